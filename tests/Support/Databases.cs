using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Reeve.Tests.Support;

/// <summary>A PostgreSQL of this machine's own programs in a temporary folder: it goes, folder and all, when it is disposed of or when this process ends, however it ends.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    // Runs a server for as long as our end of its input is open: a killed test process closes that too. It runs in a session of its own, so
    // that a signal to the group of the tests does not reach it. TERM ends what is not yet a server, QUIT a server at once.
    private const string Keeper = """
        exec >&2
        folder=$1 bin=$2 port=$3 fsync=$4; shift 4
        [ -f "$folder/data/PG_VERSION" ] || "$@" "$bin/initdb" -D "$folder/data" -U postgres --auth=trust --encoding=UTF8 --locale=C --no-sync </dev/null || exit
        "$@" "$bin/postgres" -D "$folder/data" -p "$port" -c listen_addresses=127.0.0.1 -c "unix_socket_directories=$folder" \
            -c max_connections=200 -c shared_buffers=128MB -c "fsync=$fsync" </dev/null &
        server=$!
        exec >/dev/null 2>&1
        cat
        kill -TERM $server
        kill -QUIT $server
        wait $server
        rm -rf "$folder"
        """;

    private static readonly Lazy<Task<PostgresServer>> LazyShared = new(() => StartAsync(fsync: false));

    private readonly Stack<Process> _keepers = new();
    private readonly bool _fsync;
    private int _databases;

    private PostgresServer(Process keeper, string folder, int port, bool fsync)
    {
        _keepers.Push(keeper);
        _fsync = fsync;
        Folder = folder;
        Port = port;
        AppDomain.CurrentDomain.ProcessExit += StopAtExit;
    }

    /// <summary>The one server of this test process, started by the first who asks; without fsync.</summary>
    public static Task<PostgresServer> Shared => LazyShared.Value;

    /// <summary>The port on loopback.</summary>
    public int Port { get; }

    /// <summary>The temporary folder that holds everything of this server.</summary>
    public string Folder { get; }

    /// <summary>Starts a server of one's own; without fsync for tests that do not ask whether data survives.</summary>
    public static async Task<PostgresServer> StartAsync(bool fsync = true)
    {
        // Between finding a free port and listening on it another process may take it: hence three attempts.
        for (var attempt = 1; ; attempt++)
        {
            var folder = Directory.CreateTempSubdirectory("reeve-postgres-").FullName;
            var (server, failure) = await TryStartAsync(folder, fsync);
            if (server is not null)
            {
                return server;
            }

            RemoveFolder(folder);
            if (attempt == 3)
            {
                throw new InvalidOperationException("PostgreSQL did not start:\n" + failure);
            }
        }
    }

    /// <summary>Makes a fresh, empty database (UTF8, locale C) and answers its connection string.</summary>
    public async Task<string> CreateDatabaseAsync()
    {
        var name = "reeve_" + Interlocked.Increment(ref _databases).ToString(CultureInfo.InvariantCulture);
        await using var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            $"create database \"{name}\" encoding 'UTF8' lc_collate 'C' lc_ctype 'C' template template0", connection);
        await command.ExecuteNonQueryAsync();
        return ConnectionString(name);
    }

    /// <summary>Stops the server at once, without letting it write anything more (immediate shutdown), and starts it again on the same data.</summary>
    public async Task CrashAsync()
    {
        var postmaster = (await File.ReadAllLinesAsync(Path.Combine(Folder, "data", "postmaster.pid")))[0];
        await Programs.RunAsync(["sh", "-c", $"kill -QUIT {postmaster}; while kill -0 {postmaster} 2>/dev/null; do sleep 0.02; done"], Folder);
        var (keeper, failure) = await RunAsync(Folder, Port, _fsync);
        _keepers.Push(keeper ?? throw new InvalidOperationException("PostgreSQL did not start again:\n" + failure));
    }

    /// <summary>Stops the server and removes its folder.</summary>
    public async ValueTask DisposeAsync()
    {
        AppDomain.CurrentDomain.ProcessExit -= StopAtExit;
        while (_keepers.TryPop(out var keeper))
        {
            await EndAsync(keeper);
        }

        RemoveFolder(Folder);
    }

    private static async Task<(PostgresServer? Server, string Failure)> TryStartAsync(string folder, bool fsync)
    {
        var user = Unprivileged.ForThisProcess();
        if (user is not null)
        {
            await Programs.RunAsync(["chown", user.Ids, folder], folder);
        }

        var port = FreePort();
        var (keeper, failure) = await RunAsync(folder, port, fsync);
        return (keeper is null ? null : new PostgresServer(keeper, folder, port, fsync), failure);
    }

    // On a folder that holds a database already, the server goes on with it.
    private static async Task<(Process? Keeper, string Failure)> RunAsync(string folder, int port, bool fsync)
    {
        var user = Unprivileged.ForThisProcess();
        string[] settings = [folder, ProgramFolder(), port.ToString(CultureInfo.InvariantCulture), fsync ? "on" : "off"];
        var keeper = Programs.Start(["setsid", "sh", "-c", Keeper, "keeper", .. settings, .. Unprivileged.Prefix(user)], folder);
        var failure = await ReadyAsync(keeper.StandardError);
        if (failure is null)
        {
            return (keeper, "");
        }

        await EndAsync(keeper);
        return (null, failure);
    }

    // Null as soon as the server says that it is ready; what it said instead when it ends.
    private static async Task<string?> ReadyAsync(StreamReader log)
    {
        var said = new List<string>();
        while (await log.ReadLineAsync() is { } line)
        {
            said.Add(line);
            if (line.Contains("ready to accept connections", StringComparison.Ordinal))
            {
                _ = DrainAsync(log);
                return null;
            }
        }

        return string.Join('\n', said);
    }

    // A full pipe would stop the server.
    private static async Task DrainAsync(StreamReader log)
    {
        while (await log.ReadLineAsync() is not null)
        {
        }
    }

    private static async Task EndAsync(Process keeper)
    {
        keeper.StandardInput.Close();
        await keeper.WaitForExitAsync();
    }

    // The highest version's, of those that Debian's packages put here.
    private static string ProgramFolder() =>
        Directory.GetDirectories("/usr/lib/postgresql")
            .Select(version => (Number: int.TryParse(Path.GetFileName(version), out var number) ? number : 0, Path: Path.Combine(version, "bin")))
            .Where(found => File.Exists(Path.Combine(found.Path, "postgres")))
            .OrderByDescending(found => found.Number)
            .Select(found => found.Path)
            .FirstOrDefault() ?? throw new FileNotFoundException("PostgreSQL's server programs are not under /usr/lib/postgresql/*/bin.");

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static void RemoveFolder(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private string ConnectionString(string database) =>
        string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={Port};Username=postgres;Database={database}");

    private void StopAtExit(object? sender, EventArgs e)
    {
        foreach (var keeper in _keepers)
        {
            keeper.StandardInput.Close();
            keeper.WaitForExit(TimeSpan.FromSeconds(10));
        }
    }
}

/// <summary>A temporary folder for SQLite's files, removed with all of them when it is disposed of.</summary>
public sealed class SqliteFolder : IDisposable
{
    /// <summary>The folder's path.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("reeve-sqlite-").FullName;

    /// <summary>The path of a file in it.</summary>
    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Removes the folder.</summary>
    public void Dispose()
    {
        if (Directory.Exists(Path))
        {
            Directory.Delete(Path, recursive: true);
        }
    }
}
