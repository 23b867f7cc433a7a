using Reeve.Kernel;

namespace Reeve.Model;

/// <summary>What holds for documents wherever they are listed: who sees them is decided by the record they belong to.</summary>
public abstract class DocumentRows : Resource<DocumentInfo>
{
    private protected DocumentRows(string path, string entity)
        : base(path, Rights.Companies.ManageAttachments, entity)
    {
        Mine(me => d => d.EnteredById == me.Id);
        FollowsRecord(d => d.RecordResource, d => d.RecordId, DocumentRecords.Paths);
        Private(d => d.PrivateFlag);
        InfoShows("filename", d => d.FileName);
        NoCreate();
        NoEdit();
    }
}

/// <summary>Files of tickets, in short.</summary>
public sealed class TicketDocuments : DocumentRows
{
    public TicketDocuments()
        : base("service/tickets/{parentId}/documents", "DocumentReference")
    {
        Under(d => d.Ticket);
        Shows(d => d.Name);
        NoDelete();
        NoGet();
        Link("document", "system/documents/{id}");
        Link("documentDownload", "system/documents/{id}/download");
    }
}
