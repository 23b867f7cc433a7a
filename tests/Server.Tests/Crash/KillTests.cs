using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Crash;

/// <summary>The server is killed under load again and again: what it acknowledged is there when it comes back.</summary>
public sealed class KillTests(ITestOutputHelper output)
{
    private const int Clients = 4;
    private const int Seed = 20_260_302;

    [Fact]
    public async Task Nothing_acknowledged_is_lost_in_two_kills() => await RunAsync(2, null);

    [Fact, Trait("Set", "Long")]
    public async Task Nothing_acknowledged_is_lost_in_twenty_kills_on_sqlite() => await RunAsync(20, null);

    [Fact, Trait("Set", "Long")]
    public async Task Nothing_acknowledged_is_lost_in_twenty_kills_on_postgres()
    {
        await using var postgres = await PostgresServer.StartAsync(fsync: true);
        await RunAsync(20, postgres);
    }

    private async Task RunAsync(int kills, PostgresServer? postgres)
    {
        using var data = new SqliteFolder();
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false, MaxConnectionsPerServer = Clients * 2 });
        var database = postgres == null ? null : await postgres.CreateDatabaseAsync();
        var chance = new Random(Seed);
        Load[]? loads = null;
        var databases = 0;
        for (var round = 0; ; round++)
        {
            await using var server = await RunningServer.StartAsync(data.Path, database);
            var wire = Reach(client, server);
            loads ??= await LoadsAsync(wire);
            var lost = (await Task.WhenAll(loads.Select(l => l.LookAsync(wire)))).SelectMany(l => l).ToList();
            lost.ShouldBeEmpty($"after kill {round}, chance {Seed}");
            if (round == kills) break;
            var fourth = chance.Next(4) == 0 ? postgres : null;
            if (fourth != null) databases++;
            await RoundAsync(server, wire, loads, chance, fourth);
        }

        var (acknowledged, found) = (loads.Sum(l => l.Acknowledged), loads.Sum(l => l.Found));
        var told = $"{(postgres == null ? "sqlite" : "postgres")}: {kills} kills, {databases} of them with the database, {acknowledged} acknowledged, {found} found, {acknowledged - found} lost";
        output.WriteLine(told);
        Console.WriteLine(told);
        found.ShouldBe(acknowledged);
        acknowledged.ShouldBeGreaterThan(kills * Clients);
    }

    // Every fourth time the database goes down too, before the server or with it.
    private static async Task RoundAsync(RunningServer server, Wire wire, Load[] loads, Random chance, PostgresServer? postgres)
    {
        var running = loads.Select(l => l.RunAsync(wire)).ToList();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(chance.Next(150, 900)));
        await timer.WaitForNextTickAsync();
        var database = postgres?.CrashAsync() ?? Task.CompletedTask;
        if (chance.Next(2) == 0) await database;
        await server.KillAsync();
        await database;
        await Task.WhenAll(running);
    }

    private static Wire Reach(HttpClient client, RunningServer server) => new(client, server.Company, server.PublicKey, server.PrivateKey, server.Url);

    private static async Task<Load[]> LoadsAsync(Wire wire)
    {
        var company = (await wire.GetAsync("company/companies?pageSize=1")).Expect(200).Ids[0];
        return [.. Enumerable.Range(1, Clients).Select(number => new Load(number, company))];
    }
}
