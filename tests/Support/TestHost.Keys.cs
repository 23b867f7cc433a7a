using Reeve.Kernel;
using Reeve.Model;
using Reeve.Server;
using Reeve.Server.Http;
using Reeve.Server.Setup;
using Reeve.Store;
using Companies = Reeve.Store.Companies;

namespace Reeve.Tests.Support;

public sealed partial class TestHost
{
    private static readonly Dictionary<string, Lazy<Task<TestHost>>> Keyed = new(StringComparer.Ordinal)
    {
        ["sqlite"] = new(() => WithKeysAsync("sqlite")),
        ["postgres"] = new(() => WithKeysAsync("postgres")),
    };

    private DataPlace shared = null!;
    private Fairness? shares;

    /// <summary>The one server of this process over a database into which only keys of its companies lead.</summary>
    public static Task<TestHost> KeyedAsync(string database) => Keyed[database].Value;

    /// <summary>A second server over the same data, as another node is.</summary>
    public Task<TestHost> SecondNodeAsync() => OverAsync(shared, Engine.Clock, shares);

    /// <summary>The companies opened a second time, as the command line does beside a running server.</summary>
    public Companies OpenBeside() => Companies.Open(Catalogue, Engine.Clock, shared);

    /// <summary>A server of one's own into which only keys of its companies lead.</summary>
    public static async Task<TestHost> WithKeysAsync(string database, TimeProvider? clock = null, Fairness? fairness = null) => await OverAsync(database == "postgres"
        ? new DataPlace.Postgres(await (await PostgresServer.Shared).CreateDatabaseAsync())
        : new DataPlace.Sqlite(Directory.CreateTempSubdirectory("reeve-keys-").FullName), clock, fairness);

    /// <summary>A new company as every company begins, and a client of its first administrator.</summary>
    public async Task<Wire> FoundedAsync()
    {
        var id = "office" + Interlocked.Increment(ref made);
        var storage = await Bootstrap.CreateAsync(Engine, Companies, id, id);
        return await Engine.TogetherAsync(storage, m => Bootstrap.Reeve(Catalogue, m), async after =>
        {
            var role = after.Use.First<SecurityRole>(r => r.AdminFlag);
            var member = new Ref<Member>(await after.AddAsync(new Member { Identifier = "admin", Name = "Admin", ApiFlag = true, SecurityRole = role }));
            var key = new ApiKey { Member = member, Description = "Tests" };
            await after.AddAsync(key);
            var secret = after.Use.Revealed["privateKey"];
            return With(id, (await after.FindAsync<ApiKey>(k => k.Member == member))[0].PublicKey!, secret);
        });
    }

    /// <summary>A client of this server.</summary>
    public Wire With(string company, string publicKey, string privateKey) => new(client, company, publicKey, privateKey);

    /// <summary>A server of one's own over companies that are there already, or on a place that is still empty.</summary>
    public static async Task<TestHost> OverAsync(DataPlace place, TimeProvider? clock = null, Fairness? fairness = null)
    {
        var engine = Running.Engine(clock ?? TimeProvider.System, null, Place);
        var host = new TestHost(engine, place, Keys.Ring(engine), fairness) { shared = place, shares = fairness };
        AppDomain.CurrentDomain.ProcessExit += (_, _) => host.Forget();
        await host.server.StartAsync();
        host.client.BaseAddress = new Uri(host.Url);
        return host;
    }

    private void Forget()
    {
        folder.Dispose();
        if (shared is DataPlace.Sqlite sqlite && Directory.Exists(sqlite.Folder)) Directory.Delete(sqlite.Folder, recursive: true);
    }
}
