using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Scenarios;

/// <summary>A customer and a person there, with the ways to reach them, as an integration keeps them up to date.</summary>
public sealed class ContactStoryTests
{
    private const string Contacts = "company/contacts";

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Ways_to_reach_a_person_are_added_changed_and_removed_by_position(string database)
    {
        var wire = await (await TestHost.SharedAsync(database)).CompanyAsync();
        var contact = await AnnAsync(wire);
        contact.Says("defaultPhoneNbr").ShouldBe("555 0100");
        Shown(contact).ShouldBe(["Email ann@acme.example default", "Direct 555 0100 default"]);
        var path = $"{Contacts}/{contact.Id}";

        object mobile = new { op = "add", path = "/communicationItems/-", value = new { type = new { name = "Mobile" }, value = "555 0177" } };
        Shown((await wire.PatchAsync(path, [mobile])).Expect(200)).ShouldBe(["Email ann@acme.example default", "Direct 555 0100 default", "Mobile 555 0177"]);

        var changed = (await wire.PatchAsync(path, [new { op = "replace", path = "communicationItems/1/value", value = "555 0199" }])).Expect(200);
        Shown(changed).ShouldBe(["Email ann@acme.example default", "Direct 555 0199 default", "Mobile 555 0177"]);
        changed.Says("defaultPhoneNbr").ShouldBe("555 0199");

        var other = (await wire.PatchAsync(path, [new { op = "replace", path = "/communicationItems/2/defaultFlag", value = true }])).Expect(200);
        Shown(other).ShouldBe(["Email ann@acme.example default", "Direct 555 0199", "Mobile 555 0177 default"]);
        (other.Says("defaultPhoneNbr"), other.Says("defaultPhoneType")).ShouldBe(("555 0177", "Mobile"));

        var removed = (await wire.PatchAsync(path, [new { op = "remove", path = "/communicationItems/2" }])).Expect(200);
        Shown(removed).ShouldBe(["Email ann@acme.example default", "Direct 555 0199 default"]);
        removed.Says("defaultPhoneNbr").ShouldBe("555 0199");

        (await wire.PatchAsync(path, [new { op = "remove", path = "/communicationItems/9" }])).Faults.ShouldBe([("OutOfRange", "communicationItems")]);
        await AuditAsync(wire, contact);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Child_conditions_must_hold_of_one_and_the_same_way(string database)
    {
        var wire = await (await TestHost.SharedAsync(database)).CompanyAsync();
        var ann = await AnnAsync(wire);
        object[] crossed = [new { type = new { name = "Direct" }, value = "ann@acme.example" }, new { type = new { name = "Email" }, value = "bob@acme.example" }];
        var bob = (await wire.PostAsync(Contacts, new { firstName = "Bob", communicationItems = crossed })).Expect(201);

        (await FindAsync(wire, "communicationItems/value = \"ANN@acme.example\"")).ShouldBe([ann.Id, bob.Id]);
        (await FindAsync(wire, "communicationItems/value = \"ann@acme.example\" and communicationItems/communicationType = \"Email\"")).ShouldBe([ann.Id]);
        (await FindAsync(wire, "communicationItems/value like \"%@acme.example\" and communicationItems/type/name = \"Email\"")).ShouldBe([ann.Id, bob.Id]);
        (await FindAsync(wire, "communicationItems/value = \"555 0100\" and communicationItems/communicationType = \"Email\"")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task The_first_person_marked_is_the_customers_default(string database)
    {
        var wire = await (await TestHost.SharedAsync(database)).CompanyAsync();
        var ann = await AnnAsync(wire);
        var company = ann.Json.GetProperty("company").GetProperty("id").GetInt32();
        (await wire.PatchAsync($"{Contacts}/{ann.Id}", "defaultFlag", true)).Expect(200);
        Default(await wire.GetAsync($"company/companies/{company}")).ShouldBe(ann.Id);
        var bob = (await wire.PostAsync(Contacts, new { firstName = "Bob", company = new { id = company }, defaultFlag = true })).Expect(201);
        Default(await wire.GetAsync($"company/companies/{company}")).ShouldBe(bob.Id);
        (await wire.GetAsync($"{Contacts}/{ann.Id}")).Json.GetProperty("defaultFlag").GetBoolean().ShouldBeFalse();
        (await wire.ToldAsync("company/companies", company)).ShouldContain($"updated defaultContact: {ann.Id} -> {bob.Id}");
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_deleted_customer_stays_and_says_when_and_by_whom(string database)
    {
        var wire = await (await TestHost.SharedAsync(database)).CompanyAsync();
        var ann = await AnnAsync(wire);
        var company = ann.Json.GetProperty("company").GetProperty("id").GetInt32();
        (await wire.DeleteAsync($"company/companies/{company}")).Expect(204);
        var gone = (await wire.GetAsync($"company/companies/{company}")).Expect(200);
        (gone.Json.GetProperty("deletedFlag").GetBoolean(), gone.Says("deletedBy")).ShouldBe((true, "admin"));
        gone.Says("dateDeleted").ShouldEndWith("Z");
        (await wire.GetAsync($"{Contacts}/{ann.Id}")).Expect(200);
        (await wire.ToldAsync("company/companies", company)).ShouldContain("updated deletedFlag: False -> True");
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_way_of_a_type_that_is_not_there_is_refused_once(string database)
    {
        var wire = await (await TestHost.SharedAsync(database)).CompanyAsync();
        var ann = await AnnAsync(wire);
        object way = new { op = "add", path = "/communicationItems", value = new { type = new { name = "Pigeon" }, value = "Coo" } };
        (await wire.PatchAsync($"{Contacts}/{ann.Id}", [way])).Expect(400).Faults.ShouldBe([("NotFound", "communicationItems/2/type/name")]);
    }

    private static async Task<WireAnswer> AnnAsync(Wire wire)
    {
        var company = (await wire.PostAsync("company/companies", new { identifier = "Acme", name = "Acme Ltd", addressLine1 = "1 High Street" })).Expect(201);
        company.Json.GetProperty("site").GetProperty("name").GetString().ShouldBe("Main");
        object[] reached = [new { type = new { name = "Email" }, value = "ann@acme.example" }, new { type = new { name = "Direct" }, value = "555 0100" }];
        return (await wire.PostAsync(Contacts, new { firstName = "Ann", lastName = "Miller", company = new { identifier = "ACME" }, communicationItems = reached })).Expect(201);
    }

    private static async Task<IReadOnlyList<int>> FindAsync(Wire wire, string children) =>
        (await wire.GetAsync($"{Contacts}?orderBy=id&childConditions={Uri.EscapeDataString(children)}")).Expect(200).Ids;

    private static int Default(WireAnswer company) => company.Expect(200).Json.GetProperty("defaultContact").GetProperty("id").GetInt32();

    private static IEnumerable<string> Shown(WireAnswer contact) => contact.Json.GetProperty("communicationItems").EnumerateArray().Select(i =>
        $"{i.GetProperty("type").GetProperty("name").GetString()} {i.GetProperty("value").GetString()}{(i.GetProperty("defaultFlag").GetBoolean() ? " default" : "")}");

    // The ways are records of their own: the audit tells of each, and of what the contact shows of them.
    private static async Task AuditAsync(Wire wire, WireAnswer contact)
    {
        (await wire.ToldAsync(Contacts, contact.Id)).ShouldBe(
        [
            "added", "updated defaultPhoneType: nothing -> Direct", "updated defaultPhoneNbr: nothing -> 555 0100", "updated defaultPhoneNbr: 555 0100 -> 555 0199",
            "updated defaultPhoneType: Direct -> Mobile", "updated defaultPhoneNbr: 555 0199 -> 555 0177",
            "updated defaultPhoneType: Mobile -> Direct", "updated defaultPhoneNbr: 555 0177 -> 555 0199",
        ]);
        var phone = contact.Json.GetProperty("communicationItems")[1].GetProperty("id").GetInt32();
        (await wire.ToldAsync("company/contacts/{parentId}/communications", phone)).Where(t => !t.Contains("defaultFlag", StringComparison.Ordinal))
            .ShouldBe(["added", "updated value: 555 0100 -> 555 0199"]);
        var entries = (await wire.FindAsync("system/auditEntries", "recordResource = \"company/contacts/{parentId}/communications\"")).Expect(200);
        entries.Json.EnumerateArray().Count(e => e.GetProperty("verb").GetString() == "deleted").ShouldBe(1);
    }
}
