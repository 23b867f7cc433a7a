using System.Text.Json.Nodes;
using Reeve.Kernel;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Contract;

/// <summary>A company of its own on the shared server of a database, and samples in it.</summary>
public abstract class ContractPlace(string database) : IAsyncLifetime
{
    private static readonly Catalogue Declared = Running.Catalogue();
    private readonly Dictionary<string, WireAnswer?> kept = new(StringComparer.Ordinal);

    public TestHost Host { get; private set; } = null!;

    public Samples Samples { get; private set; } = null!;

    /// <summary>Addresses of the resources that fit.</summary>
    public static IEnumerable<string> Paths(Func<Resource, bool> which) => Declared.Resources
        .Where(r => r.Routed && HasList(r) && (r.Parent == null || HasList(r.Parent)) && which(r)).Select(r => r.Path);

    // One's own account has a number only; what lies under it is reached under the member too.
    private static bool HasList(Resource resource) => !resource.LackingPaths.Contains(resource.Path);


    public async ValueTask InitializeAsync()
    {
        Host = await StartAsync(database);
        Samples = new Samples(Host.Catalogue, await Host.CompanyAsync());
        await SettleInAsync();
    }

    // No test may depend on what others made before it: records to refer to are there from the beginning.
    private async Task SettleInAsync()
    {
        foreach (var resource in Host.Catalogue.Resources.Where(r => r.Routed && r.CanCreate && (r.Parent == null || HasList(r.Parent))).OrderBy(r => r.Path.Count(c => c == '/')).ThenBy(r => r.Path, StringComparer.Ordinal))
        {
            for (var i = 0; i < 2; i++) await Samples.CreateAsync(resource);
        }

        foreach (var board in (await Samples.Wire.GetAsync("service/boards?pageSize=2&fields=id")).Expect(200).Ids)
            (await Samples.Wire.PostAsync($"service/boards/{board}/statuses", new JsonObject { ["name"] = "Waiting" })).Expect(201);
    }

    protected virtual Task<TestHost> StartAsync(string database) => TestHost.SharedAsync(database);

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    /// <summary>A resource and the address of its list.</summary>
    public async Task<(Resource Resource, string Address)> OfAsync(string path)
    {
        var resource = Host.Catalogue.Resource(path);
        return (resource, await Samples.AddressAsync(resource));
    }

    /// <summary>A record for tests that only read; made at the first demand.</summary>
    public async Task<WireAnswer?> AnyAsync(string path)
    {
        if (kept.TryGetValue(path, out var known)) return known;
        var resource = Host.Catalogue.Resource(path);
        var any = resource.CanCreate ? await Samples.CreateAsync(resource, full: true) : await Samples.AnyAsync(resource);
        return kept[path] = any;
    }
}

public sealed class SqlitePlace() : ContractPlace("sqlite");

public sealed class PostgresPlace() : ContractPlace("postgres");

public sealed class ContractOnSqliteTests(SqlitePlace place) : ContractTests(place), IClassFixture<SqlitePlace>;

public sealed class ContractOnPostgresTests(PostgresPlace place) : ContractTests(place), IClassFixture<PostgresPlace>;
