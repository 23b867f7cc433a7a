using Bogus;
using Reeve.Kernel;
using Reeve.Model;

namespace Reeve.Server.Demo;

/// <summary>The firms of the demo company, with sites, contacts and who looks after them.</summary>
public sealed class DemoCustomers(After after, DemoSize size, DemoFields fields)
{
    private const int Seed = 20;
    private const int FewestContacts = 3;

    private static readonly (string City, string Zip)[] Towns =
    [
        ("Harbour Point", "04101"), ("Marlow Bay", "04107"), ("Eastcliff", "04112"), ("Northgate", "04119"), ("Calder", "04126"), ("Old Mill", "04133"), ("Westmere", "04140"), ("Stonebrook", "04151"),
    ];

    private static readonly string[] Streets = ["Quay Street", "Station Road", "Mill Lane", "Church Street", "Harbour Way", "Market Square", "Orchard Road", "Foundry Lane", "Kiln Close", "Park Avenue"];
    private static readonly string[] Titles = ["Office Manager", "Managing Director", "Accountant", "Receptionist", "Operations Manager", "Sales Assistant", "IT Coordinator", "Team Lead", "Warehouse Supervisor", "Assistant"];
    private static readonly string[] Departments = ["Operations", "Management", "Finance", "Operations", "Operations", "Operations", "IT", "Operations", "Operations", "Operations"];

    private static readonly string[] Firsts =
    [
        "Anna", "Ben", "Clara", "Daniel", "Elif", "Frank", "Grace", "Hassan", "Irene", "Jack", "Katja", "Liam", "Maya", "Nils", "Olivia", "Peter", "Quinn", "Rosa", "Samuel", "Tessa",
        "Ulrich", "Vera", "William", "Yasmin", "Zoe", "Arthur", "Beatrix", "Colin", "Deepa", "Edward", "Fiona", "George", "Helen", "Ivan", "Joanna", "Kofi", "Laura", "Marcus", "Nadia", "Oscar",
        "Paula", "Ravi", "Sarah", "Thomas", "Una", "Victor", "Wendy", "Xavier", "Yvonne", "Amir", "Bridget", "Cedric", "Doris", "Emil", "Farah", "Gordon", "Hugo", "Ingrid", "Julian", "Karen",
    ];

    private static readonly string[] Lasts =
    [
        "Abbott", "Bergmann", "Carver", "Dalton", "Eriksen", "Faulkner", "Garrison", "Hartley", "Ibrahim", "Jansen", "Kowalski", "Lambert", "Mistry", "Novak", "Oakley", "Palmer", "Quigley", "Rahman",
        "Sandoval", "Thatcher", "Underhill", "Vasquez", "Whitaker", "Yates", "Zimmer", "Ackroyd", "Bianchi", "Coleman", "Desai", "Ellison", "Fletcher", "Granger", "Holloway", "Ivers", "Jolly", "Keller",
        "Lindgren", "Mercer", "Nwosu", "O'Brien", "Pereira", "Radley", "Sutton", "Tanaka", "Vance", "Walters", "Xu", "Youngblood", "Ashworth", "Barlow", "Chaudhry", "Driscoll", "Emerson", "Fontaine",
        "Gallagher", "Hirsch", "Jarvis", "Kimura", "Lockwood", "Mbeki",
    ];

    private readonly Faker faker = new("en") { Random = new Randomizer(Seed) };
    private readonly IReadOnlyList<Firm> firms = [.. Firm.All.Take(size.Companies)];

    /// <summary>Firms that had an unpaid bill too long.</summary>
    private static readonly string[] OnHold = ["delphineevents", "belmonttyres"];

    /// <summary>Adds them.</summary>
    public async ValueTask AddAsync()
    {
        if (size.IsFull) await WordsAsync();
        var contacts = Shares();
        for (var at = 0; at < firms.Count; at++)
        {
            var firm = firms[at];
            var (city, zip) = Towns[(at * 5) % Towns.Length];
            var company = new Ref<Company>(await after.AddAsync(Row(firm, at, city, zip)));
            if (size.IsFull) await TypesAsync(company, firm);
            await SitesAsync(company, at, city, zip);
            if (firm.Calls) await TeamAsync(company, at);
            var names = new HashSet<string>();
            for (var person = 0; person < contacts[at]; person++) await ContactAsync(company, firm, person, names);
        }
    }

    /// <summary>When a firm became a customer: most long ago, some during the history.</summary>
    public static DateTimeOffset Acquired(DemoSize size, int at) => at < 42 ? size.Start.AddDays(-40 * (at + 1)) : size.Start.AddDays(35 * (at - 41));

    private Company Row(Firm firm, int at, string city, string zip) => new()
    {
        Identifier = firm.Domain, Name = firm.Name, AddressLine1 = Street(), City = city, State = "ME", Zip = zip, PhoneNumber = Phone(), Website = $"https://{firm.Domain}.example",
        NumberOfEmployees = firm.Employees, YearEstablished = 1960 + faker.Random.Int(0, 55), AccountNumber = $"C{1001 + at}", DateAcquired = Acquired(size, at),
        AnnualRevenue = firm.Employees * faker.Random.Int(70, 140) * 1000m, LeadFlag = firm.Kind == FirmKind.Prospect, LeadSource = firm.Kind == FirmKind.Prospect ? "Recommended by a customer" : null,
        Status = Status(firm), CustomFields = fields.OfCompany(after, firm, at),
    };

    private Ref<CompanyStatus>? Status(Firm firm)
    {
        var name = firm.Kind == FirmKind.Former ? "Inactive" : OnHold.Contains(firm.Domain) ? "Credit Hold" : "Active";
        return after.Use.First<CompanyStatus>(s => s.Name == name);
    }

    private async ValueTask WordsAsync()
    {
        foreach (var name in new[] { "Managed Services", "Time and Materials", "Former Customer" }) await after.AddAsync(new CompanyType { Name = name });
        foreach (var name in new[] { "Sales", "Production" }) await after.AddAsync(new ContactDepartment { Name = name });
        await after.AddAsync(new ContactType { Description = "Emergency Contact" });
        await after.AddAsync(new Model.Source { Name = "Technician" });
        await after.AddAsync(new Model.Source { Name = "Visit" });
    }

    // Every new company has the default type; what it is besides comes to it, or takes its place.
    private async ValueTask TypesAsync(Ref<Company> company, Firm firm)
    {
        var usual = (await after.FindAsync<CompanyTypeAssociation>(a => a.Company == company))[0];
        var name = firm.Kind switch
        {
            FirmKind.Managed => "Managed Services",
            FirmKind.Hourly => "Time and Materials",
            FirmKind.Former => "Former Customer",
            FirmKind.Prospect => "Prospect",
            _ => "Vendor",
        };
        var type = after.Use.First<CompanyType>(t => t.Name == name)!.Value;
        if (firm.Kind is FirmKind.Managed or FirmKind.Hourly) await after.AddAsync(new CompanyTypeAssociation { Company = company, Type = type });
        else await after.EditAsync<CompanyTypeAssociation>(usual.Id, a => a.Type = type);
    }

    private async ValueTask SitesAsync(Ref<Company> company, int at, string city, string zip)
    {
        if (at % 3 == 0) await SiteAsync(company, faker.PickRandom("Warehouse", "Branch", "Workshop"), city, zip);
        if (size.IsFull && firms[at].Employees > 80)
        {
            for (var branch = 0; branch < firms[at].Employees / 50; branch++)
            {
                var town = Towns[(at + branch + 1) % Towns.Length];
                await SiteAsync(company, $"{town.City} {faker.PickRandom("Office", "Depot", "House")}", town.City, town.Zip);
            }
        }
    }

    private async ValueTask SiteAsync(Ref<Company> company, string name, string city, string zip) => await after.AddAsync(new CompanySite
    {
        Company = company, Name = name, AddressLine1 = Street(), City = city, Zip = zip, PhoneNumber = Phone(),
    });

    private async ValueTask TeamAsync(Ref<Company> company, int at)
    {
        var manager = after.Use.First<TeamRole>(r => r.AccountManagerFlag)!.Value;
        var technician = after.Use.First<TeamRole>(r => r.TechFlag)!.Value;
        var (dispatchers, crew) = (DemoPeople.Dispatchers(size), DemoBoard.All[0].Crews(DemoPeople.There(size)).SelectMany(t => t.Members).ToList());
        await after.AddAsync(new CompanyTeam { Company = company, TeamRole = manager, Member = DemoPeople.Of(after, dispatchers[at % dispatchers.Count]) });
        await after.AddAsync(new CompanyTeam { Company = company, TeamRole = technician, Member = DemoPeople.Of(after, crew[at % crew.Count]) });
        if (!size.IsFull || at % 4 != 0) return;
        var sales = after.Use.First<TeamRole>(r => r.SalesFlag)!.Value;
        await after.AddAsync(new CompanyTeam { Company = company, TeamRole = sales, Member = DemoPeople.Of(after, DemoPeople.Administrator) });
    }

    // As many as the size says: some at each firm, the rest by how many work there.
    private List<int> Shares()
    {
        var (rest, all) = (size.Contacts - (FewestContacts * firms.Count), firms.Sum(f => f.Employees));
        var (shares, before, given) = (new List<int>(), 0, 0);
        foreach (var firm in firms)
        {
            before += firm.Employees;
            var upTo = rest * before / all;
            shares.Add(FewestContacts + upTo - given);
            given = upTo;
        }

        return shares;
    }

    private async ValueTask ContactAsync(Ref<Company> company, Firm firm, int at, HashSet<string> names)
    {
        string first, last;
        do (first, last) = (faker.PickRandom(Firsts), faker.PickRandom(Lasts));
        while (!names.Add($"{first} {last}"));
        var role = at == 0 ? 0 : faker.Random.Int(0, Titles.Length - 1);
        var contact = new Ref<Contact>(await after.AddAsync(new Contact
        {
            FirstName = first, LastName = last, Company = company, Title = Titles[role], DefaultFlag = at == 0, DisablePortalLoginFlag = true,
            Department = after.Use.First<ContactDepartment>(d => d.Name == Departments[role]),
            Relationship = after.Use.First<ContactRelationship>(r => r.Name == (role <= 1 ? "Decision Maker" : "User")), InactiveFlag = size.IsFull && at > 4 && faker.Random.Int(0, 19) == 0,
            CustomFields = role <= 1 ? fields.OfContact(after) : null,
        }));
        await ReachedAsync(contact, "Email", $"{Letters(first)}.{Letters(last)}@{firm.Domain}.example", true);
        await ReachedAsync(contact, "Direct", Phone(), true);
        if (role is 1 or 4 or 6) await ReachedAsync(contact, "Mobile", faker.Random.Replace("555-7##-01##"), false);
        if (!size.IsFull || (at > 0 && role != 1)) return;
        var type = after.Use.First<ContactType>(t => t.Description == (at == 0 ? "Emergency Contact" : "Approver"))!.Value;
        await after.AddAsync(new ContactTypeAssociation { Contact = contact, Type = type });
    }

    private async ValueTask ReachedAsync(Ref<Contact> contact, string way, string value, bool usual) => await after.AddAsync(new ContactCommunication
    {
        ContactId = contact, Type = after.Use.First<CommunicationType>(t => t.Description == way)!.Value, Value = value, DefaultFlag = usual,
    });

    private string Street() => $"{faker.Random.Int(1, 180)} {faker.PickRandom(Streets)}";

    private static string Letters(string name) => string.Concat(name.Where(char.IsAsciiLetter)).ToLowerInvariant();

    private string Phone() => faker.Random.Replace("555-01##");
}
