using System.Text.Json;
using Reeve.Kernel;
using Reeve.Server.Tests.Rights;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Scenarios;

/// <summary>Merging companies: what moves, what is foreseen, who may, and what is refused.</summary>
public sealed class CompanyMergeTests
{
    private const string Companies = "company/companies";

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_merge_moves_all_that_refers_to_the_company_as_foreseen(string database)
    {
        var office = await Offices.OnAsync(database);
        var wire = office.Admin;
        var (from, to) = (await office.CompanyAsync(), await office.CompanyAsync());
        await office.MakeAsync($"{Companies}/{to}/typeAssociations", new { type = new { id = office.CompanyType } });
        await office.MakeAsync($"{Companies}/{from}/typeAssociations", new { type = new { id = office.CompanyType } });
        await office.MakeAsync("company/contacts", new { firstName = "Bea", company = new { id = to }, defaultFlag = true });
        var contact = await office.MakeAsync("company/contacts", new { firstName = "Ann", company = new { id = from }, defaultFlag = true });
        var site = (await wire.GetAsync($"{Companies}/{from}/sites")).Expect(200).Ids[0];
        var types = (await wire.GetAsync($"{Companies}/{from}/typeAssociations")).Expect(200).Ids.Count;
        var type = await office.MakeAsync("company/configurations/types", new { name = Office.Name("Type") });
        var device = await office.MakeAsync("company/configurations", new { name = Office.Name("Server"), type = new { id = type }, company = new { id = from }, contact = new { id = contact } });
        var note = await office.MakeAsync($"{Companies}/{from}/notes", new { text = "Pays late." });
        var ticket = await office.MakeAsync("service/tickets", new Dictionary<string, object>(office.Ticket(closed: true)) { ["company"] = new { id = from }, ["contact"] = new { id = contact } });
        (await wire.UploadAsync("system/documents", DocumentTests.Form("Company", from, "plan.txt", "text"u8.ToArray()))).Expect(201);
        (await wire.PatchAsync($"{Companies}/{to}", "parentCompany/id", from)).Expect(200);

        var body = new { toCompanyId = to, phone = "From", primaryContact = "From" };
        var foreseen = (await wire.PostAsync($"{Companies}/{from}/merge?preview=true", body)).Expect(200).Json.GetProperty("tables").EnumerateArray().ToDictionary(
            t => t.GetProperty("name").GetString()!, t => (Count(t, "moved"), Count(t, "renamed"), Count(t, "skipped")));
        (await wire.GetAsync($"{Companies}/{from}/sites")).Expect(200).Ids.ShouldBe([site]);
        (await wire.GetAsync($"{Companies}/{from}")).Json.GetProperty("deletedFlag").GetBoolean().ShouldBeFalse();
        foreseen.ShouldBe(
            new Dictionary<string, (int, int, int)>
            {
                ["CompanySite"] = (1, 1, 0), ["Contact"] = (1, 0, 0), ["Configuration"] = (1, 0, 0), ["CompanyNote"] = (1, 0, 0), ["Ticket"] = (1, 0, 0),
                ["CompanyTypeAssociation"] = (0, 0, types), ["DocumentInfo"] = (1, 0, 0), ["Company"] = (1, 0, 0),
            },
            ignoreOrder: true);

        var done = (await wire.PostAsync($"{Companies}/{from}/merge", body)).Expect(200);
        done.Says("message").ShouldContain($"{foreseen.Values.Sum(f => f.Item1)} records moved");
        var remaining = (await wire.GetAsync($"{Companies}/{to}")).Expect(200);
        (Number(remaining, "defaultContact"), remaining.Says("parentCompany"), Number(remaining, "site")).ShouldBe((contact, "", (await wire.GetAsync($"{Companies}/{to}/sites")).Ids.Single(s => s != site)));
        (await wire.GetAsync($"{Companies}/{to}/sites/{site}")).Expect(200).Says("name").ShouldStartWith("Main (");
        (await wire.FindAsync("company/contacts", $"company/id = {to} and defaultFlag = true")).Expect(200).Ids.ShouldBe([contact]);
        var configuration = (await wire.GetAsync($"company/configurations/{device}")).Expect(200);
        (Number(configuration, "company"), Number(configuration, "contact"), Number(configuration, "site")).ShouldBe((to, contact, site));
        Number((await wire.GetAsync($"service/tickets/{ticket}")).Expect(200), "company").ShouldBe(to);
        (await wire.GetAsync($"{Companies}/{to}/notes")).Expect(200).Ids.ShouldBe([note]);
        (await wire.GetAsync($"system/documents?recordType=Company&recordId={to}")).Expect(200).Ids.Count.ShouldBe(1);
        (await wire.ToldAsync("service/tickets", ticket)).ShouldContain($"updated company: {from} -> {to}");
        (await wire.GetAsync($"{Companies}/{from}")).Json.GetProperty("deletedFlag").GetBoolean().ShouldBeTrue();
        (await wire.PatchAsync($"company/contacts/{contact}", "title", "Dr")).Expect(200);
        (await wire.PostAsync($"{Companies}/{from}/merge", body)).Expect(400).Faults.ShouldBe([("InvalidField", "id")]);
        (await wire.PostAsync($"{Companies}/{to}/merge", new { toCompanyId = from })).Expect(400).Faults.ShouldBe([("InvalidField", "toCompanyId")]);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_merge_takes_what_is_chosen_and_leaves_what_is_discarded(string database)
    {
        var office = await Offices.OnAsync(database);
        var wire = office.Admin;
        var (from, to) = (await office.CompanyAsync(), await office.CompanyAsync());
        var contact = await office.MakeAsync("company/contacts", new { firstName = "Ann", company = new { id = from } });
        var ticket = await office.MakeAsync("service/tickets", new Dictionary<string, object>(office.Ticket()) { ["company"] = new { id = from }, ["contact"] = new { id = contact } });
        (await wire.PatchAsync($"{Companies}/{from}", "addressLine1", "1 High Street")).Expect(200);
        var before = (await wire.GetAsync($"{Companies}/{from}")).Expect(200);
        (await wire.PostAsync($"{Companies}/{from}/merge", new { toCompanyId = to, identifier = "From", name = "from", type = "From", primaryAddress = "From", contacts = "Discard" })).Expect(200);
        var after = (await wire.GetAsync($"{Companies}/{to}")).Expect(200);
        (after.Says("identifier"), after.Says("name"), after.Says("addressLine1"), Number(after, "site"))
            .ShouldBe((before.Says("identifier"), before.Says("name"), "1 High Street", Number(before, "site")));
        Number((await wire.GetAsync($"company/contacts/{contact}")).Expect(200), "company").ShouldBe(from);
        var moved = (await wire.GetAsync($"service/tickets/{ticket}")).Expect(200);
        (Number(moved, "company"), Number(moved, "contact")).ShouldBe((to, contact));
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_merge_is_refused_to_who_may_not_and_of_what_cannot_be(string database)
    {
        var office = await Offices.OnAsync(database);
        var (from, to) = (await office.CompanyAsync(), await office.CompanyAsync());
        async Task RefusedAsync(object body, string code, string field) =>
            (await office.Admin.PostAsync($"{Companies}/{from}/merge", body)).Expect(400).Faults.ShouldBe([(code, field)]);
        await RefusedAsync(new { toCompanyId = from }, "InvalidField", "toCompanyId");
        await RefusedAsync(new { toCompanyId = 2_000_000_000 }, "NotFound", "toCompanyId");
        await RefusedAsync(new { toCompanyId = "x" }, "InvalidField", "toCompanyId");
        await RefusedAsync(new { }, "MissingRequiredField", "toCompanyId");
        await RefusedAsync(new { toCompanyId = to, name = "Both" }, "InvalidField", "name");
        (await office.Admin.PostAsync($"{Companies}/2000000000/merge", new { toCompanyId = to })).Expect(404);
        (await office.Admin.PostAsync($"{Companies}/{from}/merge?preview=maybe", new { toCompanyId = to })).Expect(400);

        var function = Model.Rights.Companies.CompanyMaintenance;
        var undeleting = await office.PersonAsync([Office.On(function, Level.All, Level.All, Level.All)]);
        (await undeleting.Wire.PostAsync($"{Companies}/{from}/merge", new { toCompanyId = to })).Status.ShouldBe(403);
        var unediting = await office.PersonAsync([Office.On(function, inquire: Level.All, delete: Level.All)]);
        (await unediting.Wire.PostAsync($"{Companies}/{from}/merge", new { toCompanyId = to })).Status.ShouldBe(403);
        var own = await office.PersonAsync([Office.On(function, Level.My)]);
        (await own.Wire.PostAsync($"{Companies}/{from}/merge", new { toCompanyId = to })).Expect(404);
        var (mine, mineToo) = (await office.CompanyAsync(own.Id), await office.CompanyAsync(own.Id));
        (await own.Wire.PostAsync($"{Companies}/{mine}/merge", new { toCompanyId = to })).Expect(400).Faults.ShouldBe([("NotFound", "toCompanyId")]);
        (await own.Wire.PostAsync($"{Companies}/{mine}/merge", new { toCompanyId = mineToo })).Expect(200);
    }

    private static int Count(JsonElement json, string name) => json.GetProperty(name).GetInt32();

    private static int Number(WireAnswer answer, string field) => answer.Json.GetProperty(field).GetProperty("id").GetInt32();
}
