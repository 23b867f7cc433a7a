using Reeve.Kernel;

namespace Reeve.Store;

/// <summary>How long the database may work on one read, so that a search without an index does not keep others waiting (ruling 33).</summary>
internal static class Slow
{
    /// <summary>The longest time.</summary>
    public static TimeSpan Most { get; } = TimeSpan.FromSeconds(Limits.MaxReadSeconds);

    /// <summary>What the caller is told.</summary>
    public static Refusal Refusal() => new(new Problem.BadCondition(
        $"The database worked on this for {Limits.MaxReadSeconds} seconds and was stopped. Ask for less: narrow the conditions, or begin a text with what is searched for (like \"x*\")."));
}
