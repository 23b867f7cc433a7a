using System.Text.Json;
using Reeve.Kernel;
using Reeve.Model.Rights;
using Reeve.Server.Tests.Rights;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Scenarios;

/// <summary>Merging tickets, taking it back, bundling and copying them: what moves, who may, and what is refused.</summary>
public sealed class TicketMergeTests
{
    private const string Tickets = "service/tickets";

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_merge_moves_what_belongs_to_the_ticket_and_closes_it_and_can_be_taken_back(string database)
    {
        var office = await Offices.OnAsync(database);
        var wire = office.Admin;
        var (parent, child) = (await office.TicketAsync(), await FullAsync(office));
        var body = new { mergeTicketIds = new[] { child.Id }, status = new { id = office.Closed } };

        var foreseen = (await wire.PostAsync($"{Tickets}/{parent}/merge/preview", body)).Expect(200).Json.GetProperty("tickets")[0];
        (Count(foreseen, "notes"), Count(foreseen, "tasks"), Count(foreseen, "scheduleEntries"), Count(foreseen, "configurations"), Count(foreseen, "childTickets"))
            .ShouldBe((1, 1, 1, 1, 1));
        (await wire.GetAsync($"{Tickets}/{child.Id}")).Json.GetProperty("closedFlag").GetBoolean().ShouldBeFalse();

        (await wire.PostAsync($"{Tickets}/{parent}/merge", body)).Expect(200).Json.GetProperty("success").GetBoolean().ShouldBeTrue();
        var merged = (await wire.GetAsync($"{Tickets}/{child.Id}")).Expect(200);
        (Number(merged, "mergedParentTicket"), Number(merged, "status"), merged.Json.GetProperty("closedFlag").GetBoolean()).ShouldBe((parent, office.Closed, true));
        (await wire.GetAsync($"{Tickets}/{parent}")).Json.GetProperty("hasMergedChildTicketFlag").GetBoolean().ShouldBeTrue();
        await HoldsAsync(wire, parent, child, notes: 2);
        (await wire.GetAsync($"{Tickets}/{parent}/allNotes")).Expect(200).Json.EnumerateArray().Count(n => n.GetProperty("mergedFlag").GetBoolean()).ShouldBe(1);
        (await wire.GetAsync($"{Tickets}/{child.Id}/notes")).Expect(200).Ids.ShouldBeEmpty();
        (await wire.GetAsync($"{Tickets}/{child.Under}")).Json.GetProperty("parentTicketId").GetInt32().ShouldBe(parent);
        (await wire.ToldAsync(Tickets, child.Id)).ShouldContain($"updated mergedParentTicket: nothing -> {parent}");
        (await wire.PatchAsync($"{Tickets}/{child.Id}", "status/id", office.Open)).Expect(400).Faults.ShouldBe([("InvalidField", "status")]);

        (await wire.PostAsync($"{Tickets}/{child.Id}/unmerge", new { })).Expect(200);
        var back = (await wire.GetAsync($"{Tickets}/{child.Id}")).Expect(200);
        (back.Says("mergedParentTicket"), Number(back, "status"), back.Json.GetProperty("closedFlag").GetBoolean()).ShouldBe(("", office.Open, false));
        (await wire.GetAsync($"{Tickets}/{parent}")).Json.GetProperty("hasMergedChildTicketFlag").GetBoolean().ShouldBeFalse();
        await HoldsAsync(wire, child.Id, child, notes: 1);
        (await wire.GetAsync($"{Tickets}/{parent}/notes")).Expect(200).Ids.Count.ShouldBe(2);
        (await wire.PostAsync($"{Tickets}/{child.Id}/unmerge", new { })).Expect(400).Faults.ShouldBe([("InvalidField", "id")]);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task What_cannot_be_merged_is_refused_and_nothing_moves(string database)
    {
        var office = await Offices.OnAsync(database);
        var wire = office.Admin;
        var (parent, child, closed) = (await office.TicketAsync(), await office.TicketAsync(), await office.TicketAsync(closed: true));
        var elsewhere = (await wire.PostAsync(Tickets, new Dictionary<string, object>(office.Ticket()) { ["company"] = new { id = await office.CompanyAsync() } })).Expect(201).Id;
        var under = (await wire.PostAsync(Tickets, new Dictionary<string, object>(office.Ticket()) { ["parentTicketId"] = child })).Expect(201).Id;
        async Task RefusedAsync(int into, object body, params (string, string)[] faults) =>
            (await wire.PostAsync($"{Tickets}/{into}/merge", body)).Expect(400).Faults.ShouldBe(faults);

        await RefusedAsync(parent, new { mergeTicketIds = new[] { parent } }, ("InvalidField", "mergeTicketIds"));
        await RefusedAsync(parent, new { mergeTicketIds = new[] { elsewhere } }, ("InvalidField", "mergeTicketIds"));
        await RefusedAsync(closed, new { mergeTicketIds = new[] { child } }, ("InvalidField", "id"));
        await RefusedAsync(under, new { mergeTicketIds = new[] { child } }, ("InvalidField", "mergeTicketIds"));
        await RefusedAsync(parent, new { mergeTicketIds = new[] { child, 2_000_000_000 } }, ("NotFound", "mergeTicketIds[1]"));
        await RefusedAsync(parent, new { mergeTicketIds = new[] { child }, status = new { id = office.Open } }, ("InvalidField", "status"));
        await RefusedAsync(parent, new { mergeTicketIds = new[] { child }, status = new { name = "No such" } }, ("NotFound", "status/name"));
        await RefusedAsync(parent, new { }, ("MissingRequiredField", "mergeTicketIds"));
        await RefusedAsync(parent, new { mergeTicketIds = Array.Empty<int>() }, ("OutOfRange", "mergeTicketIds"));
        await RefusedAsync(parent, new { mergeTicketIds = "all" }, ("InvalidField", "mergeTicketIds"));
        (await wire.PostAsync($"{Tickets}/2000000000/merge", new { mergeTicketIds = new[] { child } })).Expect(404);
        (await wire.GetAsync($"{Tickets}/{parent}/notes")).Expect(200).Ids.ShouldBeEmpty();

        (await wire.PostAsync($"{Tickets}/{parent}/merge", new { mergeTicketIds = new[] { child } })).Expect(200);
        await RefusedAsync(await office.TicketAsync(), new { mergeTicketIds = new[] { child } }, ("InvalidField", "mergeTicketIds"));
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_merge_needs_its_own_right_for_every_ticket_in_it(string database)
    {
        var office = await Offices.OnAsync(database);
        var all = Office.On(ServiceDesk.ServiceTickets, Level.All);
        var close = Office.On(ServiceDesk.CloseServiceTickets, Level.All);
        var without = await office.PersonAsync([all, close]);
        var own = await office.PersonAsync([all, close, Office.On(ServiceDesk.MergeTickets, Level.My)]);
        var open = await office.PersonAsync([all, Office.On(ServiceDesk.MergeTickets, Level.All)]);
        var (parent, mine, other) = (await office.TicketAsync(own.Id), await office.TicketAsync(own.Id), await office.TicketAsync());
        object Of(params int[] ids) => new { mergeTicketIds = ids };
        string Lacking(WireAnswer answer) => $"{answer.Status} {answer.Says("function")} {answer.Says("levelHeld")}";

        Lacking(await without.Wire.PostAsync($"{Tickets}/{parent}/merge", Of(mine))).ShouldBe("403 Merge Tickets None");
        Lacking(await open.Wire.PostAsync($"{Tickets}/{parent}/merge", Of(mine))).ShouldBe("403 Close Service Tickets None");
        Lacking(await own.Wire.PostAsync($"{Tickets}/{parent}/merge", Of(mine, other))).ShouldBe("403 Merge Tickets My");
        Lacking(await own.Wire.PostAsync($"{Tickets}/{other}/merge/preview", Of(mine))).ShouldBe("403 Merge Tickets My");
        (await own.Wire.PostAsync($"{Tickets}/{parent}/merge", Of(mine))).Expect(200);
        Lacking(await without.Wire.PostAsync($"{Tickets}/{mine}/unmerge", new { })).ShouldBe("403 Merge Tickets None");
        (await own.Wire.PostAsync($"{Tickets}/{mine}/unmerge", new { })).Expect(200);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_bundle_closes_with_the_ticket_above_it(string database)
    {
        var office = await Offices.OnAsync(database);
        var wire = office.Admin;
        var (parent, child, other) = (await office.TicketAsync(), await office.TicketAsync(), await office.TicketAsync());
        (await wire.PostAsync($"{Tickets}/{parent}/attachChildren", new { childTicketIds = new[] { child, other } })).Expect(200);
        (await wire.FindAsync(Tickets, $"parentTicketId = {parent}")).Expect(200).Ids.ShouldBe([child, other]);
        (await wire.PostAsync($"{Tickets}/{child}/attachChildren", new { childTicketIds = new[] { parent } })).Expect(400).Faults.ShouldBe([("InvalidField", "parentTicketId")]);
        (await wire.PostAsync($"{Tickets}/{child}/attachChildren", new { childTicketIds = new[] { child } })).Expect(400).Faults.ShouldBe([("InvalidField", "childTicketIds")]);
        var reader = await office.PersonAsync([Office.On(ServiceDesk.ServiceTickets, inquire: Level.All, edit: Level.My)]);
        (await reader.Wire.PostAsync($"{Tickets}/{parent}/attachChildren", new { childTicketIds = new[] { child } })).Status.ShouldBe(403);

        (await wire.PatchAsync($"{Tickets}/{parent}", "status/id", office.Closed)).Expect(200);
        foreach (var id in new[] { child, other }) (await wire.GetAsync($"{Tickets}/{id}")).Json.GetProperty("closedFlag").GetBoolean().ShouldBeTrue();
        (await wire.ToldAsync(Tickets, child)).ShouldContain("updated closedFlag: False -> True");
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_copy_is_open_and_has_the_description_and_the_tasks(string database)
    {
        var office = await Offices.OnAsync(database);
        var wire = office.Admin;
        var made = (await wire.PostAsync(Tickets, new Dictionary<string, object>(office.Ticket(closed: true)) { ["initialDescription"] = "It smokes.", ["poNumber"] = "77" })).Expect(201);
        await office.MakeAsync($"{Tickets}/{made.Id}/tasks", new { notes = "Look", closedFlag = true });
        var copy = (await wire.PostAsync($"{Tickets}/{made.Id}/copy", new { })).Expect(200);
        (copy.Says("summary"), copy.Says("poNumber"), copy.Json.GetProperty("closedFlag").GetBoolean(), copy.Says("closedDate")).ShouldBe((made.Says("summary"), "77", false, ""));
        copy.Id.ShouldNotBe(made.Id);
        (await wire.GetAsync($"{Tickets}/{copy.Id}/notes")).Expect(200).Json[0].GetProperty("text").GetString().ShouldBe("It smokes.");
        (await wire.GetAsync($"{Tickets}/{copy.Id}/tasks")).Expect(200).Json[0].GetProperty("closedFlag").GetBoolean().ShouldBeFalse();
        (await wire.PostAsync($"{Tickets}/2000000000/copy", new { })).Expect(404);
        var reader = await office.PersonAsync([Office.On(ServiceDesk.ServiceTickets, inquire: Level.All), Office.On(ServiceDesk.CloseServiceTickets, Level.All)]);
        (await reader.Wire.PostAsync($"{Tickets}/{made.Id}/copy", new { })).Status.ShouldBe(403);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_ticket_waits_for_another_one_that_is_there_and_not_for_itself(string database)
    {
        var office = await Offices.OnAsync(database);
        var wire = office.Admin;
        var (first, second) = (await office.TicketAsync(), await office.TicketAsync());
        var waiting = (await wire.PatchAsync($"{Tickets}/{second}", "predecessorId", first)).Expect(200);
        (waiting.Says("predecessorType"), waiting.Json.GetProperty("predecessorClosedFlag").GetBoolean()).ShouldBe(("Ticket", false));
        (await wire.PatchAsync($"{Tickets}/{first}", "predecessorId", second)).Expect(400).Faults.ShouldBe([("InvalidField", "predecessorId")]);
        (await wire.PatchAsync($"{Tickets}/{first}", "predecessorId", 2_000_000_000)).Expect(400).Faults.ShouldBe([("NotFound", "predecessorId")]);
        (await wire.PatchAsync($"{Tickets}/{first}", "status/id", office.Closed)).Expect(200);
        (await wire.GetAsync($"{Tickets}/{second}")).Json.GetProperty("predecessorClosedFlag").GetBoolean().ShouldBeTrue();
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Configurations_of_a_ticket_go_by_their_own_numbers(string database)
    {
        var office = await Offices.OnAsync(database);
        var wire = office.Admin;
        var (ticket, device) = (await office.TicketAsync(), await ConfigurationAsync(office));
        var at = $"{Tickets}/{ticket}/configurations";
        (await wire.PostAsync(at, new { id = device })).Expect(201).Id.ShouldBe(device);
        (await wire.PostAsync(at, new { id = device })).Expect(400).Faults.ShouldBe([("ObjectExists", "id")]);
        (await wire.PostAsync(at, new { })).Expect(400).Faults.ShouldBe([("MissingRequiredField", "id")]);
        (await wire.PostAsync(at, new { id = 2_000_000_000 })).Expect(400).Faults.ShouldBe([("NotFound", "id")]);
        (await wire.GetAsync(at)).Expect(200).Ids.ShouldBe([device]);
        (await wire.GetAsync(at + "/count")).Expect(200).Text.ShouldBe("{\"count\":1}");
        (await wire.FindAsync(at, $"id > {device}")).Expect(200).Ids.ShouldBeEmpty();
        (await wire.GetAsync($"{at}/{device}")).Expect(200).Id.ShouldBe(device);
        (await wire.FindAsync(Tickets, $"configuration/id = {device}")).Expect(200).Ids.ShouldBe([ticket]);
        var stranger = await office.PersonAsync([Office.On(ServiceDesk.ServiceTickets, Level.All)]);
        (await stranger.Wire.GetAsync(at)).Says("function").ShouldBe("Configurations");
        var closed = await office.TicketAsync(closed: true);
        var helper = await office.PersonAsync([Office.On(ServiceDesk.ServiceTickets, Level.All), Office.On(ServiceDesk.CloseServiceTickets, inquire: Level.All), Office.On(Model.Rights.Companies.Configurations, Level.All)]);
        (await helper.Wire.PostAsync($"{Tickets}/{closed}/configurations", new { id = device })).Says("function").ShouldBe("Close Service Tickets");
        (await helper.Wire.PostAsync($"{Tickets}/{await office.TicketAsync()}/configurations", new { id = device })).Expect(201);
        (await wire.DeleteAsync($"{at}/{device}")).Expect(204);
        (await wire.DeleteAsync($"{at}/{device}")).Expect(404);
        (await wire.GetAsync(at)).Expect(200).Text.ShouldBe("[]");
    }

    private static async Task<Full> FullAsync(Office office)
    {
        var ticket = await office.TicketAsync();
        var under = (await office.Admin.PostAsync(Tickets, new Dictionary<string, object>(office.Ticket()) { ["parentTicketId"] = ticket })).Expect(201).Id;
        var note = await office.MakeAsync($"{Tickets}/{ticket}/notes", new { text = "It smokes.", detailDescriptionFlag = true });
        var task = await office.MakeAsync($"{Tickets}/{ticket}/tasks", new { notes = "Look" });
        var entry = await office.MakeAsync("schedule/entries", new { type = new { id = office.ServiceEntry }, objectId = ticket });
        var device = await ConfigurationAsync(office);
        (await office.Admin.PostAsync($"{Tickets}/{ticket}/configurations", new { id = device })).Expect(201);
        return new Full(ticket, note, task, entry, device, under);
    }

    private static async Task<int> ConfigurationAsync(Office office)
    {
        var type = await office.MakeAsync("company/configurations/types", new { name = Office.Name("Type") });
        return await office.MakeAsync("company/configurations", new { name = Office.Name("Server"), type = new { id = type }, company = new { id = office.Company } });
    }

    private static async Task HoldsAsync(Wire wire, int ticket, Full full, int notes)
    {
        var held = (await wire.GetAsync($"{Tickets}/{ticket}/notes")).Expect(200).Ids;
        held.ShouldContain(full.Note);
        held.Count.ShouldBe(notes);
        (await wire.GetAsync($"{Tickets}/{ticket}/tasks")).Expect(200).Ids.ShouldBe([full.Task]);
        (await wire.GetAsync($"{Tickets}/{ticket}/scheduleentries")).Expect(200).Ids.ShouldBe([full.Entry]);
        (await wire.GetAsync($"{Tickets}/{ticket}/configurations")).Expect(200).Ids.ShouldBe([full.Device]);
    }

    private static int Count(JsonElement json, string name) => json.GetProperty(name).GetInt32();

    private static int Number(WireAnswer answer, string field) => answer.Json.GetProperty(field).GetProperty("id").GetInt32();

    private sealed record Full(int Id, int Note, int Task, int Entry, int Device, int Under);
}
