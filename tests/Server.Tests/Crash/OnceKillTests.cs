using System.Collections.Concurrent;
using Reeve.Server.Http;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Crash;

/// <summary>The server is killed while clients post with idempotency keys: who repeats every post afterwards has made each ticket once.</summary>
public sealed class OnceKillTests
{
    private const int Clients = 4;

    [Fact]
    public async Task A_post_repeated_after_a_kill_was_carried_out_once()
    {
        using var data = new SqliteFolder();
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        var sent = new ConcurrentDictionary<string, int>();
        var company = 0;
        await using (var server = await RunningServer.StartAsync(data.Path, null))
        {
            var wire = Reach(client, server);
            company = (await wire.GetAsync("company/companies?pageSize=1")).Expect(200).Ids[0];
            var running = Enumerable.Range(1, Clients).Select(number => PostAsync(wire, company, number, sent)).ToList();
            using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(500));
            await timer.WaitForNextTickAsync();
            await server.KillAsync();
            await Task.WhenAll(running);
        }

        sent.Values.Count(id => id > 0).ShouldBeGreaterThan(Clients);
        sent.Values.Count(id => id == 0).ShouldBeInRange(1, Clients);
        await using var again = await RunningServer.StartAsync(data.Path, null);
        var after = Reach(client, again);
        foreach (var (summary, id) in sent)
        {
            var answer = (await SendAsync(after, company, summary)).Expect(201);
            if (id > 0) (answer.Id, answer.Header(OnceKey.Replayed)).ShouldBe((id, "true"), summary);
        }

        var made = (await after.GetAsync("service/tickets/count?conditions=" + Uri.EscapeDataString("summary like \"once *\""))).Expect(200);
        made.Json.GetProperty("count").GetInt32().ShouldBe(sent.Count);
    }

    private static async Task PostAsync(Wire wire, int company, int number, ConcurrentDictionary<string, int> sent)
    {
        try
        {
            for (var step = 1; ; step++)
            {
                var summary = $"once {number} {step}";
                sent[summary] = 0;
                sent[summary] = (await SendAsync(wire, company, summary)).Expect(201).Id;
            }
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException)
        {
            // Whether the last one arrived is not known: that is what the key is for.
        }
    }

    private static Task<WireAnswer> SendAsync(Wire wire, int company, string summary) =>
        wire.SendAsync("POST", "service/tickets", new { summary, company = new { id = company } }, (OnceKey.Header, summary.Replace(' ', '-')));

    private static Wire Reach(HttpClient client, RunningServer server) => new(client, server.Company, server.PublicKey, server.PrivateKey, server.Url);
}
