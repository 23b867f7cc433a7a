using Reeve.Kernel;

namespace Reeve.Model;

/// <summary>Getting files out again.</summary>
public static class DocumentDownload
{
    /// <summary><c>GET system/documents/{id}/download</c>.</summary>
    public static Operation File { get; } = new()
    {
        Path = "system/documents/{id}/download",
        Method = "GET",
        Function = Rights.Companies.ManageAttachments,
        Verb = Verb.Inquire,
        MyIsEnough = true,
        Summary = "The bytes of a document, as a file to be saved.",
        Run = async call =>
        {
            var document = await ReadAsync(call, call.Number("id"));
            return document.File == null ? throw NoFile(document) : Of(call.Storage, document, document.FileName ?? "document");
        },
    };

    /// <summary><c>GET system/documents/{id}/thumbnail</c>.</summary>
    public static Operation Thumbnail { get; } = new()
    {
        Path = "system/documents/{id}/thumbnail",
        Method = "GET",
        Function = Rights.Companies.ManageAttachments,
        Verb = Verb.Inquire,
        MyIsEnough = true,
        Summary = "A small PNG of a document that is a picture.",
        Run = async call =>
        {
            var document = await ReadAsync(call, call.Number("id"));
            return document is { ImageFlag: true, File: not null } ? new Reduced(Of(call.Storage, document, null), document.Id) : throw NoThumbnail(document.Id);
        },
    };

    /// <summary>The refusal of who asks for a small picture of what is none, or cannot be decoded.</summary>
    public static Refusal NoThumbnail(int document) => new(new Problem.NoRecord("A thumbnail of document", $"{document}"));

    /// <summary>A document in the caller's reach.</summary>
    public static Task<DocumentInfo> ReadAsync(OperationCall call, int id) =>
        call.Engine.ReadAsync<DocumentInfo>(call.Storage, new ListAsk { Caller = call.CallerOf, Resource = call.Engine.Catalogue.Resource("system/documents"), Id = id });

    /// <summary>A document's bytes; without a name they are shown in place.</summary>
    public static Download Of(Storage storage, DocumentInfo document, string? name)
    {
        var file = document.File!.Value;
        return new Download(name, document.MediaType!, document.Size ?? 0, document.Digest!, (from, count, to) => storage.Files.CopyAsync(file, from, count, to));
    }

    private static Refusal NoFile(DocumentInfo document) => new(new Problem.NoRecord("The file of link", $"{document.Id}"));
}
