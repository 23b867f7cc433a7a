using System.Globalization;
using System.Text;

namespace Reeve.Tests.Support;

/// <summary>The approved files: what the house shows to the outside, kept as text so that a change is a visible diff.</summary>
public static class Approved
{
    private const int ShownLines = 10;

    /// <summary>The folder with reeve.slnx, in which everything lies.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Fails unless tests/approved holds exactly this content under the name; writes it only when approval was asked for.</summary>
    public static void Check(string name, string content) =>
        Check(Path.Combine(Root, "tests", "approved"), name, content, Environment.GetEnvironmentVariable("REEVE_APPROVE") == "1");

    /// <summary>The same against another folder, with the wish to approve given.</summary>
    public static void Check(string folder, string name, string content, bool approve)
    {
        var path = Path.Combine(folder, name);
        var actual = Normal(content);
        var approved = File.Exists(path) ? Normal(File.ReadAllText(path)) : null;
        if (approved == actual)
        {
            return;
        }

        if (!approve)
        {
            throw new InvalidOperationException(Difference(name, approved, actual));
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, actual);
    }

    private static string Normal(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";

    private static string Difference(string name, string? approved, string actual)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"tests/approved/{name} {(approved is null ? "does not exist" : "differs")}.\n");
        var before = approved?.Split('\n') ?? [];
        var after = actual.Split('\n');
        var first = 0;
        while (first < before.Length && first < after.Length && before[first] == after[first])
        {
            first++;
        }

        text.Append(CultureInfo.InvariantCulture, $"From line {first + 1} (- approved, + now):\n");
        Append(text, "- ", before, first);
        Append(text, "+ ", after, first);
        text.Append("If the change is meant: ./test --approve, and look at the diff before you commit it.");
        return text.ToString();
    }

    private static void Append(StringBuilder text, string mark, string[] lines, int first)
    {
        foreach (var line in lines.Skip(first).Take(ShownLines))
        {
            text.Append(mark).Append(line).Append('\n');
        }

        if (lines.Length - first > ShownLines)
        {
            text.Append(mark).Append(CultureInfo.InvariantCulture, $"... {lines.Length - first - ShownLines} more lines\n");
        }
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "reeve.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No reeve.slnx above {AppContext.BaseDirectory}.");
    }
}
