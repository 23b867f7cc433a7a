using Reeve.Kernel;
using Reeve.Model;
using Reeve.Server.Setup;

namespace Reeve.Server.Demo;

/// <summary>A service board of the demo company: what its statuses are called, what is worked on there, and by whom.</summary>
/// <param name="Name">Name of the board.</param>
/// <param name="Broken">Type of what reports a fault.</param>
/// <param name="Asked">Type of what asks for something.</param>
/// <param name="Statuses">What its statuses are called.</param>
/// <param name="Jobs">What is worked on.</param>
/// <param name="Teams">Who works on it; the first is the usual team, the last one gets what others cannot do.</param>
public sealed record DemoBoard(
    string Name, string Broken, string Asked, IReadOnlyDictionary<Stand, string> Statuses, IReadOnlyList<Job> Jobs, IReadOnlyList<(string Name, string[] Members)> Teams)
{
    /// <summary>The board of what monitoring reports.</summary>
    public const string Alerts = "Alerts";

    /// <summary>The board of what is done on site.</summary>
    public const string FieldService = "Field Service";

    /// <summary>The board of what is planned.</summary>
    public const string Changes = "Changes";

    private static readonly Dictionary<string, string[]> Items = new()
    {
        ["Account"] = ["User account", "Password", "Multi-factor sign-in"],
        ["Email"] = ["Mailbox", "Mail flow", "Outlook"],
        ["Hardware"] = ["Laptop", "Desktop", "Dock and screens"],
        ["Network"] = ["Wi-Fi", "VPN", "Internet line"],
        ["Printing"] = ["Printer", "Scanner"],
        ["Software"] = ["Office suite", "Line of business", "Operating system"],
        ["Files"] = ["File share", "Cloud storage", "Restore"],
        ["Security"] = ["Antivirus", "Phishing", "Access"],
        ["Backup"] = ["Backup job", "Backup storage"],
        ["Disk"] = ["Server disk", "Workstation disk"],
        ["Service"] = ["Windows service", "Database"],
        ["Offline"] = ["Server", "Firewall"],
        ["Performance"] = ["Processor", "Memory"],
        ["Patching"] = ["Updates", "Certificate"],
        ["Cabling"] = ["Socket", "Patch panel"],
        ["Installation"] = ["Rack", "Access point", "Screen"],
        ["Repair"] = ["Printer", "Workstation", "Power"],
        ["Inspection"] = ["Server room", "Inventory"],
        ["People"] = ["Starter", "Leaver", "Move"],
        ["Rollout"] = ["Laptops", "Software", "Phones"],
        ["Server"] = ["Migration", "Upgrade"],
        ["Lines"] = ["Firewall", "Internet line"],
    };

    /// <summary>All of them, in the order in which a growing company gets them.</summary>
    public static IReadOnlyList<DemoBoard> All { get; } =
    [
        new(SetupRows.FirstBoard, "Incident", "Request", Named("New", "Assigned", "In Progress", "Scheduled", "Waiting on Customer", "Waiting on Vendor", "Escalated", "Re-opened", "Completed", "Cancelled"),
            Demo.Jobs.HelpDesk, [("First Line", [DemoPeople.FirstLine, "jcole", "sbauer"]), ("Second Line", [DemoPeople.SecondLine, "ibrandt"])]),
        new(Alerts, "Alert", "Maintenance", Named("New", "Acknowledged", "Investigating", "Maintenance Window", "Waiting on Customer", "Waiting on Vendor", "Escalated", "Came Back", "Resolved", "False Alarm"),
            Demo.Jobs.Alerts, [("Operations", [DemoPeople.SecondLine, DemoPeople.FirstLine, "jcole"]), ("Infrastructure", ["ibrandt", DemoPeople.SecondLine])]),
        new(FieldService, "Repair", "Installation", Named("New", "To Be Scheduled", "On Site", "Visit Scheduled", "Waiting on Customer", "Waiting on Parts", "Escalated", "Return Visit", "Work Done", "Cancelled"),
            JobsOutside.OnSite, [("Field", ["kwalsh", "hpark"])]),
        new(Changes, "Correction", "Change", Named("Requested", "Planning", "In Progress", "Change Window Set", "Waiting on Approval", "Waiting on Delivery", "In Review", "Rolled Back", "Completed", "Declined"),
            JobsOutside.Planned, [("Projects", ["hpark", DemoPeople.SecondLine, "ibrandt"]), ("Onboarding", ["sbauer", "jcole"])]),
    ];

    private bool IsFirst => Name == SetupRows.FirstBoard;

    /// <summary>The items of a finer type.</summary>
    public static IReadOnlyList<string> ItemsOf(string subType) => Items[subType];

    /// <summary>Teams with the people of them who are there.</summary>
    public IReadOnlyList<(string Name, string[] Members)> Crews(IReadOnlySet<string> there) =>
        [.. Teams.Select(t => (t.Name, Members: t.Members.Where(there.Contains).ToArray())).Where(t => t.Members.Length > 0)];

    /// <summary>Adds the board with all that belongs to it; of the one that every company begins with, what it lacks.</summary>
    public async ValueTask AddAsync(After after, IReadOnlySet<string> there)
    {
        var board = IsFirst
            ? after.Use.First<Board>(b => b.Name == Name)!.Value
            : new Ref<Board>(await after.AddAsync(new Board { Name = Name, Location = after.Use.First<Location>(_ => true)!.Value, Department = after.Use.First<Department>(_ => true)!.Value }));
        await StatusesAsync(after, board);
        foreach (var (type, category) in new[] { (Broken, TypeCategory.Reactive), (Asked, TypeCategory.Proactive) })
        {
            if (!IsFirst) await after.AddAsync(new BoardType { Board = board, Name = type, Category = category, DefaultFlag = type == Broken });
        }

        var subTypes = Jobs.Select(j => j.SubType).Distinct().ToList();
        foreach (var name in subTypes) await after.AddAsync(new BoardSubType { Board = board, Name = name, AddAllTypesFlag = true });
        foreach (var item in subTypes.SelectMany(ItemsOf).Distinct()) await after.AddAsync(new BoardItem { Board = board, Name = item });
        foreach (var (team, at) in Crews(there).Select((t, at) => (t, at)))
        {
            var members = team.Members.Select(m => DemoPeople.Of(after, m)).ToList();
            await after.AddAsync(new BoardTeam { BoardId = board, Name = team.Name, DefaultFlag = at == 0, TeamLeader = members[0], Members = [.. members.Select(m => m.Id)] });
        }
    }

    private async ValueTask StatusesAsync(After after, Ref<Board> board)
    {
        var there = after.Use.All<BoardStatus>().Where(s => s.Board == board).Select(s => s.Name).ToHashSet();
        foreach (var (stand, name) in Statuses)
        {
            if (there.Contains(name)) continue;
            var closed = stand is Stand.Done or Stand.Cancelled;
            await after.AddAsync(new BoardStatus
            {
                Board = board, Name = name, SortOrder = (int)stand * 10, DisplayOnBoard = true, ClosedStatus = closed, TimeEntryNotAllowed = closed, DefaultFlag = stand == Stand.New,
                EscalationStatus = Stage(stand), CustomerPortalFlag = true, CustomerPortalDescription = closed ? "Closed" : stand == Stand.Customer ? "Waiting for you" : "In our hands",
            });
        }
    }

    private static EscalationStatus Stage(Stand stand) => stand switch
    {
        Stand.New => EscalationStatus.NotResponded,
        Stand.Assigned or Stand.Escalated or Stand.Reopened => EscalationStatus.Responded,
        Stand.Working or Stand.Scheduled => EscalationStatus.ResolutionPlan,
        Stand.Customer or Stand.Vendor => EscalationStatus.NoEscalation,
        _ => EscalationStatus.Resolved,
    };

    private static Dictionary<Stand, string> Named(params string[] names) => Enum.GetValues<Stand>().Zip(names).ToDictionary(p => p.First, p => p.Second);
}
