using System.Text.Json;
using Reeve.Kernel;
using Reeve.Model.Rights;
using CompanyRights = Reeve.Model.Rights.Companies;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Rights;

/// <summary>The level My, over every resource that says what My means: one's own records, and those of others.</summary>
public sealed class MyRightsTests
{
    private static readonly Catalogue Catalogue = Catalogue.Of(typeof(Functions).Assembly);

    private static readonly IReadOnlyList<Endpoint> Endpoints =
        [.. Endpoint.Of(Catalogue).Where(e => e is { Operation: null, Info: null } && e.Resource.MineTest != null && IsUsual(e))];

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Records_of_others_are_as_absent_and_lists_leave_them_out(string database)
    {
        var office = await Offices.OnAsync(database);
        var (me, mine, others) = await TwoDesksAsync(office, Level.My);
        var wrong = new List<string>();
        foreach (var endpoint in Endpoints.Where(e => mine.Has(e.Resource)))
        {
            var answer = await me.Wire.SendAsync(endpoint.Method, others.PathOf(endpoint), Body(endpoint));
            if (await WrongAsync(endpoint, answer) is { } said) wrong.Add($"{said}: {answer}");
        }

        string.Join('\n', wrong).ShouldBeEmpty();

        async Task<string?> WrongAsync(Endpoint endpoint, WireAnswer answer)
        {
            if (endpoint.Kind is EndpointKind.List && endpoint.Resource.Parent == null)
                return Holds(answer, others[endpoint.Resource]) ? "a record of others is in the list" : null;
            if (endpoint.Kind is EndpointKind.Count or EndpointKind.Search && endpoint.Resource.Parent == null) return answer.Status == 200 ? null : "not answered";
            if (endpoint.Kind == EndpointKind.Create && endpoint.Resource.Parent == null) return null;
            if (!endpoint.Function!.MyAllowed(endpoint.Verb)) return answer.Status == 403 ? null : "not 403";
            var absent = await me.Wire.SendAsync(endpoint.Method, others.PathOf(endpoint, absent: true), Body(endpoint));
            return answer.Status == 404 && absent.Status == 404 ? null : "not 404";
        }
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Ones_own_records_are_open(string database)
    {
        var office = await Offices.OnAsync(database);
        var (me, mine, _) = await TwoDesksAsync(office, Level.My);
        var wrong = new List<string>();
        foreach (var endpoint in Endpoints.Where(e => mine.Has(e.Resource) && e.Kind is not (EndpointKind.Create or EndpointKind.Replace)).OrderBy(Destructive))
        {
            var answer = await me.Wire.SendAsync(endpoint.Method, mine.PathOf(endpoint), Body(endpoint));
            var fine = endpoint.Kind == EndpointKind.Delete ? answer.Status is 204 or 409 : answer.Status == 200;
            if (!fine) wrong.Add(answer.ToString());
            if (endpoint.Kind == EndpointKind.List && !Holds(answer, mine[endpoint.Resource])) wrong.Add($"one's own record is missing: {answer}");
        }

        string.Join('\n', wrong).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task What_can_be_read_but_not_changed_is_forbidden_by_name(string database)
    {
        var office = await Offices.OnAsync(database);
        var (me, mine, others) = await TwoDesksAsync(office, Level.My, inquire: Level.All);
        var wrong = new List<string>();
        foreach (var endpoint in Endpoints.Where(e => mine.Has(e.Resource) && e.Verb is Verb.Edit or Verb.Delete))
        {
            var answer = await me.Wire.SendAsync(endpoint.Method, others.PathOf(endpoint), Body(endpoint));
            var told = (answer.Status, answer.Says("function"), answer.Says("verb"), answer.Says("levelNeeded"), answer.Says("levelHeld"));
            if (told != (403, endpoint.Function!.Name, endpoint.Verb.ToString(), "All", "My")) wrong.Add(answer.ToString());
        }

        string.Join('\n', wrong).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task All_reaches_the_records_of_everyone(string database)
    {
        var office = await Offices.OnAsync(database);
        var (me, _, others) = await TwoDesksAsync(office, Level.All);
        foreach (var endpoint in Endpoints.Where(e => others.Has(e.Resource) && e.Kind is not (EndpointKind.Create or EndpointKind.Replace)).OrderBy(Destructive))
        {
            var answer = await me.Wire.SendAsync(endpoint.Method, others.PathOf(endpoint), Body(endpoint));
            (endpoint.Kind == EndpointKind.Delete ? answer.Status is 204 or 409 : answer.Status == 200).ShouldBeTrue(answer.ToString());
        }
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Out_of_reach_answers_byte_for_byte_as_absent(string database)
    {
        var office = await Offices.OnAsync(database);
        var (me, _, others) = await TwoDesksAsync(office, Level.My);
        foreach (var endpoint in Endpoints.Where(e => others.Has(e.Resource) && e.Path.Contains("{id}", StringComparison.Ordinal) && e.Resource.Parent == null))
        {
            var hidden = await me.Wire.SendAsync(endpoint.Method, others.PathOf(endpoint), Body(endpoint));
            var absent = await me.Wire.SendAsync(endpoint.Method, others.PathOf(endpoint, absent: true), Body(endpoint));
            absent.Text.Replace($"{int.MaxValue}", $"{others[endpoint.Resource]}", StringComparison.Ordinal).ShouldBe(hidden.Text, hidden.Request);
            Comparable(hidden).ShouldBe(Comparable(absent), hidden.Request);
        }
    }

    private static async Task<(Person Me, Desk Mine, Desk Others)> TwoDesksAsync(Office office, Level level, Level? inquire = null)
    {
        var grants = new[]
        {
            CompanyRights.CompanyMaintenance, CompanyRights.Contacts, ServiceDesk.ServiceTickets, ServiceDesk.CloseServiceTickets,
            ServiceDesk.ResourceScheduling, Systems.MemberMaintenance,
        }.Select(f => Office.On(f, level)).Select(g => inquire is { } reading ? g with { Levels = g.Levels with { Inquire = reading } } : g);
        var me = await office.PersonAsync(grants);
        return (me, await Desk.OfAsync(office, me), await Desk.OfAsync(office, null));
    }

    // Keys and the member who asks go last, children before what they lie under.
    private static int Destructive(Endpoint endpoint) =>
        endpoint.Kind != EndpointKind.Delete ? 0 : endpoint.Path.StartsWith("system/", StringComparison.Ordinal) ? 3 : endpoint.Resource.Parent != null ? 1 : 2;

    private static object? Body(Endpoint endpoint) => endpoint.Method switch
    {
        "PATCH" => Array.Empty<object>(),
        "POST" or "PUT" => new { },
        _ => null,
    };

    private static bool Holds(WireAnswer list, int id) =>
        list.Status == 200 && list.Json.ValueKind == JsonValueKind.Array && list.Ids.Contains(id);

    // Further addresses of what is asked anyway, and what is asked about several records, are left to tests of their own.
    private static bool IsUsual(Endpoint endpoint) =>
        endpoint.Kind is not (EndpointKind.BulkCreate or EndpointKind.BulkReplace or EndpointKind.BulkDelete or EndpointKind.Copy)
        && endpoint.Resource.FurtherPaths.All(f => f.Path != endpoint.Path);

    private static IEnumerable<string> Comparable(WireAnswer answer) => answer.Headers
        .Where(h => h.Key is not ("Date" or "x-cw-request-id" or "Content-Length"))
        .Select(h => $"{h.Key}: {h.Value}")
        .Order(StringComparer.Ordinal);
}
