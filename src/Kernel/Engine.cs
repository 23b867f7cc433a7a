namespace Reeve.Kernel;

/// <summary>The one way to rows: plans what is asked within the caller's rights, runs it on a storage, hands rows to a sink.</summary>
public sealed partial class Engine
{
    private const int Attempts = 100;
    private readonly Projections projections = new(false);
    private readonly WireRules wire = WireRules.All;

    /// <summary>An engine over a catalogue.</summary>
    public Engine(Catalogue catalogue, TimeProvider clock)
    {
        Catalogue = catalogue;
        Clock = clock;
        Journals = [.. catalogue.Resources.Where(r => r.JournalLine != null)];
    }

    /// <summary>What is declared.</summary>
    public Catalogue Catalogue { get; }

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; }

    /// <summary>The place where it runs.</summary>
    public Premises Premises { get; init; } = Premises.Bare;

    /// <summary>Rules of the wire that hold: all of them outside tests.</summary>
    public WireRules Wire
    {
        get => wire;
        init => (wire, projections) = (value, new Projections(!value.InfoWithFields));
    }

    /// <summary>Whether a company passes over unknown members of bodies, in place of refusing them.</summary>
    public Func<Memory, bool> Lenient { private get; init; } = _ => false;

    /// <summary>Resources that keep a line of every change.</summary>
    internal IReadOnlyList<Resource> Journals { get; }

    /// <summary>A page of records; throws <see cref="Refusal"/>.</summary>
    public async Task<Listed> ListAsync(Storage storage, ListAsk ask, RowSink sink)
    {
        var parsed = ListPlan.Parse(ask, Wire);
        return await Planned(storage, ask, parsed, async (plan, memory) =>
        {
            var size = Math.Min(ask.PageSize, Limits.MaxPageSize);
            var (rows, lastId) = (0, 0);
            sink.Begin(plan.Projection, memory);
            var query = new Query
            {
                From = plan.Projection.From,
                Columns = plan.Projection.Columns,
                ColumnsKey = plan.Projection.Key,
                Where = plan.Where,
                Order = plan.Order,
                Limit = size + 1,
                Offset = ask.ForwardOnly ? 0 : (ask.Page - 1L) * size,
            };
            var current = await storage.ReadAsync(query, memory, cursor =>
            {
                if (++rows > size) return;
                lastId = (int)cursor.Int(0);
                sink.Row(cursor);
            });
            if (!current) return null;
            var more = rows > size;
            var last = more && !ask.ForwardOnly ? await LastPageAsync(storage, plan, memory, size, ask.Page) : ask.Page;
            return last < 0 ? null : new Listed(Math.Min(rows, size), more, ask.ForwardOnly ? 0 : last, lastId);
        });
    }

    /// <summary>One record, <see cref="ListAsk.Id"/>; throws <see cref="Refusal"/>, 404 among them.</summary>
    public async Task GetAsync(Storage storage, ListAsk ask, RowSink sink)
    {
        var parsed = ListPlan.Parse(ask, Wire);
        await Planned(storage, ask, parsed, async (plan, memory) =>
        {
            var found = false;
            sink.Begin(plan.Projection, memory);
            var query = new Query
            {
                From = plan.Projection.From, Columns = plan.Projection.Columns, ColumnsKey = plan.Projection.Key, Where = plan.Where, Limit = 1,
            };
            var current = await storage.ReadAsync(query, memory, cursor =>
            {
                found = true;
                sink.Row(cursor);
            });
            if (!current) return null;
            if (!found) throw NoRecord(ask.Resource, ask.Id ?? 0);
            return new Listed(1, false, 1, ask.Id ?? 0);
        });
    }

    /// <summary>One record, <see cref="ListAsk.Id"/>, with all that is stored of it, for operations; throws <see cref="Refusal"/>, 404 among them.</summary>
    public async Task<T> ReadAsync<T>(Storage storage, ListAsk ask)
        where T : Row
    {
        var parsed = ListPlan.Parse(ask, Wire);
        return (T)await Planned<Row>(storage, ask, parsed, async (plan, memory) =>
        {
            Row? row = null;
            var (from, table) = (plan.Projection.From, ask.Resource.Table);
            var query = new Query
            {
                From = from, Columns = [.. table.Columns.Select(f => new Selected.Value(from.At(f)))], ColumnsKey = "whole", Where = plan.Where, Limit = 1,
            };
            if (!await storage.ReadAsync(query, memory, cursor => row = RowReader.Read(table, cursor))) return null;
            return row ?? throw NoRecord(ask.Resource, ask.Id ?? 0);
        });
    }

    /// <summary>The number of records.</summary>
    public async Task<long> CountAsync(Storage storage, ListAsk ask)
    {
        var parsed = ListPlan.Parse(ask, Wire);
        var count = await Planned(storage, ask, parsed, async (plan, memory) => (object?)await storage.CountAsync(plan.Projection.From, plan.Where, memory));
        return (long)count;
    }

    /// <summary>Who refers to a record: every referring field with its number of rows, zeros left out.</summary>
    public async Task<IReadOnlyList<Usage>> UsagesAsync(Storage storage, ListAsk ask)
    {
        await GetAsync(storage, ask, RowSink.Nowhere);
        return await storage.WriteAsync(t => UsagesInsideAsync(t, ask.Resource.Table, ask.Id!.Value));
    }

    /// <summary>Forgets lines of a table that only grows (no addresses, kept by a journal, or read-only on the wire) that were last changed before an instant; answers how many.</summary>
    public Task<int> ForgetAsync(Storage storage, Type row, DateTimeOffset before, int most)
    {
        var table = Catalogue.Table(row);
        if (table.Home is { Routed: true, JournalLine: null } and ({ CanCreate: true } or { CanEdit: true } or { CanDelete: true })) throw new InvalidOperationException($"Rows of {table.Name} are deleted through a change only.");
        return storage.WriteAsync(async transaction =>
        {
            var source = Source.Of(table);
            var ids = new List<int>();
            var age = source.At(table.Find("lastUpdated")!);
            var query = new Query
            {
                From = source, Columns = [new Selected.Value(source.At(table.Id))], Where = new Test.Is(age, Comparing.Less, before), Order = [new Sort(age, false)], Limit = most,
            };
            await transaction.ReadAsync(query, cursor => ids.Add((int)cursor.Int(0)));
            foreach (var id in ids) transaction.Delete(table, id);
            await transaction.FinishAsync(null, _ => { });
            return ids.Count;
        });
    }

    internal static Refusal NoRecord(Resource resource, int id) => new(new Problem.NoRecord(resource.Entity, id.ToString()));

    /// <summary>Plans with the memory at hand and runs; anew when the memory proved old. A refusal is only said after the memory was checked (ruling 28).</summary>
    private async Task<T> Planned<T>(Storage storage, ListAsk ask, ListPlan.Parsed parsed, Func<ListPlan, Memory, Task<T?>> run)
        where T : class
    {
        var memory = storage.Memory;
        var trusted = false;
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            ListPlan plan;
            var current = true;
            try
            {
                var scopes = new Scopes(ask.Caller(memory));
                if (ask.Info is not { Free: true }) scopes.Require(ask.Resource, Verb.Inquire);
                plan = ListPlan.Make(projections, ask, parsed, memory, scopes);
                if (ask.ParentId is { } parent) current = await RequireParentAsync(storage, ask, parent, memory, scopes);
            }
            catch (Refusal refusal) when (!trusted && refusal.MayBeStale)
            {
                trusted = true;
                memory = await storage.RefreshAsync();
                continue;
            }

            if (current && await run(plan, memory) is { } answer) return answer;
            memory = storage.Memory;
        }

        throw new InvalidOperationException("The setup tables changed faster than they could be read.");
    }

    // False when the memory was found older than the database: nothing is known of the parent then.
    private static async Task<bool> RequireParentAsync(Storage storage, ListAsk ask, int parentId, Memory memory, Scopes scopes)
    {
        var resource = ask.Resource.Parent!;
        var source = Source.Of(resource.Table);
        var reach = ask.Info is { Free: true } ? Test.True : scopes.ParentReach(ask.Resource, source);
        if (resource.Table.Held && reach is Test.Constant { Value: true })
        {
            if (memory[resource.Table].Find(parentId) is not { } held || (ask.GrandparentId is { } above && !Equals(resource.ParentField!.Get(held), above)))
                throw NoRecord(resource, parentId);
            return true;
        }

        var where = Test.All(new Test.Is(source.At(resource.Table.Id), Comparing.Equal, parentId), Under(resource, ask.GrandparentId, source), reach);
        if (await storage.CountAsync(source, where, memory, 1) is not { } count) return false;
        return count > 0 ? true : throw NoRecord(resource, parentId);
    }

    /// <summary>That a record lies under the one its address names.</summary>
    internal static Test? Under(Resource resource, int? parentId, Source source) =>
        parentId is { } id ? new Test.Is(source.At(resource.ParentField!), Comparing.Equal, id) : null;

    private static async Task<int> LastPageAsync(Storage storage, ListPlan plan, Memory memory, int size, int page)
    {
        var count = await storage.CountAsync(plan.Projection.From, plan.Where, memory, Limits.BoundedCount);
        return count == null ? -1 : Math.Max((int)((count.Value + size - 1) / size), page + 1);
    }
}

/// <summary>What a change did.</summary>
/// <param name="Id">Number of the row.</param>
/// <param name="Row">The row as saved; null after a deletion.</param>
/// <param name="Visible">Whether the caller may read it: otherwise the answer holds the id only (ruling 19).</param>
/// <param name="Secrets">Secrets to be shown once, by wire name.</param>
public sealed record Changed(int Id, Row? Row, bool Visible, IReadOnlyDictionary<string, string>? Secrets);
