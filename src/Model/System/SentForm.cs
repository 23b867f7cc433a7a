using System.Globalization;
using Reeve.Kernel;

namespace Reeve.Model;

/// <summary>The form of an upload as read: its values, and its file already stored. What is not kept in the end goes away with it.</summary>
internal sealed class SentForm : IAsyncDisposable
{
    private const int LongestName = 255;
    private const int LongestUrl = 2000;

    private SentForm()
    {
    }

    public FileIntake? File { get; private set; }

    public string? MediaType { get; private set; }

    public string? Url { get; private set; }

    public string? RecordType { get; private set; }

    public int? RecordId { get; private set; }

    public bool? Avatar { get; private set; }

    public List<Fault> Faults { get; } = [];

    private string? FileName { get; set; }

    private string? Title { get; set; }

    private bool? Private { get; set; }

    private bool? Locked { get; set; }

    /// <summary>Reads a form to its end; the parts may come in any order.</summary>
    public static async ValueTask<SentForm> ReadAsync(OperationCall call)
    {
        var sent = new SentForm();
        var form = call.Form!;
        try
        {
            while (await form.NextAsync() is { } part)
            {
                if (part.Name.Equals("file", StringComparison.OrdinalIgnoreCase) || part.FileName is { Length: > 0 }) await sent.TakeFileAsync(call, form, part);
                else if (part.Name.Length > 0) sent.Take(part.Name, (await form.TextAsync(part.Name)).Trim());
            }

            return sent;
        }
        catch
        {
            await sent.DisposeAsync();
            throw;
        }
    }

    /// <summary>Puts what was sent into a document; what was not sent stays.</summary>
    public void Put(DocumentInfo document, string? resource)
    {
        if (resource != null)
        {
            document.RecordResource = resource;
            (document.RecordType, document.RecordId) = (DocumentRecords.Spelled(RecordType!), RecordId);
            document.Guid = Guid.NewGuid();
        }

        if (File is { } file)
        {
            (document.File, document.Size, document.Digest, document.MediaType) = (file.File, (int)file.Size, file.Digest, MediaType);
            (document.FileName, document.ImageFlag) = (FileName, MediaTypes.IsImage(MediaType));
            document.ServerFileName = $"{document.Guid:D}{(DocumentTypes.Of(FileName) is { } extension ? "." + extension : "")}";
            document.LinkFlag = document.UrlFlag = false;
        }
        else if (Url != null)
        {
            (document.File, document.Size, document.Digest, document.MediaType) = (null, null, null, null);
            (document.FileName, document.ServerFileName, document.ImageFlag) = (Url, Url, false);
            document.LinkFlag = document.UrlFlag = true;
        }

        document.Title = Title ?? (resource == null ? document.Title : FileName ?? Url);
        document.PrivateFlag = Private ?? document.PrivateFlag;
        document.ReadOnlyFlag = Locked ?? document.ReadOnlyFlag;
    }

    /// <summary>Puts what was sent into a new document of a record that the address names, not the form.</summary>
    public void PutFor(DocumentInfo document, string type, string resource, int id)
    {
        (RecordType, RecordId) = (type, id);
        Put(document, resource);
    }

    /// <summary>The document that names the file is there.</summary>
    public void Keep()
    {
        if (File != null) File.Kept = true;
    }

    public ValueTask DisposeAsync() => File?.DisposeAsync() ?? default;

    private async ValueTask TakeFileAsync(OperationCall call, Form form, FormPart part)
    {
        // Browsers send an empty part without a name for a file that was not chosen.
        if (part.FileName is null or "" && await form.ReadAsync() is { Length: 0 }) return;
        if (part.FileName is null or "") throw Bad("The part file needs a file name, as in filename=\"report.pdf\".");
        if (File != null) throw Bad("A form may hold one file. Upload each by itself.");
        if (part.FileName.Length > LongestName) throw Bad($"A file's name may have at most {LongestName} characters.");
        var most = FileUploadSettings.MostBytes(call.Memory, part.FileName);
        var file = File = new FileIntake(call.Storage.Files);
        while (await form.ReadAsync() is { Length: > 0 } some)
        {
            if (file.Size + some.Length > most) throw new Refusal(new Problem.TooLarge($"A file may have at most {most} bytes."));
            await file.TakeAsync(some);
        }

        await file.CompleteAsync();
        FileName = part.FileName;
        MediaType = MediaTypes.Of(file.Head.Span, FileName);
    }

    // Wire: names of parts in any case; the specification misspells readOnlyFlag.
    private void Take(string name, string value)
    {
        if (!Fold.IsClean(value)) throw Bad($"The value {name} holds NUL or half a surrogate pair.");
        switch (name.ToLowerInvariant())
        {
            case "recordtype": RecordType = value.Length == 0 ? null : value; break;
            case "recordid": TakeNumber(value); break;
            case "title": Title = value.Length == 0 ? null : Short("title", value, LongestName); break;
            case "url": TakeUrl(value); break;
            case "privateflag": Private = Truth("privateFlag", value); break;
            case "readonlyflag" or "readonlyflay": Locked = Truth("readOnlyFlag", value); break;
            case "isavatar": Avatar = Truth("isAvatar", value); break;
            default: Faults.Add(Fault.At(Short("", name, 60) ?? "name", FaultCode.InvalidObject, "The form has a part that documents do not know. Known are file, recordType, recordId, title, url, privateFlag, readOnlyFlag and isAvatar.")); break;
        }
    }

    private void TakeNumber(string value)
    {
        if (value.Length == 0) return;
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0) RecordId = id;
        else Faults.Add(Fault.At("recordId", FaultCode.InvalidField, "The field recordId must be the number of a record."));
    }

    private void TakeUrl(string value)
    {
        if (value.Length == 0) return;
        Url = Short("url", value, LongestUrl);
        if (!Uri.TryCreate(value, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https" or "ftp" or "file"))
            Faults.Add(Fault.At("url", FaultCode.InvalidField, "The field url must be a whole address, as in https://example.com/report.pdf."));
    }

    private string? Short(string field, string value, int most)
    {
        if (value.Length <= most) return value;
        if (field.Length > 0) Faults.Add(Fault.At(field, FaultCode.MaxLengthField, $"The field {field} may have at most {most} characters."));
        return value[..most];
    }

    private bool? Truth(string field, string value)
    {
        switch (value.ToLowerInvariant())
        {
            case "": return null;
            case "true" or "1" or "on" or "yes": return true;
            case "false" or "0" or "off" or "no": return false;
            default:
                Faults.Add(Fault.At(field, FaultCode.InvalidField, $"The field {field} must be true or false."));
                return null;
        }
    }

    private static Refusal Bad(string message) => new(new Problem.BadRequest(message, FaultCode.InvalidField));
}
