using System.Collections.Concurrent;
using System.Text.Json;
using SQLitePCL;

namespace Reeve.Bench.Floor;

/// <summary>The floor on SQLite: prepared statements on own connections, one writer behind a lock.</summary>
public sealed class FloorSqlite : FloorDatabase
{
    private readonly ConcurrentBag<Session> readers = [];
    private readonly Lock writing = new();
    private readonly FloorSettings settings;
    private readonly Session writer;
    private readonly Dictionary<string, FloorDefaults> boards = [];

    /// <summary>Opens the file.</summary>
    public FloorSqlite(FloorSettings settings)
    {
        Batteries_V2.Init();
        this.settings = settings;
        writer = new Session(settings.Place);
        using var run = writer.Run(Boards("1"));
        while (run.Step()) boards.Add(run.Text(0), FloorBoards.Read(run));
    }

    /// <inheritdoc/>
    public override Task<FloorPage> ListAsync(Utf8JsonWriter json, FloorList list, FloorCaller caller, string address, int page) => Read(session =>
    {
        var columns = list == FloorList.Open ? TicketShape.All : TicketShape.Six;
        var where = Where(list, settings.Board, caller, "", "0", "?1");
        var sql = session.Text((list, caller.MemberId), () =>
        {
            var (select, joins) = TicketShape.Sql(list == FloorList.Open ? [.. columns, .. TicketShape.Info] : columns, "");
            return $"SELECT {select} FROM \"Ticket\" t{joins} WHERE {where} ORDER BY t.\"dateEntered\" DESC, t.\"id\" DESC LIMIT {Size + 1} OFFSET ?2";
        });
        var rows = 0;
        using (var run = session.Run(sql, caller.MemberId, (page - 1) * Size))
        {
            while (run.Step() && ++rows <= Size) (list == FloorList.Open ? All : Six).Write(json, run, address);
        }

        if (rows <= Size) return new FloorPage(false, 0);
        using var counted = session.Run($"SELECT count(*) FROM (SELECT 1 FROM \"Ticket\" t WHERE {where} LIMIT {Bound})", caller.MemberId);
        counted.Step();
        return new FloorPage(true, (int)counted.Int(0));
    });

    /// <inheritdoc/>
    public override Task<long?> GetAsync(Utf8JsonWriter json, int id, string address) => Read(session => One(session, json, id, address));

    /// <inheritdoc/>
    public override Task<(int Id, long Version)> CreateAsync(Utf8JsonWriter json, NewTicket ticket, FloorCaller caller, string requestId, string address)
    {
        lock (writing)
        {
            return Task.FromResult(Write(() =>
            {
                var board = boards[ticket.Board];
                FloorContact contact;
                using (var run = writer.Run(Contacts, ticket.Company.ToLowerInvariant(), ticket.Contact))
                    contact = run.Step() ? FloorBoards.Contact(run) : throw new InvalidOperationException("There is no such company or contact.");
                var now = Now();
                var values = FloorRows.Ticket(ticket, board, contact, caller, now);
                writer.Do(Insert("Ticket", FloorRows.TicketColumns), values);
                var id = (int)writer.LastId;
                var changes = FloorRows.TicketColumns.Zip(values).Where(c => c.Second != null && !c.First.EndsWith('~')).Select(c => (c.First, (object?)null, c.Second));
                Note(id, "added", Changes(changes), caller, requestId, now);
                return (id, One(writer, json, id, address)!.Value);
            }));
        }
    }

    /// <inheritdoc/>
    public override Task<long?> PatchAsync(Utf8JsonWriter json, int id, string summary, FloorCaller caller, string requestId, string address)
    {
        lock (writing)
        {
            return Task.FromResult(Write(() =>
            {
                string before;
                using (var run = writer.Run("SELECT \"summary\" FROM \"Ticket\" WHERE \"id\" = ?1", id))
                {
                    if (!run.Step()) return (long?)null;
                    before = run.Text(0);
                }

                var now = Now();
                writer.Do(
                    "UPDATE \"Ticket\" SET \"summary\" = ?1, \"summary~\" = ?2, \"lastUpdated\" = ?3, \"updatedBy\" = ?4, \"updatedBy~\" = ?5 WHERE \"id\" = ?6",
                    [summary, summary.ToLowerInvariant(), now, caller.Identifier, caller.Identifier.ToLowerInvariant(), id]);
                Note(id, "updated", Changes([("summary", before, summary)]), caller, requestId, now);
                return One(writer, json, id, address);
            }));
        }
    }

    private static string Insert(string table, string[] columns) =>
        $"INSERT INTO \"{table}\" ({string.Join(", ", columns.Select(c => $"\"{c}\""))}) VALUES ({string.Join(", ", columns.Select((_, i) => "?" + (i + 1)))})";

    private static string Boards(string truth) => FloorBoards.Sql("", truth);

    private static readonly string Contacts = FloorBoards.ContactSql("", "?1", "?2");

    private static long? One(Session session, Utf8JsonWriter json, int id, string address)
    {
        var sql = session.Text("one", () =>
        {
            var (select, joins) = TicketShape.Sql([.. TicketShape.All, .. TicketShape.Info], "");
            return $"SELECT {select} FROM \"Ticket\" t{joins} WHERE t.\"id\" = ?1 AND t.\"recordType\" = 'ServiceTicket'";
        });
        using var run = session.Run(sql, id);
        return run.Step() ? All.Write(json, run, address) : null;
    }

    private void Note(int id, string verb, string changes, FloorCaller caller, string requestId, long now)
    {
        writer.Do(Insert("AuditEntry", FloorRows.AuditColumns), [id, .. FloorRows.Audit(verb, changes, caller, requestId, now)]);
        writer.Do(Insert("OutboxLine", FloorRows.OutboxColumns), [id, .. FloorRows.Outbox(verb, caller, now)]);
    }

    private T Write<T>(Func<T> work)
    {
        writer.Do("BEGIN IMMEDIATE", []);
        try
        {
            var result = work();
            writer.Do("COMMIT", []);
            return result;
        }
        catch
        {
            writer.Do("ROLLBACK", []);
            throw;
        }
    }

    private Task<T> Read<T>(Func<Session, T> read)
    {
        if (!readers.TryTake(out var session)) session = new Session(settings.Place);
        try
        {
            return Task.FromResult(read(session));
        }
        finally
        {
            readers.Add(session);
        }
    }

    private sealed class Session
    {
        private readonly sqlite3 db;
        private readonly Dictionary<string, sqlite3_stmt> prepared = [];
        private readonly Dictionary<object, string> texts = [];

        public Session(string path)
        {
            Check(raw.sqlite3_open_v2(path, out db, raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_NOMUTEX, null));
            raw.sqlite3_busy_timeout(db, 10_000);
            foreach (var pragma in (string[])["journal_mode = WAL", "synchronous = FULL", "cache_size = -2048", "mmap_size = 67108864", "temp_store = MEMORY"])
                Check(raw.sqlite3_exec(db, "PRAGMA " + pragma));
            using var run = Run("PRAGMA synchronous");
            if (!run.Step() || run.Int(0) != 2) throw new InvalidOperationException("SQLite does not keep synchronous = FULL.");
        }

        public long LastId => raw.sqlite3_last_insert_rowid(db);

        public string Text(object key, Func<string> make) => texts.TryGetValue(key, out var text) ? text : texts[key] = make();

        public Reading Run(string sql, params ReadOnlySpan<object?> values)
        {
            if (!prepared.TryGetValue(sql, out var statement))
            {
                Check(raw.sqlite3_prepare_v3(db, sql, 1, out statement));
                prepared.Add(sql, statement);
            }

            for (var i = 0; i < values.Length; i++)
            {
                var place = i + 1;
                if (place > raw.sqlite3_bind_parameter_count(statement)) break;
                Check(values[i] switch
                {
                    null => raw.sqlite3_bind_null(statement, place),
                    string text => raw.sqlite3_bind_text(statement, place, text),
                    bool truth => raw.sqlite3_bind_int64(statement, place, truth ? 1 : 0),
                    long number => raw.sqlite3_bind_int64(statement, place, number),
                    var number => raw.sqlite3_bind_int64(statement, place, (int)number),
                });
            }

            return new Reading(statement);
        }

        public void Do(string sql, ReadOnlySpan<object?> values)
        {
            using var run = Run(sql, values);
            run.Step();
        }

        private void Check(int code)
        {
            if (code != raw.SQLITE_OK) throw new InvalidOperationException($"SQLite: {code} {raw.sqlite3_errmsg(db).utf8_to_string()}");
        }
    }

    private readonly struct Reading(sqlite3_stmt statement) : IRowReader, IDisposable
    {
        public bool Step() => raw.sqlite3_step(statement) switch
        {
            raw.SQLITE_ROW => true,
            raw.SQLITE_DONE => false,
            var code => throw new InvalidOperationException($"SQLite: {code}"),
        };

        public bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

        public long Int(int column) => raw.sqlite3_column_int64(statement, column);

        public bool Bool(int column) => raw.sqlite3_column_int(statement, column) != 0;

        public decimal Decimal(int column) => raw.sqlite3_column_int64(statement, column) / 10_000m;

        public string Text(int column) => raw.sqlite3_column_text(statement, column).utf8_to_string();

        public void Dispose() => raw.sqlite3_reset(statement);
    }
}
