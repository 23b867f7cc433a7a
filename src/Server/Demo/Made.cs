using Reeve.Kernel;
using Reeve.Model;
using Source = Reeve.Model.Source;

namespace Reeve.Server.Demo;

/// <summary>One ticket of the demo company's history, from being entered to being closed.</summary>
internal sealed class Made(DateTimeOffset entered, string board, Job job, string summary, Company company, Contact? contact, string? owner)
{
    private int id;

    /// <summary>Enters it.</summary>
    public async ValueTask AddAsync(After after, string told)
    {
        var on = after.Use.First<Board>(b => b.Name == board)!.Value;
        var mine = owner == null ? default(Ref<Member>?) : DemoPeople.Of(after, owner);
        id = await after.AddAsync(new Ticket
        {
            Summary = summary.Length > 100 ? summary[..100] : summary, Board = on, Status = Status(after, on, owner == null ? "New" : "Assigned"), Company = company, Contact = contact ?? default(Ref<Contact>?),
            Type = after.Use.First<BoardType>(t => t.Board == on && t.Name == (job.Request ? "Request" : "Incident")),
            SubType = after.Use.First<BoardSubType>(t => t.Board == on && t.Name == job.SubType),
            Team = after.Use.First<BoardTeam>(t => t.BoardId == on && mine is not null && t.TeamLeader == mine) ?? after.Use.First<BoardTeam>(t => t.BoardId == on && t.DefaultFlag),
            Owner = mine, Priority = Priority(after), Severity = job.Severity, Impact = job.Severity == Degree.High ? Degree.Medium : Degree.Low,
            Source = after.Use.First<Source>(s => s.Name == (contact == null ? "Monitoring" : job.Request ? "Portal" : "Phone")),
            RequiredDate = job.Request ? entered.AddDays(5) : null, DateEntered = entered,
        });
        await NoteAsync(after, told, entered, n => n.DetailDescriptionFlag = true, contact);
    }

    /// <summary>Plans a visit.</summary>
    public async ValueTask ScheduleAsync(After after, DateTimeOffset start, string member) => await after.AddAsync(new ScheduleEntry
    {
        Type = after.Use.First<ScheduleType>(t => t.Identifier == ScheduleTypes.Service)!.Value, ObjectId = id, Member = DemoPeople.Of(after, member),
        DateStart = start, DateEnd = start.AddHours(1), DateEntered = entered,
    });

    /// <summary>Begins the work.</summary>
    public async ValueTask ProgressAsync(After after, string status, DateTimeOffset at)
    {
        await after.EditAsync<Ticket>(id, t => t.Status = Status(after, t.Board, status));
        var text = status.StartsWith("Waiting", StringComparison.Ordinal) ? "Asked for what is missing; goes on when they answer." : "Looked at it remotely; the cause is narrowed down.";
        await NoteAsync(after, text, at, n => n.InternalAnalysisFlag = true, null);
    }

    /// <summary>Closes it.</summary>
    public async ValueTask CloseAsync(After after, string done, DateTimeOffset at)
    {
        await NoteAsync(after, done, at, n => n.ResolutionFlag = true, null);
        await after.EditAsync<Ticket>(id, t =>
        {
            t.Status = Status(after, t.Board, "Completed");
            t.ClosedDate = at;
        });
    }

    private static Ref<BoardStatus> Status(After after, Ref<Board> board, string name) => after.Use.First<BoardStatus>(s => s.Board == board && s.Name == name)!.Value;

    private Ref<Priority>? Priority(After after)
    {
        var level = job switch
        {
            { Severity: Degree.High, Request: false } => PriorityLevel.High,
            { Severity: Degree.Low } => PriorityLevel.Low,
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
