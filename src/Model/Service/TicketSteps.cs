using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>What saving a ticket does to the ticket and to the rows around it.</summary>
public static class TicketSteps
{
    /// <summary>The board of a ticket that names none: the caller's, or else the first in use.</summary>
    public static Ref<Board> BoardOf(Use use) =>
        use.Find<Member>(new Ref<Member>(use.Caller.MemberId))?.ServiceDefaultBoard
        ?? use.First<Board>(b => !b.ProjectFlag && !b.InactiveFlag)
        ?? default;

    /// <summary>A ticket that moves to another board keeps what the new board has too, by name for the status, and loses the rest.</summary>
    public static void Move(Ticket ticket, Ticket? old, Use use)
    {
        if (old == null || old.Board == ticket.Board) return;
        if (use.Find<BoardStatus>(ticket.Status) is { } status && status.Board != ticket.Board)
            ticket.Status = Named(status.Name, ticket, use) ?? use.First<BoardStatus>(s => s.Board == ticket.Board && s.DefaultFlag);
        if (use.Find<BoardType>(ticket.Type)?.Board != ticket.Board) ticket.Type = null;
        if (use.Find<BoardSubType>(ticket.SubType)?.Board != ticket.Board) ticket.SubType = null;
        if (use.Find<BoardItem>(ticket.Item)?.Board != ticket.Board) ticket.Item = null;
        if (use.Find<BoardTeam>(ticket.Team)?.BoardId != ticket.Board)
            ticket.Team = use.First<BoardTeam>(x => x.BoardId == ticket.Board && x.DefaultFlag);
        ticket.ClosedFlag = use.Find<BoardStatus>(ticket.Status)?.ClosedStatus ?? ticket.ClosedFlag;
    }

    /// <summary>A site of another company does not stay when the company changes; contact details follow the contact.</summary>
    public static void FollowCompany(Ticket ticket, Ticket? old, Use use)
    {
        if (old == null) return;
        if (old.Company != ticket.Company && !use.Given.Contains("site")) ticket.Site = use.Find<Company>(ticket.Company)?.Site;
        if (old.Contact == ticket.Contact) return;
        var contact = use.Find<Contact>(ticket.Contact);
        if (!use.Given.Contains("contactName")) ticket.ContactName = contact?.Name;
        if (!use.Given.Contains("contactPhoneNumber")) ticket.ContactPhoneNumber = Short(contact?.DefaultPhoneNbr, 20);
        if (!use.Given.Contains("contactPhoneExtension")) ticket.ContactPhoneExtension = contact?.DefaultPhoneExtension;
        if (!use.Given.Contains("contactEmailAddress")) ticket.ContactEmailAddress = contact?.DefaultEmail;
    }

    /// <summary>The ticket that a new predecessor names; without a type it is a ticket.</summary>
    public static void WaitForTicket(Ticket ticket, Ticket? old, Use use)
    {
        if (ticket.PredecessorId == null) ticket.PredecessorType = null;
        else ticket.PredecessorType ??= PredecessorType.Ticket;
        if (ticket.PredecessorId == old?.PredecessorId && ticket.PredecessorType == old?.PredecessorType) return;
        ticket.Predecessor = ticket is { PredecessorId: { } id, PredecessorType: PredecessorType.Ticket } ? new Ref<Ticket>(id) : default(Ref<Ticket>?);
    }

    /// <summary>Closing is stamped with instant and member; opening again clears both and is counted.</summary>
    public static void StampClosing(Ticket ticket, Ticket? old, Use use)
    {
        var before = old?.ClosedFlag ?? false;
        if (ticket.ClosedFlag == before) return;
        ticket.ClosedDate = ticket.ClosedFlag ? ticket.ClosedDate ?? use.Now : null;
        ticket.ClosedBy = ticket.ClosedFlag ? use.Caller.Identifier : null;
        if (before) ticket.ReopenCount++;
    }

    /// <summary>The texts a ticket is created with become its first notes.</summary>
    public static async ValueTask AddNotesAsync(Ticket? ticket, Ticket? old, After after)
    {
        if (ticket == null || old != null) return;
        if (!string.IsNullOrEmpty(ticket.InitialDescription))
            await after.AddAsync(new ServiceNote { TicketId = ticket, Text = ticket.InitialDescription, DetailDescriptionFlag = true });
        if (!string.IsNullOrEmpty(ticket.InitialInternalAnalysis))
            await after.AddAsync(new ServiceNote { TicketId = ticket, Text = ticket.InitialInternalAnalysis, InternalAnalysisFlag = true });
        if (!string.IsNullOrEmpty(ticket.InitialResolution))
            await after.AddAsync(new ServiceNote { TicketId = ticket, Text = ticket.InitialResolution, ResolutionFlag = true });
    }

    /// <summary>A ticket knows whether others lie under it.</summary>
    public static async ValueTask KeepParentsAsync(Ticket? ticket, Ticket? old, After after)
    {
        var (now, before) = (ticket?.ParentTicketId, old?.ParentTicketId);
        if (now == before) return;
        if (now is { } parent) await after.EditAsync<Ticket>(parent.Id, t => t.HasChildTicket = true);
        if (before is not { } left) return;
        var remaining = await after.FindAsync<Ticket>(t => t.ParentTicketId == left);
        if (remaining.Count == 0) await after.EditAsync<Ticket>(left.Id, t => t.HasChildTicket = false);
    }

    /// <summary>Closing a ticket finishes its schedule entries.</summary>
    public static async ValueTask FinishEntriesAsync(Ticket? ticket, Ticket? old, After after)
    {
        if (ticket is not { ClosedFlag: true } || old is not { ClosedFlag: false }) return;
        Ref<Ticket> closed = ticket;
        foreach (var entry in await after.FindAsync<ScheduleEntry>(s => s.Ticket == closed && !s.DoneFlag))
            await after.EditAsync<ScheduleEntry>(entry.Id, s => s.DoneFlag = true);
    }

    /// <summary>The tickets of a bundle close with the one above them: with the status of that name on their board, or else its first closed one.</summary>
    public static async ValueTask CloseBundleAsync(Ticket? ticket, Ticket? old, After after)
    {
        if (ticket is not { ClosedFlag: true, HasChildTicket: true } || old is not { ClosedFlag: false }) return;
        Ref<Ticket> above = ticket;
        var name = Fold.Of(after.Use.Find<BoardStatus>(ticket.Status)?.Name ?? "");
        foreach (var child in await after.FindAsync<Ticket>(t => t.ParentTicketId == above && !t.ClosedFlag))
        {
            var closed = after.Use.All<BoardStatus>().Where(s => s.Board == child.Board && s.ClosedStatus && !s.Inactive).OrderBy(s => s.SortOrder ?? 0).ThenBy(s => s.Id).ToList();
            if ((closed.Find(s => Fold.Of(s.Name) == name) ?? closed.FirstOrDefault()) is { } status)
                await after.EditAsync<Ticket>(child.Id, t => t.Status = status);
        }
    }

    /// <summary>Refuses who may not change closed tickets (ruling 16).</summary>
    public static void RequireClosing(Caller caller)
    {
        if (caller.Grants.Of(ServiceDesk.CloseServiceTickets, Verb.Edit) == Level.None) throw Lacking(caller, ServiceDesk.CloseServiceTickets, Verb.Edit);
    }

    /// <summary>The refusal that names a function the caller lacks, or holds for My only.</summary>
    public static Refusal Lacking(Caller caller, Function function, Verb verb)
    {
        var held = caller.Grants.Of(function, verb);
        return new Refusal(new Problem.Forbidden(function, verb, held == Level.My ? Level.All : Level.My, held, caller.RoleId));
    }

    /// <summary>A text cut to the room of a ticket's field.</summary>
    public static string? Short(string? text, int most) => text?.Length > most ? text[..most] : text;

    private static Ref<BoardStatus>? Named(string name, Ticket ticket, Use use) =>
        use.First<BoardStatus>(s => s.Board == ticket.Board && !s.Inactive && Fold.Of(s.Name) == Fold.Of(name));
}
