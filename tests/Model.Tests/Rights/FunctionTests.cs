using System.Reflection;
using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model.Tests.Rights;

public sealed class FunctionTests
{
    private static readonly Type[] Modules =
    [
        typeof(Model.Rights.Companies), typeof(Finance), typeof(Marketing), typeof(Procurement), typeof(Projects),
        typeof(Sales), typeof(ServiceDesk), typeof(Systems), typeof(TimeExpense),
    ];

    [Fact]
    public void All_lists_every_constant_once_in_the_order_of_the_wire()
    {
        Functions.All.ShouldBe(Modules.SelectMany(Constants).Select(c => c.Function));
        Functions.All.Select(f => f.Identifier).ShouldBeUnique();
        Functions.All.Select(Functions.SortOrder).ShouldBe(Enumerable.Range(1, Functions.All.Count));
    }

    [Fact]
    public void A_key_is_the_module_and_the_name_of_the_constant()
    {
        foreach (var (name, function) in Modules.SelectMany(Constants))
        {
            function.Identifier.ShouldBe($"{function.ModuleIdentifier}.{name}");
        }

        ServiceDesk.ServiceTickets.Identifier.ShouldBe("ServiceDesk.ServiceTickets");
        Systems.ApiReports.Identifier.ShouldBe("System.ApiReports");
        TimeExpense.TimeEntry.Identifier.ShouldBe("TimeExpense.TimeEntry");
        Functions.Find("timeexpense.timeentry").ShouldBe(TimeExpense.TimeEntry);
    }

    [Fact]
    public void Modules_have_the_names_of_the_wire() => Functions.All.Select(f => f.Module).Distinct().ShouldBe(
        ["Companies", "Finance", "Marketing", "Procurement", "Project", "Sales", "Service Desk", "System", "Time & Expense"]);

    [Theory]
    [InlineData("Company", "Company / Contact Group Maintenance", "Companies.CompanyContactGroupMaintenance")]
    [InlineData("Companies", "Company/Contact Group Maintenance", "Companies.CompanyContactGroupMaintenance")]
    [InlineData("Companies", "CRM / Sales Activities", "Companies.CrmSalesActivities")]
    [InlineData("companies", "manage documents", "Companies.ManageAttachments")]
    [InlineData("Companies", "User Scenarios", "Companies.UserCentric")]
    [InlineData("Project", "Close Project", "Project.CloseProjects")]
    [InlineData("Projects", "Close Projects", "Project.CloseProjects")]
    [InlineData("Service", "Service Tickets", "ServiceDesk.ServiceTickets")]
    [InlineData("Service Desk", "Service Ticket - Finance", "ServiceDesk.ServiceTicketsFinance")]
    [InlineData("System", "Security", "System.SecurityRoles")]
    [InlineData("Time and Expense", "Time Entry", "TimeExpense.TimeEntry")]
    [InlineData("Time/Expense", "Time Entry", "TimeExpense.TimeEntry")]
    [InlineData("Procurement", "Purchase Orders (Asio)", "Procurement.PurchaseOrdersAsio")]
    public void A_function_is_found_by_each_of_its_spellings(string module, string name, string identifier) =>
        Functions.Find(module, name)?.Identifier.ShouldBe(identifier);

    [Theory]
    [InlineData("Companies", "Service Tickets")]
    [InlineData("Nowhere", "Contacts")]
    [InlineData("", "")]
    public void A_name_of_another_module_or_of_none_finds_nothing(string module, string name) =>
        Functions.Find(module, name).ShouldBeNull();

    [Fact]
    public void My_is_offered_where_it_has_a_meaning_and_nowhere_else() => Functions.All
        .Where(f => f.MyAllFlag)
        .Select(f => f.Identifier)
        .ShouldBe(
        [
            "Companies.CompanyMaintenance", "Companies.Configurations", "Companies.Contacts", "Companies.CrmSalesActivities",
            "Companies.ManageAttachments", "Companies.Notes", "Finance.Agreements", "Finance.CompanyFinance", "Finance.Invoicing",
            "Procurement.PurchaseOrders", "Project.CloseProjectTickets", "Project.ProjectHeaders", "Project.ProjectPhase",
            "Project.ProjectTickets", "Sales.Opportunity", "ServiceDesk.CloseServiceTickets", "ServiceDesk.MergeTickets",
            "ServiceDesk.ResourceScheduling", "ServiceDesk.ServiceTickets", "System.MemberMaintenance", "System.MyAccount",
            "TimeExpense.TimeEntry", "TimeExpense.TimeEntryBillableOption", "TimeExpense.ExpenseReportEntry",
        ]);

    [Fact]
    public void Adding_at_my_is_not_offered_where_no_new_record_can_be_ones_own() => Functions.All
        .Where(f => f.MyAllFlag && !f.MyAllowed(Verb.Add))
        .ShouldBe([Systems.MemberMaintenance]);

    [Fact]
    public void Each_customize_list_of_the_wire_belongs_to_one_function() => Functions.All
        .Select(f => f.Customize)
        .OfType<string>()
        .ShouldBe(
        [
            "CompanyReports", "FinanceReports", "MarketingReports", "ProcurementReports", "ProjectReports", "SalesReports",
            "ServiceReports", "SystemReports", "TimeAndExpenseReports", "CompanyConfigurations", "FinanceAgreements",
            "ProjectScheduling", "ServiceResourceScheduling", "SystemManageHostedApi", "SystemMyAccount", "SystemCustomMenuEntry",
            "SystemMassMaintenance", "SystemTableSetup",
        ],
        ignoreOrder: true);

    private static IEnumerable<(string Name, Function Function)> Constants(Type module) => module
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(f => f.FieldType == typeof(Function))
        .OrderBy(f => f.MetadataToken)
        .Select(f => (f.Name, (Function)f.GetValue(null)!));
}
