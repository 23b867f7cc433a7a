using System.Text.RegularExpressions;

namespace Reeve.Server.Tests.Compat;

/// <summary>One told story of a published client, and why it failed, if it did.</summary>
public sealed record Story(string Name, bool Passed, string Reason)
{
    /// <inheritdoc/>
    public override string ToString() => Passed ? Name : $"{Name}\n{Reason}";
}

/// <summary>Reads what node's test runner writes in the Test Anything Protocol.</summary>
public static partial class Tap
{
    private const int ReasonLines = 12;

    /// <summary>The stories that ran; one that a name pattern left out is none, one skipped for another reason has failed.</summary>
    public static IReadOnlyList<Story> Read(string output)
    {
        var lines = output.ReplaceLineEndings("\n").Split('\n');
        var stories = new List<Story>();
        for (var i = 0; i < lines.Length; i++)
        {
            var match = Result().Match(lines[i]);
            if (!match.Success)
            {
                continue;
            }

            var name = Escape().Replace(match.Groups["name"].Value, "${kept}");
            var directive = match.Groups["directive"].Value;
            var passed = match.Groups["not"].Length == 0;
            // A file stands for its stories; it counts only when it could not be run at all.
            if (directive.Contains("does not match pattern", StringComparison.Ordinal) || (passed && name.EndsWith(".test.js", StringComparison.Ordinal)))
            {
                continue;
            }

            stories.Add(new Story(name, passed && directive.Length == 0, passed ? directive : Reason(lines.Skip(i + 1))));
        }

        return stories;
    }

    private static string Reason(IEnumerable<string> lines) => string.Join('\n', lines
        .TakeWhile(line => line.Trim() != "...")
        .SkipWhile(line => !line.TrimStart().StartsWith("error:", StringComparison.Ordinal))
        .Take(ReasonLines));

    [GeneratedRegex(@"^\s*(?<not>not )?ok \d+ - (?<name>.*?)(?<!\\)(?<directive> # (SKIP|TODO).*)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Result();

    [GeneratedRegex(@"\\(?<kept>.)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Escape();
}
