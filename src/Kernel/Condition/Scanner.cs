using System.Buffers;

namespace Reeve.Kernel.Condition;

/// <summary>Walks once over a text and takes names, paths and signs off its front.</summary>
internal ref struct Scanner
{
    private const int QuoteLength = 40;
    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.");

    private readonly string parameter;

    /// <summary>Begins at the front of a text, after checking its length and characters.</summary>
    public Scanner(string text, string parameter)
    {
        Text = text;
        this.parameter = parameter;
        if (text.Length > Limits.MaxConditionLength)
        {
            throw Fault(Limits.MaxConditionLength, $"the text has {text.Length} characters", $"Send at most {Limits.MaxConditionLength}.");
        }
        if (Kernel.Fold.FirstUnclean(text) is var unclean && unclean >= 0)
        {
            var what = text[unclean] == '\0' ? "a NUL character" : "half a surrogate pair";
            throw Fault(unclean, $"there is {what}", "Send whole Unicode characters other than NUL.");
        }
        SkipSpace();
    }

    /// <summary>The whole text.</summary>
    public string Text { get; }

    /// <summary>The index of the next character.</summary>
    public int Position { get; private set; }

    /// <summary>Whether nothing is left.</summary>
    public readonly bool AtEnd => Position == Text.Length;

    /// <summary>The next character, or NUL at the end (a clean text has none).</summary>
    public readonly char Next => AtEnd ? '\0' : Text[Position];

    /// <summary>What is left of the text.</summary>
    public readonly ReadOnlySpan<char> Rest => Text.AsSpan(Position);

    /// <summary>Goes on by some characters, and past the white space behind them.</summary>
    public void Skip(int characters)
    {
        Position += characters;
        SkipSpace();
    }

    /// <summary>Takes a sign if it comes next.</summary>
    public bool Take(char sign)
    {
        if (Next != sign)
        {
            return false;
        }
        Skip(1);
        return true;
    }

    /// <summary>The name that comes next, not taken; empty when none does.</summary>
    public readonly ReadOnlySpan<char> PeekName()
    {
        var end = Rest.IndexOfAnyExcept(NameCharacters);
        return end < 0 ? Rest : Rest[..end];
    }

    /// <summary>Whether this word comes next, in any case.</summary>
    public readonly bool Sees(string keyword) => PeekName().Equals(keyword, StringComparison.OrdinalIgnoreCase);

    /// <summary>Takes a word if it comes next, in any case.</summary>
    public bool TakeWord(string keyword)
    {
        if (!Sees(keyword))
        {
            return false;
        }
        Skip(keyword.Length);
        return true;
    }

    /// <summary>Takes a path: names with a slash between them and no white space.</summary>
    public Path TakePath()
    {
        var start = Position;
        var length = TakePathName(start);
        if (Next != '/')
        {
            var name = Text.Substring(start, length);
            SkipSpace();
            return new Path(name, [name], start);
        }
        List<string> names = [Text.Substring(start, length)];
        while (Next == '/')
        {
            Position++;
            if (names.Count == Limits.MaxPathSegments)
            {
                throw Fault(Position, $"a path has more than {Limits.MaxPathSegments} names", "Shorten it.");
            }
            length = TakePathName(start);
            names.Add(Text.Substring(Position - length, length));
        }
        var text = Text[start..Position];
        SkipSpace();
        return new Path(text, names, start);
    }

    /// <summary>A fault at a place in this text.</summary>
    public readonly SyntaxFault Fault(int position, string wrong, string advice) =>
        new(parameter, position, $"{parameter}: {wrong} at position {position}. {advice}");

    /// <summary>What stands at a place, short enough for a message.</summary>
    public readonly string Quote(int position)
    {
        var rest = Text.AsSpan(position);
        if (rest.IsEmpty)
        {
            return "the end of the text";
        }
        var name = rest.IndexOfAnyExcept(NameCharacters) is var end && end < 0 ? rest : rest[..end];
        var pair = rest.Length > 1 && char.IsSurrogatePair(rest[0], rest[1]);
        return name.Length switch
        {
            0 => $"'{rest[..(pair ? 2 : 1)]}'",
            > QuoteLength => $"'{name[..QuoteLength]}...'",
            _ => $"'{name}'",
        };
    }

    private int TakePathName(int start)
    {
        var length = PeekName().Length;
        if (length == 0)
        {
            var advice = "Write letters, digits, '_' and '.', with a '/' and no space between names.";
            throw Fault(Position, $"{(start == Position ? "a field name" : "a name after '/'")} is missing; there is {Quote(Position)}", advice);
        }
        Position += length;
        return length;
    }

    private void SkipSpace()
    {
        while (Position < Text.Length && char.IsWhiteSpace(Text[Position]))
        {
            Position++;
        }
    }
}
