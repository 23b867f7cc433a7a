using Npgsql;
using Reeve.Kernel;

namespace Reeve.Store.Postgres;

/// <summary>Companies as schemas of a database; one connection listens for changes of their held tables.</summary>
internal sealed class PostgresCompanies : Companies
{
    private const string Prefix = "company_";

    private readonly Catalogue catalogue;
    private readonly TimeProvider clock;
    private readonly PostgresConnections connections;
    private readonly PostgresListener listener;

    public PostgresCompanies(Catalogue catalogue, TimeProvider clock, string connectionString)
    {
        this.catalogue = catalogue;
        this.clock = clock;
        connections = new PostgresConnections(connectionString);
        listener = new PostgresListener(connections.Listening);
    }

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<string>> ListAsync()
    {
        await using var connection = await PostgresConnections.OpenAsync(connections.Readers);
        await using var command = new NpgsqlCommand("SELECT nspname FROM pg_namespace WHERE starts_with(nspname, 'company_') ORDER BY nspname COLLATE \"C\"", connection);
        await using var reader = await command.ExecuteReaderAsync();
        var companies = new List<string>();
        while (await reader.ReadAsync()) companies.Add(reader.GetString(0)[Prefix.Length..]);
        companies.RemoveAll(c => !IsId(c));
        return companies;
    }

    /// <inheritdoc/>
    public override async Task<Vitals> VitalsAsync()
    {
        await using var connection = await PostgresConnections.OpenAsync(connections.Readers);
        await using var command = new NpgsqlCommand(
            "SELECT name, setting FROM pg_settings WHERE name IN ('server_version_num', 'fsync', 'synchronous_commit', 'full_page_writes', 'track_activities')"
            + " UNION ALL SELECT 'clock', ((extract(epoch FROM clock_timestamp()) * 1000000)::bigint)::text",
            connection);
        await using var reader = await command.ExecuteReaderAsync();
        var settings = new Dictionary<string, string>();
        while (await reader.ReadAsync()) settings[reader.GetString(0)] = reader.GetString(1);
        settings.Remove("server_version_num", out var version);
        settings.Remove("clock", out var micros);
        return new Vitals("PostgreSQL", int.Parse(version!) / 10_000, settings, Dialect.Instant(long.Parse(micros!)));
    }

    /// <inheritdoc/>
    public override async Task<CompanyVitals> VitalsAsync(string company)
    {
        await using var connection = await PostgresConnections.OpenAsync(connections.Readers);
        var (standing, detail) = await new PostgresSchema(Prefix + company, 0, catalogue).StandingAsync(connection);
        return new CompanyVitals(standing, detail, []);
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await listener.DisposeAsync();
        await base.DisposeAsync();
        await connections.DisposeAsync();
    }

    private protected override async ValueTask<bool> ExistsAsync(string company)
    {
        await using var connection = await PostgresConnections.OpenAsync(connections.Readers);
        await using var command = new NpgsqlCommand("SELECT EXISTS (SELECT 1 FROM pg_namespace WHERE nspname = $1)", connection);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = Prefix + company });
        return (bool)(await command.ExecuteScalarAsync())!;
    }

    private protected override async Task<Storage> OpenStorageAsync(string company, bool create)
    {
        var storage = await PostgresStorage.OpenAsync(company, Prefix + company, catalogue, clock, connections, create, line => Told?.Invoke(line));
        listener.Tell(storage);
        return storage;
    }

    private protected override Task<Snapshot> LookAsync(Storage storage) => PostgresSnapshot.OpenAsync(connections, ((PostgresStorage)storage).Statements);

    private protected override Task<Intake> OpenIntakeAsync(string company) => PostgresIntake.OpenAsync(connections, catalogue, company, Prefix + company);

    private protected override async Task RemoveAsync(string company)
    {
        listener.Forget(company);
        await using var connection = await PostgresConnections.OpenAsync(connections.Writers);
        await using var command = new NpgsqlCommand($"DROP SCHEMA IF EXISTS {Dialect.Quote(Prefix + company)} CASCADE", connection);
        await command.ExecuteNonQueryAsync();
    }
}
