using System.Collections.Frozen;
using Reeve.Kernel;

namespace Reeve.Model.Rights;

/// <summary>All functions that a security role can grant, and the spellings under which they are known.</summary>
public static class Functions
{
    private static readonly FrozenDictionary<string, string> ModuleSpellings = new Dictionary<string, string>
    {
        ["company"] = "companies",
        ["projects"] = "project",
        ["service"] = "servicedesk",
        ["timeexpense"] = "timeandexpense",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<(string Module, string Name), Function> Spellings =
        new Dictionary<(string, string), Function>
        {
            [("companies", "managedocuments")] = Companies.ManageAttachments,
            [("companies", "userscenarios")] = Companies.UserCentric,
            [("marketing", "reports")] = Marketing.MarketingReports,
            [("procurement", "purchasing")] = Procurement.PurchasingApprovals,
            [("project", "closeproject")] = Projects.CloseProjects,
            [("project", "closeprojectticket")] = Projects.CloseProjectTickets,
            [("project", "projectphases")] = Projects.ProjectPhase,
            [("project", "projectticketsdependencies")] = Projects.ProjectTicketDependencies,
            [("sales", "opportunities")] = Sales.Opportunity,
            [("sales", "commission")] = Sales.SalesQuotas,
            [("servicedesk", "closeserviceticket")] = ServiceDesk.CloseServiceTickets,
            [("servicedesk", "serviceticketfinance")] = ServiceDesk.ServiceTicketsFinance,
            [("servicedesk", "serviceticketsdependencies")] = ServiceDesk.ServiceTicketDependencies,
            [("system", "links")] = Systems.TodayPage,
            [("system", "security")] = Systems.SecurityRoles,
        }.ToFrozenDictionary();

    private static readonly FrozenDictionary<(string Module, string Name), Function> ByName = Listed()
        .ToFrozenDictionary(f => (Folded(f.Module), Folded(f.Name)));

    private static readonly FrozenDictionary<Function, int> Order = Listed()
        .Select((f, at) => (f, at))
        .ToFrozenDictionary(o => o.f, o => o.at + 1);

    /// <summary>Every function, module by module, in the order of the wire.</summary>
    public static IReadOnlyList<Function> All { get; } = Listed();

    /// <summary>The function's place in the order of the wire, from 1.</summary>
    public static int SortOrder(Function function) => Order[function];

    /// <summary>The function of that key, or null.</summary>
    public static Function? Find(string identifier) =>
        All.FirstOrDefault(f => string.Equals(f.Identifier, identifier, StringComparison.OrdinalIgnoreCase));

    /// <summary>The function known by that name in that module, in any of its spellings, or null.</summary>
    public static Function? Find(string module, string name)
    {
        var folded = Folded(module);
        var key = (ModuleSpellings.GetValueOrDefault(folded, folded), Folded(name));
        return ByName.GetValueOrDefault(key) ?? Spellings.GetValueOrDefault(key);
    }

    private static Function[] Listed() =>
    [
        .. Companies.All, .. Finance.All, .. Marketing.All, .. Procurement.All, .. Projects.All,
        .. Sales.All, .. ServiceDesk.All, .. Systems.All, .. TimeExpense.All,
    ];

    // Spellings in the wild differ in case, blanks and punctuation far more often than in words.
    private static string Folded(string name) =>
        string.Concat(name.Replace("&", "and").Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
