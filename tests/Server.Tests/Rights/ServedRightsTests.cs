using Reeve.Kernel;
using Reeve.Model.Rights;
using CompanyRights = Reeve.Model.Rights.Companies;

namespace Reeve.Server.Tests.Rights;

/// <summary>What is served asks for exactly the rights that were typed by hand.</summary>
public sealed class ServedRightsTests
{
    private static readonly Catalogue Catalogue = Catalogue.Of(typeof(Functions).Assembly);

    private static readonly IReadOnlyDictionary<string, string> Exceptions = ReadExceptions();

    private static IEnumerable<Endpoint> Served => Endpoint.Of(Catalogue);

    [Fact]
    public void Every_route_served_is_in_the_table() => Served
        .Select(e => ExpectedRights.Shape(e.Method, "/" + e.Path))
        .Where(shape => !ExpectedRights.ByShape.Contains(shape) && !Exceptions.ContainsKey(shape))
        .ShouldBeEmpty();

    [Fact]
    public void Every_route_of_the_table_is_served()
    {
        var served = Served.Select(e => ExpectedRights.Shape(e.Method, "/" + e.Path)).ToHashSet(StringComparer.Ordinal);
        ExpectedRights.All.Select(r => r.Shape).Where(shape => !served.Contains(shape) && !Exceptions.ContainsKey(shape)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_route_asks_for_the_rights_of_the_table()
    {
        var differing = Served
            .Select(e => (Shape: ExpectedRights.Shape(e.Method, "/" + e.Path), Asked: Asked(e)))
            .Where(s => ExpectedRights.ByShape.Contains(s.Shape) && !Exceptions.ContainsKey(s.Shape))
            .Select(s => (s.Shape, s.Asked, Expected: Expected(ExpectedRights.ByShape[s.Shape].First())))
            .Where(s => s.Asked != s.Expected)
            .Select(s => $"{s.Shape}\n  asks for {s.Asked}\n  expected {s.Expected}");
        string.Join('\n', differing).ShouldBeEmpty();
    }

    [Fact]
    public void No_exception_is_kept_longer_than_needed()
    {
        var served = Served.ToLookup(e => ExpectedRights.Shape(e.Method, "/" + e.Path), StringComparer.Ordinal);
        Exceptions.Keys
            .Where(shape => served.Contains(shape) == ExpectedRights.ByShape.Contains(shape))
            .Where(shape => !served.Contains(shape) || Asked(served[shape].First()) == Expected(ExpectedRights.ByShape[shape].First()))
            .ShouldBeEmpty();
        Exceptions.Values.ShouldAllBe(reason => reason.Length > 0);
    }

    private static string Expected(ExpectedRight row) => row.Access == Access.Rights
        ? Text(row.Needs, row.Table, row.Also)
        : row.Access.ToString();

    private static string Asked(Endpoint endpoint)
    {
        var resource = endpoint.Resource;
        if (endpoint.Operation is { } operation) return OfOperation(operation, endpoint);
        if (endpoint.Info is { Free: true }) return nameof(Access.SignedIn);
        if (endpoint.Verb == Verb.Inquire && resource.ReadableWithAnyOf is { } module)
            return module == CompanyRights.Contacts.Module ? nameof(Access.AnyCompanies) : module == ServiceDesk.ServiceTickets.Module ? nameof(Access.AnyServiceDesk) : module;
        if (resource.Function is not { } function) return nameof(Access.SignedIn);
        var needs = new List<Need> { new(function, endpoint.Verb) };
        var also = new List<(When, Need)>(resource.Alsos.Select(a => (When.Closed, new Need(a.Function, endpoint.Verb))));
        if (resource.Parent is { Function: { } parent } lying)
        {
            if (parent != function) needs.Add(new(parent, Verb.Inquire));
            also.AddRange(lying.Alsos.Select(a => (When.Closed, new Need(a.Function, Verb.Inquire))));
        }

        if (resource.Alternative is { } other) also.Add((When.Own, new Need(other, endpoint.Verb)));
        if (endpoint.Kind is EndpointKind.Create or EndpointKind.Replace or EndpointKind.Patch)
            also.AddRange(resource.FieldFunctions.Select(f => f.Function).Distinct().Select(f => (When.Predecessor, new Need(f, endpoint.Verb))));
        return Text(needs, endpoint.SetupTable, also);
    }

    private static string OfOperation(Operation operation, Endpoint endpoint)
    {
        if (operation.Anonymous) return nameof(Access.Anonymous);
        if (operation.Function is not { } function) return nameof(Access.SignedIn);
        var row = ExpectedRights.ByShape[ExpectedRights.Shape(endpoint.Method, "/" + endpoint.Path)].FirstOrDefault();

        // What an operation asks for beyond its own right happens inside it: the tests over HTTP judge that.
        return Text([new(function, operation.Verb), .. row?.Needs.Skip(1) ?? []], row?.Table, row?.Also ?? []);
    }

    private static string Text(IEnumerable<Need> needs, string? table, IEnumerable<(When When, Need Need)> also) =>
        $"{string.Join(" + ", needs.Select(Text))} | {table} | {string.Join("; ", also.Select(a => $"{a.When}: {Text(a.Need)}").Distinct().Order(StringComparer.Ordinal))}";

    private static string Text(Need need) => $"{need.Function} > {need.Verb}";

    private static Dictionary<string, string> ReadExceptions() => File
        .ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Rights", "unlike-expected.tsv"))
        .Skip(1)
        .Select(line => line.Split('\t'))
        .ToDictionary(cells => ExpectedRights.Shape(cells[0], cells[1]), cells => cells[2], StringComparer.Ordinal);
}
