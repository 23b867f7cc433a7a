using Reeve.Server.Tests.Scenarios;

namespace Reeve.Server.Tests.SignIn;

/// <summary>The hub takes a browser's session as it takes a key: the same caller, the same reach.</summary>
public sealed class LiveSessionTests
{
    public static TheoryData<string> Databases => Agency.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_screen_connected_by_cookie_is_told_what_a_key_changed(string database)
    {
        await using var agency = await Agency.OpenAsync(database);
        await agency.HireAsync("alex");
        var browser = await agency.SignedInAsync("alex");
        var status = (await agency.Admin.PostAsync("company/companies/statuses", new { name = "Before" })).Expect(201).Id;
        await using var screen = await LiveClient.ConnectAsync(agency.Host.Url, agency.Admin.WithoutKey(), agency.Host.Url, browser.Cookie);
        await screen.CallAsync("Watch", "company/companies/statuses", status);

        (await agency.Admin.PatchAsync($"company/companies/statuses/{status}", [new { op = "replace", path = "name", value = "After" }])).Expect(200);
        var told = await screen.ChangeAsync();
        while (told.Type == "added") told = await screen.ChangeAsync();
        told.ShouldBe(("company/companies/statuses", status, "updated"));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_session_watches_nothing_beyond_its_members_reach_and_an_ended_one_nothing_at_all(string database)
    {
        await using var agency = await Agency.OpenAsync(database);
        var status = (await agency.Admin.PostAsync("company/companies/statuses", new { name = "Hidden" })).Expect(201).Id;
        await agency.HireAsync("dana", administrator: false);
        var browser = await agency.SignedInAsync("dana");
        await using (var screen = await LiveClient.ConnectAsync(agency.Host.Url, agency.Admin.WithoutKey(), agency.Host.Url, browser.Cookie))
        {
            (await screen.TryAsync("Watch", "company/companies/statuses", status)).ShouldNotBeNull();
            (await screen.TryAsync("WatchList", "company/companies/statuses")).ShouldNotBeNull();
        }

        var kept = browser.Cookie;
        (await browser.SendAsync("DELETE", "login/session")).Expect(204);
        (await Should.ThrowAsync<InvalidOperationException>(() => LiveClient.ConnectAsync(agency.Host.Url, agency.Admin.WithoutKey(), agency.Host.Url, kept))).Message.ShouldBe("401");
        (await Should.ThrowAsync<InvalidOperationException>(() => LiveClient.ConnectAsync(agency.Host.Url, agency.Admin.WithoutKey(), "https://elsewhere.example", kept))).Message.ShouldBeOneOf("401", "403");
    }
}
