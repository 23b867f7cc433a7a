using System.Globalization;
using Reeve.Kernel;
using Reeve.Model;
using Reeve.Server.Setup;

namespace Reeve.Server.Demo;

/// <summary>The history of the demo company: tickets entered, worked on and closed week by week, each step in the name of the member who would do it.</summary>
public sealed class DemoWork
{
    private const int Seed = 300;
    private const int Hundred = 100;

    // One ticket in so many lies under another.
    private const int ChildrenOneIn = 20;

    // One ticket in so many tells what a colleague told before.
    private const int DoublesOneIn = 60;

    private readonly DemoSize size;
    private readonly DemoFields fields;
    private readonly Random chance = new(Seed);
    private readonly List<Step> steps = [];
    private readonly List<Made> parents = [];
    private readonly List<Made> all = [];
    private readonly DemoPapers papers = new();
    private readonly IReadOnlyList<Company> companies;
    private readonly ILookup<int, Contact> contacts;
    private readonly DemoEquipment equipment;
    private readonly IReadOnlySet<string> there;

    private DemoWork(DemoSize size, DemoFields fields, IReadOnlyList<Company> companies, IReadOnlyList<Contact> contacts)
    {
        (this.size, this.fields, this.companies) = (size, fields, companies);
        this.contacts = contacts.Where(c => c.Company is not null).OrderBy(c => c.Id).ToLookup(c => c.Company!.Value.Id);
        (equipment, there) = (new DemoEquipment(size, fields), DemoPeople.There(size));
    }

    /// <summary>Adds all of it; tells how many tickets were entered after each transaction.</summary>
    public static async Task AddAsync(Engine engine, Storage storage, DemoClock clock, DemoSize size, DemoFields fields, Action<int> told)
    {
        var (companies, contacts) = await engine.TogetherAsync(storage, m => Bootstrap.Reeve(engine.Catalogue, m), async after =>
            (await after.FindAsync<Company>(c => !c.DeletedFlag), await after.FindAsync<Contact>(c => !c.InactiveFlag)));
        var work = new DemoWork(size, fields, [.. companies.OrderBy(c => c.Id)], contacts);
        work.Plan();
        await Paper.StoreAsync(storage.Files, work.all.SelectMany(m => new[] { m.MergedInto == null ? m.With : null, m.IsDone ? m.Last : null }).OfType<Paper>());
        foreach (var batch in work.steps.GroupBy(s => (Period: Step.PeriodOf(s.At, size.End), s.Turn, s.Member)).OrderBy(b => b.Key.Period).ThenBy(b => b.Key.Turn).ThenBy(b => b.Key.Member, StringComparer.Ordinal))
        {
            clock.Now = batch.Max(s => s.At);
            await engine.TogetherAsync(storage, m => As(engine.Catalogue, m, batch.Key.Member), async after =>
            {
                foreach (var step in batch.OrderBy(s => s.At)) await step.Do(after);
                return 0;
            });
            told(batch.Count(s => s.Enters));
        }
    }

    private static Caller As(Catalogue catalogue, Memory memory, string member) =>
        Callers.Of(catalogue, memory, memory.All<Member>().First(m => m.Identifier == member).Id, new Entrance("command", ActingBy: Bootstrap.OwnMember))
        ?? throw new InvalidDataException($"{member} is not active.");

    private void Plan()
    {
        if (size.IsFull)
        {
            foreach (var one in equipment.Plan(companies, contacts)) steps.Add(new Step(one.At, 0, DemoPeople.SecondLine, false, one.EnterAsync));
            steps.AddRange(DemoDiary.Plan(size, chance));
            steps.AddRange(DemoNotes.Plan(size, companies, contacts));
        }

        var (children, doubles) = (size.Tickets / ChildrenOneIn, size.IsFull ? size.Tickets / DoublesOneIn : 0);
        foreach (var (at, alarm) in new Demand(size, chance).Moments(size.Tickets - children - doubles)) Ticket(at, alarm);
        for (; doubles > 0; doubles--) Double();
        while (children > 0)
        {
            var parent = Job.One(parents, chance);
            parents.Remove(parent);
            for (var count = chance.Next(2, 5); count > 0 && children > 0; count--, children--) Child(parent);
        }
    }

    private void Ticket(DateTimeOffset at, bool alarm)
    {
        var board = alarm ? DemoBoard.All[1] : Board();
        var company = Customer(at);
        var contact = alarm ? null : Job.One([.. contacts[company.Id]], chance);
        var made = Entered(at, board, Job.One(board.Jobs, chance), company, contact, null);
        if (made.Wanted is { Job.Severity: Degree.High } or { Job.Steps.Count: > 3 } && made.Wanted.Owner != null && (size.End - at).TotalHours > 12) parents.Add(made);
    }

    // Two colleagues report the same within the hour, and the dispatcher sees it.
    private void Double()
    {
        Made twin;
        do twin = Job.One(all, chance);
        while (twin.Wanted is not { Owner: not null, Contact: not null, Parent: null } || twin.MergedInto != null || twin.Closed?.At < twin.Wanted.Entered.AddHours(6)
            || (size.End - twin.Wanted.Entered).TotalHours < 8);
        var first = twin.Wanted;
        Entered(first.Entered.AddMinutes(chance.Next(4, 60)), first.Board, first.Job, first.Company, Job.One([.. contacts[first.Company.Id]], chance), null, twin);
    }

    // Colleagues who report the same, or the parts of something larger.
    private void Child(Made parent)
    {
        var (board, above) = (parent.Wanted.Board, parent.Wanted);
        var planned = above.Job.Steps.Count > 0 && size.Boards > 2;
        var on = planned ? DemoBoard.All.First(b => b.Name == DemoBoard.FieldService) : board.Name == DemoBoard.Alerts ? DemoBoard.All[0] : board;
        var job = planned ? Job.One(on.Jobs, chance) : Job.One([.. on.Jobs.Where(j => j.SubType == above.Job.SubType || j is { SubType: "Network" or "Software", Request: false })], chance);
        var at = above.Entered.AddMinutes(chance.Next(4, planned ? 2000 : 150));
        Entered(at < size.End ? at : size.End.AddMinutes(-1), on, job, above.Company, Job.One([.. contacts[above.Company.Id]], chance), parent.MergedInto ?? parent);
    }

    private Made Entered(DateTimeOffset at, DemoBoard board, Job job, Company company, Contact? contact, Made? parent, Made? twin = null)
    {
        var person = contact?.Name ?? company.Name;
        var blanks = Blanks.Of(person, chance, equipment.Names(company.Id, false, at), equipment.Names(company.Id, true, at));
        var crews = board.Crews(there);
        var crew = crews[crews.Count > 1 && (job.Severity == Degree.High || chance.Next(5) == 0) ? 1 : 0].Members;
        var owner = Job.One(crew, chance);
        var fresh = size.End - at < TimeSpan.FromDays(3) && chance.Next(Hundred) < 55;
        var source = contact == null ? "Monitoring" : Source();
        var impact = chance.Next(Hundred) switch { < 70 => Degree.Low, < 92 => Degree.Medium, _ => Degree.High };
        var summary = blanks.Fill(job.Summary);
        var wanted = new Wanted(
            at, board, job, char.ToUpper(summary[0], CultureInfo.InvariantCulture) + summary[1..], company, contact, source, Job.One(DemoBoard.ItemsOf(job.SubType), chance), impact, fresh ? null : owner, parent);
        var made = !size.IsFull ? new Made(wanted, fields) : new Made(wanted, fields)
        {
            With = papers.With(wanted, blanks), Last = papers.After(wanted, blanks, owner), About = () => equipment.Of(company.Id, blanks.About(job)),
        };
        new Course(made, blanks, there, owner, chance, steps, size.IsFull ? all : [], size.End) { Twin = twin }.Plan(Enterer(source, owner));
        all.Add(made);
        return made;
    }

    private DemoBoard Board()
    {
        var share = chance.Next(Hundred);
        return size.Boards < 4 || share < 68 ? DemoBoard.All[0] : share < 84 ? DemoBoard.All[2] : DemoBoard.All[3];
    }

    // Larger customers call more often; a customer calls from the day it became one, and a former one no more.
    private Company Customer(DateTimeOffset at)
    {
        for (; ; )
        {
            var company = Job.One(companies, chance);
            var firm = Firm.Of(company);
            if (!firm.Calls || company.DateAcquired > at || (firm.Kind == FirmKind.Former && (size.End - at).TotalDays < 300)) continue;
            if (chance.Next(Hundred) < 20 + (firm.Employees / 2)) return company;
        }
    }

    private string Source()
    {
        var share = chance.Next(Hundred);
        return share < 36 ? "Phone" : share < 70 ? "Email" : share < 88 ? "Portal" : share < 95 || !size.IsFull ? "Chat" : share < 98 ? "Technician" : "Visit";
    }

    // Mails, the portal and monitoring bring tickets in by program; the rest is typed.
    private string Enterer(string source, string owner)
    {
        if (source is "Monitoring" or "Portal") return DemoPeople.FullAccess;
        if (source is "Technician" or "Visit" || chance.Next(4) == 0) return owner;
        return source == "Email" && chance.Next(2) == 0 ? DemoPeople.FullAccess : Job.One(DemoPeople.Dispatchers(size), chance);
    }
}
