using Bogus;
using Reeve.Kernel;
using Reeve.Model;

namespace Reeve.Server.Demo;

/// <summary>What the customers of the demo company have that is looked after: from firewalls to telephones, each entered on the day it was set up.</summary>
public sealed class DemoEquipment(DemoSize size, DemoFields fields)
{
    private const string Workstation = "Workstation";
    private const string Laptop = "Laptop";
    private const string Server = "Server";
    private const int Seed = 69;
    private const int WarrantyYears = 3;
    private const int OldestYears = 6;
    private const int RetiredYears = 5;

    private static readonly string[] MoreTypes = [Laptop, "Firewall", "Switch", "Access Point", "Telephone", "UPS"];
    private static readonly string[] ServerRoles = ["DC01", "FS01", "SQL01", "HV01", "RDS01", "APP01"];
    private static readonly string[] Places = ["Front Desk", "First Floor", "Accounts", "Warehouse", "Meeting Room"];

    private static readonly Dictionary<string, string[]> Models = new()
    {
        [Workstation] = ["Deskline 300", "Deskline 500", "Corvus Tower 7"],
        [Laptop] = ["Corvus Slim 14", "Corvus Slim 16", "Travelbook 13"],
        [Server] = ["Corvus Rack R240", "Corvus Rack R640"],
        ["Firewall"] = ["Bastion 60", "Bastion 100"],
        ["Switch"] = ["Netloom 24P", "Netloom 48P"],
        ["Access Point"] = ["Netloom Air 6"],
        ["Printer"] = ["Papyr MFC 45", "Papyr C320"],
        ["Telephone"] = ["Talkline 43", "Talkline 55"],
        ["UPS"] = ["Voltwell 1500", "Voltwell 3000"],
    };

    private readonly Faker faker = new("en") { Random = new Randomizer(Seed) };
    private readonly List<Planned> planned = [];
    private readonly Dictionary<(int Company, string Name), int> ids = [];
    private Ref<Company>? distributor;
    private ILookup<int, string> named = Array.Empty<Planned>().ToLookup(p => p.Company, p => p.Name);

    /// <summary>Adds the types it comes in.</summary>
    public static async ValueTask AddTypesAsync(After after)
    {
        var there = after.Use.All<ConfigurationType>().Select(t => t.Name).ToHashSet();
        foreach (var name in MoreTypes.Where(t => !there.Contains(t))) await after.AddAsync(new ConfigurationType { Name = name });
        await DemoQuestions.AddAsync(after);
    }

    /// <summary>What each of some companies gets, and when.</summary>
    public IReadOnlyList<Planned> Plan(IEnumerable<Company> companies, ILookup<int, Contact> contacts)
    {
        distributor = companies.FirstOrDefault(c => c.Identifier == "corvushardware") is { } found ? found : default(Ref<Company>?);
        foreach (var company in companies.Where(c => Firm.Of(c).Calls)) Plan(company, [.. contacts[company.Id].OrderBy(c => c.Id)]);
        named = planned.ToLookup(p => p.Company, p => p.Name);
        return planned;
    }

    /// <summary>Names of the workstations, or else of the servers, that a company has at an instant.</summary>
    public IReadOnlyList<string> Names(int company, bool servers, DateTimeOffset at) =>
        [.. planned.Where(p => p.Company == company && p.At < at && (servers ? p.Type == Server : p.Type is Workstation or Laptop)).Select(p => p.Name)];

    /// <summary>What a company has under a name, or under the end of one, as soon as it is entered.</summary>
    public Ref<Configuration>? Of(int company, string? name) => name != null && named[company].FirstOrDefault(n => n.EndsWith(name, StringComparison.OrdinalIgnoreCase)) is { } found
        && ids.TryGetValue((company, found), out var id) ? new Ref<Configuration>(id) : default(Ref<Configuration>?);

    private void Plan(Company company, IReadOnlyList<Contact> people)
    {
        var employees = company.NumberOfEmployees ?? 0;
        var net = $"10.{company.Id % 200}.";
        Racked(company, "Firewall", "FW01", 40, $"{net}0.1");
        for (var at = 0; at < Math.Clamp(employees / 20, 1, ServerRoles.Length); at++) Racked(company, Server, ServerRoles[at], 10 + (at * 2), $"{net}1.{10 + at}");
        for (var at = 0; at < 1 + (employees / 60); at++) Racked(company, "Switch", $"SW0{at + 1}", 30 + at, $"{net}0.{10 + at}");
        Racked(company, "UPS", "UPS01", 2, null);
        for (var at = 0; at < 1 + (employees / 50); at++) Placed(company, "Access Point", Places[at % Places.Length], $"{net}0.{50 + at}");
        for (var at = 0; at < 1 + (employees / 40); at++) Placed(company, "Printer", Places[at % Places.Length], $"{net}2.{20 + at}");
        for (var at = 0; at < people.Count; at++)
        {
            Desk(company, people[at], at, $"{net}3.{20 + at}");
            if (at % 3 == 0) Placed(company, "Telephone", people[at].Name!, $"{net}4.{20 + at}");
        }
    }

    private void Racked(Company company, string type, string name, int unit, string? address)
    {
        var versions = type == Server ? faker.PickRandom("2019 Standard", "2022 Standard", "2022 Datacenter", "2025 Standard") : null;
        var (memory, clock) = (faker.PickRandom("64 GB", "128 GB"), faker.PickRandom("2.4 GHz", "2.9 GHz"));
        Later(company, type, $"{Short(company)}-{name}", address, null, (after, row) =>
        {
            row.CustomFields = fields.OfConfiguration(after, $"Rack 1, unit {unit}", null);
            row.Questions = fields.OfQuestions(after, row.Type.Id, DemoQuestions.Answers(type, name, company.Id, row.PurchaseDate));
            if (versions != null) (row.OsType, row.OsInfo, row.Ram, row.CpuSpeed, row.LastLoginName, row.LocalHardDrives) = ("Windows Server", versions, memory, clock, "administrator", "C: 120 GB, D: 2 TB");
        });
    }

    private void Placed(Company company, string type, string place, string? address) => Later(company, type, $"{type} {place}", address, null, (_, _) => { });

    private void Desk(Company company, Contact person, int at, string address)
    {
        var type = faker.Random.Int(0, 2) == 0 ? Workstation : Laptop;
        var (version, memory, encrypted) = (faker.PickRandom("10 Pro 22H2", "11 Pro 23H2", "11 Pro 24H2"), faker.PickRandom("8 GB", "16 GB", "32 GB"), faker.Random.Int(0, 9) > 0);
        Later(company, type, $"{Short(company)}-{(type == Laptop ? "LT" : "WS")}-{at + 1:000}", address, person, (after, row) =>
        {
            (row.OsType, row.OsInfo, row.Ram, row.LocalHardDrives) = ("Windows", version, memory, "C: 512 GB");
            row.LastLoginName = $"{Short(company)}\\{person.FirstName![..1]}{person.LastName}".ToLowerInvariant();
            row.CustomFields = fields.OfConfiguration(after, null, encrypted);
        });
    }

    private void Later(Company company, string type, string name, string? address, Contact? person, Action<After, Configuration> more)
    {
        var bought = new DateTimeOffset(size.End.Date.AddDays(-faker.Random.Int(30, OldestYears * 365)), TimeSpan.Zero);
        var setUp = bought.AddDays(9).AddHours(10);
        var gone = (size.End - bought).TotalDays > RetiredYears * 365 && type is Workstation or Laptop;
        var (serial, model, tag, mac) = (faker.Random.Replace("??##??#?####").ToUpperInvariant(), faker.PickRandom(Models[type]), $"HL{faker.Random.Int(10000, 99999)}", Mac());
        var warranty = bought.AddYears(type is Server or "Firewall" ? WarrantyYears + 2 : WarrantyYears);
        planned.Add(new Planned(setUp > size.Start ? setUp : size.Start.AddMinutes(5), company.Id, type, name, async after =>
        {
            var row = new Configuration
            {
                Name = name, Type = after.Use.First<ConfigurationType>(t => t.Name == type)!.Value, Company = company, Site = company.Site, Contact = person ?? default(Ref<Contact>?),
                Status = after.Use.First<ConfigurationStatus>(s => s.Description == (gone ? "Inactive" : "Active")), SerialNumber = serial, ModelNumber = model, TagNumber = tag,
                PurchaseDate = bought, InstallationDate = setUp, WarrantyExpirationDate = warranty, MacAddress = address == null ? null : mac, IpAddress = address,
                DefaultGateway = address == null ? null : $"10.{company.Id % 200}.0.1", InstalledBy = new Ref<Member>(after.Use.Caller.MemberId), Vendor = distributor,
                ParentConfigurationId = type is Server or "Switch" or "Access Point" && ids.TryGetValue((company.Id, $"{Short(company)}-FW01"), out var above) ? new Ref<Configuration>(above) : default(Ref<Configuration>?),
            };
            more(after, row);
            ids[(company.Id, name)] = await after.AddAsync(row);
        }));
    }

    private string Mac() => string.Join(':', Enumerable.Range(0, 6).Select(i => i == 0 ? "02" : faker.Random.Int(0, 255).ToString("X2", System.Globalization.CultureInfo.InvariantCulture)));

    private static string Short(Company company) => company.Identifier[..4].ToUpperInvariant();

    /// <summary>A configuration to be entered.</summary>
    /// <param name="At">When.</param>
    /// <param name="Company">Whose it is.</param>
    /// <param name="Type">Name of its type.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="EnterAsync">Enters it.</param>
    public sealed record Planned(DateTimeOffset At, int Company, string Type, string Name, Func<After, ValueTask> EnterAsync);
}
