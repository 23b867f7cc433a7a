using System.CommandLine;
using Reeve.Kernel;
using Reeve.Server.Demo;

namespace Reeve.Server.Commands;

/// <summary>The command line of <c>reeve</c>. Exit codes: 0 done, 1 refused or failed, 2 not understood.</summary>
public static class CommandLine
{
    private const int Failed = 1;
    private const int NotUnderstood = 2;

    /// <summary>Runs a command line.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, TextWriter error)
    {
        var parsed = Root().Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var message in parsed.Errors.Select(e => e.Message).Distinct()) await error.WriteLineAsync(message);
            await error.WriteLineAsync($"{Path(parsed)} --help says what is possible.");
            return NotUnderstood;
        }

        // The server ends in order by itself when it is told to; a time limit from outside would cut that short.
        var configuration = new InvocationConfiguration { ProcessTerminationTimeout = null, EnableDefaultExceptionHandler = false, Output = output, Error = error };
        try
        {
            return await parsed.InvokeAsync(configuration);
        }
        catch (Exception failure)
        {
            foreach (var line in Lines(failure)) await error.WriteLineAsync(line);
            return Failed;
        }
    }

    private static RootCommand Root() => new("Reeve: an open, self-hosted PSA that speaks the ConnectWise Manage REST API.")
    {
        ServeCommand.Make((engine, companies, place, folder, size) =>
            DemoData.EnsureAsync(engine, companies, place, folder, size, told: new DemoProgress(size, TimeProvider.System, Console.WriteLine).Add)),
        DemoCommand.Make(),
        CompanyCommand.Make(),
        MemberCommand.Make(),
        KeyCommand.Make(),
        RoleCommand.Make(),
        OpenApiCommand.Make(),
        SurfaceCommand.Make(),
        ThumbnailCommand.Make(),
        CallbacksCommand.Make(),
        DoctorCommand.Make(),
    };

    // What is foreseen is told in a line; for the rest it matters where it comes from, too.
    private static IEnumerable<string> Lines(Exception failure) => failure switch
    {
        CommandFault fault => [fault.Message],
        Refusal refusal => Lines(refusal.Problem),
        ArgumentException or IOException or InvalidDataException or UnauthorizedAccessException or DuplicateRow => [failure.Message],
        _ => [failure.Message, failure.ToString()],
    };

    private static IEnumerable<string> Lines(Problem problem) => problem switch
    {
        Problem.Invalid p => p.Faults.Select(f => $"{f.Field}: {f.Message}"),
        Problem.BadCondition p => [p.Message],
        Problem.BadRequest p => [p.Message],
        Problem.NotAuthenticated p => [p.Message],
        Problem.NoRecord p => [$"{p.Entity} {p.Id} not found"],
        Problem.Conflict p => [p.Message],
        Problem.Forbidden p => [$"{p.Function}: {p.Verb} needs {p.Needed}, the role holds {p.Held}. {p.Detail}".Trim()],
        _ => [problem.ToString()],
    };

    private static string Path(ParseResult parsed)
    {
        var names = new List<string>();
        for (var at = parsed.CommandResult; at != null; at = at.Parent as System.CommandLine.Parsing.CommandResult) names.Insert(0, at.Command is RootCommand ? "reeve" : at.Command.Name);
        return string.Join(' ', names);
    }
}

/// <summary>A command cannot do what it was asked: the message names what was wrong and what to do.</summary>
public sealed class CommandFault(string field, string message) : Exception($"{field}: {message}");
