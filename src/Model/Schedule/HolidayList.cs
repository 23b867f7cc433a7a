using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>A list of days, or parts of days, on which calendars that use it do not work.</summary>
public sealed class HolidayList : Row
{
    [Max(50)] public required string Name { get; set; }
}

/// <summary>The lists of holidays.</summary>
public sealed class HolidayLists : Resource<HolidayList>
{
    public HolidayLists() : base("schedule/holidayLists", Systems.TableSetup)
    {
        Setup(SetupTables.Schedule.HolidayList);
        Named(l => l.Name);
        Unique(l => l.Name);
        Copies("schedule/holidayLists/copy", typeof(Holiday));
        Info("schedule/holidayLists/info", l => l.Name);
        Lacks("schedule/holidayLists/info/count");
        Usages();
    }
}

/// <summary>A day, or a part of one, on which no work is done.</summary>
public sealed class Holiday : Row
{
    [Max(50)] public required string Name { get; set; }
    public bool AllDayFlag { get; set; }
    public required string Date { get; set; }
    public string? TimeStart { get; set; }
    public string? TimeEnd { get; set; }
    public Ref<HolidayList>? HolidayList { get; set; }
}

/// <summary>The holidays of one list.</summary>
public sealed class Holidays : Resource<Holiday>
{
    private const string Address = "schedule/holidayLists/{parentId}/holidays";

    public Holidays() : base(Address, Systems.TableSetup)
    {
        Setup(SetupTables.Schedule.HolidayList);
        Under(h => h.HolidayList);
        Named(h => h.Name);
        Unique(h => h.HolidayList, h => h.Date, h => h.Name);
        Saving(Settle);
        Rule((h, _, _) => ClockText.Day(h.Date) == null ? Fault.At("date", FaultCode.InvalidField, "A day is expected, such as 2026-12-25.") : null);
        Rule((h, _, _) => Time(h.TimeStart, "timeStart") ?? Time(h.TimeEnd, "timeEnd"));
        Rule((h, _, _) => !h.AllDayFlag && ClockText.Time(h.TimeStart) is { } start && ClockText.End(h.TimeEnd) <= start
            ? Fault.At("timeEnd", FaultCode.InvalidField, "The end does not lie after the beginning.")
            : null);
        Rule((h, _, _) => !h.AllDayFlag && (h.TimeStart == null || h.TimeEnd == null)
            ? Fault.At("timeStart", FaultCode.MissingRequiredField, "A holiday of a part of a day needs timeStart and timeEnd.")
            : null);
        Info(Address + "/info", h => h.Name, h => h.AllDayFlag, h => h.Date, h => h.TimeStart, h => h.TimeEnd, h => h.HolidayList);
        Lacks(Address + "/info/count", Address + "/{id}/usages", Address + "/{id}/usages/list");
    }

    private static void Settle(Holiday holiday, Holiday? old, Use use)
    {
        if (holiday is { TimeStart: null, TimeEnd: null }) holiday.AllDayFlag = true;
        (holiday.TimeStart, holiday.TimeEnd) = (ClockText.Normal(holiday.TimeStart), ClockText.Normal(holiday.TimeEnd));
        if (ClockText.Day(holiday.Date) is { } day) holiday.Date = day.ToString("yyyy-MM-dd");
    }

    private static Fault? Time(string? text, string name) =>
        text != null && ClockText.Time(text) == null ? Fault.At(name, FaultCode.InvalidField, "A time of day is expected, such as 08:00:00.") : null;
}
