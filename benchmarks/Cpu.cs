using System.Diagnostics;
using System.Security.Cryptography;

namespace Reeve.Bench;

/// <summary>Processor time and memory of processes, from /proc; and how fast this machine is beside the one whose figures are recorded.</summary>
public static class Cpu
{
    // Milliseconds that the loop below took on the machine of the recorded figures (2 cores, Debian 12).
    private const double RecordedLoop = 36;
    private const double MsPerTick = 10;

    /// <summary>Milliseconds that refusing a request without a key took the floor on that machine when it was quiet.</summary>
    public const double RecordedRefusal = 0.025;

    /// <summary>Milliseconds spent so far by a process and, where it is a server that forks, by its children, ended ones included.</summary>
    public static double Milliseconds(int process, bool family = false)
    {
        var ticks = Ticks(process, family);
        if (family) ticks += Children(process).Sum(child => Ticks(child, false));
        return ticks * MsPerTick;
    }

    /// <summary>Resident memory in MiB.</summary>
    public static double Memory(int process)
    {
        var line = File.ReadLines($"/proc/{process}/status").First(l => l.StartsWith("VmRSS:", StringComparison.Ordinal));
        return long.Parse(line.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1]) / 1024.0;
    }

    /// <summary>How many times as long as on the recorded machine a fixed piece of work takes here, 0.5 at least: limits on milliseconds are multiplied by it.</summary>
    public static double Calibrate()
    {
        var buffer = new byte[1 << 20];
        var least = double.MaxValue;
        for (var round = 0; round < 5; round++)
        {
            var before = Environment.CpuUsage.TotalTime;
            for (var i = 0; i < 64; i++) SHA256.HashData(buffer, buffer.AsSpan(0, SHA256.HashSizeInBytes));
            least = Math.Min(least, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
        }

        return Math.Max(0.5, least / RecordedLoop);
    }

    private static long Ticks(int process, bool withEnded)
    {
        try
        {
            // The name in parentheses may hold blanks: fields count from behind it. utime, stime, then those of ended children.
            var stat = File.ReadAllText($"/proc/{process}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return fields[11..(withEnded ? 15 : 13)].Sum(long.Parse);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }

    private static IEnumerable<int> Children(int process)
    {
        foreach (var task in Directory.GetDirectories($"/proc/{process}/task"))
        {
            foreach (var child in File.ReadAllText(Path.Combine(task, "children")).Split(' ', StringSplitOptions.RemoveEmptyEntries))
                yield return int.Parse(child);
        }
    }
}
