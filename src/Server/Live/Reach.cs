using Reeve.Kernel;

namespace Reeve.Server.Live;

/// <summary>Which of some records their watchers may read, looked up once for each caller by the predicate that narrows their lists.</summary>
internal sealed class Reach(Engine engine, Storage storage)
{
    private readonly Dictionary<(int Member, int? Role, string Path), HashSet<int>> known = [];

    public async Task<IReadOnlySet<int>> OfAsync(Watcher watcher, Resource resource, IReadOnlyCollection<int> ids)
    {
        var caller = watcher.Caller(storage.Memory);
        var key = (caller.MemberId, caller.RoleId, resource.Path);
        if (!known.TryGetValue(key, out var visible)) known.Add(key, visible = []);
        var sink = new Ids();
        foreach (var some in ids.Where(i => !visible.Contains(i)).Chunk(Limits.MaxPageSize))
        {
            await engine.ListAsync(storage, new ListAsk
            {
                Caller = watcher.Caller,
                Resource = resource,
                Conditions = $"id in ({string.Join(',', some)})",
                Fields = "id",
                Page = 1,
                PageSize = Limits.MaxPageSize,
                ForwardOnly = true,
            }, sink);
            visible.UnionWith(sink.Read);
        }

        return visible;
    }

    public async ValueTask<bool> IsWholeAsync(Watcher watcher, Resource resource) =>
        new Scopes(watcher.Caller(await storage.RefreshAsync())).ReachesAll(resource);

    private sealed class Ids : RowSink
    {
        public List<int> Read { get; } = [];

        public override void Begin(Projection projection, Memory memory) => Read.Clear();

        public override void Row(Cursor cursor) => Read.Add((int)cursor.Int(0));
    }
}
