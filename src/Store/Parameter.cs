using Reeve.Kernel;

namespace Reeve.Store;

/// <summary>How a value travels to the database.</summary>
internal enum Travels
{
    Int,
    Long,
    Bool,
    Decimal,
    Text,
    Ints,
    Longs,
    Bools,
    Decimals,
    Texts,
    Pattern,
    Bytes,
}

/// <summary>A value beside a statement; never part of its text.</summary>
internal readonly record struct Parameter(Travels As, long Number, object? Object, bool IsNull)
{
    public static Parameter Null(Travels type) => new(type, 0, null, true);

    public static Parameter Int(int value) => new(Travels.Int, value, null, false);

    public static Parameter Long(long value) => new(Travels.Long, value, null, false);

    public static Parameter Bool(bool value) => new(Travels.Bool, value ? 1 : 0, null, false);

    public static Parameter Decimal(decimal value) => new(Travels.Decimal, 0, value, false);

    public static Parameter Text(string value) => new(Travels.Text, 0, value, false);

    public static Parameter Of(Travels type, object value) => new(type, 0, value, false);
}

/// <summary>A statement's text in two parts, of which the first is the same object for equal lists of columns, and its values.</summary>
internal sealed class Statement(string head, string tail, IReadOnlyList<Parameter> parameters, int columns)
{
    public string Head { get; } = head;

    public string Tail { get; } = tail;

    public IReadOnlyList<Parameter> Parameters { get; } = parameters;

    /// <summary>Columns asked for; the memory's version, where selected, follows them.</summary>
    public int Columns { get; } = columns;

    public string Text => Head.Length == 0 ? Tail : Head + Tail;
}
