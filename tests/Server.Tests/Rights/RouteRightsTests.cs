using System.Collections.Concurrent;
using Reeve.Kernel;
using Reeve.Model.Rights;
using CompanyRights = Reeve.Model.Rights.Companies;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Rights;

/// <summary>Each route, asked by callers who hold exactly what it needs, everything but that, or nothing: generated from what is served.</summary>
public sealed class RouteRightsTests
{
    private const int Absent = int.MaxValue;

    private static readonly Catalogue Catalogue = Catalogue.Of(typeof(Functions).Assembly);

    private static readonly IReadOnlyList<(Endpoint Endpoint, ExpectedRight Row)> Routes = [.. Endpoint.Of(Catalogue)
        .Select(e => (Endpoint: e, Row: ExpectedRights.ByShape[ExpectedRights.Shape(e.Method, "/" + e.Path)].FirstOrDefault()!))
        .Where(r => r.Row != null)];

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Nobody_comes_in_without_a_key_or_with_a_bad_one(string database)
    {
        var office = await Offices.OnAsync(database);
        var open = office.Admin.WithoutKey();
        var wrong = office.Admin.With(office.Admin.Company, office.Admin.PublicKey, new string('x', 32));
        await EachAsync(Routes.Where(r => r.Row.Access != Access.Anonymous), async (endpoint, _) =>
        {
            var bare = await open.SendAsync(endpoint.Method, Path(endpoint), Body(endpoint));
            if (bare.Status != 401) return $"without a key: {bare}";
            var bad = await wrong.SendAsync(endpoint.Method, Path(endpoint), Body(endpoint));
            return bad.Status == 401 ? null : $"with a bad key: {bad}";
        });
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Exactly_the_needed_rights_suffice(string database)
    {
        var office = await Offices.OnAsync(database);
        var people = new People(office);
        await EachAsync(Routes, async (endpoint, row) =>
        {
            var person = await people.OfAsync(Needed(row), Tables(row));
            var answer = await person.Wire.SendAsync(endpoint.Method, await office.PathAsync(endpoint, Absent), Body(endpoint));
            if (answer.Status is 401 or 403 or >= 500) return $"{answer}";
            return endpoint.Kind is EndpointKind.List or EndpointKind.Count && answer.Status != 200 ? $"{answer}" : null;
        });
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Without_one_of_them_the_answer_names_what_is_missing(string database)
    {
        var office = await Offices.OnAsync(database);
        var people = new People(office);
        await EachAsync(Routes.Where(r => r.Row.Access == Access.Rights), async (endpoint, row) =>
        {
            foreach (var lacking in row.Needs)
            {
                var person = await people.OfAsync(Without(Needed(row), lacking), Tables(row));
                var answer = await person.Wire.SendAsync(endpoint.Method, await office.PathAsync(endpoint, Absent), Body(endpoint));
                if (Named(answer, lacking, person) is { } wrong) return wrong;
            }

            return null;
        });
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_setup_table_that_a_customised_list_lacks_is_closed_and_named(string database)
    {
        var office = await Offices.OnAsync(database);
        var people = new People(office);
        await EachAsync(Routes.Where(r => r.Row.Table != null), async (endpoint, row) =>
        {
            var other = SetupTables.All.First(t => t != row.Table);
            var person = await people.OfAsync(Needed(row), [other]);
            var answer = await person.Wire.SendAsync(endpoint.Method, await office.PathAsync(endpoint, Absent), Body(endpoint));
            if (answer.Status != 403) return $"{answer}";
            return answer.Says("setupTable") == row.Table ? null : $"does not name {row.Table}: {answer}";
        });
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Who_holds_nothing_may_still_use_what_is_open_to_everyone_signed_in(string database)
    {
        var office = await Offices.OnAsync(database);
        var nobody = await office.PersonAsync();
        await EachAsync(Routes, async (endpoint, row) =>
        {
            var answer = await nobody.Wire.SendAsync(endpoint.Method, await office.PathAsync(endpoint, Absent), Body(endpoint));
            var open = row.Access is Access.SignedIn or Access.Anonymous;
            return (answer.Status is 401 or 403) == open || answer.Status >= 500 ? $"{answer}" : null;
        });
    }

    private static string Path(Endpoint endpoint) => Named(Desk.Fill(endpoint.Path, Absent, Absent));

    private static string Named(string path) => path.Contains('{') ? path[..path.IndexOf('{')] + "nobody" + path[(path.IndexOf('}') + 1)..] : path;

    private static object? Body(Endpoint endpoint) => endpoint.Method switch
    {
        "PATCH" => Array.Empty<object>(),
        _ when endpoint.Kind is EndpointKind.BulkCreate or EndpointKind.BulkReplace => Array.Empty<object>(),
        _ when endpoint.Kind == EndpointKind.BulkDelete => new { ids = Array.Empty<int>() },
        "POST" or "PUT" when endpoint.Kind == EndpointKind.Operation && endpoint.Method == "PUT" => Array.Empty<object>(),
        "POST" or "PUT" => new { },
        _ => null,
    };

    // Reading is needed to change anything; what a closed ticket needs as well is granted too.
    private static List<Grant> Needed(ExpectedRight row)
    {
        var needs = row.Access switch
        {
            Access.AnyCompanies => [new Need(CompanyRights.CompanyMaintenance, Verb.Inquire)],
            Access.AnyServiceDesk => [new Need(ServiceDesk.ServiceTickets, Verb.Inquire)],
            _ => row.Needs,
        };
        return [.. needs
            .Concat(needs.Where(n => n.Verb != Verb.Inquire).Select(n => n with { Verb = Verb.Inquire }))
            .GroupBy(n => n.Function)
            .Select(g => g.Aggregate(new Grant(g.Key, Levels.None), (grant, need) => With(grant, need.Verb, Level.All)))];
    }

    private static IReadOnlyCollection<string>? Tables(ExpectedRight row) => row.Table == null ? null : [row.Table];

    private static IEnumerable<Grant> Without(IEnumerable<Grant> grants, Need lacking) =>
        grants.Select(g => g.Function == lacking.Function ? With(g, lacking.Verb, Level.None) : g);

    private static Grant With(Grant grant, Verb verb, Level level) => grant with
    {
        Levels = verb switch
        {
            Verb.Inquire => grant.Levels with { Inquire = level },
            Verb.Add => grant.Levels with { Add = level },
            Verb.Edit => grant.Levels with { Edit = level },
            _ => grant.Levels with { Delete = level },
        },
    };

    private static string? Named(WireAnswer answer, Need lacking, Person person)
    {
        if (answer.Status != 403) return $"without {lacking}: {answer}";
        var told = (answer.Says("code"), answer.Says("module"), answer.Says("function"), answer.Says("verb"), answer.Says("levelHeld"), answer.Says("roleId"));
        var expected = ("Security", lacking.Function.Module, lacking.Function.Name, lacking.Verb.ToString(), "None", person.RoleId.ToString());
        if (told != expected) return $"without {lacking} the answer is about something else: {answer}";
        return answer.Says("levelNeeded") is "My" or "All" && answer.Says("message").Length > 0 ? null : $"{answer}";
    }

    private static async Task EachAsync(IEnumerable<(Endpoint Endpoint, ExpectedRight Row)> routes, Func<Endpoint, ExpectedRight, Task<string?>> ask)
    {
        var wrong = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(routes, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (route, _) =>
        {
            if (await ask(route.Endpoint, route.Row) is { } said) wrong.Add($"{route.Row.Shape}: {said}");
        });
        string.Join('\n', wrong.Order(StringComparer.Ordinal)).ShouldBeEmpty();
    }

    /// <summary>One key for each set of rights.</summary>
    private sealed class People(Office office)
    {
        private readonly ConcurrentDictionary<int, Lazy<Task<Person>>> known = new();

        public async Task<Person> OfAsync(IEnumerable<Grant> grants, IReadOnlyCollection<string>? tables)
        {
            var role = await office.RoleAsync(grants, tables);
            return await known.GetOrAdd(role, r => new Lazy<Task<Person>>(() => office.PersonAsync(r))).Value;
        }
    }
}
