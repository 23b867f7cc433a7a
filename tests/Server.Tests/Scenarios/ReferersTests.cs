using Reeve.Kernel;
using Reeve.Model;
using Reeve.Model.Rights;

namespace Reeve.Server.Tests.Scenarios;

/// <summary>Who refers to a record is told row by row, to whom may read those rows.</summary>
public sealed class ReferersTests
{
    private static readonly Levels Own = new(Level.My, Level.My, Level.My, Level.My);

    public static TheoryData<string> Both => ["sqlite", "postgres"];

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Rows_out_of_reach_are_not_among_those_that_refer_to_a_company(string database)
    {
        await using var tenant = await Tenant.MakeAsync(database);
        var company = (await tenant.FindAsync<Company>(c => !c.DeletedFlag))[0];
        var ticket = await tenant.AddAsync("service/tickets", new { summary = "Refers", company = new { id = company.Id } });
        var nobody = await tenant.MemberAsync("nobody", (Model.Rights.Companies.CompanyMaintenance, Levels.All));
        var own = await tenant.MemberAsync("own", (Model.Rights.Companies.CompanyMaintenance, Levels.All), (ServiceDesk.ServiceTickets, Own), (ServiceDesk.CloseServiceTickets, Own));
        var all = await tenant.MemberAsync("all", (Model.Rights.Companies.CompanyMaintenance, Levels.All), (ServiceDesk.ServiceTickets, Levels.All), (ServiceDesk.CloseServiceTickets, Levels.All));

        (await TicketsAsync(tenant, nobody, company.Id)).ShouldBeEmpty();
        (await TicketsAsync(tenant, own, company.Id)).ShouldBeEmpty();
        (await TicketsAsync(tenant, all, company.Id)).ShouldContain(r => r.Id == ticket && r.Description == "Refers");
    }

    private static async Task<IEnumerable<Referer>> TicketsAsync(Tenant tenant, Caller caller, int company)
    {
        var ask = new ListAsk { Caller = _ => caller, Resource = tenant.Engine.Catalogue.Home(typeof(Company)), Id = company };
        return (await tenant.Engine.ReferersAsync(tenant.Storage, ask)).Where(r => r.Resource.RowType == typeof(Ticket));
    }
}
