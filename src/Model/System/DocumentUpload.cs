using System.Text;
using System.Text.Json;
using Reeve.Kernel;

namespace Reeve.Model;

/// <summary>Bringing files in: the bytes first, part by part and seen by nobody, then the document that names them, in one change.</summary>
public static class DocumentUpload
{
    private static readonly JsonElement NoFields = JsonSerializer.SerializeToElement(new { });
    private static readonly JsonElement NoOperations = JsonSerializer.SerializeToElement(Array.Empty<object>());

    /// <summary><c>POST system/documents</c>.</summary>
    public static Operation Create { get; } = new()
    {
        Path = "system/documents",
        Method = "POST",
        Function = Rights.Companies.ManageAttachments,
        Verb = Verb.Add,
        MyIsEnough = true,
        TakesForm = true,
        Status = 201,
        Summary = "Attaches a file, or a link, to a record.",
        Body = typeof(DocumentFormData),
        Answer = typeof(DocumentInfo),
        Run = CreateAsync,
    };

    /// <summary><c>POST system/documents/{id}</c>.</summary>
    public static Operation Replace { get; } = new()
    {
        Path = "system/documents/{id}",
        Method = "POST",
        Function = Rights.Companies.ManageAttachments,
        Verb = Verb.Edit,
        MyIsEnough = true,
        TakesForm = true,
        Summary = "Replaces the file, the title or the flags of a document.",
        Body = typeof(DocumentFormData),
        Answer = typeof(DocumentInfo),
        Run = ReplaceAsync,
    };

    /// <summary><c>GET system/documents/uploadsample</c>.</summary>
    public static Operation Sample { get; } = new()
    {
        Path = "system/documents/uploadsample",
        Method = "GET",
        Function = Rights.Companies.ManageAttachments,
        Verb = Verb.Inquire,
        MyIsEnough = true,
        Summary = "A web page with a form that uploads a document.",
        Run = _ => new(SamplePage()),
    };

    private static async ValueTask<object?> CreateAsync(OperationCall call)
    {
        await using var sent = await SentForm.ReadAsync(call);
        var faults = new List<Fault>(sent.Faults);
        var record = await RecordAsync(call, sent, faults);
        if (sent.File == null && sent.Url == null) faults.Add(Fault.Missing("file"));
        if (sent.File != null && sent.Url != null) faults.Add(Fault.At("url", FaultCode.InvalidField, "A document is a file or a link: send the part file or the part url."));
        var picture = sent.Avatar == true && record != null ? PictureField(record, sent, faults) : null;
        Refuse(faults);
        var changed = await call.Engine.ChangeAsync(
            call.Storage,
            new ChangeAsk
            {
                Caller = call.CallerOf,
                Resource = Documents(call),
                Kind = ChangeKind.Create,
                Body = NoFields,
                Sets = row => sent.Put((DocumentInfo)row, record!.Path),
            },
            RowSink.Nowhere);
        sent.Keep();
        if (picture != null) await ShowAsync(call, record!, sent.RecordId!.Value, picture, changed.Id);
        return new RecordOf(Documents(call).Path, changed.Id);
    }

    private static async ValueTask<object?> ReplaceAsync(OperationCall call)
    {
        var id = call.Number("id");
        var document = await call.Engine.ReadAsync<DocumentInfo>(call.Storage, new ListAsk { Caller = call.CallerOf, Resource = Documents(call), Id = id });
        await using var sent = await SentForm.ReadAsync(call);
        var faults = new List<Fault>(sent.Faults);
        if (sent.RecordId is { } record && record != document.RecordId) faults.Add(Fault.At("recordId", FaultCode.InvalidField, "A document stays with its record. Upload it there anew."));
        if (sent.RecordType is { } type && DocumentRecords.Spelled(type) != document.RecordType) faults.Add(Fault.At("recordType", FaultCode.InvalidField, "A document stays with its record. Upload it there anew."));
        if (sent.File != null && sent.Url != null) faults.Add(Fault.At("url", FaultCode.InvalidField, "A document is a file or a link: send the part file or the part url."));
        Refuse(faults);
        await call.Engine.ChangeAsync(
            call.Storage,
            new ChangeAsk
            {
                Caller = call.CallerOf,
                Resource = Documents(call),
                Kind = ChangeKind.Patch,
                Id = id,
                Body = NoOperations,
                Sets = row => sent.Put((DocumentInfo)row, null),
            },
            RowSink.Nowhere);
        sent.Keep();
        return new RecordOf(Documents(call).Path, id);
    }

    private static async ValueTask<Resource?> RecordAsync(OperationCall call, SentForm sent, List<Fault> faults)
    {
        if (sent.RecordType == null) faults.Add(Fault.Missing("recordType"));
        if (sent.RecordId == null && faults.All(f => f.Field != "recordId")) faults.Add(Fault.Missing("recordId"));
        if (sent.RecordType == null) return null;
        var built = DocumentRecords.Spelled(sent.RecordType) is { } type ? DocumentRecords.Of(call.Engine.Catalogue, type) : [];
        if (built.Count == 0)
        {
            faults.Add(Fault.At("recordType", FaultCode.InvalidField, $"The field recordType must be one of {DocumentRecords.Offered(call.Engine.Catalogue)}."));
            return null;
        }

        foreach (var resource in built.Count > 1 && sent.RecordId != null ? built : [])
        {
            var ask = new ListAsk { Caller = call.CallerOf, Resource = resource, Conditions = $"id = {sent.RecordId}" };
            if (new Scopes(call.Caller).LevelOf(resource, Verb.Inquire) != Level.None && await call.Engine.CountAsync(call.Storage, ask) > 0) return resource;
        }

        return built[0];
    }

    private static Field? PictureField(Resource record, SentForm sent, List<Fault> faults)
    {
        if (sent.File is { } file && !MediaTypes.IsImage(sent.MediaType)) faults.Add(Pictures.NoImage("file", file.Size));
        var field = Pictures.FieldOf(record.Table);
        if (field == null) faults.Add(Fault.At("isAvatar", FaultCode.InvalidField, $"A {record.Table.Title} has no picture. Leave isAvatar out."));
        return field;
    }

    // The picture is a field of the record: it is changed as the caller, who may not be allowed to; then there is no document either.
    private static async ValueTask ShowAsync(OperationCall call, Resource record, int id, Field picture, int document)
    {
        try
        {
            await call.Engine.ChangeAsync(
                call.Storage,
                new ChangeAsk
                {
                    Caller = call.CallerOf,
                    Resource = record,
                    Kind = ChangeKind.Patch,
                    Id = id,
                    Body = JsonSerializer.SerializeToElement(new[] { new { op = "replace", path = picture.Name, value = new { id = document } } }),
                },
                RowSink.Nowhere);
        }
        catch
        {
            await call.ActAsync<object?>(async after =>
            {
                await after.RemoveAsync<DocumentInfo>(document);
                return null;
            });
            throw;
        }
    }

    private static Resource Documents(OperationCall call) => call.Engine.Catalogue.Resource("system/documents");

    private static void Refuse(List<Fault> faults)
    {
        if (faults.Count > 0) throw new Refusal(new Problem.Invalid("documentInfo", faults));
    }

    private static Download SamplePage()
    {
        var page = Encoding.UTF8.GetBytes("""
            <!doctype html>
            <title>Upload a document</title>
            <form action="../documents" method="post" enctype="multipart/form-data">
              <p><label>Type of the record <input name="recordType" value="Ticket" required></label></p>
              <p><label>Its number <input name="recordId" type="number" min="1" required></label></p>
              <p><label>Title <input name="title"></label></p>
              <p><label>File <input name="file" type="file"></label></p>
              <p><label>or link <input name="url" type="url"></label></p>
              <p><label><input name="privateFlag" type="checkbox" value="true"> private</label></p>
              <p><button>Upload</button></p>
            </form>

            """);
        var tag = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(page));
        return new Download(null, Download.OwnPage, page.Length, tag, async (from, count, to) => await to(page.AsMemory((int)from, (int)count)));
    }
}

/// <summary>What a form of a document may hold.</summary>
public sealed class DocumentFormData
{
    public string? File { get; set; }
    public int RecordId { get; set; }
    public string? RecordType { get; set; }
    public string? Title { get; set; }
    public string? Url { get; set; }
    public bool PrivateFlag { get; set; }
    public bool ReadOnlyFlay { get; set; }
    public bool IsAvatar { get; set; }
}
