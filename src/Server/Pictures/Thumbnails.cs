using System.Collections.Concurrent;
using System.Diagnostics;
using Reeve.Kernel;

namespace Reeve.Server.Pictures;

/// <summary>Thumbnails of pictures, made one at a time by a process that may fail, and remembered by the digest of the picture.</summary>
public sealed class Thumbnails
{
    private const int Kept = 200;
    private const int BytesAtMost = 20 * 1024 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly SemaphoreSlim turn = new(1);
    private readonly ConcurrentDictionary<string, byte[]?> made = new(StringComparer.Ordinal);

    /// <summary>The thumbnail of a picture; null where none can be made.</summary>
    public async Task<Download?> OfAsync(Download picture)
    {
        if (picture.Length > BytesAtMost) return null;
        if (!made.TryGetValue(picture.Tag, out var small))
        {
            await turn.WaitAsync();
            try
            {
                if (!made.TryGetValue(picture.Tag, out small))
                {
                    small = await MakeAsync(picture);
                    if (made.Count >= Kept) made.Clear();
                    made[picture.Tag] = small;
                }
            }
            finally
            {
                turn.Release();
            }
        }

        return small == null ? null : new Download(null, "image/png", small.Length, picture.Tag[..16] + "-small", async (from, count, to) => await to(small.AsMemory((int)from, (int)count)));
    }

    private static async Task<byte[]?> MakeAsync(Download picture)
    {
        using var process = Process.Start(Command()) ?? throw new InvalidOperationException("The process for thumbnails did not start.");
        using var limit = new CancellationTokenSource(Patience);
        await using var stop = limit.Token.Register(() => process.Kill());
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        using var output = new MemoryStream();
        var reading = process.StandardOutput.BaseStream.CopyToAsync(output, CancellationToken.None);
        try
        {
            var input = process.StandardInput.BaseStream;
            await picture.CopyAsync(0, picture.Length, async some => await input.WriteAsync(some, limit.Token));
            process.StandardInput.Close();
        }
        catch (FileGone)
        {
            process.Kill();
            throw;
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            // The process did not take it all: what it says in the end tells.
        }

        await reading;
        await errors;
        await process.WaitForExitAsync(CancellationToken.None);
        return process.ExitCode == 0 && output.Length > 0 ? output.ToArray() : null;
    }

    // Nothing of the server's surroundings is handed on: keys may be among them.
    private static ProcessStartInfo Command()
    {
        var own = Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "reeve" ? path : null;
        var start = new ProcessStartInfo(own ?? "dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        if (own == null) start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "reeve.dll"));
        start.ArgumentList.Add("thumbnail");
        foreach (var name in start.Environment.Keys.Where(n => n is not ("PATH" or "HOME" or "TMPDIR" or "DOTNET_ROOT")).ToList()) start.Environment.Remove(name);
        start.Environment["DOTNET_GCHeapHardLimit"] = "0x10000000";
        start.Environment["DOTNET_TieredPGO"] = "0";
        return start;
    }
}
