using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Reeve.Kernel;
using Reeve.Server.Http;
using Reeve.Store;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Http;

/// <summary>A whole server over two made-up resources on SQLite, with keys that need no model.</summary>
public sealed class SmallSite : IAsyncLifetime
{
    public static readonly Function Things = new("Test", "Things", "Test.Things", Offers.None, true, null, "Things.");

    private readonly SqliteFolder folder = new();
    private readonly List<Answered> answered = [];
    private Companies companies = null!;
    private WebServer server = null!;
    private RequestLog requests = null!;

    public HttpClient Client { get; private set; } = null!;

    public int Port { get; private set; }

    public IReadOnlyList<Answered> Answered => answered;

    public Func<OperationCall, ValueTask<object?>> OnAct { get; set; } = _ => ValueTask.FromResult<object?>(new { done = true, at = DateTimeOffset.UnixEpoch, none = (string?)null });

    public static string Basic(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    public async ValueTask InitializeAsync()
    {
        var clock = TimeProvider.System;
        var engine = new Engine(new Catalogue([new Shelves(), new ThingList(this), new PartList()]), clock);
        companies = Companies.Open(engine.Catalogue, clock, new DataPlace.Sqlite(folder.Path));
        await companies.CreateAsync("acme");
        HeldKey Key(int id, string name, string? from = null, bool inactive = false, DateTimeOffset? expires = null) =>
            new(id, name, SHA256.HashData(Encoding.UTF8.GetBytes("secret")), expires, HeldKey.Networks(from?.Split(',') ?? []), inactive, id);
        HeldKey[] keys =
        [
            Key(1, "full"), Key(2, "none"), Key(3, "far", "10.0.0.0/8"), Key(4, "off", inactive: true), Key(5, "old", expires: DateTimeOffset.UnixEpoch),
            Key(6, "gone"), Key(7, "near", "127.0.0.1, ::1"),
        ];
        var ring = new KeyRing(_ => keys, (_, key) => key.PublicKey == "gone" ? null : Of(key), clock);
        server = WebServer.Of(new Listening(null, 0, null, null, false), log =>
        {
            requests = new RequestLog(lines => { answered.AddRange(lines); return Task.CompletedTask; }, log, TimeSpan.Zero);
            var site = Site.Of(engine, c => companies.FindAsync(c), ring, new PublicAddress(null, ["psa.example"], [IPNetwork.Parse("127.0.0.0/8")]), requests);
            return (site, new Pages(engine.Catalogue, c => companies.FindAsync(c)));
        });
        await server.StartAsync();
        Port = new Uri(server.Url).Port;
        Client = new HttpClient { BaseAddress = new Uri(server.Url + "/v4_6_release/apis/3.0/") };
        Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Basic("ACME+full:secret"));
    }

    /// <summary>Ends the request log, so that all lines are there.</summary>
    public async Task<IReadOnlyList<Answered>> EndLogAsync()
    {
        await requests.DisposeAsync();
        return answered;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await server.StopAsync();
        await server.DisposeAsync();
        await requests.DisposeAsync();
        await companies.DisposeAsync();
        folder.Dispose();
    }

    private static Caller Of(HeldKey key) => new()
    {
        MemberId = key.Id,
        Identifier = key.PublicKey,
        RoleId = 9,
        Grants = key.PublicKey == "none" ? Grants.Nothing : Grants.Everything,
        Me = new Me(key.Id, [], _ => []),
    };

    public sealed class Shelf : Row
    {
        [Max(20)] public required string Name { get; set; }
    }

    public sealed class Thing : Row
    {
        [Max(50)] public required string Name { get; set; }
        public Ref<Shelf>? Shelf { get; set; }
        public Ref<Thing>? Beside { get; set; }
        public decimal? Price { get; set; }
        public bool GoodFlag { get; set; }
        public DateTimeOffset? Seen { get; set; }
        public List<Part> Parts { get; set; } = [];
    }

    public sealed class Part : Row
    {
        public Ref<Thing> Thing { get; set; }
        [Max(20)] public string Label { get; set; } = "";
        public int Amount { get; set; }
        public bool SpareFlag { get; set; }
    }

    private sealed class Shelves : Resource<Shelf>
    {
        public Shelves()
            : base("service/shelves", Things)
        {
            Hold();
            Named(s => s.Name);
        }
    }

    private sealed class ThingList : Resource<Thing>
    {
        public ThingList(SmallSite site)
            : base("service/things", Things)
        {
            Named(t => t.Name);
            Search();
            Usages();
            Items<Part>(t => t.Parts, p => p.Thing);
            Link("shelves", "service/shelves?conditions=id>{id}");
            Does(new Operation { Path = "service/things/{id}/act", Method = "POST", Function = Things, Verb = Verb.Edit, Summary = "Acts", Run = call => site.OnAct(call) });
        }
    }

    private sealed class PartList : Resource<Part>
    {
        public PartList()
            : base("service/things/{parentId}/parts", Things)
        {
            Under(p => p.Thing);
        }
    }
}
