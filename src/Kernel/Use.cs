namespace Reeve.Kernel;

/// <summary>What rules, defaults and hooks may look at: the clock, the caller, and rows that were fetched before them.</summary>
/// <remarks>A row that was not fetched raises <see cref="RowMissing"/>: the engine fetches it and runs the step again.</remarks>
public sealed class Use
{
    private readonly Catalogue catalogue;
    private readonly Dictionary<(Table, int), Row?> fetched = [];
    private readonly Dictionary<(Table, int), Row?> replaced = [];

    internal Use(Catalogue catalogue, Memory memory, Caller caller, DateTimeOffset now, Premises premises)
    {
        this.catalogue = catalogue;
        Premises = premises;
        Memory = memory;
        Caller = caller;
        Now = now;
    }

    /// <summary>Instant of the change.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>The place where Reeve runs.</summary>
    public Premises Premises { get; }

    /// <summary>What is declared.</summary>
    public Catalogue Catalogue => catalogue;

    /// <summary>Who asks.</summary>
    public Caller Caller { get; }

    /// <summary>What is held in memory.</summary>
    public Memory Memory { get; }

    /// <summary>Secrets made by hooks: the answer shows them this once, under these names.</summary>
    public Dictionary<string, string> Revealed { get; } = [];

    /// <summary>Names of the fields the caller gave.</summary>
    public IReadOnlySet<string> Given { get; internal set; } = new HashSet<string>();

    /// <summary>Random text of letters and digits, for keys.</summary>
    public static string Random(int length) =>
        System.Security.Cryptography.RandomNumberGenerator.GetString("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", length);

    /// <summary>The row behind a reference.</summary>
    public T Get<T>(Ref<T> reference)
        where T : Row => Find<T>(reference) ?? throw new InvalidOperationException($"{typeof(T).Name} {reference.Id} is gone.");

    /// <summary>The row behind a reference, or null.</summary>
    public T? Find<T>(Ref<T>? reference)
        where T : Row => reference is { Id: not 0 } r ? (T?)Find(catalogue.Table(typeof(T)), r.Id) : null;

    /// <summary>The row behind a row's reference, or null.</summary>
    public Row? Find(Field reference, Row row) => reference.Get(row) is int id && id != 0 ? Find(reference.TargetTable!, id) : null;

    /// <summary>All rows of a held table, by number.</summary>
    public IEnumerable<T> All<T>()
        where T : Row
    {
        var table = catalogue.Table(typeof(T));
        var rows = Memory[table].Rows.Cast<T>();
        if (replaced.Count == 0) return rows;
        var newer = replaced.Where(r => r.Key.Item1 == table).ToDictionary(r => r.Key.Item2, r => (T?)r.Value);
        return newer.Count == 0 ? rows : rows.Where(r => !newer.ContainsKey(r.Id)).Concat(newer.Values.OfType<T>()).OrderBy(r => r.Id);
    }

    /// <summary>The first row of a held table that fits, or null.</summary>
    public Ref<T>? First<T>(Func<T, bool> which)
        where T : Row => All<T>().FirstOrDefault(which) is { } row ? new Ref<T>(row.Id) : default(Ref<T>?);

    internal void Fetched(Table table, int id, Row? row)
    {
        if (!table.Held) fetched[(table, id)] = row;
    }

    /// <summary>Lets go of fetched rows that nothing looks at again.</summary>
    internal void Forget(Table table, IEnumerable<int> ids)
    {
        foreach (var id in ids) fetched.Remove((table, id));
    }

    internal bool Has(Table table, int id) => table.Held || fetched.ContainsKey((table, id));

    /// <summary>Puts a changed row, or its absence, in the place of the one in memory, for the rest of the transaction.</summary>
    internal void Replace(Table table, int id, Row? row) => replaced[(table, id)] = row;

    internal Row? Find(Table table, int id)
    {
        if (replaced.TryGetValue((table, id), out var newer)) return newer;
        if (table.Held) return Memory[table].Find(id);
        return fetched.TryGetValue((table, id), out var row) ? row : throw new RowMissing(table, id);
    }
}

/// <summary>A rule looked at a row that was not fetched yet.</summary>
internal sealed class RowMissing(Table table, int id) : Exception
{
    public Table Table { get; } = table;

    public int Id { get; } = id;
}
