using Microsoft.Extensions.Logging;
using Reeve.Model;
using Reeve.Server.Http;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.SignIn;

/// <summary>A server with a clock of its own and a company whose people have passwords.</summary>
public sealed class Agency : IAsyncDisposable
{
    public const string Password = "correct horse battery";
    private static readonly string[] Both = ["sqlite", "postgres"];

    private Agency(TestHost host, FakeClock clock, Wire admin) => (Host, Clock, Admin) = (host, clock, admin);

    public static TheoryData<string> Databases => new(Both);

    public TestHost Host { get; }

    public FakeClock Clock { get; }

    /// <summary>Who holds everything, with a key.</summary>
    public Wire Admin { get; }

    public static async Task<Agency> OpenAsync(string database, int freeGuesses = 0, Action<ILoggingBuilder>? logging = null)
    {
        var clock = new FakeClock();
        var host = await TestHost.StartAsync(database, clock: clock, fairness: new Fairness(Allowance.Unlimited, freeGuesses), logging: logging);
        return new Agency(host, clock, await host.CompanyAsync());
    }

    /// <summary>The same on data that a second server may be started on.</summary>
    public static async Task<Agency> OnSharedDataAsync(string database, int freeGuesses)
    {
        var clock = new FakeClock();
        var host = await TestHost.WithKeysAsync(database, clock, new Fairness(Allowance.Unlimited, freeGuesses));
        return new Agency(host, clock, await host.FoundedAsync());
    }

    /// <summary>A person with a password; an administrator, or with a role that holds nothing.</summary>
    public async Task<int> HireAsync(string identifier, bool administrator = true, string? password = Password, Wire? admin = null)
    {
        admin ??= Admin;
        var role = administrator
            ? (await admin.FindAsync("system/securityroles", "adminFlag = true")).Ids[0]
            : (await admin.PostAsync("system/securityroles", new { name = $"Role of {identifier}" })).Expect(201).Id;
        return (await admin.PostAsync("system/members", new
        {
            identifier, firstName = identifier, lastName = "Test", licenseClass = "F", hireDate = "2026-01-01T00:00:00Z", defaultEmail = "Office", defaultPhone = "Office",
            securityRole = new { id = role }, password,
        })).Expect(201).Id;
    }

    public Browser Browser(Wire? company = null) => new(company ?? Admin);

    /// <summary>A browser in which somebody is signed in.</summary>
    public async Task<Browser> SignedInAsync(string identifier, string password = Password)
    {
        var browser = Browser();
        (await browser.SignInAsync(identifier, password)).Expect(200);
        return browser;
    }

    /// <summary>What an authenticator app shows for a secret.</summary>
    public string Code(string secret, int later = 0) => Totp.Code(Totp.Bytes(secret), Totp.StepAt(Clock.Now) + later);

    /// <summary>Waits until the request log has noted that a session was used.</summary>
    public async Task UsedAsync(Browser browser)
    {
        var id = (await browser.GetAsync("login/session")).Expect(200).Json.GetProperty("session").GetInt32();
        var storage = (await Host.Companies.FindAsync(Admin.Company))!;
        await Keys.NoteUseAsync(Host.Engine, [new Answered(storage, -id, 1, "GET", "", 200, "", 1, Clock.Now, null, null, "")]);
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
