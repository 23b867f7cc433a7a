using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Reeve.Kernel;
using Reeve.Server.Http;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.BadInput;

/// <summary>Each limit at its edge: at it an answer, above it the status that docs/limits.md gives.</summary>
public sealed class LimitTests(InputPlace place) : IClassFixture<InputPlace>
{
    private const string Companies = "company/companies";

    private Wire Wire => place.Wire;

    [Fact]
    public void The_page_of_limits_says_what_the_code_says()
    {
        var page = File.ReadLines(Path.Combine(Approved.Root, "docs", "limits.md"))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Select(cells => $"{cells[1].Trim('`')} = {cells[2]}");
        var code = typeof(Limits).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => $"{field.Name} = {Convert.ToString(field.GetRawConstantValue(), CultureInfo.InvariantCulture)}");
        page.ShouldBe(code, ignoreOrder: true);
    }

    [Fact]
    public async Task A_body_may_have_so_many_bytes()
    {
        string Padded(int bytes) => "{\"summary\":\"" + new string('x', 12) + "\"" + new string(' ', bytes - 26) + "}";
        (await Wire.PostAsync("service/tickets", Padded(Limits.MaxBodyBytes))).Expect(400).Code.ShouldBe("InvalidObject");
        (await Wire.PostAsync("service/tickets", Padded(Limits.MaxBodyBytes + 1))).Expect(413).Code.ShouldBe("TooLarge");
    }

    [Fact]
    public async Task Headers_may_have_so_many_bytes()
    {
        using var raw = new RawWire(place.Host.Port);
        var usual = place.Headers;
        var before = usual.Sum(h => h.Name.Length + 4 + h.Value.Length);
        byte[] With(int bytes) => RawWire.Request("GET", Wire.Base + Companies, [.. usual, ("x-long", new string('x', bytes - before - 10))]);
        (await raw.SendAsync(With(Limits.MaxHeaderBytes))).Status.ShouldBe(200);
        var above = await raw.SendAsync(With(Limits.MaxHeaderBytes + 1));
        (above.Status, Code(above)).ShouldBe((431, "TooLarge"));
        (await raw.SendAsync(With(Limits.MaxHeaderBytes * 4))).Status.ShouldBe(431);
    }

    [Fact]
    public async Task An_address_may_have_so_many_characters()
    {
        using var raw = new RawWire(place.Host.Port);
        var path = Wire.Base + Companies + "?fields=id&x=";
        byte[] With(int length) => RawWire.Request("GET", path + new string('y', length - path.Length), place.Headers);
        (await raw.SendAsync(With(Limits.MaxUrlLength))).Status.ShouldBe(200);
        var above = await raw.SendAsync(With(Limits.MaxUrlLength + 1));
        (above.Status, Code(above)).ShouldBe((414, "TooLarge"));
        (await raw.SendAsync(With(Limits.MaxUrlLength * 4))).Status.ShouldBe(414);
    }

    [Fact]
    public async Task A_body_may_be_so_deep()
    {
        string Deep(int levels) => "{\"summary\":" + new string('[', levels - 1) + new string(']', levels - 1) + "}";
        (await Wire.PostAsync("service/tickets", Deep(Limits.MaxJsonDepth))).Expect(400).Faults.ShouldContain(f => f.Field == "summary");
        (await Wire.PostAsync("service/tickets", Deep(Limits.MaxJsonDepth + 1))).Expect(400).Text.ShouldContain("no valid JSON");
    }

    [Fact]
    public async Task A_patch_may_hold_so_many_operations()
    {
        object[] Many(int count) => [.. Enumerable.Range(0, count).Select(i => new { op = "replace", path = "city", value = $"Town {i}" })];
        (await Wire.PatchAsync($"{Companies}/{place.Company}", Many(Limits.MaxPatchOperations))).Expect(200);
        (await Wire.PatchAsync($"{Companies}/{place.Company}", Many(Limits.MaxPatchOperations + 1))).Expect(400).Code.ShouldBe("InvalidObject");
    }

    [Fact]
    public async Task A_bulk_request_may_hold_so_many_records()
    {
        object Many(int count) => new { ids = Enumerable.Range(1_000_000, count) };
        (await Wire.SendAsync("DELETE", "company/configurations/bulk", Many(Limits.MaxBulkItems))).Expect(207);
        (await Wire.SendAsync("DELETE", "company/configurations/bulk", Many(Limits.MaxBulkItems + 1))).Expect(400).Code.ShouldBe("InvalidObject");
    }

    [Fact]
    public async Task A_page_may_hold_so_many_rows()
    {
        for (var i = await CountAsync("company/teamRoles"); i < Limits.MaxPageSize + 1; i++) (await Wire.PostAsync("company/teamRoles", new { name = $"Role {i}" })).Expect(201);
        (await Wire.GetAsync("company/teamRoles?fields=id")).Expect(200).Ids.Count.ShouldBe(Limits.DefaultPageSize);
        foreach (var asked in (int[])[Limits.MaxPageSize, Limits.MaxPageSize + 1, 5000])
            (await Wire.GetAsync($"company/teamRoles?fields=id&pageSize={asked}")).Expect(200).Ids.Count.ShouldBe(Limits.MaxPageSize, $"{asked}");
    }

    [Fact]
    public async Task A_condition_may_have_so_many_characters()
    {
        string Long(int length) => "name = \"" + new string('x', length - 9) + "\"";
        await EdgeAsync(Long(Limits.MaxConditionLength), Long(Limits.MaxConditionLength + 1));
    }

    [Fact]
    public async Task A_condition_may_be_so_deep()
    {
        string Deep(int depth) => new string('(', depth) + "id = 1" + new string(')', depth);
        await EdgeAsync(Deep(Limits.MaxConditionDepth), Deep(Limits.MaxConditionDepth + 1));
        await EdgeAsync("id = 1", Deep(20_000));
    }

    [Fact]
    public async Task A_condition_may_hold_so_many_comparisons()
    {
        string Many(int count) => string.Join(" or ", Enumerable.Range(1, count).Select(i => $"id={i}"));
        await EdgeAsync(Many(Limits.MaxComparisons), Many(Limits.MaxComparisons + 1));
    }

    [Theory, InlineData("id"), InlineData("country/id"), InlineData("status/id")]
    public async Task A_list_may_hold_so_many_values(string path)
    {
        string Many(int count) => $"{path} in ({string.Join(",", Enumerable.Range(1, count))})";
        await EdgeAsync(Many(Limits.MaxInValues), Many(Limits.MaxInValues + 1));
    }

    [Fact]
    public async Task An_order_may_hold_so_many_paths()
    {
        string[] names = ["name", "city", "zip", "id", "identifier", "phoneNumber"];
        string Many(int count) => string.Join(",", Enumerable.Range(0, count).Select(i => names[i % names.Length]));
        (await Wire.GetAsync($"{Companies}?orderBy={Many(Limits.MaxOrderTerms)}")).Expect(200);
        (await Wire.GetAsync($"{Companies}?orderBy={Many(Limits.MaxOrderTerms + 1)}")).Expect(400).Code.ShouldBe("ApiFindCondition");
    }

    [Fact]
    public async Task A_list_of_fields_may_hold_so_many_paths()
    {
        string Many(int count) => string.Join(",", Enumerable.Range(0, count).Select(i => $"f{i}"));
        (await Wire.GetAsync($"{Companies}?fields={Many(Limits.MaxFields)}")).Expect(200);
        (await Wire.GetAsync($"{Companies}?fields={Many(Limits.MaxFields + 1)}")).Expect(400).Code.ShouldBe("ApiFindCondition");
    }

    [Fact]
    public async Task A_path_may_hold_so_many_names()
    {
        string Deep(int names) => string.Join("/", Enumerable.Repeat("parentCompany", names - 1)) + "/id = 1";
        (await FindAsync(Deep(Limits.MaxPathSegments + 1))).Expect(400).Code.ShouldBe("ApiFindCondition");
        // A path of that length is understood; it asks for more joins than a list may have.
        (await FindAsync(Deep(Limits.MaxPathSegments))).Expect(400).Text.ShouldContain("other records");
    }

    [Fact]
    public async Task A_list_may_name_fields_of_so_many_other_records()
    {
        string Deep(int joins) => string.Concat(Enumerable.Repeat("parentCompany/", joins)) + "name = \"x\"";
        await EdgeAsync(Deep(Limits.MaxJoins), Deep(Limits.MaxJoins + 1));
    }

    [Fact]
    public void A_key_may_have_so_many_requests_under_way()
    {
        var turns = new Turns();
        var taken = Enumerable.Range(0, Limits.MaxConcurrentPerKey).Select(_ => turns.Take("acme", 1)).ToList();
        var refusal = Should.Throw<Refusal>(() => turns.Take("acme", 1));
        Problems.Write(refusal.Problem).Status.ShouldBe(429);
        // Others are not held up, and a turn given back can be taken again.
        turns.Take("acme", 2).Dispose();
        turns.Take("other", 1).Dispose();
        taken[0].Dispose();
        turns.Take("acme", 1).Dispose();
    }

    [Fact]
    public async Task The_last_page_is_exact_up_to_so_many_rows()
    {
        const string types = "company/companies/types";
        var storage = (await place.Host.Companies.FindAsync(Wire.Company))!;
        var table = place.Host.Catalogue.Resource(types).Table;
        var missing = Limits.BoundedCount - await CountAsync(types);
        Task AddAsync(int count) => storage.WriteAsync(async transaction =>
        {
            await transaction.LoadAsync([]);
            for (var i = 0; i < count; i++)
            {
                var id = await transaction.NextIdAsync(table);
                transaction.Insert(table, new Model.CompanyType { Id = id, Name = $"Type {id}", LastUpdated = transaction.Now, DateEntered = transaction.Now });
            }

            await transaction.FinishAsync(null, _ => { });
            return 0;
        });
        async Task<string> LastAsync() => (await Wire.GetAsync(types + "?pageSize=100&fields=id")).Expect(200).Header("Link")!.Split(',')[^1];
        await AddAsync(missing - 1);
        (await LastAsync()).ShouldContain("page=100>; rel=\"last\"");
        await AddAsync(1);
        (await LastAsync()).ShouldContain("page=100>; rel=\"last\"");
        await AddAsync(101);
        (await LastAsync()).ShouldContain("page=100>; rel=\"last\"");
        (await CountAsync(types)).ShouldBe(Limits.BoundedCount + 101);
    }

    private static string? Code(RawAnswer answer) => JsonElement.Parse(answer.Body).GetProperty("code").GetString();

    private async Task EdgeAsync(string at, string above)
    {
        (await FindAsync(at)).Expect(200);
        var refused = (await FindAsync(above)).Expect(400);
        refused.Code.ShouldBe("ApiFindCondition");
        refused.Json.TryGetProperty("position", out _).ShouldBeTrue(refused.Text);
    }

    private Task<WireAnswer> FindAsync(string conditions) => Wire.FindAsync(Companies, conditions);

    private async Task<int> CountAsync(string path) => (await Wire.GetAsync(path + "/count")).Expect(200).Json.GetProperty("count").GetInt32();
}
