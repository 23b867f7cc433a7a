using Reeve.Kernel;
using Reeve.Model.Rights;
using CompanyRights = Reeve.Model.Rights.Companies;

namespace Reeve.Server.Tests.Rights;

/// <summary>Which tickets are My: each clause alone (ruling 17), and what follows for writing them.</summary>
public sealed class MyTicketTests
{
    private static readonly Grant[] My = [Office.On(ServiceDesk.ServiceTickets, Level.My), Office.On(ServiceDesk.CloseServiceTickets, Level.All)];

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Owner_enterer_scheduled_resource_and_team_each_make_a_ticket_ones_own(string database)
    {
        var office = await Offices.OnAsync(database);
        var person = await office.PersonAsync([.. My, Office.On(CompanyRights.CompanyMaintenance, inquire: Level.All)]);
        var other = await office.PersonAsync(My);
        var (board, _, _) = await office.BoardAsync();
        var team = await office.MakeAsync($"service/boards/{board}/teams", new { name = Office.Name("Team"), teamLeader = new { id = other.Id }, members = new[] { person.Id } });

        var owned = await office.TicketAsync(person.Id);
        var entered = (await person.Wire.PostAsync("service/tickets", office.Ticket())).Expect(201).Id;
        var scheduled = await office.TicketAsync();
        var entry = await office.MakeAsync("schedule/entries", new { type = new { id = office.ServiceEntry }, objectId = scheduled, member = new { id = person.Id } });
        var teamed = await office.TicketAsync(board: board);
        (await office.Admin.PatchAsync($"service/tickets/{teamed}", "team", new { id = team })).Expect(200);
        var strange = await office.TicketAsync(other.Id);

        int[] mine = [owned, entered, scheduled, teamed];
        var asked = $"id in ({string.Join(',', [.. mine, strange])})";
        (await person.Wire.FindAsync("service/tickets", asked)).Expect(200).Ids.ShouldBe(mine, ignoreOrder: true);
        (await person.Wire.FindAsync("service/tickets/count", asked)).Says("count").ShouldBe("4");
        foreach (var ticket in mine) (await person.Wire.PatchAsync($"service/tickets/{ticket}", "summary", "Mine")).Expect(200);
        (await person.Wire.GetAsync($"service/tickets/{strange}")).Status.ShouldBe(404);

        (await office.Admin.DeleteAsync($"schedule/entries/{entry}")).Expect(204);
        (await person.Wire.GetAsync($"service/tickets/{scheduled}")).Status.ShouldBe(404);
        (await office.Admin.PatchAsync($"service/boards/{board}/teams/{team}", "members", new[] { other.Id })).Expect(200);
        (await person.Wire.GetAsync($"service/tickets/{teamed}")).Status.ShouldBe(404);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Nobody_hands_a_ticket_out_of_their_own_reach(string database)
    {
        var office = await Offices.OnAsync(database);
        var person = await office.PersonAsync(My);
        var other = await office.PersonAsync(My);
        var owned = await office.TicketAsync(person.Id);
        (await person.Wire.PatchAsync($"service/tickets/{owned}", "owner", new { id = other.Id })).Status.ShouldBe(403);
        (await person.Wire.GetAsync($"service/tickets/{owned}")).Expect(200).Json.GetProperty("owner").GetProperty("id").GetInt32().ShouldBe(person.Id);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Adding_without_inquire_answers_the_number_and_nothing_else(string database)
    {
        var office = await Offices.OnAsync(database);
        var person = await office.PersonAsync(
            Office.On(ServiceDesk.ServiceTickets, add: Level.All), Office.On(CompanyRights.CompanyMaintenance, inquire: Level.All));
        var added = (await person.Wire.PostAsync("service/tickets", office.Ticket())).Expect(201);
        added.Json.EnumerateObject().Select(member => member.Name).ShouldBe(["id"]);
        (await person.Wire.GetAsync($"service/tickets/{added.Id}")).Status.ShouldBe(403);
        (await office.Admin.GetAsync($"service/tickets/{added.Id}")).Expect(200);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Edit_and_delete_are_worth_no_more_than_inquire(string database)
    {
        var office = await Offices.OnAsync(database);
        var person = await office.PersonAsync(Office.On(ServiceDesk.ServiceTickets, add: Level.All, edit: Level.All, delete: Level.All));
        var ticket = await office.TicketAsync(person.Id);
        (await person.Wire.PatchAsync($"service/tickets/{ticket}", "summary", "Blind")).Status.ShouldBe(403);
        (await person.Wire.DeleteAsync($"service/tickets/{ticket}")).Status.ShouldBe(403);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_level_that_a_verb_does_not_have_is_refused_when_a_role_is_saved(string database)
    {
        var office = await Offices.OnAsync(database);
        var role = await office.NewRoleAsync([]);
        foreach (var grant in new[] { Office.On(Systems.TableSetup, inquire: Level.My), Office.On(Systems.MemberMaintenance, inquire: Level.All, add: Level.My) })
        {
            var refused = await office.Admin.SendAsync("PATCH", $"system/securityRoles/{role}/settings", new[] { Office.Setting(grant) });
            refused.Status.ShouldBe(400, refused.ToString());
        }
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Notes_need_the_verbs_of_tickets_and_follow_the_ticket(string database)
    {
        var office = await Offices.OnAsync(database);
        var person = await office.PersonAsync(Office.On(ServiceDesk.ServiceTickets, inquire: Level.All, add: Level.My, edit: Level.My), My[1]);
        var (mine, others) = (await office.TicketAsync(person.Id), await office.TicketAsync());
        var note = (await person.Wire.PostAsync($"service/tickets/{mine}/notes", new { text = "Called", detailDescriptionFlag = true })).Expect(201).Id;
        (await person.Wire.PatchAsync($"service/tickets/{mine}/notes/{note}", "text", "Called twice")).Expect(200);
        (await person.Wire.DeleteAsync($"service/tickets/{mine}/notes/{note}")).Status.ShouldBe(403);
        var strange = await office.MakeAsync($"service/tickets/{others}/notes", new { text = "Theirs", detailDescriptionFlag = true });
        (await person.Wire.GetAsync($"service/tickets/{others}/notes/{strange}")).Expect(200);
        (await person.Wire.PostAsync($"service/tickets/{others}/notes", new { text = "Mine", detailDescriptionFlag = true })).Status.ShouldBe(403);
        (await person.Wire.PatchAsync($"service/tickets/{others}/notes/{strange}", "text", "Mine")).Status.ShouldBe(403);
        (await person.Wire.GetAsync($"service/tickets/{mine}/notes/{strange}")).Status.ShouldBe(404);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Excluded_boards_are_out_of_reach_at_every_level(string database)
    {
        var office = await Offices.OnAsync(database);
        var (board, _, _) = await office.BoardAsync();
        var role = await office.RoleAsync([Office.On(ServiceDesk.ServiceTickets, Level.All), My[1]]);
        var person = await office.PersonAsync(role, [board]);
        var (hidden, shown) = (await office.TicketAsync(person.Id, board: board), await office.TicketAsync());
        (await person.Wire.FindAsync("service/tickets", $"id in ({hidden},{shown})")).Ids.ShouldBe([shown]);
        (await person.Wire.GetAsync($"service/tickets/{hidden}")).Status.ShouldBe(404);
        (await person.Wire.GetAsync($"service/tickets/{hidden}/notes")).Status.ShouldBe(404);
        (await person.Wire.PatchAsync($"service/tickets/{shown}", "board", new { id = board })).Status.ShouldBe(403);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_member_who_would_be_narrowed_by_location_or_department_is_refused(string database)
    {
        var office = await Offices.OnAsync(database);
        foreach (var flag in (string[])["restrictLocationFlag", "restrictDepartmentFlag"])
        {
            var member = Office.Member(await office.RoleAsync([]));
            member[flag] = true;
            (await office.Admin.PostAsync("system/members", member)).Status.ShouldBe(400);
        }
    }
}
