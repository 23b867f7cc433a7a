namespace Reeve.Server.Commands;

/// <summary>Finds the known word that somebody most likely meant.</summary>
public static class Nearest
{
    /// <summary>The nearest of some words: fewest letters added, left out or changed, case aside.</summary>
    public static string? Of(string word, IEnumerable<string> known) => known.MinBy(k => Distance(word.ToLowerInvariant(), k.ToLowerInvariant()));

    private static int Distance(string left, string right)
    {
        var before = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var row = new int[right.Length + 1];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var changed = before[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                row[j] = Math.Min(changed, Math.Min(before[j], row[j - 1]) + 1);
            }

            before = row;
        }

        return before[^1];
    }
}
