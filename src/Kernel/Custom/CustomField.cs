using System.Globalization;
using Reeve.Kernel.Condition;

namespace Reeve.Kernel;

/// <summary>What a custom field holds, as the wire names it.</summary>
public enum CustomType
{
    /// <summary>Text of several lines.</summary>
    TextArea,

    /// <summary>A button that opens an address; it holds nothing.</summary>
    Button,

    /// <summary>An amount of money.</summary>
    Currency,

    /// <summary>A date.</summary>
    Date,

    /// <summary>An address on the web.</summary>
    Hyperlink,

    /// <summary>An address of a device in a network.</summary>
    IPAddress,

    /// <summary>True or false.</summary>
    Checkbox,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A share from 0 to 100.</summary>
    Percent,

    /// <summary>Text of one line.</summary>
    Text,

    /// <summary>A secret: kept as a hash, shown to nobody.</summary>
    Password,
}

/// <summary>How people fill a custom field in.</summary>
public enum CustomEntry
{
    /// <summary>They pick a date.</summary>
    Date,

    /// <summary>They type.</summary>
    EntryField,

    /// <summary>They pick from a list.</summary>
    List,

    /// <summary>They pick one of some buttons.</summary>
    Option,
}

/// <summary>A field that a company added to the records of a table, as of one memory.</summary>
public sealed class CustomField
{
    /// <summary>Decimals kept of a number, whatever its definition shows.</summary>
    public const int Scale = 6;

    private const long Whole = 1_000_000;

    /// <summary>Number of the definition: the key under which records keep the value.</summary>
    public required int Id { get; init; }

    /// <summary>Name of the table.</summary>
    public required string Table { get; init; }

    /// <summary>What people call it; unique within the table.</summary>
    public required string Caption { get; init; }

    /// <summary>What it holds.</summary>
    public required CustomType Type { get; init; }

    /// <summary>How it is filled in.</summary>
    public required CustomEntry Entry { get; init; }

    /// <summary>Decimals of a number.</summary>
    public int Decimals { get; init; }

    /// <summary>Place among the fields of the table.</summary>
    public int Sequence { get; init; }

    /// <summary>Place among the questions of a type.</summary>
    public decimal Place { get; init; }

    /// <summary>Number of the part of a screen it stands on.</summary>
    public int PodId { get; init; }

    /// <summary>Identifier of the definition.</summary>
    public Guid? ConnectWiseId { get; init; }

    /// <summary>The list of a record that shows it.</summary>
    public string List { get; init; } = "customFields";

    /// <summary>What messages call it, before its caption.</summary>
    public string Noun { get; init; } = "custom field";

    /// <summary>What may be picked.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>What a new record gets that names no value.</summary>
    public string? Default { get; init; }

    /// <summary>Whether a record must have it; null for none.</summary>
    public Func<Row, bool>? RequiredOf { get; init; }

    /// <summary>Whether values are picked: then they are texts, whatever the type.</summary>
    public bool IsChoice => Entry is CustomEntry.List or CustomEntry.Option;

    /// <summary>Whether conditions may ask for it.</summary>
    public bool Asked => Type is not (CustomType.Password or CustomType.Button);

    /// <summary>What its values are.</summary>
    public Kind Kind => Type switch
    {
        _ when IsChoice => Kind.Text,
        CustomType.Currency or CustomType.Number or CustomType.Percent => Kind.Decimal,
        CustomType.Date => Kind.Instant,
        CustomType.Checkbox => Kind.Bool,
        _ => Kind.Text,
    };

    /// <summary>A value as records keep it: texts as they are, numbers and instants as whole numbers that both databases compare exactly.</summary>
    public object Kept(object value) => value switch
    {
        decimal number => (long)(number * Whole),
        DateTimeOffset instant => (instant.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) / TimeSpan.TicksPerMicrosecond,
        bool truth => truth ? 1L : 0L,
        _ => value,
    };

    /// <summary>The value of what a record keeps; null for nothing, and for a secret.</summary>
    public object? Value(CustomValues? values) => (Kind, Asked ? values?[Id] : null) switch
    {
        (Kind.Decimal, long number) => number / (decimal)Whole,
        (Kind.Instant, long micros) => DateTimeOffset.UnixEpoch.AddTicks(micros * TimeSpan.TicksPerMicrosecond),
        (Kind.Bool, long truth) => truth != 0,
        (Kind.Text, string text) => text,
        _ => null,
    };

    /// <summary>What a record keeps of this field as another definition keeps it; null where that one has no such value. Secrets are told to nobody, and nothing is made one.</summary>
    public object? Retold(CustomField to, object kept)
    {
        if (Type == to.Type && Kind == to.Kind && Asked) return kept;
        if (!Asked || !to.Asked || Value(CustomValues.With(null, Id, kept)) is not { } value) return null;
        var text = value switch
        {
            decimal number => number.ToString("0.############", CultureInfo.InvariantCulture),
            DateTimeOffset instant => instant.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
            bool truth => truth ? "true" : "false",
            _ => (string)value,
        };
        return to.IsChoice ? text : CustomReader.Kept(to, text);
    }

    /// <summary>What conditions see of the definition itself.</summary>
    internal CustomShape Shape(int position) => new()
    {
        Id = Id, Caption = Caption, Type = Type, EntryMethod = Entry, NumberOfDecimals = Decimals, ConnectWiseId = ConnectWiseId, RowNum = position,
        UserDefinedFieldRecId = Id, PodId = PodId.ToString(),
    };
}

/// <summary>What the wire shows of a custom field beside its value: in conditions these are names like any other.</summary>
internal sealed class CustomShape : Row
{
    /// <summary>Its fields.</summary>
    public static readonly Table Of = new(typeof(CustomShape));

    public required string Caption { get; set; }

    public CustomType Type { get; set; }

    public CustomEntry EntryMethod { get; set; }

    public int NumberOfDecimals { get; set; }

    public Guid? ConnectWiseId { get; set; }

    public int RowNum { get; set; }

    public int UserDefinedFieldRecId { get; set; }

    public required string PodId { get; set; }

    /// <summary>Whether a comparison that is not about the value holds for the definition.</summary>
    public bool Fits(Clause clause, Field field) => Holds.For(Leaves.Of(clause, Source.Of(Of).At(field)), this);
}
