using Npgsql;

namespace Reeve.Store.Postgres;

/// <summary>The connections of a server to its database, shared by all companies: readers, and writers that are told apart by name.</summary>
internal sealed class PostgresConnections : IAsyncDisposable
{
    /// <summary>The name by which <see cref="Horizon"/> finds transactions that may still commit.</summary>
    public const string WriterName = "reeve-writer";

    /// <summary>How the names of listening connections begin: each server and each command has one while it lives.</summary>
    public const string ListenerName = "reeve-listener";

    public PostgresConnections(string connectionString)
    {
        Readers = Source(connectionString, "reeve-reader", $" -c statement_timeout={Slow.Most.TotalMilliseconds:0}");
        Writers = Source(connectionString, WriterName, "");
        Listening = new NpgsqlConnectionStringBuilder(connectionString) { ApplicationName = OwnListenerName, Pooling = false, KeepAlive = 30 }.ConnectionString;
    }

    /// <summary>For reads.</summary>
    public NpgsqlDataSource Readers { get; }

    /// <summary>For transactions.</summary>
    public NpgsqlDataSource Writers { get; }

    /// <summary>The name of the connection on which this process listens.</summary>
    public string OwnListenerName { get; } = $"{ListenerName}-{Guid.NewGuid():N}";

    /// <summary>How to listen.</summary>
    public string Listening { get; }

    /// <summary>Opens a connection; a database that does not answer is said in words.</summary>
    public static async ValueTask<NpgsqlConnection> OpenAsync(NpgsqlDataSource source)
    {
        try
        {
            return await source.OpenConnectionAsync();
        }
        catch (NpgsqlException failure) when (PostgresCommand.IsLost(failure))
        {
            throw Lost(failure);
        }
    }

    /// <summary>The connection is gone.</summary>
    public static IOException Lost(NpgsqlException failure) => new($"The database does not answer: {failure.Message}", failure);

    public async ValueTask DisposeAsync()
    {
        await Readers.DisposeAsync();
        await Writers.DisposeAsync();
    }

    // Plans that are made once: the automatic choice keeps planning anew for each value.
    private static NpgsqlDataSource Source(string connectionString, string name, string options)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString)
        {
            ApplicationName = name,
            NoResetOnClose = true,
            MaxAutoPrepare = 200,
            AutoPrepareMinUsages = 2,
            Enlist = false,
        };
        settings.Options = (settings.Options + " -c plan_cache_mode=force_generic_plan" + options).Trim();
        if (!connectionString.Contains("Pool Size", StringComparison.OrdinalIgnoreCase)) settings.MaxPoolSize = 32;
        return NpgsqlDataSource.Create(settings);
    }
}
