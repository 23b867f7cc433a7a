using Reeve.Kernel;
using Reeve.Model;
using Reeve.Server.Setup;

namespace Reeve.Server.Demo;

/// <summary>Half a year of tickets: entered, worked on and closed week by week, each step in the name of the member who would do it.</summary>
public sealed class DemoWork
{
    /// <summary>The board of what monitoring reports.</summary>
    public const string AlertBoard = "Alerts";

    private const int Seed = 300;
    private const int Tickets = 300;
    private const int DaysAWeek = 7;

    private readonly Random chance = new(Seed);
    private readonly List<Step> steps = [];
    private readonly IReadOnlyList<Company> companies;
    private readonly ILookup<int, Contact> contacts;

    private DemoWork(IReadOnlyList<Company> companies, IReadOnlyList<Contact> contacts)
    {
        this.companies = companies;
        this.contacts = contacts.Where(c => c.Company is not null).ToLookup(c => c.Company!.Value.Id);
    }

    /// <summary>Adds all of it.</summary>
    public static async Task AddAsync(Engine engine, Storage storage, DemoClock clock)
    {
        var (companies, contacts) = await engine.TogetherAsync(storage, m => Bootstrap.Reeve(engine.Catalogue, m), async after =>
            (await after.FindAsync<Company>(c => !c.DeletedFlag), await after.FindAsync<Contact>(c => !c.InactiveFlag)));
        var work = new DemoWork(companies, contacts);
        work.Plan();
        foreach (var batch in work.steps.GroupBy(s => (Week: Week(s.At), s.Opens, s.Member)).OrderBy(b => b.Key.Week).ThenByDescending(b => b.Key.Opens).ThenBy(b => b.Key.Member, StringComparer.Ordinal))
        {
            clock.Now = batch.Max(s => s.At);
            await engine.TogetherAsync(storage, m => As(engine.Catalogue, m, batch.Key.Member), async after =>
            {
                foreach (var step in batch.OrderBy(s => s.At)) await step.Do(after);
                return 0;
            });
        }
    }

    private static int Week(DateTimeOffset at) => (int)(at - DemoClock.Start).TotalDays / DaysAWeek;

    private static Caller As(Catalogue catalogue, Memory memory, string member) =>
        Callers.Of(catalogue, memory, memory.All<Member>().First(m => m.Identifier == member).Id, new Entrance("command", ActingBy: Bootstrap.OwnMember))
        ?? throw new InvalidDataException($"{member} is not active.");

    private void Plan()
    {
        var entered = Enumerable.Range(0, Tickets).Select(_ => Moment()).Order().ToList();
        for (var at = 0; at < Tickets; at++) PlanTicket(entered[at]);
    }

    // Weekdays from eight to five, on full minutes.
    private DateTimeOffset Moment()
    {
        var weeks = Week(DemoClock.End) + 1;
        var day = DemoClock.Start.AddDays((chance.Next(weeks) * DaysAWeek) + chance.Next(5));
        var moment = day.AddMinutes(60 + chance.Next(540));
        return moment < DemoClock.End ? moment : DemoClock.End.AddMinutes(-chance.Next(1, 600));
    }

    private void PlanTicket(DateTimeOffset entered)
    {
        var alert = chance.Next(10) < 3;
        var company = Job.One(companies, chance);
        var contact = alert ? null : Job.One(contacts[company.Id].ToList(), chance);
        var job = Job.One(alert ? Jobs.Alerts : Jobs.HelpDesk, chance);
        var person = contact?.Name ?? company.Name;
        var (summary, told, done) = (Job.Fill(job.Summary, chance, person), Job.Fill(job.Told, chance, person), Job.Fill(job.Done, chance, person));
        var owner = job.Severity == Degree.High || chance.Next(3) == 0 ? DemoPeople.SecondLine : DemoPeople.FirstLine;
        var closed = Closing(entered);
        var fresh = closed == null && DemoClock.End - entered < TimeSpan.FromDays(2);
        var enterer = alert ? DemoPeople.FullAccess : chance.Next(4) == 0 ? owner : DemoPeople.Dispatcher;
        var made = new Made(entered, alert ? AlertBoard : SetupRows.FirstBoard, job, summary, company, contact, fresh ? null : owner);
        var visit = !fresh && chance.Next(10) < 4 ? entered.Date.AddDays(1).AddHours(8 + chance.Next(8)) : (DateTime?)null;
        steps.Add(new Step(entered, enterer, true, async after =>
        {
            await made.AddAsync(after, told);
            if (visit is { } from) await made.ScheduleAsync(after, new DateTimeOffset(from, TimeSpan.Zero), owner);
        }));
        if (closed is { } end) steps.Add(new Step(end, owner, false, after => made.CloseAsync(after, done, end)));
        else if (!fresh) PlanProgress(made, owner, entered);
    }

    private void PlanProgress(Made made, string owner, DateTimeOffset entered)
    {
        var seen = Sooner(entered.AddHours(chance.Next(1, 48)), DemoClock.End);
        var status = Job.One(new[] { "Assigned", "In Progress", "In Progress", "Scheduled", "Waiting on Customer", "Waiting on Vendor" }, chance);
        steps.Add(new Step(seen, owner, false, after => made.ProgressAsync(after, status, seen)));
    }

    // The older a ticket is, the likelier it is closed by now.
    private DateTimeOffset? Closing(DateTimeOffset entered)
    {
        var age = DemoClock.End - entered;
        var likely = age > TimeSpan.FromDays(21) ? 94 : age > TimeSpan.FromDays(7) ? 72 : 40;
        if (chance.Next(100) >= likely) return null;
        var took = TimeSpan.FromMinutes(20 + (chance.NextDouble() * chance.NextDouble() * 8000));
        return entered + took < DemoClock.End ? entered + took.RoundedToMinutes() : null;
    }

    private static DateTimeOffset Sooner(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private sealed record Step(DateTimeOffset At, string Member, bool Opens, Func<After, ValueTask> Do);
}

/// <summary>Spans of time in whole minutes.</summary>
internal static class Minutes
{
    /// <summary>The span without seconds.</summary>
    public static TimeSpan RoundedToMinutes(this TimeSpan span) => TimeSpan.FromMinutes((long)span.TotalMinutes);
}
