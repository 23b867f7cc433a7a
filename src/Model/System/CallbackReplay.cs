using Reeve.Kernel;

namespace Reeve.Model;

/// <summary>Puts events in line again: deliveries by number, or everything a callback would have heard in a time.</summary>
public static class CallbackReplay
{
    private static readonly string[] Again = ["status", "attempts", "nextAttempt", "trouble", "lastUpdated"];

    /// <summary>Deliveries by number; answers how many were found.</summary>
    public static async Task<int> OfAsync(Engine engine, Storage storage, Func<Memory, Caller> caller, int callback, IReadOnlyCollection<int> deliveries)
    {
        var table = engine.Catalogue.Table(typeof(CallbackDelivery));
        var count = await storage.WriteAsync(async transaction =>
        {
            var of = table.Find("callback")!;
            var rows = (await transaction.LoadAsync([new Fetch(table, deliveries, source => new Test.Is(source.At(of), Comparing.Equal, callback), true)]))[0];
            foreach (var row in rows) PutBack(transaction, table, row.Id);
            await transaction.FinishAsync(null, _ => { });
            return rows.Count;
        });
        if (count > 0) await TellAsync(engine, storage, caller, callback);
        return count;
    }

    /// <summary>Everything from one instant up to another that the callback hears, whether it was in line before or not; answers how much.</summary>
    public static async Task<int> OfAsync(Engine engine, Storage storage, Func<Memory, Caller> caller, CallbackEntry callback, DateTimeOffset from, DateTimeOffset until)
    {
        var lines = await HeardAsync(engine.Catalogue, storage, callback, from, until);
        if (lines.Count == 0) return 0;
        var table = engine.Catalogue.Table(typeof(CallbackDelivery));
        await storage.WriteAsync(async transaction =>
        {
            await transaction.LoadAsync([]);
            var known = await KnownAsync(transaction, table, callback.Id, from, until);
            foreach (var line in lines)
            {
                if (known.TryGetValue(line.Id, out var delivery)) PutBack(transaction, table, delivery);
                else await CallbackQueue.AddAsync(transaction, table, storage.Company, transaction.Memory, callback, line);
            }

            await transaction.FinishAsync(null, _ => { });
            return 0;
        });
        await TellAsync(engine, storage, caller, callback.Id);
        return lines.Count;
    }

    private static async Task<IReadOnlyList<OutboxLine>> HeardAsync(Catalogue catalogue, Storage storage, CallbackEntry callback, DateTimeOffset from, DateTimeOffset until)
    {
        var lines = new List<OutboxLine>();
        var type = callback.Type.ToLowerInvariant();
        var query = CallbackQueue.Lines(
            catalogue,
            source => Test.All(
                new Test.Is(source.At(source.Table.Find("lastUpdated")!), Comparing.GreaterOrEqual, from),
                new Test.Is(source.At(source.Table.Find("lastUpdated")!), Comparing.Less, until),
                new Test.Is(source.At(source.Table.Find("type")!), Comparing.Equal, type)),
            Limits.MaxReplay + 1);
        do lines.Clear();
        while (!await storage.ReadAsync(query, storage.Memory, cursor => lines.Add(CallbackQueue.Line(cursor))));
        return lines.Count <= Limits.MaxReplay
            ? [.. lines.Where(l => CallbackQueue.Hears(catalogue, callback, l))]
            : throw new Refusal(new Problem.BadRequest($"More than {Limits.MaxReplay} changes lie between from and until: ask for a shorter time."));
    }

    private static async ValueTask<Dictionary<int, int>> KnownAsync(Transaction transaction, Table table, int callback, DateTimeOffset from, DateTimeOffset until)
    {
        var known = new Dictionary<int, int>();
        var query = CallbackQueue.Select(
            table,
            ["id", "lineId"],
            source => Test.All(
                new Test.Is(source.At(table.Find("callback")!), Comparing.Equal, callback),
                new Test.Is(source.At(table.Find("at")!), Comparing.GreaterOrEqual, from),
                new Test.Is(source.At(table.Find("at")!), Comparing.Less, until)),
            ["id"],
            int.MaxValue);
        await transaction.ReadAsync(query, cursor => known[(int)cursor.Int(1)] = (int)cursor.Int(0));
        return known;
    }

    private static void PutBack(Transaction transaction, Table table, int id)
    {
        var row = new CallbackDelivery
        {
            Id = id, Callback = default, Type = "", Action = "", RecordId = 0, RecordResource = "", LineId = 0, Status = DeliveryStatus.Waiting, LastUpdated = transaction.Now,
        };
        transaction.Update(table, row, [.. Again.Select(f => table.Find(f)!)]);
    }

    // The row is held on every node: whichever delivers looks when it changes.
    private static Task TellAsync(Engine engine, Storage storage, Func<Memory, Caller> caller, int callback) => engine.TogetherAsync(storage, caller, async after =>
    {
        await after.EditAsync<CallbackEntry>(callback, c => c.ReplayedAt = CallbackSteps.Micros(after.Use.Now));
        return 0;
    });
}
