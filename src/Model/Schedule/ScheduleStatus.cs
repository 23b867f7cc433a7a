using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>Standing of a schedule entry.</summary>
public sealed class ScheduleStatus : Row
{
    [Max(30)] public required string Name { get; set; }
    public bool DefaultFlag { get; set; }
    [Inert] public bool ShowAsTentativeFlag { get; set; }
}

/// <summary>The statuses that schedule entries can have.</summary>
public sealed class ScheduleStatuses : Resource<ScheduleStatus>
{
    public ScheduleStatuses() : base("schedule/statuses", Systems.TableSetup)
    {
        Setup(SetupTables.Schedule.ScheduleStatus);
        Named(s => s.Name);
        Unique(s => s.Name);
        Single(s => s.DefaultFlag);
        Info("schedule/statuses/info", s => s.Name, s => s.DefaultFlag, s => s.ShowAsTentativeFlag);
    }
}
