using System.Text.Unicode;

namespace Reeve.Model;

/// <summary>Tells the type of a file from its first bytes, never from what its sender says.</summary>
public static class MediaTypes
{
    private static readonly (byte[] Mark, int At, string Type)[] Marks =
    [
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], 0, "image/png"),
        ([0xFF, 0xD8, 0xFF], 0, "image/jpeg"),
        ("GIF87a"u8.ToArray(), 0, "image/gif"),
        ("GIF89a"u8.ToArray(), 0, "image/gif"),
        ("WEBP"u8.ToArray(), 8, "image/webp"),
        ("%PDF-"u8.ToArray(), 0, "application/pdf"),
        ([0x1F, 0x8B], 0, "application/gzip"),
        ([0x50, 0x4B, 0x03, 0x04], 0, "application/zip"),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], 0, "application/x-ole-storage"),
    ];

    private static readonly byte[][] Markup = [.. new[] { "<!doctype", "<html", "<head", "<body", "<script", "<iframe", "<svg", "<?xml", "<!--", "<math" }
        .Select(System.Text.Encoding.ASCII.GetBytes)];

    /// <summary>Types that are pictures.</summary>
    public static bool IsImage(string? type) => type is "image/png" or "image/jpeg" or "image/gif" or "image/webp" or "image/bmp";

    /// <summary>The type; <c>application/octet-stream</c> for what is not known.</summary>
    public static string Of(ReadOnlySpan<byte> head, string? fileName)
    {
        foreach (var (mark, at, type) in Marks)
        {
            if (head.Length < at + mark.Length || !head[at..].StartsWith(mark)) continue;
            if (type == "image/webp" && !head.StartsWith("RIFF"u8)) continue;
            return type is "application/zip" or "application/x-ole-storage" ? Inside(type, fileName) : type;
        }

        if (head.Length > 26 && head.StartsWith("BM"u8) && head[6..10].IndexOfAnyExcept((byte)0) < 0) return "image/bmp";
        if (!IsText(head)) return "application/octet-stream";
        return HasMarkup(head) ? "text/html" : "text/plain";
    }

    // Office files are archives: which of them the name says, and a wrong name makes none of them dangerous.
    private static string Inside(string container, string? fileName)
    {
        var extension = DocumentTypes.Of(fileName);
        var known = DocumentTypes.Known.FirstOrDefault(k => k.Extension == extension).MimeType;
        if (known == null || !known.StartsWith("application/", StringComparison.Ordinal)) return container == "application/zip" ? container : "application/octet-stream";
        var isNew = known.Contains("openxml", StringComparison.Ordinal) || known.Contains("oasis", StringComparison.Ordinal);
        if (container == "application/zip") return isNew ? known : container;
        return !isNew && known.StartsWith("application/vnd.ms-", StringComparison.Ordinal) || extension == "doc" ? known : "application/octet-stream";
    }

    // Markup anywhere at the beginning of a line counts: browsers guess generously, too.
    private static bool HasMarkup(ReadOnlySpan<byte> head)
    {
        const int looked = 1024;
        var some = head[..Math.Min(head.Length, looked)];
        var lower = new byte[some.Length];
        for (var i = 0; i < some.Length; i++) lower[i] = some[i] is >= (byte)'A' and <= (byte)'Z' ? (byte)(some[i] | 0x20) : some[i];
        foreach (var tag in Markup)
            if (lower.AsSpan().IndexOf(tag) >= 0) return true;
        return false;
    }

    private static bool IsText(ReadOnlySpan<byte> head)
    {
        if (head.IndexOf((byte)0) >= 0) return false;
        for (var cut = 0; cut < 4 && cut <= head.Length; cut++)
            if (Utf8.IsValid(head[..^cut])) return true;
        return false;
    }
}
