using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>When work is done: hours of each day of the week, and a list of holidays.</summary>
public sealed class Calendar : Row
{
    public required string Name { get; set; }
    public Ref<HolidayList>? HolidayList { get; set; }
    public string? MondayStartTime { get; set; }
    public string? MondayEndTime { get; set; }
    public string? TuesdayStartTime { get; set; }
    public string? TuesdayEndTime { get; set; }
    public string? WednesdayStartTime { get; set; }
    public string? WednesdayEndTime { get; set; }
    public string? ThursdayStartTime { get; set; }
    public string? ThursdayEndTime { get; set; }
    public string? FridayStartTime { get; set; }
    public string? FridayEndTime { get; set; }
    public string? SaturdayStartTime { get; set; }
    public string? SaturdayEndTime { get; set; }
    public string? SundayStartTime { get; set; }
    public string? SundayEndTime { get; set; }

    /// <summary>All hours of work, as in <c>Monday 08:00-12:00</c>; a day may have several.</summary>
    [Extension]
    public List<string> Intervals { get; set; } = [];
}

/// <summary>The calendars by which work and service levels are measured.</summary>
public sealed class Calendars : Resource<Calendar>
{
    public Calendars() : base("schedule/calendars", Systems.TableSetup)
    {
        Setup(SetupTables.Schedule.Calendar);
        Named(c => c.Name);
        Unique(c => c.Name);
        Saving(CalendarHours.Settle);
        Rule((c, _, _) => CalendarHours.Wrong(c));
        Copies("schedule/calendars/{id}/copy");
        Info("schedule/calendars/info", c => c.Name, c => c.HolidayList, c => c.MondayStartTime, c => c.MondayEndTime, c => c.TuesdayStartTime, c => c.TuesdayEndTime,
            c => c.WednesdayStartTime, c => c.WednesdayEndTime, c => c.ThursdayStartTime, c => c.ThursdayEndTime, c => c.FridayStartTime, c => c.FridayEndTime,
            c => c.SaturdayStartTime, c => c.SaturdayEndTime, c => c.SundayStartTime, c => c.SundayEndTime);
        Usages();
    }
}
