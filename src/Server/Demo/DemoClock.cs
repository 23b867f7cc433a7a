namespace Reeve.Server.Demo;

/// <summary>The clock of the demo company's history: it stands where it was put, so that the same history is made at any time.</summary>
public sealed class DemoClock(DateTimeOffset start) : TimeProvider
{
    /// <summary>The evening on which the history ends.</summary>
    public static readonly DateTimeOffset End = new(2026, 10, 30, 17, 0, 0, TimeSpan.Zero);

    /// <summary>Where the clock stands.</summary>
    public DateTimeOffset Now { get; set; } = start;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => Now;
}
