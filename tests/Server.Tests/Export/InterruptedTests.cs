using Reeve.Kernel;
using Reeve.Model;
using Reeve.Server.Export;
using Reeve.Tests.Support;
using Companies = Reeve.Store.Companies;

namespace Reeve.Server.Tests.Export;

/// <summary>Exports and imports that end in the middle leave nothing half done that anybody could see, and go on or begin anew.</summary>
public sealed class InterruptedTests
{
    [Theory]
    [InlineData("sqlite2")]
    [InlineData("postgres")]
    public async Task An_interrupted_import_is_not_served_and_goes_on_behind_its_last_part(string database)
    {
        await using var depot = new Depot();
        var wire = await depot.FilledAsync("sqlite");
        (await depot.RunAsync("sqlite", "company", "export", "--to", depot.File("x.tar"))).Done();
        await InterruptAsync(depot, database, wire.Company, 7);

        await using (var host = await TestHost.OverAsync(await depot.PlaceAsync(database)))
            (await host.With(wire.Company, wire.PublicKey, wire.PrivateKey).GetAsync("service/tickets")).Expect(401);
        (await depot.RunAsync(database, "company", "list")).Done().Output.ShouldBeEmpty();
        var said = (await depot.RunAsync(database, "company", "import", depot.File("x.tar"))).Done();

        said.Output.ShouldContain("Going on behind part 7");
        (await depot.RunAsync(database, "company", "import", depot.File("x.tar"), "--verify")).Done();
    }

    [Theory]
    [InlineData("sqlite2")]
    [InlineData("postgres")]
    public async Task An_import_interrupted_among_the_files_goes_on_there(string database)
    {
        await using var depot = new Depot();
        var wire = await depot.FilledAsync("sqlite");
        (await depot.RunAsync("sqlite", "company", "export", "--to", depot.File("x.tar"))).Done();
        var parts = (await ExportReader.OpenAsync(Running.Catalogue(), depot.File("x.tar"))).TableParts;
        await InterruptAsync(depot, database, wire.Company, parts + 5);

        (await depot.RunAsync(database, "company", "import", depot.File("x.tar"))).Done().Output.ShouldContain($"Going on behind part {parts + 5}");
        (await depot.RunAsync(database, "company", "import", depot.File("x.tar"), "--verify")).Done();
    }

    [Theory]
    [InlineData("sqlite2")]
    [InlineData("postgres")]
    public async Task An_unfinished_import_of_another_file_stops_an_import_until_it_is_thrown_away(string database)
    {
        await using var depot = new Depot();
        var wire = await depot.FilledAsync("sqlite");
        (await depot.RunAsync("sqlite", "company", "export", "--to", depot.File("x.tar"))).Done();
        await InterruptAsync(depot, database, wire.Company, 3);
        (await depot.RunAsync("sqlite", "company", "export", "--to", depot.File("y.tar"), "--without-requests")).Done();

        (await depot.RunAsync(database, "company", "import", depot.File("y.tar"))).ShouldBeRefused("An unfinished import of another file lies in the way; --restart throws it away.");
        (await depot.RunAsync(database, "company", "import", depot.File("y.tar"), "--restart")).Done();
        (await depot.RunAsync(database, "company", "import", depot.File("y.tar"), "--verify")).Done();
    }

    [Theory]
    [InlineData("sqlite2")]
    [InlineData("postgres")]
    public async Task Of_two_imports_into_one_company_at_once_the_later_step_is_refused(string database)
    {
        await using var depot = new Depot();
        var table = Running.Catalogue().Table(typeof(Severity));
        await using var companies = Companies.Open(Running.Catalogue(), TimeProvider.System, await depot.PlaceAsync(database));
        await using var first = await companies.IntakeAsync("acme");
        await using var second = await companies.IntakeAsync("acme");

        await first.AddAsync(table, [Made(1)], null, "x 1");
        (await Should.ThrowAsync<InvalidOperationException>(() => second.AddAsync(table, [Made(1)], null, "x 1"))).Message.ShouldBe("Another import of this company is under way.");
        await second.AddAsync(table, [Made(2)], "x 1", "x 2");
        await Should.ThrowAsync<InvalidOperationException>(() => first.AddAsync(table, [Made(2)], "x 1", "x 2"));

        await using var both = await first.LookAsync();
        (await both.CountAsync(table)).ShouldBe(2);
    }

    [Fact]
    public async Task An_interrupted_export_leaves_no_file_and_is_begun_anew()
    {
        await using var depot = new Depot();
        var wire = await depot.FilledAsync("sqlite");
        await using (var companies = Companies.Open(Running.Catalogue(), TimeProvider.System, await depot.PlaceAsync("sqlite")))
        {
            await using var snapshot = await companies.SnapshotAsync(wire.Company);
            var parts = 0;
            var writer = new ExportWriter(Running.Catalogue(), snapshot, TimeProvider.System);
            await Should.ThrowAsync<Stopped>(() => writer.WriteAsync(wire.Company, depot.File("x.tar"), new HashSet<Table>(), _ => Count(ref parts, 5)));
        }

        File.Exists(depot.File("x.tar")).ShouldBeFalse();
        (await depot.RunAsync("sqlite", "company", "import", depot.File("x.tar.partial"), "--id", "copy")).ShouldBeRefused(depot.File("x.tar.partial"));
        (await depot.RunAsync("sqlite", "company", "export", "--to", depot.File("x.tar"))).Done();
        File.Exists(depot.File("x.tar.partial")).ShouldBeFalse();
        (await depot.RunAsync("sqlite", "company", "import", depot.File("x.tar"), "--verify")).Done();
    }

    [Theory]
    [InlineData("sqlite2")]
    [InlineData("postgres")]
    public async Task A_killed_import_goes_on_when_it_is_run_again(string place)
    {
        await using var depot = new Depot();
        (await depot.RunAsync("sqlite", "demo", "--size", "small", "--tickets", "6000")).Done();
        (await depot.RunAsync("sqlite", "company", "export", "--to", depot.File("x.tar"))).Done();
        string[] command = ["company", "import", depot.File("x.tar"), .. await depot.OptionsAsync(place)];

        await KillAsync(depot, place, command);

        (await depot.RunAsync(place, "company", "list")).Done().Output.ShouldBeEmpty();
        (await depot.RunAsync(place, "company", "import", depot.File("x.tar"))).Done().Output.ShouldContain("Going on behind part");
        (await depot.RunAsync(place, "company", "import", depot.File("x.tar"), "--verify")).Done();
    }

    private static async Task KillAsync(Depot depot, string place, string[] command)
    {
        var program = Path.Combine(Approved.Root, "artifacts", "bin", "Reeve.Server", new DirectoryInfo(AppContext.BaseDirectory).Name, "reeve.dll");
        await using var companies = Companies.Open(Running.Catalogue(), TimeProvider.System, await depot.PlaceAsync(place));
        await using var intake = await companies.IntakeAsync("demo");
        using var import = Programs.Start(["dotnet", program, .. command], Path.GetTempPath());
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (await timer.WaitForNextTickAsync() && !import.HasExited)
        {
            if (await intake.MarkAsync() == null) continue;
            import.Kill();
            break;
        }

        await import.WaitForExitAsync();
        import.ExitCode.ShouldNotBe(0, "The import was over before it could be killed.");
    }

    private static async Task InterruptAsync(Depot depot, string place, string company, int after)
    {
        var export = await ExportReader.OpenAsync(Running.Catalogue(), depot.File("x.tar"));
        await using var companies = Companies.Open(Running.Catalogue(), TimeProvider.System, await depot.PlaceAsync(place));
        await using var intake = await companies.IntakeAsync(company);
        var parts = 0;
        await Should.ThrowAsync<Stopped>(() => new CompanyImport(export, intake).AddAsync(_ => Count(ref parts, after)));
    }

    private static Severity Made(int id) => new() { Id = id, Description = $"{id}", LastUpdated = DateTimeOffset.UnixEpoch };

    private static void Count(ref int parts, int most)
    {
        if (++parts == most) throw new Stopped();
    }

    private sealed class Stopped : Exception;
}
