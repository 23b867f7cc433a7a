using Reeve.Kernel;
using Reeve.Model;
using Source = Reeve.Model.Source;

namespace Reeve.Server.Demo;

/// <summary>What a ticket of the demo company is to be like.</summary>
internal sealed record Wanted(DateTimeOffset Entered, DemoBoard Board, Job Job, string Summary, Company Company, Contact? Contact, string Source, string Item, Degree Impact, string? Owner, Made? Parent);

/// <summary>One ticket of the demo company's history, and what is done to it.</summary>
internal sealed class Made(Wanted wanted, DemoFields fields)
{
    private readonly List<int> tasks = [];
    private int id;

    /// <summary>What it was to be like.</summary>
    public Wanted Wanted => wanted;

    /// <summary>Its number, once it is entered.</summary>
    public int Id => id;

    /// <summary>What it is about, once that is entered.</summary>
    public Func<Ref<Configuration>?> About { get; init; } = () => null;

    /// <summary>The file that comes with it.</summary>
    public Paper? With { get; init; }

    /// <summary>The file that is written at its end.</summary>
    public Paper? Last { get; set; }

    /// <summary>When, and at which place among the steps, it is closed for the first time; null when it never is.</summary>
    public (DateTimeOffset At, int Period, int Turn)? Closed { get; set; }

    /// <summary>Whether it comes to a good end.</summary>
    public bool IsDone { get; set; }

    /// <summary>The ticket that it reports the same as, into which it is merged.</summary>
    public Made? MergedInto { get; set; }

    /// <summary>Enters it.</summary>
    public async ValueTask AddAsync(After after, string told)
    {
        var like = MergedInto?.Wanted ?? wanted;
        var (board, job, contact) = (like.Board, like.Job, wanted.Contact);
        var on = after.Use.First<Board>(b => b.Name == board.Name)!.Value;
        var mine = wanted.Owner == null ? default(Ref<Member>?) : DemoPeople.Of(after, wanted.Owner);
        var summary = like.Summary.Length > 100 ? like.Summary[..100] : like.Summary;
        id = await after.AddAsync(new Ticket
        {
            Summary = summary, Board = on, Status = Status(after, on, wanted.Owner == null ? Stand.New : Stand.Assigned), Company = wanted.Company, Contact = contact ?? default(Ref<Contact>?),
            Site = contact?.Site ?? wanted.Company.Site, Type = after.Use.First<BoardType>(t => t.Board == on && t.Name == (job.Request ? board.Asked : board.Broken)),
            SubType = after.Use.First<BoardSubType>(t => t.Board == on && t.Name == job.SubType), Item = after.Use.First<BoardItem>(i => i.Board == on && i.Name == like.Item),
            Team = Team(after, on, mine), Owner = mine, Priority = Priority(after), Severity = job.Severity, Impact = wanted.Impact,
            Source = after.Use.First<Source>(s => s.Name == wanted.Source), RequiredDate = job.Request ? WorkHours.Next(wanted.Entered.AddDays(5)) : null,
            BudgetHours = job.Steps.Count == 0 ? null : job.Steps.Count * 1.5m, DateEntered = wanted.Entered, ParentTicketId = wanted.Parent == null ? default(Ref<Ticket>?) : new Ref<Ticket>(wanted.Parent.id),
            ServiceLocation = after.Use.First<ServiceLocation>(l => l.Name == (board.Name == DemoBoard.FieldService ? "On-Site" : "Remote")),
        });
        if (MergedInto != null) told = contact == null ? $"Alarm from the second watch point: {like.Summary}" : $"A colleague may have told you already: {like.Summary}. It is the same here.";
        await NoteAsync(after, told, wanted.Entered, n => n.DetailDescriptionFlag = true, contact);
        if (MergedInto != null) return;
        if (About() is { } device) await after.AddAsync(new TicketConfiguration { Ticket = new Ref<Ticket>(id), Configuration = device, DateEntered = wanted.Entered });
        if (With != null) await AttachAsync(after, With, wanted.Entered);
    }

    /// <summary>Writes down what has to be done for it.</summary>
    public async ValueTask PlanAsync(After after, string member)
    {
        tasks.Clear();
        foreach (var (step, at) in wanted.Job.Steps.Select((s, at) => (s, at)))
            tasks.Add(await after.AddAsync(new ServiceTask { TicketId = new Ref<Ticket>(id), Notes = step, Priority = at + 1, Member = DemoPeople.Of(after, member) }));
    }

    /// <summary>Ticks off some of what had to be done.</summary>
    public async ValueTask TickAsync(After after, int from, int to)
    {
        foreach (var task in tasks.Take(to).Skip(from)) await after.EditAsync<ServiceTask>(task, t => t.ClosedFlag = true);
    }

    /// <summary>Plans a visit.</summary>
    public async ValueTask ScheduleAsync(After after, DateTimeOffset start, int hours, string member) => await after.AddAsync(new ScheduleEntry
    {
        Type = after.Use.First<ScheduleType>(t => t.Identifier == ScheduleTypes.Service)!.Value, ObjectId = id, Member = DemoPeople.Of(after, member),
        DateStart = start, DateEnd = start.AddHours(hours), Where = after.Use.First<ServiceLocation>(l => l.Name == (wanted.Board.Name == DemoBoard.FieldService ? "On-Site" : "Remote")),
    });

    /// <summary>Says something to the customer, who may be the one who says it.</summary>
    public ValueTask SayAsync(After after, string text, DateTimeOffset at, Contact? from) => NoteAsync(after, text, at, n => n.DetailDescriptionFlag = true, from);

    /// <summary>Notes something that the customer does not see.</summary>
    public ValueTask NoteAsync(After after, string text, DateTimeOffset at) => NoteAsync(after, text, at, n => n.InternalAnalysisFlag = true, null);

    /// <summary>Puts it where it stands now, in the hands of somebody else if one is named.</summary>
    public async ValueTask MoveAsync(After after, Stand stand, string? owner = null) => await after.EditAsync<Ticket>(id, t =>
    {
        t.Status = Status(after, t.Board, stand);
        if (owner == null) return;
        t.Owner = DemoPeople.Of(after, owner);
        t.Team = Team(after, t.Board, t.Owner);
    });

    /// <summary>Closes it.</summary>
    public async ValueTask CloseAsync(After after, Stand stand, string done, string? cause, DateTimeOffset at)
    {
        await NoteAsync(after, done, at, n => n.ResolutionFlag = true, null);
        await after.EditAsync<Ticket>(id, t =>
        {
            t.Status = Status(after, t.Board, stand);
            t.ClosedDate = at;
            if (cause != null) t.CustomFields = fields.WithCause(after, t.CustomFields, cause);
        });
        if (Last == null || stand != Stand.Done) return;
        await AttachAsync(after, Last, at);
        Last = null;
    }

    /// <summary>Merges it into another one, which reports the same.</summary>
    public async ValueTask MergeAsync(After after, Made into) => await TicketMerges.MergeAsync(after, into.Id, [id]);

    private ValueTask AttachAsync(After after, Paper paper, DateTimeOffset at) => paper.AttachAsync(after, "Ticket", "service/tickets", id, at);

    private Ref<BoardStatus> Status(After after, Ref<Board> board, Stand stand) =>
        after.Use.First<BoardStatus>(s => s.Board == board && s.Name == (MergedInto?.Wanted ?? wanted).Board.Statuses[stand])!.Value;

    private static Ref<BoardTeam>? Team(After after, Ref<Board> board, Ref<Member>? owner) =>
        after.Use.First<BoardTeam>(t => t.BoardId == board && owner is { } member && t.Members.Contains(member.Id)) ?? after.Use.First<BoardTeam>(t => t.BoardId == board && t.DefaultFlag);

    private Ref<Priority>? Priority(After after)
    {
        var level = (wanted.Job, wanted.Impact) switch
        {
            ({ Severity: Degree.High }, Degree.High) => PriorityLevel.Critical,
            ({ Severity: Degree.High }, Degree.Medium) => PriorityLevel.High,
            ({ Severity: Degree.High }, _) when wanted.Contact == null => PriorityLevel.High,
            ({ Severity: Degree.Medium, Request: false }, Degree.High) => PriorityLevel.High,
            ({ Severity: Degree.Low }, not Degree.High) => PriorityLevel.Low,
            _ => PriorityLevel.Medium,
        };
        return after.Use.First<Priority>(p => p.Level == level);
    }

    private async ValueTask NoteAsync(After after, string text, DateTimeOffset at, Action<ServiceNote> kind, Contact? from)
    {
        var note = new ServiceNote { TicketId = new Ref<Ticket>(id), Text = text, Contact = from ?? default(Ref<Contact>?), DateEntered = at };
        kind(note);
        await after.AddAsync(note);
    }
}
