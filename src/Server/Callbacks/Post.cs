using Reeve.Kernel;
using Reeve.Model;

namespace Reeve.Server.Callbacks;

// In: one company's database. Out: whether this server delivers its events, and how far they are in line.
// One server at a time holds the post, for a while, by the database's clock; whoever puts events in line shows in the same transaction that it still does.

/// <summary>The post of a company's courier: held by one server at a time.</summary>
public sealed class Post(Engine engine, Storage storage, string holder, TimeSpan hold, bool alone)
{
    private const string Name = "courier";
    private static readonly string[] Kept = ["holder", "until", "doneAt", "doneId", "lastUpdated"];
    private readonly Table table = engine.Catalogue.Table(typeof(CallbackPost));
    private readonly Table deliveries = engine.Catalogue.Table(typeof(CallbackDelivery));
    private long renewed;
    private bool held;

    /// <summary>The last announcement that is in line: instant in microseconds, and number.</summary>
    public (long At, int Id) Done { get; private set; }

    /// <summary>How much longer the post is held for sure.</summary>
    public TimeSpan Left => held ? hold - engine.Clock.GetElapsedTime(renewed) : TimeSpan.Zero;

    /// <summary>Takes the post or keeps it; false while another server has it.</summary>
    public async Task<bool> HoldAsync()
    {
        if (Left > hold * 0.66) return true;
        var before = engine.Clock.GetTimestamp();
        var row = await SafelyAsync(transaction => TakeAsync(transaction, held ? Done : null));
        if (row != null && !held) Done = (row.DoneAt, row.DoneId);
        (held, renewed) = (row != null, before);
        return held;
    }

    /// <summary>Puts events in line and notes how far they are, both or neither; false when the post was lost.</summary>
    public async Task<bool> AdvanceAsync((long At, int Id) done, IReadOnlyList<(CallbackEntry Callback, OutboxLine Line)> heard)
    {
        var before = engine.Clock.GetTimestamp();
        var row = await SafelyAsync(async transaction =>
        {
            if (await TakeAsync(transaction, done) is not { } mine) return null;
            var known = await KnownAsync(transaction, heard);
            foreach (var (callback, line) in heard)
            {
                if (!known.Contains((callback.Id, line.Id))) await CallbackQueue.AddAsync(transaction, deliveries, storage.Company, transaction.Memory, callback, line);
            }

            return mine;
        });
        (held, renewed) = (row != null, before);
        if (held) Done = done;
        return held;
    }

    /// <summary>Notes that nobody hears of what lies before; written with the next renewal.</summary>
    public void Pass((long At, int Id) done) => Done = done;

    /// <summary>Gives the post up, for another server to take at once.</summary>
    public async Task LeaveAsync()
    {
        if (!held) return;
        held = false;
        await storage.WriteAsync(async transaction =>
        {
            if (await FindAsync(transaction) is { } row && row.Holder == holder)
            {
                (row.Until, row.DoneAt, row.DoneId, row.LastUpdated) = (0, Done.At, Done.Id, transaction.Now);
                transaction.Update(table, row, [.. Kept.Select(f => table.Find(f)!)]);
            }

            await transaction.FinishAsync(null, _ => { });
            return 0;
        });
    }

    private async Task<CallbackPost?> SafelyAsync(Func<Transaction, ValueTask<CallbackPost?>> work)
    {
        try
        {
            return await storage.WriteAsync(async transaction =>
            {
                await transaction.LoadAsync([]);
                var row = await work(transaction);
                await transaction.FinishAsync(null, _ => { });
                return row;
            });
        }
        catch (DuplicateRow)
        {
            // Another server was the first to make the row, or the same event was put in line meanwhile: the next turn sees it.
            return null;
        }
    }

    private async ValueTask<CallbackPost?> TakeAsync(Transaction transaction, (long At, int Id)? done)
    {
        var now = CallbackSteps.Micros(transaction.Now);
        var row = await FindAsync(transaction);
        if (row != null && row.Holder != holder && row.Until > now) return null;
        if (row == null)
        {
            row = new CallbackPost { Id = await transaction.NextIdAsync(table), Name = Name, DateEntered = transaction.Now, LastUpdated = transaction.Now };
            Hold(row, now, done);
            transaction.Insert(table, row);
            return row;
        }

        // Whoever lost the post meanwhile does not know how far the events are.
        Hold(row, now, row.Holder == holder ? done : null);
        row.LastUpdated = transaction.Now;
        transaction.Update(table, row, [.. Kept.Select(f => table.Find(f)!)]);
        return row;
    }

    private void Hold(CallbackPost row, long now, (long At, int Id)? done)
    {
        row.Holder = holder;
        row.Until = alone ? now : now + (long)hold.TotalMicroseconds;
        if (done is { } known) (row.DoneAt, row.DoneId) = known;
    }

    private async ValueTask<CallbackPost?> FindAsync(Transaction transaction)
    {
        var ids = new List<int>();
        var query = CallbackQueue.Select(table, ["id"], source => new Test.Is(source.At(table.Find("name")!), Comparing.Equal, Name), ["id"], 1);
        await transaction.ReadAsync(query, cursor => ids.Add((int)cursor.Int(0)));
        return ids.Count == 0 ? null : (CallbackPost?)(await transaction.LoadAsync([new Fetch(table, ids, null, true)]))[0].FirstOrDefault();
    }

    // A replay may have put an event in line before its turn came.
    private async ValueTask<HashSet<(int, int)>> KnownAsync(Transaction transaction, IReadOnlyList<(CallbackEntry Callback, OutboxLine Line)> heard)
    {
        var known = new HashSet<(int, int)>();
        foreach (var of in heard.GroupBy(h => h.Callback.Id))
        {
            var query = CallbackQueue.Select(
                deliveries,
                ["lineId"],
                source => Test.All(
                    new Test.Is(source.At(deliveries.Find("callback")!), Comparing.Equal, of.Key),
                    new Test.OneOf(source.At(deliveries.Find("lineId")!), [.. of.Select(h => (object)h.Line.Id)], false)),
                ["id"],
                int.MaxValue);
            await transaction.ReadAsync(query, cursor => known.Add((of.Key, (int)cursor.Int(0))));
        }

        return known;
    }
}
