using System.CommandLine;
using Spectre.Console;

namespace Reeve.Server.Commands;

/// <summary>A passphrase as commands take it: from a file, standard input, the environment or who sits there, never from the command line.</summary>
public static class Passphrase
{
    /// <summary>The variable that may hold it.</summary>
    public const string Variable = "REEVE_PASSPHRASE";

    /// <summary>The option that names a file with it.</summary>
    public static readonly Option<string?> From = new("--passphrase-file") { Description = $"File whose first line is the passphrase, - for standard input; {Variable} may hold it instead" };

    /// <summary>The passphrase, asked for at a terminal when it is not given; null where nobody can be asked.</summary>
    public static string? Find(ParseResult parsed, Screen screen, string question) =>
        Given(parsed) ?? (screen.Interactive ? AnsiConsole.Prompt(new TextPrompt<string>(question).Secret(null).AllowEmpty()) is { Length: > 0 } typed ? typed : null : null);

    private static string? Given(ParseResult parsed)
    {
        if (parsed.GetValue(From) is not { } file) return Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } held ? held : null;
        if (file != "-" && !File.Exists(file)) throw new CommandFault("--passphrase-file", $"There is no file {file}.");
        var line = file == "-" ? Console.In.ReadLine() : File.ReadLines(file).FirstOrDefault();
        return line is { Length: > 0 } ? line : throw new CommandFault("--passphrase-file", $"The first line of {(file == "-" ? "standard input" : file)} is empty; write the passphrase there.");
    }
}
