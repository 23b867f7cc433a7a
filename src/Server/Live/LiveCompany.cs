using Microsoft.Extensions.Logging;
using Reeve.Kernel;

namespace Reeve.Server.Live;

// In: the lines that changes of one company leave, whichever server made them. Out: messages to the connections that watch, each within its caller's scope.

/// <summary>The open connections of one company on this server, and what tells them of changes.</summary>
public sealed class LiveCompany : IAsyncDisposable
{
    internal const int LinesAtOnce = 500;

    // How late the line of another server's transaction may come whose stamp is earlier than the last one seen at the start.
    private const long Overlap = 2_000_000;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan CheckCallers = TimeSpan.FromSeconds(5);

    private readonly Engine engine;
    private readonly ILogger log;
    private readonly Lock gate = new();
    private readonly HashSet<Watcher> watchers = [];
    private readonly SemaphoreSlim nudged = new(0);
    private readonly CancellationTokenSource closing = new();
    private readonly Task working;
    private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private (long At, int Id)? done;
    private long checkedCallers;

    /// <summary>Begins.</summary>
    public LiveCompany(Engine engine, Storage storage, ILogger log)
    {
        (this.engine, Storage, this.log) = (engine, storage, log);
        working = Task.Run(WorkAsync);
    }

    /// <summary>The company's database.</summary>
    public Storage Storage { get; }

    /// <summary>A connection has come; refuses when its member has too many.</summary>
    public async Task JoinAsync(Watcher watcher)
    {
        // Whoever reads after this hears of every later change.
        await begun.Task;
        lock (gate)
        {
            if (watchers.Count(w => w.Member == watcher.Member) >= Limits.MaxLiveConnections) throw new Refusal(new Problem.TooMany(60));
            watchers.Add(watcher);
        }
    }

    /// <summary>A connection has gone; true when it was the last one.</summary>
    public bool Leave(Watcher watcher)
    {
        List<(string, int)> left;
        bool last;
        lock (gate)
        {
            watchers.Remove(watcher);
            left = [.. watcher.Records];
            last = watchers.Count == 0;
        }

        foreach (var (path, id) in left) TellViewers(path, id);
        return last;
    }

    /// <summary>Watches a record that the caller may read.</summary>
    public async Task WatchAsync(Watcher watcher, string path, int id)
    {
        var resource = ResourceOf(path);
        if (await engine.CountAsync(Storage, new ListAsk { Caller = watcher.Caller, Resource = resource, Id = id }) == 0)
            throw new Refusal(new Problem.NoRecord(resource.Entity, $"{id}"));
        lock (gate)
        {
            RequireRoom(watcher);
            watcher.Records.Add((resource.Path, id));
        }

        TellViewers(resource.Path, id);
    }

    /// <summary>Watches a list as far as the caller may read it.</summary>
    public async Task WatchListAsync(Watcher watcher, string path)
    {
        var resource = ResourceOf(path);
        await Engine.RequireRightAsync(Storage, watcher.Caller, resource, Verb.Inquire);
        lock (gate)
        {
            RequireRoom(watcher);
            watcher.Lists.Add(resource.Path);
        }
    }

    /// <summary>Whether others changed a record, or with 0 any of a list, while a screen showed what it had read before it watched; as far as the caller may read them.</summary>
    /// <param name="watcher">The connection.</param>
    /// <param name="path">Address of the resource.</param>
    /// <param name="id">Number of the record, or 0.</param>
    /// <param name="age">How long ago it was read, in milliseconds.</param>
    public async Task<bool> MissedAsync(Watcher watcher, string path, int id, int age)
    {
        var resource = ResourceOf(path);
        await Engine.RequireRightAsync(Storage, watcher.Caller, resource, Verb.Inquire);
        if (age is < 0 or > Limits.MaxLiveMissed)
            throw new Refusal(new Problem.BadRequest($"age is from 0 to {Limits.MaxLiveMissed} milliseconds. Read anew what is older."));
        var since = (engine.Clock.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond - (age * 1000L) - (Storage.Shared ? Overlap : 0);
        return await new Missed(engine, Storage).AnyAsync(watcher, resource, id, since);
    }

    /// <summary>Watches a record no longer.</summary>
    public void Unwatch(Watcher watcher, string path, int id)
    {
        bool was;
        var known = engine.Catalogue.Find(path)?.Path ?? path;
        lock (gate) was = watcher.Records.Remove((known, id));
        if (was) TellViewers(known, id);
    }

    /// <summary>Watches a list no longer.</summary>
    public void UnwatchList(Watcher watcher, string path)
    {
        lock (gate) watcher.Lists.Remove(engine.Catalogue.Find(path)?.Path ?? path);
    }

    /// <summary>Something was changed here a moment ago.</summary>
    public void Nudge()
    {
        if (nudged.CurrentCount == 0) nudged.Release();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        await working;
        closing.Dispose();
        nudged.Dispose();
    }

    private static void RequireRoom(Watcher watcher)
    {
        if (watcher.Records.Count + watcher.Lists.Count >= Limits.MaxWatches)
            throw new Refusal(new Problem.BadRequest($"A connection watches {Limits.MaxWatches} records and lists at most. Unwatch some."));
    }

    private Resource ResourceOf(string path) => engine.Catalogue.Find(path) is { Routed: true } resource
        ? resource
        : throw new Refusal(new Problem.BadRequest("No resource has this address. Name one as GET /system/catalogue does, such as service/tickets."));

    private async Task WorkAsync()
    {
        while (!closing.IsCancellationRequested)
        {
            try
            {
                done ??= await BeginAsync();
                begun.TrySetResult();
                await nudged.WaitAsync(Pause, closing.Token);
                await TurnAsync();
            }
            catch (OperationCanceledException) when (closing.IsCancellationRequested)
            {
                // The last connection has gone.
            }
            catch (Exception e)
            {
                log.LogError(e, "Open screens of {Company} could not be told of changes; it is tried again.", Storage.Company);
                await Task.Delay(Pause, engine.Clock, closing.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        begun.TrySetCanceled();
    }

    private async Task<(long, int)> BeginAsync()
    {
        (long, int) place = (0, 0);
        while (!await Storage.ReadAsync(Events.Last(engine.Catalogue), await Storage.RefreshAsync(), cursor => place = Storage.Shared ? (cursor.Micros(1) - Overlap, 0) : (cursor.Micros(1), (int)cursor.Int(0))))
        {
        }

        return place;
    }

    private async Task TurnAsync()
    {
        if (engine.Clock.GetElapsedTime(checkedCallers) > CheckCallers)
        {
            EndWhoLost(await Storage.RefreshAsync());
            checkedCallers = engine.Clock.GetTimestamp();
        }

        while (true)
        {
            var lines = await Events.AfterAsync(engine.Catalogue, Storage, done!.Value, LinesAtOnce);
            if (lines.Count == 0) return;
            await TellAsync(lines);
            done = (lines[^1].At, lines[^1].Id);
            if (lines.Count < LinesAtOnce) return;
        }
    }

    private async Task TellAsync(List<Events.Line> lines)
    {
        var told = new List<Changed>();
        foreach (var line in lines) told.AddRange(await Events.OfAsync(line, engine.Catalogue, Storage));
        List<Watcher> all;
        lock (gate) all = [.. watchers];
        var reach = new Reach(engine, Storage);
        foreach (var watcher in all)
        {
            HashSet<(string, int)> records;
            HashSet<string> lists;
            lock (gate) (records, lists) = ([.. watcher.Records], [.. watcher.Lists]);
            var heard = told.Where(t => records.Contains((t.Path, t.Id)) || lists.Contains(t.Path)).ToList();
            if (heard.Count == 0) continue;
            try
            {
                await TellAsync(watcher, heard, records, reach);
            }
            catch (Refusal)
            {
                // The sign-in or the right is gone; the client asks again and is told why.
                watcher.End();
            }
        }
    }

    private async Task TellAsync(Watcher watcher, List<Changed> heard, HashSet<(string, int)> records, Reach reach)
    {
        foreach (var ofPath in heard.GroupBy(h => h.Path))
        {
            var resource = engine.Catalogue.Resource(ofPath.Key);
            var visible = await reach.OfAsync(watcher, resource, [.. ofPath.Select(h => h.Id).Distinct()]);
            var many = ofPath.Count() > Limits.MaxLiveAtOnce;
            foreach (var change in ofPath)
            {
                var watched = records.Contains((change.Path, change.Id));
                if (many && !watched) continue;
                if (visible.Contains(change.Id) || (change.Type == Events.Deleted && await reach.IsWholeAsync(watcher, resource))) watcher.Say("changed", change);
                else if (watched)
                {
                    // Deleted, or no longer within reach: either way it answers 404 from now on.
                    watcher.Say("changed", new Changed(change.Path, change.Id, Events.Deleted, null, null, null));
                    Unwatch(watcher, change.Path, change.Id);
                    records.Remove((change.Path, change.Id));
                }
            }

            if (many) watcher.Say("changed", new Changed(ofPath.Key, 0, Events.Many, null, null, null));
        }
    }

    private void EndWhoLost(Memory memory)
    {
        List<Watcher> all;
        lock (gate) all = [.. watchers];
        foreach (var watcher in all)
        {
            try
            {
                watcher.Caller(memory);
            }
            catch (Refusal)
            {
                watcher.End();
            }
        }
    }

    private void TellViewers(string path, int id)
    {
        List<Watcher> viewers;
        lock (gate) viewers = [.. watchers.Where(w => w.Records.Contains((path, id)))];
        var viewing = new Viewing(path, id, [.. viewers.Select(w => w.Member).Distinct().Order().Select(m => Events.PersonOf(m, Storage.Memory))]);
        foreach (var viewer in viewers) viewer.Say("viewing", viewing);
    }
}
