using System.Text.Json;
using Npgsql;

namespace Reeve.Bench.Floor;

/// <summary>The floor on PostgreSQL: pooled connections whose statements stay prepared, batches where one trip suffices.</summary>
public sealed class FloorPostgres : FloorDatabase, IAsyncDisposable
{
    private readonly NpgsqlDataSource source;
    private readonly FloorSettings settings;
    private readonly Dictionary<string, FloorDefaults> boards = [];
    private readonly string one;
    private readonly string contact;
    private readonly string insert;
    private readonly string noteAdded;
    private readonly string noteUpdated;
    private readonly (string Select, string Joins) fullList;
    private readonly (string Select, string Joins) shortList;

    private FloorPostgres(FloorSettings settings)
    {
        this.settings = settings;
        var schema = settings.Schema;
        source = NpgsqlDataSource.Create(settings.Place
            + ";Maximum Pool Size=16;Max Auto Prepare=30;Auto Prepare Min Usages=1;No Reset On Close=true;Application Name=floor;Options=-c plan_cache_mode=force_generic_plan");
        var (select, joins) = TicketShape.Sql([.. TicketShape.All, .. TicketShape.Info], schema);
        one = $"SELECT {select} FROM {schema}\"Ticket\" t{joins} WHERE t.\"recordType\" = 'ServiceTicket' AND t.\"id\" = ";
        contact = FloorBoards.ContactSql(schema, "$1", "$2");
        insert = $"INSERT INTO {schema}\"Ticket\" (\"id\", {Names(FloorRows.TicketColumns)}) VALUES (nextval('floor_ticket'), {Marks(FloorRows.TicketColumns.Length)})";
        var (audit, outbox) = (FloorRows.AuditColumns, FloorRows.OutboxColumns);
        noteAdded = Note(schema, audit, outbox, "currval('floor_ticket')");
        noteUpdated = Note(schema, audit, outbox, "$" + (audit.Length + outbox.Length - 1));
        fullList = TicketShape.Sql([.. TicketShape.All, .. TicketShape.Info], schema);
        shortList = TicketShape.Sql(TicketShape.Six, schema);
    }

    /// <summary>Opens the database; its numbers go on behind those that exist.</summary>
    public static async Task<FloorPostgres> OpenAsync(FloorSettings settings)
    {
        var floor = new FloorPostgres(settings);
        foreach (var (name, table) in (ReadOnlySpan<(string, string)>)[("floor_ticket", "Ticket"), ("floor_audit", "AuditEntry"), ("floor_outbox", "OutboxLine")])
        {
            using var make = floor.source.CreateCommand(
                $"CREATE SEQUENCE IF NOT EXISTS {name} CACHE 32; SELECT setval('{name}', (SELECT coalesce(max(\"id\"), 0) + 1000 FROM {settings.Schema}\"{table}\"))");
            make.ExecuteNonQuery();
        }

        await using var command = floor.source.CreateCommand(FloorBoards.Sql(settings.Schema, "true"));
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) floor.boards.Add(reader.GetString(0), FloorBoards.Read(new Reading(reader)));
        return floor;
    }

    /// <inheritdoc/>
    public override async Task<FloorPage> ListAsync(Utf8JsonWriter json, FloorList list, FloorCaller caller, string address, int page)
    {
        var where = Where(list, settings.Board, caller, settings.Schema, "false", "$1");
        var full = list == FloorList.Open;
        var (select, joins) = full ? fullList : shortList;
        await using var connection = await source.OpenConnectionAsync();
        await using var batch = new NpgsqlBatch(connection);

        // The page first, then what it refers to: planning 25 joins of the whole table takes longer than reading them.
        Add(batch, $"SELECT {select} FROM (SELECT * FROM {settings.Schema}\"Ticket\" t WHERE {where} ORDER BY t.\"dateEntered\" DESC, t.\"id\" DESC LIMIT {Size + 1} OFFSET {(page - 1) * Size}) t{joins} ORDER BY t.\"dateEntered\" DESC, t.\"id\" DESC", list == FloorList.Mine ? [caller.MemberId] : []);
        Add(batch, $"SELECT count(*) FROM (SELECT 1 FROM {settings.Schema}\"Ticket\" t WHERE {where} LIMIT {Bound}) n", list == FloorList.Mine ? [caller.MemberId] : []);
        await using var reader = await batch.ExecuteReaderAsync();
        var rows = 0;
        while (await reader.ReadAsync())
        {
            if (++rows <= Size) (full ? All : Six).Write(json, new Reading(reader), address);
        }

        await reader.NextResultAsync();
        await reader.ReadAsync();
        return new FloorPage(rows > Size, (int)reader.GetInt64(0));
    }

    /// <inheritdoc/>
    public override async Task<long?> GetAsync(Utf8JsonWriter json, int id, string address)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var command = new NpgsqlCommand(one + "$1", connection) { Parameters = { Parameter(id) } };
        await using var reader = await command.ExecuteReaderAsync();
        return await reader.ReadAsync() ? All.Write(json, new Reading(reader), address) : null;
    }

    /// <inheritdoc/>
    public override async Task<(int Id, long Version)> CreateAsync(Utf8JsonWriter json, NewTicket ticket, FloorCaller caller, string requestId, string address)
    {
        await using var connection = await source.OpenConnectionAsync();
        FloorContact found;
        await using (var command = new NpgsqlCommand(contact, connection) { Parameters = { Parameter(ticket.Company.ToLowerInvariant()), Parameter(ticket.Contact) } })
        await using (var reader = await command.ExecuteReaderAsync())
        {
            if (!await reader.ReadAsync()) throw new InvalidOperationException("There is no such company or contact.");
            found = FloorBoards.Contact(new Reading(reader));
        }

        // One batch outside a transaction block is one transaction: ticket, lines, answer, commit in one trip.
        var now = Now();
        var values = FloorRows.Ticket(ticket, boards[ticket.Board], found, caller, now);
        var changes = Changes(FloorRows.TicketColumns.Zip(values).Where(c => c.Second != null && !c.First.EndsWith('~')).Select(c => (c.First, (object?)null, c.Second)));
        await using var batch = new NpgsqlBatch(connection);
        Add(batch, insert, values);
        Add(batch, noteAdded, [.. FloorRows.Audit("added", changes, caller, requestId, now), .. FloorRows.Outbox("added", caller, now)]);
        Add(batch, one + "(SELECT currval('floor_ticket'))", []);
        await using var answer = await batch.ExecuteReaderAsync();
        await answer.ReadAsync();
        var row = new Reading(answer);
        var result = ((int)row.Int(0), All.Write(json, row, address));
        await answer.NextResultAsync();
        return result;
    }

    /// <inheritdoc/>
    public override async Task<long?> PatchAsync(Utf8JsonWriter json, int id, string summary, FloorCaller caller, string requestId, string address)
    {
        await using var connection = await source.OpenConnectionAsync();
        string? before;
        await using (var old = new NpgsqlCommand($"SELECT \"summary\" FROM {settings.Schema}\"Ticket\" WHERE \"id\" = $1", connection) { Parameters = { Parameter(id) } })
            before = (string?)await old.ExecuteScalarAsync();
        if (before == null) return null;
        var now = Now();
        await using var batch = new NpgsqlBatch(connection);
        Add(
            batch,
            $"UPDATE {settings.Schema}\"Ticket\" SET \"summary\" = $1, \"summary~\" = $2, \"lastUpdated\" = $3, \"updatedBy\" = $4, \"updatedBy~\" = $5 WHERE \"id\" = $6",
            [summary, summary.ToLowerInvariant(), now, caller.Identifier, caller.Identifier.ToLowerInvariant(), id]);
        Add(
            batch,
            noteUpdated,
            [.. FloorRows.Audit("updated", Changes([("summary", before, summary)]), caller, requestId, now), .. FloorRows.Outbox("updated", caller, now), id]);
        Add(batch, one + "$1", [id]);
        await using var answer = await batch.ExecuteReaderAsync();
        await answer.ReadAsync();
        var version = All.Write(json, new Reading(answer), address);
        await answer.NextResultAsync();
        return version;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => source.DisposeAsync();

    private static string Names(string[] columns) => string.Join(", ", columns.Select(c => $"\"{c}\""));

    private static string Marks(int count, int from = 1) => string.Join(", ", Enumerable.Range(from, count).Select(i => "$" + i));

    // Both lines in one statement; the record's number is the last value, or comes from the ticket inserted before.
    private static string Note(string schema, string[] audit, string[] outbox, string id) =>
        $"WITH a AS (INSERT INTO {schema}\"AuditEntry\" (\"id\", {Names(audit)}) VALUES (nextval('floor_audit'), {id}, {Marks(audit.Length - 1)})) "
        + $"INSERT INTO {schema}\"OutboxLine\" (\"id\", {Names(outbox)}) VALUES (nextval('floor_outbox'), {id}, {Marks(outbox.Length - 1, audit.Length)})";

    private static NpgsqlParameter Parameter(object? value) => value switch
    {
        null => new NpgsqlParameter { Value = DBNull.Value },
        string text => new NpgsqlParameter<string>(null!, text) { ParameterName = "" },
        int number => new NpgsqlParameter<int>(null!, number) { ParameterName = "" },
        long number => new NpgsqlParameter<long>(null!, number) { ParameterName = "" },
        bool truth => new NpgsqlParameter<bool>(null!, truth) { ParameterName = "" },
        _ => throw new InvalidOperationException($"{value.GetType()} is no column's type."),
    };

    private static void Add(NpgsqlBatch batch, string sql, ReadOnlySpan<object?> values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values) command.Parameters.Add(Parameter(value));
        batch.BatchCommands.Add(command);
    }

    private readonly struct Reading(NpgsqlDataReader reader) : IRowReader
    {
        public bool IsNull(int column) => reader.IsDBNull(column);

        public long Int(int column) => reader.GetFieldValue<long>(column);

        public bool Bool(int column) => reader.GetBoolean(column);

        public decimal Decimal(int column) => reader.GetDecimal(column) / 1.0000000000000000000000000000m;

        public string Text(int column) => reader.GetString(column);
    }
}
