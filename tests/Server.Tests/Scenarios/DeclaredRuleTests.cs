using Reeve.Kernel;
using Reeve.Model;
using Reeve.Model.Rights;

namespace Reeve.Server.Tests.Scenarios;

/// <summary>The rules that the declarations state, through the engine on both databases.</summary>
public sealed class DeclaredRuleTests
{
    private const string Statuses = "service/boards/{parentId}/statuses";

    private static readonly Levels Own = new(Level.My, Level.My, Level.My, Level.My);

    public static TheoryData<string> Both => Store.Place.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task New_ticket_takes_board_status_priority_and_site_from_what_is_set_up(string database)
    {
        await using var tenant = await Tenant.MakeAsync(database);

        var id = await tenant.AddAsync("service/tickets", new { summary = "Printer", company = new { identifier = "ACME" }, initialDescription = "It smokes." });

        var ticket = await tenant.GetAsync<Ticket>(id);
        (ticket.Board.Id, ticket.Status?.Id, ticket.Priority?.Id, ticket.Source?.Id, ticket.Site?.Id).ShouldBe((1, 1, 1, 1, 1));
        (ticket.Severity, ticket.Impact, ticket.ClosedFlag).ShouldBe((Degree.Medium, Degree.Medium, false));
        var note = (await tenant.FindAsync<ServiceNote>(n => n.DetailDescriptionFlag)).ShouldHaveSingleItem();
        (note.Text, note.TicketId.Id, note.ExternalFlag).ShouldBe(("It smokes.", id, true));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Closing_stamps_a_ticket_and_opening_again_clears_and_counts(string database)
    {
        await using var tenant = await Tenant.MakeAsync(database);
        var id = await tenant.AddAsync("service/tickets", new { summary = "Printer", company = new { id = 1 } });

        await tenant.PatchAsync("service/tickets", id, "status", new { name = "Closed" });
        var closed = await tenant.GetAsync<Ticket>(id);
        (closed.ClosedFlag, closed.ClosedBy).ShouldBe((true, "reeve"));
        closed.ClosedDate.ShouldNotBeNull();

        await tenant.PatchAsync("service/tickets", id, "status/name", "New");
        var open = await tenant.GetAsync<Ticket>(id);
        (open.ClosedFlag, open.ClosedBy, open.ClosedDate, open.ReopenCount).ShouldBe((false, null, null, 1));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Moving_board_maps_the_status_by_name_and_drops_what_the_new_board_lacks(string database)
    {
        await using var tenant = await Tenant.MakeAsync(database);
        var type = await tenant.AddAsync("service/boards/{parentId}/types", new { name = "Break-fix" }, 1);
        var other = await tenant.AddAsync("service/boards", new { name = "Second line", location = new { id = 1 }, department = new { id = 1 } });
        await tenant.AddAsync(Statuses, new { name = "Waiting" }, other);
        var same = await tenant.AddAsync(Statuses, new { name = "closed", closedStatus = true }, other);
        var id = await tenant.AddAsync("service/tickets", new
        {
            summary = "Printer", company = new { id = 1 }, board = new { id = 1 }, type = new { id = type }, status = new { name = "Closed" },
        });

        await tenant.PatchAsync("service/tickets", id, "board/name", "Second line");

        var moved = await tenant.GetAsync<Ticket>(id);
        (moved.Board.Id, moved.Status?.Id, moved.Type).ShouldBe((other, same, null));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Closing_a_status_closes_its_tickets(string database)
    {
        await using var tenant = await Tenant.MakeAsync(database);
        var status = await tenant.AddAsync(Statuses, new { name = "Done" }, 1);
        var id = await tenant.AddAsync("service/tickets", new { summary = "Printer", company = new { id = 1 }, status = new { id = status } });

        await tenant.PatchAsync(Statuses, status, "closedStatus", true, 1);

        (await tenant.GetAsync<Ticket>(id)).ClosedFlag.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Default_status_of_a_board_can_be_neither_closed_nor_taken_away_but_handed_on(string database)
    {
        await using var tenant = await Tenant.MakeAsync(database);
        var next = await tenant.AddAsync(Statuses, new { name = "Next" }, 1);

        await Should.ThrowAsync<Refusal>(() => tenant.PatchAsync(Statuses, 1, "closedStatus", true, 1));
        await Should.ThrowAsync<Refusal>(() => tenant.PatchAsync(Statuses, 1, "defaultFlag", false, 1));
        await Should.ThrowAsync<Refusal>(() => tenant.DeleteAsync(Statuses, 1, 1));
        await tenant.PatchAsync(Statuses, next, "defaultFlag", true, 1);

        (await tenant.FindAsync<BoardStatus>(s => s.DefaultFlag)).ShouldHaveSingleItem().Id.ShouldBe(next);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Company_and_its_primary_site_keep_one_address(string database)
    {
        await using var tenant = await Tenant.MakeAsync(database);
        var site = (await tenant.FindAsync<CompanySite>(s => s.PrimaryAddressFlag)).ShouldHaveSingleItem();
        (site.Name, site.AddressLine1).ShouldBe(("Main", "1 High Street"));

        await tenant.PatchAsync("company/companies", 1, "city", "Leeds");
        (await tenant.GetAsync<CompanySite>(site.Id)).City.ShouldBe("Leeds");
        await tenant.PatchAsync("company/companies/{parentId}/sites", site.Id, "zip", "LS1", 1);

        var company = await tenant.GetAsync<Company>(1);
        (company.Site?.Id, company.City, company.Zip).ShouldBe((site.Id, "Leeds", "LS1"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Contact_shows_its_default_communications(string database)
    {
        await using var tenant = await Tenant.MakeAsync(database);

        var id = await tenant.AddAsync("company/contacts", new
        {
            firstName = "Ada", lastName = "Byron", company = new { id = 1 },
            communicationItems = new object[] { new { type = new { name = "Direct" }, value = "555" }, new { type = new { name = "Email" }, value = "ada@acme.test" } },
        });

        var contact = await tenant.GetAsync<Contact>(id);
        (contact.Name, contact.DefaultPhoneNbr, contact.DefaultEmail, contact.DisablePortalLoginFlag).ShouldBe(("Ada Byron", "555", "ada@acme.test", true));
        (await tenant.FindAsync<ContactCommunication>(c => c.DefaultFlag)).Select(c => c.Domain).ShouldBe([null, "@acme.test"]);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Resources_of_a_ticket_follow_its_schedule_entries_and_go_with_it(string database)
    {
        await using var tenant = await Tenant.MakeAsync(database);
        var jane = await tenant.MemberAsync("jane");
        var id = await tenant.AddAsync("service/tickets", new { summary = "Printer", company = new { id = 1 } });

        var entry = await tenant.AddAsync("schedule/entries", new { objectId = id, type = new { identifier = "S" }, member = new { id = jane.MemberId } });

        (await tenant.GetAsync<Ticket>(id)).Resources.ShouldBe("jane");
        (await tenant.GetAsync<ScheduleEntry>(entry)).Name.ShouldBe($"Acme Ltd / Ticket# {id} - Printer");
        await tenant.DeleteAsync("service/tickets", id);
        (await tenant.FindAsync<ScheduleEntry>(s => s.Id == entry)).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Both))]
    public async Task My_on_tickets_reaches_those_one_is_scheduled_on(string database)
    {
        await using var tenant = await Tenant.MakeAsync(database);
        var jane = await tenant.MemberAsync("jane", (ServiceDesk.ServiceTickets, Own));
        var mine = await tenant.AddAsync("service/tickets", new { summary = "Mine", company = new { id = 1 } });
        var other = await tenant.AddAsync("service/tickets", new { summary = "Other", company = new { id = 1 } });
        await tenant.AddAsync("schedule/entries", new { objectId = mine, type = new { identifier = "S" }, member = new { id = jane.MemberId } });

        var hers = tenant.As(jane);
        await hers.PatchAsync("service/tickets", mine, "summary", "Seen");
        (await Should.ThrowAsync<Refusal>(() => hers.PatchAsync("service/tickets", other, "summary", "Unseen"))).Problem.ShouldBeOfType<Problem.NoRecord>();
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Nobody_gives_a_role_or_a_key_that_reaches_further_than_their_own(string database)
    {
        await using var tenant = await Tenant.MakeAsync(database);
        var strong = await tenant.MemberAsync("strong", (ServiceDesk.ServiceTickets, Levels.All));
        var clerk = tenant.As(await tenant.MemberAsync("clerk", (Systems.MemberMaintenance, new(Level.All, Level.All, Level.All, Level.None))));

        var role = await Should.ThrowAsync<Refusal>(() => clerk.PatchAsync("system/members", clerk.Caller.MemberId, "securityRole", new { id = strong.RoleId }));
        role.Problem.ShouldBeOfType<Problem.Forbidden>().Function.ShouldBe(Systems.SecurityRoles);
        var key = await Should.ThrowAsync<Refusal>(() => clerk.AddAsync("system/members/{parentId}/apiKeys", new { description = "mine" }, strong.MemberId));
        key.Problem.ShouldBeOfType<Problem.Forbidden>();
    }

    [Theory, MemberData(nameof(Both))]
    public async Task New_description_replaces_the_pair_of_a_key_and_shows_the_new_secret_once(string database)
    {
        await using var tenant = await Tenant.MakeAsync(database);
        var jane = await tenant.MemberAsync("jane");
        const string Keys = "system/members/{parentId}/apiKeys";
        var made = await tenant.ChangeAsync(ChangeKind.Create, Keys, new { description = "first" }, 0, jane.MemberId);
        var before = await tenant.GetAsync<ApiKey>(made.Id);
        KeySteps.Hash(made.Secrets!["privateKey"]).ShouldBe(before.PrivateKeyHash);

        (await tenant.PatchAsync(Keys, made.Id, "expires", "2030-01-01T00:00:00Z", jane.MemberId)).Secrets.ShouldBeNull();
        var rotated = await tenant.PatchAsync(Keys, made.Id, "description", "second", jane.MemberId);

        var after = await tenant.GetAsync<ApiKey>(made.Id);
        after.PublicKey.ShouldNotBe(before.PublicKey);
        KeySteps.Hash(rotated.Secrets!["privateKey"]).ShouldBe(after.PrivateKeyHash);
        await Should.ThrowAsync<Refusal>(() => tenant.PatchAsync(Keys, made.Id, "allowedAddresses", new[] { "everywhere" }, jane.MemberId));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Levels_that_a_function_does_not_offer_are_refused(string database)
    {
        await using var tenant = await Tenant.MakeAsync(database);
        var role = await tenant.AddAsync("system/securityroles", new { name = "Clerks" });
        var settings = await tenant.FindAsync<SecurityRoleSetting>(s => s.Role == new Ref<SecurityRole>(role));
        settings.Count.ShouldBe(Functions.All.Count);
        var setup = settings.Single(s => s.ModuleFunctionIdentifier == Systems.TableSetup.Identifier);

        (await Should.ThrowAsync<Refusal>(() => tenant.PatchAsync("system/securityRoles/{parentId}/settings", setup.Id, "addLevel", "My", role)))
            .Problem.ShouldBeOfType<Problem.Invalid>().Faults.ShouldHaveSingleItem().Field.ShouldBe("addLevel");
    }
}
