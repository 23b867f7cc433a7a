using System.Net;
using Reeve.Kernel;
using Reeve.Server.Http;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Http;

/// <summary>Who guesses keys waits longer and longer; who has one is not kept out by it.</summary>
public sealed class GuessTests
{
    private static readonly IPAddress Attacker = IPAddress.Parse("203.0.113.7");
    private static readonly IPAddress Home = IPAddress.Parse("198.51.100.20");
    private static readonly Credentials Key = new("acme", "public", "guess");

    private readonly FakeClock clock = new();

    [Fact]
    public void Waits_of_an_address_grow_up_to_a_bound_and_are_forgotten()
    {
        var guesses = new Guesses(null, clock);
        for (var i = 0; i < Limits.FreeGuesses; i++) guesses.Failed(Attacker, Any(i)).ShouldBe(TimeSpan.Zero);
        guesses.Wait(Attacker, Key).ShouldBe(0);
        var waits = new List<int>();
        for (var i = 0; i < 12; i++)
        {
            guesses.Failed(Attacker, Any(100 + i));
            waits.Add(guesses.Wait(Attacker, Key));
            clock.Advance(TimeSpan.FromSeconds(waits[^1]));
            guesses.Wait(Attacker, Key).ShouldBe(0);
        }

        waits.ShouldBe([1, 2, 4, 8, 16, 32, 64, 128, 256, Limits.LongestGuessWait, Limits.LongestGuessWait, Limits.LongestGuessWait]);
        clock.Advance(TimeSpan.FromHours(1));
        guesses.Failed(Attacker, Key);
        guesses.Wait(Attacker, Key).ShouldBe(0);
    }

    [Fact]
    public void A_wait_is_told_to_the_second()
    {
        var guesses = new Guesses(1, clock);
        for (var i = 0; i < 5; i++) guesses.Failed(Attacker, Any(i));
        guesses.Wait(Attacker, Key).ShouldBe(8);
        clock.Advance(TimeSpan.FromSeconds(7.2));
        guesses.Wait(Attacker, Key).ShouldBe(1);
    }

    [Fact]
    public void Others_do_not_wait_for_what_an_attacker_does_not_even_with_the_same_key()
    {
        var guesses = new Guesses(3, clock);
        for (var i = 0; i < 50; i++) guesses.Failed(Attacker, Key);
        guesses.Wait(Attacker, Key).ShouldBeGreaterThan(0);
        guesses.Wait(Home, Key).ShouldBe(0);
    }

    [Fact]
    public void Failures_of_one_public_key_from_everywhere_are_held_back_longer_and_longer()
    {
        var guesses = new Guesses(3, clock);
        var held = Enumerable.Range(1, 12).Select(i => guesses.Failed(IPAddress.Parse($"203.0.113.{i}"), Key).TotalSeconds).ToList();
        held.ShouldBe([0, 0, 0, 0.1, 0.2, 0.4, 0.8, 1.6, 3.2, 5, 5, 5]);
        guesses.Wait(IPAddress.Parse("203.0.113.99"), Key).ShouldBe(0);
    }

    [Fact]
    public void A_key_at_home_at_an_address_does_not_wait_for_others_there()
    {
        var guesses = new Guesses(3, clock);
        guesses.Passed(Home, Key);
        for (var i = 0; i < 20; i++) guesses.Failed(Home, Any(i));
        guesses.Wait(Home, Any(99)).ShouldBeGreaterThan(0);
        guesses.Wait(Home, Key).ShouldBe(0);

        // But its own failures count, so that an attacker there gains nothing by naming it.
        for (var i = 0; i < 20; i++) guesses.Failed(Home, Key);
        guesses.Wait(Home, Key).ShouldBeGreaterThan(0);
    }

    [Fact]
    public void A_network_of_IPv6_is_one_address()
    {
        var guesses = new Guesses(3, clock);
        for (var i = 1; i < 20; i++) guesses.Failed(IPAddress.Parse($"2001:db8:1:2::{i:x}"), Any(i));
        guesses.Wait(IPAddress.Parse("2001:db8:1:2:ffff::1"), Key).ShouldBeGreaterThan(0);
        guesses.Wait(IPAddress.Parse("2001:db8:1:3::1"), Key).ShouldBe(0);
    }

    [Fact]
    public void Callers_on_the_same_machine_are_slowed_only_when_a_number_is_set()
    {
        var usual = new Guesses(null, clock);
        var (given, off) = (new Guesses(3, clock), new Guesses(0, clock));
        for (var i = 0; i < 50; i++)
        {
            usual.Failed(IPAddress.Loopback, Any(i));
            given.Failed(IPAddress.Loopback, Any(i));
            off.Failed(Attacker, Any(i));
        }

        (usual.Wait(IPAddress.Loopback, Key), off.Wait(Attacker, Key)).ShouldBe((0, 0));
        given.Wait(IPAddress.Loopback, Key).ShouldBeGreaterThan(0);
    }

    [Fact]
    public void What_is_remembered_is_bounded()
    {
        var guesses = new Guesses(3, clock);
        for (var i = 0; i < 60_000; i++) guesses.Failed(new IPAddress(i + 16_777_216L), Any(i));
        guesses.Remembered.ShouldBeLessThan(20_000);
    }

    [Fact]
    public async Task Over_the_wire_a_guesser_waits_and_a_good_key_passes()
    {
        await using var host = await TestHost.StartAsync("sqlite", fairness: new Fairness(Allowance.Unlimited, 2));
        var wire = await host.CompanyAsync();
        (await wire.GetAsync("service/boards")).Expect(200);
        for (var i = 0; i < 3; i++) (await wire.With(wire.Company, $"no{i}", "guess").GetAsync("service/boards")).Expect(401);

        var refused = (await wire.With(wire.Company, "no9", "guess").GetAsync("service/boards")).Expect(429);
        int.Parse(refused.Header("Retry-After")!, System.Globalization.CultureInfo.InvariantCulture).ShouldBeInRange(1, 2);
        (await wire.GetAsync("service/boards")).Expect(200);
    }

    private static Credentials Any(int i) => new("acme", $"public{i}", "guess");
}
