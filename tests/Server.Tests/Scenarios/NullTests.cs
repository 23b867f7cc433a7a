using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Scenarios;

/// <summary>What an empty field fits (ruling 6): one table of cases, the same records on both databases.</summary>
public sealed class NullTests
{
    private const string Companies = "company/companies";
    private const string Contacts = "company/contacts";
    private const string Tickets = "service/tickets";

    /// <summary>Records A and B hold values, C holds nothing: the letters that fit.</summary>
    public static TheoryData<string, string, string> Cases => new()
    {
        { Companies, "city = null", "C" },
        { Companies, "city != null", "AB" },
        { Companies, "city = \"Leeds\"", "A" },
        { Companies, "city != \"Leeds\"", "BC" },
        { Companies, "city not in (\"Leeds\")", "BC" },
        { Companies, "city in (null, \"Leeds\")", "AC" },
        { Companies, "city in (\"York\", null)", "BC" },
        { Companies, "city contains \"ee\"", "A" },
        { Companies, "city not contains \"ee\"", "BC" },
        { Companies, "city like \"L%\"", "A" },
        { Companies, "city not like \"L%\"", "BC" },
        { Companies, "city < \"M\"", "A" },
        { Companies, "city <= \"York\"", "AB" },
        { Companies, "city > \"A\"", "AB" },
        { Companies, "numberOfEmployees = null", "C" },
        { Companies, "numberOfEmployees != null", "AB" },
        { Companies, "numberOfEmployees != 5", "BC" },
        { Companies, "numberOfEmployees not in (5)", "BC" },
        { Companies, "numberOfEmployees in (null, 5)", "AC" },
        { Companies, "numberOfEmployees < 1000", "AB" },
        { Companies, "numberOfEmployees >= 0", "AB" },
        { Companies, "annualRevenue != 10.5", "BC" },
        { Companies, "annualRevenue > -1", "AB" },
        { Companies, "dateAcquired = null", "" },
        { Companies, "dateAcquired != [2026-01-01T00:00:00Z]", "BC" },
        { Companies, "dateDeleted = null", "ABC" },
        { Companies, "dateDeleted != [2026-01-01T00:00:00Z]", "ABC" },
        { Companies, "dateDeleted < [2099-01-01T00:00:00Z]", "" },
        { Companies, "dateDeleted not in ([2026-01-01T00:00:00Z])", "ABC" },
        { Companies, "parentCompany = null", "AC" },
        { Companies, "parentCompany != null", "B" },
        { Companies, "parentCompany/id = null", "AC" },
        { Companies, "parentCompany/id != 999999", "ABC" },
        { Companies, "parentCompany/identifier != \"A\"", "AC" },
        { Companies, "parentCompany/identifier not like \"A%\"", "AC" },
        { Companies, "parentCompany/identifier in (null, \"A\")", "ABC" },
        { Companies, "parentCompany/name < \"Z\"", "B" },
        { Contacts, "company = null", "C" },
        { Contacts, "company/identifier != \"A\"", "BC" },
        { Contacts, "company/identifier in (null, \"A\")", "AC" },
        { Contacts, "company/identifier not in (\"A\")", "BC" },
        { Contacts, "relationship/name = null", "C" },
        { Contacts, "relationship/name != \"User\"", "BC" },
        { Contacts, "relationship/name not contains \"use\"", "BC" },
        { Contacts, "relationship/name in (null, \"User\")", "AC" },
        { Contacts, "relationship/name > \"A\"", "AB" },
        { Contacts, "relationship/id not in (999999)", "ABC" },
        { Tickets, "owner = null", "C" },
        { Tickets, "owner != null", "AB" },
        { Tickets, "owner/identifier = null", "C" },
        { Tickets, "owner/identifier != \"admin\"", "BC" },
        { Tickets, "owner/identifier not in (\"admin\")", "BC" },
        { Tickets, "owner/identifier in (null, \"admin\")", "AC" },
        { Tickets, "owner/identifier not contains \"dmi\"", "BC" },
        { Tickets, "owner/identifier not like \"adm%\"", "BC" },
        { Tickets, "owner/identifier < \"zzz\"", "AB" },
        { Tickets, "requiredDate = null", "C" },
        { Tickets, "requiredDate != [2026-05-01T00:00:00Z]", "BC" },
        { Tickets, "requiredDate not in ([2026-05-01T00:00:00Z])", "BC" },
        { Tickets, "requiredDate in (null, [2026-05-01T00:00:00Z])", "AC" },
        { Tickets, "requiredDate < [2099-01-01T00:00:00Z]", "AB" },
        { Tickets, "budgetHours != 1.25", "BC" },
        { Tickets, "budgetHours <= 100", "AB" },
        { Tickets, "closedFlag = false", "ABC" },
        { Tickets, "closedDate = null", "ABC" },
    };

    [Theory, MemberData(nameof(Cases))]
    public async Task An_empty_field_fits_the_same_on_both_databases(string path, string condition, string letters)
    {
        foreach (var database in TestHost.Databases)
        {
            var rows = await Rows.OnAsync(database);
            var found = (await rows.Wire.FindAsync(path, $"id in ({string.Join(',', rows.Of(path))}) and ({condition})", "&orderBy=id")).Expect(200).Ids;
            string.Concat(found.Select(id => "ABC"[rows.Of(path).IndexOf(id)])).ShouldBe(letters, $"{database}: {condition}");
        }
    }

    /// <summary>Three companies, contacts and tickets: two with values, one without.</summary>
    private sealed class Rows(Wire wire)
    {
        private static readonly Dictionary<string, Lazy<Task<Rows>>> Made = TestHost.Databases.ToDictionary(d => d, d => new Lazy<Task<Rows>>(() => MakeAsync(d)));

        private readonly Dictionary<string, List<int>> ids = new() { [Companies] = [], [Contacts] = [], [Tickets] = [] };

        public Wire Wire => wire;

        public static Task<Rows> OnAsync(string database) => Made[database].Value;

        public List<int> Of(string path) => ids[path];

        private static async Task<Rows> MakeAsync(string database)
        {
            var rows = new Rows(await (await TestHost.SharedAsync(database)).CompanyAsync());
            await rows.AddAsync(Companies, """{"identifier":"A","name":"A","city":"Leeds","numberOfEmployees":5,"annualRevenue":10.5,"dateAcquired":"2026-01-01T00:00:00Z"}""");
            await rows.AddAsync(Companies, """{"identifier":"B","name":"B","city":"York","numberOfEmployees":50,"annualRevenue":11,"parentCompany":{"identifier":"A"}}""");
            await rows.AddAsync(Companies, """{"identifier":"C","name":"C"}""");
            await rows.AddAsync(Contacts, """{"firstName":"A","company":{"identifier":"A"},"relationship":{"name":"User"}}""");
            await rows.AddAsync(Contacts, """{"firstName":"B","company":{"identifier":"B"},"relationship":{"name":"Decision Maker"}}""");
            await rows.AddAsync(Contacts, """{"firstName":"C"}""");
            await rows.AddAsync(Tickets, """{"summary":"A","company":{"identifier":"A"},"owner":{"identifier":"admin"},"requiredDate":"2026-05-01T00:00:00Z","budgetHours":1.25}""");
            await rows.AddAsync(Tickets, """{"summary":"B","company":{"identifier":"A"},"owner":{"identifier":"reeve"},"requiredDate":"2026-06-01T00:00:00Z","budgetHours":2}""");
            await rows.AddAsync(Tickets, """{"summary":"C","company":{"identifier":"A"}}""");
            return rows;
        }

        private async Task AddAsync(string path, string body) => ids[path].Add((await wire.PostAsync(path, body)).Expect(201).Id);
    }
}
