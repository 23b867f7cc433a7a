using System.CommandLine;

namespace Reeve.Server.Commands;

/// <summary><c>reeve openapi</c>: prints the OpenAPI document.</summary>
public static class OpenApiCommand
{
    /// <summary>The command.</summary>
    public static Command Make()
    {
        var command = new Command("openapi", "Print the OpenAPI 3.1 document of all that Reeve serves.");
        command.SetAction(async (_, _) =>
        {
            await using var output = Console.OpenStandardOutput();
            await output.WriteAsync(Http.OpenApi.Write(Running.Catalogue()));
            return 0;
        });
        return command;
    }
}
