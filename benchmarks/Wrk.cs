using System.Globalization;
using Reeve.Tests.Support;

namespace Reeve.Bench;

/// <summary>What a run of load came to.</summary>
public sealed record Load(long Requests, double Seconds)
{
    /// <summary>Throughput.</summary>
    public double PerSecond => Requests / Seconds;
}

/// <summary>Runs wrk: 8 connections on one thread, requests made by a script.</summary>
public static class Wrk
{
    /// <summary>The host that both sides are called by, so that they write the same addresses.</summary>
    public const string Host = "localhost:8080";

    private const double Patience = 15;

    private const string End = """

        done = function(summary, latency, requests)
          local e = summary.errors
          io.write(string.format("BENCH %d %d %d %d\n", summary.requests, summary.duration, e.status, e.connect + e.read + e.write + e.timeout))
        end
        """;

    /// <summary>Loads a server; throws when any answer was an error and none was expected, or the other way round.</summary>
    public static async Task<Load> RunAsync(int port, string script, string folder, double seconds, bool refused = false, int connections = 8)
    {
        var file = Path.Combine(folder, "load.lua");
        await File.WriteAllTextAsync(file, script + End);

        // wrk knows whole seconds only; a fraction is cut short by the least it knows.
        var whole = Math.Max(1, (int)Math.Round(seconds)).ToString(CultureInfo.InvariantCulture);
        var said = await Programs.RunAsync(
            ["wrk", "-t1", $"-c{connections}", $"-d{whole}s", "--timeout", "20s", "-s", file, $"http://127.0.0.1:{port}/"], folder);
        var line = said.Split('\n').FirstOrDefault(l => l.StartsWith("BENCH ", StringComparison.Ordinal))
            ?? throw new BenchFailure("wrk said nothing: " + said);
        var numbers = line.Split(' ')[1..].Select(long.Parse).ToArray();
        var (requests, micros, errors, broken) = (numbers[0], numbers[1], numbers[2], numbers[3]);
        if (broken > 0) throw new BenchFailure($"{broken} requests got no answer.");
        if (requests == 0)
        {
            // What takes longer than the round gets a longer one: slow is a figure, silent is none.
            return seconds < Patience ? await RunAsync(port, script, folder, Patience, refused, connections) : throw new BenchFailure("No request was answered.");
        }

        if (errors != (refused ? requests : 0)) throw new BenchFailure($"{errors} of {requests} answers were errors, {(refused ? "all" : "none")} should be.");
        return new Load(requests, micros / 1e6);
    }
}

/// <summary>The bench cannot go on, or what it found must not be: an answer that differs, an error, durability that is not as asserted.</summary>
public sealed class BenchFailure(string message) : Exception(message);
