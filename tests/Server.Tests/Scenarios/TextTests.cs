using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Scenarios;

/// <summary>How texts compare, sort and stay unique (ruling 7), over the wire on both databases.</summary>
public sealed class TextTests
{
    private const string Companies = "company/companies";

    // In the order in which they sort: by code point once folded.
    private static readonly string[] Names = ["STRASSE", "Straße", "zebra", "École", "Istanbul", "İstanbul", "Жёлудь", "日本", "😀 Smile", "😁 Grin"];

    public static TheoryData<string, string[]> Cases => new()
    {
        { "name = \"école\"", ["École"] },
        { "name = \"ÉCOLE\"", ["École"] },
        { "name = \"ecole\"", [] },
        { "name contains \"COL\"", ["École"] },
        { "name like \"É%\"", ["École"] },
        { "name = \"STRAẞE\"", ["Straße"] },
        { "name = \"strasse\"", ["STRASSE"] },
        { "name contains \"ß\"", ["Straße"] },
        { "name in (\"straẞe\", \"ISTANBUL\")", ["Straße", "Istanbul"] },
        { "name = \"İSTANBUL\"", ["İstanbul"] },
        { "name like \"i%\"", ["Istanbul"] },
        { "name like \"İ%\"", ["İstanbul"] },
        { "name = \"жЁЛУДЬ\"", ["Жёлудь"] },
        { "name like \"%луд%\"", ["Жёлудь"] },
        { "name = \"желудь\"", [] },
        { "name contains \"😀\"", ["😀 Smile"] },
        { "name like \"😁%\"", ["😁 Grin"] },
        { "name contains \"日\"", ["日本"] },
        { "name > \"z\" and name < \"é\"", ["zebra"] },
        { "name >= \"😀\"", ["😀 Smile", "😁 Grin"] },
        { "name not contains \"s\" and name < \"жz\"", ["zebra", "École"] },
    };

    [Theory, MemberData(nameof(Cases))]
    public async Task Texts_fit_after_folding_with_their_accents(string condition, string[] fitting)
    {
        foreach (var database in TestHost.Databases)
        {
            var found = (await (await Rows.OnAsync(database)).FindAsync(Companies, condition, "&orderBy=id")).Expect(200);
            found.Json.EnumerateArray().Select(c => c.GetProperty("name").GetString()!).Order(StringComparer.Ordinal)
                .ShouldBe(fitting.Order(StringComparer.Ordinal), $"{database}: {condition}");
        }
    }

    [Fact]
    public async Task There_is_one_sort_order()
    {
        List<string[]> orders = [];
        foreach (var database in TestHost.Databases)
        {
            var found = (await (await Rows.OnAsync(database)).GetAsync(Companies + "?orderBy=name asc")).Expect(200);
            orders.Add([.. found.Json.EnumerateArray().Select(c => c.GetProperty("name").GetString()!)]);
        }

        orders[0].ShouldBe(Names.OrderBy(n => string.Concat(Kernel.Fold.Of(n).EnumerateRunes().Select(r => r.Value.ToString("X6"))), StringComparer.Ordinal));
        orders[1].ShouldBe(orders[0]);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Identifiers_are_unique_after_folding(string database)
    {
        var wire = await (await TestHost.SharedAsync(database)).CompanyAsync();
        foreach (var (first, same, other) in new[] { ("Éa", "éA", "Ea"), ("ß1", "ẞ1", "ss1"), ("Жук", "жУК", "Жyк"), ("İx", "İX", "Ix"), ("😀a", "😀A", "😁a") })
        {
            (await wire.PostAsync(Companies, new { identifier = first, name = first })).Expect(201);
            var twice = await wire.PostAsync(Companies, new { identifier = same, name = same });
            twice.Status.ShouldBeOneOf(400, 409);
            twice.Faults.ShouldContain(f => f.Code == "ObjectExists" || f.Field == "identifier", twice.ToString());
            (await wire.PostAsync(Companies, new { identifier = other, name = other })).Expect(201);
        }
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task What_is_no_text_is_refused(string database)
    {
        var wire = await Rows.OnAsync(database);
        foreach (var bad in new[] { "a\\u0000b", "\\ud800", "x\\udc00y", "\\ud83d" })
        {
            (await wire.SendAsync("POST", Companies, $$"""{"identifier":"{{bad}}","name":"n"}""")).Status.ShouldBe(400, bad);
            (await wire.SendAsync("POST", "service/tickets/search", $$"""{"conditions":"summary = \"{{bad}}\""}""")).Status.ShouldBe(400, bad);
            (await wire.SendAsync("PATCH", Companies + "/1", $$"""[{"op":"replace","path":"city","value":"{{bad}}"}]""")).Status.ShouldBe(400, bad);
        }

        foreach (var bad in new[] { "%00", "%ED%A0%80", "%FF", "%C3" })
            (await wire.GetAsync($"{Companies}?conditions=name%20%3D%20%22{bad}%22")).Status.ShouldBe(400, bad);
    }

    /// <summary>A company with one customer a name.</summary>
    private static class Rows
    {
        private static readonly Dictionary<string, Lazy<Task<Wire>>> Made = TestHost.Databases.ToDictionary(d => d, d => new Lazy<Task<Wire>>(() => MakeAsync(d)));

        public static Task<Wire> OnAsync(string database) => Made[database].Value;

        private static async Task<Wire> MakeAsync(string database)
        {
            var wire = await (await TestHost.SharedAsync(database)).CompanyAsync();
            for (var i = 0; i < Names.Length; i++) (await wire.PostAsync(Companies, new { identifier = "c" + i, name = Names[i] })).Expect(201);
            return wire;
        }
    }
}
