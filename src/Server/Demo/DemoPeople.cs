using Reeve.Kernel;
using Reeve.Model;
using Reeve.Server.Setup;

namespace Reeve.Server.Demo;

/// <summary>Who works at the demo company, and the programs that do.</summary>
public static class DemoPeople
{
    /// <summary>The administrator.</summary>
    public const string Administrator = "aporter";

    /// <summary>The dispatcher.</summary>
    public const string Dispatcher = "dkeane";

    /// <summary>The technician of the first line.</summary>
    public const string FirstLine = "tnguyen";

    /// <summary>The technician of the second line.</summary>
    public const string SecondLine = "mrossi";

    /// <summary>The API member that may do everything.</summary>
    public const string FullAccess = "FullAccess";

    /// <summary>The API member that may only read.</summary>
    public const string ReadOnlyApi = "ReadOnlyApi";

    private static readonly (string Identifier, string First, string Last, string Title, string Role)[] People =
    [
        (Administrator, "Alex", "Porter", "Service Manager", Bootstrap.AdministratorRole),
        (Dispatcher, "Dana", "Keane", "Dispatcher", DemoRoles.Dispatcher),
        (FirstLine, "Tuan", "Nguyen", "Support Technician", DemoRoles.Technician),
        (SecondLine, "Marta", "Rossi", "Systems Engineer", DemoRoles.Technician),
        ("fokafor", "Femi", "Okafor", "Accountant", DemoRoles.Finance),
        ("rlind", "Ronja", "Lind", "Auditor", DemoRoles.ReadOnly),
    ];

    /// <summary>Adds members and API members.</summary>
    public static async ValueTask AddAsync(After after)
    {
        var office = after.Use.First<Location>(_ => true);
        var department = after.Use.First<Department>(_ => true);
        foreach (var (person, at) in People.Select((p, at) => (p, at)))
        {
            await after.AddAsync(new Member
            {
                Identifier = person.Identifier, FirstName = person.First, LastName = person.Last, Title = person.Title, LicenseClass = LicenseClass.F,
                HireDate = DemoClock.Start.AddHours(-7).AddYears(-4).AddDays(97 * at), DefaultEmail = ReachedAt.Office, DefaultPhone = ReachedAt.Office,
                OfficeEmail = $"{person.Identifier}@harbourline.example", OfficePhone = $"555-01{at + 10}", SecurityRole = Role(after, person.Role),
                DefaultLocation = office, DefaultDepartment = department, SalesDefaultLocation = office,
            });
        }

        await after.AddAsync(Program(after, FullAccess, "Full access", Bootstrap.AdministratorRole));
        await after.AddAsync(Program(after, ReadOnlyApi, "Read only", DemoRoles.ReadOnly));
    }

    /// <summary>Adds the second board, what both boards lack, and their teams.</summary>
    public static async ValueTask AddBoardsAsync(After after)
    {
        var desk = after.Use.First<Board>(b => b.Name == SetupRows.FirstBoard)!.Value;
        var alerts = await SetupRows.BoardAsync(after, DemoWork.AlertBoard, after.Use.First<Location>(_ => true)!.Value, after.Use.First<Department>(_ => true)!.Value);
        await TypesAsync(after, desk, Jobs.HelpDesk);
        await TypesAsync(after, alerts, Jobs.Alerts);
        foreach (var item in new[] { "Workstation", "Server", "Network", "Cloud" })
        {
            await after.AddAsync(new BoardItem { Board = desk, Name = item });
            await after.AddAsync(new BoardItem { Board = alerts, Name = item });
        }

        await TeamAsync(after, desk, "First Line", true, FirstLine);
        await TeamAsync(after, desk, "Second Line", false, SecondLine);
        await TeamAsync(after, alerts, "Operations", true, SecondLine, FirstLine);
    }

    /// <summary>The member of an identifier.</summary>
    public static Ref<Member> Of(After after, string identifier) => after.Use.First<Member>(m => m.Identifier == identifier)!.Value;

    private static Member Program(After after, string identifier, string name, string role) =>
        new() { Identifier = identifier, Name = name, ApiFlag = true, SecurityRole = Role(after, role), EmailAddress = $"{identifier.ToLowerInvariant()}@harbourline.example" };

    private static Ref<SecurityRole> Role(After after, string name) => after.Use.First<SecurityRole>(r => r.Name == name)!.Value;

    private static async ValueTask TypesAsync(After after, Ref<Board> board, IReadOnlyList<Job> jobs)
    {
        foreach (var name in jobs.Select(j => j.SubType).Distinct()) await after.AddAsync(new BoardSubType { Board = board, Name = name, AddAllTypesFlag = true });
    }

    private static async ValueTask TeamAsync(After after, Ref<Board> board, string name, bool usual, params string[] members)
    {
        var numbers = members.Select(m => Of(after, m)).ToList();
        await after.AddAsync(new BoardTeam { BoardId = board, Name = name, DefaultFlag = usual, TeamLeader = numbers[0], Members = [.. numbers.Select(m => m.Id)] });
    }
}
