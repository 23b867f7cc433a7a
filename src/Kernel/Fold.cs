using System.Buffers;

namespace Reeve.Kernel;

/// <summary>Unicode simple case folding: the one form in which text is compared, sorted and kept unique, the same on every machine.</summary>
public static class Fold
{
    private static readonly SearchValues<char> Upper = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    private static readonly SearchValues<char> Unclean = SearchValues.Create(MakeUnclean());
    private static readonly char[]?[] Pages = MakePages();

    /// <summary>Folds a text; accents stay, and a text that is already folded comes back as the same instance.</summary>
    public static string Of(string s)
    {
        ArgumentNullException.ThrowIfNull(s);
        var first = FirstChange(s);
        return first < 0 ? s : string.Create(s.Length, (s, first), static (target, from) => Write(from.s, from.first, target));
    }

    /// <summary>Folds one code point.</summary>
    public static int Of(int codePoint)
    {
        if (codePoint <= char.MaxValue)
        {
            return Pages[codePoint >> 8] is { } page ? page[codePoint & 0xFF] : codePoint;
        }
        var rows = FoldTable.Rows;
        for (var row = FoldTable.FirstBeyondBmp; codePoint <= rows[^3] && codePoint >= rows[row]; row += FoldTable.Width)
        {
            if (codePoint <= rows[row + 1])
            {
                return (codePoint - rows[row]) % rows[row + 2] == 0 ? codePoint + rows[row + 3] : codePoint;
            }
        }
        return codePoint;
    }

    /// <summary>Whether a text holds neither NUL nor half a surrogate pair.</summary>
    public static bool IsClean(string s) => FirstUnclean(s) < 0;

    /// <summary>Where the first NUL or lone surrogate stands, or -1.</summary>
    public static int FirstUnclean(ReadOnlySpan<char> s)
    {
        var at = 0;
        while (s[at..].IndexOfAny(Unclean) is var step && step >= 0)
        {
            at += step;
            if (at + 1 >= s.Length || !char.IsSurrogatePair(s[at], s[at + 1]))
            {
                return at;
            }
            at += 2;
        }
        return -1;
    }

    private static int FirstChange(string s)
    {
        var ascii = s.AsSpan().IndexOfAnyExceptInRange('\0', '\x7F');
        var upper = s.AsSpan(0, ascii < 0 ? s.Length : ascii).IndexOfAny(Upper);
        if (upper >= 0 || ascii < 0)
        {
            return upper;
        }
        for (var i = ascii; i < s.Length; i++)
        {
            var pair = IsPairAt(s, i);
            var point = pair ? char.ConvertToUtf32(s[i], s[i + 1]) : s[i];
            if (Of(point) != point)
            {
                return i;
            }
            i += pair ? 1 : 0;
        }
        return -1;
    }

    private static void Write(string s, int first, Span<char> target)
    {
        s.AsSpan(0, first).CopyTo(target);
        for (var i = first; i < s.Length; i++)
        {
            if (!IsPairAt(s, i))
            {
                target[i] = (char)Of(s[i]);
                continue;
            }
            // Beyond the basic plane a letter folds to a letter beyond it, so the length never changes.
            new System.Text.Rune(Of(char.ConvertToUtf32(s[i], s[i + 1]))).EncodeToUtf16(target[i..]);
            i++;
        }
    }

    private static bool IsPairAt(string s, int i) => char.IsHighSurrogate(s[i]) && i + 1 < s.Length && char.IsLowSurrogate(s[i + 1]);

    private static char[]?[] MakePages()
    {
        var pages = new char[]?[256];
        var rows = FoldTable.Rows;
        for (var row = 0; row < FoldTable.FirstBeyondBmp; row += FoldTable.Width)
        {
            for (var c = rows[row]; c <= rows[row + 1]; c += rows[row + 2])
            {
                var page = pages[c >> 8] ??= [.. Enumerable.Range(c & 0xFF00, 256).Select(same => (char)same)];
                page[c & 0xFF] = (char)(c + rows[row + 3]);
            }
        }
        return pages;
    }

    private static char[] MakeUnclean() => ['\0', .. Enumerable.Range(0xD800, 0x800).Select(c => (char)c)];
}
