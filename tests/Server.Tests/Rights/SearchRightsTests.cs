using Reeve.Kernel;
using Reeve.Model.Rights;
using Reeve.Tests.Support;
using CompanyRights = Reeve.Model.Rights.Companies;

namespace Reeve.Server.Tests.Rights;

/// <summary>The search over everything shows what the caller's lists show, and nothing else.</summary>
public sealed class SearchRightsTests
{
    public static TheoryData<string> Both => [.. TestHost.Databases];

    [Theory, MemberData(nameof(Both))]
    public async Task Only_what_the_role_may_inquire_is_found(string database)
    {
        var office = await Offices.OnAsync(database);
        var word = await FilledAsync(office);

        (await TypesAsync(office.Admin, word)).ShouldBe(["Company", "Contact", "Ticket"]);
        (await TypesAsync((await office.PersonAsync()).Wire, word)).ShouldBeEmpty();
        (await TypesAsync((await office.PersonAsync(Office.On(CompanyRights.Contacts, inquire: Level.All))).Wire, word)).ShouldBe(["Contact"]);
        (await TypesAsync((await office.PersonAsync(Office.On(CompanyRights.CompanyMaintenance, inquire: Level.All))).Wire, word)).ShouldBe(["Company"]);
        (await TypesAsync((await office.PersonAsync(Tickets(Level.All))).Wire, word)).ShouldBe(["Ticket"]);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task With_My_only_ones_own_are_found_by_word_and_by_number(string database)
    {
        var office = await Offices.OnAsync(database);
        var person = await office.PersonAsync(Tickets(Level.My));
        var word = Word();
        var (mine, others) = (await TicketAsync(office, word, person.Id), await TicketAsync(office, word));

        (await FindAsync(person.Wire, word)).ShouldBe([mine]);
        (await FindAsync(person.Wire, $"{mine}")).ShouldContain(mine);
        (await FindAsync(person.Wire, $"{others}")).ShouldNotContain(others);
        (await FindAsync(office.Admin, word)).ShouldBe([mine, others], ignoreOrder: true);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Tickets_of_an_excluded_board_are_not_found(string database)
    {
        var office = await Offices.OnAsync(database);
        var (hidden, _, _) = await office.BoardAsync();
        var person = await office.PersonAsync(Tickets(Level.All));
        (await office.Admin.PatchAsync($"system/apiMembers/{person.Id}", "excludedServiceBoardIds", new[] { hidden })).Expect(200);
        var word = Word();
        var (shown, out1) = (await TicketAsync(office, word), await TicketAsync(office, word, board: hidden));

        (await FindAsync(person.Wire, word)).ShouldBe([shown]);
        (await FindAsync(person.Wire, $"{out1}")).ShouldNotContain(out1);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Closed_tickets_are_found_by_who_may_see_them_closed(string database)
    {
        var office = await Offices.OnAsync(database);
        var word = Word();
        var (open, closed) = (await TicketAsync(office, word), await TicketAsync(office, word, closed: true));
        var person = await office.PersonAsync(Office.On(ServiceDesk.ServiceTickets, inquire: Level.All));

        (await FindAsync(person.Wire, word)).ShouldBe([open]);
        (await FindAsync((await office.PersonAsync(Tickets(Level.All))).Wire, word)).ShouldBe([open, closed], ignoreOrder: true);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_right_withdrawn_counts_at_the_next_search(string database)
    {
        var office = await Offices.OnAsync(database);
        var word = await FilledAsync(office);
        var role = await office.NewRoleAsync([Office.On(CompanyRights.Contacts, inquire: Level.All)]);
        var person = await office.PersonAsync(role);
        (await TypesAsync(person.Wire, word)).ShouldBe(["Contact"]);
        await office.GrantAsync(role, [Office.On(CompanyRights.Contacts)]);
        (await TypesAsync(person.Wire, word)).ShouldBeEmpty();
    }

    private static Grant[] Tickets(Level inquire) => [Office.On(ServiceDesk.ServiceTickets, inquire: inquire), Office.On(ServiceDesk.CloseServiceTickets, inquire: Level.All)];

    private static string Word() => Office.Name("Zyzzyva");

    private static async Task<string> FilledAsync(Office office)
    {
        var word = Word();
        var company = await office.MakeAsync("company/companies", new { identifier = word, name = word });
        await office.MakeAsync("company/contacts", new { firstName = word, company = new { id = company } });
        await TicketAsync(office, word);
        return word;
    }

    private static Task<int> TicketAsync(Office office, string word, int? owner = null, bool closed = false, int? board = null)
    {
        var ticket = office.Ticket(owner, closed, board);
        ticket["summary"] = word + " " + Office.Name("x");
        return office.MakeAsync("service/tickets", ticket);
    }

    private static async Task<IReadOnlyList<int>> FindAsync(Wire wire, string text) => (await wire.GetAsync("system/search?q=" + text)).Expect(200).Ids;

    private static async Task<IEnumerable<string>> TypesAsync(Wire wire, string text) =>
        (await wire.GetAsync("system/search?q=" + text)).Expect(200).Json.EnumerateArray().Select(h => h.GetProperty("type").GetString()!).Order(StringComparer.Ordinal);
}
