using Reeve.Kernel;

namespace Reeve.Model.Rights;

/// <summary>Rights over projects and their tickets.</summary>
public static class Projects
{
    private static readonly Module In = new("Project");

    public static readonly Function CloseProjectTickets = In.Function(
        "Close Project Tickets", "Closing project tickets, and reading or changing closed ones.", Offers.Every);
    public static readonly Function CloseProjects = In.Function("Close Projects", "Closing projects.");
    public static readonly Function ProjectContacts = In.Function("Project Contacts", "Contacts of a project.");
    public static readonly Function ProjectHeaders = In.Function("Project Headers", "Projects themselves.", Offers.Every);
    public static readonly Function ProjectManagement = In.Function("Project Management", "Planning and billing of projects.");
    public static readonly Function ProjectNotes = In.Function("Project Notes", "Notes on projects.");
    public static readonly Function ProjectPhase = In.Function("Project Phase", "Phases of a project.", Offers.Every);
    public static readonly Function ProjectProduct = In.Function("Project Product", "Products of a project.");
    public static readonly Function ProjectScheduling = In.Function(
        "Project Scheduling", "Schedule of members on projects.", customize: "ProjectScheduling");
    public static readonly Function ProjectTeams = In.Function("Project Teams", "Members of a project's team.");
    public static readonly Function ProjectTemplates = In.Function("Project Templates", "Templates that projects are made from.");
    public static readonly Function ProjectTicketDependencies = In.Function("Project Ticket - Dependencies", "What a project ticket waits for.");
    public static readonly Function ProjectTicketTasks = In.Function("Project Ticket Tasks", "Tasks of project tickets.");
    public static readonly Function ProjectTickets = In.Function("Project Tickets", "Tickets and issues of projects.", Offers.Every);
    public static readonly Function Reports = In.Function("Reports", "Reports about projects.", customize: "ProjectReports");
    public static readonly Function ProjectFinance = In.Unproven("Project Finance", "Prices and costs of projects.");

    /// <summary>The functions of the module, in the order of the wire.</summary>
    public static IReadOnlyList<Function> All => In.Functions;
}
