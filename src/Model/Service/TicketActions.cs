using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>Bundling tickets under one, and making a ticket from another.</summary>
public static class TicketActions
{
    private const string Ids = "childTicketIds";
    private const string Bundle = "ticketBundle";

    /// <summary><c>POST service/tickets/{parentId}/attachChildren</c>.</summary>
    public static Operation AttachChildren { get; } = new()
    {
        Path = "service/tickets/{parentId}/attachChildren",
        Method = "POST",
        Function = ServiceDesk.ServiceTickets,
        Verb = Verb.Edit,
        MyIsEnough = true,
        Summary = "Puts tickets under this one: they close with it.",
        Body = typeof(Wanted),
        Answer = typeof(SuccessResponse),
        Run = AttachAsync,
    };

    /// <summary><c>POST service/tickets/{id}/copy</c>.</summary>
    public static Operation Copy { get; } = new()
    {
        Path = "service/tickets/{id}/copy",
        Method = "POST",
        Function = ServiceDesk.ServiceTickets,
        Verb = Verb.Add,
        MyIsEnough = true,
        Summary = "A new, open ticket with the fields, the description and the tasks of another.",
        Answer = typeof(Ticket),
        Run = CopyAsync,
    };

    private static async ValueTask<object?> AttachAsync(OperationCall call)
    {
        call.Know("TicketBundle", Ids, "_info");
        var ids = TicketReach.Read(call, Bundle, Ids);
        return await call.ActAsync<object?>(async after =>
        {
            var parent = await TicketReach.OneAsync(after, call.Number("parentId"));
            var faults = new List<Fault>();
            var children = await TicketReach.NamedAsync(after, ids, Ids, faults);
            if (faults.Count == 0) await TicketReach.ChangeableAsync(after, [parent.Id, .. ids]);
            faults.AddRange(children.Where(c => c.Id == parent.Id).Select(c => Fault.At(Ids, FaultCode.InvalidField, $"Ticket {c.Id} cannot lie under itself.")));
            if (parent.ClosedFlag) faults.Add(Fault.At("id", FaultCode.InvalidField, $"Ticket {parent.Id} is closed; open it before others are put under it."));
            if (faults.Count > 0) throw TicketReach.Invalid(Bundle, faults);
            foreach (var child in children) await after.EditAsync<Ticket>(child.Id, t => t.ParentTicketId = parent);
            return new SuccessResponse(true, $"Tickets put under ticket {parent.Id}: {children.Count}.");
        });
    }

    private static async ValueTask<object?> CopyAsync(OperationCall call)
    {
        TicketReach.Require(call.Caller, (ServiceDesk.ServiceTickets, Verb.Inquire));
        var copy = await call.ActAsync(async after =>
        {
            var original = await TicketReach.OneAsync(after, call.Number("id"));
            Ref<Ticket> of = original;
            var id = await after.CopyAsync<Ticket>(original.Id, t =>
            {
                t.Status = null;
                t.ParentTicketId = null;
                (t.PredecessorId, t.PredecessorType, t.LagDays) = (null, null, null);
                t.CustomerUpdatedFlag = false;
            });
            foreach (var note in await after.FindAsync<ServiceNote>(n => n.TicketId == of && n.DetailDescriptionFlag))
                await after.AddAsync(new ServiceNote { TicketId = new Ref<Ticket>(id), Text = note.Text, DetailDescriptionFlag = true, Contact = note.Contact });
            foreach (var task in (await after.FindAsync<ServiceTask>(t => t.TicketId == of)).OrderBy(t => t.Priority))
            {
                await after.AddAsync(new ServiceTask
                {
                    TicketId = new Ref<Ticket>(id), Notes = task.Notes, Summary = task.Summary, Code = task.Code, Member = task.Member, Priority = task.Priority,
                });
            }

            if ((await after.ReachedAsync<Ticket>("service/tickets", Verb.Add, [id])).Count == 0) throw TicketSteps.Lacking(after.Use.Caller, ServiceDesk.ServiceTickets, Verb.Add);
            return id;
        });
        return new RecordOf("service/tickets", copy);
    }

    private sealed record Wanted(IReadOnlyList<int> ChildTicketIds);
}
