namespace Reeve.Bench;

/// <summary>What was measured of one case.</summary>
public sealed record Figure(string Case, string Database, int Tickets)
{
    /// <summary>Engine's throughput, median of the rounds.</summary>
    public double? RequestsPerSecond { get; init; }

    /// <summary>Engine's and database's processor time a request, least of the rounds.</summary>
    public double? CpuMs { get; init; }

    /// <summary>The floor's throughput.</summary>
    public double? FloorPerSecond { get; init; }

    /// <summary>The floor's and the database's processor time a request.</summary>
    public double? FloorCpuMs { get; init; }

    /// <summary>Whether the floor took more than it may, so that the ratio says nothing.</summary>
    public bool FloorTooSlow { get; init; }

    /// <summary>Engine's throughput over the floor's: median of the rounds' ratios.</summary>
    public double? Ratio { get; init; }

    /// <summary>From start to the first authenticated answer.</summary>
    public double? Milliseconds { get; init; }

    /// <summary>Memory after load.</summary>
    public double? Mebibytes { get; init; }
}
