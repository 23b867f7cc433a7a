using Reeve.Kernel;

namespace Reeve.Model.Rights;

/// <summary>Rights over companies, their people and what belongs to them.</summary>
public static class Companies
{
    private static readonly Module In = new("Companies");

    public static readonly Function CompanyMaintenance = In.Function("Company Maintenance", "Companies, their sites and types.", Offers.Every);
    public static readonly Function CompanyContactGroupMaintenance = In.Function(
        "Company/Contact Group Maintenance", "Groups that companies and contacts belong to.");
    public static readonly Function ConfigurationDisplayPasswords = In.Function(
        "Configuration - Display Passwords", "Passwords kept on configurations, in clear.");
    public static readonly Function Configurations = In.Function(
        "Configurations", "Configurations of companies.", Offers.Every, customize: "CompanyConfigurations");
    public static readonly Function Contacts = In.Function("Contacts", "Contacts and their communications.", Offers.Every);
    public static readonly Function CrmSalesActivities = In.Function("CRM/Sales Activities", "Activities of sales.", Offers.Every);
    public static readonly Function ImportContacts = In.Function("Import Contacts", "Bringing contacts in from a file.");
    public static readonly Function ManageAttachments = In.Function("Manage Attachments", "Documents attached to records.", Offers.Every);
    public static readonly Function Management = In.Function("Management", "Management reports and solutions of companies.");
    public static readonly Function Notes = In.Function("Notes", "Notes on companies and contacts.", Offers.Every);
    public static readonly Function Reports = In.Function("Reports", "Reports about companies.", customize: "CompanyReports");
    public static readonly Function Surveys = In.Function("Surveys", "Surveys and their answers.");
    public static readonly Function TeamMembers = In.Function("Team Members", "Members of the teams of companies.");
    public static readonly Function Tracks = In.Function("Tracks", "Tracks that companies and contacts follow.");
    public static readonly Function UserCentric = In.Function("UserCentric", "Scenarios built around the user of a company.");

    /// <summary>The functions of the module, in the order of the wire.</summary>
    public static IReadOnlyList<Function> All => In.Functions;
}
