using Reeve.Kernel;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.SignIn;

/// <summary>A member at a browser: the same caller as with a key, for a time, on this server's own pages only.</summary>
public sealed class SessionTests
{
    public static TheoryData<string> Databases => Agency.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Who_signs_in_is_the_same_caller_as_with_a_key(string database)
    {
        await using var agency = await Agency.OpenAsync(database);
        var id = await agency.HireAsync("alex");
        var browser = agency.Browser();
        (await browser.GetAsync("login/session")).Expect(401).Header("WWW-Authenticate").ShouldBeNull();

        var welcome = (await browser.SignInAsync("Alex", Agency.Password)).Expect(200);
        welcome.Json.GetProperty("member").GetProperty("id").GetInt32().ShouldBe(id);
        welcome.Json.GetProperty("member").GetProperty("name").GetString().ShouldBe("alex Test");
        welcome.Json.GetProperty("company").GetString().ShouldBe(agency.Admin.Company);
        welcome.Json.GetProperty("expires").GetDateTimeOffset().ShouldBe(agency.Clock.Now.AddHours(Limits.SessionIdleHours));
        welcome.Header("Cache-Control").ShouldBe("no-store");
        browser.Attributes.ShouldContain("HttpOnly");
        browser.Attributes.ShouldContain("SameSite=Strict");
        browser.Attributes.ShouldContain("Path=/;");

        (await browser.GetAsync("login/session")).Expect(200).Json.GetProperty("member").GetProperty("identifier").GetString().ShouldBe("alex");
        var made = (await browser.PostAsync("company/companies/statuses", new { name = "By cookie" })).Expect(201);
        made.Json.GetProperty("_info").GetProperty("enteredBy").GetString().ShouldBe("alex");

        (await browser.SendAsync("DELETE", "login/session")).Expect(204);
        browser.Cookie.ShouldBeNull();
        (await browser.GetAsync("company/companies/statuses")).Expect(401);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_cookie_that_was_kept_is_worth_nothing_after_signing_out(string database)
    {
        await using var agency = await Agency.OpenAsync(database);
        await agency.HireAsync("alex");
        var browser = await agency.SignedInAsync("alex");
        var kept = browser.Cookie;
        (await browser.SendAsync("DELETE", "login/session")).Expect(204);
        browser.Cookie = kept;
        (await browser.GetAsync("system/info")).Expect(401);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_change_by_cookie_needs_a_page_of_this_server(string database)
    {
        await using var agency = await Agency.OpenAsync(database);
        await agency.HireAsync("alex");
        var browser = await agency.SignedInAsync("alex");
        var id = (await browser.PostAsync("company/companies/statuses", new { name = "One" })).Expect(201).Id;
        var path = $"company/companies/statuses/{id}";
        foreach (var (method, address, body) in new (string, string, object?)[]
        {
            ("POST", "company/companies/statuses", new { name = "Two" }), ("PATCH", path, new[] { new { op = "replace", path = "name", value = "x" } }),
            ("PUT", path, new { name = "x" }), ("DELETE", path, null), ("DELETE", "login/session", null), ("POST", "service/tickets/search", new { }),
            ("POST", "system/myAccount/totp", new { }),
        })
        {
            (await browser.SendAsync(method, address, body, [])).Expect(403).Code.ShouldBe("CrossSite");
            (await browser.SendAsync(method, address, body, ("X-Reeve-Console", "0"))).Expect(403);
            (await browser.SendAsync(method, address, body, Browser.OwnPage, ("Sec-Fetch-Site", "cross-site"))).Expect(403).Code.ShouldBe("CrossSite");
            (await browser.SendAsync(method, address, body, Browser.OwnPage, ("Sec-Fetch-Site", "same-site"))).Expect(403);
        }

        (await browser.SendAsync("GET", path, null, [])).Expect(200);
        (await browser.SendAsync("DELETE", path, null, Browser.OwnPage, ("Sec-Fetch-Site", "same-origin"))).Expect(204);
        (await agency.Browser().SendAsync("POST", "login/session", new { company = agency.Admin.Company, member = "alex", password = Agency.Password }, ("Sec-Fetch-Site", "cross-site")))
            .Expect(403).Header("Set-Cookie").ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_session_ends_when_it_is_not_used_and_in_any_case_after_some_days(string database)
    {
        await using var agency = await Agency.OpenAsync(database);
        await agency.HireAsync("alex");
        var idle = await agency.SignedInAsync("alex");
        agency.Clock.Advance(TimeSpan.FromHours(Limits.SessionIdleHours) - TimeSpan.FromSeconds(1));
        (await idle.GetAsync("login/session")).Expect(200);
        agency.Clock.Advance(TimeSpan.FromHours(Limits.SessionIdleHours));
        (await idle.GetAsync("login/session")).Expect(401);

        var busy = await agency.SignedInAsync("alex");
        var begun = agency.Clock.Now;
        while (agency.Clock.Now < begun.AddHours(Limits.SessionHours - 4))
        {
            agency.Clock.Advance(TimeSpan.FromHours(4));
            (await busy.GetAsync("login/session")).Expect(200);
            await agency.UsedAsync(busy);
        }

        agency.Clock.Advance(TimeSpan.FromHours(4));
        (await busy.GetAsync("login/session")).Expect(401);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_cookie_of_one_company_opens_no_other(string database)
    {
        await using var agency = await Agency.OpenAsync(database);
        var other = await agency.Host.CompanyAsync();
        await agency.HireAsync("alex");
        await agency.HireAsync("alex", admin: other, password: "another phrase here");
        var browser = await agency.SignedInAsync("alex");
        var there = agency.Browser(other);
        (await there.SignInAsync("alex", Agency.Password)).Expect(401);
        (await there.SignInAsync("alex", "another phrase here")).Expect(200);

        var cookie = browser.Cookie!;
        foreach (var forged in new[]
        {
            cookie.Replace(agency.Admin.Company, other.Company, StringComparison.Ordinal), cookie.Replace(agency.Admin.Company, agency.Admin.Company.ToUpperInvariant(), StringComparison.Ordinal),
            cookie.Replace(agency.Admin.Company, "nobody", StringComparison.Ordinal), cookie[..^1], cookie + "x", "reeve_session=", "reeve_session=..", "reeve_session=a.b.c", $"reeve_session={new string('x', 5000)}",
            $"reeve_session={agency.Admin.Company}.99999999999.x",
        })
        {
            browser.Cookie = forged;
            (await browser.GetAsync("system/info")).Expect(401);
        }
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_is_decided_about_a_member_counts_at_once(string database)
    {
        await using var agency = await Agency.OpenAsync(database);
        await agency.HireAsync("dana");
        var id = await agency.HireAsync("alex");
        var browser = await agency.SignedInAsync("alex");
        (await browser.GetAsync("company/companies")).Expect(200);
        var nothing = (await agency.Admin.PostAsync("system/securityroles", new { name = "Nothing" })).Expect(201).Id;
        (await agency.Admin.PatchAsync($"system/members/{id}", "securityRole", new { id = nothing })).Expect(200);
        (await browser.GetAsync("company/companies")).Expect(403);

        (await agency.Admin.PatchAsync($"system/members/{id}", "inactiveFlag", true)).Expect(200);
        (await browser.GetAsync("login/session")).Expect(401);
        (await agency.Admin.PatchAsync($"system/members/{id}", "inactiveFlag", false)).Expect(200);
        (await browser.GetAsync("login/session")).Expect(401);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Members_see_and_end_their_own_sessions_and_who_looks_after_members_those_of_all(string database)
    {
        await using var agency = await Agency.OpenAsync(database);
        var alex = await agency.HireAsync("alex");
        var dana = await agency.HireAsync("dana", administrator: false);
        var role = (await agency.Admin.GetAsync($"system/members/{dana}")).Json.GetProperty("securityRole").GetProperty("id").GetInt32();
        var own = (await agency.Admin.GetAsync($"system/securityroles/{role}/settings?pageSize=1000")).Json.EnumerateArray()
            .First(s => s.GetProperty("moduleFunctionName").GetString() == "My Account").GetProperty("id").GetInt32();
        (await agency.Admin.PatchAsync($"system/securityroles/{role}/settings/{own}", [
            new { op = "replace", path = "inquireLevel", value = "My" }, new { op = "replace", path = "deleteLevel", value = "My" }, new { op = "replace", path = "editLevel", value = "My" },
        ])).Expect(200);

        var (first, second, hers) = (await agency.SignedInAsync("dana"), await agency.SignedInAsync("dana"), await agency.SignedInAsync("alex"));
        (await first.GetAsync("system/sessions")).Expect(200).Ids.Count.ShouldBe(2);
        var all = (await hers.GetAsync("system/sessions")).Expect(200);
        all.Ids.Count.ShouldBe(3);
        var here = (await hers.GetAsync("login/session")).Json.GetProperty("session").GetInt32();
        all.Json.EnumerateArray().Where(s => s.GetProperty("currentFlag").GetBoolean()).Select(s => s.GetProperty("id").GetInt32()).ShouldBe([here]);
        (await hers.GetAsync($"system/sessions/{here}?fields=currentFlag")).Expect(200).Json.GetProperty("currentFlag").GetBoolean().ShouldBeTrue();
        (await hers.GetAsync("system/sessions?conditions=currentFlag%20%3D%20true")).Expect(400);
        (await hers.GetAsync("system/sessions?orderBy=currentFlag")).Expect(400);
        (await agency.Admin.GetAsync("system/sessions")).Expect(200).Json.EnumerateArray().ShouldAllBe(s => !s.GetProperty("currentFlag").GetBoolean());
        all.Text.ShouldNotContain("okenHash");
        var others = all.Json.EnumerateArray().First(s => s.GetProperty("member").GetProperty("id").GetInt32() == alex).GetProperty("id").GetInt32();
        (await first.SendAsync("DELETE", $"system/sessions/{others}")).Expect(404);
        var current = (await second.GetAsync("login/session")).Json.GetProperty("session").GetInt32();
        (await first.SendAsync("DELETE", $"system/sessions/{current}")).Expect(204);
        (await second.GetAsync("login/session")).Expect(401);
        (await first.GetAsync("login/session")).Expect(200);
        var left = (await first.GetAsync("login/session")).Json.GetProperty("session").GetInt32();
        (await hers.SendAsync("DELETE", $"system/sessions/{left}")).Expect(204);
        (await first.GetAsync("login/session")).Expect(401);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task The_sign_in_page_offers_the_companies(string database)
    {
        await using var agency = await Agency.OpenAsync(database);
        var other = await agency.Host.CompanyAsync();
        var offered = (await agency.Browser().GetAsync("login/companies")).Expect(200);
        offered.Json.EnumerateArray().Select(c => c.GetProperty("identifier").GetString()).ShouldBe([agency.Admin.Company, other.Company], ignoreOrder: true);
        offered.Json[0].GetProperty("name").GetString().ShouldNotBeNullOrEmpty();
    }
}
