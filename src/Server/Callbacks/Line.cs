using Reeve.Kernel;
using Reeve.Model;

namespace Reeve.Server.Callbacks;

// In: one callback's deliveries in the database. Out: those that may go now, by record and in order; and what became of them, written in batches.

/// <summary>The events that wait for one callback.</summary>
public sealed class Line(Engine engine, Storage storage, int callback)
{
    private const int PageRows = 500;
    private static readonly string[] Read = ["id", "recordResource", "recordId", "action", "at", "lineId", "attempts", "nextAttempt", "memberIdentifier"];
    private static readonly string[] Written = ["status", "attempts", "lastAttempt", "nextAttempt", "milliseconds", "responseCode", "answer", "trouble", "lastUpdated"];
    private readonly Table table = engine.Catalogue.Table(typeof(CallbackDelivery));

    /// <summary>What a look at the line found.</summary>
    /// <param name="Records">Events that may go now, by record, each in order.</param>
    /// <param name="Next">When the first of those that wait for another attempt may go; null when none does.</param>
    public sealed record Due(IReadOnlyList<IReadOnlyList<Pending>> Records, DateTimeOffset? Next);

    /// <summary>Events that may go now, about as many as asked for: of a record whose first event waits for another attempt, none.</summary>
    public async Task<Due> LookAsync(DateTimeOffset now, int most)
    {
        var micros = CallbackSteps.Micros(now);
        var records = new Dictionary<(string, int), List<Pending>>();
        var waiting = new HashSet<(string, int)>();
        long? next = null;
        var count = 0;
        (long At, int LineId) after = (long.MinValue, 0);
        while (count < most)
        {
            var page = await PageAsync(after);
            foreach (var pending in page)
            {
                after = (pending.At, pending.LineId);
                var record = (pending.RecordResource, pending.RecordId);
                if (waiting.Contains(record)) continue;
                if (pending.NextAttempt > micros)
                {
                    // Events of a record are told in order: those behind it wait as well.
                    if (!records.ContainsKey(record)) waiting.Add(record);
                    next = Math.Min(next ?? long.MaxValue, pending.NextAttempt.Value);
                    continue;
                }

                if (!records.TryGetValue(record, out var events)) records.Add(record, events = []);
                events.Add(pending);
                count++;
            }

            if (page.Count < PageRows) break;
        }

        return new Due([.. records.Values], next is { } at ? CallbackQueue.Instant(at) : null);
    }

    /// <summary>Writes what became of events.</summary>
    public Task WriteAsync(IReadOnlyList<CallbackDelivery> results) => storage.WriteAsync(async transaction =>
    {
        await transaction.LoadAsync([]);
        foreach (var result in results)
        {
            result.LastUpdated = transaction.Now;
            transaction.Update(table, result, [.. Written.Select(f => table.Find(f)!)]);
        }

        await transaction.FinishAsync(null, _ => { });
        return 0;
    });

    /// <summary>Gives up everything that waits.</summary>
    public async Task GiveUpAsync(string reason)
    {
        while (await PageAsync((long.MinValue, 0)) is { Count: > 0 } page)
        {
            await WriteAsync([.. page.Select(p => Result(p, DeliveryStatus.Dead, p.Attempts, null, null, new Attempt(null, 0, null, reason)))]);
        }
    }

    /// <summary>What became of an event, as its row keeps it.</summary>
    public static CallbackDelivery Result(Pending pending, DeliveryStatus status, int attempts, DateTimeOffset? at, DateTimeOffset? next, Attempt attempt) => new()
    {
        Id = pending.Id,
        Callback = default,
        Type = "",
        Action = pending.Action,
        RecordId = pending.RecordId,
        RecordResource = pending.RecordResource,
        LineId = pending.LineId,
        Status = status,
        Attempts = attempts,
        LastAttempt = at,
        NextAttempt = next,
        Milliseconds = at == null ? null : attempt.Milliseconds,
        ResponseCode = attempt.Code,
        Answer = attempt.Answer,
        Trouble = attempt.Trouble,
    };

    private async Task<List<Pending>> PageAsync((long At, int LineId) after)
    {
        var page = new List<Pending>();
        var query = CallbackQueue.Select(
            table,
            Read,
            source =>
            {
                var (at, line) = (source.At(table.Find("at")!), source.At(table.Find("lineId")!));
                var behind = after.At == long.MinValue ? null : Test.All(
                    new Test.Is(at, Comparing.GreaterOrEqual, CallbackQueue.Instant(after.At)),
                    Test.Any(new Test.Is(at, Comparing.Greater, CallbackQueue.Instant(after.At)), new Test.Is(line, Comparing.Greater, after.LineId)));
                return Test.All(
                    new Test.Is(source.At(table.Find("callback")!), Comparing.Equal, callback),
                    new Test.Is(source.At(table.Find("status")!), Comparing.Equal, nameof(DeliveryStatus.Waiting)),
                    behind);
            },
            ["at", "lineId"],
            PageRows);
        do page.Clear();
        while (!await storage.ReadAsync(query, storage.Memory, cursor => page.Add(Of(cursor))));
        return page;
    }

    private static Pending Of(Cursor cursor) => new(
        (int)cursor.Int(0),
        cursor.Text(1),
        (int)cursor.Int(2),
        cursor.Text(3),
        cursor.Micros(4),
        (int)cursor.Int(5),
        (int)cursor.Int(6),
        cursor.IsNull(7) ? null : cursor.Micros(7),
        cursor.IsNull(8) ? null : cursor.Text(8));
}
