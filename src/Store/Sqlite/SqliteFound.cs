using Reeve.Kernel;

namespace Reeve.Store.Sqlite;

/// <summary>Keeps the indexes of a company's file: stale rows are indexed in batches, a missing index is made from all rows.</summary>
internal sealed class SqliteFound(SqliteConnection connection, Catalogue catalogue)
{
    private const string MarkText = $"INSERT OR IGNORE INTO \"{FoundIndex.Stale}\" VALUES (?1, ?2)";

    private readonly List<Table> tables = [.. catalogue.Tables.Where(t => t.Found.Count > 0)];
    private int stale;

    /// <summary>Whether enough is stale to be indexed now.</summary>
    public bool IsDue => stale >= FoundIndex.StaleAtMost;

    /// <summary>A row's index is older than its texts from now on.</summary>
    public void Mark(Table table, int id)
    {
        connection.Do(MarkText, Parameter.Text(table.Name), Parameter.Long(id));
        stale++;
    }

    /// <summary>Another process may have written: counts what is stale.</summary>
    public void Count() => stale = (int)connection.Number($"SELECT count(*) FROM \"{FoundIndex.Stale}\"")!.Value;

    /// <summary>Indexes what is stale; when that fails the rows stay stale, and are found all the same.</summary>
    public void Flush()
    {
        stale = 0;
        connection.Do("SAVEPOINT found");
        try
        {
            foreach (var table in tables) Flush(table);
        }
        catch (SqliteFailure)
        {
            connection.Do("ROLLBACK TO found");
        }

        connection.Do("RELEASE found");
    }

    /// <summary>Makes the index of a table from all its rows.</summary>
    public void Rebuild(Table table, Action<string>? told = null)
    {
        connection.Do($"INSERT INTO {FoundIndex.Name(table)}({FoundIndex.Name(table)}) VALUES ('delete-all')");
        connection.Do($"DELETE FROM \"{FoundIndex.Stale}\" WHERE \"table\" = ?1", Parameter.Text(table.Name));
        var all = (int)connection.Number($"SELECT count(*) FROM {Dialect.Quote(table.Name)}")!.Value;
        Index(table, FoundIndex.Texts(table, ""), done =>
        {
            if (FoundIndex.Progress(table, done, all) is { } line) told?.Invoke(line);
        });
    }

    private void Flush(Table table)
    {
        var name = Parameter.Text(table.Name);
        connection.Do($"DELETE FROM {FoundIndex.Name(table)} WHERE rowid IN (SELECT \"id\" FROM \"{FoundIndex.Stale}\" WHERE \"table\" = ?1)", name);
        Index(table, FoundIndex.Texts(table, "") + $" WHERE \"id\" IN (SELECT \"id\" FROM \"{FoundIndex.Stale}\" WHERE \"table\" = ?1)", null, name);
        connection.Do($"DELETE FROM \"{FoundIndex.Stale}\" WHERE \"table\" = ?1", name);
    }

    private void Index(Table table, string texts, Action<int>? each = null, params Parameter[] values)
    {
        using var run = connection.Run(new Statement("", texts, values, table.Found.Count + 1));
        var done = 0;
        while (run.Step())
        {
            each?.Invoke(++done);
            var cursor = run.Cursor;
            var grams = Grams.Of(Enumerable.Range(1, table.Found.Count).Select(i => cursor.IsNull(i) ? null : cursor.Text(i)));
            connection.Do($"INSERT INTO {FoundIndex.Name(table)}(rowid, \"grams\") VALUES (?1, ?2)", Parameter.Long(cursor.Int(0)), Parameter.Text(FoundIndex.Words(grams, " ")));
        }
    }
}
