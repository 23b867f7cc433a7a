using System.Net;
using Reeve.Kernel;
using Reeve.Model;
using Reeve.Server.Callbacks;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Callbacks;

/// <summary>Where Reeve's own requests go, and where nobody can make them go.</summary>
public sealed class OutgoingTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.8.9.10")]
    [InlineData("0.0.0.0")]
    [InlineData("10.1.2.3")]
    [InlineData("100.64.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("192.0.0.8")]
    [InlineData("198.18.0.1")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("::127.0.0.1")]
    [InlineData("::ffff:0:192.168.0.1")]
    [InlineData("64:ff9b::10.0.0.1")]
    [InlineData("64:ff9b::a9fe:a9fe")]
    [InlineData("2002:7f00:1::")]
    [InlineData("2002:0a00:0001::1")]
    [InlineData("2001:0:4136:e378:8000:63bf:3fff:fdd2")]
    [InlineData("fe80::1")]
    [InlineData("fe80::1%1")]
    [InlineData("fec0::1")]
    [InlineData("fc00::1")]
    [InlineData("fd00:ec2::254")]
    [InlineData("ff02::1")]
    [InlineData("2001:db8::1")]
    public void An_address_that_is_not_public_is_refused(string address) => Outward.PublicOnly.Allows(IPAddress.Parse(address)).ShouldBeFalse();

    [Theory]
    [InlineData("1.1.1.1")]
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.1")]
    [InlineData("100.128.0.1")]
    [InlineData("2606:4700:4700::1111")]
    [InlineData("2001:4860:4860::8888")]
    [InlineData("::ffff:1.1.1.1")]
    [InlineData("64:ff9b::1.1.1.1")]
    public void A_public_address_is_allowed(string address) => Outward.PublicOnly.Allows(IPAddress.Parse(address)).ShouldBeTrue();

    [Fact]
    public void What_the_owner_names_is_allowed_and_nothing_beside_it()
    {
        var outward = Outward.Of(["10.1.0.0/16", "loopback", "192.168.7.7"]);
        foreach (var address in (string[])["10.1.2.3", "::ffff:10.1.2.3", "127.0.0.1", "::1", "192.168.7.7"]) outward.Allows(IPAddress.Parse(address)).ShouldBeTrue(address);
        foreach (var address in (string[])["10.2.0.1", "192.168.7.8", "169.254.169.254"]) outward.Allows(IPAddress.Parse(address)).ShouldBeFalse(address);
        Should.Throw<ArgumentException>(() => Outward.Of(["somewhere"]));
    }

    [Theory]
    [InlineData("ftp://example.com/")]
    [InlineData("http://example.com/hook")]
    [InlineData("hook?id=")]
    [InlineData("https:///hook")]
    [InlineData("https://user:word@example.com/")]
    [InlineData("https://example.com/#id=")]
    [InlineData("https://localhost/hook")]
    [InlineData("https://LOCALHOST./hook")]
    [InlineData("https://app.localhost/hook")]
    [InlineData("https://127.0.0.1/")]
    [InlineData("https://127.1/")]
    [InlineData("https://2130706433/")]
    [InlineData("https://0x7f000001/")]
    [InlineData("https://0177.0.0.1/")]
    [InlineData("https://[::1]/")]
    [InlineData("https://[::]/")]
    [InlineData("https://[::ffff:127.0.0.1]/")]
    [InlineData("https://[::ffff:7f00:1]/")]
    [InlineData("https://[fe80::1%25eth0]/")]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    [InlineData("https://[fd00:ec2::254]/")]
    [InlineData("http://localhost:8080/")]
    [InlineData("https://１２７.0.0.1/")]
    public void A_callback_cannot_name_such_an_address(string url) => CallbackSteps.WrongUrl(url, Outward.PublicOnly).ShouldNotBeNull();

    [Theory]
    [InlineData("http://localhost:8080/hook?id=", true)]
    [InlineData("http://127.0.0.1:8080/hook?id=", true)]
    [InlineData("https://[::1]:8080/hook?id=", true)]
    [InlineData("http://10.0.0.1/hook?id=", false)]
    [InlineData("http://example.com/hook?id=", false)]
    [InlineData("https://example.com/hook?id=", true)]
    public void Loopback_may_be_named_where_it_is_allowed_and_only_it_without_tls(string url, bool good) =>
        (CallbackSteps.WrongUrl(url, Outward.Of(["loopback"])) == null).ShouldBe(good);

    [Fact]
    public async Task A_name_that_leads_inside_is_refused_when_it_is_resolved()
    {
        await using var receiver = new Receiver();
        foreach (var inside in (string[])["127.0.0.1", "::1", "::ffff:127.0.0.1", "10.0.0.1"])
        {
            using var outgoing = new Outgoing(Outward.PublicOnly, TimeProvider.System, (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse(inside)]));
            var attempt = await PostAsync(outgoing, $"https://public.example:{receiver.Port}/hook");
            attempt.Code.ShouldBeNull();
            attempt.Trouble.ShouldNotBeNull().ShouldContain("may not call");
        }

        receiver.Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_name_whose_answer_changes_is_asked_once_and_only_the_judged_address_is_called()
    {
        await using var receiver = new Receiver();
        var asked = 0;
        Task<IPAddress[]> Resolve(string name, CancellationToken late) =>
            Task.FromResult<IPAddress[]>(Interlocked.Increment(ref asked) == 1 ? [IPAddress.Parse("10.9.9.9"), IPAddress.Loopback] : [IPAddress.Parse("10.9.9.9")]);
        using var outgoing = new Outgoing(Outward.Of(["127.0.0.1"]), TimeProvider.System, Resolve);

        (await PostAsync(outgoing, $"http://fickle.example:{receiver.Port}/hook")).Code.ShouldBe(204);
        asked.ShouldBe(1);

        // A new connection asks anew, and is judged anew.
        await receiver.KillAsync();
        receiver.Revive();
        var second = await PostAsync(outgoing, $"http://fickle.example:{receiver.Port}/again");
        (second.Code, second.Trouble!.Contains("may not call", StringComparison.Ordinal)).ShouldBe((null, true));
        receiver.Messages.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Without_tls_only_this_machine_is_called_whatever_the_name_says()
    {
        using var outgoing = new Outgoing(Outward.Of(["10.0.0.0/8"]), TimeProvider.System, (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse("10.0.0.1")]));
        (await PostAsync(outgoing, "http://localhost:81/")).Trouble.ShouldNotBeNull().ShouldContain("use https");
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var inside = new Receiver();
        await using var outside = new Receiver { Answers = _ => Task.FromResult(307), More = $"Location: {inside.Url}\r\n" };
        using var outgoing = new Outgoing(Outward.Of(["loopback"]), TimeProvider.System);
        var attempt = await PostAsync(outgoing, outside.Url);
        (attempt.Code, attempt.Taken).ShouldBe((307, false));
        attempt.Trouble.ShouldNotBeNull().ShouldContain("not followed");
        inside.Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_receiver_that_says_too_little_in_time_is_given_up()
    {
        await using var receiver = new Receiver { Answers = _ => new TaskCompletionSource<int>().Task };
        using var outgoing = new Outgoing(Outward.Of(["loopback"]), TimeProvider.System);
        var attempt = await outgoing.PostAsync(new Uri(receiver.Url), [], "{}"u8.ToArray().AsMemory(), TimeSpan.FromMilliseconds(100), CancellationToken.None);
        attempt.Trouble.ShouldBe("No answer within 0.1 seconds.");
    }

    [Fact]
    public void Attempts_follow_the_wires_pace_first_and_then_grow_apart_for_a_day()
    {
        var pace = new Pace();
        TimeSpan?[] Waits(int? code) => [.. Enumerable.Range(1, 12).Select(n => pace.Wait(n, code))];
        foreach (var code in (int[])[404, 409, 419, 429]) Waits(code).Take(3).ShouldBe([TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4), TimeSpan.FromMinutes(1)]);
        Waits(500)[0].ShouldBe(TimeSpan.FromMinutes(1));
        Waits(null)[0].ShouldBe(TimeSpan.FromMinutes(1));
        Waits(500)[8].ShouldNotBeNull();
        Waits(500)[9].ShouldBeNull();
        Waits(404)[11].ShouldBeNull();
        pace.Later.Aggregate(TimeSpan.Zero, (a, b) => a + b).TotalHours.ShouldBeInRange(23, 24);
    }

    private static Task<Attempt> PostAsync(Outgoing outgoing, string url) =>
        outgoing.PostAsync(new Uri(url), [], "{\"ID\":1}"u8.ToArray().AsMemory(), TimeSpan.FromSeconds(10), CancellationToken.None);
}
