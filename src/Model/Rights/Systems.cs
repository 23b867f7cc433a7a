using Reeve.Kernel;

namespace Reeve.Model.Rights;

/// <summary>Rights over members, roles and the system's own tables.</summary>
public static class Systems
{
    private static readonly Module In = new("System");

    public static readonly Function ApiReports = In.Function("API Reports", "Reports read through the API.");
    public static readonly Function CustomMenuEntry = In.Function(
        "Custom Menu Entry", "Entries added to the menu.", customize: "SystemCustomMenuEntry");
    public static readonly Function ManageHostedApi = In.Function(
        "Manage Hosted API", "Pages of other programs shown inside.", customize: "SystemManageHostedApi");
    public static readonly Function MassMaintenance = In.Function(
        "Mass Maintenance", "Changing many records at once.", customize: "SystemMassMaintenance");
    public static readonly Function MemberMaintenance = In.Function("Member Maintenance", "Members, API members and their keys.", Offers.Existing);
    public static readonly Function MyAccount = In.Function("My Account", "One's own member record.", Offers.Every, customize: "SystemMyAccount");
    public static readonly Function MyCompany = In.Function("My Company", "Locations, departments and the company that runs the system.");
    public static readonly Function Reports = In.Function("Reports", "Reports about the system.", customize: "SystemReports");
    public static readonly Function SecurityRoles = In.Function("Security Roles", "Security roles and what they grant.");
    public static readonly Function TableSetup = In.Function(
        "Table Setup", "Setup tables, each of which the role may be denied.", customize: Grants.SetupTables);
    public static readonly Function ImpersonateMembers = In.Function(
        "Impersonate Members", "Reeve's own: acting as another member whose rights lie within one's own.");
    public static readonly Function AuditTrail = In.Unproven("Audit Trail", "Who changed what.");
    public static readonly Function Import = In.Unproven("Import", "Bringing records in from files.");
    public static readonly Function ReportWriter = In.Unproven("Report Writer", "Writing reports.");
    public static readonly Function TodayPage = In.Unproven("Today Page", "The page and links that members start from.");
    public static readonly Function Workflow = In.Unproven("Workflow", "Rules that act on events.");
    public static readonly Function SystemDashboard = In.Unproven("System Dashboard", "The dashboard of the system.");

    /// <summary>The functions of the module, in the order of the wire.</summary>
    public static IReadOnlyList<Function> All => In.Functions;
}
