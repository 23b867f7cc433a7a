namespace Reeve.Kernel;

/// <summary>The custom fields of one table, in order, as of one memory.</summary>
public sealed class CustomFields
{
    /// <summary>No custom fields.</summary>
    public static readonly CustomFields None = new([], null);

    private readonly Dictionary<int, Field> columns;

    private CustomFields(IReadOnlyList<CustomField> all, Field? carrier)
    {
        All = all;
        columns = carrier == null ? [] : all.ToDictionary(f => f.Id, f => new Field(carrier, f));
    }

    /// <summary>The fields in the order in which records show them.</summary>
    public IReadOnlyList<CustomField> All { get; }

    /// <summary>The custom fields of a table.</summary>
    public static CustomFields Of(Memory memory, Table table)
    {
        if (table.Custom is not { } carrier || table.Definitions == null) return None;
        return memory.Derived.TryGetValue(carrier, out var known) ? (CustomFields)known : memory.Derive(carrier, m => Make(m, carrier));
    }

    /// <summary>The questions of one type, in the order in which they are asked.</summary>
    internal static CustomFields Asked(IReadOnlyList<CustomField> questions) => new(questions, null);

    /// <summary>The field of a number.</summary>
    public CustomField? Find(int id) => All.FirstOrDefault(f => f.Id == id);

    /// <summary>The field of a caption, in any case of letters.</summary>
    public CustomField? Captioned(string caption) => All.FirstOrDefault(f => Fold.Of(f.Caption) == Fold.Of(caption));

    /// <summary>A custom field as a column: what conditions compare.</summary>
    public Field ColumnOf(CustomField field) => columns[field.Id];

    /// <summary>The fields with the values of a record, as the wire shows them.</summary>
    public IReadOnlyList<Dictionary<string, object?>> Shown(CustomValues? values) =>
    [
        .. All.Select((field, i) => new Dictionary<string, object?>
        {
            ["id"] = field.Id, ["caption"] = field.Caption, ["type"] = field.Type.ToString(), ["entryMethod"] = field.Entry.ToString(),
            ["numberOfDecimals"] = field.Decimals, ["value"] = field.Value(values), ["rowNum"] = i + 1, ["userDefinedFieldRecId"] = field.Id,
            ["podId"] = field.PodId.ToString(),
        }),
    ];

    private static CustomFields Make(Memory memory, Field carrier)
    {
        var defined = carrier.Table.Definitions!(memory).Where(f => f.Table == carrier.Table.Name).OrderBy(f => f.Sequence).ThenBy(f => f.Id).ToList();
        return defined.Count == 0 ? None : new CustomFields(defined, carrier);
    }
}
