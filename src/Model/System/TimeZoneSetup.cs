using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>A time zone as the company names it.</summary>
public sealed class TimeZoneSetup : Row
{
    [Max(50)] public required string Name { get; set; }
    [Target("TimeZoneReference")] public Unbuilt? TimeZone { get; set; }

    /// <summary>Hours from UTC.</summary>
    [Scale(2)] public decimal? Offset { get; set; }

    public bool DefaultFlag { get; set; }
    [Inert] public bool DaylightSavingsFlag { get; set; }
}

/// <summary>The time zones in which the company and its customers live.</summary>
public sealed class TimeZoneSetups : Resource<TimeZoneSetup>
{
    private const int Furthest = 14;

    public TimeZoneSetups() : base("system/timeZoneSetups", Systems.TableSetup)
    {
        Setup(SetupTables.Company.TimeZone);
        Called("Time Zone");
        Named(t => t.Name);
        Unique(t => t.Name);
        Single(t => t.DefaultFlag);
        Rule((t, _, _) => t.Offset is < -Furthest or > Furthest
            ? Fault.At("offset", FaultCode.OutOfRange, $"The field offset must be between -{Furthest} and {Furthest}.")
            : null);
        Info("system/timeZoneSetups/info", t => t.Name, t => t.Offset!);
    }
}
