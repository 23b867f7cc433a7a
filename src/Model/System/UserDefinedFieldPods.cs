using Reeve.Kernel;

namespace Reeve.Model;

/// <summary>A part of a screen that custom fields can be added to.</summary>
/// <param name="PodId">Number by which definitions name it.</param>
/// <param name="ScreenId">The screen it stands on.</param>
/// <param name="Entity">Table whose records get the fields.</param>
public sealed record UserDefinedFieldPod(int PodId, string ScreenId, string Entity);

/// <summary>The parts of screens that custom fields can be added to: one for each kind of record that the wire shows with custom fields.</summary>
public static class UserDefinedFieldPods
{
    /// <summary>All of them. Numbers are for ever: definitions and programs name them.</summary>
    public static IReadOnlyList<UserDefinedFieldPod> All { get; } =
    [
        new(1, "ac100", "Company"), new(2, "ac200", "CompanySite"), new(3, "ct300", "Contact"), new(4, "cf100", "Configuration"),
        new(5, "sr100", "Ticket"), new(6, "pm100", "Project"), new(7, "pm300", "ProjectPhase"), new(8, "me100", "Member"),
        new(9, "te100", "TimeEntry"), new(10, "ex100", "ExpenseEntry"), new(11, "sa100", "Activity"), new(12, "so100", "Opportunity"),
        new(13, "or100", "Order"), new(14, "ag100", "Agreement"), new(15, "ag200", "Addition"), new(16, "ag300", "AgreementAdjustment"),
        new(17, "ag400", "AgreementSite"), new(18, "in100", "Invoice"), new(19, "pr100", "ProductItem"), new(20, "ca100", "CatalogItem"),
        new(21, "po100", "PurchaseOrder"), new(22, "po200", "PurchaseOrderLineItem"), new(23, "rm100", "RmaTag"), new(24, "fi100", "CompanyFinance"),
        new(25, "me200", "MemberTemplate"),
    ];

    /// <summary><c>GET system/userDefinedFields/pods</c>.</summary>
    public static Operation Show { get; } = new()
    {
        Path = "system/userDefinedFields/pods",
        Method = "GET",
        Extension = true,
        Summary = "Which podId stands for which kind of record.",
        Run = _ => new(All),
    };

    /// <summary>The one of a number, or null.</summary>
    public static UserDefinedFieldPod? Find(int podId) => All.FirstOrDefault(p => p.PodId == podId);
}
