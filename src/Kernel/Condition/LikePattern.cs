using System.Text;

namespace Reeve.Kernel.Condition;

/// <summary>One piece of a <c>like</c> pattern.</summary>
public abstract record LikePiece
{
    private LikePiece()
    {
    }

    /// <summary>Characters that stand for themselves.</summary>
    public sealed record Text(string Value) : LikePiece;

    /// <summary>Any number of any characters.</summary>
    public sealed record AnyRun : LikePiece;

    /// <summary>One character, whichever.</summary>
    public sealed record AnyOne : LikePiece;

    /// <summary>One character within the ranges, or outside all of them.</summary>
    public sealed record Set(IReadOnlyList<LikeRange> Ranges, bool Negated) : LikePiece
    {
        /// <summary>Whether a character is one that this piece stands for.</summary>
        public bool Admits(Rune c) => Ranges.Any(range => range.From <= c && c <= range.To) != Negated;

        /// <inheritdoc/>
        public bool Equals(Set? other) => other is not null && Negated == other.Negated && Ranges.SequenceEqual(other.Ranges);

        /// <inheritdoc/>
        public override int GetHashCode() => Ranges.Aggregate(Negated ? 1 : 0, HashCode.Combine);
    }
}

/// <summary>The characters from one to another by code point; none when they stand the wrong way round.</summary>
public readonly record struct LikeRange(Rune From, Rune To);

/// <summary>A <c>like</c> pattern: <c>*</c> and <c>%</c> any run, <c>_</c> any one, brackets a set; fold it before parsing to compare folded text.</summary>
public sealed class LikePattern
{
    private LikePattern(IReadOnlyList<LikePiece> pieces) => Pieces = pieces;

    /// <summary>The pieces in order; no two texts and no two runs stand side by side.</summary>
    public IReadOnlyList<LikePiece> Pieces { get; }

    /// <summary>The whole text when the pattern has no wildcard and so asks for equality.</summary>
    public string? Exact => Pieces switch
    {
        [] => "",
        [LikePiece.Text text] => text.Value,
        _ => null,
    };

    /// <summary>The pattern of texts that contain another one.</summary>
    public static LikePattern Containing(string text) =>
        new(text.Length == 0 ? [new LikePiece.AnyRun()] : [new LikePiece.AnyRun(), new LikePiece.Text(text), new LikePiece.AnyRun()]);

    /// <summary>Reads a pattern; every text is one, a bracket that opens no set stands for itself.</summary>
    public static LikePattern Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<LikePiece> pieces = [];
        var plain = new StringBuilder();
        var lastClose = text.LastIndexOf(']');
        for (var at = 0; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '*' or '%':
                    Add(pieces, plain, new LikePiece.AnyRun());
                    break;
                case '_':
                    Add(pieces, plain, new LikePiece.AnyOne());
                    break;
                case '[' when at < lastClose && ReadSet(text.AsSpan(at + 1)) is var (set, length):
                    at += length + 1;
                    if (set is { Negated: false, Ranges: [var (from, to)] } && from == to)
                    {
                        plain.Append(from);
                        break;
                    }
                    Add(pieces, plain, set);
                    break;
                default:
                    plain.Append(text[at]);
                    break;
            }
        }
        Flush(pieces, plain);
        return new LikePattern(pieces);
    }

    /// <summary>Whether a whole text fits the pattern, character by character.</summary>
    public bool Matches(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (piece, at) = (0, 0);
        var (runPiece, runAt) = (-1, 0);
        while (piece < Pieces.Count || at < text.Length)
        {
            if (piece < Pieces.Count && Pieces[piece] is LikePiece.AnyRun)
            {
                (runPiece, runAt) = (piece++, at);
            }
            else if (piece < Pieces.Count && Length(Pieces[piece], text.AsSpan(at)) is var length && length >= 0)
            {
                at += length;
                piece++;
            }
            else if (runPiece >= 0 && runAt < text.Length)
            {
                runAt += RuneLength(text.AsSpan(runAt));
                (piece, at) = (runPiece + 1, runAt);
            }
            else
            {
                return false;
            }
        }
        return true;
    }

    private static int Length(LikePiece piece, ReadOnlySpan<char> text) => piece switch
    {
        LikePiece.Text plain => text.StartsWith(plain.Value, StringComparison.Ordinal) ? plain.Value.Length : -1,
        _ when text.IsEmpty => -1,
        LikePiece.Set set => set.Admits(FirstRune(text)) ? RuneLength(text) : -1,
        _ => RuneLength(text),
    };

    private static Rune FirstRune(ReadOnlySpan<char> text)
    {
        Rune.DecodeFromUtf16(text, out var rune, out _);
        return rune;
    }

    private static int RuneLength(ReadOnlySpan<char> text) => text.Length > 1 && char.IsSurrogatePair(text[0], text[1]) ? 2 : 1;

    private static (LikePiece.Set Set, int Length)? ReadSet(ReadOnlySpan<char> text)
    {
        var end = text.IndexOf(']');
        var negated = end > 0 && text[0] == '^';
        var body = text[(negated ? 1 : 0)..Math.Max(end, 0)];
        if (end < 0 || body.IsEmpty)
        {
            return null;
        }
        List<LikeRange> ranges = [];
        while (!body.IsEmpty)
        {
            var from = TakeRune(ref body);
            var to = from;
            if (body.Length > 1 && body[0] == '-')
            {
                body = body[1..];
                to = TakeRune(ref body);
            }
            ranges.Add(new LikeRange(from, to));
        }
        return (new LikePiece.Set(ranges, negated), end);
    }

    private static Rune TakeRune(ref ReadOnlySpan<char> text)
    {
        Rune.DecodeFromUtf16(text, out var rune, out var length);
        text = text[length..];
        return rune;
    }

    private static void Add(List<LikePiece> pieces, StringBuilder plain, LikePiece piece)
    {
        Flush(pieces, plain);
        if (piece is not LikePiece.AnyRun || pieces is not [.., LikePiece.AnyRun])
        {
            pieces.Add(piece);
        }
    }

    private static void Flush(List<LikePiece> pieces, StringBuilder plain)
    {
        if (plain.Length > 0)
        {
            pieces.Add(new LikePiece.Text(plain.ToString()));
            plain.Clear();
        }
    }
}
