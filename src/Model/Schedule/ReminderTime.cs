using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>How long before a schedule entry its member is reminded of it.</summary>
public sealed class ReminderTime : Row
{
    /// <summary>Minutes.</summary>
    [Between(0, 525_600)]
    public int? Time { get; set; }

    [Max(10)] public string? Name { get; set; }
    public bool DefaultFlag { get; set; }
}

/// <summary>The times from which a reminder is chosen.</summary>
public sealed class ReminderTimes : Resource<ReminderTime>
{
    public ReminderTimes() : base("schedule/reminderTimes", Systems.TableSetup, "ScheduleReminderTime")
    {
        Setup(SetupTables.Schedule.Reminder);
        Named(t => t.Name);
        Single(t => t.DefaultFlag);
        NoCreate();
        NoDelete();
    }
}
