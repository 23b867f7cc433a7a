using Reeve.Kernel;

namespace Reeve.Server.Tests.Conditions;

public enum Mood
{
    Calm,
    Busy,
    Cross,
}

/// <summary>A held table that probes refer to.</summary>
public sealed class ProbeKind : Row
{
    [Max(50)] public required string Name { get; set; }
    public int? Rank { get; set; }
}

/// <summary>A row with a field of every kind that conditions compare.</summary>
public sealed class Probe : Row
{
    public int? Count { get; set; }
    [Max(60)] public string? Words { get; set; }
    [Max(60)] public required string Title { get; set; }
    public bool Flag { get; set; }
    [Scale(2)] public decimal? Amount { get; set; }
    public DateTimeOffset? Moment { get; set; }
    public Mood? Mood { get; set; }
    public Ref<ProbeKind>? Kind { get; set; }
    public Ref<Probe>? Other { get; set; }
}

public sealed class ProbeKinds : Resource<ProbeKind>
{
    public ProbeKinds()
        : base("test/kinds", Probes.Test)
    {
        Setup("Test / Kinds");
        Named(k => k.Name!);
    }
}

public sealed class Probes : Resource<Probe>
{
    public static readonly Function Test = new("Test", "Probes", "Test.Probes", Offers.None, true, null, "Rows of a test.");

    public Probes()
        : base("test/probes", Test)
    {
        Named(p => p.Title!);
    }
}
