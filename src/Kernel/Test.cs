using Reeve.Kernel.Condition;

namespace Reeve.Kernel;

/// <summary>Where columns come from in a query: the table asked, or a table joined to it through a reference.</summary>
/// <remarks>Two joins through the same reference of the same source, with the same further condition, are equal; roots are compared by identity.</remarks>
public sealed class Source : IEquatable<Source>
{
    private Source(Table table, Source? from, Field? via)
    {
        Table = table;
        From = from;
        Via = via;
    }

    /// <summary>The table.</summary>
    public Table Table { get; }

    /// <summary>The source it is joined to; null for the table asked or the table of a sub-query.</summary>
    public Source? From { get; }

    /// <summary>The reference of <see cref="From"/> it is joined through.</summary>
    public Field? Via { get; }

    /// <summary>Further condition of the join: rows outside it are seen as absent.</summary>
    public Test? On { get; private set; }

    /// <summary>The source without a join that this one hangs on.</summary>
    public Source Root => From?.Root ?? this;

    /// <summary>A table to ask.</summary>
    public static Source Of(Table table) => new(table, null, null);

    /// <summary>The table behind a reference.</summary>
    /// <param name="via">The reference.</param>
    /// <param name="scope">Gives the condition of the join; a join with a condition is never equal to another.</param>
    public Source Join(Field via, Func<Source, Test?>? scope = null)
    {
        var joined = new Source(via.TargetTable!, this, via);
        joined.On = scope?.Invoke(joined) is { } on && on != Test.True ? on : null;
        return joined;
    }

    /// <summary>A field of this source.</summary>
    public Column At(Field field) => new(this, field);

    /// <inheritdoc/>
    public bool Equals(Source? other) =>
        ReferenceEquals(this, other)
        || (other is { From: not null } && From != null && Via == other.Via && ReferenceEquals(On, other.On) && From.Equals(other.From));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Source);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        From == null ? System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this) : HashCode.Combine(From.GetHashCode(), Via!.Index);
}

/// <summary>A field of a source.</summary>
public sealed record Column(Source Source, Field Field);

/// <summary>How two values are compared.</summary>
public enum Comparing
{
    /// <summary>Equal.</summary>
    Equal,

    /// <summary>Not equal; a row whose field is empty counts.</summary>
    NotEqual,

    /// <summary>Less.</summary>
    Less,

    /// <summary>Less or equal.</summary>
    LessOrEqual,

    /// <summary>Greater.</summary>
    Greater,

    /// <summary>Greater or equal.</summary>
    GreaterOrEqual,
}

/// <summary>A checked condition: names are columns, values have the columns' types. The one tree for a caller's conditions and scopes.</summary>
/// <remarks>
/// Values: int or long for Int, Long and Ref; bool; decimal; folded string for Text; the wire's spelling for Enum; DateTimeOffset; Guid.
/// Every leaf is true or false, never unknown (ruling 6): negated forms hold for empty fields, all others do not.
/// </remarks>
public abstract record Test
{
    /// <summary>Holds always.</summary>
    public static readonly Test True = new Constant(true);

    /// <summary>Holds never.</summary>
    public static readonly Test False = new Constant(false);

    private Test()
    {
    }

    /// <summary>All of them, simplified.</summary>
    public static Test All(params IEnumerable<Test?> parts)
    {
        var kept = new List<Test>();
        foreach (var part in parts)
        {
            if (part is null or Constant { Value: true }) continue;
            if (part is Constant) return False;
            if (part is And and) kept.AddRange(and.Parts);
            else kept.Add(part);
        }

        return kept.Count switch { 0 => True, 1 => kept[0], _ => new And(kept) };
    }

    /// <summary>Any of them, simplified.</summary>
    public static Test Any(params IEnumerable<Test?> parts)
    {
        var kept = new List<Test>();
        foreach (var part in parts)
        {
            if (part is null or Constant { Value: false }) continue;
            if (part is Constant) return True;
            if (part is Or or) kept.AddRange(or.Parts);
            else kept.Add(part);
        }

        return kept.Count switch { 0 => False, 1 => kept[0], _ => new Or(kept) };
    }

    /// <summary>A constant.</summary>
    public sealed record Constant(bool Value) : Test;

    /// <summary>All parts hold; at least two.</summary>
    public sealed record And(IReadOnlyList<Test> Parts) : Test;

    /// <summary>At least one part holds; at least two parts.</summary>
    public sealed record Or(IReadOnlyList<Test> Parts) : Test;

    /// <summary>A column compared with a value.</summary>
    public sealed record Is(Column Column, Comparing How, object Value) : Test;

    /// <summary>Two columns are equal.</summary>
    public sealed record Same(Column Left, Column Right) : Test;

    /// <summary>A column is empty, or is not.</summary>
    public sealed record Empty(Column Column, bool Negated) : Test;

    /// <summary>A column's value is one of a list (possibly empty, possibly thousands); negated it also holds for an empty field.</summary>
    public sealed record OneOf(Column Column, IReadOnlyList<object> Values, bool Negated) : Test;

    /// <summary>A folded text matches a sequence of pieces from its beginning to its end; negated it also holds for an empty field.</summary>
    public sealed record Matches(Column Column, LikePattern Pattern, bool Negated) : Test;

    /// <summary>A list field (Ints) contains a number.</summary>
    public sealed record Has(Column Column, int Value) : Test;

    /// <summary>The index of a source's texts holds all of these parts, or may: what it finds is to be looked at again.</summary>
    public sealed record Indexed(Source Source, IReadOnlyList<int> Grams) : Test;

    /// <summary>A row exists in another table; the inner test may name columns of the sources outside.</summary>
    public sealed record Exists(Source Inner, Test Where) : Test;
}
