using System.Text.Json;
using Reeve.Kernel;
using Reeve.Model;
using Reeve.Store;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Scenarios;

/// <summary>A company with one row of everything that a ticket needs, changed through the engine alone.</summary>
internal sealed class Tenant(Engine engine, Storage storage, FakeClock clock, Reeve.Store.Companies companies, SqliteFolder? folder) : IAsyncDisposable
{
    public FakeClock Clock => clock;

    public Storage Storage => storage;

    public Memory Memory => storage.Memory;

    public Engine Engine => engine;

    /// <summary>Who may do everything, before there is anybody.</summary>
    public Caller Caller { get; set; } = new() { MemberId = 0, Identifier = "reeve", Grants = Grants.Everything, Me = new Me(0, [], _ => []) };

    public static async Task<Tenant> MakeAsync(string database)
    {
        var clock = new FakeClock();
        var engine = new Engine(Catalogue.Of(typeof(Tickets).Assembly), clock);
        var folder = database == "sqlite" ? new SqliteFolder() : null;
        DataPlace place = folder != null
            ? new DataPlace.Sqlite(folder.Path)
            : new DataPlace.Postgres(await (await PostgresServer.Shared).CreateDatabaseAsync());
        var companies = Reeve.Store.Companies.Open(engine.Catalogue, clock, place);
        var tenant = new Tenant(engine, await companies.CreateAsync("acme"), clock, companies, folder);
        await tenant.FillAsync();
        return tenant;
    }

    public async ValueTask DisposeAsync()
    {
        await companies.DisposeAsync();
        folder?.Dispose();
    }

    /// <summary>A member with a role that holds these levels.</summary>
    public async Task<Caller> MemberAsync(string identifier, params (Function Function, Levels Levels)[] levels)
    {
        var role = await AddAsync("system/securityroles", new { name = "Role of " + identifier });
        foreach (var setting in await FindAsync<SecurityRoleSetting>(s => s.Role == new Ref<SecurityRole>(role)))
        {
            var held = levels.FirstOrDefault(l => l.Function.Identifier == setting.ModuleFunctionIdentifier).Levels;
            if (held == Levels.None) continue;
            await ChangeAsync(ChangeKind.Patch, "system/securityRoles/{parentId}/settings", Operations(
                ("inquireLevel", held.Inquire), ("addLevel", held.Add), ("editLevel", held.Edit), ("deleteLevel", held.Delete)), setting.Id, role);
        }

        var member = await AddAsync("system/members", new
        {
            identifier, firstName = identifier, lastName = "Test", licenseClass = "F", hireDate = "2026-01-01T00:00:00Z", defaultEmail = "Office", defaultPhone = "Office",
            securityRole = new { id = role },
        });
        return Callers.Of(engine.Catalogue, await storage.RefreshAsync(), member, new Entrance("key"))!;
    }

    /// <summary>The same with another caller.</summary>
    public Tenant As(Caller caller) => new(engine, storage, clock, companies, null) { Caller = caller };

    public async Task<int> AddAsync(string path, object body, int? parent = null) => (await ChangeAsync(ChangeKind.Create, path, body, 0, parent)).Id;

    public Task<Changed> PatchAsync(string path, int id, string field, object? value, int? parent = null) =>
        ChangeAsync(ChangeKind.Patch, path, new[] { new { op = "replace", path = field, value } }, id, parent);

    public Task<Changed> DeleteAsync(string path, int id, int? parent = null) => ChangeAsync(ChangeKind.Delete, path, null, id, parent);

    public async Task<T> GetAsync<T>(int id)
        where T : Row => (await engine.TogetherAsync(storage, _ => Caller, async after => (await after.FindAsync<T>(r => r.Id == id)).SingleOrDefault()))!;

    public Task<IReadOnlyList<T>> FindAsync<T>(System.Linq.Expressions.Expression<Func<T, bool>> which)
        where T : Row => engine.TogetherAsync(storage, _ => Caller, after => after.FindAsync(which));

    public async Task<Changed> ChangeAsync(ChangeKind kind, string path, object? body, int id, int? parent) => await engine.ChangeAsync(
        storage,
        new ChangeAsk
        {
            Caller = _ => Caller,
            Resource = engine.Catalogue.Resource(path),
            Kind = kind,
            Id = id,
            ParentId = parent,
            Body = body == null ? default : JsonSerializer.SerializeToElement(body),
        },
        new Silence());

    private static object[] Operations(params (string Path, Level Value)[] values) =>
        [.. values.Select(v => new { op = "replace", path = v.Path, value = v.Value.ToString() })];

    private async Task FillAsync()
    {
        await AddAsync("system/locations", new { name = "Main Office" });
        await AddAsync("system/departments", new { identifier = "SVC", name = "Services" });
        var board = await AddAsync("service/boards", new { name = "Help Desk", location = new { id = 1 }, department = new { id = 1 } });
        await AddAsync("service/boards/{parentId}/statuses", new { name = "New" }, board);
        await AddAsync("service/boards/{parentId}/statuses", new { name = "Closed", closedStatus = true }, board);
        await AddAsync("service/priorities", new { name = "Medium", color = "Yellow", defaultFlag = true });
        await AddAsync("service/sources", new { name = "Phone", defaultFlag = true });
        await AddAsync("company/companies/statuses", new { name = "Active", defaultFlag = true });
        await AddAsync("company/communicationTypes", new { description = "Direct", phoneFlag = true });
        await AddAsync("company/communicationTypes", new { description = "Email", emailFlag = true });
        await AddAsync("schedule/types", new { name = "Service", identifier = "S" });
        await AddAsync("company/companies", new { identifier = "Acme", name = "Acme Ltd", addressLine1 = "1 High Street" });
    }

    private sealed class Silence : RowSink
    {
        public override void Begin(Projection projection, Memory memory)
        {
        }

        public override void Row(Cursor cursor)
        {
        }
    }
}
