using Reeve.Kernel;

namespace Reeve.Model.Rights;

/// <summary>Rights over service tickets and their schedule.</summary>
public static class ServiceDesk
{
    private static readonly Module In = new("Service Desk");

    public static readonly Function CloseServiceTickets = In.Function(
        "Close Service Tickets", "Closing service tickets, and reading or changing closed ones.", Offers.Every);
    public static readonly Function MergeTickets = In.Function("Merge Tickets", "Merging tickets into one.", Offers.Every);
    public static readonly Function ResourceScheduling = In.Function(
        "Resource Scheduling", "Schedule entries of members.", Offers.Every, customize: "ServiceResourceScheduling");
    public static readonly Function ServiceTicketDependencies = In.Function("Service Ticket - Dependencies", "What a service ticket waits for.");
    public static readonly Function ServiceTickets = In.Function("Service Tickets", "Service tickets with their notes and tasks.", Offers.Every);
    public static readonly Function SlaDashboard = In.Function("SLA Dashboard", "The dashboard of service levels.");
    public static readonly Function TicketTemplates = In.Function("Ticket Templates", "Templates that tickets are made from.");
    public static readonly Function Reports = In.Function("Reports", "Reports about service.", customize: "ServiceReports");
    public static readonly Function ChangeApprovals = In.Unproven("Change Approvals", "Approving changes.");
    public static readonly Function DispatchPortal = In.Unproven("Dispatch Portal", "The portal of dispatchers.");
    public static readonly Function KnowledgeBase = In.Unproven("Knowledge Base", "Articles of the knowledge base.");
    public static readonly Function ServiceSignoff = In.Unproven("Service Signoff", "Sign-off of work by the customer.");
    public static readonly Function ServiceTicketsFinance = In.Unproven("Service Tickets - Finance", "Prices and costs on service tickets.");
    public static readonly Function ServiceTicketSubcontract = In.Unproven("Service Ticket - Subcontract", "Handing service tickets to subcontractors.");
    public static readonly Function Surveys = In.Unproven("Surveys", "Surveys sent for service tickets.");
    public static readonly Function RecurringTickets = In.Unproven("Recurring Tickets", "Tickets made again and again by schedule.");
    public static readonly Function ConfigurationsOnTicket = In.Unproven("Configurations on Ticket", "Configurations attached to tickets.");
    public static readonly Function ReportCard = In.Unproven("Report Card", "Report cards of service.");

    /// <summary>The functions of the module, in the order of the wire.</summary>
    public static IReadOnlyList<Function> All => In.Functions;
}
