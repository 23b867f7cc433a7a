using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>Tickets of service boards.</summary>
public sealed class Tickets : Resource<Ticket>
{
    private const int Deepest = 10;

    public Tickets() : base("service/tickets", ServiceDesk.ServiceTickets)
    {
        Only(t => t.RecordType == RecordType.ServiceTicket);
        Mine(me => t => t.Owner == me || t.EnteredById == me.Id || me.In(t.Team)
            || Any<ScheduleEntry>(s => s.Ticket!.Value.Id == t.Id && s.Member == me));
        Excludes<Board>(t => t.Board, me => me.ExcludedBoards);
        Also(t => t.ClosedFlag, ServiceDesk.CloseServiceTickets);
        Also(t => t.PredecessorId, ServiceDesk.ServiceTicketDependencies);
        Also(t => t.PredecessorType, ServiceDesk.ServiceTicketDependencies);
        Reference(t => t.Summary);
        Placed();
        Defaulted();
        Computed(t => t.ClosedFlag, t => t.Status, s => s?.ClosedStatus ?? false);
        Computed(t => t.PredecessorClosedFlag, t => t.Predecessor, p => p?.ClosedFlag ?? false);
        KeptBy(t => t.Resources, t => t.HasChildTicket, t => t.ClosedDate, t => t.ClosedBy);
        Saving(TicketSteps.Move);
        Saving(TicketSteps.WaitForTicket);
        InReach(t => t.Predecessor, t => t.PredecessorId);
        Saving(TicketSteps.FollowCompany);
        Saving(TicketSteps.StampClosing);
        Rule(SubTypeFitsType);
        Rule(ParentIsAbove);
        Rule(PredecessorIsAnother);
        Rule((t, _, _) => t is { MergedParentTicket: { } other, ClosedFlag: false }
            ? Fault.At("status", FaultCode.InvalidField, $"The ticket was merged into ticket {other.Id}; take the merge back to open it again.")
            : null);
        Rule((t, old, use) => use.Find<Board>(t.Board) is { ProjectFlag: true } && t.Board != old?.Board
            ? Fault.At("board", FaultCode.InvalidField, "A service ticket cannot lie on a project board.")
            : null);
        Rule((t, old, use) => use.Find<BoardStatus>(t.Status) is { Inactive: true } && t.Status != old?.Status
            ? Fault.At("status", FaultCode.InvalidField, "The status is inactive.")
            : null);
        Saved(TicketSteps.AddNotesAsync);
        Saved(TicketSteps.KeepParentsAsync);
        Saved(TicketSteps.FinishEntriesAsync);
        Saved(TicketSteps.CloseBundleAsync);
        Index(t => t.RecordType, t => t.Board, t => t.ClosedFlag, t => t.DateEntered);
        Index(t => t.RecordType, t => t.DateEntered);
        Index(t => t.Status);
        Index(t => t.Company);
        Index(t => t.Contact);
        Index(t => t.Owner);
        Index(t => t.Team);
        Index(t => t.EnteredById);
        Index(t => t.ParentTicketId);
        Index(t => t.LastUpdated);
        Callback("ticket", ("board", t => t.Board), ("status", t => t.Status), ("type", t => t.Type), ("company", t => t.Company), ("location", t => t.Location));
        Search();
        NumberFound();
        Found(t => t.Summary, 2);
        Filter("configuration/id", id => t => Any<TicketConfiguration>(c => c.Ticket.Id == t.Id && c.Configuration.Id == id));
        Does(TicketMerges.Merge);
        Does(TicketMerges.Preview);
        Does(TicketMerges.Undo);
        Does(TicketActions.AttachChildren);
        Does(TicketActions.Copy);
        Does(TicketChanges.Show);
        Does(TicketChanges.Empty);
        Does(GroupedCounts.Of(this));
        Info("service/tickets/info", t => t.Summary, t => t.Company);
        Link("activities", "sales/activities?conditions=ticket/id={id}");
        Link("scheduleentries", "service/tickets/{id}/scheduleentries");
        Link("documents", "system/documents?recordType=Ticket&recordId={id}");
        Link("configurations", "service/tickets/{id}/configurations");
        Link("tasks", "service/tickets/{id}/tasks");
        Link("notes", "service/tickets/{id}/notes");
        Link("products", "procurement/products?conditions=chargeToType='Ticket' AND chargeToId={id}");
        Link("timeentries", "time/entries?conditions=(chargeToType='ServiceTicket' OR chargeToType='ProjectTicket') AND chargeToId={id}");
        Link("expenseEntries", "expense/entries?conditions=(chargeToType='ServiceTicket' OR chargeToType='ProjectTicket') AND chargeToId={id}");
    }

    private void Placed()
    {
        Within(t => t.Status, t => t.Board);
        Within(t => t.Type, t => t.Board);
        Within(t => t.SubType, t => t.Board);
        Within(t => t.Item, t => t.Board);
        Within(t => t.Team, t => t.Board);
        Within(t => t.Site, t => t.Company);
    }

    private void Defaulted()
    {
        Default(t => t.Board, (_, use) => TicketSteps.BoardOf(use));
        Default(t => t.Status, (t, use) => use.First<BoardStatus>(s => s.Board == t.Board && s.DefaultFlag));
        Default(t => t.Type, (t, use) => use.First<BoardType>(x => x.Board == t.Board && x.DefaultFlag && !x.InactiveFlag));
        Default(t => t.Team, (t, use) => use.First<BoardTeam>(x => x.BoardId == t.Board && x.DefaultFlag));
        Default(t => t.Priority, (_, use) => use.First<Priority>(p => p.DefaultFlag));
        Default(t => t.Source, (_, use) => use.First<Source>(s => s.DefaultFlag));
        Default(t => t.ServiceLocation, (_, use) => use.First<ServiceLocation>(l => l.DefaultFlag));
        Default(t => t.Sla, (_, use) => use.First<Sla>(s => s.DefaultFlag));
        Default(t => t.Severity, (_, _) => Degree.Medium);
        Default(t => t.Impact, (_, _) => Degree.Medium);
        Default(t => t.Location, (t, use) => use.Find<Board>(t.Board)?.Location);
        Default(t => t.Department, (t, use) => use.Find<Board>(t.Board)?.Department);
        Default(t => t.BillTime, (t, use) => use.Find<Board>(t.Board)?.BillTime);
        Default(t => t.BillExpenses, (t, use) => use.Find<Board>(t.Board)?.BillExpense);
        Default(t => t.BillProducts, (t, use) => use.Find<Board>(t.Board)?.BillProduct);
        Default(t => t.Site, (t, use) => use.Find<Company>(t.Company)?.Site);
        Default(t => t.ContactName, (t, use) => use.Find<Contact>(t.Contact)?.Name);
        Default(t => t.ContactPhoneNumber, (t, use) => TicketSteps.Short(use.Find<Contact>(t.Contact)?.DefaultPhoneNbr, 20));
        Default(t => t.ContactPhoneExtension, (t, use) => use.Find<Contact>(t.Contact)?.DefaultPhoneExtension);
        Default(t => t.ContactEmailAddress, (t, use) => use.Find<Contact>(t.Contact)?.DefaultEmail);
    }

    private static Fault? SubTypeFitsType(Ticket ticket, Ticket? old, Use use)
    {
        if (use.Find<BoardSubType>(ticket.SubType) is not { TypeAssociationIds.Count: > 0 } subType) return null;
        return ticket.Type is { } type && subType.TypeAssociationIds.Contains(type.Id)
            ? null
            : Fault.NotFound("subType", $"Service SubType {subType.Id} not found for Service Type {ticket.Type?.Id}");
    }

    private static Fault? PredecessorIsAnother(Ticket ticket, Ticket? old, Use use)
    {
        if (ticket.PredecessorId == old?.PredecessorId && ticket.PredecessorType == old?.PredecessorType) return null;
        if (ticket is { PredecessorId: { } phase, PredecessorType: Model.PredecessorType.Phase })
            return Fault.NotFound("predecessorId", $"Phase {phase} not found: a service ticket waits for tickets.");
        var ahead = ticket.Predecessor;
        for (var depth = 0; ahead is { } next; depth++)
        {
            if (next.Id == ticket.Id) return Fault.At("predecessorId", FaultCode.InvalidField, "A ticket cannot wait for itself.");
            if (use.Find<Ticket>(next) is not { } found) return Fault.NotFound("predecessorId", $"Ticket {next.Id} not found");
            if (depth == Deepest) return Fault.At("predecessorId", FaultCode.InvalidField, $"At most {Deepest} tickets wait in a row.");
            ahead = found.Predecessor;
        }

        return null;
    }

    private static Fault? ParentIsAbove(Ticket ticket, Ticket? old, Use use)
    {
        if (ticket.Id == 0 || ticket.ParentTicketId == old?.ParentTicketId) return null;
        var above = ticket.ParentTicketId;
        for (var depth = 0; above is { } parent; depth++)
        {
            if (parent.Id == ticket.Id) return Fault.At("parentTicketId", FaultCode.InvalidField, "A ticket cannot lie under itself.");
            if (depth == Deepest) return Fault.At("parentTicketId", FaultCode.InvalidField, $"Tickets lie at most {Deepest} deep.");
            above = use.Find<Ticket>(parent)?.ParentTicketId;
        }

        return null;
    }
}
