using Reeve.Model.Rights;
using Reeve.Server.Tests.Rights;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Scenarios;

/// <summary>The life of a ticket over the wire, as a monitoring integration leads it.</summary>
public sealed class TicketStoryTests
{
    private const string Tickets = "service/tickets";

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_ticket_made_by_names_is_closed_opened_and_moved(string database)
    {
        var wire = await StartAsync(database);
        var ticket = (await wire.PostAsync(Tickets, new
        {
            summary = "Backup failed", company = new { identifier = "ACME" }, status = new { name = "assigned" }, type = new { name = "Incident" },
            priority = new { name = "Priority 2 - High" }, source = new { name = "Monitoring" }, owner = new { identifier = "ADMIN" }, initialDescription = "Plan X failed.",
        })).Expect(201);
        (Name(ticket, "board"), Name(ticket, "status"), Name(ticket, "type"), Name(ticket, "priority")).ShouldBe(("Help Desk", "Assigned", "Incident", "Priority 2 - High"));
        var (path, assigned) = ($"{Tickets}/{ticket.Id}", Number(ticket, "status"));

        var closed = (await wire.PatchAsync(path, "status/name", "COMPLETED")).Expect(200);
        (closed.Json.GetProperty("closedFlag").GetBoolean(), closed.Says("closedBy")).ShouldBe((true, "admin"));
        (await wire.FindAsync(Tickets, $"id = {ticket.Id} and closedDate = [{closed.Says("closedDate")}]")).Expect(200).Ids.ShouldBe([ticket.Id]);
        var opened = (await wire.PatchAsync(path, "status", new { name = "Assigned" })).Expect(200);
        (opened.Json.GetProperty("closedFlag").GetBoolean(), opened.Says("closedBy"), opened.Says("closedDate")).ShouldBe((false, "", ""));

        var second = await SecondBoardAsync(wire, "Assigned");
        var moved = (await wire.PatchAsync(path, "board/name", "Second Line")).Expect(200);
        (Number(moved, "board"), Name(moved, "status")).ShouldBe((second.Board, "Assigned"));
        Number(moved, "status").ShouldBe(second.Statuses[1]);
        moved.Says("type").ShouldBeEmpty();

        var told = await wire.ToldAsync(Tickets, ticket.Id);
        told[0].ShouldBe("added");
        told.ShouldContain($"updated status: {assigned} -> {Number(closed, "status")}");
        told.ShouldContain($"updated status: {Number(closed, "status")} -> {assigned}");
        told.ShouldContain($"updated board: {Number(ticket, "board")} -> {second.Board}");
        told.ShouldContain($"updated status: {assigned} -> {second.Statuses[1]}");
        told.ShouldContain($"updated type: {Number(ticket, "type")} -> nothing");
        told.Where(t => t.StartsWith("updated closedFlag", StringComparison.Ordinal)).ShouldBe(["updated closedFlag: False -> True", "updated closedFlag: True -> False"]);
        told.Where(t => t.StartsWith("updated closedBy", StringComparison.Ordinal)).ShouldBe(["updated closedBy: nothing -> admin", "updated closedBy: admin -> nothing"]);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_status_that_the_new_board_lacks_becomes_its_default(string database)
    {
        var wire = await StartAsync(database);
        var second = await SecondBoardAsync(wire, "Parked");
        var ticket = await MakeAsync(wire, "Scheduled");
        var moved = (await wire.PatchAsync($"{Tickets}/{ticket.Id}", "board", new { id = second.Board })).Expect(200);
        Number(moved, "status").ShouldBe(second.Statuses[0]);
        var fault = (await wire.PatchAsync($"{Tickets}/{ticket.Id}", "status/id", Number(ticket, "status"))).Expect(400).Faults.ShouldHaveSingleItem();
        fault.ShouldBe(("NotFound", "status/id"));
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_status_made_a_closed_one_closes_its_tickets(string database)
    {
        var wire = await StartAsync(database);
        var (waiting, fresh) = (await MakeAsync(wire, "Waiting on Vendor"), await MakeAsync(wire, "New"));
        var status = $"service/boards/{Number(waiting, "board")}/statuses/{Number(waiting, "status")}";
        (await wire.PatchAsync(status, "closedStatus", true)).Expect(200);
        (await wire.FindAsync(Tickets, "closedFlag = true")).Expect(200).Ids.ShouldBe([waiting.Id]);
        (await wire.GetAsync($"{Tickets}/{waiting.Id}")).Json.GetProperty("closedFlag").GetBoolean().ShouldBeTrue();
        (await wire.PatchAsync(status, "closedStatus", false)).Expect(200);
        (await wire.FindAsync(Tickets, "closedFlag = false", "&orderBy=id")).Expect(200).Ids.ShouldBe([waiting.Id, fresh.Id]);
        (await wire.ToldAsync(Tickets, waiting.Id)).Where(t => t.StartsWith("updated closedFlag", StringComparison.Ordinal))
            .ShouldBe(["updated closedFlag: False -> True", "updated closedFlag: True -> False"]);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_status_in_use_stays_and_says_by_whom(string database)
    {
        var wire = await StartAsync(database);
        var tickets = new[] { await MakeAsync(wire, "Scheduled"), await MakeAsync(wire, "Scheduled") };
        var status = $"service/boards/{Number(tickets[0], "board")}/statuses/{Number(tickets[0], "status")}";
        var refused = (await wire.DeleteAsync(status)).Expect(409);
        var usage = refused.Json.GetProperty("usages").EnumerateArray().ShouldHaveSingleItem();
        (usage.GetProperty("type").GetString(), usage.GetProperty("count").GetInt32()).ShouldBe(("Ticket", 2));
        foreach (var ticket in tickets) (await wire.PatchAsync($"{Tickets}/{ticket.Id}", "status/name", "New")).Expect(200);
        (await wire.DeleteAsync(status)).Expect(204);
        (await wire.GetAsync(status)).Expect(404);
        (await wire.ToldAsync("service/boards/{parentId}/statuses", Number(tickets[0], "status"), "deleted")).ShouldBe(["deleted"]);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_note_lies_under_the_ticket_of_its_address_whatever_its_body_says(string database)
    {
        var wire = await StartAsync(database);
        var (one, other) = (await MakeAsync(wire, "New"), await MakeAsync(wire, "New"));
        var note = (await wire.PostAsync($"{Tickets}/{one.Id}/notes", new { text = "Here", ticketId = other.Id })).Expect(201);
        note.Json.GetProperty("ticketId").GetInt32().ShouldBe(one.Id);
        var path = $"{Tickets}/{one.Id}/notes/{note.Id}";
        (await wire.PutAsync(path, new { text = "Still here", ticketId = other.Id })).Expect(200).Json.GetProperty("ticketId").GetInt32().ShouldBe(one.Id);
        (await wire.PatchAsync(path, "ticketId", other.Id)).Expect(400).Faults.ShouldBe([("InvalidField", "ticketId")]);
        (await wire.PatchAsync(path, "ticketId", one.Id)).Expect(200);
        (await wire.GetAsync($"{Tickets}/{other.Id}/notes")).Expect(200).Ids.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_setup_table_that_a_customised_list_does_not_name_is_refused(string database)
    {
        var office = await Offices.OnAsync(database);
        var table = Office.On(Systems.TableSetup, inquire: Kernel.Level.All, add: Kernel.Level.All, edit: Kernel.Level.All);
        var plain = (await office.PersonAsync(await office.NewRoleAsync([table]))).Wire;
        var narrow = (await office.PersonAsync(await office.NewRoleAsync([table], ["Service / Source"]))).Wire;
        foreach (var path in new[] { "service/priorities", "service/boards", $"service/boards/{office.Board}/statuses", "service/severities", "company/companies/statuses" })
        {
            (await plain.GetAsync(path)).Expect(200);
            var refused = await narrow.GetAsync(path);
            refused.Status.ShouldBe(403, path);
            refused.Says("setupTable").ShouldNotBeEmpty();
        }

        (await narrow.GetAsync("service/sources")).Expect(200);
        var source = (await narrow.PostAsync("service/sources", new { name = Office.Name("Source") })).Expect(201);
        (await narrow.PatchAsync($"service/sources/{source.Id}", "name", Office.Name("Source"))).Expect(200);
        (await narrow.PostAsync("service/priorities", new { name = Office.Name("Priority"), color = "Red" })).Status.ShouldBe(403);
        (await narrow.PatchAsync($"service/boards/{office.Board}", "name", "Mine")).Status.ShouldBe(403);
        (await plain.PostAsync("service/priorities", new { name = Office.Name("Priority"), color = "Red" })).Expect(201);
    }

    private static async Task<Wire> StartAsync(string database)
    {
        var wire = await (await TestHost.SharedAsync(database)).CompanyAsync();
        (await wire.PostAsync("company/companies", new { identifier = "Acme", name = "Acme Ltd" })).Expect(201);
        return wire;
    }

    private static async Task<WireAnswer> MakeAsync(Wire wire, string status) =>
        (await wire.PostAsync(Tickets, new { summary = "Printer", company = new { identifier = "Acme" }, status = new { name = status } })).Expect(201);

    // A default status, and one more of the given name.
    private static async Task<(int Board, List<int> Statuses)> SecondBoardAsync(Wire wire, string status)
    {
        var board = (await wire.PostAsync("service/boards", new { name = "Second Line", location = new { id = 1 }, department = new { name = "Service" } })).Expect(201).Id;
        List<int> statuses = [];
        foreach (var name in new[] { "Triage", status }) statuses.Add((await wire.PostAsync($"service/boards/{board}/statuses", new { name })).Expect(201).Id);
        return (board, statuses);
    }

    private static string? Name(WireAnswer answer, string field) => answer.Json.GetProperty(field).GetProperty("name").GetString();

    private static int Number(WireAnswer answer, string field) => answer.Json.GetProperty(field).GetProperty("id").GetInt32();
}
