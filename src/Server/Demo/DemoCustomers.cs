using Bogus;
using Reeve.Kernel;
using Reeve.Model;

namespace Reeve.Server.Demo;

/// <summary>The customers of the demo company, with sites, contacts and who looks after them.</summary>
public static class DemoCustomers
{
    private const int Seed = 20;

    private static readonly (string Name, string Domain, int Employees)[] Customers =
    [
        ("Brightwater Dental Group", "brightwaterdental", 42), ("Halden & Moor Solicitors", "haldenmoor", 28), ("Northgate Timber", "northgatetimber", 65),
        ("Juniper Street Veterinary Clinic", "juniperstreetvet", 17), ("Castellan Insurance Brokers", "castellanbrokers", 54), ("Orchard Hill Primary School", "orchardhill", 71),
        ("Meridian Freight Services", "meridianfreight", 120), ("Fernhollow Nurseries", "fernhollow", 23), ("Quayside Architects", "quaysidearchitects", 31),
        ("Redstone Precision Engineering", "redstoneprecision", 88), ("Saltmarsh Brewing Company", "saltmarshbrewing", 26), ("Larkfield Care Homes", "larkfieldcare", 140),
        ("Pinnacle Roofing Supplies", "pinnacleroofing", 37), ("Willow & Finch Accountants", "willowfinch", 19), ("Bluepoint Marine Repairs", "bluepointmarine", 34),
        ("Summit Outdoor Retail", "summitoutdoor", 96), ("Kestrel Property Management", "kestrelproperty", 22), ("Old Mill Bakery", "oldmillbakery", 45),
        ("Ashdown Community Trust", "ashdowntrust", 15), ("Vantage Packaging", "vantagepackaging", 77),
    ];

    private static readonly string[] Titles = ["Office Manager", "Managing Director", "Accountant", "Receptionist", "Operations Manager", "Sales Assistant", "IT Coordinator", "Team Lead"];

    /// <summary>Adds them.</summary>
    public static async ValueTask AddAsync(After after)
    {
        var faker = new Faker("en") { Random = new Randomizer(Seed) };
        for (var at = 0; at < Customers.Length; at++)
        {
            var (name, domain, employees) = Customers[at];
            var (street, city, state, zip) = (faker.Address.StreetAddress(), faker.Address.City(), faker.Address.StateAbbr(), faker.Address.ZipCode("#####"));
            var company = new Ref<Company>(await after.AddAsync(new Company
            {
                Identifier = domain, Name = name, AddressLine1 = street, City = city, State = state, Zip = zip, PhoneNumber = Phone(faker), Website = $"https://{domain}.example",
                NumberOfEmployees = employees, YearEstablished = 1960 + faker.Random.Int(0, 60), AccountNumber = $"C{1001 + at}", DateAcquired = DemoClock.Start.AddDays(-40 * (at + 1)),
            }));
            if (at % 3 == 0)
                await after.AddAsync(new CompanySite { Company = company, Name = faker.PickRandom("Warehouse", "Branch", "Workshop"), AddressLine1 = faker.Address.StreetAddress(), City = city, Zip = zip, PhoneNumber = Phone(faker) });
            await TeamAsync(after, company, at);
            for (var person = 0; person < 3 + (at % 4); person++) await ContactAsync(after, faker, company, domain, person);
        }
    }

    private static async ValueTask TeamAsync(After after, Ref<Company> company, int at)
    {
        var manager = after.Use.First<TeamRole>(r => r.AccountManagerFlag)!.Value;
        var technician = after.Use.First<TeamRole>(r => r.TechFlag)!.Value;
        await after.AddAsync(new CompanyTeam { Company = company, TeamRole = manager, Member = DemoPeople.Of(after, DemoPeople.Dispatcher) });
        await after.AddAsync(new CompanyTeam { Company = company, TeamRole = technician, Member = DemoPeople.Of(after, at % 2 == 0 ? DemoPeople.FirstLine : DemoPeople.SecondLine) });
    }

    private static async ValueTask ContactAsync(After after, Faker faker, Ref<Company> company, string domain, int at)
    {
        var (first, last) = (faker.Name.FirstName(), faker.Name.LastName());
        var contact = new Ref<Contact>(await after.AddAsync(new Contact
        {
            FirstName = first, LastName = last, Company = company, Title = faker.PickRandom(Titles), DefaultFlag = at == 0, DisablePortalLoginFlag = true, Relationship = after.Use.First<ContactRelationship>(_ => true),
        }));
        var (email, direct) = (after.Use.First<CommunicationType>(t => t.EmailFlag)!.Value, after.Use.First<CommunicationType>(t => t.PhoneFlag)!.Value);
        await after.AddAsync(new ContactCommunication { ContactId = contact, Type = email, Value = $"{Letters(first)}.{Letters(last)}@{domain}.example", DefaultFlag = true });
        await after.AddAsync(new ContactCommunication { ContactId = contact, Type = direct, Value = Phone(faker), DefaultFlag = true });
    }

    private static string Letters(string name) => string.Concat(name.Where(char.IsAsciiLetter)).ToLowerInvariant();

    private static string Phone(Faker faker) => faker.Random.Replace("555-01##");
}
