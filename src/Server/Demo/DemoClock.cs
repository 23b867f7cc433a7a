namespace Reeve.Server.Demo;

/// <summary>The clock of the demo company's history: it stands where it was put, so that the same history is made at any time.</summary>
public sealed class DemoClock : TimeProvider
{
    /// <summary>The evening on which the history ends.</summary>
    public static readonly DateTimeOffset End = new(2026, 10, 30, 17, 0, 0, TimeSpan.Zero);

    /// <summary>The morning on which it begins: a Monday, half a year earlier.</summary>
    public static readonly DateTimeOffset Start = new(2026, 5, 4, 7, 0, 0, TimeSpan.Zero);

    /// <summary>Where the clock stands.</summary>
    public DateTimeOffset Now { get; set; } = Start;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => Now;
}
