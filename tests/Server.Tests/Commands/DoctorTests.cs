using System.Net;
using System.Net.Sockets;
using Reeve.Kernel;
using Reeve.Model;
using Reeve.Server.Doctor;
using Reeve.Server.Tests.Export;
using Reeve.Tests.Support;
using Companies = Reeve.Store.Companies;
using Finding = Reeve.Server.Doctor.Finding;

namespace Reeve.Server.Tests.Commands;

/// <summary>Each check finds what it looks for in a set-up that was broken so, and says how to mend it.</summary>
public sealed class DoctorTests
{
    [Theory, MemberData(nameof(Shell.Both), MemberType = typeof(Shell))]
    public async Task A_good_set_up_is_well(string database)
    {
        await using var depot = new Depot();
        await depot.FilledAsync(database);

        var said = await depot.RunAsync(database, "doctor", "--port", "0", "--json");

        said.Json.EnumerateArray().Where(f => f.GetProperty("check").GetString() is not ("folder" or "database")).ShouldBeEmpty(said.Output);
    }

    [Fact]
    public async Task A_folder_open_to_others_and_a_small_disk_are_found()
    {
        using var shell = await Shell.OpenAsync("sqlite");
        await shell.RunAsync("company", "create", "Acme");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(shell.Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherRead);

        var said = await shell.RunAsync("doctor", "--port", "0");

        said.Code.ShouldBe(1);
        said.Output.ShouldContain($"chmod 700 {shell.Folder}");
        (await FindAsync(shell.Folder, free: 5 << 20)).ShouldContain(f => f.Check == "disk" && f.Grade == Grade.Trouble && f.What.StartsWith("5 MiB", StringComparison.Ordinal));
        (await FindAsync(shell.Folder, free: 500L << 20)).ShouldContain(f => f.Check == "disk" && f.Grade == Grade.Warning);
    }

    [Fact]
    public async Task Ports_addresses_and_certificates_that_do_not_fit_are_found()
    {
        using var shell = await Shell.OpenAsync("sqlite");
        await shell.RunAsync("company", "create", "Acme");
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        var broken = shell.Write("broken.pem", "nothing");
        Reeve.Server.Http.Certificates.Kept(shell.Folder, new FakeClock());

        (await shell.RunAsync("doctor", "--port", $"{port}", "--https-port", "0")).Output.ShouldContain($"Port {port} is used by another program");
        (await shell.RunAsync("doctor", "--port", "0", "--bind", "0.0.0.0")).Output.ShouldContain("--allowed-host psa.example.net");
        (await shell.RunAsync("doctor", "--port", "0", "--public-url", "http://psa.example.net")).Output.ShouldContain("keys travel readably");
        (await shell.RunAsync("doctor", "--port", "0", "--public-url", "https://psa.example.net")).Output.ShouldContain("is not for psa.example.net");
        (await shell.RunAsync("doctor", "--port", "0", "--certificate", broken, "--certificate-key", broken)).Output.ShouldContain("cannot be used");
    }

    [Fact]
    public async Task A_database_that_does_not_answer_or_forgets_is_found()
    {
        using var shell = await Shell.OpenAsync("sqlite");
        var away = await Shell.RunAtAsync("doctor", "--port", "0", "--data", shell.Folder, "--postgres", "Host=127.0.0.1;Port=1;Username=x;Database=x;Timeout=2");
        away.Code.ShouldBe(2);
        away.Output.ShouldContain("The database does not answer");

        // The database of the tests runs without fsync.
        using var postgres = await Shell.OpenAsync("postgres");
        var said = await postgres.RunAsync("doctor", "--port", "0");
        said.Code.ShouldBe(2);
        said.Output.ShouldContain("ALTER SYSTEM SET fsync = on; SELECT pg_reload_conf();");
    }

    [Fact]
    public async Task A_damaged_company_is_found()
    {
        using var shell = await Shell.OpenAsync("sqlite");
        await shell.RunAsync("company", "create", "Acme");
        var file = Path.Combine(shell.Folder, "companies", "acme.db");
        var bytes = await File.ReadAllBytesAsync(file);
        Array.Fill(bytes, (byte)0x5A, 4096 * 3, 4096 * 20);
        await File.WriteAllBytesAsync(file, bytes);

        var said = await shell.RunAsync("doctor", "--port", "0");

        said.Code.ShouldBe(2);
        said.Output.ShouldContain("The database is damaged");
    }

    [Fact]
    public async Task What_is_wrong_within_a_company_is_found()
    {
        await using var depot = new Depot();
        await depot.FilledAsync("sqlite");
        var catalogue = Running.Catalogue();
        await using (var companies = Companies.Open(catalogue, TimeProvider.System, await depot.PlaceAsync("sqlite")))
        {
            var storage = (await companies.FindAsync((await companies.ListAsync())[0]))!;
            var member = storage.Memory.All<Member>().Single(m => m.Identifier == "admin");
            await BreakAsync<ApiKey>(storage, storage.Memory.All<ApiKey>().First().Id, k => k.Expires = DateTimeOffset.UnixEpoch, "expires");
            await BreakAsync<BoardStatus>(storage, storage.Memory.All<BoardStatus>().First(s => s.DefaultFlag).Id, s => s.DefaultFlag = false, "defaultFlag");
            await BreakAsync<Priority>(storage, storage.Memory.All<Priority>().First(p => p.DefaultFlag).Id, p => p.DefaultFlag = false, "defaultFlag");
            await BreakAsync<Ticket>(storage, 1, t => t.Company = new Ref<Company>(4711), "company");
            await storage.AppendAsync(catalogue.Table(typeof(RequestLine)), [new RequestLine { MemberId = member.Id, Method = "GET", Route = "service/tickets", Status = 200, Requests = 1_000_000 }]);
        }

        var said = await depot.RunAsync("sqlite", "doctor", "--port", "0");

        said.Code.ShouldBe(2);
        said.Output.ShouldContain("expired on 1970-01-01: its program is refused.");
        said.Output.ShouldContain("has no default status");
        said.Output.ShouldContain("There is no default priority");
        said.Output.ShouldContain("1 records of Ticket refer in company to a Company that is not there; the first is 1.");
        said.Output.ShouldContain("rights that its role Administrator holds");
    }

    [Fact]
    public async Task A_company_without_an_administrator_and_members_of_inactive_roles_are_found()
    {
        using var shell = await Shell.OpenAsync("sqlite");
        await shell.RunAsync("company", "create", "Acme");
        await shell.RunAsync("member", "create", "tool", "--api", "--role", "Administrator");
        await using (var companies = Companies.Open(Running.Catalogue(), TimeProvider.System, new Reeve.Store.DataPlace.Sqlite(shell.Folder)))
        {
            var storage = (await companies.FindAsync("acme"))!;
            var tool = storage.Memory.All<Member>().Single(m => m.Identifier == "tool");
            await BreakAsync<SecurityRole>(storage, tool.SecurityRole!.Value.Id, r => (r.AdminFlag, r.InactiveFlag) = (false, true), "adminFlag", "inactiveFlag");
        }

        var said = await shell.RunAsync("doctor", "--port", "0");

        said.Output.ShouldContain("No active member holds the role Administrator");
        said.Output.ShouldContain("tool holds the inactive role Administrator and may do nothing.");
    }

    [Fact]
    public async Task A_company_without_default_rows_is_found()
    {
        await using var depot = new Depot();
        await depot.FilledAsync("sqlite");
        await using (var companies = Companies.Open(Running.Catalogue(), TimeProvider.System, await depot.PlaceAsync("sqlite")))
        {
            var storage = (await companies.FindAsync((await companies.ListAsync())[0]))!;
            var source = storage.Memory.All<Reeve.Model.Source>().First(s => s.DefaultFlag).Id;
            await BreakAsync<Reeve.Model.Source>(storage, source, s => s.DefaultFlag = false, "defaultFlag");
            await BreakAsync<ServiceLocation>(storage, storage.Memory.All<ServiceLocation>().First(l => l.DefaultFlag).Id, l => l.DefaultFlag = false, "defaultFlag");
            await BreakAsync<CompanyStatus>(storage, storage.Memory.All<CompanyStatus>().First(s => s.DefaultFlag).Id, s => s.DefaultFlag = false, "defaultFlag");
        }

        var said = await depot.RunAsync("sqlite", "doctor", "--port", "0");

        said.Output.ShouldContain("There is no default source");
        said.Output.ShouldContain("PATCH service/sources/");
        said.Output.ShouldContain("There is no default service location");
        said.Output.ShouldContain("There is no default status of companies");
    }

    private static Task<int> BreakAsync<T>(Storage storage, int id, Action<T> change, params string[] fields)
        where T : Row => storage.WriteAsync(async transaction =>
    {
        var table = Running.Catalogue().Table(typeof(T));
        var row = (T)(await transaction.LoadAsync([new Fetch(table, [id])]))[0][0];
        change(row);
        transaction.Update(table, row, [.. fields.Select(f => table.Find(f)!)]);
        await transaction.FinishAsync(null, _ => { });
        return 0;
    });

    private static async Task<IReadOnlyList<Finding>> FindAsync(string folder, long free)
    {
        await using var companies = Companies.Open(Running.Catalogue(), TimeProvider.System, new Reeve.Store.DataPlace.Sqlite(folder));
        return await Examination.RunAsync(
            new SetUp { Folder = folder, Companies = companies, Catalogue = Running.Catalogue(), Clock = TimeProvider.System, Ports = [], FreeBytes = _ => free }, null);
    }
}
