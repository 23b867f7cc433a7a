using System.Text.Json;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Scenarios;

/// <summary>The list of what happened to tickets, which each reader empties for themselves.</summary>
public sealed class TicketChangesTests
{
    private const string Changes = "service/tickets/changelogs";

    public static TheoryData<string> Both => [.. TestHost.Databases];

    [Theory, MemberData(nameof(Both))]
    public async Task Adding_changing_and_deleting_a_ticket_is_told_in_order_with_the_ticket_as_it_is(string database)
    {
        var desk = await TicketDesk.OpenAsync(database);
        (await desk.Admin.PatchAsync($"service/tickets/{desk.Ticket}", "summary", "The first, renamed")).Expect(200);
        var gone = await desk.TicketAsync("Soon gone");
        (await desk.Admin.DeleteAsync($"service/tickets/{gone}")).Expect(204);

        var told = await SettledAsync(desk.Admin, 4);
        told.Select(c => (Says(c, "action"), c.GetProperty("ticketNumber").GetInt32())).ShouldBe([("Added", desk.Ticket), ("Updated", desk.Ticket), ("Added", gone), ("Deleted", gone)]);
        told.Select(c => Says(c, "summary")).ShouldBe(["The first, renamed", "The first, renamed", "Soon gone", "Soon gone"]);
        told.Select(c => Says(c, "companyName")).ShouldBe(Enumerable.Repeat("Live", 4));
        var ticket = (await desk.Admin.GetAsync($"service/tickets/{desk.Ticket}")).Expect(200).Json;
        (Says(told[1], "boardName"), Says(told[1], "status"), Says(told[1], "priorityName"), Says(told[1], "recordType")).ShouldBe((
            ticket.GetProperty("board").GetProperty("name").GetString(), ticket.GetProperty("status").GetProperty("name").GetString(),
            ticket.GetProperty("priority").GetProperty("name").GetString(), ticket.GetProperty("recordType").GetString()));
        Says(told[3], "boardName").ShouldBe(Says(told[1], "boardName"));
        Says(told[3].GetProperty("_info"), "updatedBy").ShouldBe("admin");
        Says(told[0], "partnerId").ShouldBe(desk.Admin.Company);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Emptying_takes_off_what_was_shown_and_nothing_else(string database)
    {
        var desk = await TicketDesk.OpenAsync(database);
        var (other, _) = await desk.MemberAsync("other", new { moduleName = "Service Desk", moduleFunctionName = "Service Tickets", inquireLevel = "All" });

        // Nothing was shown, so nothing is taken off.
        (await desk.Admin.DeleteAsync(Changes)).Expect(204);
        await SettledAsync(desk.Admin, 1);
        (await desk.Admin.PatchAsync($"service/tickets/{desk.Ticket}", "summary", "Changed after it was shown")).Expect(200);
        (await desk.Admin.DeleteAsync(Changes)).Expect(204);
        var left = await SettledAsync(desk.Admin, 1);
        (Says(left[0], "action"), Says(left[0], "summary")).ShouldBe(("Updated", "Changed after it was shown"));
        (await desk.Admin.DeleteAsync(Changes)).Expect(204);
        (await desk.Admin.DeleteAsync(Changes)).Expect(204);
        (await desk.Admin.GetAsync(Changes)).Expect(200).Text.ShouldBe("[]");

        (await SettledAsync(other, 2)).Select(c => Says(c, "action")).ShouldBe(["Added", "Updated"]);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_page_is_taken_off_alone_also_within_one_instant(string database)
    {
        var desk = await TicketDesk.OpenAsync(database);

        // One transaction changes them all.
        int[] more = [await desk.TicketAsync("second"), await desk.TicketAsync("third")];
        (await desk.Admin.PostAsync($"service/tickets/{desk.Ticket}/attachChildren", new { childTicketIds = more })).Expect(200);
        var all = (await SettledAsync(desk.Admin, 5)).Select(c => c.GetProperty("id").GetInt32()).ToList();
        var taken = new List<int>();
        while (true)
        {
            var page = (await desk.Admin.GetAsync(Changes + "?pageSize=2")).Expect(200);
            if (page.Text == "[]") break;
            page.Ids.Count.ShouldBeLessThanOrEqualTo(2);
            taken.AddRange(page.Ids);
            (await desk.Admin.DeleteAsync(Changes)).Expect(204);
        }

        taken.Take(all.Count).ShouldBe(all);
        taken.ShouldBeUnique();
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Pages_are_taken_off_only_where_they_were_read_from_the_first_on(string database)
    {
        var desk = await TicketDesk.OpenAsync(database);
        for (var i = 0; i < 4; i++) await desk.TicketAsync($"Number {i}");
        var all = (await SettledAsync(desk.Admin, 5)).Select(c => c.GetProperty("id").GetInt32()).ToList();

        // Whoever begins in the middle has not read what lies before it: the first page alone goes.
        (await desk.Admin.GetAsync(Changes + "?pageSize=1")).Expect(200).Ids.ShouldBe(all.Take(1));
        (await desk.Admin.GetAsync(Changes + "?pageSize=1&page=3")).Expect(200).Ids.ShouldBe(all.Skip(2).Take(1));
        (await desk.Admin.DeleteAsync(Changes)).Expect(204);
        (await desk.Admin.GetAsync(Changes + "?pageSize=2&page=2")).Expect(200).Ids.ShouldBe(all.Skip(3).Take(2));
        (await desk.Admin.DeleteAsync(Changes)).Expect(204);

        (await desk.Admin.GetAsync(Changes + "?pageSize=2")).Expect(200).Ids.ShouldBe(all.Skip(1).Take(2));
        (await desk.Admin.GetAsync(Changes + "?pageSize=2&page=2")).Expect(200).Ids.ShouldBe(all.Skip(3).Take(2));
        (await desk.Admin.DeleteAsync(Changes)).Expect(204);
        (await desk.Admin.GetAsync(Changes)).Expect(200).Text.ShouldBe("[]");
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_reader_hears_of_tickets_within_their_reach_only(string database)
    {
        var desk = await TicketDesk.OpenAsync(database);
        var (mine, number) = await desk.MemberAsync("mine", new { moduleName = "Service Desk", moduleFunctionName = "Service Tickets", inquireLevel = "My", addLevel = "All" });
        var (nobody, _) = await desk.MemberAsync("nobody", new { moduleName = "Companies", moduleFunctionName = "Company Maintenance", inquireLevel = "All" });
        var own = await desk.TicketAsync("of the member", number);

        var told = await SettledAsync(mine, 1);
        (told[0].GetProperty("ticketNumber").GetInt32(), told[0].TryGetProperty("companyName", out _)).ShouldBe((own, false));
        (await nobody.GetAsync(Changes)).Expect(403).Text.ShouldContain("Service Tickets");
        (await nobody.DeleteAsync(Changes)).Expect(403);
    }

    [Fact]
    public async Task A_page_that_is_no_number_is_refused_by_name()
    {
        var desk = await TicketDesk.OpenAsync("sqlite");
        (await desk.Admin.GetAsync(Changes + "?pageSize=many")).Expect(400).Text.ShouldContain("pageSize must be a whole number");
        (await desk.Admin.GetAsync(Changes + "?page=0")).Expect(400).Text.ShouldContain("page must be a whole number");
    }

    private static string? Says(JsonElement json, string name) => json.GetProperty(name).GetString();

    // Other writers of the database may hold up what is told to pollers (ruling 8).
    private static async Task<List<JsonElement>> SettledAsync(Wire wire, int least)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (true)
        {
            var told = (await wire.GetAsync(Changes + "?pageSize=1000")).Expect(200).Json.EnumerateArray().ToList();
            if (told.Count >= least) return told;
            await timer.WaitForNextTickAsync(limit.Token);
        }
    }
}
