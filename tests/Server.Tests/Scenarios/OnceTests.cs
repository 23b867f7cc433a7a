using Reeve.Kernel;
using Reeve.Model;
using Reeve.Server.Http;
using Reeve.Server.Jobs;
using Reeve.Server.Setup;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Scenarios;

/// <summary>A request that names an idempotency key happens once, however often it arrives.</summary>
public sealed class OnceTests
{
    private const string Companies = "company/companies";

    public static TheoryData<string> Both => [.. TestHost.Databases];

    [Theory, MemberData(nameof(Both))]
    public async Task The_same_post_with_the_same_key_answers_the_first_result_again(string database)
    {
        var wire = await (await TestHost.SharedAsync(database)).CompanyAsync();
        var body = new { identifier = "Twice", name = "Twice" };

        var first = (await SendAsync(wire, "POST", Companies, body, "a-1")).Expect(201);
        (await wire.PatchAsync($"{Companies}/{first.Id}", "name", "Changed meanwhile")).Expect(200);
        var second = (await SendAsync(wire, "POST", Companies, body, "\"a-1\"")).Expect(201);

        second.Text.ShouldBe(first.Text);
        (second.Header("Location"), second.Header("ETag")).ShouldBe((first.Header("Location"), first.Header("ETag")));
        (first.Header(OnceKey.Replayed), second.Header(OnceKey.Replayed)).ShouldBe((null, "true"));
        (await CountAsync(wire, "identifier = \"Twice\"")).ShouldBe(1);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_patch_is_carried_out_once(string database)
    {
        var wire = await (await TestHost.SharedAsync(database)).CompanyAsync();
        var id = (await wire.PostAsync(Companies, new { identifier = "Patched", name = "Before" })).Expect(201).Id;
        object[] patch = [new { op = "replace", path = "name", value = "After" }];

        (await SendAsync(wire, "PATCH", $"{Companies}/{id}", patch, "p")).Expect(200).Says("name").ShouldBe("After");
        (await wire.PatchAsync($"{Companies}/{id}", "name", "Later")).Expect(200);
        var again = (await SendAsync(wire, "PATCH", $"{Companies}/{id}", patch, "p")).Expect(200);

        (again.Says("name"), again.Header(OnceKey.Replayed)).ShouldBe(("After", "true"));
        (await wire.GetAsync($"{Companies}/{id}")).Says("name").ShouldBe("Later");
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_key_used_for_another_request_is_refused(string database)
    {
        var host = await TestHost.SharedAsync(database);
        var wire = await host.CompanyAsync();
        (await SendAsync(wire, "POST", Companies, new { identifier = "One", name = "One" }, "k")).Expect(201);

        foreach (var other in new[]
        {
            await SendAsync(wire, "POST", Companies, new { identifier = "Two", name = "Two" }, "k"),
            await SendAsync(wire, "POST", Companies + "?fields=id", new { identifier = "One", name = "One" }, "k"),
            await SendAsync(wire, "POST", "company/teamRoles", new { name = "One" }, "k"),
        })
        {
            other.Expect(422).Code.ShouldBe("IdempotencyKeyReused");
            other.Says("message").ShouldContain("another request");
        }

        // Another case of letters is another key, and another company has keys of its own.
        (await SendAsync(wire, "POST", Companies, new { identifier = "Two", name = "Two" }, "K")).Expect(201);
        (await SendAsync(await host.CompanyAsync(), "POST", Companies, new { identifier = "Two", name = "Two" }, "k")).Expect(201);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_refused_request_is_not_kept_so_that_it_can_be_mended(string database)
    {
        var wire = await (await TestHost.SharedAsync(database)).CompanyAsync();
        (await SendAsync(wire, "POST", Companies, new { identifier = "Mended" }, "m")).Expect(400);
        (await SendAsync(wire, "POST", Companies, new { identifier = "Mended", name = "Mended" }, "m")).Expect(201).Header(OnceKey.Replayed).ShouldBeNull();
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Of_many_at_once_one_is_carried_out_and_all_get_its_answer(string database)
    {
        var wire = await (await TestHost.SharedAsync(database)).CompanyAsync();
        for (var round = 0; round < 5; round++)
        {
            var body = new { identifier = $"Crowd{round}", name = "Crowd" };
            var key = $"crowd-{round}";
            var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => SendAsync(wire, "POST", Companies, body, key)));
            answers.ShouldAllBe(a => a.Status == 201);
            answers.Select(a => a.Text).Distinct().Count().ShouldBe(1);
            answers.Count(a => a.Header(OnceKey.Replayed) == null).ShouldBe(1);
            (await CountAsync(wire, $"identifier = \"Crowd{round}\"")).ShouldBe(1);
        }
    }

    [Fact]
    public async Task Another_node_answers_the_first_result_too()
    {
        var host = await TestHost.KeyedAsync("postgres");
        var wire = await host.FoundedAsync();
        await using var second = await host.SecondNodeAsync();
        var there = second.With(wire.Company, wire.PublicKey, wire.PrivateKey);
        var body = new { identifier = "Nodes", name = "Nodes" };

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => SendAsync(i % 2 == 0 ? wire : there, "POST", Companies, body, "n")));

        answers.ShouldAllBe(a => a.Status == 201);
        answers.Select(a => a.Id).Distinct().Count().ShouldBe(1);
        (await CountAsync(there, "identifier = \"Nodes\"")).ShouldBe(1);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task An_answer_with_a_secret_is_never_kept(string database)
    {
        var host = await TestHost.SharedAsync(database);
        var wire = await host.CompanyAsync();
        var member = (await wire.FindAsync("system/apiMembers", "identifier = \"admin\"")).Expect(200).Ids[0];
        var secret = (await SendAsync(wire, "POST", $"system/apiMembers/{member}/apiKeys", new { description = "Second" }, "s")).Expect(201).Says("privateKey");

        (await SendAsync(wire, "POST", $"system/apiMembers/{member}/apiKeys", new { description = "Second" }, "s")).Expect(409).Says("message").ShouldContain("secret");

        secret.ShouldNotBeEmpty();
        (await KeptAsync(host, wire)).ShouldAllBe(k => k.Body == null || !k.Body.Contains(secret));
        (await wire.FindAsync($"system/apiMembers/{member}/apiKeys", "description = \"Second\"")).Ids.Count.ShouldBe(1);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task An_operation_is_done_once(string database)
    {
        var wire = await (await TestHost.SharedAsync(database)).CompanyAsync();
        var role = (await wire.PostAsync("system/securityroles", new { name = "Model" })).Expect(201).Id;

        var first = await SendAsync(wire, "POST", $"system/securityroles/{role}/copy", new { name = "Copy" }, "copy");
        var again = await SendAsync(wire, "POST", $"system/securityroles/{role}/copy", new { name = "Copy" }, "copy");

        first.Status.ShouldBeInRange(200, 201);
        (again.Status, again.Text, again.Header(OnceKey.Replayed)).ShouldBe((first.Status, first.Text, "true"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Who_lost_the_right_gets_no_answer_again(string database)
    {
        var host = await TestHost.SharedAsync(database);
        var wire = await host.CompanyAsync();
        var body = new { identifier = "Lost", name = "Lost" };
        var role = (await wire.PostAsync("system/securityroles", new { name = "Nothing" })).Expect(201).Id;
        var member = (await wire.PostAsync("system/apiMembers", new { identifier = "second", name = "Second", securityRole = new { name = Bootstrap.AdministratorRole } })).Expect(201).Id;
        var key = (await wire.PostAsync($"system/apiMembers/{member}/apiKeys", new { description = "Second" })).Expect(201);
        var second = wire.With(wire.Company, key.Says("publicKey"), key.Says("privateKey"));
        (await SendAsync(second, "POST", Companies, body, "r")).Expect(201);
        (await wire.PatchAsync($"system/apiMembers/{member}", "securityRole", new { id = role })).Expect(200);

        (await SendAsync(second, "POST", Companies, body, "r")).Expect(403);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task After_a_day_the_key_is_free_and_the_answer_forgotten(string database)
    {
        await using var tenant = await Tenant.MakeAsync(database);
        var table = tenant.Engine.Catalogue.Table(typeof(KeptAnswer));
        var kept = new KeptAnswer { MemberId = 1, Key = "old", Request = "x", Status = 200, LastUpdated = tenant.Clock.Now, DateEntered = tenant.Clock.Now };
        await tenant.Storage.AppendAsync(table, [kept]);
        tenant.Clock.Advance(OnceKey.Kept + TimeSpan.FromMinutes(1));
        await tenant.Storage.AppendAsync(table, [new KeptAnswer { MemberId = 1, Key = "young", Request = "x", Status = 200, DateEntered = tenant.Clock.Now }]);

        (await Upkeep.ForgetAsync(tenant.Engine, tenant.Storage, new Retention(null, null, null))).ShouldBe(1);
    }

    [Theory]
    [InlineData(""), InlineData("\"\""), InlineData("a b"), InlineData("a\"b"), InlineData("ü"), InlineData("a,b"), InlineData("a\\b")]
    public async Task A_malformed_key_is_refused(string key)
    {
        var wire = await (await TestHost.SharedAsync("sqlite")).CompanyAsync();
        if (key == "ü")
        {
            Should.Throw<Refusal>(() => OnceKey.Of(key));
            return;
        }

        var refused = (await SendAsync(wire, "POST", Companies, new { identifier = "Bad", name = "Bad" }, key)).Expect(400);
        refused.Says("message").ShouldContain("Idempotency-Key");
        (await CountAsync(wire, "identifier = \"Bad\"")).ShouldBe(0);
    }

    [Fact]
    public async Task A_key_may_have_so_many_characters()
    {
        var wire = await (await TestHost.SharedAsync("sqlite")).CompanyAsync();
        (await SendAsync(wire, "POST", Companies, new { identifier = "Long", name = "Long" }, new string('k', Limits.MaxIdempotencyKey))).Expect(201);
        (await SendAsync(wire, "POST", Companies, new { identifier = "Longer", name = "Long" }, new string('k', Limits.MaxIdempotencyKey + 1))).Expect(400);
    }

    private static Task<WireAnswer> SendAsync(Wire wire, string method, string path, object body, string key) => wire.SendAsync(method, path, body, (OnceKey.Header, key));

    private static async Task<int> CountAsync(Wire wire, string conditions) =>
        (await wire.GetAsync($"{Companies}/count?conditions={Uri.EscapeDataString(conditions)}")).Expect(200).Json.GetProperty("count").GetInt32();

    private static async Task<IReadOnlyList<KeptAnswer>> KeptAsync(TestHost host, Wire wire) => await host.Engine.TogetherAsync(
        (await host.Companies.FindAsync(wire.Company))!, m => Bootstrap.Reeve(host.Catalogue, m), async after => await after.FindAsync<KeptAnswer>(_ => true));
}
