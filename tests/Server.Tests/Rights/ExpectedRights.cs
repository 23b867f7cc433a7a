using System.Text.RegularExpressions;
using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Server.Tests.Rights;

/// <summary>Whom a route is open to, before any function is asked for.</summary>
public enum Access
{
    /// <summary>Whoever holds the functions named.</summary>
    Rights,

    /// <summary>Anyone, with or without a key.</summary>
    Anonymous,

    /// <summary>Any caller with a good key.</summary>
    SignedIn,

    /// <summary>Whoever may inquire by any function of the module Companies.</summary>
    AnyCompanies,

    /// <summary>Whoever may inquire by any function of the module Service Desk.</summary>
    AnyServiceDesk,
}

/// <summary>When a further right comes into play on a route.</summary>
public enum When
{
    /// <summary>Needed as well where the ticket is, was or becomes closed; without it reads leave closed tickets out.</summary>
    Closed,

    /// <summary>Needed as well where the body names what the ticket waits for.</summary>
    Predecessor,

    /// <summary>Suffices instead where the record is the caller's own.</summary>
    Own,
}

/// <summary>A verb of a function, as a route asks for it.</summary>
public sealed record Need(Function Function, Verb Verb);

/// <summary>The rights that one route asks for, as typed by hand.</summary>
public sealed record ExpectedRight(
    string Path,
    string Method,
    Access Access,
    IReadOnlyList<Need> Needs,
    string? Table,
    IReadOnlyList<(When When, Need Need)> Also,
    string Notes)
{
    /// <summary>The route whatever its parameters are called: <c>GET /service/tickets/{}/notes</c>.</summary>
    public string Shape => ExpectedRights.Shape(Method, Path);
}

/// <summary>
/// The table of expected rights: typed by hand from what vendors and the guide say, never derived from the declarations that it checks.
/// </summary>
public static partial class ExpectedRights
{
    private static readonly string[] Header = ["path", "verb", "needs", "table", "also", "notes"];

    /// <summary>Every row, in the order of the file.</summary>
    public static IReadOnlyList<ExpectedRight> All { get; } = Read();

    /// <summary>The rows by <see cref="ExpectedRight.Shape"/>; routes that differ in parameter names only share their rights.</summary>
    public static ILookup<string, ExpectedRight> ByShape { get; } = All.ToLookup(r => r.Shape, StringComparer.Ordinal);

    /// <summary>A route whatever its case, its parameters' names and a slash at its end.</summary>
    public static string Shape(string method, string path) =>
        method.ToUpperInvariant() + " " + Parameter().Replace(path, "{}").TrimEnd('/').ToLowerInvariant();

    private static IReadOnlyList<ExpectedRight> Read()
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Rights", "expected-rights.tsv"));
        if (!lines[0].Split('\t').SequenceEqual(Header))
        {
            throw new FormatException("The table of expected rights does not begin with its header.");
        }

        return [.. lines.Skip(1).Select(Row)];
    }

    private static ExpectedRight Row(string line)
    {
        var cells = line.Split('\t');
        if (cells.Length != Header.Length)
        {
            throw new FormatException($"{cells.Length} cells instead of {Header.Length}: {line}");
        }

        var access = AccessOf(cells[2]);
        return new(
            cells[0],
            cells[1],
            access,
            access == Access.Rights ? [.. cells[2].Split(" + ").Select(NeedOf)] : [],
            cells[3].Length == 0 ? null : cells[3],
            cells[4].Length == 0 ? [] : [.. cells[4].Split("; ").Select(AlsoOf)],
            cells[5]);
    }

    private static Access AccessOf(string needs) => needs switch
    {
        "anonymous" => Access.Anonymous,
        "signed-in" => Access.SignedIn,
        "any Companies" => Access.AnyCompanies,
        "any Service Desk" => Access.AnyServiceDesk,
        _ => Access.Rights,
    };

    private static (When When, Need Need) AlsoOf(string also)
    {
        var at = also.IndexOf(": ", StringComparison.Ordinal);
        return (Enum.Parse<When>(also[..at], ignoreCase: true), NeedOf(also[(at + 2)..]));
    }

    private static Need NeedOf(string text)
    {
        var parts = text.Split(" > ");
        if (parts.Length != 3)
        {
            throw new FormatException($"Not a module, function and verb: {text}");
        }

        // By the wire's own spelling only: a table that leaned on the aliases would hide a typing error.
        var function = Functions.All.Single(f => f.Module == parts[0] && f.Name == parts[1]);
        return new(function, Enum.Parse<Verb>(parts[2]));
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
