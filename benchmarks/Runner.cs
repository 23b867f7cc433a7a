using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text.Json;
using Reeve.Tests.Support;

namespace Reeve.Bench;

/// <summary>The whole bench: every size on every database, then the table and the file.</summary>
public static class Runner
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Runs it; 1 when a bar was missed and that was to be a failure.</summary>
    public static async Task<int> RunAsync(Options options)
    {
        var clock = Stopwatch.StartNew();
        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, s => Cancel(s, stop));
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, s => Cancel(s, stop));
        var machine = Cpu.Calibrate();
        Console.WriteLine($"This machine takes {machine:0.00} times as long as the one of the recorded figures; limits in milliseconds are scaled by that.");
        var figures = new List<Figure>();
        await using var server = options.Databases.Contains("postgres") ? await PostgresServer.StartAsync() : null;
        foreach (var tickets in options.Sizes)
        {
            foreach (var database in options.Databases) figures.AddRange(await new Stage(options, database, tickets, machine, server, stop.Token).RunAsync());
        }

        var missed = Report.Print(figures, machine);
        await WriteAsync(figures);
        Console.WriteLine($"Took {clock.Elapsed:mm\\:ss}. Figures are in artifacts/bench.json.");
        var slow = figures.Where(f => f.FloorTooSlow).ToList();
        foreach (var figure in slow)
            Console.WriteLine($"The floor of '{figure.Case}' on {figure.Database} took {figure.FloorCpuMs:0.00} ms, more than {Bars.FloorTolerance} times what is recorded: its ratio says nothing.");
        return slow.Count > 0 || (options.Strict && missed > 0) ? 1 : 0;
    }

    private static void Cancel(PosixSignalContext signal, CancellationTokenSource stop)
    {
        signal.Cancel = true;
        stop.Cancel();
        App.EndAll();
    }

    private static async Task WriteAsync(List<Figure> figures)
    {
        var file = Path.Combine(Approved.Root, "artifacts", "bench.json");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(figures.Select(f => new
        {
            f.Case, f.Database, f.Tickets, RequestsPerSecond = Round(f.RequestsPerSecond, 1), CpuMs = Round(f.CpuMs, 4), Ratio = Round(f.Ratio, 3),
            Milliseconds = Round(f.Milliseconds, 0), Mebibytes = Round(f.Mebibytes, 0),
        }), Indented));
    }

    private static double? Round(double? value, int digits) => value is { } v ? Math.Round(v, digits) : null;
}

/// <summary>Free ports on loopback.</summary>
public static class Ports
{
    /// <summary>One that nobody listens on now.</summary>
    public static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>The table on the terminal.</summary>
public static class Report
{
    private static readonly string[] Head = ["case", "database", "tickets", "req/s", "CPU ms", "floor req/s", "floor CPU ms", "start ms", "MiB", "bar", "ratio"];

    /// <summary>Prints all figures, the ratio last, and answers how many miss their bar.</summary>
    public static int Print(IReadOnlyList<Figure> figures, double machine)
    {
        var rows = new List<string[]> { Head };
        var missed = new List<string>();
        foreach (var figure in figures)
        {
            var smaller = figures.FirstOrDefault(f => f.Case == figure.Case && f.Database == figure.Database && f.Tickets < figure.Tickets);
            var faults = Bars.Missed(figure, smaller, machine).ToList();
            missed.AddRange(faults.Select(f => $"{figure.Case}, {figure.Database}, {figure.Tickets:N0}: {f}"));
            rows.Add(
            [
                figure.Case, figure.Database, figure.Tickets.ToString("N0", CultureInfo.InvariantCulture), Text(figure.RequestsPerSecond, "0"), Text(figure.CpuMs, "0.000"),
                Text(figure.FloorPerSecond, "0"), Text(figure.FloorCpuMs, "0.000"), Text(figure.Milliseconds, "0"), Text(figure.Mebibytes, "0"),
                faults.Count == 0 ? "met" : "MISSED", Text(figure.Ratio, "0.00"),
            ]);
        }

        var widths = Head.Select((_, i) => rows.Max(r => r[i].Length)).ToArray();
        Console.WriteLine();
        foreach (var row in rows) Console.WriteLine(string.Join("  ", row.Select((cell, i) => i < 2 ? cell.PadRight(widths[i]) : cell.PadLeft(widths[i]))));
        Console.WriteLine();
        foreach (var line in missed) Console.WriteLine("Bar missed: " + line);
        return missed.Count;
    }

    private static string Text(double? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? "";
}
