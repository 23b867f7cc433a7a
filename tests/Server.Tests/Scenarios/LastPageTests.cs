using System.Globalization;
using System.Text.RegularExpressions;
using Reeve.Kernel;
using Reeve.Server.Demo;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Scenarios;

/// <summary>What the Link header names as the last page when there are many records (ruling 1).</summary>
public sealed partial class LastPageTests
{
    private const int Rows = Limits.BoundedCount + 50;

    [Theory, Trait("Set", "Long")]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Last_is_exact_up_to_the_bound_and_the_capped_page_beyond(string database)
    {
        await using var host = await TestHost.StartAsync(database);
        var wire = await host.CompanyAsync();
        (await wire.PostAsync("company/companies", new { identifier = "Acme", name = "Acme Ltd" })).Expect(201);
        await BulkTickets.AddAsync(host.Engine, (await host.Companies.FindAsync(wire.Company))!, Rows, Server.Demo.DemoSize.Full.End, _ => { });
        (await wire.GetAsync("service/tickets/count")).Says("count").ShouldBe(Rows.ToString(CultureInfo.InvariantCulture));

        // Beyond the bound: the page that the bounded count ends at, until the pages themselves go on.
        (await RelsAsync(wire, "", 1, 100)).ShouldBe(["next 2", $"last {Limits.BoundedCount / 100}"]);
        (await RelsAsync(wire, "", 2, 1000)).ShouldBe(["first 1", "prev 1", "next 3", "last 10"]);
        (await RelsAsync(wire, "", 10, 1000)).ShouldBe(["first 1", "prev 9", "next 11", "last 11"]);
        (await RelsAsync(wire, "", 11, 1000)).ShouldBe(["first 1", "prev 10"]);
        (await wire.GetAsync("service/tickets?pageSize=1000&page=11&fields=id")).Expect(200).Ids.Count.ShouldBe(50);

        // At the bound and below it: exact, with a rest or without.
        (await RelsAsync(wire, Upto(Limits.BoundedCount), 1, 100)).ShouldBe(["next 2", "last 100"]);
        (await RelsAsync(wire, Upto(Limits.BoundedCount - 1), 1, 1000)).ShouldBe(["next 2", "last 10"]);
        (await RelsAsync(wire, Upto(9001), 3, 1000)).ShouldBe(["first 1", "prev 2", "next 4", "last 10"]);
        (await RelsAsync(wire, Upto(9000), 1, 1000)).ShouldBe(["next 2", "last 9"]);
        (await RelsAsync(wire, Upto(9000), 9, 1000)).ShouldBe(["first 1", "prev 8"]);
        (await RelsAsync(wire, Upto(26), 1, 25)).ShouldBe(["next 2", "last 2"]);
        (await RelsAsync(wire, Upto(25), 1, 25)).ShouldBeEmpty();
    }

    // Tickets are numbered from 1 without a gap.
    private static string Upto(int most) => string.Create(CultureInfo.InvariantCulture, $"id <= {most}");

    private static async Task<List<string>> RelsAsync(Wire wire, string conditions, int page, int size)
    {
        var answer = await wire.GetAsync($"service/tickets?fields=id&orderBy=id&pageSize={size}&page={page}&conditions={Uri.EscapeDataString(conditions)}");
        return [.. Links().Matches(answer.Expect(200).Header("Link") ?? "").Select(m => $"{m.Groups["rel"].Value} {m.Groups["page"].Value}")];
    }

    [GeneratedRegex("""[?&]page=(?<page>\d+)>; rel="(?<rel>\w+)"(, |$)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Links();
}
