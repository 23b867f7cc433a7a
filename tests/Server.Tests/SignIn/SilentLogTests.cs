using System.Collections.Concurrent;
using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using Microsoft.Extensions.Logging;
using Reeve.Kernel;
using Reeve.Server.Export;
using Reeve.Server.Setup;
using Reeve.Server.Tests.Scenarios;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.SignIn;

/// <summary>What people keep secret is in no line that the server writes, however much it writes, and in no row of the company.</summary>
public sealed class SilentLogTests
{
    private const string First = "the very first phrase";
    private const string Wrong = "almost correct horse";

    public static TheoryData<string> Databases => Agency.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Secrets_of_all_ways_in_are_in_no_line_of_the_fullest_log_and_in_no_row(string database)
    {
        using var lines = new Lines();

        // The framework's own lines about addresses stay off: the server never writes them.
        await using var agency = await Agency.OpenAsync(
            database, logging: l => l.AddProvider(lines).AddFilter<Lines>(null, LogLevel.Trace).AddFilter<Lines>("Microsoft.AspNetCore.Hosting", LogLevel.Warning));
        var secrets = new Dictionary<string, string> { ["first password"] = First, ["password"] = Agency.Password, ["wrong password"] = Wrong };

        await TakeLinkAsync(agency, secrets);
        await agency.HireAsync("alex");
        await SignInWithCodesAsync(agency, secrets);
        await MakeKeyAsync(agency, secrets);
        await agency.Host.EndLogAsync();

        var rows = await RowsAsync(agency);
        rows.ShouldContain("login/session");
        lines.All.ShouldContain("Microsoft.AspNetCore");
        foreach (var (name, secret) in secrets)
        {
            lines.All.ShouldNotContain(secret, Case.Insensitive, $"{name} in the log");
            rows.ShouldNotContain(secret, Case.Insensitive, $"{name} in a row");
        }
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_is_asked_wrongly_over_an_open_connection_is_told_to_the_caller_and_not_to_the_log(string database)
    {
        using var lines = new Lines();
        await using var agency = await Agency.OpenAsync(database, logging: l => l.AddProvider(lines));
        await using (var screen = await LiveClient.ConnectAsync(agency.Host.Url, agency.Admin))
        {
            (await screen.TryAsync("WatchList", "no/such"))!.ShouldContain("No resource has this address");
            (await screen.TryAsync("Watch", "service/tickets", int.MaxValue))!.ShouldContain("not found");
        }

        await agency.Host.EndLogAsync();
        lines.All.ShouldNotContain("no/such");
        lines.All.ShouldNotContain("hub", Case.Insensitive);
    }

    private static async Task TakeLinkAsync(Agency agency, Dictionary<string, string> secrets)
    {
        var storage = (await agency.Host.Companies.FindAsync(agency.Admin.Company))!;
        var token = (await FirstAdministrator.InviteAsync(agency.Host.Engine, storage))!;
        secrets["set-up token"] = token.Split('.')[1];
        var browser = agency.Browser();
        (await browser.GetAsync($"login/setup?token={token}")).Expect(200);
        (await browser.GetAsync($"login/setup?company=other&token={token}")).Expect(404);
        (await browser.GetAsync($"system/info?token={token}")).Expect(401);
        (await browser.SendAsync("POST", "login/setup", $"{{\"token\":\"{token}\",\"password\":\"{First}\"")).Expect(400);
        (await browser.PostAsync("login/setup", new { token, password = First })).Expect(200);
        (await browser.PostAsync("login/setup", new { token, password = First })).Expect(404);
        secrets["first cookie"] = browser.Cookie!.Split('.')[2];
    }

    private static async Task SignInWithCodesAsync(Agency agency, Dictionary<string, string> secrets)
    {
        (await agency.Browser().SignInAsync("alex", Wrong)).Expect(401);
        (await agency.Browser().SignInAsync("nobody", Wrong)).Expect(401);
        (await agency.Browser().SendAsync("POST", "login/session", $"{{\"company\":\"{agency.Admin.Company}\",\"member\":\"alex\",\"password\":\"{Agency.Password}\" oops")).Expect(400);
        (await agency.Browser().PostAsync("login/session", new { company = agency.Admin.Company, member = "alex", password = new[] { Agency.Password } })).Expect(400);
        var browser = await agency.SignedInAsync("alex");
        secrets["cookie"] = browser.Cookie!.Split('.')[2];
        var secret = (await browser.PostAsync("system/myAccount/totp", new { })).Expect(200).Says("secret");
        secrets["secret of codes"] = secret;
        (await browser.PostAsync("system/myAccount/totp/confirm", new { code = "000000" })).Expect(400);
        var codes = (await browser.PostAsync("system/myAccount/totp/confirm", new { code = agency.Code(secret) })).Expect(200).Json.GetProperty("recoveryCodes");
        foreach (var (code, at) in codes.EnumerateArray().Select((c, i) => (c.GetString()!, i)))
        {
            secrets[$"recovery code {at}"] = code;
            secrets[$"recovery code {at} without hyphens"] = code.Replace("-", "", StringComparison.Ordinal);
        }

        (await agency.Browser().SignInAsync("alex", Agency.Password)).Expect(401);
        var again = agency.Browser();
        (await again.SignInAsync("alex", Agency.Password, secrets["recovery code 0"])).Expect(200);
        secrets["second cookie"] = again.Cookie!.Split('.')[2];
        (await again.GetAsync("login/session")).Expect(200);
        (await again.SendAsync("POST", "company/companies/statuses", new { name = "x" }, [])).Expect(403);
        (await again.SendAsync("DELETE", "login/session")).Expect(204);
    }

    private static async Task MakeKeyAsync(Agency agency, Dictionary<string, string> secrets)
    {
        secrets["administrator's key"] = agency.Admin.PrivateKey;
        secrets["administrator's header"] = agency.Admin.Authorization["Basic ".Length..];
        var member = (await agency.Admin.FindAsync("system/apiMembers", "identifier = \"admin\"")).Expect(200).Ids[0];
        var key = (await agency.Admin.PostAsync($"system/apiMembers/{member}/apiKeys", new { description = "Another" })).Expect(201);
        secrets["private key"] = key.Says("privateKey");
        secrets["private key"].Length.ShouldBeGreaterThan(8);
        (await agency.Admin.With(agency.Admin.Company, key.Says("publicKey"), secrets["private key"]).GetAsync("system/info")).Expect(200);
        (await agency.Admin.With(agency.Admin.Company, "unknown", secrets["private key"]).GetAsync("system/info")).Expect(401);
    }

    // Everything that the database holds of the company, as text.
    private static async Task<string> RowsAsync(Agency agency)
    {
        using var folder = new SqliteFolder();
        await using (var snapshot = await agency.Host.Companies.SnapshotAsync(agency.Admin.Company))
            await new ExportWriter(agency.Host.Catalogue, snapshot, agency.Clock).WriteAsync(agency.Admin.Company, folder.File("all.tar"), new HashSet<Table>(), _ => { });
        var all = new StringBuilder();
        await using var file = File.OpenRead(folder.File("all.tar"));
        await using var tar = new TarReader(file);
        while (await tar.GetNextEntryAsync() is { } entry)
        {
            if (!entry.Name.EndsWith(".gz", StringComparison.Ordinal)) continue;
            await using var plain = new GZipStream(entry.DataStream!, CompressionMode.Decompress);
            using var reader = new StreamReader(plain);
            all.Append(await reader.ReadToEndAsync());
        }

        return all.ToString();
    }

    // Keeps all lines of all parts of the server, at any level.
    private sealed class Lines : ILoggerProvider
    {
        private readonly ConcurrentQueue<string> lines = new();

        public string All => string.Join('\n', lines);

        public ILogger CreateLogger(string categoryName) => new Ear(categoryName, lines);

        public void Dispose()
        {
            // Nothing is held.
        }

        private sealed class Ear(string category, ConcurrentQueue<string> lines) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull
            {
                lines.Enqueue($"{category} {state}");
                return null;
            }

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
                lines.Enqueue($"{category} {formatter(state, exception)} {exception}");
        }
    }
}
