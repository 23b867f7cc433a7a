using System.CommandLine;
using Reeve.Server.Pictures;

namespace Reeve.Server.Commands;

/// <summary><c>reeve thumbnail</c>: a picture in, a small one out; what the server calls on itself.</summary>
public static class ThumbnailCommand
{
    /// <summary>The command.</summary>
    public static Command Make()
    {
        var command = new Command("thumbnail", "Read a picture from the input, write a small PNG of it to the output.") { Hidden = true };
        command.SetAction(async (_, stopped) =>
        {
            using var picture = new MemoryStream();
            await using (var input = Console.OpenStandardInput()) await input.CopyToAsync(picture, stopped);
            if (Scaling.Of(picture.ToArray()) is not { } small) return 1;
            await using var output = Console.OpenStandardOutput();
            await output.WriteAsync(small, stopped);
            return 0;
        });
        return command;
    }
}
