using Reeve.Kernel;
using Reeve.Model.Rights;
using CompanyRights = Reeve.Model.Rights.Companies;

namespace Reeve.Server.Tests.Rights;

/// <summary>What lies behind a reference, in conditions, orders and bodies (ruling 4).</summary>
public sealed class ReferenceScopeTests
{
    private static readonly Grant[] Tickets = [Office.On(ServiceDesk.ServiceTickets, Level.All), Office.On(ServiceDesk.CloseServiceTickets, Level.All)];

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Number_identifier_name_and_setup_fields_are_free_other_fields_need_inquire(string database)
    {
        var office = await Offices.OnAsync(database);
        var person = await office.PersonAsync(Tickets);
        var ticket = await office.TicketAsync();
        var name = (await office.Admin.GetAsync($"company/companies/{office.Company}")).Says("name");
        foreach (var free in (string[])[$"company/id = {office.Company}", $"company/name = \"{name}\"", $"company/identifier = \"{name}\"", "status/closedStatus = false"])
            (await person.Wire.FindAsync("service/tickets", $"id = {ticket} and {free}")).Expect(200).Ids.ShouldBe([ticket], free);

        var refused = await person.Wire.FindAsync("service/tickets", "company/phoneNumber = \"123\"");
        refused.Status.ShouldBe(403);
        refused.Says("function").ShouldBe(CompanyRights.CompanyMaintenance.Name);
        (await person.Wire.GetAsync("service/tickets?orderBy=company/phoneNumber")).Status.ShouldBe(403);
        (await person.Wire.GetAsync("service/tickets?orderBy=company/name")).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Fields_behind_a_reference_are_joined_with_the_reach_of_the_target(string database)
    {
        var office = await Offices.OnAsync(database);
        var person = await office.PersonAsync([.. Tickets, Office.On(CompanyRights.CompanyMaintenance, inquire: Level.My)]);
        var (mine, others) = (await office.CompanyAsync(person.Id), await office.CompanyAsync());
        var phone = Office.Name("555");
        foreach (var company in new[] { mine, others }) (await office.Admin.PatchAsync($"company/companies/{company}", "phoneNumber", phone)).Expect(200);
        var shown = await office.MakeAsync("service/tickets", Of(office, mine));
        await office.MakeAsync("service/tickets", Of(office, others));
        (await person.Wire.FindAsync("service/tickets", $"company/phoneNumber = \"{phone}\"")).Expect(200).Ids.ShouldBe([shown]);
        (await person.Wire.FindAsync("service/tickets/count", $"company/phoneNumber = \"{phone}\"")).Says("count").ShouldBe("1");
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_reference_to_what_is_out_of_reach_answers_as_one_to_nothing(string database)
    {
        var office = await Offices.OnAsync(database);
        var person = await office.PersonAsync([.. Tickets, Office.On(CompanyRights.CompanyMaintenance, inquire: Level.My)]);
        var others = await office.CompanyAsync();
        var hidden = await person.Wire.PostAsync("service/tickets", Of(office, others));
        var absent = await person.Wire.PostAsync("service/tickets", Of(office, int.MaxValue));
        hidden.Status.ShouldBe(400);
        hidden.Faults.ShouldContain(fault => fault.Code == FaultCode.NotFound);
        absent.Text.Replace($"{int.MaxValue}", $"{others}", StringComparison.Ordinal).ShouldBe(hidden.Text);
        var name = (await office.Admin.GetAsync($"company/companies/{others}")).Says("name");
        var named = Of(office, 0);
        named["company"] = new { name };
        (await person.Wire.PostAsync("service/tickets", named)).Status.ShouldBe(400);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Entries_of_the_audit_show_only_where_their_record_does(string database)
    {
        var office = await Offices.OnAsync(database);
        var person = await office.PersonAsync(Office.On(ServiceDesk.ServiceTickets, inquire: Level.My), Office.On(ServiceDesk.CloseServiceTickets, inquire: Level.All));
        var (mine, others) = (await office.TicketAsync(person.Id), await office.TicketAsync());
        foreach (var (path, id, seen) in new[]
        {
            ("service/tickets", mine, true), ("service/tickets", others, false), ("company/companies", office.Company, false), ("system/apiMembers", person.Id, false),
        })
        {
            var asked = $"recordResource = \"{path}\" and recordId = {id}";
            (await office.Admin.FindAsync("system/auditEntries", asked)).Expect(200).Ids.ShouldNotBeEmpty(path);
            (await person.Wire.FindAsync("system/auditEntries", asked)).Expect(200).Ids.Count.ShouldBe(seen ? 1 : 0, path);
        }

        (await person.Wire.GetAsync($"system/audittrail?type=Ticket&id={others}")).Expect(200).Text.ShouldBe("[]");
        (await person.Wire.GetAsync($"system/audittrail?type=Ticket&id={mine}")).Expect(200).Text.ShouldNotBe("[]");
    }

    private static Dictionary<string, object> Of(Office office, int company)
    {
        var ticket = office.Ticket();
        ticket["company"] = new { id = company };
        return ticket;
    }
}
