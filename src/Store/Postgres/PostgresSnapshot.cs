using System.Data;
using Npgsql;
using Reeve.Kernel;

namespace Reeve.Store.Postgres;

/// <summary>One company's schema inside one REPEATABLE READ transaction.</summary>
internal sealed class PostgresSnapshot : Snapshot
{
    private readonly NpgsqlConnection connection;
    private readonly NpgsqlTransaction transaction;
    private readonly Statements statements;
    private readonly FileText files;

    private PostgresSnapshot(NpgsqlConnection connection, NpgsqlTransaction transaction, Statements statements)
    {
        (this.connection, this.transaction, this.statements) = (connection, transaction, statements);
        files = new FileText(Dialect.Postgres, statements.Schema);
    }

    /// <summary>Begins to read a schema.</summary>
    public static async Task<Snapshot> OpenAsync(PostgresConnections connections, Statements statements)
    {
        var reader = await PostgresConnections.OpenAsync(connections.Readers);
        try
        {
            var instant = await reader.BeginTransactionAsync(IsolationLevel.RepeatableRead);

            // A whole table takes its time, whatever bound the callers of a server have.
            await using var command = new NpgsqlCommand("SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0", reader);
            await command.ExecuteNonQueryAsync();
            var snapshot = new PostgresSnapshot(reader, instant, statements);

            // The first read is what fixes the instant.
            await snapshot.VersionAsync();
            return snapshot;
        }
        catch
        {
            await reader.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public override Task<long> VersionAsync() => NumberAsync($"SELECT \"version\" FROM {statements.Schema}\"{Schema.Version}\"");

    /// <inheritdoc/>
    public override async Task ReadAsync(Table table, Func<Row, ValueTask> row)
    {
        await using var command = PostgresCommand.Of(statements.LoadAll(table), connection);
        await using var reader = await command.ExecuteReaderAsync();
        var cursor = new PostgresCursor(reader);
        while (await reader.ReadAsync()) await row(RowReader.Read(table, cursor));
    }

    /// <inheritdoc/>
    public override Task<long> CountAsync(Table table) => NumberAsync($"SELECT count(*) FROM {statements.Schema}{Dialect.Quote(table.Name)}");

    /// <inheritdoc/>
    public override async Task<(long Count, int First)> CountDanglingAsync(Field reference)
    {
        var dangling = Dangling(reference, statements.Schema);
        return (await NumberAsync("SELECT count(*) " + dangling), (int)await NumberAsync("SELECT coalesce(min(r.\"id\"), 0)::bigint " + dangling));
    }

    /// <inheritdoc/>
    public override Task<long> CountFilePartsAsync() => NumberAsync(files.CountNamed);

    /// <inheritdoc/>
    public override async Task ReadFilesAsync(Func<long, int, ReadOnlyMemory<byte>, ValueTask> part)
    {
        // Part by part, by number: in the order of the files at once, the database would sort all their bytes.
        foreach (var (file, parts) in await NamedAsync())
        {
            for (var number = 0; number < parts; number++)
            {
                await using var command = new NpgsqlCommand(files.Read, connection);
                command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = file });
                command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = number });
                if (await command.ExecuteScalarAsync() is byte[] bytes) await part(file, number, bytes);
            }
        }
    }

    // The sequence counts in blocks: every number of the last one may be promised to a node.
    public override async Task<int> LastIdAsync(Table table) => checked((int)await NumberAsync(
        $"SELECT CASE WHEN is_called THEN last_value + {IdBlock.Size - 1} ELSE 0 END FROM {statements.Schema}{Dialect.Quote("reeve~" + table.Name)}"));

    public override async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await connection.DisposeAsync();
    }

    private async Task<List<(long File, long Parts)>> NamedAsync()
    {
        var named = new List<(long, long)>();
        await using var command = new NpgsqlCommand(files.Named, connection);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) named.Add((reader.GetInt64(0), reader.GetInt64(1)));
        return named;
    }

    private async Task<long> NumberAsync(string text)
    {
        await using var command = new NpgsqlCommand(text, connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
