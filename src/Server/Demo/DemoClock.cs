namespace Reeve.Server.Demo;

/// <summary>The clock of the demo company's history: it stands where it was put, so that the same history is made at any time.</summary>
public sealed class DemoClock(DateTimeOffset start) : TimeProvider
{
    /// <summary>Where the clock stands.</summary>
    public DateTimeOffset Now { get; set; } = start;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => Now;
}
