using Microsoft.Extensions.Logging;
using Reeve.Kernel;
using Reeve.Model;
using Reeve.Server;
using Reeve.Server.Http;
using Reeve.Server.Setup;
using Reeve.Store;
using Companies = Reeve.Store.Companies;

namespace Reeve.Tests.Support;

/// <summary>The real server inside the test process, on a free port of loopback, over a temporary folder or a fresh PostgreSQL database.</summary>
public sealed partial class TestHost : IAsyncDisposable
{
    private static readonly Dictionary<string, Lazy<Task<TestHost>>> SharedHosts = new(StringComparer.Ordinal)
    {
        ["sqlite"] = new(() => StartAsync("sqlite")),
        ["postgres"] = new(() => StartAsync("postgres")),
    };

    // Every server of this process has the same ring, as nodes of one house do, and may call this machine.
    private static readonly Premises Place = new(Ring, Outward.Of(["loopback"]), Hashing.Of(1000));
    private static readonly Lazy<Seals> OneRing = new(Seals.Fresh);

    private readonly SqliteFolder folder = new();
    private readonly WebServer server;
    private readonly RequestLog requests;
    private readonly HttpClient client;
    private int made;

    private TestHost(Engine engine, DataPlace? place, KeyRing ring, Fairness? fairness = null, ConsoleFiles? console = null, Action<ILoggingBuilder>? logging = null)
    {
        Engine = engine;
        Companies = Companies.Open(engine.Catalogue, engine.Clock, place ?? new DataPlace.Sqlite(folder.Path));
        RequestLog? log = null;
        server = WebServer.Of(new Listening(null, 0, null, null, false), logger =>
        {
            log = Running.Log(engine, logger);
            return (Site.Of(engine, c => Companies.FindAsync(c), ring, new PublicAddress(null, [], []), log, fairness, Companies.ListAsync), new Pages(engine.Catalogue, c => Companies.FindAsync(c), engine.Premises, console));
        }, logging);
        requests = log!;
        client = new HttpClient(new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = false, MaxConnectionsPerServer = 64 });
    }

    private static Seals Ring() => OneRing.Value;

    /// <summary>The databases that every test of the server runs on.</summary>
    public static IReadOnlyList<string> Databases { get; } = ["sqlite", "postgres"];

    /// <summary>The engine.</summary>
    public Engine Engine { get; }

    /// <summary>What is declared.</summary>
    public Catalogue Catalogue => Engine.Catalogue;

    /// <summary>The companies.</summary>
    public Companies Companies { get; }

    /// <summary>Address, without a slash at its end.</summary>
    public string Url => server.Url;

    /// <summary>The port on loopback.</summary>
    public int Port => new Uri(Url).Port;

    /// <summary>The one server of this process over a database, with all that is declared; started by the first who asks.</summary>
    public static Task<TestHost> SharedAsync(string database) => SharedHosts[database].Value;

    /// <summary>Ends the shared servers that were started.</summary>
    public static async ValueTask EndSharedAsync()
    {
        foreach (var host in SharedHosts.Values.Concat(Keyed.Values).Where(h => h.IsValueCreated)) await (await host.Value).DisposeAsync();
    }

    /// <summary>A server of one's own.</summary>
    public static async Task<TestHost> StartAsync(string database, Catalogue? catalogue = null, TimeProvider? clock = null, KeyRing? ring = null, Fairness? fairness = null, ConsoleFiles? console = null, Action<ILoggingBuilder>? logging = null)
    {
        var engine = new Engine(catalogue ?? Running.Catalogue(), clock ?? TimeProvider.System) { Premises = Place };
        DataPlace? place = database == "postgres" ? new DataPlace.Postgres(await (await PostgresServer.Shared).CreateDatabaseAsync()) : null;
        var host = new TestHost(engine, place, ring ?? Keys.Ring(engine), fairness, console, logging);
        await host.server.StartAsync();
        host.client.BaseAddress = new Uri(host.Url);
        return host;
    }

    /// <summary>A new company as every company begins, and a client of its first administrator.</summary>
    public async Task<Wire> CompanyAsync()
    {
        var id = "test" + Interlocked.Increment(ref made);
        var storage = await Bootstrap.CreateAsync(Engine, Companies, id, id);
        return await Engine.TogetherAsync(storage, m => Bootstrap.Reeve(Catalogue, m), async after =>
        {
            var role = after.Use.First<SecurityRole>(r => r.AdminFlag);
            var member = new Ref<Member>(await after.AddAsync(new Member { Identifier = "admin", Name = "Admin", ApiFlag = true, SecurityRole = role }));
            await after.AddAsync(new ApiKey { Member = member, Description = "Tests" });
            var secret = after.Use.Revealed["privateKey"];
            return new Wire(client, id, (await after.FindAsync<ApiKey>(k => k.Member == member))[0].PublicKey!, secret);
        });
    }

    /// <summary>Writes the request log to its end; what is asked later is not noted.</summary>
    public ValueTask EndLogAsync() => requests.DisposeAsync();

    /// <summary>Ends the server and removes its data.</summary>
    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await server.StopAsync();
        await server.DisposeAsync();
        await requests.DisposeAsync();
        await Companies.DisposeAsync();
        folder.Dispose();
    }
}
