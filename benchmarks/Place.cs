using System.Globalization;
using Npgsql;
using Reeve.Tests.Support;
using SQLitePCL;

namespace Reeve.Bench;

/// <summary>The database of one company under load, and the floor's copy of it.</summary>
public abstract class Place(string folder) : IAsyncDisposable
{
    /// <summary>Login id of the company.</summary>
    public const string Company = "demo";

    /// <summary>The server's data folder.</summary>
    public string Data { get; } = Path.Combine(folder, "data");

    /// <summary>Options of the command line that lead here.</summary>
    public abstract IReadOnlyList<string> Options { get; }

    /// <summary>Where the floor finds its copy: a file, or a connection string.</summary>
    public abstract string FloorPlace { get; }

    /// <summary>What stands before names of tables.</summary>
    public abstract string Schema { get; }

    /// <summary>Processor time of the database's own processes so far.</summary>
    public abstract double CpuMs { get; }

    /// <summary>A place for a new company.</summary>
    public static async Task<Place> MakeAsync(string database, string folder, PostgresServer? server) =>
        database == "sqlite" ? new InFile(folder) : new InServer(folder, server!, await server!.CreateDatabaseAsync());

    /// <summary>With everything written and nobody connected: packs the tables, counts them for the planner, and makes the floor's copy.</summary>
    public abstract Task CopyAsync();

    /// <summary>Asks the database whether what it acknowledges is durable; throws when not.</summary>
    public abstract Task CheckDurabilityAsync();

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();

    private sealed class InFile(string folder) : Place(folder)
    {
        public override IReadOnlyList<string> Options => ["--data", Data];

        public override string FloorPlace => Path.Combine(Data, "floor.db");

        public override string Schema => "";

        public override double CpuMs => 0;

        private string File => Path.Combine(Data, "companies", Company + ".db");

        public override Task CopyAsync()
        {
            Batteries_V2.Init();
            Do("PRAGMA wal_checkpoint(TRUNCATE); VACUUM; ANALYZE; PRAGMA wal_checkpoint(TRUNCATE)");
            System.IO.File.Copy(File, FloorPlace);
            return Task.CompletedTask;
        }

        // A connection made as the engine makes its own says what the engine's writer keeps; the journal is the file's own.
        public override Task CheckDurabilityAsync()
        {
            using var connection = new Store.Sqlite.SqliteConnection(File);
            if (connection.Number("PRAGMA synchronous") != 2) throw new BenchFailure("The engine's connections to SQLite do not keep synchronous = FULL.");
            return Task.CompletedTask;
        }

        public override ValueTask DisposeAsync() => default;

        private void Do(string sql)
        {
            if (raw.sqlite3_open(File, out var db) != raw.SQLITE_OK || raw.sqlite3_exec(db, sql) != raw.SQLITE_OK)
                throw new BenchFailure($"SQLite: {raw.sqlite3_errmsg(db).utf8_to_string()}");
            raw.sqlite3_close_v2(db);
        }
    }

    private sealed class InServer(string folder, PostgresServer server, string connection) : Place(folder)
    {
        private readonly int postmaster = int.Parse(System.IO.File.ReadLines(Path.Combine(server.Folder, "data", "postmaster.pid")).First(), CultureInfo.InvariantCulture);

        public override IReadOnlyList<string> Options => ["--data", Data, "--postgres", connection];

        public override string FloorPlace => connection + "_floor";

        public override string Schema => $"\"company_{Company}\".";

        public override double CpuMs => Cpu.Milliseconds(postmaster, family: true);

        private string Database => new NpgsqlConnectionStringBuilder(connection).Database!;

        public override async Task CopyAsync()
        {
            await DoAsync(connection, "VACUUM ANALYZE");
            await DoAsync(Beside("postgres"), $"CREATE DATABASE \"{Database}_floor\" TEMPLATE \"{Database}\"");
            await DoAsync(Beside("postgres"), "CHECKPOINT");
        }

        public override async Task CheckDurabilityAsync()
        {
            await using var open = new NpgsqlConnection(connection + ";Pooling=false");
            await open.OpenAsync();
            foreach (var setting in (string[])["fsync", "synchronous_commit", "full_page_writes"])
            {
                await using var command = new NpgsqlCommand("SHOW " + setting, open);
                if ((string?)await command.ExecuteScalarAsync() != "on") throw new BenchFailure($"PostgreSQL does not keep {setting} = on.");
            }
        }

        public override async ValueTask DisposeAsync()
        {
            await DoAsync(Beside("postgres"), $"DROP DATABASE IF EXISTS \"{Database}_floor\" WITH (FORCE)");
            await DoAsync(Beside("postgres"), $"DROP DATABASE IF EXISTS \"{Database}\" WITH (FORCE)");
        }

        private string Beside(string database) => new NpgsqlConnectionStringBuilder(connection) { Database = database }.ConnectionString;

        private static async Task DoAsync(string place, string sql)
        {
            await using var open = new NpgsqlConnection(place + ";Pooling=false;Command Timeout=600");
            await open.OpenAsync();
            await using var command = new NpgsqlCommand(sql, open);
            await command.ExecuteNonQueryAsync();
        }
    }
}
