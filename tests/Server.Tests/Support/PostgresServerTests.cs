using Npgsql;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Support;

public sealed class PostgresServerTests
{
    [Fact]
    public async Task A_server_starts_makes_databases_answers_and_leaves_nothing_behind()
    {
        var server = await PostgresServer.StartAsync(fsync: false);
        var first = await server.CreateDatabaseAsync();
        var second = await server.CreateDatabaseAsync();
        second.ShouldNotBe(first);

        (await AskAsync(first, "select current_setting('server_encoding') || ' ' || current_setting('fsync') || ' ' || current_setting('max_connections')"))
            .ShouldBe("UTF8 off 200");
        (await AskAsync(first, "select datcollate || ' ' || datctype from pg_database where datname = current_database()")).ShouldBe("C C");
        (await AskAsync(second, "select lower('É') || ' ' || current_setting('listen_addresses')")).ShouldBe("É 127.0.0.1");

        await server.DisposeAsync();
        Directory.Exists(server.Folder).ShouldBeFalse();
        await Should.ThrowAsync<NpgsqlException>(() => AskAsync(first, "select 'still there'"));
    }

    [Fact]
    public async Task The_shared_server_is_one_runs_without_fsync_and_makes_databases_side_by_side()
    {
        var servers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => PostgresServer.Shared)));
        servers.Distinct().Count().ShouldBe(1);

        var databases = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => servers[0].CreateDatabaseAsync()));
        databases.Distinct().Count().ShouldBe(3);
        (await AskAsync(databases[2], "select current_setting('fsync') || ' ' || current_setting('shared_buffers')")).ShouldBe("off 128MB");
    }

    [Fact]
    public void A_folder_for_sqlite_goes_with_its_files()
    {
        var folder = new SqliteFolder();
        File.WriteAllText(folder.File("demo.db"), "");
        Directory.GetFiles(folder.Path).ShouldBe([Path.Combine(folder.Path, "demo.db")]);
        folder.Dispose();
        Directory.Exists(folder.Path).ShouldBeFalse();
    }

    private static async Task<string> AskAsync(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(database + ";Pooling=false");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        return (string)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }
}
