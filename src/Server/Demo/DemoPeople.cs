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
        ("gmoreau", "Gabriel", "Moreau", "Service Coordinator", DemoRoles.Dispatcher),
        ("jcole", "Jamie", "Cole", "Support Technician", DemoRoles.Technician),
        ("sbauer", "Sofia", "Bauer", "Support Technician", DemoRoles.Technician),
        ("kwalsh", "Kieran", "Walsh", "Field Technician", DemoRoles.Technician),
        ("hpark", "Hana", "Park", "Field Engineer", DemoRoles.Technician),
        ("ibrandt", "Ines", "Brandt", "Network Engineer", DemoRoles.Technician),
    ];

    /// <summary>Identifiers of the people of a size.</summary>
    public static IReadOnlySet<string> There(DemoSize size) => People.Take(size.Members).Select(p => p.Identifier).ToHashSet();

    /// <summary>Those of them who are members of a company.</summary>
    public static IEnumerable<string> Members(Memory memory) =>
        People.Select(p => p.Identifier).Where(id => memory.All<Member>().Any(m => m is { ApiFlag: false, InactiveFlag: false } && m.Identifier == id));

    /// <summary>Those of them who take calls and plan.</summary>
    public static IReadOnlyList<string> Dispatchers(DemoSize size) => [.. People.Take(size.Members).Where(p => p.Role == DemoRoles.Dispatcher).Select(p => p.Identifier)];

    /// <summary>First name of one of them.</summary>
    public static string FirstName(string identifier) => People.First(p => p.Identifier == identifier).First;

    /// <summary>First and last name of one of them.</summary>
    public static string FullName(string identifier) => string.Join(' ', People.Where(p => p.Identifier == identifier).Select(p => $"{p.First} {p.Last}"));

    /// <summary>Adds members and API members.</summary>
    public static async ValueTask AddAsync(After after, DemoSize size)
    {
        var office = after.Use.First<Location>(_ => true);
        var department = after.Use.First<Department>(_ => true);
        foreach (var (person, at) in People.Take(size.Members).Select((p, at) => (p, at)))
        {
            await after.AddAsync(new Member
            {
                Identifier = person.Identifier, FirstName = person.First, LastName = person.Last, Title = person.Title, LicenseClass = LicenseClass.F,
                HireDate = size.Start.AddHours(-7).AddYears(-4).AddDays(97 * at), DefaultEmail = ReachedAt.Office, DefaultPhone = ReachedAt.Office,
                OfficeEmail = $"{person.Identifier}@harbourline.example", OfficePhone = $"555-01{at + 10}", SecurityRole = Role(after, person.Role),
                DefaultLocation = office, DefaultDepartment = department, SalesDefaultLocation = office,
            });
        }

        await after.AddAsync(Program(after, FullAccess, "Full access", Bootstrap.AdministratorRole));
        await after.AddAsync(Program(after, ReadOnlyApi, "Read only", DemoRoles.ReadOnly));
    }

    /// <summary>The member of an identifier.</summary>
    public static Ref<Member> Of(After after, string identifier) => after.Use.First<Member>(m => m.Identifier == identifier)!.Value;

    private static Member Program(After after, string identifier, string name, string role) =>
        new() { Identifier = identifier, Name = name, ApiFlag = true, SecurityRole = Role(after, role), EmailAddress = $"{identifier.ToLowerInvariant()}@harbourline.example" };

    private static Ref<SecurityRole> Role(After after, string name) => after.Use.First<SecurityRole>(r => r.Name == name)!.Value;
}
