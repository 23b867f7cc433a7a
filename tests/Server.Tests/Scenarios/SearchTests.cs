using Reeve.Kernel;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Scenarios;

/// <summary>One search over tickets, companies, contacts and configurations: what is found, in which order, by whom.</summary>
public sealed class SearchTests
{
    public static TheoryData<string> Both => [.. TestHost.Databases];

    [Theory, MemberData(nameof(Both))]
    public async Task Each_kind_of_record_is_found_by_what_it_is_called(string database)
    {
        var desk = await DeskAsync(database);

        (await TypesAsync(desk.Wire, "harbour")).ShouldBe(["Company", "Contact", "Ticket"]);
        (await TypesAsync(desk.Wire, "HARB")).ShouldBe(["Company", "Contact", "Ticket"]);
        (await TypesAsync(desk.Wire, "mila@harbour")).ShouldBe(["Contact"]);
        (await TypesAsync(desk.Wire, "rinter blank")).ShouldBe(["Ticket"]);
        (await TypesAsync(desk.Wire, "printer harbour")).ShouldBe(["Ticket"]);
        (await TypesAsync(desk.Wire, "printer volcano")).ShouldBeEmpty();
        (await TypesAsync(desk.Wire, "ÉCOLE")).ShouldBe(["Company"]);
        (await TypesAsync(desk.Wire, "ecole")).ShouldBeEmpty();
        (await TypesAsync(desk.Wire, "hp")).ShouldBe(["Ticket"]);
        (await TypesAsync(desk.Wire, "😀 party")).ShouldBe(["Ticket"]);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_hit_says_what_it_is_and_where_it_is(string database)
    {
        var desk = await DeskAsync(database);
        var hit = (await FindAsync(desk.Wire, "mila@harbour")).Json[0];

        (hit.GetProperty("type").GetString(), hit.GetProperty("id").GetInt32(), hit.GetProperty("title").GetString(), hit.GetProperty("snippet").GetString())
            .ShouldBe(("Contact", desk.Contact, "Mila Harbour", "mila@harbour.example"));
        var href = hit.GetProperty("_info").GetProperty("href").GetString()!;
        href.ShouldEndWith($"{Wire.Base}company/contacts/{desk.Contact}");
        (await desk.Wire.GetAsync(new Uri(href).PathAndQuery)).Expect(200).Says("firstName").ShouldBe("Mila");
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_number_comes_first_then_what_is_called_so_then_what_begins_so(string database)
    {
        var desk = await DeskAsync(database);
        (await desk.Wire.PostAsync("service/tickets", new { summary = $"See {desk.Ticket} again", company = new { id = desk.Company } })).Expect(201);
        foreach (var text in new[] { $"{desk.Ticket}", $"#{desk.Ticket}" }) (await FindAsync(desk.Wire, text)).Ids[0].ShouldBe(desk.Ticket);

        foreach (var name in new[] { "Quayside", "Quay", "Old Quay Works" }) (await desk.Wire.PostAsync("company/companies", new { identifier = name.Replace(" ", ""), name })).Expect(201);
        (await FindAsync(desk.Wire, "quay")).Json.EnumerateArray().Select(h => h.GetProperty("title").GetString()).ShouldBe(["Quay", "Quayside", "Old Quay Works"]);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Changes_are_found_at_once_and_what_is_gone_is_not(string database)
    {
        var desk = await DeskAsync(database);
        (await desk.Wire.PatchAsync($"service/tickets/{desk.Ticket}", "summary", "Zeppelin over the roof")).Expect(200);
        (await FindAsync(desk.Wire, "zeppelin")).Ids.ShouldBe([desk.Ticket]);
        (await FindAsync(desk.Wire, "blank pages")).Ids.ShouldBeEmpty();

        (await desk.Wire.DeleteAsync($"service/tickets/{desk.Ticket}")).Expect(204);
        (await FindAsync(desk.Wire, "zeppelin")).Ids.ShouldBeEmpty();
        (await desk.Wire.DeleteAsync($"company/companies/{desk.School}")).Expect(204);
        (await FindAsync(desk.Wire, "école")).Ids.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Pages_go_on_until_all_is_shown(string database)
    {
        var desk = await DeskAsync(database);
        for (var i = 0; i < 70; i++) (await desk.Wire.PostAsync("service/tickets", new { summary = $"Lighthouse lamp {i}", company = new { id = desk.Company } })).Expect(201);
        var seen = new List<int>();
        for (var page = 1; page <= 4; page++)
        {
            var answer = (await desk.Wire.GetAsync($"system/search?q=lighthouse&pageSize=20&page={page}")).Expect(200);
            seen.AddRange(answer.Ids);
            if (page < 4) answer.Header("Link")!.ShouldEndWith("page=4>; rel=\"last\"");
            else answer.Header("Link")!.ShouldNotContain("last");
        }

        (seen.Count, seen.Distinct().Count()).ShouldBe((70, 70));
        (await desk.Wire.GetAsync("system/search?q=lighthouse&page=999999999")).Expect(200).Ids.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_is_exactly_so_is_found_among_thousands_that_hold_it(string database)
    {
        var desk = await DeskAsync(database);
        var exact = (await desk.Wire.PostAsync("service/tickets", new { summary = "Anchor", company = new { id = desk.Company } })).Expect(201).Id;
        for (var i = 0; i < Limits.MaxFindings + 20; i++) (await desk.Wire.PostAsync("service/tickets", new { summary = $"Anchor chain {i}", company = new { id = desk.Company } })).Expect(201);
        (await FindAsync(desk.Wire, "anchor")).Ids[0].ShouldBe(exact);
    }

    [Theory]
    [InlineData(""), InlineData("?q="), InlineData("?q=%20")]
    public async Task Without_words_it_is_refused(string query)
    {
        var wire = await (await TestHost.SharedAsync("sqlite")).CompanyAsync();
        (await wire.GetAsync("system/search" + query)).Expect(400).Says("message").ShouldContain("q is required");
    }

    [Fact]
    public async Task A_search_may_have_so_many_characters()
    {
        var wire = await (await TestHost.SharedAsync("sqlite")).CompanyAsync();
        (await FindAsync(wire, new string('x', Limits.MaxSearchLength))).Ids.ShouldBeEmpty();
        (await wire.GetAsync("system/search?q=" + new string('x', Limits.MaxSearchLength + 1))).Expect(400);
        (await FindAsync(wire, "\" OR * NOT ( ' ; -- \\ % _ AND near")).Ids.ShouldBeEmpty();
    }

    private static async Task<(Wire Wire, int Company, int Contact, int Ticket, int School)> DeskAsync(string database)
    {
        var wire = await (await TestHost.SharedAsync(database)).CompanyAsync();
        var company = (await wire.PostAsync("company/companies", new { identifier = "HarbourIT", name = "Harbour IT" })).Expect(201).Id;
        var school = (await wire.PostAsync("company/companies", new { identifier = "School", name = "École du Port" })).Expect(201).Id;
        var kind = (await wire.GetAsync("company/communicationTypes?conditions=" + Uri.EscapeDataString("emailFlag = true"))).Expect(200).Ids[0];
        var contact = (await wire.PostAsync("company/contacts", new
        {
            firstName = "Mila", lastName = "Harbour", company = new { id = company }, communicationItems = new[] { new { type = new { id = kind }, value = "mila@harbour.example" } },
        })).Expect(201).Id;
        var ticket = (await wire.PostAsync("service/tickets", new { summary = "Printer (HP) prints blank pages at Harbour", company = new { id = company } })).Expect(201).Id;
        (await wire.PostAsync("service/tickets", new { summary = "Plan the 😀 Party", company = new { id = school } })).Expect(201);
        return (wire, company, contact, ticket, school);
    }

    private static async Task<WireAnswer> FindAsync(Wire wire, string text) => (await wire.GetAsync("system/search?q=" + Uri.EscapeDataString(text))).Expect(200);

    private static async Task<IEnumerable<string>> TypesAsync(Wire wire, string text) =>
        (await FindAsync(wire, text)).Json.EnumerateArray().Select(h => h.GetProperty("type").GetString()!).Order(StringComparer.Ordinal);
}
