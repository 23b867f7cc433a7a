using Npgsql;
using Reeve.Kernel;

namespace Reeve.Store.Postgres;

/// <summary>Loads the held tables as of one snapshot. In: the memory so far. Out: the same, or a newer one.</summary>
internal sealed class PostgresMemory(Catalogue catalogue, Statements statements)
{
    private readonly IReadOnlyList<Table> held = [.. catalogue.Tables.Where(t => t.Held)];
    private readonly string version = $"SELECT \"version\" FROM {statements.Schema}\"{Schema.Version}\"";
    private readonly string versions = $"SELECT \"name\", \"version\" FROM {statements.Schema}\"{Schema.Held}\"";

    /// <summary>The version that a connection sees.</summary>
    public async ValueTask<long> VersionAsync(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand(version, connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>A memory as of a version that the connection sees now.</summary>
    public async Task<Memory> LoadAsync(NpgsqlConnection connection, Memory? known)
    {
        if (known != null && await VersionAsync(connection) == known.Version) return known;
        await using var snapshot = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead);
        var now = await VersionAsync(connection);
        var each = new Dictionary<string, long>();
        await using (var command = new NpgsqlCommand(versions, connection))
        {
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync()) each.Add(reader.GetString(0), reader.GetInt64(1));
        }

        var newer = await RowsAsync(connection, [.. held.Where(t => known == null || known[t].Version != each.GetValueOrDefault(t.Name))], each);
        await snapshot.CommitAsync();
        return known?.With(now, newer) ?? new Memory(now, newer.ToDictionary(t => t.Table));
    }

    private async Task<List<HeldTable>> RowsAsync(NpgsqlConnection connection, IReadOnlyList<Table> tables, Dictionary<string, long> each)
    {
        var loaded = new List<HeldTable>();
        if (tables.Count == 0) return loaded;
        await using var batch = new NpgsqlBatch(connection);
        foreach (var table in tables) batch.BatchCommands.Add(PostgresCommand.Of(statements.LoadAll(table)));
        await using var reader = await batch.ExecuteReaderAsync();
        var cursor = new PostgresCursor(reader);
        foreach (var table in tables)
        {
            var rows = new List<Row>();
            while (await reader.ReadAsync()) rows.Add(RowReader.Read(table, cursor));
            loaded.Add(new HeldTable(table, each.GetValueOrDefault(table.Name), rows));
            await reader.NextResultAsync();
        }

        return loaded;
    }
}
