using System.Collections.Concurrent;
using System.Globalization;
using Reeve.Kernel;
using Reeve.Server.Tests.Contract;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Rights;

/// <summary>A member of the office with a key: who they are, and how they ask.</summary>
public sealed record Person(Wire Wire, int Id, string Identifier, int RoleId, int KeyId)
{
    /// <summary>Address of the key that the person uses.</summary>
    public string KeyPath => $"system/apiMembers/{Id}/apiKeys/{KeyId}";
}

/// <summary>What a role grants on one function.</summary>
public sealed record Grant(Function Function, Levels Levels);

/// <summary>A company for the tests of rights: its administrator, the setup rows that every record needs, and people with roles on demand.</summary>
public sealed class Office
{
    private static int made;
    private readonly ConcurrentDictionary<string, Lazy<Task<int>>> roles = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<Task<int>>> firsts = new(StringComparer.Ordinal);

    private readonly SemaphoreSlim sampling = new(1);
    private readonly Samples samples;

    private Office(Wire admin)
    {
        Admin = admin;
        samples = new Samples(Catalogue.Of(typeof(Model.Rights.Functions).Assembly), admin);
    }

    /// <summary>Who holds everything.</summary>
    public Wire Admin { get; }

    /// <summary>A location.</summary>
    public int Location { get; private set; }

    /// <summary>A department.</summary>
    public int Department { get; private set; }

    /// <summary>A board with the statuses <see cref="Open"/> and <see cref="Closed"/>.</summary>
    public int Board { get; private set; }

    /// <summary>The board's default status.</summary>
    public int Open { get; private set; }

    /// <summary>A closed status of the board.</summary>
    public int Closed { get; private set; }

    /// <summary>A company without a team.</summary>
    public int Company { get; private set; }

    /// <summary>A role on the teams of companies.</summary>
    public int TeamRole { get; private set; }

    /// <summary>A type of communications.</summary>
    public int CommunicationType { get; private set; }

    /// <summary>A type of companies.</summary>
    public int CompanyType { get; private set; }

    /// <summary>The type of schedule entries for tickets.</summary>
    public int ServiceEntry { get; private set; }

    /// <summary>Fills a new company through its administrator.</summary>
    public static async Task<Office> OfAsync(Wire admin)
    {
        var office = new Office(admin);
        office.Location = await office.MakeAsync("system/locations", new { name = Name("Place") });
        office.Department = await office.MakeAsync("system/departments", new { identifier = Name("D"), name = Name("Desk") });
        (office.Board, office.Open, office.Closed) = await office.BoardAsync();
        office.Company = await office.CompanyAsync();
        office.TeamRole = await office.MakeAsync("company/teamRoles", new { name = Name("Role") });
        office.CommunicationType = await office.MakeAsync("company/communicationTypes", new { description = Name("Call"), phoneFlag = true });
        office.CompanyType = await office.MakeAsync("company/companies/types", new { name = Name("Type") });
        office.ServiceEntry = await office.ServiceEntryAsync();
        office.Known("service/boards", office.Board);
        office.Known("service/boards/{parentId}/statuses", office.Open);
        var member = await office.MemberAsync(await office.RoleAsync([]));
        office.Known("system/members", member);
        office.Known("system/myAccount", member);
        office.Known("system/apiMembers", (await office.PersonAsync()).Id);
        office.Known("company/contacts", await office.MakeAsync("company/contacts", new { firstName = Name("Ann"), company = new { id = office.Company } }));
        office.Known("service/tickets", await office.TicketAsync());
        office.Known("system/callbacks", await office.MakeAsync("system/callbacks", new { url = $"https://example.com/{Name("hook")}?id=", objectId = 0, type = "ticket", level = "owner" }));
        return office;
    }

    /// <summary>A name that nothing else in this run has.</summary>
    public static string Name(string prefix) => prefix + Interlocked.Increment(ref made).ToString(CultureInfo.InvariantCulture);

    /// <summary>A level for every verb, as far as the function offers it.</summary>
    public static Grant On(Function function, Level level) => new(function, new(
        Offered(function, Verb.Inquire, level), Offered(function, Verb.Add, level), Offered(function, Verb.Edit, level), Offered(function, Verb.Delete, level)));

    /// <summary>One level a verb.</summary>
    public static Grant On(Function function, Level inquire = Level.None, Level add = Level.None, Level edit = Level.None, Level delete = Level.None) =>
        new(function, new(inquire, add, edit, delete));

    /// <summary>Makes a record as the administrator and answers its number.</summary>
    public async Task<int> MakeAsync(string path, object body) => (await Admin.PostAsync(path, body)).Expect(201).Id;

    /// <summary>A board with an open and a closed status.</summary>
    public async Task<(int Board, int Open, int Closed)> BoardAsync()
    {
        var board = await MakeAsync("service/boards", new { name = Name("Board"), location = new { id = Location }, department = new { id = Department } });
        var open = await MakeAsync($"service/boards/{board}/statuses", new { name = Name("New"), defaultFlag = true });
        var closed = await MakeAsync($"service/boards/{board}/statuses", new { name = Name("Done"), closedStatus = true });
        return (board, open, closed);
    }

    /// <summary>A company; with a member, one that is My for it.</summary>
    public async Task<int> CompanyAsync(int? member = null)
    {
        var name = Name("Company");
        var company = await MakeAsync("company/companies", new { identifier = name, name });
        if (member is { } id)
            await MakeAsync($"company/companies/{company}/teams", new { teamRole = new { id = TeamRole }, member = new { id } });
        return company;
    }

    /// <summary>A ticket; with a member, one that they own.</summary>
    public Task<int> TicketAsync(int? owner = null, bool closed = false, int? board = null) => MakeAsync("service/tickets", Ticket(owner, closed, board));

    /// <summary>The body of a ticket.</summary>
    public Dictionary<string, object> Ticket(int? owner = null, bool closed = false, int? board = null)
    {
        var ticket = new Dictionary<string, object> { ["summary"] = Name("Ticket"), ["company"] = new { id = Company }, ["board"] = new { id = board ?? Board } };
        if (board == null) ticket["status"] = new { id = closed ? Closed : Open };
        if (owner is { } id) ticket["owner"] = new { id };
        return ticket;
    }

    /// <summary>The role that grants this and nothing else; tests that change a role make a <see cref="NewRoleAsync"/>.</summary>
    public Task<int> RoleAsync(IEnumerable<Grant> grants, IReadOnlyCollection<string>? tables = null)
    {
        var granted = grants.ToList();
        var key = string.Join('|', granted.Select(g => $"{g.Function.Identifier} {g.Levels}").Order(StringComparer.Ordinal)) + "#" + string.Join('|', tables ?? ["*"]);
        return roles.GetOrAdd(key, _ => new Lazy<Task<int>>(() => NewRoleAsync(granted, tables))).Value;
    }

    /// <summary>A new role.</summary>
    public async Task<int> NewRoleAsync(IEnumerable<Grant> grants, IReadOnlyCollection<string>? tables = null)
    {
        var role = await MakeAsync("system/securityroles", new { name = Name("Role") });
        await GrantAsync(role, grants);
        if (tables != null) (await Admin.PutAsync($"system/securityRoles/{role}/customizeItems", Items(tables))).Expect(200);
        return role;
    }

    /// <summary>Changes what a role grants on some functions.</summary>
    public async Task GrantAsync(int role, params IEnumerable<Grant> grants)
    {
        var settings = grants.Select(Setting).ToList();
        if (settings.Count > 0) (await Admin.SendAsync("PATCH", $"system/securityRoles/{role}/settings", settings)).Expect(200);
    }

    /// <summary>A setting as the wire takes it.</summary>
    public static object Setting(Grant grant) => new
    {
        moduleFunctionIdentifier = grant.Function.Identifier,
        inquireLevel = grant.Levels.Inquire.ToString(),
        addLevel = grant.Levels.Add.ToString(),
        editLevel = grant.Levels.Edit.ToString(),
        deleteLevel = grant.Levels.Delete.ToString(),
    };

    /// <summary>The list of setup tables as the wire takes it.</summary>
    public static IReadOnlyList<object> Items(IReadOnlyCollection<string> tables) =>
        [.. tables.Select(table => new { customizeIdentifier = Grants.SetupTables, itemIdentifier = table, allowedFlag = true })];

    /// <summary>Somebody with these grants.</summary>
    public async Task<Person> PersonAsync(params IEnumerable<Grant> grants) => await PersonAsync(await RoleAsync(grants));

    /// <summary>Somebody with a role.</summary>
    public async Task<Person> PersonAsync(int role, IReadOnlyList<int>? excludedBoards = null)
    {
        var identifier = Name("m");
        var body = new Dictionary<string, object> { ["identifier"] = identifier, ["name"] = identifier, ["securityRole"] = new { id = role } };
        if (excludedBoards != null) body["excludedServiceBoardIds"] = excludedBoards;
        var member = await MakeAsync("system/apiMembers", body);
        return await KeyAsync(member, identifier, role);
    }

    /// <summary>A member with a role.</summary>
    public Task<int> MemberAsync(int role) => MakeAsync("system/members", Member(role));

    /// <summary>The body of a member.</summary>
    public static Dictionary<string, object> Member(int role) => new()
    {
        ["identifier"] = Name("p"), ["firstName"] = "Pat", ["lastName"] = "Doe", ["licenseClass"] = "F", ["hireDate"] = "2026-01-01T00:00:00Z",
        ["officeEmail"] = "pat@example.com", ["defaultEmail"] = "Office", ["defaultPhone"] = "Office", ["securityRole"] = new { id = role },
    };

    /// <summary>A new key of a member.</summary>
    public async Task<Person> KeyAsync(int member, string identifier, int role)
    {
        var key = (await Admin.PostAsync($"system/apiMembers/{member}/apiKeys", new { description = Name("key") })).Expect(201);
        return new Person(With(key), member, identifier, role, key.Id);
    }

    /// <summary>A client with the pair that an answer shows.</summary>
    public Wire With(WireAnswer key) => Admin.With(
        Admin.Company, key.Json.GetProperty("publicKey").GetString()!, key.Json.GetProperty("privateKey").GetString()!);

    /// <summary>An endpoint's address for a number, under a parent that exists; operations get none that does, for they would change it.</summary>
    public async Task<string> PathAsync(Endpoint endpoint, int id)
    {
        int? parent = endpoint.Kind == EndpointKind.Operation ? id : endpoint.Resource.Parent is { } above ? await FirstAsync(above) : null;
        int? grandparent = parent != null && endpoint.Resource.Parent?.Parent is { } top && endpoint.Path.Contains("{grandparentId}", StringComparison.Ordinal) ? await AboveAsync(endpoint.Resource.Parent, top, parent.Value) : null;
        var path = Desk.Fill(endpoint.Path, parent, id, grandparent);
        return path.Contains('{') ? path[..path.IndexOf('{')] + "nobody" + path[(path.IndexOf('}') + 1)..] : path;
    }

    // The record that the parent itself lies under, not just any.
    private async Task<int> AboveAsync(Resource parent, Resource top, int id)
    {
        foreach (var above in (await Admin.GetAsync(top.Path + "?pageSize=1000&fields=id")).Expect(200).Ids)
        {
            var address = parent.Path.Replace("{parentId}", above.ToString(), StringComparison.Ordinal);
            if ((await Admin.GetAsync($"{address}?conditions=id={id}&fields=id")) is { Status: 200, Ids.Count: 1 }) return above;
        }

        return await FirstAsync(top);
    }

    private void Known(string path, int id) => firsts[path] = new Lazy<Task<int>>(Task.FromResult(id));

    private async Task<int> FirstAsync(Resource resource) => await firsts.GetOrAdd(resource.Path, path => new Lazy<Task<int>>(async () =>
        await ListedAsync(resource) ?? await SampleAsync(path))).Value;

    // Other tests delete the entries that they made: one of these could be gone when it is asked for.
    private async Task<int?> ListedAsync(Resource resource) =>
        resource.Parent == null && resource.Path != "schedule/entries" && (await Admin.GetAsync(resource.Path + "?pageSize=1")).Expect(200).Ids is [var first, ..] ? first : null;

    private async Task<int> SampleAsync(string path)
    {
        await sampling.WaitAsync();
        try
        {
            return await samples.OneAsync(path);
        }
        finally
        {
            sampling.Release();
        }
    }

    private static Level Offered(Function function, Verb verb, Level level) => function.Allows(verb, level) ? level : Level.None;

    // Entries about tickets have the type whose identifier is S.
    private async Task<int> ServiceEntryAsync()
    {
        var known = (await Admin.FindAsync("schedule/types", "identifier = \"S\"")).Expect(200).Ids;
        return known.Count > 0 ? known[0] : await MakeAsync("schedule/types", new { name = Name("Service"), identifier = "S" });
    }
}
