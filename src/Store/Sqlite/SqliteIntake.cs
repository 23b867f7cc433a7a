using Reeve.Kernel;

namespace Reeve.Store.Sqlite;

/// <summary>A company in the making, in a file beside those of the companies; releasing it is giving the file its name.</summary>
internal sealed class SqliteIntake : Intake
{
    private readonly FileText files = new(Dialect.Sqlite, "");
    private readonly Statements statements = new(Dialect.Sqlite, "");
    private readonly Catalogue catalogue;
    private readonly string hidden;
    private readonly string target;
    private SqliteConnection? connection;

    public SqliteIntake(Catalogue catalogue, string target)
    {
        this.catalogue = catalogue;
        this.target = target;
        hidden = Path.ChangeExtension(target, ".importing");
        Open();
    }

    private SqliteConnection Connection => connection ?? throw new InvalidOperationException("The import is over.");

    /// <inheritdoc/>
    public override Task<string?> MarkAsync() => Task.FromResult(SqliteSchema.Applied(Connection, Mark));

    /// <inheritdoc/>
    public override Task AddAsync(Table table, IReadOnlyList<Row> rows, string? before, string after) => TogetherAsync(() =>
    {
        Move(before, after);
        foreach (var row in rows) Connection.Do(statements.Insert(table, row));
    });

    /// <inheritdoc/>
    public override Task AddFilePartAsync(long file, int part, ReadOnlyMemory<byte> bytes, string? before, string after) => TogetherAsync(() =>
    {
        Move(before, after);
        Connection.Do(files.Add, Parameter.Long(file), Parameter.Long(part), Parameter.Of(Travels.Bytes, bytes));
    });

    /// <inheritdoc/>
    public override Task SettleAsync(IReadOnlyDictionary<Table, int> lastIds, long version) => TogetherAsync(() =>
    {
        foreach (var (table, last) in lastIds) SqliteIds.Remember(Connection, table, last);
        Connection.Do($"UPDATE \"{Schema.Version}\" SET \"version\" = ?1", Parameter.Long(version));
        SqliteSchema.IndexAnew(Connection, catalogue);
    });

    /// <inheritdoc/>
    public override Task<Snapshot> LookAsync() => Task.FromResult<Snapshot>(new SqliteSnapshot(hidden));

    /// <inheritdoc/>
    public override Task ReleaseAsync(bool replace)
    {
        if (replace && File.Exists(target)) RequireUnused();
        Connection.Execute("PRAGMA synchronous = FULL");
        Connection.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        Close();
        using (var file = new FileStream(hidden, FileMode.Open, FileAccess.ReadWrite)) file.Flush(true);
        File.Move(hidden, target, replace);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task DiscardAsync()
    {
        Close();
        foreach (var ending in (string[])["", "-wal", "-shm"]) File.Delete(hidden + ending);
        Open();
        return Task.CompletedTask;
    }

    public override ValueTask DisposeAsync()
    {
        Close();
        return default;
    }

    // Only who is alone with a file may take it out of WAL; a server that had it open would go on writing into the old one.
    private void RequireUnused()
    {
        using var old = new SqliteConnection(target);
        using var run = old.Run(new Statement("", "PRAGMA journal_mode = DELETE", [], 1));
        try
        {
            if (run.Step() && run.Cursor.Text(0) == "delete") return;
        }
        catch (SqliteFailure failure) when (failure.IsBusy)
        {
            // Told below like the mode that did not change.
        }

        throw new IOException($"{target} is open in a server or another command: stop it, then run the import again.");
    }

    private void Move(string? before, string after)
    {
        if (SqliteSchema.Applied(Connection, Mark) != before) throw Moved();
        Connection.Do($"INSERT OR REPLACE INTO \"{Schema.Applied}\" VALUES (?1, ?2)", Parameter.Text(Mark), Parameter.Text(after));
    }

    private void Open()
    {
        connection = new SqliteConnection(hidden, true);
        SqliteSchema.Apply(connection, catalogue);

        // What a power failure takes of the last rows is added again; releasing makes all of it durable.
        connection.Execute("PRAGMA synchronous = NORMAL");
    }

    private void Close()
    {
        connection?.Dispose();
        connection = null;
    }

    private Task TogetherAsync(Action work)
    {
        Connection.Execute("BEGIN IMMEDIATE");
        try
        {
            work();
            Connection.Execute("COMMIT");
        }
        catch
        {
            Connection.Execute("ROLLBACK");
            throw;
        }

        return Task.CompletedTask;
    }
}
