using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Reeve.Kernel;

namespace Reeve.Server.Http;

/// <summary>Files as answers: whole, a stretch of them, or the word that they have not changed.</summary>
public static class Downloads
{
    // Types that browsers run or draw with scripts in them go out as bytes, whatever else protects from them.
    private static readonly HashSet<string> Harmless = new(StringComparer.Ordinal)
    {
        "image/png", "image/jpeg", "image/gif", "image/webp", "image/bmp", "application/pdf", "application/zip", "application/gzip", "text/plain",
    };

    /// <summary>The answer to a request for a file.</summary>
    public static Answer Answer(Download download, HttpRequest request)
    {
        var tag = $"\"{download.Tag}\"";
        List<(string, string)> headers = [("ETag", tag), ("Accept-Ranges", "bytes"), ("Content-Security-Policy", download.MediaType == Download.OwnPage ? "default-src 'none'; form-action 'self'" : "default-src 'none'; sandbox")];
        if (IsKnown(request.Headers.IfNoneMatch.ToString(), tag)) return new Answer(304, default) { Headers = headers };
        if (download.FileName is { } name) headers.Add(("Content-Disposition", Attachment(name)));
        var (from, count, status) = (0L, download.Length, 200);
        var condition = request.Headers.IfRange.ToString();
        if (HttpMethods.IsGet(request.Method) && (condition.Length == 0 || condition == tag) && Range(request.Headers.Range.ToString(), download.Length) is { } range)
        {
            (from, count, status) = (range.From, range.Count, 206);
            headers.Add(("Content-Range", string.Create(CultureInfo.InvariantCulture, $"bytes {from}-{from + count - 1}/{download.Length}")));
        }

        return new Answer(status, default)
        {
            ContentType = IsSafe(download.MediaType) ? download.MediaType : "application/octet-stream",
            Length = count,
            Send = to => download.CopyAsync(from, count, to),
            Headers = headers,
        };
    }

    /// <summary>The answer that is finished JSON: packed for who takes it so, and not sent again to who has it.</summary>
    public static Answer Answer(Written written, int status, HttpRequest request)
    {
        List<(string, string)> headers = [];
        if (written.Tag is { } name)
        {
            var tag = $"W/\"{name}\"";
            headers.Add(("ETag", tag));
            if (IsKnown(request.Headers.IfNoneMatch.ToString(), tag[2..])) return new Answer(304, default) { Headers = headers };
        }

        if (written.Gzip.IsEmpty) return new Answer(status, written.Json) { Link = written.Link, Headers = headers };
        headers.Add(("Vary", "Accept-Encoding"));
        if (!Takes(request, "gzip")) return new Answer(status, written.Json) { Link = written.Link, Headers = headers };
        headers.Add(("Content-Encoding", "gzip"));
        return new Answer(status, written.Gzip) { Link = written.Link, Headers = headers };
    }

    /// <summary>Whether a caller takes a coding of bodies.</summary>
    public static bool Takes(HttpRequest request, string coding)
    {
        foreach (var part in request.Headers.AcceptEncoding.ToString().Split(',', StringSplitOptions.TrimEntries))
        {
            var words = part.Split(';', StringSplitOptions.TrimEntries);
            if (words[0].Equals(coding, StringComparison.OrdinalIgnoreCase)) return !words.Skip(1).Any(w => w is "q=0" or "q=0.0" or "q=0.00" or "q=0.000");
        }

        return false;
    }

    /// <summary>The header that names a file to be saved.</summary>
    /// <remarks>Wire: a client takes the name from the end of the header, so that a second spelling follows only where the first cannot hold the name.</remarks>
    public static string Attachment(string name)
    {
        var plain = string.Concat(name.Select(c => c is < ' ' or > '~' or '"' or '\\' ? '_' : c));
        return plain == name ? $"attachment; filename=\"{plain}\"" : $"attachment; filename=\"{plain}\"; filename*=UTF-8''{Encoded(name)}";
    }

    /// <summary>A stretch named by a Range header; null where the whole is sent: no range, several, or one that is not within.</summary>
    public static (long From, long Count)? Range(string header, long length)
    {
        if (!header.StartsWith("bytes=", StringComparison.OrdinalIgnoreCase) || length == 0) return null;
        var parts = header["bytes=".Length..].Trim().Split('-');
        if (parts.Length != 2) return null;
        if (parts[0].Length == 0) return Whole(parts[1]) is { } tail and > 0 ? (Math.Max(0, length - tail), Math.Min(tail, length)) : null;
        if (Whole(parts[0]) is not { } from || from >= length) return null;
        if (parts[1].Length == 0) return (from, length - from);
        return Whole(parts[1]) is { } to && to >= from ? (from, Math.Min(to, length - 1) - from + 1) : null;
    }

    private static bool IsSafe(string type) => type == Download.OwnPage || Harmless.Contains(type) || type.StartsWith("application/vnd.", StringComparison.Ordinal);

    /// <summary>Whether a header names a tag.</summary>
    internal static bool IsKnown(string header, string tag) =>
        header.Length > 0 && header.Split(',', StringSplitOptions.TrimEntries).Any(t => t == "*" || t == tag || t == "W/" + tag);

    private static long? Whole(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Encoded(string name)
    {
        var text = new StringBuilder();
        foreach (var b in Encoding.UTF8.GetBytes(name))
        {
            if (char.IsAsciiLetterOrDigit((char)b) || b is (byte)'.' or (byte)'-' or (byte)'_') text.Append((char)b);
            else text.Append('%').Append(b.ToString("X2", CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }
}
