using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>The notes of one ticket.</summary>
public sealed class ServiceNotes : Resource<ServiceNote>
{
    public ServiceNotes() : base("service/tickets/{parentId}/notes", ServiceDesk.ServiceTickets)
    {
        Home();
        Under(n => n.TicketId);
        Mine(me => n => ParentIsMine(n));
        Shows(n => n.TicketId, n => n.Text, n => n.DetailDescriptionFlag, n => n.InternalAnalysisFlag, n => n.ResolutionFlag, n => n.IssueFlag, n => n.Member,
            n => n.Contact, n => n.CustomerUpdatedFlag, n => n.ProcessNotifications, n => n.DateCreated, n => n.CreatedBy, n => n.InternalFlag, n => n.ExternalFlag,
            n => n.SentimentScore);
        Default(n => n.Member, (n, use) => n.Contact is null ? new Ref<Member>(use.Caller.MemberId) : default(Ref<Member>?));
        Saving(Place);
        KeptBy(n => n.DateCreated, n => n.CreatedBy);
        Index(n => n.TicketId);
    }

    // Wire: a note without any of the three flags is refused by the original; here it is part of the description.
    private static void Place(ServiceNote note, ServiceNote? old, Use use)
    {
        if (!note.DetailDescriptionFlag && !note.InternalAnalysisFlag && !note.ResolutionFlag) note.DetailDescriptionFlag = true;
        var same = old?.InternalAnalysisFlag == note.InternalAnalysisFlag && old.DetailDescriptionFlag == note.DetailDescriptionFlag && old.ResolutionFlag == note.ResolutionFlag;
        if (!same && !use.Given.Contains("internalFlag")) note.InternalFlag = note.InternalAnalysisFlag;
        if (!same && !use.Given.Contains("externalFlag")) note.ExternalFlag = note.DetailDescriptionFlag || note.ResolutionFlag;
        note.Ticket = note.TicketId;
        if (old != null) return;
        note.DateCreated = note.DateEntered == default ? use.Now : note.DateEntered;
        note.CreatedBy = use.Caller.Identifier;
        note.OriginalAuthor = use.Find<Contact>(note.Contact)?.Name ?? use.Find<Member>(note.Member)?.FullName ?? use.Caller.Identifier;
    }
}

/// <summary>Everything written on one ticket, whatever wrote it.</summary>
public sealed class AllNotes : Resource<ServiceNote>
{
    public AllNotes() : base("service/tickets/{parentId}/allNotes", ServiceDesk.ServiceTickets, "ServiceTicketNote")
    {
        Under(n => n.Ticket);
        Mine(me => n => ParentIsMine(n));
        Shows(n => n.NoteType, n => n.Ticket, n => n.Text, n => n.IsMarkdownFlag, n => n.DetailDescriptionFlag, n => n.InternalAnalysisFlag, n => n.ResolutionFlag,
            n => n.TimeStart, n => n.TimeEnd, n => n.BundledFlag, n => n.MergedFlag, n => n.IssueFlag, n => n.OriginalAuthor, n => n.CreatedByParentFlag,
            n => n.Member, n => n.Contact);
        ReadOnly();
        NoGet();
        Index(n => n.Ticket);
        Lacks("service/tickets/{parentId}/allNotes/count");
    }
}
