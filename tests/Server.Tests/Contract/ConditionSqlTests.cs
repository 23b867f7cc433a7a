using System.Text;
using Reeve.Kernel;
using Reeve.Store;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Contract;

/// <summary>The statements that ten typical requests become, in both dialects (HOUSE rule 11).</summary>
public sealed class ConditionSqlTests
{
    private static readonly (string Path, string? Conditions, string? OrderBy, string? Fields, string? Child, bool Mine)[] Requests =
    [
        ("service/tickets", null, null, "id,summary", null, false),
        ("service/tickets", "board/name = \"Help Desk\" and closedFlag = false", "priority/sortOrder asc, id desc", "id,summary,status", null, false),
        ("service/tickets", "company/identifier = \"acme\" and summary contains \"printer\"", null, "id", null, false),
        ("service/tickets", "lastUpdated >= [2026-03-01T00:00:00Z] or dateEntered >= [2026-03-01]", "lastUpdated", "id", null, false),
        ("service/tickets", "status/id in (1,2,3) and owner/identifier != null", "dateEntered desc", "id,owner", null, false),
        ("service/tickets", "closedFlag = false", null, "id", null, true),
        ("service/tickets", "company/phoneNumber like \"%555%\"", "company/name", "id,company/name", null, false),
        ("company/companies", "name like \"A*\"", "name", "id,name", "types/name = \"Customer\" and types/id > 0", false),
        ("company/contacts", "lastName in (\"Smith\",\"Jones\",null)", "lastName, firstName", "id,firstName,lastName,company", null, false),
        ("schedule/entries", "member/identifier = \"reeve\" and dateStart < [2026-04-01] and doneFlag = false", "dateStart", "id", null, false),
    ];

    [Fact]
    public async Task Ten_typical_requests_become_the_approved_statements()
    {
        using var folder = new SqliteFolder();
        var engine = Running.Engine(new FakeClock());
        await using var companies = Reeve.Store.Companies.Open(engine.Catalogue, engine.Clock, new DataPlace.Sqlite(folder.Path));
        var recorder = new Recorder(await Setup.Bootstrap.CreateAsync(engine, companies, "acme", "Acme"));
        var text = new StringBuilder();
        foreach (var (path, conditions, orderBy, fields, child, mine) in Requests)
        {
            text.Append($"== {path} conditions={conditions} childConditions={child} orderBy={orderBy} fields={fields}{(mine ? " as a caller with My" : "")}\n");
            await engine.ListAsync(recorder, new ListAsk
            {
                Caller = _ => mine ? Own : Everyone, Resource = engine.Catalogue.Resource(path), Conditions = conditions, OrderBy = orderBy, Fields = fields,
                ChildConditions = child,
            }, new Nothing());
            text.Append("sqlite:   ").Append(new Statements(Dialect.Sqlite, "").Read(recorder.Last!, false).Text).Append('\n');
            text.Append("postgres: ").Append(new Statements(Dialect.Postgres, "\"acme\".").Read(recorder.Last!, false).Text).Append('\n');
        }

        Approved.Check("sql-of-conditions.txt", text.ToString());
    }

    private static Caller Everyone { get; } = new() { MemberId = 2, Identifier = "all", Grants = Grants.Everything, Me = new Me(2, [], _ => []) };

    private static Caller Own { get; } = new()
    {
        MemberId = 2, Identifier = "own", Me = new Me(2, [], _ => [5]),
        Grants = new Grants([new(Model.Rights.ServiceDesk.ServiceTickets, new Levels(Level.My, Level.My, Level.My, Level.None)), new(Model.Rights.ServiceDesk.CloseServiceTickets, Levels.All)]),
    };

    private sealed class Nothing : RowSink
    {
        public override void Begin(Projection projection, Memory memory)
        {
        }

        public override void Row(Cursor cursor)
        {
        }
    }

    /// <summary>A database that remembers the last query asked of it.</summary>
    private sealed class Recorder(Storage storage) : Storage
    {
        public Query? Last { get; private set; }

        public override string Company => storage.Company;

        public override Memory Memory => storage.Memory;

        public override FileParts Files => storage.Files;

        public override ValueTask<Memory> RefreshAsync() => storage.RefreshAsync();

        public override ValueTask<bool> ReadAsync(Query query, Memory plannedWith, Action<Cursor> sink)
        {
            Last = query;
            return storage.ReadAsync(query, plannedWith, sink);
        }

        public override ValueTask<long?> CountAsync(Source from, Test where, Memory plannedWith, int? most = null) => storage.CountAsync(from, where, plannedWith, most);

        public override Task<T> WriteAsync<T>(Func<Transaction, ValueTask<T>> work) => storage.WriteAsync(work);

        public override Task AppendAsync(Table table, IReadOnlyList<Row> rows) => storage.AppendAsync(table, rows);

        public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
