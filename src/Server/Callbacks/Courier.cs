using Microsoft.Extensions.Logging;
using Reeve.Kernel;
using Reeve.Model;

namespace Reeve.Server.Callbacks;

// In: one company's announcements. Out: deliveries in line for the callbacks that hear of them, and a lane for each active callback.

/// <summary>Delivers the events of one company, while this server holds the post.</summary>
public sealed class Courier : IAsyncDisposable
{
    private const int LinesAtOnce = 500;

    // SQLite files belong to one server: it takes the post up again at once, after a crash too, and need not say again and again that it is there.
    private const string OnlyServer = "this server";
    private static readonly TimeSpan OnlyHold = TimeSpan.FromDays(1);
    private static readonly TimeSpan LookBeside = TimeSpan.FromSeconds(2);

    private readonly Engine engine;
    private readonly Storage storage;
    private readonly Payload payload;
    private readonly Outgoing outgoing;
    private readonly Pace pace;
    private readonly ILogger log;
    private readonly Post post;
    private readonly Dictionary<int, Lane> lanes = [];
    private readonly CancellationTokenSource closing = new();
    private readonly Task working;
    private long refreshed;
    private bool looked;

    /// <summary>Begins.</summary>
    /// <param name="holder">What this server is called when it holds the post; null: no other server shares the company.</param>
    public Courier(Engine engine, Storage storage, Payload payload, Outgoing outgoing, Pace pace, string? holder, ILogger log)
    {
        (this.engine, this.storage, this.payload, this.outgoing, this.pace, this.log) = (engine, storage, payload, outgoing, pace, log);
        post = new Post(engine, storage, holder ?? OnlyServer, holder == null ? OnlyHold : pace.Hold, holder == null);
        working = Task.Run(WorkAsync);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        await working;
        closing.Dispose();
    }

    private async Task WorkAsync()
    {
        using var timer = new PeriodicTimer(pace.Pause);
        try
        {
            do await SafelyAsync(TurnAsync);
            while (await timer.WaitForNextTickAsync(closing.Token));
        }
        catch (OperationCanceledException)
        {
            // The server ends.
        }

        await SafelyAsync(StopLanesAsync);
        await SafelyAsync(post.LeaveAsync);
    }

    private async Task SafelyAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception e) when (e is not OperationCanceledException || !closing.IsCancellationRequested)
        {
            log.LogError(e, "The callbacks of {Company} could not be looked after; it is tried again.", storage.Company);
        }
    }

    private async Task TurnAsync()
    {
        // What a command changed beside a server on SQLite shows only to who looks.
        if (engine.Clock.GetElapsedTime(refreshed) > LookBeside)
        {
            await storage.RefreshAsync();
            refreshed = engine.Clock.GetTimestamp();
        }

        var callbacks = storage.Memory.All<CallbackEntry>().ToList();
        if (callbacks.TrueForAll(c => c.InactiveFlag) && lanes.Count == 0) return;
        if (!await post.HoldAsync())
        {
            looked = false;
            await StopLanesAsync();
            return;
        }

        await KeepLanesAsync(callbacks);
        while (!closing.IsCancellationRequested && await PutInLineAsync())
        {
        }
    }

    private async Task KeepLanesAsync(IReadOnlyList<CallbackEntry> callbacks)
    {
        foreach (var (id, lane) in lanes.Where(l => l.Value.Running.IsCompleted).ToList())
        {
            lanes.Remove(id);
            await lane.DisposeAsync();
        }

        foreach (var callback in callbacks)
        {
            if (lanes.TryGetValue(callback.Id, out var lane))
            {
                // The row changes when it is made inactive, and when something was put in line again.
                if (!ReferenceEquals(lane.Seen, callback)) lane.Look();
                lane.Seen = callback;
            }
            else if (!callback.InactiveFlag || !looked)
            {
                // A lane of an inactive callback gives up what waits for it, and ends.
                lanes.Add(callback.Id, new Lane(engine, storage, callback, post, payload, outgoing, pace, log));
            }
        }

        foreach (var (_, lane) in lanes.Where(l => callbacks.All(c => c.Id != l.Key))) lane.Look();
        looked = true;
    }

    // True when there may be more.
    private async Task<bool> PutInLineAsync()
    {
        var (lines, active) = await ReadAsync();
        if (lines.Count == 0) return false;
        var done = (CallbackSteps.Micros(lines[^1].LastUpdated), lines[^1].Id);
        var heard = lines
            .SelectMany(l => active.Where(c => CallbackSteps.Micros(l.LastUpdated) >= c.ActiveSince && CallbackQueue.Hears(engine.Catalogue, c, l)).Select(c => (Callback: c, Line: l)))
            .ToList();
        if (heard.Count == 0) post.Pass(done);
        else if (!await post.AdvanceAsync(done, heard)) return false;
        foreach (var callback in heard.Select(h => h.Callback.Id).Distinct()) lanes.GetValueOrDefault(callback)?.Look();
        return lines.Count == LinesAtOnce;
    }

    // The callbacks are those of the very version that the read finds: whoever was made before an announcement is among them.
    private async Task<(List<OutboxLine> Lines, IReadOnlyList<CallbackEntry> Active)> ReadAsync()
    {
        var lines = new List<OutboxLine>();
        while (true)
        {
            lines.Clear();
            var memory = storage.Memory;
            var active = memory.All<CallbackEntry>().Where(c => !c.InactiveFlag).ToList();
            if (active.Count == 0) return (lines, active);
            var since = active.Min(c => c.ActiveSince);
            var (at, id) = post.Done.At >= since ? post.Done : (since, -1);
            if (await storage.ReadAsync(After(at, id), memory, cursor => lines.Add(CallbackQueue.Line(cursor)))) return (lines, active);
        }
    }

    private Query After(long at, int id) => CallbackQueue.Lines(
        engine.Catalogue,
        source =>
        {
            var (changed, number) = (source.At(source.Table.Find("lastUpdated")!), source.At(source.Table.Id));
            var instant = CallbackQueue.Instant(at);
            return Test.All(
                new Test.Is(changed, Comparing.GreaterOrEqual, instant),
                Test.Any(new Test.Is(changed, Comparing.Greater, instant), new Test.Is(number, Comparing.Greater, id)));
        },
        LinesAtOnce);

    private async Task StopLanesAsync()
    {
        foreach (var lane in lanes.Values) await lane.DisposeAsync();
        lanes.Clear();
    }
}
