using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>How the calendar of the customers' portal counts a week and its odd days.</summary>
public sealed class PortalCalendar : Row
{
    public required DayOfWeek WeekStart { get; set; }
    public string? Adjust1Start { get; set; }
    public string? Adjust1End { get; set; }
    public decimal? Adjust1Hours { get; set; }
    public string? Adjust2Start { get; set; }
    public string? Adjust2End { get; set; }
    public decimal? Adjust2Hours { get; set; }
    public string? Adjust3Start { get; set; }
    public string? Adjust3End { get; set; }
    public decimal? Adjust3Hours { get; set; }
}

/// <summary>The calendar of the customers' portal: one row, made with the company.</summary>
public sealed class PortalCalendars : Resource<PortalCalendar>
{
    public PortalCalendars() : base("schedule/portalcalendars", Systems.TableSetup)
    {
        Setup(SetupTables.Schedule.PortalCalendar);
        NoCreate();
        NoDelete();
        Idle("clients read it before they show a week; Reeve has no customers' portal yet");
    }
}
