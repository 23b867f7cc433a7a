using Reeve.Kernel;
using Reeve.Store;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Store;

/// <summary>A database of one's own for a test, and short ways to ask it.</summary>
public sealed class Place : IAsyncDisposable
{
    private readonly SqliteFolder? folder;
    private readonly DataPlace data;
    private readonly List<Companies> nodes = [];

    private Place(DataPlace data, SqliteFolder? folder)
    {
        this.data = data;
        this.folder = folder;
    }

    public static TheoryData<string> Both => ["sqlite", "postgres"];

    public SampleCatalogue Sample { get; } = new();

    public FakeClock Clock { get; } = new();

    public Storage Storage { get; private set; } = null!;

    public static async Task<Place> OpenAsync(string database)
    {
        var files = database == "sqlite" ? new SqliteFolder() : null;
        var place = files != null
            ? new Place(new DataPlace.Sqlite(files.Path), files)
            : new Place(new DataPlace.Postgres(await (await PostgresServer.Shared).CreateDatabaseAsync()), null);
        var companies = place.Companies(place.Sample.All);
        place.Storage = await companies.CreateAsync("acme");
        return place;
    }

    /// <summary>Another server on the same data.</summary>
    public Companies Companies(Catalogue catalogue, TimeProvider? clock = null)
    {
        var companies = Reeve.Store.Companies.Open(catalogue, clock ?? Clock, data);
        nodes.Add(companies);
        return companies;
    }

    public async Task<Storage> NodeAsync(TimeProvider? clock = null) => (await Companies(Sample.All, clock).FindAsync("acme"))!;

    public Task<int> AddAsync<T>(T row, Storage? storage = null)
        where T : Row => (storage ?? Storage).WriteAsync(async transaction =>
    {
        var table = Sample.All.Table(typeof(T));
        if (row.Id == 0) row.Id = await transaction.NextIdAsync(table);
        row.LastUpdated = transaction.Now;
        transaction.Insert(table, row);
        await transaction.FinishAsync(null, _ => { });
        return row.Id;
    });

    public Task EditAsync<T>(int id, Action<T> change, params string[] fields)
        where T : Row => Storage.WriteAsync(async transaction =>
    {
        var table = Sample.All.Table(typeof(T));
        var row = (T)(await transaction.LoadAsync([new Fetch(table, [id])]))[0][0];
        change(row);
        row.LastUpdated = transaction.Now;
        transaction.Update(table, row, [.. fields.Select(f => table.Find(f)!), table.Find("lastUpdated")!]);
        await transaction.FinishAsync(null, _ => { });
        return 0;
    });

    public Task RemoveAsync(Table table, int id) => Storage.WriteAsync(async transaction =>
    {
        await transaction.AloneAsync();
        transaction.Delete(table, id);
        await transaction.FinishAsync(null, _ => { });
        return 0;
    });

    public async Task<T?> GetAsync<T>(int id)
        where T : Row => (T?)(await Storage.WriteAsync(async t => (await t.LoadAsync([new Fetch(Sample.All.Table(typeof(T)), [id])]))[0])).SingleOrDefault();

    /// <summary>Numbers of the things that fit, in an order.</summary>
    public async Task<List<int>> IdsAsync(Func<Source, Test> where, Func<Source, Sort[]>? order = null, int? limit = null, long offset = 0)
    {
        var from = Source.Of(Sample.Thing);
        var query = new Query
        {
            From = from,
            Columns = [new Selected.Value(from.At(Sample.Thing.Id))],
            ColumnsKey = "ids",
            Where = where(from),
            Order = order?.Invoke(from) ?? [new Sort(from.At(Sample.Thing.Id), false)],
            Limit = limit,
            Offset = offset,
        };
        List<int> ids = [];
        (await Storage.ReadAsync(query, await Storage.RefreshAsync(), c => ids.Add((int)c.Int(0)))).ShouldBeTrue();
        return ids;
    }

    /// <summary>How many things fit.</summary>
    public async Task<long> CountAsync(Func<Source, Test> where)
    {
        var from = Source.Of(Sample.Thing);
        return (await Storage.CountAsync(from, where(from), await Storage.RefreshAsync())).ShouldNotBeNull();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in nodes) await node.DisposeAsync();
        folder?.Dispose();
    }
}
