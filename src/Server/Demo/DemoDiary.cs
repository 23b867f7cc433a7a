using Reeve.Model;

namespace Reeve.Server.Demo;

/// <summary>What stands in the calendars of the demo company's people besides tickets: meetings, training, leave.</summary>
internal static class DemoDiary
{
    private const int Weeks = 12;

    /// <summary>Entries of the last weeks, and of the next two.</summary>
    public static IEnumerable<Step> Plan(DemoSize size, Random chance)
    {
        var (people, by) = (DemoPeople.There(size).ToList(), DemoPeople.Dispatchers(size)[0]);
        var monday = new DateTimeOffset(size.End.Date.AddDays(-(int)size.End.DayOfWeek + 1), TimeSpan.Zero);
        for (var week = -Weeks; week <= 2; week++)
        {
            var start = monday.AddDays(7 * week).AddHours(8);
            var entered = start.AddDays(-4).AddHours(2) is var before && before < size.End ? before : size.End.AddHours(-3);
            foreach (var person in people) yield return Entry(size.End, entered, by, person, "Team meeting", start, start.AddMinutes(30));
            var (away, days) = (people[chance.Next(people.Count)], chance.Next(1, 5));
            yield return Entry(size.End, entered.AddMinutes(20), by, away, "Annual leave", start.AddDays(1).AddHours(-1), start.AddDays(days).AddHours(9));
            if (week % 3 == 0) yield return Entry(size.End, entered.AddMinutes(40), by, people[chance.Next(people.Count)], "Training", start.AddDays(2), start.AddDays(2).AddHours(4));
        }
    }

    private static Step Entry(DateTimeOffset ends, DateTimeOffset at, string by, string person, string name, DateTimeOffset start, DateTimeOffset end) => new(at, 0, by, false, async after => await after.AddAsync(new ScheduleEntry
    {
        Type = after.Use.First<ScheduleType>(t => t.Identifier == "O")!.Value, Name = name, Member = DemoPeople.Of(after, person), DateStart = start, DateEnd = end, DoneFlag = end < ends,
    }));
}
