using System.Text.Json;
using Reeve.Server.Commands;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Commands;

/// <summary>What a command said.</summary>
public sealed record Said(int Code, string Output, string Error)
{
    /// <summary>The output as JSON.</summary>
    public JsonElement Json => JsonElement.Parse(Output);

    /// <summary>The output's lines, each split at its tabs.</summary>
    public IReadOnlyList<string[]> Rows => [.. Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t'))];

    /// <summary>Throws, with what was said, unless the command did what it was asked.</summary>
    public Said Done() => Code == 0 ? this : throw new InvalidOperationException($"Exit code {Code}: {Output}{Error}");

    /// <summary>Asserts that the command was refused with a line that begins so.</summary>
    public void ShouldBeRefused(string line)
    {
        Code.ShouldBe(1, Output + Error);
        Error.Split('\n').ShouldContain(said => said.StartsWith(line, StringComparison.Ordinal), Error);
    }
}

/// <summary>Runs commands in this process, on a place of their own.</summary>
public sealed class Shell : IDisposable
{
    private readonly SqliteFolder folder;
    private readonly IReadOnlyList<string> place;

    private Shell(SqliteFolder folder, IReadOnlyList<string> place) => (this.folder, this.place) = (folder, place);

    public static TheoryData<string> Both => ["sqlite", "postgres"];

    /// <summary>The data folder.</summary>
    public string Folder => folder.Path;

    public static async Task<Shell> OpenAsync(string database)
    {
        var data = new SqliteFolder();
        List<string> options = ["--data", data.Path];
        if (database == "postgres") options.AddRange(["--postgres", await (await PostgresServer.Shared).CreateDatabaseAsync()]);
        return new Shell(data, options);
    }

    /// <summary>Runs a command on this place.</summary>
    public Task<Said> RunAsync(params string[] args) => RunAtAsync([.. args, .. place]);

    /// <summary>Runs a command as given.</summary>
    public static async Task<Said> RunAtAsync(params IReadOnlyList<string> args)
    {
        await using var output = new StringWriter { NewLine = "\n" };
        await using var error = new StringWriter { NewLine = "\n" };
        var code = await CommandLine.RunAsync(args, output, error);
        return new Said(code, output.ToString(), error.ToString());
    }

    /// <summary>Writes a file and answers its path.</summary>
    public string Write(string name, string text)
    {
        File.WriteAllText(folder.File(name), text);
        return folder.File(name);
    }

    public void Dispose() => folder.Dispose();
}
