using System.Globalization;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.SignIn;

/// <summary>Sessions and failures are the company's, on whichever of its servers they come about.</summary>
public sealed class NodesTests
{
    private const string Wrong = "wrong wrong wrong";
    private const int Free = 3;

    [Fact]
    public async Task Who_signed_in_on_one_node_is_signed_in_on_the_other_until_either_ends_it()
    {
        await using var agency = await Agency.OnSharedDataAsync("postgres", 0);
        await using var two = await agency.Host.SecondNodeAsync();
        await agency.HireAsync("alex");
        var here = await agency.SignedInAsync("alex");
        var there = On(two, agency, here.Cookie);
        (await there.GetAsync("login/session")).Expect(200).Json.GetProperty("member").GetProperty("identifier").GetString().ShouldBe("alex");
        (await there.PostAsync("company/companies/statuses", new { name = "From the other node" })).Expect(201);

        (await there.SendAsync("DELETE", "login/session")).Expect(204);
        (await here.GetAsync("system/info")).Expect(401);
        (await here.PostAsync("company/companies/statuses", new { name = "Too late" })).Expect(401);
    }

    [Fact]
    public async Task A_session_revoked_on_one_node_is_refused_on_the_other_at_the_next_request()
    {
        await using var agency = await Agency.OnSharedDataAsync("postgres", 0);
        await using var two = await agency.Host.SecondNodeAsync();
        await agency.HireAsync("alex");
        var elsewhere = On(two, agency);
        (await elsewhere.SignInAsync("alex", Agency.Password)).Expect(200);
        var session = (await elsewhere.GetAsync("login/session")).Expect(200).Json.GetProperty("session").GetInt32();
        (await agency.Admin.DeleteAsync($"system/sessions/{session}")).Expect(204);
        (await elsewhere.GetAsync("system/info")).Expect(401);

        (await elsewhere.SignInAsync("alex", Agency.Password)).Expect(200);
        var own = await agency.SignedInAsync("alex");
        (await own.PostAsync("system/myAccount/password", new { current = Agency.Password, @new = "a wholly new phrase" })).Status.ShouldBeOneOf(200, 204);
        (await elsewhere.GetAsync("system/info")).Expect(401);
        (await elsewhere.SignInAsync("alex", Agency.Password)).Expect(401);
        (await elsewhere.SignInAsync("alex", "a wholly new phrase")).Expect(200);
    }

    [Fact]
    public async Task Failures_on_both_nodes_are_counted_together()
    {
        await using var agency = await Agency.OnSharedDataAsync("postgres", Free);
        await using var two = await agency.Host.SecondNodeAsync();
        await agency.HireAsync("alex");
        var nodes = new[] { agency.Browser(), On(two, agency) };

        // One more than costs nothing: that one begins the wait.
        for (var i = 0; i <= Free; i++) (await nodes[i % 2].SignInAsync("alex", Wrong)).Expect(401);
        foreach (var node in nodes) (await node.SignInAsync("alex", Agency.Password)).Expect(429);
        var wait = int.Parse((await nodes[1].SignInAsync("alex", Agency.Password)).Expect(429).Header("Retry-After")!, CultureInfo.InvariantCulture);

        agency.Clock.Advance(TimeSpan.FromSeconds(wait));
        (await nodes[1].SignInAsync("alex", Wrong)).Expect(401);
        int.Parse((await nodes[0].SignInAsync("alex", Agency.Password)).Expect(429).Header("Retry-After")!, CultureInfo.InvariantCulture).ShouldBeGreaterThan(wait);
        agency.Clock.Advance(TimeSpan.FromHours(1));
        (await nodes[0].SignInAsync("alex", Agency.Password)).Expect(200);
    }

    private static Browser On(TestHost node, Agency agency, string? cookie = null) =>
        new(node.With(agency.Admin.Company, agency.Admin.PublicKey, agency.Admin.PrivateKey)) { Cookie = cookie };
}
