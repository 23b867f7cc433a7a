using System.Collections.Concurrent;
using Reeve.Server.Tests.Rights;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Scenarios;

/// <summary>A poller that asks for what changed since the last instant it saw, while clients of two nodes write (ruling 8).</summary>
public sealed class PollerTests
{
    private const int Writers = 4;
    private const int Each = 40;

    [Fact]
    public async Task Nothing_written_on_two_nodes_is_missed()
    {
        await using var one = await TestHost.WithKeysAsync("postgres");
        await using var two = await one.SecondNodeAsync();
        var office = await Office.OfAsync(await one.FoundedAsync());
        var elsewhere = two.With(office.Admin.Company, office.Admin.PublicKey, office.Admin.PrivateKey);
        var written = new ConcurrentBag<int>();
        var writing = Task.WhenAll(Enumerable.Range(0, Writers).Select(async writer =>
        {
            var wire = writer % 2 == 0 ? office.Admin : elsewhere;
            for (var i = 0; i < Each; i++) written.Add((await wire.PostAsync("service/tickets", office.Ticket())).Expect(201).Id);
        }));

        var (seen, since) = (new HashSet<int>(), "2000-01-01T00:00:00Z");
        while (!writing.IsCompleted) since = await PollAsync(elsewhere, seen, since);
        await writing;
        await PollAsync(elsewhere, seen, since);
        written.Where(id => !seen.Contains(id)).ShouldBeEmpty();
        written.Count.ShouldBe(Writers * Each);
    }

    // As pollers do: ask from the greatest instant seen, all pages, and keep the greatest of those.
    private static async Task<string> PollAsync(Wire wire, HashSet<int> seen, string since)
    {
        var asked = Uri.EscapeDataString($"lastUpdated >= [{since}]");
        for (var page = 1; ; page++)
        {
            var rows = (await wire.GetAsync($"service/tickets?conditions={asked}&orderBy=lastUpdated,id&pageSize=1000&page={page}")).Expect(200).Json;
            foreach (var row in rows.EnumerateArray())
            {
                seen.Add(row.GetProperty("id").GetInt32());
                var at = row.GetProperty("_info").GetProperty("lastUpdated").GetString()!;
                if (string.CompareOrdinal(at, since) > 0) since = at;
            }

            if (rows.GetArrayLength() < 1000) return since;
        }
    }
}
