using Reeve.Kernel;

namespace Reeve.Store.Sqlite;

/// <summary>Loads the held tables. In: a connection inside a transaction, and the memory so far. Out: a memory of the version that the connection sees.</summary>
internal sealed class SqliteMemory(Catalogue catalogue, Statements statements)
{
    private const string VersionText = $"SELECT \"version\" FROM \"{Schema.Version}\"";

    private readonly IReadOnlyList<Table> held = [.. catalogue.Tables.Where(t => t.Held)];

    /// <summary>The version that a connection sees.</summary>
    public static long Version(SqliteConnection connection) => connection.Number(VersionText)!.Value;

    /// <summary>The same memory when it is current, else a newer one.</summary>
    public Memory Load(SqliteConnection connection, Memory? known)
    {
        var version = Version(connection);
        if (known?.Version == version) return known;
        var versions = Versions(connection);
        var newer = held.Where(t => known == null || known[t].Version != versions.GetValueOrDefault(t.Name))
            .Select(t => new HeldTable(t, versions.GetValueOrDefault(t.Name), Rows(connection, t)))
            .ToList();
        return known?.With(version, newer) ?? new Memory(version, newer.ToDictionary(t => t.Table));
    }

    private static Dictionary<string, long> Versions(SqliteConnection connection)
    {
        var versions = new Dictionary<string, long>();
        using var run = connection.Run(new Statement("", $"SELECT \"name\", \"version\" FROM \"{Schema.Held}\"", [], 2));
        while (run.Step()) versions.Add(run.Cursor.Text(0), run.Cursor.Int(1));
        return versions;
    }

    private List<Row> Rows(SqliteConnection connection, Table table)
    {
        var rows = new List<Row>();
        using var run = connection.Run(statements.LoadAll(table));
        while (run.Step()) rows.Add(RowReader.Read(table, run.Cursor));
        return rows;
    }
}
