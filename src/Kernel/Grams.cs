namespace Reeve.Kernel;

// In: folded text. Out: numbers that stand for its parts; a row's index holds those of its texts, and a search asks for rows that hold all of
// its own. Different parts may share a number, so what an index finds is looked at again. Touches nothing.

/// <summary>Cuts text into the parts by which rows are found: every three characters in a row, the first two of each word, the whole.</summary>
public static class Grams
{
    /// <summary>Raised when the parts change: indexes made by another version are made anew.</summary>
    public const int Version = 1;

    /// <summary>Characters of one text that are indexed.</summary>
    public const int Most = 2000;

    /// <summary>Characters of a part; a shorter text inside another cannot be looked up.</summary>
    public const int Size = 3;

    private const int Usual = 100;
    private const uint Fitting = 0x3FFF_FFFF;

    /// <summary>The parts of a row's texts, each once.</summary>
    public static int[] Of(IEnumerable<string?> folded)
    {
        var grams = new HashSet<int>(Usual);
        foreach (var text in folded)
            if (!string.IsNullOrEmpty(text)) Add(grams, text);
        return [.. grams];
    }

    /// <summary>What a row must hold to have this text inside one of its own; empty when it is too short to tell.</summary>
    public static IReadOnlyList<int> Inside(string folded)
    {
        var grams = new HashSet<int>();
        for (var i = 0; i + Size <= folded.Length; i++) grams.Add(Hash('*', folded.AsSpan(i, Size)));
        return [.. grams];
    }

    /// <summary>What a row must hold to have a word of a search: inside a text, or for one of two characters at the beginning of a word.</summary>
    public static IReadOnlyList<int> Word(string folded) =>
        folded.Length >= Size ? Inside(folded) : folded.Length == 2 && IsWord(folded[0]) && IsWord(folded[1]) ? [Hash('^', folded)] : [];

    /// <summary>What a row must hold to have a text that is exactly this.</summary>
    public static int Whole(string folded) => Hash('=', folded);

    /// <summary>Whether a character is part of a word.</summary>
    public static bool IsWord(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c);

    private static void Add(HashSet<int> grams, string folded)
    {
        var text = folded.AsSpan(0, Math.Min(folded.Length, Most));
        for (var i = 0; i < text.Length; i++)
        {
            if (i + Size <= text.Length) grams.Add(Hash('*', text.Slice(i, Size)));
            if (i + 2 <= text.Length && IsWord(text[i]) && IsWord(text[i + 1]) && (i == 0 || !IsWord(text[i - 1]))) grams.Add(Hash('^', text.Slice(i, 2)));
        }

        if (folded.Length <= Most) grams.Add(Hash('=', folded));
    }

    // FNV-1a: the same on every machine and in every version, as indexes are kept.
    private static int Hash(char kind, ReadOnlySpan<char> part)
    {
        var hash = (2166136261u ^ kind) * 16777619u;
        foreach (var c in part) hash = (hash ^ c) * 16777619u;
        return (int)((hash ^ (hash >> 15)) & Fitting);
    }
}
