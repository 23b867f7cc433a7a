using System.Text.Json;
using Reeve.Bench.Floor;
using Reeve.Tests.Support;

namespace Reeve.Bench;

/// <summary>One company of one size on one database: seeded, copied for the floor, then loaded case by case, engine and floor in turn.</summary>
public sealed class Stage(Options options, string database, int tickets, double machine, PostgresServer? server, CancellationToken stop)
{
    // Lines of the request log are written a second after: what a load leaves behind is its own cost.
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(1200);
    private const int FurtherRounds = 6;
    private static readonly HttpClient Client = new() { Timeout = TimeSpan.FromMinutes(2) };
    private readonly string folder = Directory.CreateTempSubdirectory("reeve-bench-").FullName;
    private Place place = null!;
    private Sample sample = null!;
    private Callers callers = null!;

    /// <summary>Runs all cases asked for.</summary>
    public async Task<List<Figure>> RunAsync()
    {
        try
        {
            place = await Place.MakeAsync(database, folder, server);
            await using (place)
            {
                await SeedAsync();
                var figures = await CasesAsync();
                if (Wanted(Cases.Cold) || Wanted(Cases.Start)) figures.AddRange(await ColdAsync(figures.Count > 0 ? figures[^1].Mebibytes : null));
                return [.. figures.Select(f => f with { Mebibytes = f.Case == Cases.Start ? f.Mebibytes : null })];
            }
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    private bool Wanted(string name) => name.Contains(options.Only, StringComparison.OrdinalIgnoreCase);

    private async Task SeedAsync()
    {
        Say($"making {tickets:N0} tickets ...");
        var made = await Programs.RunAsync(["dotnet", Reeve, "demo", "--size", "small", "--tickets", tickets.ToString(), .. place.Options], folder);
        if (made.Length == 0) Say("made");
        var (engine, _) = await EngineAsync(await KeyAsync(false));
        await using (engine)
        {
            callers = new Callers(Client, engine.Port, await KeyAsync(false));
            sample = await callers.PrepareAsync(await KeyAsync(true));
        }

        await place.CopyAsync();
        await place.CheckDurabilityAsync();
    }

    private async Task<List<Figure>> CasesAsync()
    {
        var figures = new List<Figure>();
        var (engine, _) = await EngineAsync(callers.Keys[Who.All]);
        await using var first = engine;
        var (floor, _) = await FloorAsync();
        await using var second = floor;
        var factor = await FactorAsync(floor);
        foreach (var one in Cases.All.Where(c => Wanted(c.Name)))
        {
            stop.ThrowIfCancellationRequested();
            var key = callers.Keys[one.Who];
            if (one.HasFloor)
            {
                foreach (var probe in one.Probes(sample)) await Sameness.CheckAsync(Client, probe, key, engine.Port, floor.Port);
            }

            figures.Add(await RoundsAsync(one, key, engine, one.HasFloor ? floor : null, factor));
        }

        if (figures.Count > 0) figures[^1] = figures[^1] with { Mebibytes = Cpu.Memory(engine.Id) };
        return figures;
    }

    // What a request without a key costs the floor tells how much dearer everything is here and now: a busy machine has cold caches.
    private async Task<double> FactorAsync(App floor)
    {
        var nobody = Cases.All.First(c => c.Who == Who.Nobody);
        var script = nobody.Script(sample, callers.Keys[Who.Nobody]);
        await LoadAsync(floor, script, options.WarmUp, true);
        var factor = Math.Max(machine, (await LoadAsync(floor, script, 1, true)).CpuMs / Cpu.RecordedRefusal);
        Say($"limits of the floors are multiplied by {factor:0.00}");
        return factor;
    }

    private async Task<Figure> RoundsAsync(Case one, string key, App engine, App? floor, double factor)
    {
        var script = one.Script(sample, key);
        await LoadAsync(engine, script, options.WarmUp, one.Refused);
        if (floor != null) await LoadAsync(floor, script, options.WarmUp, false);
        var rounds = new List<(Measured Engine, Measured? Floor)>();
        for (var round = 0; round < options.Rounds; round++)
        {
            // Who goes first alternates, so that noise that grows or falls hits both alike.
            var before = floor != null && round % 2 == 1 ? await LoadAsync(floor, script, options.Seconds, false) : null;
            var ours = await LoadAsync(engine, script, options.Seconds, one.Refused);
            rounds.Add((ours, floor == null ? null : before ?? await LoadAsync(floor, script, options.Seconds, false)));
        }

        // A floor that looks slow gets more rounds: the least of them counts, and a busy moment is no slow floor.
        var figure = Summed(one.Name, rounds);
        for (var more = 0; floor != null && more < FurtherRounds && Bars.IsTooSlow(figure, factor); more++)
            figure = figure with { FloorCpuMs = Math.Min(figure.FloorCpuMs!.Value, (await LoadAsync(floor, script, options.Seconds, false)).CpuMs) };
        return Say(figure with { FloorTooSlow = Bars.IsTooSlow(figure, factor) });
    }

    private async Task<List<Figure>> ColdAsync(double? memory)
    {
        var (rounds, starts) = (new List<(Measured, Measured?)>(), new List<double>());
        var script = Cases.Creates(sample, callers.Keys[Who.All]);
        for (var round = 0; round < Math.Max(2, options.Rounds - 2); round++)
        {
            var (engine, milliseconds) = await EngineAsync(callers.Keys[Who.All]);
            Measured ours;
            await using (engine) ours = await LoadAsync(engine, script, 1, false);
            var (floor, _) = await FloorAsync();
            await using (floor) rounds.Add((ours, await LoadAsync(floor, script, 1, false)));
            starts.Add(milliseconds);
        }

        var start = new Figure(Cases.Start, database, tickets) { Milliseconds = Median(starts), Mebibytes = memory };
        return [Say(Summed(Cases.Cold, rounds)), Say(start)];
    }

    private Figure Summed(string name, List<(Measured Engine, Measured? Floor)> rounds) => new(name, database, tickets)
    {
        RequestsPerSecond = Median(rounds.Select(r => r.Engine.PerSecond)),
        CpuMs = rounds.Min(r => r.Engine.CpuMs),
        FloorPerSecond = rounds[0].Floor == null ? null : Median(rounds.Select(r => r.Floor!.PerSecond)),
        FloorCpuMs = rounds[0].Floor == null ? null : rounds.Min(r => r.Floor!.CpuMs),
        Ratio = rounds[0].Floor == null ? null : Median(rounds.Select(r => r.Engine.PerSecond / r.Floor!.PerSecond)),
    };

    private async Task<Measured> LoadAsync(App app, string script, double seconds, bool refused)
    {
        var before = Cpu.Milliseconds(app.Id) + place.CpuMs;
        var load = await Wrk.RunAsync(app.Port, script, folder, seconds, refused);
        if (app.IsEngine) await Task.Delay(Settling, stop);
        return new Measured(load.PerSecond, (Cpu.Milliseconds(app.Id) + place.CpuMs - before) / load.Requests);
    }

    private async Task<string> KeyAsync(bool reader)
    {
        var file = Path.Combine(folder, "ready.json");
        if (!File.Exists(file))
        {
            var (engine, _) = await EngineAsync(null);
            await engine.DisposeAsync();
        }

        using var ready = JsonDocument.Parse(await File.ReadAllTextAsync(file, stop));
        string Of(string name) => ready.RootElement.GetProperty(name).GetString()!;
        return reader
            ? App.Basic(Of("company"), Of("readOnlyPublicKey"), Of("readOnlyPrivateKey"))
            : App.Basic(Of("company"), Of("publicKey"), Of("privateKey"));
    }

    private Task<(App App, double Milliseconds)> EngineAsync(string? key)
    {
        var port = Ports.Free();
        string[] command = [Reeve, "serve", "--demo", "--demo-size", "small", "--port", port.ToString(), "--https-port", "0", "--ready", Path.Combine(folder, "ready.json"), "--budget-key", "0", "--budget-address", "0", .. place.Options];
        return App.StartAsync(command, port, key == null ? null : App.Request(HttpMethod.Get, port, Cases.First, key), stop);
    }

    private async Task<(App App, double Milliseconds)> FloorAsync()
    {
        var port = Ports.Free();
        var file = Path.Combine(folder, "floor.json");
        var settings = new FloorSettings(database, place.FloorPlace, place.Schema, port, sample.BoardId, Place.Company, callers.Floor);
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(settings), stop);
        return await App.StartAsync([typeof(Stage).Assembly.Location, "floor", file], port, App.Request(HttpMethod.Get, port, Cases.First, callers.Keys[Who.All]), stop);
    }

    private Figure Say(Figure figure)
    {
        Say($"{figure.Case}: " + (figure.RequestsPerSecond is { } speed ? $"{speed:0}/s, {figure.CpuMs:0.000} ms" : $"{figure.Milliseconds:0} ms, {figure.Mebibytes:0} MiB")
            + (figure.Ratio is { } ratio ? $"; floor {figure.FloorPerSecond:0}/s, {figure.FloorCpuMs:0.000} ms; ratio {ratio:0.00}" : ""));
        return figure;
    }

    private void Say(string text) => Console.WriteLine($"  {database}, {tickets:N0}: {text}");

    private static string Reeve => Path.Combine(Approved.Root, "artifacts", "bin", "Reeve.Server", new DirectoryInfo(AppContext.BaseDirectory).Name, "reeve.dll");

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;
    }

    private sealed record Measured(double PerSecond, double CpuMs);
}
