namespace Reeve.Model;

/// <summary>When a calendar's people work: its hours of each day of the week without its holidays, in the time of a zone.</summary>
/// <remarks>In: a calendar, its holidays, a time zone. Out: whether an instant is working time, how much lies between two, when an amount is used up. Pure.</remarks>
public sealed class WorkingTime
{
    private const int LongestLook = 3660;
    private static readonly TimeSpan WholeDay = TimeSpan.FromDays(1);

    private readonly List<Stretch>[] week = [.. Enumerable.Range(0, 7).Select(_ => new List<Stretch>())];
    private readonly ILookup<DateOnly, Stretch> off;
    private readonly TimeZoneInfo zone;

    /// <summary>The working time of a calendar; holidays of other lists are left aside.</summary>
    public WorkingTime(Calendar calendar, IEnumerable<Holiday> holidays, TimeZoneInfo zone)
    {
        this.zone = zone;
        foreach (var (day, stretch) in CalendarHours.Of(calendar.Intervals)) week[(int)day].Add(stretch);
        off = holidays
            .Where(h => h.HolidayList == calendar.HolidayList && ClockText.Day(h.Date) != null)
            .ToLookup(h => ClockText.Day(h.Date)!.Value, Closed);
    }

    /// <summary>Whether work is done at an instant.</summary>
    public bool IsWorking(DateTimeOffset at)
    {
        var local = TimeZoneInfo.ConvertTime(at, zone);
        return Of(DateOnly.FromDateTime(local.DateTime)).Any(s => s.From <= at && at < s.To);
    }

    /// <summary>The working time between two instants; nothing when the second is not later.</summary>
    public TimeSpan Between(DateTimeOffset from, DateTimeOffset to)
    {
        var total = TimeSpan.Zero;
        var last = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(to, zone).DateTime);
        for (var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(from, zone).DateTime); day <= last; day = day.AddDays(1))
        {
            foreach (var (start, end) in Of(day))
            {
                var (a, b) = (start > from ? start : from, end < to ? end : to);
                if (b > a) total += b - a;
            }
        }

        return total;
    }

    /// <summary>The instant at which so much working time has passed since another; null when that takes more than ten years.</summary>
    public DateTimeOffset? After(DateTimeOffset from, TimeSpan work)
    {
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(from, zone).DateTime);
        for (var looked = 0; looked < LongestLook; looked++, day = day.AddDays(1))
        {
            foreach (var (start, end) in Of(day))
            {
                var begin = start > from ? start : from;
                if (end <= begin) continue;
                if (work <= end - begin) return begin + work;
                work -= end - begin;
            }
        }

        return null;
    }

    // A day's stretches of work, as instants; where clocks are put forward, an hour that does not exist has no length.
    private IEnumerable<(DateTimeOffset From, DateTimeOffset To)> Of(DateOnly day)
    {
        IEnumerable<Stretch> open = week[(int)day.DayOfWeek];
        foreach (var closed in off[day]) open = open.SelectMany(s => s.Without(closed));
        return open.Select(s => (Instant(day, s.From), Instant(day, s.To))).Where(s => s.Item2 > s.Item1);
    }

    private DateTimeOffset Instant(DateOnly day, TimeSpan time)
    {
        var local = day.ToDateTime(TimeOnly.MinValue) + time;
        while (zone.IsInvalidTime(local)) local = local.AddMinutes(1);
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }

    private static Stretch Closed(Holiday holiday) => holiday is { AllDayFlag: false } && ClockText.Time(holiday.TimeStart) is { } start && ClockText.End(holiday.TimeEnd) is { } end
        ? new Stretch(start, end)
        : new Stretch(TimeSpan.Zero, WholeDay);
}

/// <summary>A stretch of a day.</summary>
/// <param name="From">Its beginning, since midnight.</param>
/// <param name="To">Its end, since midnight.</param>
public readonly record struct Stretch(TimeSpan From, TimeSpan To)
{
    /// <summary>What is left of it without another.</summary>
    public IEnumerable<Stretch> Without(Stretch other)
    {
        if (other.To <= From || other.From >= To)
        {
            yield return this;
            yield break;
        }

        if (other.From > From) yield return this with { To = other.From };
        if (other.To < To) yield return this with { From = other.To };
    }
}
