using Reeve.Kernel;
using Reeve.Model;
using Reeve.Server.Doctor;
using Reeve.Server.Setup;
using Reeve.Store;
using Reeve.Tests.Support;
using Companies = Reeve.Store.Companies;
using Finding = Reeve.Server.Doctor.Finding;

namespace Reeve.Server.Tests.Commands;

/// <summary>The doctor finds what keeps callbacks from hearing, and tables or clocks that do not fit.</summary>
public sealed class DoctorCallbackTests
{
    [Fact]
    public async Task Announcements_that_nobody_puts_in_line_are_found_after_some_minutes()
    {
        await using var ward = await Ward.OpenAsync();
        ward.Clock.Advance(TimeSpan.FromSeconds(1));
        var callback = await ward.CallbackAsync();
        await ward.DoAsync(async after => await after.AddAsync(new Company { Identifier = "one", Name = "One" }));

        (await ward.FindAsync("announcements")).ShouldBeEmpty();
        ward.Clock.Advance(TimeSpan.FromMinutes(6));
        (await ward.FindAsync("announcements")).ShouldHaveSingleItem().What.ShouldContain(" changes since 2026-03-02");

        // Nobody hears of it any more.
        await ward.DoAsync(async after => { await after.EditAsync<CallbackEntry>(callback, c => c.InactiveFlag = true); return 0; });
        (await ward.FindAsync("announcements")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Dead_and_waiting_events_and_failing_callbacks_are_found()
    {
        await using var ward = await Ward.OpenAsync();
        var (one, two) = (await ward.CallbackAsync(), await ward.CallbackAsync("https://127.0.0.1/two"));
        await ward.DeliveryAsync(one, 1, DeliveryStatus.Dead);
        await ward.DeliveryAsync(one, 2, DeliveryStatus.Waiting);
        await ward.DeliveryAsync(one, 3, DeliveryStatus.Delivered);
        ward.Clock.Advance(TimeSpan.FromMinutes(6));
        await ward.DoAsync(async after => { await after.EditAsync<CallbackEntry>(two, c => (c.InactiveFlag, c.FailingSince) = (true, ward.Clock.Now)); return 0; });

        var found = await ward.FindAsync("announcements");

        found.Count.ShouldBe(3);
        found.ShouldContain(f => f.What.StartsWith($"1 events for callback {one} were given up", StringComparison.Ordinal) && f.Mend.Contains("reeve callbacks replay", StringComparison.Ordinal));
        found.ShouldContain(f => f.What.StartsWith($"1 events wait for callback {one}", StringComparison.Ordinal));
        found.ShouldContain(f => f.What.StartsWith($"Callback {two} was made inactive", StringComparison.Ordinal) && f.Mend.Contains($"reeve callbacks enable {two}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_ring_that_is_missing_foreign_or_unreadable_is_found()
    {
        await using var ward = await Ward.OpenAsync();
        var callback = await ward.CallbackAsync();
        var file = Path.Combine(ward.Folder, SecretRing.FileName);
        (await ward.FindAsync("secrets", "ring")).ShouldBeEmpty();

        File.Move(file, file + ".away");
        (await ward.FindAsync("secrets", "ring")).ShouldHaveSingleItem().What.ShouldContain("lost with the ring");
        File.Exists(file).ShouldBeFalse();
        SecretRing.Of(ward.Folder, ward.Clock);
        var lacking = (await ward.FindAsync("secrets", "ring")).ShouldHaveSingleItem();
        lacking.What.ShouldContain("which the ring lacks");
        lacking.Mend.ShouldContain($"reeve callbacks rotate {callback}");
        await File.WriteAllTextAsync(file, "[{");
        (await ward.FindAsync("secrets", "ring")).ShouldHaveSingleItem().What.ShouldStartWith("The ring of keys for secrets cannot be read");
    }

    [Fact]
    public async Task One_time_codes_whose_key_is_lost_are_found_with_who_cannot_sign_in()
    {
        await using var ward = await Ward.OpenAsync();
        var file = Path.Combine(ward.Folder, SecretRing.FileName);
        var ring = SecretRing.Of(ward.Folder, ward.Clock);
        foreach (var name in (string[])["zoe", "alex", "gone"])
        {
            var member = await ward.DoAsync(async after => await after.AddAsync(new Member { Identifier = name, Name = name, ApiFlag = true, InactiveFlag = name == "gone", SecurityRole = after.Use.First<SecurityRole>(r => r.AdminFlag) }));
            await ward.DoAsync(async after => { await after.EditAsync<Member>(member, m => m.TotpSecret = ring.Close("codes", "secret")); return 0; });
        }

        (await ward.FindAsync("codes")).ShouldBeEmpty();
        File.Move(file, file + ".away");
        var lost = (await ward.FindAsync("codes")).ShouldHaveSingleItem();
        lost.What.ShouldStartWith("The one-time codes of alex, zoe are sealed");
        lost.What.ShouldContain("lost with the ring");
        lost.Mend.ShouldContain("reeve member password alex --codes-off");
        SecretRing.Of(ward.Folder, ward.Clock);
        (await ward.FindAsync("codes")).ShouldHaveSingleItem().What.ShouldContain("which the ring lacks");
        File.Move(file + ".away", file, overwrite: true);
        (await ward.FindAsync("codes")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_clock_that_is_off_is_found()
    {
        await using var ward = await Ward.OpenAsync("postgres");
        ward.Clock.Advance(TimeProvider.System.GetUtcNow() - ward.Clock.Now);
        (await ward.FindAsync("database")).ShouldNotContain(f => f.What.Contains("clocks", StringComparison.Ordinal));
        ward.Clock.Advance(TimeSpan.FromSeconds(-30));
        (await ward.FindAsync("database")).Single(f => f.What.Contains("clocks", StringComparison.Ordinal)).Grade.ShouldBe(Grade.Warning);
        ward.Clock.Advance(TimeSpan.FromMinutes(-30));
        (await ward.FindAsync("database")).Single(f => f.What.Contains("clocks", StringComparison.Ordinal)).Grade.ShouldBe(Grade.Trouble);
    }

    [Fact]
    public async Task Tables_of_an_older_and_of_a_newer_version_are_found()
    {
        using var shell = await Shell.OpenAsync("sqlite");
        (await shell.RunAsync("company", "create", "Acme")).Done();
        void Execute(string text)
        {
            using var connection = new Reeve.Store.Sqlite.SqliteConnection(Path.Combine(shell.Folder, "companies", "acme.db"));
            connection.Execute(text);
        }

        Execute("DELETE FROM \"reeve~applied\"");
        (await shell.RunAsync("doctor", "--port", "0")).Output.ShouldContain("The tables are those of an older version");
        Execute("CREATE TABLE \"Later\" (\"id\" INTEGER PRIMARY KEY)");
        var ahead = await shell.RunAsync("doctor", "--port", "0");
        ahead.Code.ShouldBe(2);
        ahead.Output.ShouldContain("The database has the table Later, which this version of Reeve does not know");
    }

    private sealed class Ward(SqliteFolder folder, Engine engine, Companies companies, Storage storage, FakeClock clock) : IAsyncDisposable
    {
        public string Folder => folder.Path;

        public FakeClock Clock => clock;

        public static async Task<Ward> OpenAsync(string database = "sqlite")
        {
            var (clock, folder) = (new FakeClock(), new SqliteFolder());
            var engine = Running.Engine(clock, null, SecretRing.Premises(folder.Path, clock, ["loopback"]));
            var companies = Companies.Open(engine.Catalogue, clock, database == "sqlite"
                ? new DataPlace.Sqlite(folder.Path)
                : new DataPlace.Postgres(await (await PostgresServer.Shared).CreateDatabaseAsync()));
            return new Ward(folder, engine, companies, await Bootstrap.CreateAsync(engine, companies, "ward", "Ward"), clock);
        }

        public Task<T> DoAsync<T>(Func<After, Task<T>> work) => engine.TogetherAsync(storage, m => Bootstrap.Reeve(engine.Catalogue, m), async after => await work(after));

        public Task<int> CallbackAsync(string url = "https://127.0.0.1/one") =>
            DoAsync(async after => await after.AddAsync(new CallbackEntry { Url = url, ObjectId = 1, Type = "company", Level = "owner" }));

        public Task DeliveryAsync(int callback, int line, DeliveryStatus status) => storage.AppendAsync(engine.Catalogue.Table(typeof(CallbackDelivery)),
        [
            new CallbackDelivery
            {
                Callback = new Ref<CallbackEntry>(callback), Type = "company", Action = "updated", RecordId = 1, RecordResource = "company/companies", LineId = line, Status = status, At = clock.Now,
            },
        ]);

        public async Task<IReadOnlyList<Finding>> FindAsync(params string[] checks)
        {
            await storage.RefreshAsync();
            var setUp = new SetUp { Folder = folder.Path, Companies = companies, Catalogue = engine.Catalogue, Clock = clock, Ports = [] };
            return [.. (await Examination.RunAsync(setUp, null)).Where(f => checks.Contains(f.Check))];
        }

        public async ValueTask DisposeAsync()
        {
            await companies.DisposeAsync();
            folder.Dispose();
        }
    }
}
