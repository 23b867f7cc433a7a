using System.Reflection;

namespace Reeve.Kernel;

/// <summary>The stored form of a row type: its fields and indexes. Several resources may share one.</summary>
public sealed class Table
{
    private readonly Dictionary<string, Field> byName = new(StringComparer.OrdinalIgnoreCase);

    internal Table(Type row)
    {
        Row = row;
        Name = row.GetCustomAttribute<WireAttribute>()?.Name ?? row.Name;
        Title = string.Concat(Name.Select((c, i) => i > 0 && char.IsUpper(c) ? " " + c : c.ToString()));
        var own = row.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.CanWrite && p.DeclaringType != typeof(Row))
            .OrderBy(p => p.MetadataToken);
        var common = typeof(Row).GetProperties().OrderBy(p => p.MetadataToken);
        Fields = [.. common.Where(p => p.Name == "Id").Concat(own).Concat(common.Where(p => p.Name != "Id")).Select(p => new Field(this, p))];
        for (var i = 0; i < Fields.Count; i++)
        {
            Fields[i].Index = i;
            byName.Add(Fields[i].Name, Fields[i]);
        }

        var blank = New();
        foreach (var field in Fields) field.StartsEmpty = field.Nullable && field.Get(blank) == null;
        Minted = [.. Fields.Where(f => f.Minted)];
        Columns = [.. Fields.Where(f => f.Stored)];
        NeverEmpty = [.. Fields.Where(f => !f.Stored && !f.Nullable)];
        Lists = [.. Fields.Where(f => f.Kind is Kind.Ints or Kind.Texts)];
        WholeSeconds = [.. Fields.Where(f => f.Kind == Kind.Instant && !f.InInfo)];
        Custom = Fields.FirstOrDefault(f => f.Kind == Kind.Custom && !f.Answers);
        Answers = Fields.FirstOrDefault(f => f.Answers);
    }

    /// <summary>The row type.</summary>
    public Type Row { get; }

    /// <summary>Name in the database and of the wire's schema.</summary>
    public string Name { get; }

    /// <summary>What a record is called in messages, such as <c>Service Status</c>.</summary>
    public string Title { get; internal set; }

    /// <summary>All fields, <c>id</c> first, those of <c>_info</c> last.</summary>
    public IReadOnlyList<Field> Fields { get; }

    /// <summary>GUIDs that are made with a row.</summary>
    internal IReadOnlyList<Field> Minted { get; }

    /// <summary>Fields that have a column, in the order in which rows are loaded.</summary>
    public IReadOnlyList<Field> Columns { get; }

    /// <summary>Fields without a column that hold something in every row, a list.</summary>
    internal IReadOnlyList<Field> NeverEmpty { get; }

    /// <summary>Fields that hold a list of values of its own.</summary>
    internal IReadOnlyList<Field> Lists { get; }

    /// <summary>Instants that the wire shows as they are kept: without a fraction of a second.</summary>
    internal IReadOnlyList<Field> WholeSeconds { get; }

    /// <summary>The field that keeps the answers to what a row's type asks; null where nothing is asked.</summary>
    public Field? Answers { get; }

    /// <summary>The field <c>id</c>.</summary>
    public Field Id => Fields[0];

    /// <summary>Whether its rows are held in memory on every node.</summary>
    public bool Held { get; internal set; }

    /// <summary>Whether it is a setup table: all fields of its rows may be used by who may read a row that refers to them.</summary>
    public bool IsSetup { get; internal set; }

    /// <summary>Field that a reference by name is looked up by, if any.</summary>
    public Field? NameField { get; internal set; }

    /// <summary>Field that a reference by identifier is looked up by, if any.</summary>
    public Field? IdentifierField { get; internal set; }

    /// <summary>Shape of a reference to a row of this table: name on the wire and the field behind it, after <c>id</c>.</summary>
    public IReadOnlyList<(string Name, Field Field)> Reference { get; internal set; } = [];

    /// <summary>The field that keeps what the company's own fields hold; null where there can be none.</summary>
    public Field? Custom { get; }

    /// <summary>The company's own fields of all tables; null where nothing declares them.</summary>
    public Func<Memory, IEnumerable<CustomField>>? Definitions { get; internal set; }

    /// <summary>Resource that a reference's address points to.</summary>
    public Resource? Home { get; internal set; }

    /// <summary>Indexes beyond the primary key.</summary>
    public List<TableIndex> Indexes { get; } = [];

    /// <summary>Texts that are indexed by their parts.</summary>
    public List<Field> Found { get; } = [];

    /// <summary>The field of a wire name, in any case of letters.</summary>
    public Field? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>The field behind a property.</summary>
    public Field Of(MemberInfo property) => Fields.First(f => f.Property.Name == property.Name);

    /// <summary>A new, empty row object; required members are not yet set.</summary>
    public Row New() => (Row)Activator.CreateInstance(Row)!;

    /// <summary>A copy of a row: fields are values, lists are copied.</summary>
    public Row Copy(Row row)
    {
        var copy = row.Twin();
        foreach (var field in Lists)
        {
            if (field.Get(row) is List<int> ints) field.Set(copy, new List<int>(ints));
            else if (field.Get(row) is List<string> texts) field.Set(copy, new List<string>(texts));
        }

        return copy;
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>An index of a table; text fields are indexed in their folded form.</summary>
/// <param name="Fields">Fields in order.</param>
/// <param name="Unique">Whether two rows may not agree in all of them (rows with an empty one excepted).</param>
public sealed record TableIndex(IReadOnlyList<Field> Fields, bool Unique);
