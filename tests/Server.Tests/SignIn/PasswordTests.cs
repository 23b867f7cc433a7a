using Reeve.Kernel;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.SignIn;

/// <summary>A password signs in who it belongs to, tells nobody else anything, and is nowhere to be read.</summary>
public sealed class PasswordTests
{
    public static TheoryData<string> Databases => Agency.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Whoever_cannot_sign_in_gets_the_same_answer_whatever_the_reason(string database)
    {
        await using var agency = await Agency.OpenAsync(database);
        await agency.HireAsync("alex");
        await agency.HireAsync("none", password: null);
        var gone = await agency.HireAsync("gone");
        (await agency.Admin.PatchAsync($"system/members/{gone}", "inactiveFlag", true)).Expect(200);
        var roleless = await agency.HireAsync("roleless", administrator: false);
        var role = (await agency.Admin.GetAsync($"system/members/{roleless}")).Json.GetProperty("securityRole").GetProperty("id").GetInt32();
        (await agency.Admin.PatchAsync($"system/securityroles/{role}", "inactiveFlag", true)).Expect(200);

        var answers = new List<WireAnswer>();
        foreach (var (member, password) in new[]
        {
            ("alex", "wrong wrong wrong"), ("alex", Agency.Password.ToUpperInvariant()), ("alex", Agency.Password + " "), ("nobody", Agency.Password), ("gone", Agency.Password),
            ("none", Agency.Password), ("admin", Agency.Password), ("reeve", Agency.Password), ("roleless", Agency.Password),
        }) answers.Add(await agency.Browser().SignInAsync(member, password));
        answers.Add(await agency.Browser().SignInAsync("alex", Agency.Password, company: "nowhere"));
        answers.ShouldAllBe(a => a.Status == 401 && a.Code == "SignInFailed" && a.Header("Set-Cookie") == null && a.Header("WWW-Authenticate") == null && a.Header("Cache-Control") == "no-store");
        answers.Select(a => a.Text).Distinct().Count().ShouldBe(1);
        (await agency.Browser().SignInAsync("alex", Agency.Password)).Expect(200);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_weak_password_is_refused_at_its_field(string database)
    {
        await using var agency = await Agency.OpenAsync(database);
        var alex = await agency.HireAsync("alexander");
        foreach (var weak in new[] { "short", "elevenchars", "aaaaaaaaaaaaaaa", "abababababababab", "my name Alexander!", "" })
            (await agency.Admin.PatchAsync($"system/members/{alex}", "password", weak)).Expect(400).Faults.ShouldContain(("InvalidField", "password"), weak);
        (await agency.Admin.PatchAsync($"system/members/{alex}", "password", new string('x', 61))).Expect(400).Faults.ShouldContain(("MaxLengthField", "password"));
        (await agency.Browser().SignInAsync("alexander", Agency.Password)).Expect(200);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Ones_own_password_is_changed_with_the_current_one_and_ends_the_other_sessions(string database)
    {
        const string Next = "a wholly new phrase";
        await using var agency = await Agency.OpenAsync(database);
        var id = await agency.HireAsync("alex");
        var (here, there) = (await agency.SignedInAsync("alex"), await agency.SignedInAsync("alex"));
        (await here.SendAsync("PATCH", $"system/members/{id}", new[] { new { op = "replace", path = "password", value = Next } })).Expect(400).Faults.ShouldContain(("InvalidField", "password"));
        (await here.SendAsync("PATCH", $"system/myAccount/{id}", new[] { new { op = "replace", path = "password", value = Next } })).Expect(400).Faults.ShouldContain(("InvalidField", "password"));
        (await here.PostAsync("system/myAccount/password", new { current = "wrong wrong wrong", @new = Next })).Expect(400).Faults.ShouldBe([("InvalidField", "current")]);
        (await here.PostAsync("system/myAccount/password", new { current = Agency.Password, @new = "short" })).Expect(400).Faults.ShouldBe([("InvalidField", "new")]);
        (await there.GetAsync("login/session")).Expect(200);

        (await here.PostAsync("system/myAccount/password", new { current = Agency.Password, @new = Next })).Expect(204).Header("Cache-Control").ShouldBe("no-store");
        (await here.GetAsync("login/session")).Expect(200);
        (await there.GetAsync("login/session")).Expect(401);
        (await agency.Browser().SignInAsync("alex", Agency.Password)).Expect(401);
        (await agency.Browser().SignInAsync("alex", Next)).Expect(200);

        (await agency.Admin.PatchAsync($"system/members/{id}", "password", "given by somebody else")).Expect(200);
        (await here.GetAsync("login/session")).Expect(401);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Nobody_takes_over_the_account_of_somebody_who_holds_more(string database)
    {
        await using var agency = await Agency.OpenAsync(database);
        var boss = await agency.HireAsync("boss");
        var clerk = await agency.HireAsync("clerk", administrator: false);
        var role = (await agency.Admin.GetAsync($"system/members/{clerk}")).Json.GetProperty("securityRole").GetProperty("id").GetInt32();
        var setting = (await agency.Admin.GetAsync($"system/securityroles/{role}/settings?pageSize=1000")).Json.EnumerateArray()
            .First(s => s.GetProperty("moduleFunctionName").GetString() == "Member Maintenance").GetProperty("id").GetInt32();
        (await agency.Admin.PatchAsync($"system/securityroles/{role}/settings/{setting}", [
            new { op = "replace", path = "inquireLevel", value = "All" }, new { op = "replace", path = "editLevel", value = "All" },
        ])).Expect(200);
        var browser = await agency.SignedInAsync("clerk");
        (await browser.SendAsync("PATCH", $"system/members/{boss}", new[] { new { op = "replace", path = "password", value = "taken over by me" } })).Expect(403);
        (await agency.Browser().SignInAsync("boss", Agency.Password)).Expect(200);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Guessing_waits_longer_and_longer_whether_there_is_such_a_member_or_not(string database)
    {
        await using var agency = await Agency.OpenAsync(database, freeGuesses: 3);
        await agency.HireAsync("alex");
        foreach (var name in new[] { "alex", "nobody" })
        {
            var waits = new List<int>();
            for (var i = 0; i < 12; i++)
            {
                var answer = await agency.Browser().SignInAsync(name, "wrong wrong wrong");
                if (answer.Status == 401) continue;
                waits.Add(Seconds(answer.Expect(429)));

                // Not even the right password is looked at meanwhile.
                if (name == "alex") (await agency.Browser().SignInAsync("ALEX ", Agency.Password)).Expect(429);
                agency.Clock.Advance(TimeSpan.FromSeconds(waits[^1]));
            }

            waits.ShouldBe([1, 2, 4, 8], name);
            agency.Clock.Advance(TimeSpan.FromMinutes(Limits.FailuresKeptMinutes + 5));
        }

        (await agency.Browser().SignInAsync("alex", Agency.Password)).Expect(200);
        for (var i = 0; i < 3; i++) (await agency.Browser().SignInAsync("alex", "wrong wrong wrong")).Expect(401);
        (await agency.Browser().SignInAsync("alex", Agency.Password)).Expect(200);
        for (var i = 0; i < 3; i++) (await agency.Browser().SignInAsync("alex", "wrong wrong wrong")).Expect(401);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Tries_at_the_same_time_all_count(string database)
    {
        await using var agency = await Agency.OpenAsync(database, freeGuesses: 3);
        await agency.HireAsync("alex");
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => agency.Browser().SignInAsync("alex", "wrong wrong wrong")));
        answers.Count(a => a.Status == 401).ShouldBeLessThanOrEqualTo(4);
        answers.ShouldAllBe(a => a.Status == 401 || a.Status == 429);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Wrong_current_passwords_count_as_failed_sign_ins_do(string database)
    {
        await using var agency = await Agency.OpenAsync(database, freeGuesses: 3);
        await agency.HireAsync("alex");
        var browser = await agency.SignedInAsync("alex");
        for (var i = 0; i < 4; i++) (await browser.PostAsync("system/myAccount/password", new { current = "wrong wrong wrong", @new = "a wholly new phrase" })).Expect(400);
        (await browser.PostAsync("system/myAccount/password", new { current = Agency.Password, @new = "a wholly new phrase" })).Expect(429);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task The_audit_of_a_member_tells_who_came_in_and_who_did_not(string database)
    {
        await using var agency = await Agency.OpenAsync(database);
        var id = await agency.HireAsync("alex");
        await agency.Browser().SignInAsync("alex", "wrong wrong wrong");
        var browser = await agency.SignedInAsync("alex");
        (await browser.SendAsync("DELETE", "login/session")).Expect(204);
        (await agency.Admin.PatchAsync($"system/members/{id}", "password", "given by somebody else")).Expect(200);
        var lines = (await agency.Admin.FindAsync("system/auditEntries", $"recordResource = \"system/members\" and recordId = {id}", "&orderBy=id asc")).Expect(200);
        lines.Json.EnumerateArray().Select(l => l.GetProperty("verb").GetString()).ShouldBe(["added", "refused", "signed in", "signed out", "updated"]);
        lines.Json.EnumerateArray().Last().GetProperty("changes").GetString()!.ShouldContain("password");
        lines.Json.EnumerateArray().ShouldAllBe(l => l.GetProperty("verb").GetString() == "added" || l.GetProperty("address").GetString()!.Length > 0);
        (await agency.Admin.GetAsync($"system/audittrail?type=Member&id={id}")).Expect(200);
    }

    private static int Seconds(WireAnswer answer) => int.Parse(answer.Header("Retry-After")!, System.Globalization.CultureInfo.InvariantCulture);
}
