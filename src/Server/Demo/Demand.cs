namespace Reeve.Server.Demo;

/// <summary>When tickets come in: mostly in office hours, most on Mondays, fewer in summer and over the holidays, and more from year to year.</summary>
internal sealed class Demand
{
    private const int Growth = 60;
    private const int Hundred = 100;

    // Sunday first.
    private static readonly int[] OfWeekday = [4, 135, 110, 100, 97, 84, 8];
    private static readonly int[] OfMonth = [112, 100, 103, 96, 98, 96, 84, 80, 116, 110, 106, 88];
    private static readonly int[] OfHour = [0, 0, 0, 0, 0, 0, 1, 5, 16, 18, 14, 11, 7, 10, 14, 12, 9, 5, 1, 0, 0, 0, 0, 0];

    // Backups end at night, and what failed over night is seen before work.
    private static readonly int[] OfAlarm = [4, 5, 8, 9, 8, 7, 9, 7, 5, 4, 4, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 4, 4, 4];

    private readonly Random chance;
    private readonly DemoSize size;

    public Demand(DemoSize size, Random chance) => (this.size, this.chance) = (size, chance);

    /// <summary>The instants, in order; each with whether it is an alarm of a machine.</summary>
    public IReadOnlyList<(DateTimeOffset At, bool Alarm)> Moments(int count)
    {
        var first = size.Start.Date;
        var days = Enumerable.Range(0, (size.End.Date - first).Days + 1).Select(d => first.AddDays(d)).ToList();
        var weights = days.Select((day, at) => (long)OfWeekday[(int)day.DayOfWeek] * OfMonth[day.Month - 1] * (Hundred + (Growth * at / days.Count)) * Holidays(day)).ToList();
        var (total, until, reached) = (weights.Sum(), 0L, -1);
        var moments = new List<(DateTimeOffset, bool)>();
        for (var at = 0; at < count; at++)
        {
            // One in each of equal shares of all the weight, somewhere within its share.
            var mark = (total / count * at) + chance.NextInt64(total / count);
            while (until <= mark && reached < days.Count - 1) until += weights[++reached];
            var alarm = days[reached].DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || chance.Next(Hundred) < 24;
            moments.Add((Within(days[reached], alarm), alarm));
        }

        return [.. moments.Order()];
    }

    private DateTimeOffset Within(DateTime day, bool alarm)
    {
        var hours = alarm ? OfAlarm : OfHour;
        var left = chance.Next(hours.Sum());
        var hour = 0;
        while (left >= hours[hour]) left -= hours[hour++];
        var moment = new DateTimeOffset(day, TimeSpan.Zero).AddHours(hour).AddMinutes(chance.Next(60)).AddSeconds(chance.Next(60));
        if (moment < size.Start) moment = size.Start.AddMinutes(chance.Next(5, 600));
        return moment < size.End ? moment : size.End.AddMinutes(-chance.Next(1, 600));
    }

    private static int Holidays(DateTime day) => (day.Month, day.Day) is (12, >= 23) or (1, 1) ? 25 : Hundred;
}
