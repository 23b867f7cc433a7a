namespace Reeve.Kernel;

/// <summary>What every node holds in memory of one company: the rows of all held tables, as of one version. Never changes; a newer one replaces it.</summary>
public sealed class Memory
{
    private readonly IReadOnlyDictionary<Table, HeldTable> tables;

    /// <summary>Makes a memory of tables at a version.</summary>
    public Memory(long version, IReadOnlyDictionary<Table, HeldTable> tables)
    {
        Version = version;
        this.tables = tables;
    }

    /// <summary>Version of the company's held tables; grows with every change of one of their rows.</summary>
    public long Version { get; }

    /// <summary>Things others derive from this memory (callers, grants, reference bytes): made once per memory.</summary>
    public System.Collections.Concurrent.ConcurrentDictionary<object, object> Derived { get; } = new();

    /// <summary>The rows of a held table.</summary>
    public HeldTable this[Table table] => tables[table];

    /// <summary>Something derived from this memory, made at the first demand.</summary>
    public T Derive<T>(object key, Func<Memory, T> make)
        where T : notnull => (T)Derived.GetOrAdd(key, _ => make(this)!);

    /// <summary>This memory with other rows for some tables.</summary>
    public Memory With(long version, IEnumerable<HeldTable> newer)
    {
        var merged = new Dictionary<Table, HeldTable>(tables);
        foreach (var table in newer) merged[table.Table] = table;
        return new Memory(version, merged);
    }

    /// <summary>All held tables.</summary>
    public IEnumerable<HeldTable> Tables => tables.Values;
}

/// <summary>The rows of one held table.</summary>
public sealed class HeldTable
{
    private readonly Dictionary<int, Row> byId;
    private readonly ILookup<string, Row> byName;
    private readonly ILookup<string, Row> byIdentifier;

    /// <summary>Holds rows.</summary>
    public HeldTable(Table table, long version, IEnumerable<Row> rows)
    {
        Table = table;
        Version = version;
        byId = rows.ToDictionary(r => r.Id);
        Rows = [.. byId.Values.OrderBy(r => r.Id)];
        byName = Lookup(table.NameField);
        byIdentifier = Lookup(table.IdentifierField);
    }

    /// <summary>The table.</summary>
    public Table Table { get; }

    /// <summary>Version of this table's rows.</summary>
    public long Version { get; }

    /// <summary>All rows by number.</summary>
    public IReadOnlyList<Row> Rows { get; }

    /// <summary>The row of a number.</summary>
    public Row? Find(int id) => byId.GetValueOrDefault(id);

    /// <summary>Rows of a name.</summary>
    public IEnumerable<Row> Named(string name) => byName[Fold.Of(name)];

    /// <summary>Rows of an identifier.</summary>
    public IEnumerable<Row> Identified(string identifier) => byIdentifier[Fold.Of(identifier)];

    private ILookup<string, Row> Lookup(Field? field) => field == null
        ? Array.Empty<Row>().ToLookup(_ => "")
        : Rows.ToLookup(r => Fold.Of(field.Get(r)?.ToString() ?? ""));
}
