using Reeve.Kernel;

namespace Reeve.Store.Sqlite;

/// <summary>One company's file inside one read transaction; its log cannot shrink until that ends.</summary>
internal sealed class SqliteSnapshot : Snapshot
{
    private readonly Statements statements = new(Dialect.Sqlite, "");
    private readonly FileText files = new(Dialect.Sqlite, "");
    private readonly SqliteConnection connection;

    public SqliteSnapshot(string path)
    {
        connection = new SqliteConnection(path);
        connection.Execute("BEGIN");

        // The first read is what fixes the instant.
        SqliteMemory.Version(connection);
    }

    /// <inheritdoc/>
    public override Task<long> VersionAsync() => Task.FromResult(SqliteMemory.Version(connection));

    /// <inheritdoc/>
    public override async Task ReadAsync(Table table, Func<Row, ValueTask> row)
    {
        using var run = connection.Run(statements.LoadAll(table));
        while (run.Step()) await row(RowReader.Read(table, run.Cursor));
    }

    /// <inheritdoc/>
    public override Task<long> CountAsync(Table table) => Task.FromResult(connection.Number($"SELECT count(*) FROM {Dialect.Quote(table.Name)}")!.Value);

    /// <inheritdoc/>
    public override Task<(long Count, int First)> CountDanglingAsync(Field reference)
    {
        var count = connection.Number("SELECT count(*) " + Dangling(reference, ""))!.Value;
        return Task.FromResult((count, count == 0 ? 0 : (int)connection.Number("SELECT min(r.\"id\") " + Dangling(reference, ""))!.Value));
    }

    /// <inheritdoc/>
    public override Task<long> CountFilePartsAsync() => Task.FromResult(connection.Number(files.CountNamed)!.Value);

    /// <inheritdoc/>
    public override async Task ReadFilesAsync(Func<long, int, ReadOnlyMemory<byte>, ValueTask> part)
    {
        var buffer = new byte[FileParts.PartBytes];
        using var named = connection.Run(new Statement("", files.Named, [], 2));
        while (named.Step())
        {
            var file = named.Cursor.Int(0);
            for (var number = 0; Read(file, number, buffer) is { } length; number++) await part(file, number, buffer.AsMemory(0, length));
        }
    }

    /// <inheritdoc/>
    public override Task<int> LastIdAsync(Table table) => Task.FromResult(checked((int)SqliteIds.Last(connection, table)));

    public override ValueTask DisposeAsync()
    {
        connection.Dispose();
        return default;
    }

    private int? Read(long file, int part, byte[] into)
    {
        using var run = connection.Run(new Statement("", files.Read, [Parameter.Long(file), Parameter.Long(part)], 1));
        if (!run.Step()) return null;
        var bytes = run.Cursor.Utf8(0);
        bytes.CopyTo(into);
        return bytes.Length;
    }
}

/// <summary>Which numbers of a table are used up: those of its rows, and those remembered of rows that are gone.</summary>
internal static class SqliteIds
{
    /// <summary>The greatest one; 0 for none.</summary>
    public static long Last(SqliteConnection connection, Table table) => connection.Number(
        $"SELECT max(coalesce((SELECT \"last\" FROM \"{Schema.Sequence}\" WHERE \"name\" = ?1), 0), coalesce((SELECT max(\"id\") FROM {Dialect.Quote(table.Name)}), 0))",
        Parameter.Text(table.Name))!.Value;

    /// <summary>Remembers a number as used.</summary>
    public static void Remember(SqliteConnection connection, Table table, long last) => connection.Do(
        $"INSERT INTO \"{Schema.Sequence}\" VALUES (?1, ?2) ON CONFLICT DO UPDATE SET \"last\" = max(\"last\", excluded.\"last\")",
        Parameter.Text(table.Name),
        Parameter.Long(last));
}
