using System.Security.Cryptography;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Reeve.Kernel;
using Reeve.Model;

namespace Reeve.Server.Callbacks;

// In: one callback. It sends what waits for it, a few records at once, each record's events one after the other, and writes what became of them in batches.
// A receiver that fails is left in peace more and more; nobody else waits for it.

/// <summary>Delivers to one callback, beside all others.</summary>
public sealed class Lane : IAsyncDisposable
{
    private const int AtOnceRead = 256;
    private const int BatchRows = 100;
    private const int FailuresInARow = 5;

    // A lane is told when something is in line for it; should that be lost, it looks by itself.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan BatchAge = TimeSpan.FromSeconds(1);

    private readonly Engine engine;
    private readonly Storage storage;
    private readonly int id;
    private readonly Line line;
    private readonly Post post;
    private readonly Payload payload;
    private readonly Outgoing outgoing;
    private readonly Pace pace;
    private readonly Health health;
    private readonly ILogger log;
    private readonly Channel<bool> signal = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly CancellationTokenSource closing = new();
    private readonly SemaphoreSlim writing = new(1);
    private readonly List<CallbackDelivery> results = [];
    private int failures;
    private int rests;
    private long written;

    /// <summary>Begins to deliver.</summary>
    public Lane(Engine engine, Storage storage, CallbackEntry callback, Post post, Payload payload, Outgoing outgoing, Pace pace, ILogger log)
    {
        (this.engine, this.storage, id, this.post, this.payload, this.outgoing, this.pace, this.log) = (engine, storage, callback.Id, post, payload, outgoing, pace, log);
        line = new Line(engine, storage, id);
        health = new Health(engine, storage, id, pace, log);
        Seen = callback;
        Running = Task.Run(RunAsync);
    }

    /// <summary>The callback's row when the lane was last told of it.</summary>
    public CallbackEntry Seen { get; set; }

    /// <summary>Ends when the callback is no longer active, or the lane is disposed of.</summary>
    public Task Running { get; }

    /// <summary>Something may be in line.</summary>
    public void Look() => signal.Writer.TryWrite(true);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        await Running;
        closing.Dispose();
        writing.Dispose();
    }

    private async Task RunAsync()
    {
        while (!closing.IsCancellationRequested)
        {
            try
            {
                await TurnAsync();
            }
            catch (OperationCanceledException) when (closing.IsCancellationRequested)
            {
                break;
            }
            catch (CallbackOff)
            {
                await OffAsync();
                return;
            }
            catch (Exception e)
            {
                log.LogError(e, "Deliveries to callback {Callback} of {Company} were interrupted; they go on.", id, storage.Company);
                await RestAsync(BatchAge);
            }
        }

        await FlushAsync();
    }

    private async Task TurnAsync()
    {
        if (storage.Memory.Row<CallbackEntry>(id) is not { InactiveFlag: false }) throw new CallbackOff();
        if (post.Left < pace.Timeout)
        {
            await SignalAsync(pace.Pause);
            return;
        }

        var tired = failures >= FailuresInARow;
        var due = await line.LookAsync(engine.Clock.GetUtcNow(), tired ? 1 : AtOnceRead);
        if (due.Records.Count == 0)
        {
            await WaitAsync(due.Next);
            return;
        }

        // Of a receiver that answers nothing well, one event shows whether it is back.
        var records = tired ? [[due.Records[0][0]]] : due.Records;
        var off = false;
        var options = new ParallelOptions { MaxDegreeOfParallelism = pace.AtOnce, CancellationToken = closing.Token };
        await Parallel.ForEachAsync(records, options, async (record, _) =>
        {
            try
            {
                await TellAsync(record, tired);
            }
            catch (CallbackOff)
            {
                off = true;
            }
        });
        await FlushAsync();
        if (off) throw new CallbackOff();
        if (failures < FailuresInARow) rests = 0;
        else await RestAsync(Shorter(pace.Later.Count == 0 ? pace.LongestRest : pace.Later[Math.Min(rests++, pace.Later.Count - 1)], pace.LongestRest));
    }

    // The events of one record: the next only when the one before is delivered or given up.
    private async Task TellAsync(IReadOnlyList<Pending> record, bool tired)
    {
        foreach (var pending in record)
        {
            if (closing.IsCancellationRequested || (!tired && failures >= FailuresInARow)) return;

            // Whoever lost the post meanwhile must not tell what its successor tells.
            if (post.Left < pace.Timeout) return;
            if (!await TellAsync(pending)) return;
        }
    }

    private async Task<bool> TellAsync(Pending pending)
    {
        if (await payload.WriteAsync(storage, id, pending) is not { } body)
        {
            await KeepAsync(Line.Result(pending, DeliveryStatus.OutOfReach, pending.Attempts, null, null, new Attempt(null, 0, null, null)));
            return true;
        }

        var callback = storage.Memory.Row<CallbackEntry>(id) ?? throw new CallbackOff();
        var now = engine.Clock.GetUtcNow();
        var attempts = pending.Attempts + 1;
        var attempt = await SendAsync(callback, pending, attempts, body, now);
        var wait = attempt.Taken ? null : pace.Wait(attempts, attempt.Code);
        var status = attempt.Taken ? DeliveryStatus.Delivered : wait == null ? DeliveryStatus.Dead : DeliveryStatus.Waiting;
        await KeepAsync(Line.Result(pending, status, attempts, now, wait == null ? null : engine.Clock.GetUtcNow() + wait, attempt));
        if (attempt.Taken) Interlocked.Exchange(ref failures, 0);
        else Interlocked.Increment(ref failures);
        await health.NoteAsync(attempt);
        return status != DeliveryStatus.Waiting;
    }

    private async Task<Attempt> SendAsync(CallbackEntry callback, Pending pending, int attempts, ReadOnlyMemory<byte> body, DateTimeOffset now)
    {
        var address = $"{callback.Url}{pending.RecordId}&action={pending.Action}";
        if (!Uri.TryCreate(address, UriKind.Absolute, out var to))
            return new Attempt(null, 0, null, "The address cannot be understood.");
        if (CallbackSteps.WrongUrl(callback.Url, engine.Premises.Outward) is { } wrong) return new Attempt(null, 0, null, wrong);
        List<(string, string)> headers = [("X-Reeve-Event", CallbackQueue.Message(storage.Company, id, pending.LineId).ToString()), ("X-Reeve-Attempt", $"{attempts}")];
        try
        {
            headers.AddRange(Signing.Of(callback, engine.Premises.Seals, now, body.Span));
        }
        catch (CryptographicException failure)
        {
            return new Attempt(null, 0, null, failure.Message + " Or rotate the callback's secret.");
        }

        return await outgoing.PostAsync(to, headers, body, pace.Timeout, closing.Token);
    }

    private async Task KeepAsync(CallbackDelivery result)
    {
        int count;
        lock (results)
        {
            results.Add(result);
            count = results.Count;
        }

        if (count >= BatchRows || engine.Clock.GetElapsedTime(written) > BatchAge) await FlushAsync();
    }

    private async Task FlushAsync()
    {
        await writing.WaitAsync();
        try
        {
            List<CallbackDelivery> batch;
            lock (results) batch = [.. results];
            written = engine.Clock.GetTimestamp();
            if (batch.Count == 0) return;
            await line.WriteAsync(batch);
            lock (results) results.RemoveRange(0, batch.Count);
        }
        finally
        {
            writing.Release();
        }
    }

    private async Task OffAsync()
    {
        try
        {
            await FlushAsync();
            if (storage.Memory.Row<CallbackEntry>(id) is { InactiveFlag: true }) await line.GiveUpAsync("The callback was made inactive.");
        }
        catch (Exception e)
        {
            log.LogError(e, "What waited for callback {Callback} of {Company} could not be given up.", id, storage.Company);
        }
    }

    private Task WaitAsync(DateTimeOffset? next)
    {
        var wait = next is { } at ? at - engine.Clock.GetUtcNow() : Longest;
        return SignalAsync(Shorter(wait > TimeSpan.Zero ? wait : TimeSpan.FromMilliseconds(1), Longest));
    }

    private async Task SignalAsync(TimeSpan most)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(closing.Token);
        late.CancelAfter(most);
        try
        {
            await signal.Reader.ReadAsync(late.Token);
        }
        catch (OperationCanceledException) when (!closing.IsCancellationRequested)
        {
            // The time has come by itself.
        }
    }

    private Task RestAsync(TimeSpan time) => Task.Delay(time, closing.Token).ContinueWith(_ => { }, TaskScheduler.Default);

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
