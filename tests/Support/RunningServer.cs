using System.Diagnostics;
using System.Text.Json;

namespace Reeve.Tests.Support;

/// <summary>The real server as a process of its own, with data in a temporary folder or a fresh PostgreSQL database; it ends, as by a service manager, when it is disposed of or when this process ends.</summary>
public sealed class RunningServer : IAsyncDisposable
{
    // Keeps the server for as long as our end of its input is open: a killed test process closes that too.
    private const string Keeper = """
        folder=$1; shift
        "$@" </dev/null >&2 &
        server=$!
        echo $server >"$folder/pid"
        trap '' INT TERM HUP
        exec >/dev/null 2>/dev/null
        cat
        kill -TERM $server
        wait $server
        rm -rf "$folder"
        """;

    private const int KeptLines = 200;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _keeper;
    private readonly string _folder;
    private readonly Task _ended;
    private readonly Queue<string> _log = new();
    private Ready? _ready;

    private RunningServer(Process keeper, string folder, IReadOnlyList<string> place)
    {
        _keeper = keeper;
        _folder = folder;
        Place = place;
        _ended = CollectAsync(keeper.StandardError);
    }

    /// <summary>The address for http, without a slash at its end.</summary>
    public string Url => Value.Url;

    /// <summary>The address for https, without a slash at its end.</summary>
    public string HttpsUrl => Value.HttpsUrl;

    /// <summary>The login name of the demo company.</summary>
    public string Company => Value.Company;

    /// <summary>The public key of the pair with full access.</summary>
    public string PublicKey => Value.PublicKey;

    /// <summary>The private key of the pair with full access.</summary>
    public string PrivateKey => Value.PrivateKey;

    /// <summary>The public key of the pair that may only read.</summary>
    public string ReadOnlyPublicKey => Value.ReadOnlyPublicKey;

    /// <summary>The private key of the pair that may only read.</summary>
    public string ReadOnlyPrivateKey => Value.ReadOnlyPrivateKey;

    /// <summary>The options that lead other commands to the same companies.</summary>
    public IReadOnlyList<string> Place { get; }

    /// <summary>The last lines that the server wrote.</summary>
    public string Log
    {
        get
        {
            lock (_log)
            {
                return string.Join('\n', _log);
            }
        }
    }

    private Ready Value => _ready ?? throw new InvalidOperationException("The server is not ready.");

    /// <summary>Starts a server on "sqlite" or "postgres" and answers when it is ready; rules of the wire may be switched off.</summary>
    public static async Task<RunningServer> StartAsync(string database = "sqlite", bool demo = true, string[]? wireOff = null) =>
        await StartAsync(null, database == "postgres" ? await (await PostgresServer.Shared).CreateDatabaseAsync() : null, demo, wireOff);

    /// <summary>Starts a server on data that outlives it: a folder, and a PostgreSQL database if one is named.</summary>
    public static async Task<RunningServer> StartAsync(string? data, string? postgres, bool demo = true, string[]? wireOff = null)
    {
        var folder = Directory.CreateTempSubdirectory("reeve-server-").FullName;
        var readyFile = Path.Combine(folder, "ready.json");
        List<string> place = ["--data", data ?? Path.Combine(folder, "data")];
        if (postgres is not null)
        {
            place.AddRange(["--postgres", postgres]);
        }

        List<string> command = ["dotnet", Program(), "serve", "--port", "0", .. place, "--ready", readyFile];
        if (demo)
        {
            command.AddRange(["--demo", "--demo-size", "small", "--demo-day", "2026-10-31"]);
        }

        if (wireOff is { Length: > 0 })
        {
            command.AddRange(["--wire-off", string.Join(',', wireOff)]);
        }

        var server = new RunningServer(Programs.Start(["setsid", "sh", "-c", Keeper, "keeper", folder, .. command], folder), folder, place);
        try
        {
            server._ready = await server.WaitAsync(readyFile);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Kills the server (-9), as a machine that loses power would.</summary>
    public async Task KillAsync()
    {
        using var server = Process.GetProcessById(int.Parse(await File.ReadAllTextAsync(Path.Combine(_folder, "pid")), System.Globalization.CultureInfo.InvariantCulture));
        server.Kill();
        await _ended;
    }

    /// <summary>The most memory, in bytes, that the server has had in use at once.</summary>
    public async Task<long> PeakMemoryAsync()
    {
        var pid = (await File.ReadAllTextAsync(Path.Combine(_folder, "pid"))).Trim();
        var line = (await File.ReadAllLinesAsync($"/proc/{pid}/status")).Single(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
        return 1024 * long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Ends the server in order and removes its folder.</summary>
    public async ValueTask DisposeAsync()
    {
        _keeper.StandardInput.Close();
        await _keeper.WaitForExitAsync();
        await _ended;
        _keeper.Dispose();
    }

    // The server is built into the same configuration as the tests that run.
    private static string Program()
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Name;
        return Path.Combine(Approved.Root, "artifacts", "bin", "Reeve.Server", configuration, "reeve.dll");
    }

    private async Task<Ready> WaitAsync(string file)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(25));
        var started = Stopwatch.StartNew();
        while (await timer.WaitForNextTickAsync())
        {
            if (await ReadAsync(file) is { } ready)
            {
                return ready;
            }

            if (_ended.IsCompleted || started.Elapsed > Patience)
            {
                break;
            }
        }

        throw new InvalidOperationException($"The server {(_ended.IsCompleted ? "ended" : "was not ready in time")}. It wrote:\n{Log}");
    }

    // Null as long as the file is absent or half written.
    private static async Task<Ready?> ReadAsync(string file)
    {
        try
        {
            return JsonSerializer.Deserialize<Ready>(await File.ReadAllTextAsync(file), JsonSerializerOptions.Web);
        }
        catch (Exception error) when (error is FileNotFoundException or JsonException)
        {
            return null;
        }
    }

    private async Task CollectAsync(StreamReader lines)
    {
        while (await lines.ReadLineAsync() is { } line)
        {
            lock (_log)
            {
                _log.Enqueue(line);
                if (_log.Count > KeptLines)
                {
                    _log.Dequeue();
                }
            }
        }
    }

    private sealed record Ready(
        string Url, string HttpsUrl, string Company, string PublicKey, string PrivateKey, string ReadOnlyPublicKey, string ReadOnlyPrivateKey);
}
