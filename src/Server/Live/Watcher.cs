using System.Threading.Channels;
using Reeve.Kernel;

namespace Reeve.Server.Live;

/// <summary>One open connection: who it is, what it watches, and what waits to be sent to it.</summary>
public sealed class Watcher : IDisposable
{
    private static readonly TimeSpan CallsFor = TimeSpan.FromMinutes(1);

    private readonly Channel<(string Method, object Said)> waiting =
        Channel.CreateBounded<(string, object)>(new BoundedChannelOptions(Limits.MaxLiveWaiting) { SingleReader = true });

    private readonly TimeProvider clock;
    private readonly Action abort;
    private long since;
    private int calls;

    /// <summary>A connection that has just been made.</summary>
    /// <param name="caller">The caller in a memory; refuses when the sign-in no longer holds there.</param>
    /// <param name="member">Number of the member.</param>
    /// <param name="send">Sends a message.</param>
    /// <param name="abort">Ends the connection.</param>
    /// <param name="clock">The clock.</param>
    public Watcher(Func<Memory, Caller> caller, int member, Func<string, object, Task> send, Action abort, TimeProvider clock)
    {
        (Caller, Member, this.abort, this.clock) = (caller, member, abort, clock);
        _ = SendAsync(send);
    }

    /// <summary>The caller in a memory; refuses when the sign-in no longer holds there.</summary>
    public Func<Memory, Caller> Caller { get; }

    /// <summary>Number of the member.</summary>
    public int Member { get; }

    /// <summary>Records watched; guarded by the company's lock.</summary>
    public HashSet<(string Path, int Id)> Records { get; } = [];

    /// <summary>Lists watched; guarded by the company's lock.</summary>
    public HashSet<string> Lists { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether it asks for no more than its share.</summary>
    public bool MayCall()
    {
        if (since == 0 || clock.GetElapsedTime(since) > CallsFor) (since, calls) = (clock.GetTimestamp(), 0);
        return ++calls <= Limits.MaxLiveCalls;
    }

    /// <summary>Has a message sent. Who takes them too slowly is let go: a client that comes back reads anew.</summary>
    public void Say(string method, object said)
    {
        if (!waiting.Writer.TryWrite((method, said))) End();
    }

    /// <summary>Ends the connection.</summary>
    public void End()
    {
        waiting.Writer.TryComplete();
        abort();
    }

    /// <inheritdoc/>
    public void Dispose() => waiting.Writer.TryComplete();

    private async Task SendAsync(Func<string, object, Task> send)
    {
        try
        {
            await foreach (var (method, said) in waiting.Reader.ReadAllAsync()) await send(method, said);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or InvalidOperationException or ObjectDisposedException)
        {
            End();
        }
    }
}
