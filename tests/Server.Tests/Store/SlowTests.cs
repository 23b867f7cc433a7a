using Npgsql;
using Reeve.Kernel;
using Reeve.Store;
using Reeve.Store.Postgres;
using Reeve.Store.Sqlite;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Store;

/// <summary>A read that takes too long is given up by the database, and its connection serves the next one.</summary>
public sealed class SlowTests
{
    private const string Endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n";

    [Fact]
    public void SQLite_gives_up_what_takes_too_long()
    {
        using var folder = new SqliteFolder();
        using var connection = new SqliteConnection(System.IO.Path.Combine(folder.Path, "slow.db"), true, TimeSpan.FromMilliseconds(50));
        Should.Throw<SqliteFailure>(() => connection.Number(Endless)).IsTooSlow.ShouldBeTrue();
        connection.Number("SELECT 7").ShouldBe(7);
    }

    [Fact]
    public async Task PostgreSQL_is_told_the_same_time()
    {
        await using var connections = new PostgresConnections(await (await PostgresServer.Shared).CreateDatabaseAsync());
        await using var reader = await PostgresConnections.OpenAsync(connections.Readers);
        await using var command = new NpgsqlCommand("SELECT setting FROM pg_settings WHERE name = 'statement_timeout'", reader);
        (await command.ExecuteScalarAsync()).ShouldBe($"{Limits.MaxReadSeconds * 1000}");
    }

    [Fact]
    public void The_caller_is_told_what_to_do()
    {
        var refused = Server.Http.Problems.Write(Slow.Refusal().Problem);
        refused.Status.ShouldBe(400);
        System.Text.Encoding.UTF8.GetString(refused.Json).ShouldContain("narrow the conditions");
    }
}
