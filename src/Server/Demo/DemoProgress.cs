namespace Reeve.Server.Demo;

/// <summary>Tells now and then how far the making of the demo company is, for who waits longer than a moment.</summary>
public sealed class DemoProgress(DemoSize size, TimeProvider clock, Action<string> line)
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);

    private long since = clock.GetTimestamp();
    private int done;

    /// <summary>Takes note of more tickets.</summary>
    public void Add(int tickets)
    {
        done += tickets;
        if (clock.GetElapsedTime(since) < Every) return;
        since = clock.GetTimestamp();
        line($"Making the demo company: {done} of {size.Tickets} tickets");
    }
}
