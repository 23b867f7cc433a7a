using System.Linq.Expressions;
using Reeve.Kernel;

namespace Reeve.Model;

/// <summary>Files and links that belong to records.</summary>
public sealed class Documents : DocumentRows
{
    private const string TypeParameter = "recordType";
    private const string IdParameter = "recordId";

    public Documents()
        : base("system/documents", nameof(DocumentInfo))
    {
        Home();
        Called("Document");
        Shows(d => d.Title, d => d.FileName, d => d.ServerFileName, d => d.Owner, d => d.LinkFlag, d => d.ImageFlag, d => d.PublicFlag, d => d.HtmlTemplateFlag,
            d => d.ReadOnlyFlag, d => d.Size, d => d.UrlFlag, d => d.CreatedOnDate, d => d.DocumentType, d => d.Guid, d => d.RecordType, d => d.RecordId, d => d.PrivateFlag);
        Reference(d => d.Name);
        Index(d => d.RecordId, d => d.RecordResource);
        NarrowedBy([TypeParameter, IdParameter], OfRecord);
        Default(d => d.CreatedOnDate, (_, use) => use.Now);
        Default(d => d.Owner, (_, use) => use.Caller.Identifier);
        Saving(Settle);
        Rule((d, old, _) => old is { ReadOnlyFlag: true } && d.ReadOnlyFlag && (d.File != old.File || d.Title != old.Title)
            ? Fault.At("readOnlyFlag", FaultCode.InvalidField, "The document is read-only. Send readOnlyFlag=false with the new file to replace it.")
            : null);
        Saved(KeepFileAsync);
        Link("download", "system/documents/{id}/download");

        // Wire: a reference to a document leads to it and to its bytes, whatever the field is called.
        ReferenceLink("document");
        ReferenceLink("documentDownload", "/download");
        Does(DocumentUpload.Create);
        Does(DocumentUpload.Replace);
        Does(DocumentUpload.Sample);
        Does(DocumentDownload.File);
        Does(DocumentDownload.Thumbnail);
        Does(Pictures.Of("company/contacts", Rights.Companies.Contacts, "photo"));
        Does(Pictures.OfMembers);
    }

    private static void Settle(DocumentInfo document, DocumentInfo? old, Use use)
    {
        document.Name = document.Title;
        document.PublicFlag = !document.PrivateFlag;
        document.Ticket = document.RecordResource is { } path && DocumentRecords.Tickets.Contains(path) && document.RecordId is { } id ? new Ref<Ticket>(id) : default(Ref<Ticket>?);
        document.DocumentType = DocumentTypes.Of(document.FileName) is { } extension ? use.First<DocumentType>(t => t.FileExtension == extension) : default(Ref<DocumentType>?);
    }

    private static async ValueTask KeepFileAsync(DocumentInfo? document, DocumentInfo? old, After after)
    {
        if (document?.File == old?.File) return;
        if (document?.File is { } file) await after.KeepFileAsync(file);
        if (old?.File is { } gone) after.LetGoOfFile(gone);
    }

    // Wire: both parameters are given in practice; without them Reeve lists the documents of all records in reach.
    private static Expression<Func<DocumentInfo, bool>>? OfRecord(IReadOnlyDictionary<string, string> given)
    {
        string? type = given.TryGetValue(TypeParameter, out var text) && text.Length > 0 ? text : null;
        string? number = given.TryGetValue(IdParameter, out var digits) && digits.Length > 0 ? digits : null;
        if (type == null && number == null) return null;
        if (type == null) throw Bad(TypeParameter, $"is needed beside {IdParameter}", FaultCode.MissingRequiredField);
        if (DocumentRecords.Spelled(type) is not { } spelled) throw Bad(TypeParameter, "names no kind of record that has documents");
        if (number == null) return d => d.RecordType == spelled;
        if (!int.TryParse(number, System.Globalization.NumberStyles.None, null, out var id)) throw Bad(IdParameter, "must be a whole number");
        return d => d.RecordId == id && d.RecordType == spelled;
    }

    private static Refusal Bad(string parameter, string why, string code = FaultCode.InvalidField) =>
        new(new Problem.BadRequest($"The parameter {parameter} {why}.", code));
}
