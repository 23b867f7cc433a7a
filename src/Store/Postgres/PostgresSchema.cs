using Npgsql;
using Reeve.Kernel;
using Reeve.Store.Migrations;

namespace Reeve.Store.Postgres;

/// <summary>Brings one company's schema to the catalogue's: additive changes in one transaction, by one node at a time.</summary>
internal sealed class PostgresSchema(string name, long key, Catalogue catalogue, Action<string>? told = null)
{
    private const string Catalogue = "catalogue";
    private const int IndexedAtOnce = 1000;

    private readonly string schema = Dialect.Quote(name) + ".";

    /// <summary>Applies what is missing.</summary>
    public async Task ApplyAsync(NpgsqlConnection connection, bool create)
    {
        await RequireActivitiesAsync(connection);
        await using var transaction = await connection.BeginTransactionAsync();
        await RunAsync(connection, [$"SELECT pg_advisory_xact_lock({key})", .. create ? [$"CREATE SCHEMA IF NOT EXISTS {Dialect.Quote(name)}"] : Array.Empty<string>(), .. Schema.Own(Dialect.Postgres, schema)]);
        var wanted = Fingerprint.Of(Schema.Write(catalogue, true));
        if (await AppliedAsync(connection, Catalogue) != wanted)
        {
            foreach (var migration in Migration.All)
            {
                if (await AppliedAsync(connection, migration.Name) != null) continue;
                await RunAsync(connection, [migration.Text(Dialect.Postgres, schema)]);
                await MarkAsync(connection, migration.Name, "done");
            }

            await ChangeAsync(connection);
            await MarkAsync(connection, Catalogue, wanted);
        }

        foreach (var table in catalogue.Tables.Where(t => t.Found.Count > 0)) await KeepFoundAsync(connection, table);
        await transaction.CommitAsync();
    }

    // An index that was made of other texts, or is not there, is made from the rows.
    private async Task KeepFoundAsync(NpgsqlConnection connection, Table table)
    {
        var kept = "found " + table.Name;
        if (await AppliedAsync(connection, kept) == FoundIndex.What(table)) return;
        await RunAsync(connection, [$"TRUNCATE {schema}{FoundIndex.Name(table)}"]);
        var (last, done, all) = (0, 0, await RowsAsync(connection, table));
        for (var rows = IndexedAtOnce; rows == IndexedAtOnce;)
        {
            rows = 0;
            var found = new List<(int Id, int[] Grams)>();
            await using (var command = new NpgsqlCommand($"{FoundIndex.Texts(table, schema)} WHERE \"id\" > $1 ORDER BY \"id\" LIMIT {IndexedAtOnce}", connection))
            {
                command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = last });
                await using var reader = await command.ExecuteReaderAsync();
                while (await reader.ReadAsync())
                {
                    rows++;
                    last = reader.GetInt32(0);
                    found.Add((last, Grams.Of(Enumerable.Range(1, table.Found.Count).Select(i => reader.IsDBNull(i) ? null : reader.GetString(i)).ToList())));
                }
            }

            await using var batch = new NpgsqlBatch(connection);
            foreach (var (id, grams) in found)
            {
                var insert = new NpgsqlBatchCommand($"INSERT INTO {schema}{FoundIndex.Name(table)} VALUES ($1, $2)");
                insert.Parameters.Add(new NpgsqlParameter<int> { TypedValue = id });
                insert.Parameters.Add(new NpgsqlParameter<int[]> { TypedValue = grams });
                batch.BatchCommands.Add(insert);
            }

            if (found.Count > 0) await batch.ExecuteNonQueryAsync();
            done += found.Count;
            if (found.Count > 0 && FoundIndex.Progress(table, done, all) is { } line) told?.Invoke(line);
        }

        await MarkAsync(connection, kept, FoundIndex.What(table));
    }

    private async Task<int> RowsAsync(NpgsqlConnection connection, Table table)
    {
        await using var command = new NpgsqlCommand($"SELECT count(*) FROM {schema}{Dialect.Quote(table.Name)}", connection);
        return (int)(long)(await command.ExecuteScalarAsync())!;
    }

    // Without them the horizon of pollers would not see open writers, and nobody would notice.
    private static async Task RequireActivitiesAsync(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand("SHOW track_activities", connection);
        if ((string?)await command.ExecuteScalarAsync() != "on") throw new InvalidOperationException("PostgreSQL's setting track_activities must be on: pollers by lastUpdated depend on it.");
    }

    private static async Task RunAsync(NpgsqlConnection connection, IEnumerable<string> statements)
    {
        foreach (var some in statements.Chunk(100))
        {
            await using var batch = new NpgsqlBatch(connection);
            foreach (var statement in some) batch.BatchCommands.Add(new NpgsqlBatchCommand(statement));
            await batch.ExecuteNonQueryAsync();
        }
    }

    private async Task ChangeAsync(NpgsqlConnection connection)
    {
        var change = SchemaChange.Between(await FindAsync(connection), catalogue, Dialect.Postgres, schema);
        await RunAsync(connection, change.Statements);
        foreach (var field in change.Refold) await RefoldAsync(connection, field);
        await RunAsync(connection, change.Indexes);
    }

    /// <summary>How the schema stands to the catalogue.</summary>
    public async Task<(SchemaStanding Standing, string Detail)> StandingAsync(NpgsqlConnection connection)
    {
        if (await AppliedAsync(connection, Catalogue) == Fingerprint.Of(Schema.Write(catalogue, true))) return (SchemaStanding.Current, "");
        var found = await FindAsync(connection);
        return SchemaChange.Standing(() => SchemaChange.Between(found, catalogue, Dialect.Postgres, schema));
    }

    private async Task<string?> AppliedAsync(NpgsqlConnection connection, string what)
    {
        await using var command = new NpgsqlCommand($"SELECT \"what\" FROM {schema}\"{Schema.Applied}\" WHERE \"name\" = $1", connection);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = what });
        return (string?)await command.ExecuteScalarAsync();
    }

    private async Task MarkAsync(NpgsqlConnection connection, string what, string value)
    {
        await using var command = new NpgsqlCommand(
            $"INSERT INTO {schema}\"{Schema.Applied}\" VALUES ($1, $2) ON CONFLICT (\"name\") DO UPDATE SET \"what\" = excluded.\"what\"", connection);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = what });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = value });
        await command.ExecuteNonQueryAsync();
    }

    private async Task<FoundSchema> FindAsync(NpgsqlConnection connection)
    {
        const string columns = """
            SELECT c.relname, a.attname, format_type(a.atttypid, a.atttypmod) || coalesce(' COLLATE "' || l.collname || '"', ''), NOT a.attnotnull
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
            LEFT JOIN pg_collation l ON l.oid = a.attcollation
            WHERE n.nspname = $1 AND c.relkind = 'r' AND c.relname NOT LIKE 'reeve~%' ORDER BY c.relname, a.attnum
            """;
        const string indexes = "SELECT indexname FROM pg_indexes WHERE schemaname = $1 AND (indexname LIKE 'ix~%' OR indexname LIKE 'ux~%')";
        var tables = new Dictionary<string, IReadOnlyDictionary<string, FoundColumn>>(StringComparer.OrdinalIgnoreCase);
        await ReadAsync(connection, columns, reader =>
        {
            if (!tables.TryGetValue(reader.GetString(0), out var known)) tables.Add(reader.GetString(0), known = new Dictionary<string, FoundColumn>());
            ((Dictionary<string, FoundColumn>)known).Add(reader.GetString(1), new FoundColumn(reader.GetString(2), reader.GetBoolean(3)));
        });
        var names = new HashSet<string>();
        await ReadAsync(connection, indexes, reader => names.Add(reader.GetString(0)));
        return new FoundSchema(tables, names);
    }

    private async Task ReadAsync(NpgsqlConnection connection, string text, Action<NpgsqlDataReader> row)
    {
        await using var command = new NpgsqlCommand(text, connection);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = name });
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) row(reader);
    }

    private async Task RefoldAsync(NpgsqlConnection connection, Field field)
    {
        var (table, column) = (schema + Dialect.Quote(field.Table.Name), Dialect.Quote(field.Name));
        var values = new List<(int Id, string Text)>();
        await using (var command = new NpgsqlCommand($"SELECT \"id\", {column} FROM {table} WHERE {column} IS NOT NULL", connection))
        {
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync()) values.Add((reader.GetInt32(0), reader.GetString(1)));
        }

        await using var update = new NpgsqlCommand($"UPDATE {table} SET {Dialect.Quote(field.Name + "~")} = folded.text FROM unnest($1, $2) AS folded(id, text) WHERE {table}.\"id\" = folded.id", connection);
        update.Parameters.Add(new NpgsqlParameter<int[]> { TypedValue = [.. values.Select(v => v.Id)] });
        update.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. values.Select(v => Fold.Of(v.Text))] });
        await update.ExecuteNonQueryAsync();
    }
}
