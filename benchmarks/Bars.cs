namespace Reeve.Bench;

/// <summary>What a case must reach: its least ratio to the floor, its most milliseconds, its most growth from the small company to the large one.</summary>
/// <param name="Case">Name of the case.</param>
/// <param name="Database">Database.</param>
/// <param name="Ratio">Engine's throughput over the floor's, at least; null where only reported.</param>
/// <param name="CpuMs">Milliseconds of processor time a request, at most.</param>
/// <param name="Growth">Engine's milliseconds at 100,000 tickets over those at 10,000, at most.</param>
/// <param name="FloorMs">Milliseconds that a floor of this case took when the bars were set; it may take 1.5 times that, or it is no floor.</param>
/// <param name="Milliseconds">Milliseconds to the first answer, at most.</param>
/// <param name="UpTo">Tickets up to which the processor time counts; in a larger company it is only reported.</param>
/// <param name="Mebibytes">Memory after load, at most.</param>
public sealed record Bar(
    string Case, string Database, double? Ratio = null, double? CpuMs = null, double? Growth = null, double? FloorMs = null,
    double? Milliseconds = null, double? Mebibytes = null, int UpTo = int.MaxValue);

/// <summary>All bars, as data.</summary>
public static class Bars
{
    /// <summary>How much slower than its recorded figure a floor may be.</summary>
    public const double FloorTolerance = 1.5;

    /// <summary>No ratio may be below this, whatever its own bar.</summary>
    public const double Least = 0.6;

    // Floors of single reads: the recorded 0.03 and 0.19 ms were of a short row; all 89 fields with 17 joins take more.
    // Floors of lists: the recorded figure had no bounded count of 10,000 rows, which both sides now make for the Link header
    // (measured alone: 0.15 ms on SQLite, 0.6 ms on PostgreSQL at most); it is added.
    private static readonly Bar[] All =
    [
        new(Cases.List, "sqlite", Ratio: 1.2, Growth: 1.2, FloorMs: 0.93 + 0.15),
        new(Cases.List, "postgres", Ratio: 1.0, Growth: 1.2, FloorMs: 2.73 + 0.6),
        new(Cases.Six, "sqlite", Ratio: 1.0, Growth: 1.2),
        new(Cases.Six, "postgres", Ratio: 1.0, Growth: 1.2),
        new(Cases.Dense, "sqlite", Growth: 1.5),
        new(Cases.Dense, "postgres", Growth: 1.5),
        new(Cases.Sparse, "sqlite", Growth: 1.5),
        new(Cases.Sparse, "postgres", Growth: 1.5),
        new(Cases.Get, "sqlite", Ratio: 0.9, Growth: 1.1, FloorMs: 0.05),
        new(Cases.Get, "postgres", Ratio: 0.9, Growth: 1.1, FloorMs: 0.45),
        new(Cases.Create, "sqlite", Ratio: 1.2, Growth: 1.1, FloorMs: 0.54),
        new(Cases.Create, "postgres", Ratio: 0.8, Growth: 1.1, FloorMs: 0.79),
        new(Cases.Cold, "sqlite", Ratio: 1.2),
        new(Cases.Cold, "postgres", Ratio: 0.8),
        new(Cases.Patch, "sqlite", Ratio: 1.0, Growth: 1.1),
        new(Cases.Patch, "postgres", Ratio: 0.8, Growth: 1.1),
        new(Cases.Search, "sqlite", CpuMs: 3, UpTo: 10_000),
        new(Cases.Search, "postgres", CpuMs: 5, UpTo: 10_000),
        new(Cases.Contains, "sqlite", CpuMs: 3, UpTo: 10_000),
        new(Cases.Contains, "postgres", CpuMs: 5, UpTo: 10_000),
        new(Cases.Download, "sqlite", Growth: 1.2),
        new(Cases.Download, "postgres", Growth: 1.2),
        new(Cases.Upload, "sqlite", Growth: 1.2),
        new(Cases.Upload, "postgres", Growth: 1.2),
        new(Cases.NoKey, "sqlite", CpuMs: 0.1),
        new(Cases.NoKey, "postgres", CpuMs: 0.1),
        new(Cases.NoRight, "sqlite", CpuMs: 0.1),
        new(Cases.NoRight, "postgres", CpuMs: 0.1),
        new(Cases.Start, "sqlite", Milliseconds: 1500, Mebibytes: 150),
        new(Cases.Start, "postgres", Milliseconds: 2000, Mebibytes: 150),
    ];

    /// <summary>The bar of a case on a database.</summary>
    public static Bar Of(string name, string database) => All.First(b => b.Case == name && b.Database == database);

    /// <summary>What of its bar a figure misses; nothing when it meets it. Milliseconds are scaled to this machine.</summary>
    public static IEnumerable<string> Missed(Figure figure, Figure? smaller, double machine)
    {
        var bar = Of(figure.Case, figure.Database);
        if (figure.Ratio < Math.Max(bar.Ratio ?? 0, bar.Ratio == null ? 0 : Least)) yield return $"ratio {figure.Ratio:0.00} is below {bar.Ratio:0.0}";
        if (figure.Tickets <= bar.UpTo && figure.CpuMs > bar.CpuMs * machine) yield return $"{figure.CpuMs:0.000} ms are above {bar.CpuMs}";
        if (figure.Milliseconds > bar.Milliseconds * machine) yield return $"{figure.Milliseconds:0} ms to the first answer are above {bar.Milliseconds}";
        if (figure.Mebibytes > bar.Mebibytes) yield return $"{figure.Mebibytes:0} MiB are above {bar.Mebibytes}";
        if (smaller?.CpuMs is { } before && figure.CpuMs / before > bar.Growth) yield return $"grew {figure.CpuMs / before:0.00} times, bar {bar.Growth}";
    }

    /// <summary>Whether a floor is so slow that beating it says nothing (it may take half as much again as recorded).</summary>
    public static bool IsTooSlow(Figure figure, double machine) => figure.FloorCpuMs > Of(figure.Case, figure.Database).FloorMs * FloorTolerance * machine;
}
