namespace Reeve.Kernel.Tests.Condition;

/// <summary>Breaks valid conditions, mostly: some results are valid again by luck.</summary>
public sealed class ConditionMutator(int seed)
{
    private static readonly string[] Shards =
    [
        "(", ")", "((((", "\"", "'", "\\", "[", "]", "=", "!", "!=", "<", "<>", ">", "==", ",", "/", "-", "+", ".", "e9", "1e999", "99999999999999999999999999999999",
        " and ", " or ", " not ", " in ", " like ", " contains ", " null", "true", "[2026-13-01]", "[0001-01-01T00:00+14:00]", "\0", "\uD800", "\uDC00", "😀", "é", "--", ";",
    ];

    private readonly Random random = new(seed);

    /// <summary>A text like this one with up to three wounds.</summary>
    public string Break(string text)
    {
        for (var wounds = 1 + random.Next(3); wounds > 0; wounds--)
        {
            text = Wound(text);
        }
        return text;
    }

    private string Wound(string text)
    {
        var at = random.Next(text.Length + 1);
        var length = random.Next(Math.Min(8, text.Length - at) + 1);
        return random.Next(8) switch
        {
            0 => text.Remove(at, length),
            1 => text[..at],
            2 => text[at..],
            3 => text.Insert(at, text.Substring(at, length)),
            4 => new string('(', random.Next(100)) + text,
            5 => at < text.Length ? text.Remove(at, 1).Insert(at, ((char)random.Next(0x300)).ToString()) : text,
            _ => text.Insert(at, Shards[random.Next(Shards.Length)]),
        };
    }
}
