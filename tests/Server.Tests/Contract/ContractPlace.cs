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
    public static IEnumerable<string> Paths(Func<Resource, bool> which) => Declared.Resources.Where(r => r.Routed && which(r)).Select(r => r.Path);

    public async ValueTask InitializeAsync()
    {
        Host = await StartAsync(database);
        Samples = new Samples(Host.Catalogue, await Host.CompanyAsync());
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
