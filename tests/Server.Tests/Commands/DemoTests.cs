using System.Globalization;
using System.Text.Json;
using Reeve.Kernel;
using Reeve.Model;
using Reeve.Server.Demo;
using Companies = Reeve.Store.Companies;
using DataPlace = Reeve.Store.DataPlace;
using Source = Reeve.Kernel.Source;
using PostgresServer = Reeve.Tests.Support.PostgresServer;
using SqliteFolder = Reeve.Tests.Support.SqliteFolder;

namespace Reeve.Server.Tests.Commands;

public sealed class DemoTests
{
    [Fact]
    public async Task The_demo_company_is_the_same_each_time_and_on_both_databases_but_for_its_keys()
    {
        using var first = new SqliteFolder();
        using var second = new SqliteFolder();
        using var third = new SqliteFolder();

        var rows = await RowsAsync(new DataPlace.Sqlite(first.Path), first);

        rows.Count.ShouldBeGreaterThan(3000);
        (await RowsAsync(new DataPlace.Sqlite(second.Path), second)).ShouldBe(rows);
        (await RowsAsync(new DataPlace.Postgres(await (await PostgresServer.Shared).CreateDatabaseAsync()), third)).ShouldBe(rows);
    }

    [Fact]
    public async Task The_demo_company_has_boards_roles_members_companies_and_tickets_of_half_a_year()
    {
        using var folder = new SqliteFolder();
        var engine = Running.Engine(TimeProvider.System);
        await using var companies = Companies.Open(engine.Catalogue, TimeProvider.System, new DataPlace.Sqlite(folder.Path));
        await DemoData.EnsureAsync(engine, companies, new DataPlace.Sqlite(folder.Path), folder.Path);
        var storage = (await companies.FindAsync(DemoData.Company))!;
        var memory = storage.Memory;

        memory.All<Board>().Count().ShouldBe(2);
        memory.All<SecurityRole>().Count().ShouldBe(5);
        memory.All<Member>().Count(m => !m.ApiFlag).ShouldBe(6);
        memory.All<Member>().Where(m => m.ApiFlag).Select(m => m.Identifier).ShouldBe(["reeve", "FullAccess", "ReadOnlyApi"], ignoreOrder: true);
        (await LoadAsync(storage, engine.Catalogue.Table(typeof(Company)))).Count.ShouldBe(20);
        var tickets = (await LoadAsync(storage, engine.Catalogue.Table(typeof(Ticket)))).Cast<Ticket>().ToList();
        tickets.Count.ShouldBe(300);
        tickets.ShouldAllBe(t => t.DateEntered >= DemoClock.Start && t.DateEntered <= DemoClock.End && t.LastUpdated >= t.DateEntered);
        tickets.Where(t => t.ClosedFlag).ShouldAllBe(t => t.ClosedDate > t.DateEntered && t.ClosedDate <= t.LastUpdated);
        tickets.Count(t => t.ClosedFlag).ShouldBeInRange(200, 290);
        tickets.Select(t => t.EnteredBy).Distinct().Count().ShouldBeGreaterThan(2);
        tickets.Count(t => t.Resources != null).ShouldBeGreaterThan(50);
        (await LoadAsync(storage, engine.Catalogue.Table(typeof(ServiceNote)))).Count.ShouldBeGreaterThan(500);
    }

    [Theory]
    [MemberData(nameof(Shell.Both), MemberType = typeof(Shell))]
    public async Task Keys_are_kept_in_a_file_of_the_owner_alone_and_used_again_as_long_as_they_hold(string database)
    {
        using var shell = await Shell.OpenAsync(database);

        var first = (await shell.RunAsync("demo", "--json")).Done().Json;
        var file = Path.Combine(shell.Folder, "demo-credentials.json");
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        JsonElement.Parse(await File.ReadAllTextAsync(file)).GetProperty("privateKey").GetString().ShouldBe(first.GetProperty("privateKey").GetString());
        (await shell.RunAsync("demo", "--json")).Done().Output.ShouldBe(first.GetRawText() + "\n");

        (await shell.RunAsync("key", "revoke", first.GetProperty("publicKey").GetString()!)).Done();
        var second = (await shell.RunAsync("demo", "--json")).Done().Json;
        second.GetProperty("publicKey").GetString().ShouldNotBe(first.GetProperty("publicKey").GetString());
    }

    [Fact]
    public async Task A_demo_company_whose_making_was_cut_short_is_made_anew()
    {
        using var shell = await Shell.OpenAsync("sqlite");
        (await shell.RunAsync("company", "create", "Half", "--id", "demo")).Done();
        var mark = shell.Write("demo.unfinished", "");

        (await shell.RunAsync("demo")).Done();

        File.Exists(mark).ShouldBeFalse();
        (await shell.RunAsync("role", "show", DemoRoles.Technician)).Done();
    }

    [Theory]
    [MemberData(nameof(Shell.Both), MemberType = typeof(Shell))]
    public async Task Tickets_by_the_thousand_are_added_to_any_company(string database)
    {
        using var shell = await Shell.OpenAsync(database);

        var said = (await shell.RunAsync("demo", "--company", "load", "--tickets", "2500")).Done();
        said.Output.ShouldContain("2500 of 2500 tickets");
        File.Exists(Path.Combine(shell.Folder, "demo-credentials.json")).ShouldBeFalse();
        (await shell.RunAsync("demo", "--company", "load", "--tickets", "10")).Done().Output.ShouldNotContain(DemoPeople.FullAccess);
        await shell.RunAsync("company", "create", "Empty");
        (await shell.RunAsync("demo", "--company", "empty", "--tickets", "10")).ShouldBeRefused("Tickets need a company");
        (await shell.RunAsync("demo", "--company", "not-an-id")).ShouldBeRefused("--company:");
    }

    private static async Task<List<string>> RowsAsync(DataPlace place, SqliteFolder folder)
    {
        var engine = Running.Engine(TimeProvider.System);
        await using var companies = Companies.Open(engine.Catalogue, TimeProvider.System, place);
        await DemoData.EnsureAsync(engine, companies, place, folder.Path);
        var storage = (await companies.FindAsync(DemoData.Company))!;
        var rows = new List<string>();
        foreach (var table in engine.Catalogue.Tables.Where(t => t.Row != typeof(ApiKey)))
        {
            rows.AddRange((await LoadAsync(storage, table))
                .Where(row => row is not AuditEntry { Entity: nameof(ApiKey) })
                .Select(row => $"{table} {string.Join(" | ", table.Fields.Where(f => f.Stored).Select(f => Text(f.Get(row))))}"));
        }

        return rows;
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        DateTimeOffset instant => instant.ToString("O", CultureInfo.InvariantCulture),
        decimal number => number.ToString("0.####", CultureInfo.InvariantCulture),
        System.Collections.IEnumerable list and not string => string.Join(",", list.Cast<object>()),
        _ => value.ToString()!,
    };

    private static Task<IReadOnlyList<Row>> LoadAsync(Storage storage, Table table) => storage.WriteAsync(async transaction =>
    {
        await transaction.LoadAsync([]);
        var (source, ids) = (Source.Of(table), new List<int>());
        var query = new Query { From = source, Columns = [new Selected.Value(source.At(table.Id))], Order = [new Sort(source.At(table.Id), false)] };
        await transaction.ReadAsync(query, cursor => ids.Add((int)cursor.Int(0)));
        var rows = new List<Row>();
        foreach (var some in ids.Chunk(500)) rows.AddRange((await transaction.LoadAsync([new Fetch(table, some)]))[0]);
        await transaction.FinishAsync(null, _ => { });
        return (IReadOnlyList<Row>)[.. rows.OrderBy(r => r.Id)];
    });
}
