using Reeve.Server.Tests.Callbacks;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Crash;

/// <summary>The server is killed while it delivers: what was acknowledged is told all the same.</summary>
public sealed class CallbackKillTests
{
    [Theory, Trait("Set", "Long")]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Every_acknowledged_write_is_told_though_the_server_is_killed(string database)
    {
        using var data = new SqliteFolder();
        var postgres = database == "postgres" ? await (await PostgresServer.Shared).CreateDatabaseAsync() : null;
        await using var receiver = new Receiver();
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        var acknowledged = new List<int>();
        for (var round = 0; round < 4; round++)
        {
            await using var server = await RunningServer.StartAsync(data.Path, postgres);
            var wire = new Wire(client, server.Company, server.PublicKey, server.PrivateKey, server.Url);
            if (round == 0) (await wire.PostAsync("system/callbacks", new { url = receiver.Url, objectId = 0, type = "contact", level = "owner" })).Expect(201);
            for (var i = 0; i < 50; i++) acknowledged.Add((await wire.PostAsync("company/contacts", new { firstName = $"Kill{round}", lastName = $"{i}" })).Expect(201).Id);
            if (round < 3) await server.KillAsync();
            else await receiver.UntilAsync(all => acknowledged.All(all.Select(m => m.Record).ToHashSet().Contains), TimeSpan.FromMinutes(2));
        }
    }
}
