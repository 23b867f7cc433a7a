using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>The part of a schedule entry that lies on one day.</summary>
public sealed class ScheduleDetail : Row
{
    [ReadOnly] public Ref<ScheduleEntry>? ScheduleEntry { get; set; }
    [ReadOnly] public DateTimeOffset? DateStart { get; set; }
    [ReadOnly] public DateTimeOffset? DateEnd { get; set; }
    [ReadOnly] public decimal? HoursScheduled { get; set; }
    [ReadOnly] public Ref<Member>? Member { get; set; }
}

/// <summary>The days of all schedule entries.</summary>
public sealed class ScheduleEntryDetails : Resource<ScheduleDetail>
{
    public ScheduleEntryDetails() : base("schedule/details", ServiceDesk.ResourceScheduling, "ScheduleEntryDetail")
    {
        Mine(me => d => d.Member == me);
        Shows(d => d.ScheduleEntry, d => d.DateStart, d => d.DateEnd, d => d.HoursScheduled);
        Index(d => d.ScheduleEntry);
        Index(d => d.DateStart);
        ReadOnly();
    }
}

/// <summary>The days of one schedule entry.</summary>
public sealed class ScheduleDetails : Resource<ScheduleDetail>
{
    private const int LongestSpan = 366;

    public ScheduleDetails() : base("schedule/entries/{parentId}/details", ServiceDesk.ResourceScheduling)
    {
        Under(d => d.ScheduleEntry);
        Mine(me => d => ParentIsMine(d));
        Shows(d => d.ScheduleEntry, d => d.DateStart, d => d.DateEnd, d => d.Member);
        ReadOnly();
    }

    /// <summary>Keeps a row for each day of an entry; an entry without a time has none.</summary>
    public static async ValueTask KeepAsync(ScheduleEntry? entry, ScheduleEntry? old, After after)
    {
        if (entry == null) return;
        if (old != null && (old.DateStart, old.DateEnd, old.Hours, old.Member) == (entry.DateStart, entry.DateEnd, entry.Hours, entry.Member)) return;
        var of = new Ref<ScheduleEntry>(entry.Id);
        if (old != null)
            foreach (var known in await after.FindAsync<ScheduleDetail>(d => d.ScheduleEntry == of)) await after.RemoveAsync<ScheduleDetail>(known.Id);
        foreach (var (from, to, hours) in Days(entry))
            await after.AddAsync(new ScheduleDetail { ScheduleEntry = of, DateStart = from, DateEnd = to, HoursScheduled = hours, Member = entry.Member });
    }

    /// <summary>An entry day by day, its hours shared out by length; one that spans more than a year stays whole.</summary>
    public static IEnumerable<(DateTimeOffset From, DateTimeOffset To, decimal Hours)> Days(ScheduleEntry entry)
    {
        if (entry is not { DateStart: { } start, DateEnd: { } end } || end < start) yield break;
        var length = (end - start).Ticks;
        var total = entry.Hours ?? (decimal)(end - start).TotalHours;
        if (length == 0 || end - start > TimeSpan.FromDays(LongestSpan))
        {
            yield return (start, end, total);
            yield break;
        }

        for (var from = start; from < end;)
        {
            var midnight = new DateTimeOffset(from.UtcDateTime.Date.AddDays(1), TimeSpan.Zero);
            var to = midnight < end ? midnight : end;
            yield return (from, to, decimal.Round(total * (to - from).Ticks / length, Field.DefaultScale));
            from = to;
        }
    }
}
