using Reeve.Kernel;
using Reeve.Model.Rights;
using Reeve.Server.Tests.Rights;
using CompanyRights = Reeve.Model.Rights.Companies;

namespace Reeve.Server.Tests.Scenarios;

/// <summary>The role that a managed-backup console asks its customers to make: exactly its rows, and what they let it do.</summary>
public sealed class BackupConsoleTests
{
    private static readonly Grant[] Rows =
    [
        Office.On(CompanyRights.CompanyMaintenance, inquire: Level.All),
        Office.On(CompanyRights.Contacts, inquire: Level.All),
        Office.On(Finance.Agreements, inquire: Level.All, add: Level.All, edit: Level.All),
        Office.On(Finance.CompanyFinance, inquire: Level.All, add: Level.All, edit: Level.All),
        Office.On(Procurement.ProductBillableOption, inquire: Level.All, add: Level.All, edit: Level.All),
        Office.On(Procurement.ProductCatalog, inquire: Level.All),
        Office.On(Procurement.Products, inquire: Level.All),
        Office.On(ServiceDesk.ServiceTickets, inquire: Level.All, add: Level.All, edit: Level.All),
        Office.On(ServiceDesk.CloseServiceTickets, inquire: Level.All, edit: Level.All),
        Office.On(Systems.TableSetup, inquire: Level.All),
    ];

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Its_rows_suffice_for_its_work_and_open_nothing_else(string database)
    {
        var office = await Offices.OnAsync(database);
        var console = (await office.PersonAsync(await office.NewRoleAsync(Rows, ["Service / Service Board"]))).Wire;
        foreach (var path in new[]
        {
            "company/companies", "company/contacts", "service/boards", $"service/boards/{office.Board}/statuses", $"service/boards/{office.Board}/types", "service/tickets",
        }) (await console.GetAsync(path)).Expect(200);

        var ticket = (await console.PostAsync("service/tickets", new
        {
            summary = "Backup failed", company = new { id = office.Company }, board = new { id = office.Board }, initialDescription = "Plan X failed.",
        })).Expect(201);
        ticket.Json.GetProperty("status").GetProperty("id").GetInt32().ShouldBe(office.Open);
        (await console.PostAsync($"service/tickets/{ticket.Id}/notes", new { text = "Still failing", detailDescriptionFlag = true })).Expect(201);
        (await console.PatchAsync($"service/tickets/{ticket.Id}", "status/id", office.Closed)).Expect(200);
        (await console.PatchAsync($"service/tickets/{ticket.Id}", "status/id", office.Open)).Expect(200).Says("closedDate").ShouldBeEmpty();

        (await console.DeleteAsync($"service/tickets/{ticket.Id}")).Status.ShouldBe(403);
        (await console.PostAsync("service/tickets", office.Ticket(closed: true))).Says("function").ShouldBe(ServiceDesk.CloseServiceTickets.Name);
        (await console.PostAsync("company/companies", new { identifier = "x", name = "x" })).Status.ShouldBe(403);
        (await console.GetAsync("service/priorities")).Says("setupTable").ShouldBe("Service / Priority");
        (await console.GetAsync("system/members")).Status.ShouldBe(403);
        (await console.PatchAsync($"service/boards/{office.Board}", "name", "Mine")).Status.ShouldBe(403);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Each_row_is_needed(string database)
    {
        var office = await Offices.OnAsync(database);
        foreach (var (function, path) in new[]
        {
            (CompanyRights.CompanyMaintenance, "company/companies"), (CompanyRights.Contacts, "company/contacts"),
            (ServiceDesk.ServiceTickets, "service/tickets"), (Systems.TableSetup, "service/boards"),
        })
        {
            var refused = await (await office.PersonAsync(Rows.Where(r => r.Function != function))).Wire.GetAsync(path);
            refused.Status.ShouldBe(403, path);
            refused.Says("function").ShouldBe(function.Name);
        }
    }
}
