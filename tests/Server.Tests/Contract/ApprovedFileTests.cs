using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Reeve.Kernel;
using Reeve.Model;
using Reeve.Server.Demo;
using Reeve.Server.Http;
using Reeve.Store;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Contract;

/// <summary>What the house shows to the outside is written down: a change is a visible diff (HOUSE rule 11).</summary>
public sealed partial class ApprovedFileTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    [Fact]
    public void The_catalogue_is_the_approved_one() => Approved.Check("catalogue.txt", CatalogueText.Of(Running.Catalogue()));

    [Fact]
    public void The_document_of_the_API_is_the_approved_one()
    {
        using var document = JsonDocument.Parse(OpenApi.Write(Running.Catalogue()));
        Approved.Check("openapi.json", JsonSerializer.Serialize(document.RootElement, Indented));
    }

    [Theory, InlineData("schema.sqlite.sql", false), InlineData("schema.postgres.sql", true)]
    public void The_tables_are_the_approved_ones(string file, bool postgres) => Approved.Check(file, Schema.Write(Running.Catalogue(), postgres));

    [Fact]
    public async Task The_rights_of_the_demo_roles_are_the_approved_ones()
    {
        using var folder = new SqliteFolder();
        var engine = Running.Engine(new FakeClock());
        await using var companies = Reeve.Store.Companies.Open(engine.Catalogue, engine.Clock, new DataPlace.Sqlite(folder.Path));
        var storage = await Setup.Bootstrap.CreateAsync(engine, companies, "acme", "Acme");
        await engine.TogetherAsync(storage, m => Setup.Bootstrap.Reeve(engine.Catalogue, m), async after =>
        {
            await DemoRoles.AddAsync(after);
            return 0;
        });
        var memory = storage.Memory;
        var roles = memory[engine.Catalogue.Table(typeof(SecurityRole))].Rows.Cast<SecurityRole>().ToList();
        var text = new StringBuilder("resource: inquire add edit delete, each for " + string.Join(", ", roles.Select(r => r.Name)) + "\n");
        foreach (var resource in engine.Catalogue.Resources.Where(r => r.Routed))
        {
            var levels = roles.Select(role =>
            {
                var scopes = new Scopes(new Caller { MemberId = 1, Identifier = "x", Grants = RoleGrants.Of(memory, role.Id), Me = new Me(1, [], _ => []) });
                return string.Join(' ', Enum.GetValues<Verb>().Select(verb => scopes.LevelOf(resource, verb)));
            });
            text.Append($"{resource.Path}: {string.Join(" | ", levels)}\n");
        }

        Approved.Check("rights.txt", text.ToString());
    }

    [Fact]
    public void The_document_of_the_API_holds_together()
    {
        using var document = JsonDocument.Parse(OpenApi.Write(Running.Catalogue()));
        var root = document.RootElement;
        root.GetProperty("openapi").GetString().ShouldNotBeNull().ShouldStartWith("3.1");
        foreach (var reference in References(root))
        {
            var at = root;
            foreach (var name in reference.TrimStart('#', '/').Split('/'))
                at.TryGetProperty(name.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal), out at).ShouldBeTrue(reference);
        }

        var ids = new List<string>();
        foreach (var path in root.GetProperty("paths").EnumerateObject())
        {
            var shared = path.Value.TryGetProperty("parameters", out var common) ? Names(root, common) : [];
            foreach (var operation in path.Value.EnumerateObject().Where(o => o.Name is "get" or "post" or "put" or "patch" or "delete"))
            {
                ids.Add(operation.Value.GetProperty("operationId").GetString()!);
                var declared = shared.Concat(operation.Value.TryGetProperty("parameters", out var own) ? Names(root, own) : []).ToHashSet();
                Placeholder().Matches(path.Name).Select(m => m.Groups[1].Value).Except(declared).ShouldBeEmpty($"{operation.Name} {path.Name}");
                (operation.Value.TryGetProperty("x-permission", out _) || operation.Value.GetProperty("security").GetArrayLength() == 0).ShouldBeTrue($"{operation.Name} {path.Name}");
                operation.Value.GetProperty("responses").EnumerateObject().ShouldNotBeEmpty();
            }
        }

        ids.ShouldBeUnique();
        ids.Count.ShouldBe(Endpoint.Of(Running.Catalogue()).Count());
    }

    private static List<string> Names(JsonElement root, JsonElement parameters) =>
        [.. parameters.EnumerateArray().Select(p => Resolved(root, p)).Where(p => p.GetProperty("in").GetString() == "path").Select(p => p.GetProperty("name").GetString()!)];

    private static JsonElement Resolved(JsonElement root, JsonElement element) => element.TryGetProperty("$ref", out var reference)
        ? reference.GetString()!.TrimStart('#', '/').Split('/').Aggregate(root, (at, name) => at.GetProperty(name))
        : element;

    private static IEnumerable<string> References(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(m => m.Name == "$ref" && m.Value.ValueKind == JsonValueKind.String ? [m.Value.GetString()!] : References(m.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(References),
        _ => [],
    };

    [GeneratedRegex(@"\{([^}]+)\}")]
    private static partial Regex Placeholder();
}
