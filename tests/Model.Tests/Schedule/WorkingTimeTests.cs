using Reeve.Kernel;

namespace Reeve.Model.Tests.Schedule;

/// <summary>When work is done, by tables of instants.</summary>
public sealed class WorkingTimeTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
    private static readonly Ref<HolidayList> List = new(7);

    private static readonly Calendar Office = new()
    {
        Name = "Office", HolidayList = List,
        Intervals = ["Monday 08:00-12:00", "Monday 13:00-17:00", "Tuesday 08:00-17:00", "Friday 00:00-24:00", "Sunday 00:00-24:00"],
    };

    private static readonly Holiday[] Days =
    [
        new() { Name = "Whole", Date = "2026-12-22", AllDayFlag = true, HolidayList = List },
        new() { Name = "Morning", Date = "2026-12-28", TimeStart = "07:00:00", TimeEnd = "10:00:00", HolidayList = List },
        new() { Name = "Of others", Date = "2026-12-21", AllDayFlag = true, HolidayList = new Ref<HolidayList>(8) },
    ];

    private static readonly WorkingTime Time = new(Office, Days, Berlin);

    [Theory]
    [InlineData("2026-12-21T08:00:00+01:00", true)]
    [InlineData("2026-12-21T07:59:59+01:00", false)]
    [InlineData("2026-12-21T12:00:00+01:00", false)]
    [InlineData("2026-12-21T13:00:00+01:00", true)]
    [InlineData("2026-12-21T15:59:59Z", true)]
    [InlineData("2026-12-21T16:00:00Z", false)]
    [InlineData("2026-12-22T09:00:00+01:00", false)]
    [InlineData("2026-12-25T23:59:59+01:00", true)]
    [InlineData("2026-12-28T09:59:59+01:00", false)]
    [InlineData("2026-12-28T10:00:00+01:00", true)]
    [InlineData("2026-12-30T10:00:00+01:00", false)]
    public void An_instant_is_working_time_or_not(string at, bool working) => Time.IsWorking(DateTimeOffset.Parse(at)).ShouldBe(working);

    [Theory]
    [InlineData("2026-12-21T00:00:00+01:00", "2026-12-22T00:00:00+01:00", 8.0)]
    [InlineData("2026-12-21T11:00:00+01:00", "2026-12-21T14:00:00+01:00", 2.0)]
    [InlineData("2026-12-21T16:00:00+01:00", "2026-12-29T09:00:00+01:00", 56.0)]
    [InlineData("2026-12-28T08:00:00+01:00", "2026-12-28T11:00:00+01:00", 1.0)]
    [InlineData("2026-12-21T14:00:00+01:00", "2026-12-21T10:00:00+01:00", 0.0)]
    public void Between_two_instants_lies_so_much_work(string from, string to, double hours) =>
        Time.Between(DateTimeOffset.Parse(from), DateTimeOffset.Parse(to)).ShouldBe(TimeSpan.FromHours(hours));

    [Theory]
    [InlineData("2026-12-21T07:00:00+01:00", 4.0, "2026-12-21T12:00:00+01:00")]
    [InlineData("2026-12-21T07:00:00+01:00", 5.0, "2026-12-21T14:00:00+01:00")]
    [InlineData("2026-12-21T16:30:00+01:00", 1.0, "2026-12-25T00:30:00+01:00")]
    public void So_much_work_is_done_at(string from, double hours, string then) =>
        Time.After(DateTimeOffset.Parse(from), TimeSpan.FromHours(hours)).ShouldBe(DateTimeOffset.Parse(then));

    [Fact]
    public void A_calendar_without_hours_never_gets_work_done() =>
        new WorkingTime(new Calendar { Name = "Empty" }, [], Berlin).After(DateTimeOffset.UnixEpoch, TimeSpan.FromHours(1)).ShouldBeNull();

    // On 29 March 2026 the clocks in Berlin go from two to three, on 25 October from three to two.
    [Theory]
    [InlineData("2026-03-29T00:00:00+01:00", "2026-03-30T00:00:00+02:00", 23.0)]
    [InlineData("2026-10-25T00:00:00+02:00", "2026-10-26T00:00:00+01:00", 25.0)]
    public void A_day_on_which_clocks_change_has_the_hours_it_has(string from, string to, double hours) =>
        Time.Between(DateTimeOffset.Parse(from), DateTimeOffset.Parse(to)).ShouldBe(TimeSpan.FromHours(hours));

    [Theory]
    [InlineData("8:30", "08:30:00")]
    [InlineData("08:30:15", "08:30:15")]
    [InlineData("5:00 PM", "17:00:00")]
    [InlineData("24:00", "24:00:00")]
    [InlineData("later", "later")]
    [InlineData("25:00", "25:00")]
    public void Times_of_day_are_kept_in_one_form(string given, string kept) => ClockText.Normal(given).ShouldBe(kept);

    [Theory]
    [InlineData("2026-12-25", "2026-12-25")]
    [InlineData("2026-12-25T00:00:00Z", "2026-12-25")]
    [InlineData("25.12.2026", null)]
    [InlineData("2026-02-30", null)]
    public void A_day_is_read_without_its_time(string given, string? day) => ClockText.Day(given)?.ToString("yyyy-MM-dd").ShouldBe(day);

    [Fact]
    public void An_entry_is_shared_out_over_its_days_by_length()
    {
        var entry = new ScheduleEntry { Type = default, DateStart = DateTimeOffset.Parse("2026-03-02T18:00:00Z"), DateEnd = DateTimeOffset.Parse("2026-03-04T06:00:00Z"), Hours = 12m };
        ScheduleDetails.Days(entry).Select(d => (d.From.ToString("dd HH"), d.To.ToString("dd HH"), d.Hours)).ShouldBe(
            [("02 18", "03 00", 2m), ("03 00", "04 00", 8m), ("04 00", "04 06", 2m)]);
        ScheduleDetails.Days(new ScheduleEntry { Type = default, Hours = 3m }).ShouldBeEmpty();
    }
}
