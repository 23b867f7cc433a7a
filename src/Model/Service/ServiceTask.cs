using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>A step of the work on a ticket.</summary>
public sealed class ServiceTask : Row
{
    [AsId] public required Ref<Ticket> TicketId { get; set; }
    public string? Notes { get; set; }
    public bool ClosedFlag { get; set; }
    public int? Priority { get; set; }
    public Ref<ScheduleEntry>? Schedule { get; set; }
    public Ref<Code>? Code { get; set; }
    public Ref<Member>? Member { get; set; }
    public string? Resolution { get; set; }
    [Sent] public ChildScheduleAction? ChildScheduleAction { get; set; }
    [AsId] public Ref<Ticket>? ChildTicketId { get; set; }
    public string? Summary { get; set; }
    [ReadOnly, Extension] public DateTimeOffset? ClosedDate { get; set; }
    [ReadOnly, Extension] public string? ClosedBy { get; set; }
}

/// <summary>The tasks of one ticket.</summary>
public sealed class ServiceTasks : Resource<ServiceTask>
{
    private const int LongestSummary = 100;

    public ServiceTasks() : base("service/tickets/{parentId}/tasks", ServiceDesk.ServiceTickets)
    {
        Called("Task");
        Under(t => t.TicketId);
        Mine(me => t => ParentIsMine(t));
        Ordered("priority asc");
        Default(t => t.Notes, (t, use) => use.Find<Code>(t.Code)?.Description);
        Default(t => t.Summary, (t, use) => TicketSteps.Short(t.Notes, LongestSummary));
        Saving(Stamp);
        Rule(OnOpenTicket);
        Rule((t, old, use) => t.Schedule != old?.Schedule && t.Schedule is { } entry && use.Find<ScheduleEntry>(entry)?.Ticket != t.TicketId
            ? Fault.NotFound("schedule/id", $"Schedule Entry {entry.Id} not found for Ticket {t.TicketId.Id}")
            : null);
        Rule((t, old, use) => t.ChildTicketId != old?.ChildTicketId && t.ChildTicketId is { } child && use.Find<Ticket>(child)?.ParentTicketId != t.TicketId
            ? Fault.NotFound("childTicketId", $"Ticket {child.Id} not found under Ticket {t.TicketId.Id}")
            : null);
        Rule((t, old, use) => t.Code != old?.Code && use.Find<Code>(t.Code) is { BoardId: { } board } code && board != use.Find<Ticket>(t.TicketId)?.Board
            ? Fault.NotFound("code/id", $"Service Code {code.Id} not found for the board of Ticket {t.TicketId.Id}")
            : null);
        Rule((t, _, _) => t is { ChildScheduleAction: Model.ChildScheduleAction.Transfer, ChildTicketId: null }
            ? Fault.At("childTicketId", FaultCode.MissingRequiredField, "childTicketId is required where the schedule entry goes over to a child ticket.")
            : null);
        Deleting((t, use) => OnOpenTicket(t, t, use));
        Saved(PlaceAsync);
        Saved(SettleEntryAsync);
        Index(t => t.TicketId, t => t.Priority);
        Index(t => t.Member);
    }

    // Ruling 16: a closed ticket takes notes; whatever else belongs to it is changed by who may close tickets.
    private static Fault? OnOpenTicket(ServiceTask task, ServiceTask? old, Use use)
    {
        if (use.Find<Ticket>(task.TicketId) is { ClosedFlag: true }) TicketSteps.RequireClosing(use.Caller);
        return null;
    }

    private static void Stamp(ServiceTask task, ServiceTask? old, Use use)
    {
        if (task.ClosedFlag == (old?.ClosedFlag ?? false)) return;
        task.ClosedDate = task.ClosedFlag ? use.Now : null;
        task.ClosedBy = task.ClosedFlag ? use.Caller.Identifier : null;
    }

    // The priority of a task is its place among those of its ticket: one that is put in pushes on those that stand there, the last of them first.
    private static async ValueTask PlaceAsync(ServiceTask? task, ServiceTask? old, After after)
    {
        if (task == null || (old != null && old.Priority == task.Priority && old.TicketId == task.TicketId)) return;
        var ticket = task.TicketId;
        var others = (await after.FindAsync<ServiceTask>(t => t.TicketId == ticket)).Where(t => t.Id != task.Id).ToList();
        if (task.Priority is not { } place)
        {
            await after.EditAsync<ServiceTask>(task.Id, t => t.Priority = others.Select(o => o.Priority ?? 0).DefaultIfEmpty(0).Max() + 1);
            return;
        }

        var pushed = new Stack<int>();
        for (var at = place; at < int.MaxValue && others.Find(o => o.Priority == at) is { } next; at++) pushed.Push(next.Id);
        foreach (var id in pushed) await after.EditAsync<ServiceTask>(id, t => t.Priority++);
    }

    private static async ValueTask SettleEntryAsync(ServiceTask? task, ServiceTask? old, After after)
    {
        if (task is not { ChildScheduleAction: { } action, Schedule: { } entry }) return;
        var verb = action == Model.ChildScheduleAction.Delete ? Verb.Delete : Verb.Edit;
        if ((await after.ReachedAsync<ScheduleEntry>("schedule/entries", verb, [entry.Id])).Count == 0) throw TicketSteps.Lacking(after.Use.Caller, ServiceDesk.ResourceScheduling, verb);
        switch (action)
        {
            case Model.ChildScheduleAction.Done:
                await after.EditAsync<ScheduleEntry>(entry.Id, s => s.DoneFlag = true);
                break;
            case Model.ChildScheduleAction.Transfer:
                var child = task.ChildTicketId!.Value.Id;
                await after.EditAsync<ServiceTask>(task.Id, t => t.Schedule = null);
                await after.EditAsync<ScheduleEntry>(entry.Id, s => s.ObjectId = child);
                break;
            default:
                await after.EditAsync<ServiceTask>(task.Id, t => t.Schedule = null);
                await after.RemoveAsync<ScheduleEntry>(entry.Id);
                break;
        }
    }
}
