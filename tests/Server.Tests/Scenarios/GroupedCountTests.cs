using System.Text.Json;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Scenarios;

/// <summary>Counts by groups, as dashboards show them: the same rows as the list, counted by the database.</summary>
public sealed class GroupedCountTests
{
    public static TheoryData<string> Both => [.. TestHost.Databases];

    [Theory, MemberData(nameof(Both))]
    public async Task Groups_add_up_to_the_count_and_each_to_its_list(string database)
    {
        var (wire, company, boards) = await DeskAsync(database);
        var groups = (await wire.GetAsync("service/tickets/counts?groupBy=board,status")).Expect(200).Json.EnumerateArray().ToList();

        groups.Sum(g => g.GetProperty("count").GetInt32()).ShouldBe(int.Parse((await wire.GetAsync("service/tickets/count")).Expect(200).Says("count")));
        foreach (var group in groups)
        {
            var (board, status) = (group.GetProperty("board").GetProperty("id").GetInt32(), group.GetProperty("status").GetProperty("id").GetInt32());
            group.GetProperty("status").GetProperty("name").GetString().ShouldNotBeNullOrEmpty();
            (await wire.FindAsync("service/tickets", $"board/id = {board} and status/id = {status}", "&pageSize=1000")).Expect(200).Ids.Count.ShouldBe(group.GetProperty("count").GetInt32());
        }

        var one = (await wire.GetAsync($"service/tickets/counts?groupBy=board&conditions=board/id={boards[1]}")).Expect(200).Json.EnumerateArray().Single();
        (one.GetProperty("board").GetProperty("id").GetInt32(), one.GetProperty("count").GetInt32()).ShouldBe((boards[1], 2));
        var customer = (await wire.GetAsync("service/tickets/counts?groupBy=company")).Expect(200).Json.EnumerateArray().Single();
        (customer.GetProperty("company").GetProperty("id").GetInt32(), customer.GetProperty("company").GetProperty("name").GetString(), customer.GetProperty("count").GetInt32())
            .ShouldBe((company, "Counted", 5));
        var owners = (await wire.GetAsync("service/tickets/counts?groupBy=owner")).Expect(200).Json.EnumerateArray().Single();
        (owners.GetProperty("owner").ValueKind, owners.GetProperty("count").GetInt32()).ShouldBe((JsonValueKind.Null, 5));
        var open = (await wire.GetAsync("service/tickets/counts?groupBy=closedFlag")).Expect(200).Json.EnumerateArray().Single();
        open.GetProperty("closedFlag").GetBoolean().ShouldBeFalse();
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Instants_are_grouped_by_day_week_or_month(string database)
    {
        var (wire, company, _) = await DeskAsync(database);
        foreach (var day in new[] { "2026-03-01T23:30:00Z", "2026-03-02T00:30:00Z", "2026-03-08T12:00:00Z", "2026-04-01T00:00:00Z" })
            (await wire.PostAsync("service/tickets", new { summary = "Due", company = new { id = company }, requiredDate = day })).Expect(201);
        const string Due = "&conditions=summary='Due'";

        (await CountsAsync(wire, "requiredDate:day" + Due)).ShouldBe([("2026-03-01", 1), ("2026-03-02", 1), ("2026-03-08", 1), ("2026-04-01", 1)]);
        (await CountsAsync(wire, "requiredDate:day&offset=60" + Due)).ShouldBe([("2026-03-02", 2), ("2026-03-08", 1), ("2026-04-01", 1)]);
        (await CountsAsync(wire, "requiredDate:week" + Due)).ShouldBe([("2026-02-23", 1), ("2026-03-02", 2), ("2026-03-30", 1)]);
        (await CountsAsync(wire, "requiredDate:month" + Due)).ShouldBe([("2026-03-01", 3), ("2026-04-01", 1)]);
        (await CountsAsync(wire, "_info/dateEntered:month" + Due)).Sum(g => g.Count).ShouldBe(4);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Only_what_the_caller_may_read_is_counted(string database)
    {
        var (wire, company, _) = await DeskAsync(database);
        var role = (await wire.PostAsync("system/securityroles", new { name = "Own ones" })).Expect(201).Id;
        (await wire.SendAsync("PATCH", $"system/securityRoles/{role}/settings", new[] { new { moduleName = "Service Desk", moduleFunctionName = "Service Tickets", inquireLevel = "My" } })).Expect(200);
        var member = (await wire.PostAsync("system/apiMembers", new { identifier = "own", name = "Own", securityRole = new { id = role } })).Expect(201).Id;
        var key = (await wire.PostAsync($"system/apiMembers/{member}/apiKeys", new { description = "Counts" })).Expect(201).Json;
        var own = wire.With(wire.Company, key.GetProperty("publicKey").GetString()!, key.GetProperty("privateKey").GetString()!);
        (await wire.PostAsync("service/tickets", new { summary = "Own", company = new { id = company }, owner = new { id = member } })).Expect(201);

        var groups = (await own.GetAsync("service/tickets/counts?groupBy=company")).Expect(200).Json.EnumerateArray().Single();
        groups.GetProperty("count").GetInt32().ShouldBe(1);
        (await own.GetAsync("service/tickets/counts?groupBy=company&conditions=company/phoneNumber='1'")).Expect(403);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?groupBy=nothing")]
    [InlineData("?groupBy=summary")]
    [InlineData("?groupBy=board,status,owner,priority")]
    [InlineData("?groupBy=board,board")]
    [InlineData("?groupBy=board:day")]
    [InlineData("?groupBy=closedDate")]
    [InlineData("?groupBy=closedDate:year")]
    [InlineData("?groupBy=initialDescription")]
    [InlineData("?groupBy=enteredById")]
    [InlineData("?groupBy=customFields")]
    [InlineData("?groupBy=board&offset=9999")]
    [InlineData("?groupBy=board&conditions=(")]
    public async Task What_cannot_be_grouped_is_refused_in_words(string query)
    {
        var (wire, _, _) = await DeskAsync("sqlite");
        (await wire.GetAsync("service/tickets/counts" + query)).Expect(400).Says("message").ShouldNotBeEmpty();
    }

    private static async Task<IReadOnlyList<(string Day, int Count)>> CountsAsync(Wire wire, string groupBy)
    {
        var name = groupBy[..groupBy.IndexOf(':', StringComparison.Ordinal)].Replace("_info/", "", StringComparison.Ordinal);
        return [.. (await wire.GetAsync("service/tickets/counts?groupBy=" + groupBy)).Expect(200).Json.EnumerateArray().Select(g => (g.GetProperty(name).GetString()!, g.GetProperty("count").GetInt32()))];
    }

    private static async Task<(Wire Wire, int Company, IReadOnlyList<int> Boards)> DeskAsync(string database)
    {
        var wire = await (await TestHost.SharedAsync(database)).CompanyAsync();
        var company = (await wire.PostAsync("company/companies", new { identifier = "counted", name = "Counted" })).Expect(201).Id;
        var location = (await wire.GetAsync("system/locations?pageSize=1")).Expect(200).Ids[0];
        var department = (await wire.GetAsync("system/departments?pageSize=1")).Expect(200).Ids[0];
        var boards = new List<int>();
        foreach (var name in new[] { "Left", "Right" })
            boards.Add((await wire.PostAsync("service/boards", new { name, location = new { id = location }, department = new { id = department } })).Expect(201).Id);
        foreach (var board in boards) (await wire.PostAsync($"service/boards/{board}/statuses", new { name = "New", defaultFlag = true })).Expect(201);
        for (var i = 0; i < 5; i++)
            (await wire.PostAsync("service/tickets", new { summary = $"Ticket {i}", company = new { id = company }, board = new { id = boards[i % 2] } })).Expect(201);
        return (wire, company, boards);
    }
}
