using Reeve.Kernel;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Scenarios;

/// <summary>Open screens are told of changes as they happen, each within its caller's rights.</summary>
public sealed class LiveTests
{
    public static TheoryData<string> Both => [.. TestHost.Databases];

    [Theory, MemberData(nameof(Both))]
    public async Task A_change_of_a_watched_record_is_told(string database)
    {
        var desk = await DeskAsync(database);
        await using var screen = await LiveClient.ConnectAsync(desk.Host.Url, desk.Admin);
        await screen.CallAsync("Watch", "service/tickets", desk.Ticket);

        await desk.TicketAsync("another, not watched");
        var changed = (await desk.Admin.PatchAsync($"service/tickets/{desk.Ticket}", "summary", "Changed elsewhere")).Expect(200);
        var told = await screen.NextAsync("changed");
        while (told.GetProperty("type").GetString() == "added") told = await screen.NextAsync("changed");
        (told.GetProperty("path").GetString(), told.GetProperty("id").GetInt32(), told.GetProperty("type").GetString()).ShouldBe(("service/tickets", desk.Ticket, "updated"));
        changed.Header("ETag")!.ShouldContain(told.GetProperty("version").GetString()!);
        told.GetProperty("by").GetProperty("identifier").GetString().ShouldBe("admin");

        var note = (await desk.Admin.PostAsync($"service/tickets/{desk.Ticket}/notes", new { text = "Hello", detailDescriptionFlag = true })).Expect(201).Id;
        var below = await BelowAsync(screen);
        (below.Path, below.Id, below.Type).ShouldBe(("service/tickets/{parentId}/notes", note, "added"));
        (await desk.Admin.PatchAsync($"service/tickets/{desk.Ticket}/notes/{note}", "text", "Hello again")).Expect(200);
        (await BelowAsync(screen)).ShouldBe(("service/tickets/{parentId}/notes", note, "updated"));
        (await desk.Admin.DeleteAsync($"service/tickets/{desk.Ticket}/notes/{note}")).Expect(204);
        (await BelowAsync(screen)).ShouldBe(("service/tickets/{parentId}/notes", note, "deleted"));

        await screen.CallAsync("Unwatch", "service/tickets", desk.Ticket);
        await screen.CallAsync("WatchList", "company/companies");
        (await desk.Admin.PatchAsync($"service/tickets/{desk.Ticket}", "summary", "Not told")).Expect(200);
        (await desk.Admin.PatchAsync($"company/companies/{desk.Company}", "name", "Told")).Expect(200);
        (await screen.ChangeAsync()).ShouldBe(("company/companies", desk.Company, "updated"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_list_tells_what_the_caller_may_read_and_nothing_else(string database)
    {
        var desk = await DeskAsync(database);
        var (member, number) = await desk.MemberAsync("mine", new { moduleName = "Service Desk", moduleFunctionName = "Service Tickets", inquireLevel = "My", addLevel = "All" });
        await using var screen = await LiveClient.ConnectAsync(desk.Host.Url, member);
        await screen.CallAsync("WatchList", "service/tickets");

        await desk.TicketAsync("of nobody");
        var own = await desk.TicketAsync("of the member", number);
        (await LaterAsync(screen)).ShouldBe(("service/tickets", own, "added"));

        (await screen.TryAsync("Watch", "service/tickets", desk.Ticket))!.ShouldContain("not found");
        (await screen.TryAsync("WatchList", "company/companies"))!.ShouldContain("Company Maintenance");
        (await screen.TryAsync("WatchList", "no/such"))!.ShouldContain("No resource has this address");
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_screen_that_read_before_it_watched_is_told_what_it_missed(string database)
    {
        var desk = await DeskAsync(database);
        var (member, number) = await desk.MemberAsync("late", new { moduleName = "Service Desk", moduleFunctionName = "Service Tickets", inquireLevel = "My" });
        var own = await desk.TicketAsync("of the member", number);
        await using var screen = await LiveClient.ConnectAsync(desk.Host.Url, member);
        await using var others = await LiveClient.ConnectAsync(desk.Host.Url, desk.Admin);
        async Task<bool> MissedAsync(LiveClient who, int id, int age) => (await who.AnswerAsync("Missed", "service/tickets", id, age)).GetBoolean();

        (await MissedAsync(screen, own, Limits.MaxLiveMissed)).ShouldBeTrue();
        (await MissedAsync(screen, 0, Limits.MaxLiveMissed)).ShouldBeTrue();
        (await MissedAsync(screen, desk.Ticket, Limits.MaxLiveMissed)).ShouldBeFalse("it is not within reach");
        (await MissedAsync(others, own, Limits.MaxLiveMissed)).ShouldBeFalse("who changed it has read it since");
        if (database == "sqlite") (await MissedAsync(screen, own, 0)).ShouldBeFalse("it was made before the screen read");

        (await screen.TryAsync("Missed", "service/tickets", own, Limits.MaxLiveMissed + 1))!.ShouldContain("Read anew");
        (await screen.TryAsync("Missed", "company/companies", 0, 1))!.ShouldContain("Company Maintenance");
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_leaves_the_callers_reach_is_told_as_gone(string database)
    {
        var desk = await DeskAsync(database);
        var (member, number) = await desk.MemberAsync("owner", new { moduleName = "Service Desk", moduleFunctionName = "Service Tickets", inquireLevel = "My" });
        var (moved, deleted) = (await desk.TicketAsync("moved", number), await desk.TicketAsync("deleted", number));
        await using var screen = await LiveClient.ConnectAsync(desk.Host.Url, member);
        foreach (var id in new[] { moved, deleted }) await screen.CallAsync("Watch", "service/tickets", id);

        (await desk.Admin.PatchAsync($"service/tickets/{moved}", [new { op = "remove", path = "owner" }])).Expect(200);
        (await LaterAsync(screen, moved, deleted)).ShouldBe(("service/tickets", moved, "deleted"));
        (await desk.Admin.DeleteAsync($"service/tickets/{deleted}")).Expect(204);
        (await LaterAsync(screen, moved, deleted)).ShouldBe(("service/tickets", deleted, "deleted"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task One_company_hears_nothing_of_the_other(string database)
    {
        var (one, other) = (await DeskAsync(database), await DeskAsync(database));
        await using var screen = await LiveClient.ConnectAsync(one.Host.Url, one.Admin);
        await screen.CallAsync("WatchList", "service/tickets");
        await screen.CallAsync("Watch", "service/tickets", one.Ticket);

        (await other.Admin.PatchAsync($"service/tickets/{other.Ticket}", "summary", "Theirs")).Expect(200);
        await other.TicketAsync("theirs, too");
        var mine = await one.TicketAsync("mine");
        (await LaterAsync(screen, one.Ticket)).ShouldBe(("service/tickets", mine, "added"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Who_looks_at_a_record_sees_who_else_does(string database)
    {
        var desk = await DeskAsync(database);
        var (member, number) = await desk.MemberAsync("looker", new { moduleName = "Service Desk", moduleFunctionName = "Service Tickets", inquireLevel = "All" });
        await using var first = await LiveClient.ConnectAsync(desk.Host.Url, desk.Admin);
        await first.CallAsync("Watch", "service/tickets", desk.Ticket);
        (await ViewersAsync(first)).ShouldBe(["admin"]);

        await using (var second = await LiveClient.ConnectAsync(desk.Host.Url, member))
        {
            await second.CallAsync("Watch", "service/tickets", desk.Ticket);
            (await ViewersAsync(second)).ShouldBe(["admin", "looker"]);
            (await ViewersAsync(first)).ShouldBe(["admin", "looker"]);
            number.ShouldBeGreaterThan(0);
        }

        (await ViewersAsync(first)).ShouldBe(["admin"]);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_connection_ends_with_the_sign_in_and_needs_one(string database)
    {
        var desk = await DeskAsync(database);
        var (member, _) = await desk.MemberAsync("leaver", new { moduleName = "Service Desk", moduleFunctionName = "Service Tickets", inquireLevel = "All" });
        await using var screen = await LiveClient.ConnectAsync(desk.Host.Url, member);
        await screen.CallAsync("Watch", "service/tickets", desk.Ticket);

        var key = (await desk.Admin.FindAsync("system/apiMembers", "identifier = \"leaver\"")).Expect(200).Ids.Single();
        (await desk.Admin.PatchAsync($"system/apiMembers/{key}", "inactiveFlag", true)).Expect(200);
        (await desk.Admin.PatchAsync($"service/tickets/{desk.Ticket}", "summary", "After")).Expect(200);
        await screen.Ended;
        (await Should.ThrowAsync<InvalidOperationException>(LiveClient.ConnectAsync(desk.Host.Url, member))).Message.ShouldBe("401");
        (await Should.ThrowAsync<InvalidOperationException>(LiveClient.ConnectAsync(desk.Host.Url, desk.Admin.WithoutKey(), desk.Host.Url))).Message.ShouldBe("401");
    }

    [Fact]
    public async Task Pages_of_others_get_no_connection()
    {
        var desk = await DeskAsync("sqlite");
        foreach (var origin in new[] { "https://evil.example", "null", desk.Host.Url + "1", desk.Host.Url.Replace("http:", "https:", StringComparison.Ordinal) })
            (await Should.ThrowAsync<InvalidOperationException>(LiveClient.ConnectAsync(desk.Host.Url, desk.Admin, origin))).Message.ShouldBe("403", origin);
        (await Should.ThrowAsync<InvalidOperationException>(LiveClient.ConnectAsync(desk.Host.Url, desk.Admin.WithoutKey()))).Message.ShouldBe("403");
        await using var own = await LiveClient.ConnectAsync(desk.Host.Url, desk.Admin, desk.Host.Url);
        await own.CallAsync("Watch", "service/tickets", desk.Ticket);
    }

    [Fact]
    public async Task A_connection_watches_so_much_and_no_more()
    {
        var desk = await DeskAsync("sqlite");
        await using var screen = await LiveClient.ConnectAsync(desk.Host.Url, desk.Admin);
        var watched = 0;
        foreach (var path in desk.Host.Catalogue.Resources.Where(r => r.Routed).Select(r => r.Path).Take(100))
        {
            await screen.CallAsync("WatchList", path);
            watched++;
        }

        var role = (await desk.Admin.PostAsync("system/securityroles", new { name = "Long" })).Expect(201).Id;
        foreach (var id in (await desk.Admin.GetAsync($"system/securityRoles/{role}/settings?pageSize=1000")).Expect(200).Ids.Take(Limits.MaxWatches - watched))
        {
            await screen.CallAsync("Watch", "system/securityRoles/{parentId}/settings", id);
            watched++;
        }

        watched.ShouldBe(Limits.MaxWatches);
        (await screen.TryAsync("Watch", "service/tickets", desk.Ticket))!.ShouldContain("at most");
        for (var i = Limits.MaxWatches + 1; i < Limits.MaxLiveCalls; i++) await screen.CallAsync("Unwatch", "service/tickets", 1);
        (await screen.TryAsync("Unwatch", "service/tickets", 1))!.ShouldContain("error");
    }

    [Fact]
    public async Task Very_many_changes_at_once_are_told_as_one()
    {
        var desk = await DeskAsync("sqlite");
        await using var screen = await LiveClient.ConnectAsync(desk.Host.Url, desk.Admin);
        var role = (await desk.Admin.PostAsync("system/securityroles", new { name = "Wide" })).Expect(201).Id;
        const string Settings = "system/securityRoles/{parentId}/settings";
        await screen.CallAsync("WatchList", Settings);

        // One transaction changes them all.
        var all = Model.Rights.Functions.All.Select(f => new { moduleFunctionIdentifier = f.Identifier, inquireLevel = "All" }).ToArray();
        all.Length.ShouldBeGreaterThan(Limits.MaxLiveAtOnce);
        (await desk.Admin.SendAsync("PATCH", $"system/securityRoles/{role}/settings", all)).Expect(200);
        var change = await screen.ChangeAsync();
        while (change.Type == "added") change = await screen.ChangeAsync();
        change.ShouldBe((Settings, 0, "many"));
    }

    [Fact]
    public async Task A_change_made_on_one_node_is_told_on_another()
    {
        var host = await TestHost.KeyedAsync("postgres");
        await using var node = await host.SecondNodeAsync();
        var admin = await host.FoundedAsync();
        var company = (await admin.PostAsync("company/companies", new { identifier = "afar", name = "Afar" })).Expect(201).Id;
        await using var screen = await LiveClient.ConnectAsync(node.Url, admin);
        await screen.CallAsync("Watch", "company/companies", company);

        (await admin.PatchAsync($"company/companies/{company}", "name", "Told afar")).Expect(200);
        var change = await screen.ChangeAsync();
        while (change.Type == "added") change = await screen.ChangeAsync();
        change.ShouldBe(("company/companies", company, "updated"));
    }

    // On PostgreSQL what happened a moment before a connection may be told once more; these were made before it.
    private static async Task<(string Path, int Id, string Type)> LaterAsync(LiveClient screen, params int[] made)
    {
        var change = await screen.ChangeAsync();
        while (change.Type == "added" && made.Contains(change.Id)) change = await screen.ChangeAsync();
        return change;
    }

    private static async Task<(string Path, int Id, string Type)> BelowAsync(LiveClient screen)
    {
        while (true)
        {
            var told = await screen.NextAsync("changed");
            if (!told.TryGetProperty("child", out var child) || child.ValueKind == System.Text.Json.JsonValueKind.Null) continue;
            return (child.GetProperty("path").GetString()!, child.GetProperty("id").GetInt32(), child.GetProperty("type").GetString()!);
        }
    }

    private static async Task<IReadOnlyList<string>> ViewersAsync(LiveClient screen) =>
        [.. (await screen.NextAsync("viewing")).GetProperty("members").EnumerateArray().Select(m => m.GetProperty("identifier").GetString()!)];

    private static Task<TicketDesk> DeskAsync(string database) => TicketDesk.OpenAsync(database);
}
