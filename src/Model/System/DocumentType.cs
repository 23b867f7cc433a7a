using Reeve.Kernel;

namespace Reeve.Model;

/// <summary>A kind of file, told by the end of its name.</summary>
public sealed class DocumentType : Row
{
    public string? FileExtension { get; set; }
    [Inert] public string? Icon { get; set; }
    public string? MimeType { get; set; }
    public string? Description { get; set; }
}

/// <summary>Kinds of files that documents are sorted by.</summary>
public sealed class DocumentTypes : Resource<DocumentType>
{
    public DocumentTypes() : base("system/documentTypes", null)
    {
        IsExtension();
        ReadOnly();
        Hold();
        ReferenceAs("name", t => t.Description);
        Unique(t => t.FileExtension);
        FreeInfo("system/documentTypes/info", t => t.FileExtension, t => t.Icon, t => t.MimeType, t => t.Description);
    }

    /// <summary>The kinds that every company knows.</summary>
    public static IReadOnlyList<(string Extension, string MimeType, string Description)> Known { get; } =
    [
        ("bmp", "image/bmp", "Bitmap"),
        ("csv", "text/csv", "Table as text"),
        ("doc", "application/msword", "Word, up to 2003"),
        ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word"),
        ("eml", "message/rfc822", "E-mail"),
        ("gif", "image/gif", "GIF picture"),
        ("htm", "text/html", "Web page"),
        ("html", "text/html", "Web page"),
        ("jpeg", "image/jpeg", "JPEG picture"),
        ("jpg", "image/jpeg", "JPEG picture"),
        ("log", "text/plain", "Log"),
        ("msg", "application/vnd.ms-outlook", "Outlook message"),
        ("odt", "application/vnd.oasis.opendocument.text", "OpenDocument text"),
        ("ods", "application/vnd.oasis.opendocument.spreadsheet", "OpenDocument table"),
        ("pdf", "application/pdf", "PDF"),
        ("png", "image/png", "PNG picture"),
        ("ppt", "application/vnd.ms-powerpoint", "PowerPoint, up to 2003"),
        ("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation", "PowerPoint"),
        ("rtf", "application/rtf", "Rich text"),
        ("txt", "text/plain", "Text"),
        ("webp", "image/webp", "WebP picture"),
        ("xls", "application/vnd.ms-excel", "Excel, up to 2003"),
        ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Excel"),
        ("xml", "application/xml", "XML"),
        ("zip", "application/zip", "Archive"),
    ];

    /// <summary>The kinds that are not there yet.</summary>
    public static IReadOnlyList<DocumentType> Missing(Memory memory) =>
    [
        .. Known.Where(k => memory.All<DocumentType>().All(t => t.FileExtension != k.Extension))
            .Select(k => new DocumentType { FileExtension = k.Extension, MimeType = k.MimeType, Description = k.Description }),
    ];

    /// <summary>The end of a file's name after its last point, in lower case; null for none.</summary>
    public static string? Of(string? fileName)
    {
        var dot = fileName?.LastIndexOf('.') ?? -1;
        return dot < 0 || dot == fileName!.Length - 1 ? null : fileName[(dot + 1)..].ToLowerInvariant();
    }
}
