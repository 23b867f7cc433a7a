using System.Text;
using Reeve.Kernel;

namespace Reeve.Server.Http;

// In: the raw target of a request. Out: its decoded segments and the raw query. Touches nothing else; refuses bad encodings.

/// <summary>The address of a request as it came, cut into decoded segments.</summary>
/// <param name="Segments">Segments without empty ones.</param>
/// <param name="RawPath">The path as sent.</param>
/// <param name="RawQuery">What stands after the question mark, as sent; empty for none.</param>
/// <param name="Doubled">Whether slashes were doubled.</param>
/// <param name="Trailing">Whether the path ends with a slash.</param>
public sealed record Address(IReadOnlyList<string> Segments, string RawPath, string RawQuery, bool Doubled, bool Trailing)
{
    private static readonly UTF8Encoding Strict = new(false, true);

    /// <summary>Cuts a raw target.</summary>
    public static Address Of(string target)
    {
        if (!target.StartsWith('/')) target = Relative(target);
        var hash = target.IndexOf('#', StringComparison.Ordinal);
        if (hash >= 0) target = target[..hash];
        var mark = target.IndexOf('?', StringComparison.Ordinal);
        var path = mark < 0 ? target : target[..mark];
        var segments = new List<string>(8);
        var doubled = false;
        foreach (var range in path.AsSpan(1).Split('/'))
        {
            var segment = path.AsSpan(1)[range];
            if (!segment.IsEmpty) segments.Add(Decoded(segment, "path", false));
            else if (range.End.GetOffset(path.Length - 1) < path.Length - 1) doubled = true;
        }

        var trailing = path.Length > 1 && path[^1] == '/';
        return new Address(segments, path, mark < 0 ? "" : target[(mark + 1)..], doubled, trailing);
    }

    /// <summary>Decodes percent encoding; refuses what is none, what is not UTF-8, NUL and halves of surrogate pairs.</summary>
    public static string Decoded(ReadOnlySpan<char> text, string what, bool plusIsSpace)
    {
        if (text.IndexOfAny('%', '+') < 0 && System.Text.Ascii.IsValid(text)) return Clean(text.ToString(), what);
        var bytes = new byte[Encoding.UTF8.GetMaxByteCount(text.Length)];
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '%')
            {
                if (i + 2 >= text.Length || !char.IsAsciiHexDigit(text[i + 1]) || !char.IsAsciiHexDigit(text[i + 2]))
                    throw Bad(what, $"'{text.Slice(i, Math.Min(3, text.Length - i))}' is no percent encoding");
                bytes[length++] = (byte)((Hex(text[i + 1]) << 4) | Hex(text[i + 2]));
                i += 2;
            }
            else if (text[i] == '+' && plusIsSpace)
            {
                bytes[length++] = (byte)' ';
            }
            else
            {
                var pair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
                length += Encoding.UTF8.GetBytes(text.Slice(i, pair ? 2 : 1), bytes.AsSpan(length));
                i += pair ? 1 : 0;
            }
        }

        try
        {
            return Clean(Strict.GetString(bytes, 0, length), what);
        }
        catch (DecoderFallbackException)
        {
            throw Bad(what, "the encoded bytes are not UTF-8");
        }
    }

    private static string Clean(string text, string what) =>
        Fold.IsClean(text) ? text : throw Bad(what, "it holds NUL or half a surrogate pair");

    private static Refusal Bad(string what, string why) =>
        new(new Problem.BadRequest($"The {what} cannot be read: {why}. Encode it as UTF-8 and percent-encode what is not plain."));

    private static int Hex(char c) => c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;

    // A proxy may send the absolute form; what stands before the path is the Host header's business.
    private static string Relative(string target)
    {
        var scheme = target.IndexOf("://", StringComparison.Ordinal);
        if (scheme < 0) return "/";
        var slash = target.IndexOfAny(['/', '?'], scheme + 3);
        if (slash < 0) return "/";
        return target[slash] == '/' ? target[slash..] : "/" + target[slash..];
    }
}
