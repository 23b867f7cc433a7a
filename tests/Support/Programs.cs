using System.Diagnostics;

namespace Reeve.Tests.Support;

/// <summary>Starts the machine's programs in a plain environment: locale C, and no settings of PostgreSQL's own.</summary>
public static class Programs
{
    /// <summary>Starts a program whose input and error stream the caller holds.</summary>
    public static Process Start(IReadOnlyList<string> command, string folder) => Start(command, folder, output: false);

    /// <summary>Runs a program to its end and answers what it wrote; anything but exit code 0 is an error that quotes it.</summary>
    public static async Task<string> RunAsync(IReadOnlyList<string> command, string folder)
    {
        using var process = Start(command, folder, output: true);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? await output
            : throw new InvalidOperationException($"{string.Join(' ', command)} ended with {process.ExitCode}:\n{await output}{await error}");
    }

    private static Process Start(IReadOnlyList<string> command, string folder, bool output)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardError = true,
            RedirectStandardOutput = output,
        };
        foreach (var name in start.Environment.Keys.Where(key => key.StartsWith("PG", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["LC_ALL"] = "C";
        start.Environment["REEVE_TEST"] = "1";
        return Process.Start(start) ?? throw new InvalidOperationException($"{command[0]} did not start.");
    }
}

/// <summary>The user under whom a program runs that refuses to run as root.</summary>
public sealed record Unprivileged(string User, string Group)
{
    /// <summary>User and group as chown wants them.</summary>
    public string Ids => User + ":" + Group;

    /// <summary>Null when this process is not root; otherwise the user of Debian's PostgreSQL package, or nobody.</summary>
    public static Unprivileged? ForThisProcess()
    {
        if (!Environment.IsPrivilegedProcess)
        {
            return null;
        }

        var users = File.ReadAllLines("/etc/passwd").Select(line => line.Split(':')).Where(parts => parts.Length > 3).ToList();
        var found = users.Find(parts => parts[0] == "postgres") ?? users.Find(parts => parts[0] == "nobody");
        return found is null ? throw new InvalidOperationException("There is neither a user postgres nor a user nobody.") : new(found[2], found[3]);
    }

    /// <summary>What stands before a command to run it under that user; nothing without one.</summary>
    public static IReadOnlyList<string> Prefix(Unprivileged? user) =>
        user is null ? [] : ["setpriv", "--reuid=" + user.User, "--regid=" + user.Group, "--clear-groups", "--"];
}
