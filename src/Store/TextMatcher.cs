using System.Text;
using Reeve.Kernel.Condition;

namespace Reeve.Store;

/// <summary>Matches UTF-8 text against a pattern's pieces with the same answer as <see cref="LikePattern.Matches"/>, without making strings.</summary>
internal sealed class TextMatcher(IReadOnlyList<LikePiece> pieces)
{
    private readonly byte[]?[] texts = [.. pieces.Select(p => p is LikePiece.Text text ? Encoding.UTF8.GetBytes(text.Value) : null)];

    /// <summary>Whether the whole text fits.</summary>
    public bool Matches(ReadOnlySpan<byte> text)
    {
        var (piece, at) = (0, 0);
        var (runPiece, runAt) = (-1, 0);
        while (piece < pieces.Count || at < text.Length)
        {
            if (piece < pieces.Count && pieces[piece] is LikePiece.AnyRun)
            {
                (runPiece, runAt) = (piece++, at);
            }
            else if (piece < pieces.Count && Length(piece, text[at..]) is var length && length >= 0)
            {
                at += length;
                piece++;
            }
            else if (runPiece >= 0 && runAt < text.Length)
            {
                runAt += RuneLength(text[runAt]);
                (piece, at) = (runPiece + 1, runAt);
            }
            else
            {
                return false;
            }
        }

        return true;
    }

    private static int RuneLength(byte first) => first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;

    private int Length(int piece, ReadOnlySpan<byte> text)
    {
        if (texts[piece] is { } plain) return text.StartsWith(plain) ? plain.Length : -1;
        if (text.IsEmpty) return -1;
        if (pieces[piece] is not LikePiece.Set set) return RuneLength(text[0]);
        Rune.DecodeFromUtf8(text, out var rune, out var length);
        return set.Admits(rune) ? length : -1;
    }
}
