using System.Net;
using Microsoft.Extensions.Logging.Abstractions;
using Reeve.Kernel;
using Reeve.Server.Http;
using Reeve.Server.Jobs;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Http;

/// <summary>How many requests a key and an address may make a minute, on one server and on several.</summary>
public sealed class BudgetTests
{
    private static readonly IPAddress Near = IPAddress.Loopback;
    private static readonly IPAddress Far = IPAddress.Parse("203.0.113.7");

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task An_overdrawn_key_is_told_when_to_come_back_and_the_others_go_on(string database)
    {
        var clock = new FakeClock();
        await using var host = await TestHost.StartAsync(database, clock: clock, fairness: new Fairness(new Allowance(3, 100), 0));
        var wire = await host.CompanyAsync();
        var member = (await wire.FindAsync("system/apiMembers", "identifier = \"admin\"")).Expect(200).Ids[0];
        var key = (await wire.PostAsync($"system/apiMembers/{member}/apiKeys", new { description = "Second" })).Expect(201);
        var other = wire.With(wire.Company, key.Says("publicKey"), key.Says("privateKey"));
        clock.Advance(TimeSpan.FromSeconds(17.5));

        var last = (await wire.GetAsync("service/boards")).Expect(200);
        last.Header("RateLimit-Policy").ShouldBe("\"key\";q=3;w=60, \"address\";q=100;w=60");
        last.Header("RateLimit").ShouldBe("\"key\";r=0;t=43, \"address\";r=97;t=43");
        var refused = (await wire.GetAsync("service/boards")).Expect(429);
        refused.Header("Retry-After").ShouldBe("43");
        refused.Says("error").ShouldBe("ConnectWiseAPI");
        refused.Says("message").ShouldBe("Too many requests. Please try again in 43 seconds.");
        refused.Header("RateLimit")!.ShouldStartWith("\"key\";r=0;t=43");
        (await other.GetAsync("service/boards")).Expect(200);

        clock.Advance(TimeSpan.FromSeconds(42));
        (await wire.GetAsync("service/boards")).Expect(429).Header("Retry-After").ShouldBe("1");
        clock.Advance(TimeSpan.FromSeconds(1));
        (await wire.GetAsync("service/boards")).Expect(200).Header("RateLimit")!.ShouldStartWith("\"key\";r=2;t=60");
    }

    [Fact]
    public async Task Where_nothing_is_limited_nothing_is_announced()
    {
        var wire = await (await TestHost.SharedAsync("sqlite")).CompanyAsync();
        (await wire.GetAsync("service/boards")).Expect(200).Header("RateLimit").ShouldBeNull();
    }

    [Fact]
    public async Task An_address_has_a_budget_over_all_its_keys()
    {
        await using var tenant = await Scenarios.Tenant.MakeAsync("sqlite");
        var budgets = new Budgets(new Allowance(0, 2), tenant.Clock);
        budgets.Spend(tenant.Storage, 1, Far).Over.ShouldBeFalse();
        budgets.Spend(tenant.Storage, 2, Far).Over.ShouldBeFalse();
        var third = budgets.Spend(tenant.Storage, 3, Far);
        (third.Over, third.Left).ShouldBe((true, "\"address\";r=0;t=60"));
        budgets.Spend(tenant.Storage, 3, Near).Over.ShouldBeFalse();
    }

    [Fact]
    public async Task Callers_on_the_same_machine_may_ask_far_more_unless_a_number_is_set()
    {
        await using var tenant = await Scenarios.Tenant.MakeAsync("sqlite");
        var usual = new Budgets(new Allowance(), tenant.Clock);
        usual.Spend(tenant.Storage, 1, Far).PerKey.ShouldBe(Limits.RequestsPerKey);
        usual.Spend(tenant.Storage, 1, Near).PerKey.ShouldBe(Limits.RequestsPerKey * Limits.LoopbackFactor);
        new Budgets(new Allowance(5), tenant.Clock).Spend(tenant.Storage, 1, Near).PerKey.ShouldBe(5);
    }

    [Fact]
    public async Task What_is_spent_at_one_server_counts_at_the_others_once_it_is_told()
    {
        var host = await TestHost.KeyedAsync("postgres");
        var wire = await host.FoundedAsync();
        await using var beside = host.OpenBeside();
        var clock = new FakeClock();
        var here = new Budgets(new Allowance(100, 0), clock);
        var there = new Budgets(new Allowance(100, 0), clock);
        await using var sharing = new BudgetShare(here, host.Catalogue, null, clock, NullLogger.Instance);
        await using var hearing = new BudgetShare(there, host.Catalogue, null, clock, NullLogger.Instance);
        var (mine, theirs) = ((await host.Companies.FindAsync(wire.Company))!, (await beside.FindAsync(wire.Company))!);
        for (var i = 0; i < 60; i++) here.Spend(mine, 1, Far);
        for (var i = 0; i < 30; i++) there.Spend(theirs, 1, Far);
        there.Spend(theirs, 2, Far);

        await sharing.ShareAsync();
        await hearing.ShareAsync();
        await sharing.ShareAsync();

        there.Spend(theirs, 1, Far).KeyLeft.ShouldBe(9);
        here.Spend(mine, 1, Far).KeyLeft.ShouldBe(9);
        there.Spend(theirs, 2, Far).KeyLeft.ShouldBe(98);
        for (var i = 0; i < 5; i++) here.Spend(mine, 1, Far);
        await sharing.ShareAsync();
        await hearing.ShareAsync();
        there.Spend(theirs, 1, Far).KeyLeft.ShouldBe(2);

        // A new minute begins anew on both.
        clock.Advance(TimeSpan.FromSeconds(60));
        await sharing.ShareAsync();
        here.Spend(mine, 1, Far).KeyLeft.ShouldBe(99);
        there.Spend(theirs, 1, Far).KeyLeft.ShouldBe(99);
    }

    [Fact]
    public async Task Many_at_once_are_counted_one_by_one()
    {
        await using var tenant = await Scenarios.Tenant.MakeAsync("sqlite");
        var budgets = new Budgets(new Allowance(1000, 0), tenant.Clock);
        var passed = 0;
        Parallel.For(0, 4000, _ =>
        {
            if (!budgets.Spend(tenant.Storage, 1, Far).Over) Interlocked.Increment(ref passed);
        });
        passed.ShouldBe(1000);
    }
}
