using System.Text;
using Reeve.Kernel;
using Reeve.Model;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.SignIn;

/// <summary>One-time codes: those of the RFC, each good once; recovery codes, each good once.</summary>
public sealed class CodeTests
{
    public static TheoryData<string> Databases => Agency.Databases;

    // RFC 6238, appendix B, SHA-1.
    [Theory]
    [InlineData(59, "94287082")]
    [InlineData(1111111109, "07081804")]
    [InlineData(1111111111, "14050471")]
    [InlineData(1234567890, "89005924")]
    [InlineData(2000000000, "69279037")]
    [InlineData(20000000000, "65353130")]
    public void Codes_are_those_of_the_RFC(long seconds, string code)
    {
        var secret = Encoding.ASCII.GetBytes("12345678901234567890");
        Totp.Code(secret, Totp.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds)), 8).ShouldBe(code);
        Totp.Bytes(Totp.Base32(secret)).ShouldBe(secret);
        Totp.Fits(Totp.Base32(secret), code[2..], DateTimeOffset.FromUnixTimeSeconds(seconds), null).ShouldNotBeNull();
    }

    // RFC 4648, section 10.
    [Theory]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void Secrets_are_written_as_apps_read_them(string bytes, string text) => Totp.Base32(Encoding.ASCII.GetBytes(bytes)).ShouldBe(text);

    [Fact]
    public void A_code_is_taken_one_step_early_or_late_and_never_twice()
    {
        var (secret, now) = (Totp.NewSecret(), new DateTimeOffset(2026, 3, 2, 12, 0, 15, TimeSpan.Zero));
        string At(int step) => Totp.Code(Totp.Bytes(secret), Totp.StepAt(now) + step);
        foreach (var step in new[] { -1, 0, 1 }) Totp.Fits(secret, At(step), now, null).ShouldBe(Totp.StepAt(now) + step);
        foreach (var step in new[] { -2, 2 }) Totp.Fits(secret, At(step), now, null).ShouldBeNull();
        Totp.Fits(secret, At(0), now, Totp.StepAt(now)).ShouldBeNull();
        Totp.Fits(secret, At(-1), now, Totp.StepAt(now)).ShouldBeNull();
        foreach (var wrong in new[] { "", "0", At(0) + "0", "abcdef", new string('1', 10_000) }) Totp.Fits(secret, wrong, now, null).ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Who_turned_codes_on_needs_one_at_each_sign_in(string database)
    {
        await using var agency = await Agency.OpenAsync(database);
        var id = await agency.HireAsync("alex");
        var browser = await agency.SignedInAsync("alex");
        var (secret, recovery) = await TurnOnAsync(agency, browser);
        (await browser.GetAsync($"system/members/{id}")).Json.GetProperty("timebasedOneTimePasswordActivated").GetBoolean().ShouldBeTrue();

        var answer = (await agency.Browser().SignInAsync("alex", Agency.Password)).Expect(401);
        (answer.Code, answer.Header("Set-Cookie")).ShouldBe(("TotpRequired", null));
        (await agency.Browser().SignInAsync("alex", "wrong wrong wrong")).Expect(401).Code.ShouldBe("SignInFailed");
        (await agency.Browser().SignInAsync("alex", Agency.Password, "000000")).Expect(401).Code.ShouldBe("SignInFailed");

        // The code that turned them on was used already.
        (await agency.Browser().SignInAsync("alex", Agency.Password, agency.Code(secret))).Expect(401);
        agency.Clock.Advance(TimeSpan.FromSeconds(Limits.CodeSeconds));
        var shown = agency.Code(secret);
        (await agency.Browser().SignInAsync("alex", "wrong wrong wrong", shown)).Expect(401);
        (await agency.Browser().SignInAsync("alex", Agency.Password, shown.Insert(3, " "))).Expect(200);
        (await agency.Browser().SignInAsync("alex", Agency.Password, shown)).Expect(401);

        (await agency.Browser().SignInAsync("alex", Agency.Password, recovery[0].ToLowerInvariant())).Expect(200);
        (await agency.Browser().SignInAsync("alex", Agency.Password, recovery[0])).Expect(401);
        (await agency.Browser().SignInAsync("alex", Agency.Password, recovery[9])).Expect(200);
        (await browser.GetAsync("system/myAccount")).Json.GetProperty("recoveryCodesLeft").GetInt32().ShouldBe(Limits.RecoveryCodes - 2);

        (await browser.PostAsync("system/myAccount/totp/remove", new { password = "wrong wrong wrong" })).Expect(400).Faults.ShouldBe([("InvalidField", "password")]);
        (await browser.PostAsync("system/myAccount/totp/remove", new { password = Agency.Password })).Expect(204);
        (await agency.Browser().SignInAsync("alex", Agency.Password)).Expect(200);
        (await browser.GetAsync("system/myAccount")).Json.GetProperty("totpEnabled").GetBoolean().ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task The_same_code_at_the_same_time_signs_in_once(string database)
    {
        await using var agency = await Agency.OpenAsync(database);
        await agency.HireAsync("alex");
        var (secret, _) = await TurnOnAsync(agency, await agency.SignedInAsync("alex"));
        agency.Clock.Advance(TimeSpan.FromSeconds(Limits.CodeSeconds));
        var code = agency.Code(secret);
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => agency.Browser().SignInAsync("alex", Agency.Password, code)));
        answers.Count(a => a.Status == 200).ShouldBe(1);
        answers.Count(a => a.Status == 401).ShouldBe(7);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_right_password_does_not_make_guessing_of_codes_any_faster(string database)
    {
        await using var agency = await Agency.OpenAsync(database);
        await agency.HireAsync("alex");
        await TurnOnAsync(agency, await agency.SignedInAsync("alex"));
        await using var guarded = await Agency.OpenAsync(database, freeGuesses: 3);
        await guarded.HireAsync("alex");
        await TurnOnAsync(guarded, await guarded.SignedInAsync("alex"));
        var refused = 0;
        for (var i = 0; i < 20 && refused == 0; i++)
        {
            (await guarded.Browser().SignInAsync("alex", Agency.Password)).Status.ShouldBeOneOf(401, 429);
            if ((await guarded.Browser().SignInAsync("alex", Agency.Password, "000000")).Status == 429) refused = i;
        }

        refused.ShouldBeInRange(1, 5);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Who_looks_after_members_turns_codes_off_but_not_on_and_not_their_own(string database)
    {
        await using var agency = await Agency.OpenAsync(database);
        var alex = await agency.HireAsync("alex");
        var dana = await agency.HireAsync("dana");
        var browser = await agency.SignedInAsync("alex");
        const string Flag = "timebasedOneTimePasswordActivated";
        object[] Patch(bool value) => [new { op = "replace", path = Flag, value }];
        (await browser.SendAsync("PATCH", $"system/members/{dana}", Patch(true))).Expect(400).Faults.ShouldContain(("InvalidField", Flag));
        await TurnOnAsync(agency, browser);
        (await browser.SendAsync("PATCH", $"system/members/{alex}", Patch(false))).Expect(400).Faults.ShouldContain(("InvalidField", Flag));
        (await browser.SendAsync("PATCH", $"system/myAccount/{alex}", Patch(false))).Expect(400).Faults.ShouldContain(("InvalidField", Flag));
        (await agency.Admin.PatchAsync($"system/members/{alex}", Flag, false)).Expect(200);
        (await agency.Browser().SignInAsync("alex", Agency.Password)).Expect(200);
        (await browser.GetAsync("system/myAccount")).Json.GetProperty("totpEnabled").GetBoolean().ShouldBeFalse();
    }

    private static async Task<(string Secret, IReadOnlyList<string> Recovery)> TurnOnAsync(Agency agency, Browser browser)
    {
        var begun = (await browser.PostAsync("system/myAccount/totp", new { })).Expect(200);
        var secret = begun.Says("secret");
        begun.Says("uri").ShouldStartWith("otpauth://totp/Reeve");
        begun.Says("uri").ShouldContain($"secret={secret}&");
        begun.Header("Cache-Control").ShouldBe("no-store");
        (await browser.GetAsync("system/myAccount")).Json.GetProperty("totpEnabled").GetBoolean().ShouldBeFalse();
        (await browser.PostAsync("system/myAccount/totp/confirm", new { code = "000000" })).Expect(400).Faults.ShouldBe([("InvalidField", "code")]);
        var codes = (await browser.PostAsync("system/myAccount/totp/confirm", new { code = agency.Code(secret) })).Expect(200).Json.GetProperty("recoveryCodes");
        (await browser.PostAsync("system/myAccount/totp", new { })).Expect(409);
        var recovery = codes.EnumerateArray().Select(c => c.GetString()!).ToList();
        recovery.Distinct().Count().ShouldBe(Limits.RecoveryCodes);
        return (secret, recovery);
    }
}
