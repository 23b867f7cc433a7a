using Reeve.Model;

namespace Reeve.Server.Demo;

/// <summary>The course of one ticket: who does what to it and when, from the day it is entered to the end of the history.</summary>
internal sealed class Course
{
    private const int Hundred = 100;
    private static readonly TimeSpan Alike = TimeSpan.FromDays(20);

    private static readonly Dictionary<string, string[]> Causes = new()
    {
        ["Hardware"] = ["Hardware fault", "Wear"], ["Disk"] = ["Hardware fault", "Wear"], ["Repair"] = ["Hardware fault", "Wear", "Handling"], ["Printing"] = ["Wear", "Settings"],
        ["Account"] = ["Handling", "Settings"], ["Email"] = ["Settings", "Supplier"], ["Network"] = ["Supplier", "Settings", "Hardware fault"], ["Security"] = ["Attack", "Handling"],
        ["Software"] = ["Software fault", "Settings"], ["Files"] = ["Handling", "Settings"], ["Backup"] = ["Settings", "Software fault"], ["Offline"] = ["Supplier", "Hardware fault"],
    };

    private readonly Random chance;
    private readonly Made made;
    private readonly Blanks blanks;
    private readonly IReadOnlySet<string> there;
    private readonly List<Step> steps;
    private readonly IReadOnlyList<Made> earlier;
    private readonly Talk talk;
    private readonly string to;
    private readonly DateTimeOffset ends;
    private string owner;
    private DateTimeOffset last;
    private (int Period, int Turn, string Member) place;

    /// <summary>The course of a ticket; it may turn out to report what an earlier one does.</summary>
    public Course(Made made, Blanks blanks, IReadOnlySet<string> there, string owner, Random chance, List<Step> steps, IReadOnlyList<Made> earlier, DateTimeOffset ends)
    {
        (this.made, this.blanks, this.there, this.owner, this.chance, this.steps, this.earlier) = (made, blanks, there, owner, chance, steps, earlier);
        (last, to, talk, this.ends) = (made.Wanted.Entered, made.Wanted.Contact?.FirstName ?? "all", new Talk(chance), ends);
    }

    /// <summary>The ticket in which somebody reported the same shortly before; null for none.</summary>
    public Made? Twin { get; init; }

    private bool ByMachine => made.Wanted.Contact == null;

    /// <summary>Plans all of it.</summary>
    public void Plan(string enterer)
    {
        var (entered, job) = (made.Wanted.Entered, made.Wanted.Job);
        var told = blanks.Fill(job.Told);

        // What builds on another ticket is entered after it, also when both fall in the same stretch of time.
        place = (Step.PeriodOf(entered, ends), made.Wanted.Parent == null ? 0 : 1, enterer);
        steps.Add(new Step(entered, place.Turn, enterer, true, after => made.AddAsync(after, told)));
        if (made.Wanted.Owner == null) return;
        if (Twin != null && Merge(WorkHours.Next(entered.AddMinutes(chance.Next(10, 90))), Twin)) return;
        if (Closing() is { } end) Closed(end);
        else Open();
    }

    private void Closed(DateTimeOffset end)
    {
        var cancelled = chance.Next(Hundred) < 3;
        if (!cancelled) Work(end, true);
        var cause = !made.Wanted.Job.Request && chance.Next(Hundred) < 70 ? Job.One(Causes.GetValueOrDefault(made.Wanted.Job.SubType, ["Unknown"]), chance) : null;
        if (cancelled && Merge(end)) return;
        Finish(end, cancelled ? Stand.Cancelled : Stand.Done, cancelled ? "Solved by itself before anybody could look; closed in agreement with the caller." : blanks.Fill(made.Wanted.Job.Done), cause);
        if (!cancelled && chance.Next(Hundred) < 5) Again();
    }

    // Opened again, and closed for good some days later if there is time left.
    private void Again()
    {
        var text = talk.Return();
        if (!Then(last.AddHours(chance.Next(5, 70)), async (after, at) =>
            {
                await made.SayAsync(after, text, at, made.Wanted.Contact);
                await made.MoveAsync(after, Stand.Reopened);
            })) return;
        Internal();
        if (WorkHours.Next(last.AddHours(chance.Next(4, 60))) is var end && end < ends) Finish(end, Stand.Done, "Came from something else this time: removed that as well, and watched it for a day.", null);
    }

    private void Open()
    {
        var until = WorkHours.Next(last.AddMinutes(chance.Next(60, 6 * 24 * 60)));
        Work(until < ends ? until : ends, false);
        var stand = Job.One(new[] { Stand.Assigned, Stand.Working, Stand.Working, Stand.Scheduled, Stand.Customer, Stand.Customer, Stand.Vendor }, chance);
        Then(last.AddMinutes(chance.Next(5, 90)), async (after, at) => await made.MoveAsync(after, stand));
    }

    // What happens between being entered and the end: messages, visits, tasks, and now and then somebody else.
    private void Work(DateTimeOffset end, bool finishes)
    {
        var job = made.Wanted.Job;
        if (job.Steps.Count > 0)
        {
            var by = owner;
            Then(last.AddMinutes(20), (after, _) => made.PlanAsync(after, by));
        }

        if (made.Wanted.Board.Name == DemoBoard.FieldService || chance.Next(Hundred) < 15) Visit(end);
        var count = chance.Next(Hundred) switch { < 30 => 1, < 65 => 2, < 85 => 3, < 95 => 4, _ => 5 };
        var gap = (end - last) / (count + 1);
        for (var at = 0; at < count; at++)
        {
            if (at == 1 && chance.Next(Hundred) < 25) Escalate();
            Exchange(at, gap);
        }

        if (job.Steps.Count == 0) return;
        var half = finishes ? job.Steps.Count : chance.Next(job.Steps.Count);
        Then(finishes ? Earlier(end.AddMinutes(-5)) : last.AddMinutes(10), (after, _) => made.TickAsync(after, 0, half));
    }

    private void Exchange(int at, TimeSpan gap)
    {
        if (ByMachine)
        {
            var alarm = blanks.Fill(talk.Alarm());
            Then(last + gap, (after, when) => made.NoteAsync(after, alarm, when));
            return;
        }

        if (chance.Next(3) == 0) Internal();
        var (text, answer) = talk.Exchange(at == 0, made.Wanted.Job.Request, to, DemoPeople.FirstName(owner));
        var (message, stand) = (blanks.Fill(text), answer == null ? Stand.Working : Stand.Customer);
        var soon = TimeSpan.FromMinutes(chance.Next(6, 150));
        Then(last + (at == 0 && soon < gap / 2 ? soon : gap / 2), async (after, when) =>
        {
            await made.SayAsync(after, message, when, null);
            await made.MoveAsync(after, stand);
        });
        if (answer == null) return;
        Then(last + (gap / chance.Next(2, 9)), async (after, when) =>
        {
            await made.SayAsync(after, answer, when, made.Wanted.Contact);
            await made.MoveAsync(after, Stand.Working);
        });
    }

    private void Internal()
    {
        var text = blanks.Fill(talk.Internal());
        Then(last.AddMinutes(chance.Next(2, 30)), (after, at) => made.NoteAsync(after, text, at));
    }

    private void Visit(DateTimeOffset end)
    {
        var (start, hours, by) = (WorkHours.Next(Earlier(end).AddHours(-chance.Next(1, 6))), chance.Next(1, 4), owner);
        if (start < last) start = WorkHours.Next(last.AddHours(chance.Next(3, 26)));
        start = new DateTimeOffset(start.Date, TimeSpan.Zero).AddHours(Math.Clamp(start.Hour, 8, 15));
        var second = chance.Next(Hundred) < 12 ? made.Wanted.Board.Crews(there)[0].Members.FirstOrDefault(m => m != by) : null;
        Then(last.AddMinutes(chance.Next(5, 50)), async (after, _) =>
        {
            await made.ScheduleAsync(after, start, hours, by);
            if (second != null) await made.ScheduleAsync(after, start, hours, second);
            await made.MoveAsync(after, Stand.Scheduled);
        });
    }

    private void Escalate()
    {
        var crew = made.Wanted.Board.Crews(there)[^1].Members;
        var next = Job.One(crew, chance);
        if (next == owner) return;
        var text = talk.Escalation();
        if (Then(last.AddMinutes(chance.Next(10, 120)), async (after, at) =>
            {
                await made.NoteAsync(after, text, at);
                await made.MoveAsync(after, Stand.Escalated, next);
            })) owner = next;
    }

    private void Finish(DateTimeOffset end, Stand stand, string done, string? cause)
    {
        var text = ByMachine || stand == Stand.Cancelled ? done : Talk.Goodbye(done, to, DemoPeople.FirstName(owner));
        if (!Then(end, (after, at) => made.CloseAsync(after, stand, text, cause, at))) return;
        made.Closed ??= (last, place.Period, place.Turn);
        made.IsDone |= stand == Stand.Done;
    }

    // Somebody at the same customer reported it before, and that ticket is still open when this one is looked at.
    private bool Merge(DateTimeOffset end)
    {
        if (made.Wanted.Parent != null) return false;
        var turn = TurnOfMerging(end);
        var twin = earlier.LastOrDefault(m => m.Wanted.Company.Id == made.Wanted.Company.Id && (m.Wanted.Board == made.Wanted.Board || (!ByMachine && m.Wanted.Contact != null))
            && m.Wanted is { Owner: not null, Parent: null } && made.Wanted.Entered > m.Wanted.Entered && made.Wanted.Entered - m.Wanted.Entered < Alike && Awaits(m, end, turn));
        return twin != null && Merge(end, twin);
    }

    private int TurnOfMerging(DateTimeOffset at) => Step.PeriodOf(at, ends) == Step.PeriodOf(made.Wanted.Entered, ends) ? 1 : 0;

    // Whether a ticket is entered, and still open, when another is merged into it.
    private bool Awaits(Made twin, DateTimeOffset at, int turn)
    {
        var period = Step.PeriodOf(at, ends);
        return twin.MergedInto == null && at < ends && (turn > 0 || Step.PeriodOf(twin.Wanted.Entered, ends) < period)
            && (twin.Closed is not { } closed || (closed.At > at && (closed.Period, closed.Turn).CompareTo((period, turn)) >= 0));
    }

    private bool Merge(DateTimeOffset end, Made twin)
    {
        var (period, turn) = (Step.PeriodOf(end, ends), TurnOfMerging(end));
        if (!Awaits(twin, end, turn)) return false;

        // Merging is the dispatchers' work: within a turn it comes before that of all who work on tickets.
        steps.Add(new Step(end, turn, DemoPeople.Dispatcher, false, after => made.MergeAsync(after, twin)));
        (made.MergedInto, made.Closed) = (twin, (end, period, turn));
        return true;
    }

    // The older a ticket is, the likelier it is closed by now.
    private DateTimeOffset? Closing()
    {
        var (entered, wanted) = (made.Wanted.Entered, made.Wanted);
        var likely = (ends - entered).TotalDays switch { > 90 => 99, > 21 => 95, > 7 => 74, _ => 42 };
        var slow = wanted.Board.Name switch { DemoBoard.Alerts => 3000, DemoBoard.FieldService => 14000, DemoBoard.Changes => 26000, _ => wanted.Job.Severity == Degree.High ? 4000 : 9000 };
        if (chance.Next(Hundred) >= likely) return null;
        var end = WorkHours.Next(entered.AddMinutes(25 + (int)(chance.NextDouble() * chance.NextDouble() * slow)));
        return end < ends ? end : null;
    }

    // In working hours, after the step before, and not after the end of the history; false when there is no time left.
    private bool Then(DateTimeOffset at, Func<Kernel.After, DateTimeOffset, ValueTask> act)
    {
        var when = WorkHours.Next(at);
        if (when <= last) when = last.AddMinutes(1);
        if (when >= ends) return false;
        last = when;
        var period = Step.PeriodOf(when, ends);
        place = period != place.Period ? (period, 0, owner) : place.Member == owner ? place : (period, place.Turn + 1, owner);
        steps.Add(new Step(when, place.Turn, owner, false, after => act(after, when)));
        return true;
    }

    private DateTimeOffset Earlier(DateTimeOffset than) => than > last ? than : last.AddMinutes(1);
}
