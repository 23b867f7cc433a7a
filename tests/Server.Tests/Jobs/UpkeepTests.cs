using Reeve.Kernel;
using Reeve.Model;
using Reeve.Server.Http;
using Reeve.Server.Jobs;
using Reeve.Server.Setup;
using Reeve.Store;
using Reeve.Tests.Support;
using Companies = Reeve.Store.Companies;

namespace Reeve.Server.Tests.Jobs;

/// <summary>What is done beside the requests: old lines go, roles learn of new functions, keys know when they were used.</summary>
public sealed class UpkeepTests
{
    public static TheoryData<string> Both => Store.Place.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task Lines_older_than_they_are_kept_go_and_young_ones_stay(string database)
    {
        await using var yard = await Yard.OpenAsync(database);
        await yard.LineAsync("old");
        await yard.CompanyAsync("Old");
        yard.Clock.Advance(TimeSpan.FromDays(10));
        await yard.LineAsync("young");
        await yard.CompanyAsync("Young");
        var (outbox, audit) = (await yard.AllAsync<OutboxLine>(), await yard.AllAsync<AuditEntry>());
        outbox.Count.ShouldBeGreaterThan(1);

        (await Upkeep.ForgetAsync(yard.Engine, yard.Storage, new Retention(null, null, null))).ShouldBe(0);
        var gone = await Upkeep.ForgetAsync(yard.Engine, yard.Storage, new Retention(TimeSpan.FromDays(7), TimeSpan.FromDays(7), null));

        var left = await yard.AllAsync<OutboxLine>();
        gone.ShouldBe(1 + outbox.Count - left.Count);
        left.ShouldNotBeEmpty();
        left.ShouldAllBe(l => l.At > yard.Clock.Now.AddDays(-7));
        (await yard.AllAsync<RequestLine>()).Select(l => l.Route).ShouldBe(["young"]);
        (await yard.AllAsync<AuditEntry>()).Count.ShouldBe(audit.Count);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Audit_entries_go_only_when_a_time_is_set_for_them(string database)
    {
        await using var yard = await Yard.OpenAsync(database);
        yard.Clock.Advance(TimeSpan.FromDays(400));
        await yard.CompanyAsync("Young");

        (await Upkeep.ForgetAsync(yard.Engine, yard.Storage, new Retention(null, null, TimeSpan.FromDays(365)))).ShouldBeGreaterThan(0);

        var left = await yard.AllAsync<AuditEntry>();
        left.ShouldContain(e => e.RecordResource == "company/companies");
        left.ShouldAllBe(e => e.At > yard.Clock.Now.AddDays(-1));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_role_of_an_old_company_learns_of_the_functions_it_lacks(string database)
    {
        await using var yard = await Yard.OpenAsync(database);
        var role = await yard.DoAsync(async after => await after.AddAsync(new SecurityRole { Name = "Desk" }));
        var admin = yard.Storage.Memory.All<SecurityRole>().First(r => r.AdminFlag).Id;
        foreach (var of in new[] { role, admin }) await yard.LoseAsync(of, "Service Tickets");
        var before = yard.Of(admin).Count;
        yard.Of(role).ShouldNotContain(s => s.ModuleFunctionName == "Service Tickets");

        await Upkeep.LearnFunctionsAsync(yard.Engine, yard.Storage);

        await yard.Storage.RefreshAsync();
        SecurityRoleSettings.LevelsOf(yard.Of(role).Single(s => s.ModuleFunctionName == "Service Tickets")).ShouldBe(Levels.None);
        SecurityRoleSettings.LevelsOf(yard.Of(admin).Single(s => s.ModuleFunctionName == "Service Tickets")).ShouldBe(Levels.All);
        yard.Of(admin).Count.ShouldBe(before + 1);

        await Upkeep.LearnFunctionsAsync(yard.Engine, yard.Storage);
        (await yard.Storage.RefreshAsync()).All<SecurityRoleSetting>().Count(s => s.Role.Id == admin).ShouldBe(before + 1);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task An_old_company_gets_the_one_row_of_settings_that_callers_cannot_make(string database)
    {
        await using var yard = await Yard.OpenAsync(database);
        var settings = yard.Storage.Memory.All<KnowledgeBaseSettings>().ShouldHaveSingleItem().Id;
        await yard.DoAsync(async after =>
        {
            await after.RemoveAsync<KnowledgeBaseSettings>(settings);
            return 0;
        });
        (await yard.Storage.RefreshAsync()).All<KnowledgeBaseSettings>().ShouldBeEmpty();

        await Upkeep.CompleteAsync(yard.Engine, yard.Storage);
        (await yard.Storage.RefreshAsync()).All<KnowledgeBaseSettings>().ShouldHaveSingleItem().RequireApproval.ShouldBeFalse();
        await Upkeep.CompleteAsync(yard.Engine, yard.Storage);
        (await yard.Storage.RefreshAsync()).All<KnowledgeBaseSettings>().ShouldHaveSingleItem();
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_key_shows_when_it_was_last_used_to_the_hour_and_the_audit_is_silent(string database)
    {
        await using var yard = await Yard.OpenAsync(database);
        var key = await yard.DoAsync(async after => await after.AddAsync(new ApiKey { Member = after.Use.First<Member>(m => m.Identifier == Bootstrap.OwnMember)!.Value, Description = "Upkeep" }));
        var audit = (await yard.AllAsync<AuditEntry>()).Count;
        var first = yard.Clock.Now;

        await yard.UseAsync(key);
        (await yard.LastUsedAsync(key)).ShouldBe(first);
        yard.Clock.Advance(TimeSpan.FromMinutes(59));
        await yard.UseAsync(key);
        (await yard.LastUsedAsync(key)).ShouldBe(first);
        yard.Clock.Advance(TimeSpan.FromMinutes(1));
        await yard.UseAsync(key);
        (await yard.LastUsedAsync(key)).ShouldBe(first.AddHours(1));

        await yard.UseAsync(9999);
        (await yard.AllAsync<AuditEntry>()).Count.ShouldBe(audit);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Secrets_of_an_old_key_are_sealed_anew_a_few_at_a_time_and_stay_what_they_are(string database)
    {
        await using var yard = await Yard.OpenAsync(database);
        for (var i = 1; i <= 25; i++)
        {
            var number = i;
            await yard.DoAsync(async after => await after.AddAsync(new CallbackEntry { Url = $"https://127.0.0.1/{number}", ObjectId = 1, Type = "ticket", Level = "owner" }));
        }

        async Task<List<CallbackEntry>> Callbacks() => [.. (await yard.Storage.RefreshAsync()).All<CallbackEntry>().OrderBy(c => c.Id)];
        var before = (await Callbacks()).Select(c => CallbackSteps.SigningKey(c, yard.Ring)).ToList();
        (await Upkeep.ResealAsync(yard.Engine, yard.Storage)).ShouldBe(0);

        var added = new byte[Seals.KeyBytes];
        added[0] = 1;
        yard.Ring = new Seals([("new", added), ("old", new byte[Seals.KeyBytes])]);
        (await Upkeep.ResealAsync(yard.Engine, yard.Storage)).ShouldBe(20);
        (await Upkeep.ResealAsync(yard.Engine, yard.Storage)).ShouldBe(5);
        (await Upkeep.ResealAsync(yard.Engine, yard.Storage)).ShouldBe(0);

        var only = new Seals([("new", added)]);
        var after = await Callbacks();
        after.Select(c => CallbackSteps.SigningKey(c, only)).ShouldBe(before);
        after.ShouldAllBe(c => !c.InactiveFlag && CallbackSteps.Secrets(c, only, yard.Clock.Now).Count() == 1);

        // What is sealed with a key that is gone is left as it is.
        yard.Ring = new Seals([("other", new byte[Seals.KeyBytes])]);
        (await Upkeep.ResealAsync(yard.Engine, yard.Storage)).ShouldBe(0);
    }

    [Fact]
    public async Task A_request_shows_on_its_key_once_the_log_is_written()
    {
        await using var host = await TestHost.StartAsync("sqlite");
        var wire = await host.CompanyAsync();
        var member = (await wire.FindAsync("system/apiMembers", "identifier = \"admin\"")).Expect(200).Ids[0];
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        for (var look = 0; look < 200 && await timer.WaitForNextTickAsync(); look++)
        {
            var key = (await wire.GetAsync($"system/apiMembers/{member}/apiKeys")).Expect(200).Json[0];
            if (key.TryGetProperty("lastUsed", out var used) && used.ValueKind == System.Text.Json.JsonValueKind.String) return;
        }

        Assert.Fail("The key never showed that it was used.");
    }

    /// <summary>A founded company with a clock of its own.</summary>
    private sealed class Yard(Engine engine, Storage storage, FakeClock clock, Companies companies, SqliteFolder? folder) : IAsyncDisposable
    {
        public Engine Engine => engine;

        public Storage Storage => storage;

        public required Seals Ring { get; set; }

        public FakeClock Clock => clock;

        public static async Task<Yard> OpenAsync(string database)
        {
            var clock = new FakeClock();
            var keys = new[] { ("old", new byte[Seals.KeyBytes]) };
            var yard = default(Yard);
            var engine = Running.Engine(clock, null, new Premises(() => yard?.Ring ?? new Seals(keys), Outward.Of(["loopback"])));
            var folder = database == "sqlite" ? new SqliteFolder() : null;
            var companies = Companies.Open(engine.Catalogue, clock, folder != null
                ? new DataPlace.Sqlite(folder.Path)
                : new DataPlace.Postgres(await (await PostgresServer.Shared).CreateDatabaseAsync()));
            return yard = new Yard(engine, await Bootstrap.CreateAsync(engine, companies, "yard", "Yard"), clock, companies, folder) { Ring = new Seals(keys) };
        }

        public Task<T> DoAsync<T>(Func<After, Task<T>> work) => engine.TogetherAsync(storage, m => Bootstrap.Reeve(engine.Catalogue, m), async after => await work(after));

        public Task<IReadOnlyList<T>> AllAsync<T>()
            where T : Row => DoAsync(async after => await after.FindAsync<T>(_ => true));

        public Task<int> CompanyAsync(string name) => DoAsync(async after => await after.AddAsync(new Company { Identifier = name, Name = name }));

        public List<SecurityRoleSetting> Of(int role) => [.. storage.Memory.All<SecurityRoleSetting>().Where(s => s.Role.Id == role)];

        // As if the company were made before there was the function.
        public async Task LoseAsync(int role, string function)
        {
            var setting = (await storage.RefreshAsync()).All<SecurityRoleSetting>().Single(s => s.Role.Id == role && s.ModuleFunctionName == function);
            await storage.WriteAsync(async transaction =>
            {
                await transaction.LoadAsync([]);
                transaction.Delete(engine.Catalogue.Table(typeof(SecurityRoleSetting)), setting.Id);
                await transaction.FinishAsync(null, _ => { });
                return 0;
            });
            await storage.RefreshAsync();
        }

        public Task LineAsync(string route) => Keys.AppendAsync(engine, [Answer(1, route)]);

        public Task UseAsync(int key) => Keys.NoteUseAsync(engine, [Answer(key, "service/tickets")]);

        public async Task<DateTimeOffset?> LastUsedAsync(int key) => (await storage.RefreshAsync()).All<ApiKey>().Single(k => k.Id == key).LastUsed;

        public async ValueTask DisposeAsync()
        {
            await companies.DisposeAsync();
            folder?.Dispose();
        }

        private Answered Answer(int key, string route) => new(storage, key, 1, "GET", route, 200, "Allowed", 1.5m, clock.Now, null, null, "r1");
    }
}
