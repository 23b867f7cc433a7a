namespace Reeve.Server.Demo;

/// <summary>The hours in which people of the demo company work: weekdays from seven to six.</summary>
internal static class WorkHours
{
    private const int Opens = 7;
    private const int Closes = 18;
    private const int MinutesAnHour = 60;
    private const int MorningMinutes = 250;

    /// <summary>An instant, or the next one after it at which somebody works; on full minutes.</summary>
    public static DateTimeOffset Next(DateTimeOffset at)
    {
        var moment = at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMinute));
        var late = (moment.Hour * MinutesAnHour) + moment.Minute;
        if (moment.Hour >= Closes) moment = Morning(moment.AddDays(1), late);
        while (moment.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) moment = Morning(moment.AddDays(1), late);
        return moment.Hour < Opens ? Morning(moment, late) : moment;
    }

    // What falls into the night is not all done at the first minute of the morning.
    private static DateTimeOffset Morning(DateTimeOffset day, int late) => new DateTimeOffset(day.Date, TimeSpan.Zero).AddHours(Opens).AddMinutes(late * 7 % MorningMinutes);
}
