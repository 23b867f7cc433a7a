using Reeve.Kernel;
using Reeve.Model;
using Source = Reeve.Model.Source;

namespace Reeve.Server.Setup;

/// <summary>The setup tables of a new company: enough to create companies, contacts and tickets at once.</summary>
public static class SetupRows
{
    /// <summary>Name of the board that a company begins with.</summary>
    public const string FirstBoard = "Help Desk";

    /// <summary>Adds them.</summary>
    public static async ValueTask AddAsync(After after, string company)
    {
        var location = new Ref<Location>(await after.AddAsync(new Location { Name = company, LocationFlag = true }));
        var department = new Ref<Department>(await after.AddAsync(new Department { Identifier = "Service", Name = "Service" }));
        await after.AddAsync(new Department { Identifier = "Sales", Name = "Sales" });
        await after.AddAsync(new Department { Identifier = "Admin", Name = "Administration" });
        foreach (var type in DocumentTypes.Missing(after.Use.Memory)) await after.AddAsync(type);
        await after.AddAsync(new FileUploadSetting { RestrictFileTypesFlag = false });
        foreach (var place in MenuLocations.Missing(after.Use.Memory)) await after.AddAsync(place);
        await CompaniesAsync(after);
        await ContactsAsync(after);
        await ServiceAsync(after);
        await ScheduleAsync(after);
        await BoardAsync(after, FirstBoard, location, department);
    }

    /// <summary>Whether a company lacks rows or values that later versions give each new one.</summary>
    public static bool Lack(Memory memory) => !memory.All<KnowledgeBaseSettings>().Any() || !memory.All<FileUploadSetting>().Any() || MenuLocations.Missing(memory).Any() || memory.All<BoardTeam>().Any(IsUnfinished);

    /// <summary>Adds what is lacking. Rows that nothing but a new company makes, and values that are computed since.</summary>
    public static async ValueTask CompleteAsync(After after)
    {
        if (!after.Use.All<KnowledgeBaseSettings>().Any()) await after.AddAsync(new KnowledgeBaseSettings { RequireApproval = false });
        if (!after.Use.All<FileUploadSetting>().Any()) await after.AddAsync(new FileUploadSetting { RestrictFileTypesFlag = false });
        foreach (var place in MenuLocations.Missing(after.Use.Memory).ToList()) await after.AddAsync(place);
        foreach (var team in after.Use.All<BoardTeam>().Where(IsUnfinished).ToList()) await after.EditAsync<BoardTeam>(team.Id, _ => { });
    }

    /// <summary>A board with statuses and types.</summary>
    public static async ValueTask<Ref<Board>> BoardAsync(After after, string name, Ref<Location> location, Ref<Department> department)
    {
        var board = new Ref<Board>(await after.AddAsync(new Board { Name = name, Location = location, Department = department }));
        foreach (var (status, at) in Statuses.Select((s, at) => (s, at)))
        {
            await after.AddAsync(new BoardStatus
            {
                Board = board, Name = status.Name, SortOrder = at * 10, DisplayOnBoard = true, ClosedStatus = status.Closed, TimeEntryNotAllowed = status.Closed,
                DefaultFlag = at == 0, EscalationStatus = status.Stage, CustomerPortalFlag = true, CustomerPortalDescription = status.Name,
            });
        }

        await after.AddAsync(new BoardType { Board = board, Name = "Incident", Category = TypeCategory.Reactive, DefaultFlag = true });
        await after.AddAsync(new BoardType { Board = board, Name = "Request", Category = TypeCategory.Proactive });
        return board;
    }

    private static bool IsUnfinished(BoardTeam team) => team.Leader?.Id != team.TeamLeader.Id;

    private static readonly (string Name, bool Closed, EscalationStatus Stage)[] Statuses =
    [
        ("New", false, EscalationStatus.NotResponded),
        ("Assigned", false, EscalationStatus.Responded),
        ("In Progress", false, EscalationStatus.ResolutionPlan),
        ("Scheduled", false, EscalationStatus.ResolutionPlan),
        ("Waiting on Customer", false, EscalationStatus.NoEscalation),
        ("Waiting on Vendor", false, EscalationStatus.NoEscalation),
        ("Completed", true, EscalationStatus.Resolved),
        ("Cancelled", true, EscalationStatus.Resolved),
    ];

    private static async ValueTask CompaniesAsync(After after)
    {
        await after.AddAsync(new CompanyStatus { Name = "Active", DefaultFlag = true });
        await after.AddAsync(new CompanyStatus { Name = "Credit Hold", NotifyFlag = true, NotificationMessage = "Ask accounts before starting new work." });
        await after.AddAsync(new CompanyStatus { Name = "Inactive" });
        await after.AddAsync(new CompanyType { Name = "Customer", DefaultFlag = true });
        await after.AddAsync(new CompanyType { Name = "Prospect" });
        await after.AddAsync(new CompanyType { Name = "Partner" });
        await after.AddAsync(new CompanyType { Name = "Vendor", VendorFlag = true });
        await after.AddAsync(new TeamRole { Name = "Account Manager", AccountManagerFlag = true });
        await after.AddAsync(new TeamRole { Name = "Technician", TechFlag = true });
        await after.AddAsync(new TeamRole { Name = "Sales", SalesFlag = true });
        await ConfigurationsAsync(after);
        await Geography.AddAsync(after);
        foreach (var name in NoteTypes) await after.AddAsync(new CompanyNoteType { Name = name, DefaultFlag = name == NoteTypes[0] });
        foreach (var name in OwnershipKinds) await after.AddAsync(new OwnershipType { Name = name });
        foreach (var name in Markets) await after.AddAsync(new MarketDescription { Name = name });
        foreach (var (name, code) in Entities) await after.AddAsync(new EntityType { Name = name, Code = code });
        foreach (var (at, caption) in PortalLevels.Index())
            await after.AddAsync(new PortalSecurityLevel { CaptionIdentifier = $"Level{at + 1}", Caption = caption, IsDefaultFlag = at == 0 });
        foreach (var (identifier, description, from) in PortalRights)
        {
            await after.AddAsync(new PortalSecuritySetting
            {
                FunctionIdentifier = identifier, FunctionDescription = description, LevelOne = from <= 1, LevelTwo = from <= 2, LevelThree = from <= 3, LevelFour = from <= 4,
                LevelFive = from <= 5, LevelSix = true,
            });
        }
    }

    private static readonly string[] NoteTypes = ["Comments", "Billing", "Directions", "Network", "Onboarding"];
    private static readonly string[] OwnershipKinds = ["Sole Proprietor", "Partnership", "Private Corporation", "Public Corporation", "Non-Profit", "Government"];
    private static readonly string[] Markets =
        ["Accounting", "Construction", "Education", "Finance", "Government", "Healthcare", "Hospitality", "Legal", "Manufacturing", "Non-Profit", "Retail", "Technology", "Transport"];
    private static readonly (string Name, string Code)[] Entities = [("Business", "B"), ("Individual", "I"), ("Government", "G"), ("Exempt Organization", "E")];
    private static readonly string[] PortalLevels = ["User", "Approver", "Site Contact", "Finance", "Manager", "Administrator"];
    private static readonly (string Identifier, string Description, int From)[] PortalRights =
    [
        ("MyTickets", "See and add one's own tickets", 1), ("KnowledgeBase", "Read the knowledge base", 1), ("CompanyTickets", "See all tickets of the company", 3),
        ("Invoices", "See invoices", 4), ("Agreements", "See agreements", 4), ("Configurations", "See configurations", 3), ("Projects", "See projects", 5),
        ("Contacts", "Change the company's contacts", 6),
    ];

    private static async ValueTask ConfigurationsAsync(After after)
    {
        await after.AddAsync(new ConfigurationStatus { Description = "Active", DefaultFlag = true });
        await after.AddAsync(new ConfigurationStatus { Description = "In Stock" });
        await after.AddAsync(new ConfigurationStatus { Description = "Inactive", ClosedFlag = true });
        foreach (var name in new[] { "Workstation", "Server", "Network Device", "Printer", "Mobile Device", "Software Licence" })
            await after.AddAsync(new ConfigurationType { Name = name });
    }

    private static async ValueTask ContactsAsync(After after)
    {
        await after.AddAsync(new CommunicationType { Description = "Email", EmailFlag = true, DefaultFlag = true });
        await after.AddAsync(new CommunicationType { Description = "Direct", PhoneFlag = true, DefaultFlag = true });
        await after.AddAsync(new CommunicationType { Description = "Mobile", PhoneFlag = true });
        await after.AddAsync(new CommunicationType { Description = "Fax", FaxFlag = true, DefaultFlag = true });
        await after.AddAsync(new ContactType { Description = "End User", DefaultFlag = true });
        await after.AddAsync(new ContactType { Description = "Approver" });
        await after.AddAsync(new ContactRelationship { Name = "Decision Maker" });
        await after.AddAsync(new ContactRelationship { Name = "User" });
        foreach (var name in new[] { "Management", "Finance", "Operations", "IT" }) await after.AddAsync(new ContactDepartment { Name = name });
    }

    private static async ValueTask ServiceAsync(After after)
    {
        await after.AddAsync(new Priority { Name = "Priority 1 - Critical", Color = PriorityColor.Red, SortOrder = 1, Level = PriorityLevel.Critical });
        await after.AddAsync(new Priority { Name = "Priority 2 - High", Color = PriorityColor.Orange, SortOrder = 2, Level = PriorityLevel.High });
        await after.AddAsync(new Priority { Name = "Priority 3 - Medium", Color = PriorityColor.Yellow, SortOrder = 3, Level = PriorityLevel.Medium, DefaultFlag = true });
        await after.AddAsync(new Priority { Name = "Priority 4 - Low", Color = PriorityColor.Green, SortOrder = 4, Level = PriorityLevel.Low });
        foreach (var name in new[] { "Phone", "Email", "Portal", "Monitoring", "Chat" }) await after.AddAsync(new Source { Name = name, DefaultFlag = name == "Phone" });
        await after.AddAsync(new KnowledgeBaseSettings { RequireApproval = false });
        await DegreesAsync(after);
        await after.AddAsync(new ServiceLocation { Name = "Remote", Where = WorkPlace.Remote, DefaultFlag = true });
        await after.AddAsync(new ServiceLocation { Name = "On-Site", Where = WorkPlace.OnSite });
        await after.AddAsync(new ServiceLocation { Name = "In-House", Where = WorkPlace.InHouse });
    }

    private static async ValueTask DegreesAsync(After after)
    {
        foreach (var (degree, severity, impact) in Degrees)
        {
            var usual = degree == Degree.Medium;
            await after.AddAsync(new Severity { Name = degree.ToString(), Description = severity, DefaultFlag = usual });
            await after.AddAsync(new Impact { Name = degree.ToString(), Description = impact, DefaultFlag = usual });
        }
    }

    private static readonly (Degree Degree, string Severity, string Impact)[] Degrees =
    [
        (Degree.Low, "Work goes on; a nuisance", "One person"),
        (Degree.Medium, "Work goes on with a detour", "A group or department"),
        (Degree.High, "Work has stopped", "The whole company"),
    ];

    private static async ValueTask ScheduleAsync(After after)
    {
        await after.AddAsync(new ScheduleType { Name = "Service", Identifier = ScheduleTypes.Service, SystemFlag = true });
        await after.AddAsync(new ScheduleType { Name = "Sales Activity", Identifier = "C", SystemFlag = true });
        await after.AddAsync(new ScheduleType { Name = "Other", Identifier = "O", SystemFlag = true });
        await after.AddAsync(new ScheduleStatus { Name = "Firm", DefaultFlag = true });
        await after.AddAsync(new ScheduleStatus { Name = "Tentative", ShowAsTentativeFlag = true });
        foreach (var (name, minutes) in Reminders) await after.AddAsync(new ReminderTime { Name = name, Time = minutes, DefaultFlag = minutes == 0 });
        foreach (var (start, end, color) in ScheduleColors.Standard) await after.AddAsync(new ScheduleColor { StartPercent = start, EndPercent = end, Color = color });
        await after.AddAsync(new PortalCalendar { WeekStart = DayOfWeek.Monday });
        await CalendarAsync(after);
    }

    private static async ValueTask CalendarAsync(After after)
    {
        var holidays = new Ref<HolidayList>(await after.AddAsync(new HolidayList { Name = "Holidays" }));
        await after.AddAsync(new Calendar
        {
            Name = "Business Hours", HolidayList = holidays, Intervals = [.. Weekdays.Select(d => $"{d} 08:00-17:00")],
        });
    }

    private static readonly DayOfWeek[] Weekdays = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    private static readonly (string Name, int Minutes)[] Reminders =
        [("0 minutes", 0), ("5 minutes", 5), ("10 minutes", 10), ("15 minutes", 15), ("30 minutes", 30), ("1 hour", 60), ("2 hours", 120), ("4 hours", 240), ("1 day", 1440)];
}
