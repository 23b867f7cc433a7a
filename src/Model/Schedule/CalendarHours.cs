using Reeve.Kernel;

namespace Reeve.Model;

/// <summary>Hours of a calendar in both their forms: one beginning and end a day, as the wire has it, and intervals, of which a day may have several.</summary>
/// <remarks>The intervals are what counts; beginning and end are those of the first and the last. Whichever form was changed, the other follows.</remarks>
public static class CalendarHours
{
    private static readonly DayOfWeek[] Week =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    /// <summary>The stretches of each day that texts such as <c>Monday 08:00-12:00</c> name; others are left out.</summary>
    public static IEnumerable<(DayOfWeek Day, Stretch Stretch)> Of(IEnumerable<string> intervals) => intervals.Select(Read).OfType<(DayOfWeek, Stretch)>();

    /// <summary>Brings both forms together; intervals that were not given are as before.</summary>
    public static void Settle(Calendar calendar, Calendar? old, Use use)
    {
        if (old != null && !use.Given.Contains("intervals")) calendar.Intervals = [.. old.Intervals];
        var (now, before) = (Of(calendar.Intervals).ToLookup(i => i.Day, i => i.Stretch), Of(old?.Intervals ?? []).ToLookup(i => i.Day, i => i.Stretch));
        var settled = new List<string>();
        foreach (var day in Week)
        {
            var (start, end) = Times(calendar, day);
            var sorted = now[day].Order(ByStart).ToList();
            var asBefore = sorted.SequenceEqual(before[day].Order(ByStart));
            var retimed = (ClockText.Normal(start), ClockText.Normal(end)) != (old == null ? (null, null) : Times(old, day));
            if (asBefore && retimed)
            {
                Put(calendar, day, ClockText.Normal(start), ClockText.Normal(end));
                sorted = ClockText.Time(start) is { } from && ClockText.End(end) is { } to && to > from ? [new Stretch(from, to)] : [];
            }
            else if (!asBefore)
            {
                Put(calendar, day, sorted.Count == 0 ? null : ClockText.Of(sorted[0].From), sorted.Count == 0 ? null : ClockText.Of(sorted.Max(s => s.To)));
            }

            settled.AddRange(sorted.Select(s => Write(day, s)));
        }

        calendar.Intervals = [.. settled, .. calendar.Intervals.Where(i => Read(i) == null)];
    }

    /// <summary>What is wrong with the hours, or null.</summary>
    public static Fault? Wrong(Calendar calendar)
    {
        foreach (var day in Week)
        {
            var (start, end) = Times(calendar, day);
            var name = day.ToString().ToLowerInvariant();
            if (start != null && ClockText.Time(start) == null) return Fault.At(name + "StartTime", FaultCode.InvalidField, "A time of day is expected, such as 08:00:00.");
            if (end != null && ClockText.End(end) == null) return Fault.At(name + "EndTime", FaultCode.InvalidField, "A time of day is expected, such as 17:30:00.");
            if (start != null && end != null && ClockText.Time(start) >= ClockText.End(end)) return Fault.At(name + "EndTime", FaultCode.InvalidField, "The end does not lie after the beginning.");
        }

        if (calendar.Intervals.Find(i => Read(i) == null) is { } unread)
            return Fault.At("intervals", FaultCode.InvalidField, $"'{unread}' is no interval; one reads Monday 08:00-12:00.");
        foreach (var day in Of(calendar.Intervals).GroupBy(i => i.Day, i => i.Stretch))
        {
            var sorted = day.Order(ByStart).ToList();
            if (sorted.Zip(sorted.Skip(1)).Any(p => p.First.To > p.Second.From)) return Fault.At("intervals", FaultCode.InvalidField, $"Two intervals of {day.Key} overlap.");
        }

        return null;
    }

    private static readonly Comparer<Stretch> ByStart = Comparer<Stretch>.Create((a, b) => a.From.CompareTo(b.From));

    private static string Write(DayOfWeek day, Stretch stretch) => $"{day} {ClockText.Of(stretch.From)[..5]}-{ClockText.Of(stretch.To)[..5]}";

    private static (DayOfWeek, Stretch)? Read(string interval)
    {
        var parts = interval.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != 3 || !Enum.TryParse<DayOfWeek>(parts[0], true, out var day) || int.TryParse(parts[0], out _)) return null;
        return ClockText.Time(parts[1]) is { } from && ClockText.End(parts[2]) is { } to && from < to ? (day, new Stretch(from, to)) : null;
    }

    private static (string? Start, string? End) Times(Calendar c, DayOfWeek day) => day switch
    {
        DayOfWeek.Monday => (c.MondayStartTime, c.MondayEndTime),
        DayOfWeek.Tuesday => (c.TuesdayStartTime, c.TuesdayEndTime),
        DayOfWeek.Wednesday => (c.WednesdayStartTime, c.WednesdayEndTime),
        DayOfWeek.Thursday => (c.ThursdayStartTime, c.ThursdayEndTime),
        DayOfWeek.Friday => (c.FridayStartTime, c.FridayEndTime),
        DayOfWeek.Saturday => (c.SaturdayStartTime, c.SaturdayEndTime),
        _ => (c.SundayStartTime, c.SundayEndTime),
    };

    private static void Put(Calendar c, DayOfWeek day, string? start, string? end)
    {
        switch (day)
        {
            case DayOfWeek.Monday: (c.MondayStartTime, c.MondayEndTime) = (start, end); break;
            case DayOfWeek.Tuesday: (c.TuesdayStartTime, c.TuesdayEndTime) = (start, end); break;
            case DayOfWeek.Wednesday: (c.WednesdayStartTime, c.WednesdayEndTime) = (start, end); break;
            case DayOfWeek.Thursday: (c.ThursdayStartTime, c.ThursdayEndTime) = (start, end); break;
            case DayOfWeek.Friday: (c.FridayStartTime, c.FridayEndTime) = (start, end); break;
            case DayOfWeek.Saturday: (c.SaturdayStartTime, c.SaturdayEndTime) = (start, end); break;
            default: (c.SundayStartTime, c.SundayEndTime) = (start, end); break;
        }
    }
}
