using System.Text.Json;
using Reeve.Kernel;
using Reeve.Server.Export;
using Reeve.Tests.Support;
using Companies = Reeve.Store.Companies;

namespace Reeve.Server.Tests.Export;

/// <summary>A company is carried from one database to the other and back: nothing is lost, and its clients notice nothing.</summary>
public sealed class CarriedTests
{
    [Fact]
    public async Task A_company_carried_from_sqlite_to_postgres_and_back_is_equal_row_by_row()
    {
        await using var depot = new Depot();
        var company = (await depot.FilledAsync("sqlite")).Company;

        await CarryAsync(depot, company, "sqlite", "first", "postgres");
        await CarryAsync(depot, company, "postgres", "second", "sqlite2");
        (await depot.RunAsync("sqlite2", "company", "export", "--company", company, "--to", depot.File("third"))).Done();

        var (first, second, third) = (await ReadAsync(depot, "first"), await ReadAsync(depot, "second"), await ReadAsync(depot, "third"));
        first.Rows.ShouldBeGreaterThan(100);
        first.Files.Count.ShouldBe(4 * (1 + 3));
        Digests(second).ShouldBe(Digests(first));
        Digests(third).ShouldBe(Digests(first));
        (await depot.RunAsync("sqlite2", "company", "import", depot.File("first"), "--verify")).Done().Output.ShouldContain($"{first.Rows} rows compared, 0 differences");
    }

    [Fact]
    public async Task Clients_of_a_company_that_moved_to_another_database_notice_nothing()
    {
        await using var depot = new Depot();
        var before = await depot.FilledAsync("sqlite");
        string[] asked = ["service/tickets?orderBy=id", "company/companies?orderBy=id", "service/tickets/1/notes", "system/members", "service/boards", "system/audittrail?type=Ticket&id=1", "system/documents?recordType=Ticket&recordId=1", "system/search?q=S%C3%B6hne", "system/documents/1/download", "system/documents/3/download"];
        var (answers, last) = await OverAsync(depot, "sqlite", before, asked);

        await CarryAsync(depot, before.Company, "sqlite", "moved", "postgres");

        var (after, next) = await OverAsync(depot, "postgres", before, asked);
        for (var i = 0; i < asked.Length; i++) after[i].ShouldBe(answers[i], asked[i]);
        next.ShouldBeGreaterThan(last);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_company_is_imported_beside_itself_under_another_id(string database)
    {
        await using var depot = new Depot();
        var wire = await depot.FilledAsync(database);
        (await depot.RunAsync(database, "company", "export", "--to", depot.File("one.tar"))).Done();

        (await depot.RunAsync(database, "company", "import", depot.File("one.tar"), "--id", "Training")).Done();

        (await depot.RunAsync(database, "company", "list")).Done().Rows.Select(r => r[0]).ShouldBe([wire.Company, "training"], ignoreOrder: true);
        await using var host = await TestHost.OverAsync(await depot.PlaceAsync(database));
        var both = new[] { host.With(wire.Company, wire.PublicKey, wire.PrivateKey), host.With("training", wire.PublicKey, wire.PrivateKey) };
        (await both[1].GetAsync("service/tickets/count")).Says("count").ShouldBe((await both[0].GetAsync("service/tickets/count")).Says("count"));
        (await both[1].PatchAsync("service/tickets/1", "summary", "only here")).Expect(200);
        (await both[0].GetAsync("service/tickets/1")).Says("summary").ShouldNotBe("only here");
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task An_export_beside_writers_is_the_company_of_one_instant(string database)
    {
        await using var depot = new Depot();
        await using var host = await TestHost.OverAsync(await depot.PlaceAsync(database));
        var wire = await host.FoundedAsync();
        var customer = (await wire.PostAsync("company/companies", new { identifier = "acme", name = "Acme" })).Expect(201).Id;
        async Task WriteAsync(int count)
        {
            for (var i = 0; i < count; i++) (await wire.PostAsync("service/tickets", new { summary = $"{i}", company = new { id = customer }, initialDescription = "x" })).Expect(201);
        }

        await WriteAsync(20);
        await using var companies = host.OpenBeside();
        await using var snapshot = await companies.SnapshotAsync(wire.Company);
        await WriteAsync(20);
        var writing = WriteAsync(40);
        var manifest = await new ExportWriter(host.Catalogue, snapshot, TimeProvider.System).WriteAsync(wire.Company, depot.File("x.tar"), new HashSet<Table>(), _ => { });
        await writing;

        manifest.Tables.Single(t => t.Name == "Ticket").Rows.ShouldBe(20);
        manifest.Tables.Single(t => t.Name == "ServiceNote").Rows.ShouldBe(20);
    }

    [Fact]
    public async Task The_request_log_can_be_left_out_and_files_are_their_owners_alone()
    {
        await using var depot = new Depot();
        await depot.FilledAsync("sqlite");

        (await depot.RunAsync("sqlite", "company", "export", "--to", depot.File("all.tar"))).Done();
        (await depot.RunAsync("sqlite", "company", "export", "--to", depot.File("less.tar"), "--without-requests")).Done();

        (await ReadAsync(depot, "all.tar")).Tables.Single(t => t.Name == "RequestLine").Rows.ShouldBeGreaterThan(0);
        (await ReadAsync(depot, "less.tar")).Tables.Single(t => t.Name == "RequestLine").Rows.ShouldBe(0);
        (await depot.RunAsync("sqlite", "company", "import", depot.File("less.tar"), "--verify", "--without-requests")).Done();
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(depot.File("all.tar")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task What_a_company_changed_since_its_export_is_told_row_by_row()
    {
        await using var depot = new Depot();
        var wire = await depot.FilledAsync("sqlite");
        (await depot.RunAsync("sqlite", "company", "export", "--to", depot.File("then.tar"))).Done();
        int made;
        await using (var host = await TestHost.OverAsync(await depot.PlaceAsync("sqlite")))
        {
            var now = host.With(wire.Company, wire.PublicKey, wire.PrivateKey);
            (await now.PatchAsync("service/tickets/1", "summary", "changed")).Expect(200);
            made = (await now.PostAsync("service/tickets", new { summary = "new", company = new { id = (await now.GetAsync("company/companies")).Ids[0] } })).Expect(201).Id;
            (await now.DeleteAsync("service/tickets/3")).Expect(204);
        }

        var said = await depot.RunAsync("sqlite", "company", "import", depot.File("then.tar"), "--verify");

        said.Code.ShouldBe(1);
        said.Output.ShouldContain("Ticket 1 differs in summary");
        said.Output.ShouldContain("Ticket 3 is missing in the company");
        said.Output.ShouldContain($"Ticket {made} is not in the export");
        var json = (await depot.RunAsync("sqlite", "company", "import", depot.File("then.tar"), "--verify", "--json")).Json;
        json.GetProperty("differences").EnumerateArray().ShouldContain(d => d.GetProperty("table").GetString() == "Ticket" && d.GetProperty("id").GetInt32() == 1);
    }

    private static async Task CarryAsync(Depot depot, string company, string from, string file, string to)
    {
        (await depot.RunAsync(from, "company", "export", "--company", company, "--to", depot.File(file))).Done();
        (await depot.RunAsync(to, "company", "import", depot.File(file))).Done();
    }

    private static async Task<Manifest> ReadAsync(Depot depot, string file) => (await ExportReader.OpenAsync(Running.Catalogue(), depot.File(file))).Manifest;

    private static List<string> Digests(Manifest manifest) =>
        [.. manifest.Tables.SelectMany(t => t.Parts).Select(p => $"{p.Name} {p.Rows} {p.Sha256}"), .. manifest.Files.Select(f => $"{f.Name} {f.Sha256}")];

    // What a client is answered, without the addresses that name the host, and the number of the next ticket.
    private static async Task<(List<string> Answers, int Next)> OverAsync(Depot depot, string place, Wire key, string[] asked)
    {
        await using var host = await TestHost.OverAsync(await depot.PlaceAsync(place));
        var wire = host.With(key.Company, key.PublicKey, key.PrivateKey);
        var answers = new List<string>();
        foreach (var path in asked)
        {
            var (answer, bytes) = await wire.DownloadAsync(path);
            answer.Expect(200);
            answers.Add(path.EndsWith("/download", StringComparison.Ordinal)
                ? $"{answer.Header("Content-Disposition")} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(bytes))}"
                : System.Text.Encoding.UTF8.GetString(bytes).Replace(host.Url, "", StringComparison.Ordinal));
        }

        if (place == "sqlite") return (answers, (await wire.GetAsync("service/tickets?orderBy=id desc&pageSize=1")).Ids[0]);
        var customer = (await wire.GetAsync("company/companies")).Ids[0];
        return (answers, (await wire.PostAsync("service/tickets", new { summary = "next", company = new { id = customer } })).Expect(201).Id);
    }
}
