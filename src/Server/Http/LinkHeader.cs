using System.Text;
using Reeve.Kernel;

namespace Reeve.Server.Http;

/// <summary>Writes the Link header of a page.</summary>
public static class LinkHeader
{
    /// <summary>The header of a page with a number; null for none.</summary>
    /// <remarks>
    /// Wire: published clients read <c>page=N&gt;</c> as the end of a link, and take a header that ends with <c>rel="last"</c> for "there is more".
    /// So the page comes last in each link, <c>last</c> last in the header, and the final page has no <c>last</c>.
    /// </remarks>
    public static string? Of(string address, string rawQuery, int page, Listed listed, WireRules wire)
    {
        var stem = Stem(address, rawQuery);
        var end = wire.LinkOrder ? "" : "&x=";
        string Link(int number, string rel) => $"<{stem}page={number}{end}>; rel=\"{rel}\"";
        var links = new List<string>(4);
        if (page > 1)
        {
            links.Add(Link(1, "first"));
            if (listed.Rows > 0 || page == 2) links.Add(Link(page - 1, "prev"));
            else if (listed.LastPage > 0) links.Add(Link(Math.Min(listed.LastPage, page - 1), "prev"));
        }

        if (listed.More)
        {
            links.Add(Link(page + 1, "next"));
            links.Insert(wire.LinkOrder ? links.Count : 0, Link(Math.Max(listed.LastPage, page + 1), "last"));
        }

        return links.Count == 0 ? null : string.Join(", ", links);
    }

    /// <summary>The header of forward-only paging; empty, but there, on the last page.</summary>
    /// <remarks>Wire: a published client stops at an empty header and fails at a missing one.</remarks>
    public static string? Forward(string address, string rawQuery, Listed listed, WireRules wire)
    {
        if (!listed.More) return wire.EmptyLink ? "" : null;
        return $"<{Stem(address, rawQuery)}pageId={listed.LastId}>; rel=\"next\"";
    }

    private static string Stem(string address, string rawQuery)
    {
        var text = new StringBuilder(address.Length + rawQuery.Length + 16);
        Append(text, address);
        text.Append('?');
        foreach (var range in rawQuery.AsSpan().Split('&'))
        {
            var pair = rawQuery.AsSpan()[range];
            if (pair.IsEmpty || Names(pair, "page") || Names(pair, "pageId")) continue;
            Append(text, pair);
            text.Append('&');
        }

        return text.ToString();
    }

    private static bool Names(ReadOnlySpan<char> pair, string name)
    {
        var equals = pair.IndexOf('=');
        return (equals < 0 ? pair : pair[..equals]).Equals(name, StringComparison.OrdinalIgnoreCase);
    }

    // Whatever would end the link or leave the header's alphabet is percent-encoded; the rest stays as the client wrote it.
    private static void Append(StringBuilder text, ReadOnlySpan<char> raw)
    {
        Span<byte> bytes = stackalloc byte[4];
        foreach (var rune in raw.EnumerateRunes())
        {
            if (rune.Value is > ' ' and < 0x7F && rune.Value is not ('<' or '>' or '"' or ','))
            {
                text.Append((char)rune.Value);
                continue;
            }

            foreach (var b in bytes[..rune.EncodeToUtf8(bytes)]) text.Append('%').Append(b.ToString("X2"));
        }
    }
}
