using Reeve.Kernel;
using Reeve.Model.Rights;
using Reeve.Server.Tests.Rights;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Scenarios;

/// <summary>The steps of the work on a ticket: their order, what finishing one does, and who may touch them.</summary>
public sealed class TicketTaskTests
{
    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Tasks_keep_the_order_they_are_put_in(string database)
    {
        var office = await Offices.OnAsync(database);
        var (wire, tasks) = (office.Admin, $"service/tickets/{await office.TicketAsync()}/tasks");
        var first = (await wire.PostAsync(tasks, new { notes = "Look" })).Expect(201);
        var second = (await wire.PostAsync(tasks, new { notes = "Mend" })).Expect(201);
        var third = (await wire.PostAsync(tasks, new { notes = "Test" })).Expect(201);
        new[] { first, second, third }.Select(t => t.Says("priority")).ShouldBe(["1", "2", "3"]);
        var put = (await wire.PostAsync(tasks, new { notes = "Ask", priority = 1 })).Expect(201);
        (await wire.GetAsync(tasks)).Expect(200).Ids.ShouldBe([put.Id, first.Id, second.Id, third.Id]);
        (await wire.PatchAsync($"{tasks}/{third.Id}", "priority", 2)).Expect(200);
        (await wire.GetAsync(tasks)).Expect(200).Ids.ShouldBe([put.Id, third.Id, first.Id, second.Id]);
        (await wire.GetAsync(tasks + "?orderBy=id")).Expect(200).Ids.ShouldBe([first.Id, second.Id, third.Id, put.Id]);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_task_takes_its_words_from_its_code_and_is_stamped_when_done(string database)
    {
        var office = await Offices.OnAsync(database);
        var (wire, tasks) = (office.Admin, $"service/tickets/{await office.TicketAsync()}/tasks");
        var code = await office.MakeAsync("service/codes", new { name = Office.Name("Check"), description = "Check the backup", boardId = office.Board });
        var task = (await wire.PostAsync(tasks, new { code = new { id = code } })).Expect(201);
        (task.Says("notes"), task.Says("summary"), task.Says("closedDate")).ShouldBe(("Check the backup", "Check the backup", ""));
        var done = (await wire.PatchAsync($"{tasks}/{task.Id}", "closedFlag", true)).Expect(200);
        (done.Says("closedBy"), done.Says("closedDate").Length).ShouldBe(("admin", 20));
        (await wire.PatchAsync($"{tasks}/{task.Id}", "closedFlag", false)).Expect(200).Says("closedDate").ShouldBeEmpty();
        (await wire.ToldAsync("service/tickets/{parentId}/tasks", task.Id)).ShouldContain("updated closedFlag: False -> True");

        var (other, _, _) = await office.BoardAsync();
        var elsewhere = await office.MakeAsync("service/codes", new { name = Office.Name("Check"), description = "Elsewhere", boardId = other });
        (await wire.PatchAsync($"{tasks}/{task.Id}", "code/id", elsewhere)).Expect(400).Faults.ShouldBe([("NotFound", "code/id")]);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task The_entry_of_a_task_is_finished_handed_on_or_removed_with_it(string database)
    {
        var office = await Offices.OnAsync(database);
        var (wire, ticket) = (office.Admin, await office.TicketAsync());
        var child = (await wire.PostAsync("service/tickets", With(office, ticket))).Expect(201).Id;
        var tasks = $"service/tickets/{ticket}/tasks";
        var entries = new List<int>();
        for (var i = 0; i < 3; i++) entries.Add(await EntryAsync(office, ticket));
        (await wire.PostAsync(tasks, new { notes = "x", schedule = new { id = await EntryAsync(office, child) } })).Expect(400).Faults.ShouldBe([("NotFound", "schedule/id")]);
        async Task<WireAnswer> TaskAsync(int entry, object action) => (await wire.PostAsync(tasks, action)).Expect(201);

        await TaskAsync(entries[0], new { notes = "done", closedFlag = true, schedule = new { id = entries[0] }, childScheduleAction = "Done" });
        (await wire.GetAsync($"schedule/entries/{entries[0]}")).Json.GetProperty("doneFlag").GetBoolean().ShouldBeTrue();
        await TaskAsync(entries[1], new { notes = "on", schedule = new { id = entries[1] }, childScheduleAction = "Transfer", childTicketId = child });
        (await wire.GetAsync($"schedule/entries/{entries[1]}")).Says("objectId").ShouldBe($"{child}");
        (await TaskAsync(entries[2], new { notes = "off", schedule = new { id = entries[2] }, childScheduleAction = "Delete" })).Says("schedule").ShouldBeEmpty();
        (await wire.GetAsync($"schedule/entries/{entries[2]}")).Expect(404);
        (await wire.GetAsync($"service/tickets/{ticket}/scheduleentries")).Expect(200).Ids.ShouldBe([entries[0]]);

        var person = await office.PersonAsync([Office.On(ServiceDesk.ServiceTickets, Level.All), Office.On(ServiceDesk.ResourceScheduling, inquire: Level.All)]);
        var refused = await person.Wire.PostAsync(tasks, new { notes = "no", schedule = new { id = entries[0] }, childScheduleAction = "Delete" });
        (refused.Status, refused.Says("function"), refused.Says("verb")).ShouldBe((403, "Resource Scheduling", "Delete"));
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Tasks_of_a_closed_ticket_are_for_who_may_change_closed_ones(string database)
    {
        var office = await Offices.OnAsync(database);
        var tasks = $"service/tickets/{await office.TicketAsync(closed: true)}/tasks";
        var task = (await office.Admin.PostAsync(tasks, new { notes = "Look" })).Expect(201).Id;
        var reader = await office.PersonAsync([Office.On(ServiceDesk.ServiceTickets, Level.All), Office.On(ServiceDesk.CloseServiceTickets, inquire: Level.All)]);
        (await reader.Wire.GetAsync($"{tasks}/{task}")).Expect(200);
        foreach (var answer in new[]
        {
            await reader.Wire.PostAsync(tasks, new { notes = "More" }), await reader.Wire.PatchAsync($"{tasks}/{task}", "notes", "Less"), await reader.Wire.DeleteAsync($"{tasks}/{task}"),
        })
        {
            (answer.Status, answer.Says("function"), answer.Says("verb")).ShouldBe((403, "Close Service Tickets", "Edit"));
        }
    }

    private static Dictionary<string, object> With(Office office, int parent) => new(office.Ticket()) { ["parentTicketId"] = parent };

    private static Task<int> EntryAsync(Office office, int ticket) =>
        office.MakeAsync("schedule/entries", new { type = new { id = office.ServiceEntry }, objectId = ticket, dateStart = "2026-03-02T09:00:00Z", dateEnd = "2026-03-02T10:00:00Z" });
}
