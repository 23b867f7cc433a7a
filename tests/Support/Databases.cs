using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Reeve.Tests.Support;

/// <summary>A PostgreSQL of this machine's own programs in a temporary folder: it goes, folder and all, when it is disposed of or when this process ends, however it ends.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    // Runs the server given as arguments for as long as our end of its input is open: a killed test process closes that too.
    private const string Keeper = """
        trap '' INT TERM HUP
        exec >/dev/null
        folder=$1; shift
        "$@" </dev/null &
        server=$!
        exec 2>/dev/null
        cat
        kill -QUIT $server
        wait $server
        rm -rf "$folder"
        """;

    private static readonly Lazy<Task<PostgresServer>> LazyShared = new(() => StartAsync());

    private readonly Process _keeper;
    private int _databases;

    private PostgresServer(Process keeper, string folder, int port)
    {
        _keeper = keeper;
        Folder = folder;
        Port = port;
        AppDomain.CurrentDomain.ProcessExit += StopAtExit;
    }

    /// <summary>The one server of this test process, started by the first who asks.</summary>
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

    /// <summary>Stops the server and removes its folder.</summary>
    public async ValueTask DisposeAsync()
    {
        AppDomain.CurrentDomain.ProcessExit -= StopAtExit;
        await EndAsync(_keeper);
        RemoveFolder(Folder);
    }

    private static async Task<(PostgresServer? Server, string Failure)> TryStartAsync(string folder, bool fsync)
    {
        var user = Unprivileged.ForThisProcess();
        var data = Path.Combine(folder, "data");
        if (user is not null)
        {
            await Programs.RunAsync(["chown", user.Ids, folder], folder);
        }

        await Programs.RunAsync(
            Unprivileged.Command(user, [Program("initdb"), "-D", data, "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync"]),
            folder);
        var port = FreePort();
        string[] command =
        [
            Program("postgres"), "-D", data, "-p", port.ToString(CultureInfo.InvariantCulture),
            "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=" + folder,
            "-c", "max_connections=200", "-c", "shared_buffers=128MB", "-c", fsync ? "fsync=on" : "fsync=off",
        ];
        // In a session of its own: a signal to the group of the tests must not reach the keeper before its work is done.
        var keeper = Programs.Start(["setsid", "sh", "-c", Keeper, "keeper", folder, .. Unprivileged.Command(user, command)], folder);
        var failure = await ReadyAsync(keeper.StandardError);
        if (failure is null)
        {
            return (new PostgresServer(keeper, folder, port), "");
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

    private static string Program(string name) =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql")
                .Select(version => (Number: int.TryParse(Path.GetFileName(version), out var number) ? number : 0, Path: Path.Combine(version, "bin", name)))
                .Where(found => File.Exists(found.Path))
                .MaxBy(found => found.Number).Path ?? throw new FileNotFoundException($"No {name} under /usr/lib/postgresql.")
            : throw new DirectoryNotFoundException("PostgreSQL is not installed: there is no /usr/lib/postgresql.");

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
        _keeper.StandardInput.Close();
        _keeper.WaitForExit(TimeSpan.FromSeconds(10));
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
