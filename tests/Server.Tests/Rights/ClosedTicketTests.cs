using Reeve.Kernel;
using Reeve.Model.Rights;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Rights;

/// <summary>What Close Service Tickets lets its holder do, verb by verb (ruling 16).</summary>
public sealed class ClosedTicketTests
{
    private static readonly Grant Tickets = Office.On(ServiceDesk.ServiceTickets, Level.All);
    private static readonly Grant Companies = Office.On(Model.Rights.Companies.CompanyMaintenance, inquire: Level.All);
    private static readonly Grant Seeing = Office.On(ServiceDesk.CloseServiceTickets, inquire: Level.All);

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Without_inquire_closed_tickets_are_not_there(string database)
    {
        var office = await Offices.OnAsync(database);
        var person = await office.PersonAsync(Tickets);
        var (open, closed) = (await office.TicketAsync(), await office.TicketAsync(closed: true));
        var note = await office.MakeAsync($"service/tickets/{closed}/notes", new { text = "Done", detailDescriptionFlag = true });
        var wire = person.Wire;
        var both = $"id in ({open},{closed})";
        (await wire.FindAsync("service/tickets", both)).Expect(200).Ids.ShouldBe([open]);
        (await wire.FindAsync("service/tickets/count", both)).Says("count").ShouldBe("1");
        (await wire.FindAsync("service/tickets/info", both)).Expect(200).Ids.ShouldBe([open]);
        (await wire.PostAsync("service/tickets/search", new { conditions = both })).Expect(200).Ids.ShouldBe([open]);
        (await wire.GetAsync($"service/tickets/{closed}")).Status.ShouldBe(404);
        (await wire.GetAsync($"service/tickets/{closed}/notes")).Status.ShouldBe(404);
        (await wire.GetAsync($"service/tickets/{closed}/notes/{note}")).Status.ShouldBe(404);
        (await wire.PatchAsync($"service/tickets/{closed}", "summary", "Mine")).Status.ShouldBe(404);
        (await wire.DeleteAsync($"service/tickets/{closed}")).Status.ShouldBe(404);
        (await wire.PatchAsync($"service/tickets/{open}", "parentTicketId", closed)).Status.ShouldBe(400);
        (await wire.GetAsync($"service/tickets/{open}")).Expect(200);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task With_inquire_alone_they_are_read_and_noted_but_not_changed(string database)
    {
        var office = await Offices.OnAsync(database);
        var person = await office.PersonAsync(Tickets, Companies, Seeing);
        var (open, closed) = (await office.TicketAsync(), await office.TicketAsync(closed: true));
        (await person.Wire.FindAsync("service/tickets", $"id in ({open},{closed})")).Ids.ShouldBe([open, closed]);
        (await person.Wire.GetAsync($"service/tickets/{closed}")).Expect(200);
        (await person.Wire.PostAsync($"service/tickets/{closed}/notes", new { text = "Thanks", detailDescriptionFlag = true })).Expect(201);
        Refused(await person.Wire.PatchAsync($"service/tickets/{closed}", "summary", "Other"), Verb.Edit);
        Refused(await person.Wire.PatchAsync($"service/tickets/{open}", "status/id", office.Closed), Verb.Edit);
        Refused(await person.Wire.PatchAsync($"service/tickets/{closed}", "status/id", office.Open), Verb.Edit);
        Refused(await person.Wire.PostAsync("service/tickets", office.Ticket(closed: true)), Verb.Add);
        Refused(await person.Wire.DeleteAsync($"service/tickets/{closed}"), Verb.Delete);
        (await person.Wire.PatchAsync($"service/tickets/{open}", "summary", "Other")).Expect(200);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Each_verb_opens_what_it_names(string database)
    {
        var office = await Offices.OnAsync(database);
        var editor = await office.PersonAsync(Tickets, Companies, Office.On(ServiceDesk.CloseServiceTickets, inquire: Level.All, edit: Level.All));
        var ticket = await office.TicketAsync();
        (await editor.Wire.PatchAsync($"service/tickets/{ticket}", "status/id", office.Closed)).Expect(200).Json.GetProperty("closedFlag").GetBoolean().ShouldBeTrue();
        (await editor.Wire.PatchAsync($"service/tickets/{ticket}", "summary", "Closed and changed")).Expect(200);
        (await editor.Wire.PatchAsync($"service/tickets/{ticket}", "status/id", office.Open)).Expect(200);
        Refused(await editor.Wire.PostAsync("service/tickets", office.Ticket(closed: true)), Verb.Add);

        var adder = await office.PersonAsync(Tickets, Companies, Office.On(ServiceDesk.CloseServiceTickets, inquire: Level.All, add: Level.All));
        (await adder.Wire.PostAsync("service/tickets", office.Ticket(closed: true))).Expect(201);

        var remover = await office.PersonAsync(Tickets, Companies, Office.On(ServiceDesk.CloseServiceTickets, inquire: Level.All, delete: Level.All));
        (await remover.Wire.DeleteAsync($"service/tickets/{await office.TicketAsync(closed: true)}")).Expect(204);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task The_level_on_tickets_themselves_is_needed_as_well(string database)
    {
        var office = await Offices.OnAsync(database);
        var person = await office.PersonAsync(Office.On(ServiceDesk.ServiceTickets, inquire: Level.All), Office.On(ServiceDesk.CloseServiceTickets, Level.All));
        var closed = await office.TicketAsync(closed: true);
        (await person.Wire.GetAsync($"service/tickets/{closed}")).Expect(200);
        var refused = await person.Wire.PatchAsync($"service/tickets/{closed}", "summary", "Other");
        refused.Status.ShouldBe(403);
        refused.Says("function").ShouldBe(ServiceDesk.ServiceTickets.Name);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task At_my_only_ones_own_closed_tickets_are_there(string database)
    {
        var office = await Offices.OnAsync(database);
        var person = await office.PersonAsync(Tickets, Office.On(ServiceDesk.CloseServiceTickets, Level.My));
        var (mine, others) = (await office.TicketAsync(person.Id, closed: true), await office.TicketAsync(closed: true));
        (await person.Wire.FindAsync("service/tickets", $"id in ({mine},{others})")).Ids.ShouldBe([mine]);
        (await person.Wire.PatchAsync($"service/tickets/{mine}", "summary", "Mine")).Expect(200);
        var open = await office.TicketAsync();
        (await person.Wire.PatchAsync($"service/tickets/{open}", "status/id", office.Closed)).Status.ShouldBe(403);
    }

    private static void Refused(WireAnswer answer, Verb verb)
    {
        answer.Status.ShouldBe(403, answer.ToString());
        answer.Says("function").ShouldBe(ServiceDesk.CloseServiceTickets.Name);
        answer.Says("verb").ShouldBe(verb.ToString());
        answer.Says("levelHeld").ShouldBe("None");
    }
}
