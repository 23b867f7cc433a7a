using Npgsql;
using Reeve.Kernel;

namespace Reeve.Store.Postgres;

/// <summary>A company in the making, in a schema whose name no server looks for; releasing it is giving the schema its name.</summary>
internal sealed class PostgresIntake : Intake
{
    private const int RowsAtOnce = 200;

    private readonly PostgresConnections connections;
    private readonly Catalogue catalogue;
    private readonly NpgsqlConnection connection;
    private readonly string hidden;
    private readonly string target;
    private readonly Statements statements;

    private PostgresIntake(PostgresConnections connections, Catalogue catalogue, NpgsqlConnection connection, string company, string target)
    {
        this.connections = connections;
        this.catalogue = catalogue;
        this.connection = connection;
        this.target = target;
        hidden = "importing_" + company;
        statements = new Statements(Dialect.Postgres, Dialect.Quote(hidden) + ".");
    }

    /// <summary>Begins, or goes on with what is there.</summary>
    public static async Task<Intake> OpenAsync(PostgresConnections connections, Catalogue catalogue, string company, string target)
    {
        // As a reader: pollers of the other companies need not wait for rows that nobody can see yet (Horizon).
        var intake = new PostgresIntake(connections, catalogue, await PostgresConnections.OpenAsync(connections.Readers), company, target);
        try
        {
            await intake.ApplyAsync();
            return intake;
        }
        catch
        {
            await intake.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public override async Task<string?> MarkAsync()
    {
        await using var command = new NpgsqlCommand($"SELECT \"what\" FROM {statements.Schema}\"{Schema.Applied}\" WHERE \"name\" = $1", connection);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = Mark });
        return (string?)await command.ExecuteScalarAsync();
    }

    /// <inheritdoc/>
    public override async Task AddAsync(Table table, IReadOnlyList<Row> rows, string? before, string after)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        if (!await MoveAsync(before, after)) throw Moved();
        foreach (var some in rows.Chunk(RowsAtOnce))
        {
            await using var batch = new NpgsqlBatch(connection);
            foreach (var row in some) batch.BatchCommands.Add(PostgresCommand.Of(statements.Insert(table, row)));
            await batch.ExecuteNonQueryAsync();
        }

        await transaction.CommitAsync();
    }

    /// <inheritdoc/>
    public override async Task AddFilePartAsync(long file, int part, ReadOnlyMemory<byte> bytes, string? before, string after)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        if (!await MoveAsync(before, after)) throw Moved();
        await using var command = new NpgsqlCommand(new FileText(Dialect.Postgres, statements.Schema).Add, connection);
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = file });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = part });
        command.Parameters.Add(new NpgsqlParameter<ReadOnlyMemory<byte>> { TypedValue = bytes });
        await command.ExecuteNonQueryAsync();
        await transaction.CommitAsync();
    }

    /// <inheritdoc/>
    public override async Task SettleAsync(IReadOnlyDictionary<Table, int> lastIds, long version)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        foreach (var (table, last) in lastIds.Where(l => l.Value > 0))
        {
            var sequence = statements.Schema + Dialect.Quote("reeve~" + table.Name);
            await RunAsync($"SELECT setval('{sequence.Replace("'", "''", StringComparison.Ordinal)}', {last})");
        }

        await RunAsync($"UPDATE {statements.Schema}\"{Schema.Version}\" SET \"version\" = {version}");

        // Rows came past what keeps the indexes of texts.
        await RunAsync($"DELETE FROM {statements.Schema}\"{Schema.Applied}\" WHERE \"name\" LIKE 'found %'");
        await transaction.CommitAsync();
        await ApplyAsync();
    }

    /// <inheritdoc/>
    public override Task<Snapshot> LookAsync() => PostgresSnapshot.OpenAsync(connections, statements);

    /// <inheritdoc/>
    public override async Task ReleaseAsync(bool replace)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        if (replace)
        {
            await RequireUnusedAsync();
            await RunAsync($"DROP SCHEMA IF EXISTS {Dialect.Quote(target)} CASCADE");
        }

        await RunAsync($"ALTER SCHEMA {Dialect.Quote(hidden)} RENAME TO {Dialect.Quote(target)}");
        await transaction.CommitAsync();
    }

    /// <inheritdoc/>
    public override async Task DiscardAsync()
    {
        await RunAsync($"DROP SCHEMA {Dialect.Quote(hidden)} CASCADE");
        await ApplyAsync();
    }

    public override ValueTask DisposeAsync() => connection.DisposeAsync();

    private Task ApplyAsync() => new PostgresSchema(hidden, PostgresStorage.KeyOf(hidden), catalogue).ApplyAsync(connection, true);

    // Servers keep numbers in hand and rows in memory that would be those of the old company.
    private async Task RequireUnusedAsync()
    {
        await using var command = new NpgsqlCommand(
            $"SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND starts_with(application_name, '{PostgresConnections.ListenerName}') AND application_name <> $1",
            connection);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = connections.OwnListenerName });
        if ((long)(await command.ExecuteScalarAsync())! > 0)
            throw new IOException("A server or another command uses this database: stop it, then run the import again.");
    }

    private async Task<bool> MoveAsync(string? before, string after)
    {
        var text = before == null
            ? $"INSERT INTO {statements.Schema}\"{Schema.Applied}\" VALUES ($1, $2) ON CONFLICT DO NOTHING"
            : $"UPDATE {statements.Schema}\"{Schema.Applied}\" SET \"what\" = $2 WHERE \"name\" = $1 AND \"what\" = $3";
        await using var command = new NpgsqlCommand(text, connection);
        foreach (var value in new[] { Mark, after, before }.OfType<string>()) command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = value });
        return await command.ExecuteNonQueryAsync() == 1;
    }

    private async Task RunAsync(string text)
    {
        await using var command = new NpgsqlCommand(text, connection);
        await command.ExecuteNonQueryAsync();
    }
}
