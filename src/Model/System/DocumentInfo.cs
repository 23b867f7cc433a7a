using Reeve.Kernel;

namespace Reeve.Model;

/// <summary>A file, or a link to one, that belongs to a record: everything about it but its bytes.</summary>
public sealed class DocumentInfo : Row
{
    [ReadOnly] public string? Title { get; set; }
    [ReadOnly] public string? FileName { get; set; }
    [ReadOnly] public string? ServerFileName { get; set; }
    [ReadOnly] public string? Owner { get; set; }
    [ReadOnly] public bool LinkFlag { get; set; }
    [ReadOnly] public bool ImageFlag { get; set; }
    [ReadOnly] public bool PublicFlag { get; set; }
    [ReadOnly, Inert] public bool HtmlTemplateFlag { get; set; }
    [ReadOnly] public bool ReadOnlyFlag { get; set; }
    [ReadOnly] public int? Size { get; set; }
    [ReadOnly] public bool UrlFlag { get; set; }
    [ReadOnly] public DateTimeOffset? CreatedOnDate { get; set; }
    [ReadOnly] public Ref<DocumentType>? DocumentType { get; set; }
    [ReadOnly] public Guid? Guid { get; set; }

    /// <summary>The title, as references call it.</summary>
    [ReadOnly] public string? Name { get; set; }

    /// <summary>Kind of the record it belongs to, in the words of uploads.</summary>
    [Extension, ReadOnly] public string? RecordType { get; set; }
    [Extension, ReadOnly] public int? RecordId { get; set; }

    /// <summary>Whether only who added it sees it, beside those who may edit all documents.</summary>
    [Extension, ReadOnly] public bool PrivateFlag { get; set; }

    /// <summary>Address of the resource of the record it belongs to.</summary>
    [Internal] public string? RecordResource { get; set; }

    /// <summary>The ticket it belongs to.</summary>
    [Internal] public Ref<Ticket>? Ticket { get; set; }

    /// <summary>Number of its bytes among the company's files; null for a link.</summary>
    [Internal] public long? File { get; set; }

    /// <summary>Type of its bytes, as told from them.</summary>
    [Internal] public string? MediaType { get; set; }

    /// <summary>SHA-256 of its bytes.</summary>
    [Internal] public string? Digest { get; set; }
}
