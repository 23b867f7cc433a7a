using System.CommandLine;
using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Reeve.Kernel;
using Reeve.Server.Callbacks;
using Reeve.Server.Demo;
using Reeve.Server.Http;
using Reeve.Server.Jobs;
using Reeve.Server.Setup;
using Reeve.Store;

namespace Reeve.Server.Commands;

/// <summary>What the demo company's owner is told: kept in the ready file and printed.</summary>
public sealed record DemoKeys(
    string Company, string AdminMember, string PublicKey, string PrivateKey, string ReadOnlyPublicKey, string ReadOnlyPrivateKey, string? AdminPassword = null, IReadOnlyList<string>? Members = null);

/// <summary>Makes sure that the demo company is there, and answers its keys.</summary>
public delegate Task<DemoKeys> DemoCompany(Engine engine, Companies companies, DataPlace place, string dataFolder, DemoSize size);

/// <summary><c>reeve serve</c>: runs the server until it is told to end.</summary>
public static class ServeCommand
{
    internal static readonly Option<int> Port = new("--port") { Description = "Port for http; 0: any free one", DefaultValueFactory = _ => Number("REEVE_PORT", 8080) };
    internal static readonly Option<int?> HttpsPort = new("--https-port") { Description = "Port for https; the port after --port" };
    internal static readonly Option<string?> Bind = new("--bind") { Description = "Address to listen on, as 0.0.0.0; loopback only without it", DefaultValueFactory = _ => Text("REEVE_BIND") };
    private static readonly Option<string?> Ready = new("--ready") { Description = "Write addresses and keys to this file once everything answers" };
    private static readonly Option<bool> Demo = new("--demo") { Description = "Make the demo company and print its keys" };
    private static readonly Option<string?> Day = DemoCommand.DayOption("--demo-day");
    private static readonly Option<string> Size = DemoCommand.SizeOption("--demo-size", "Size of the demo company if it has to be made: full or small");
    internal static readonly Option<string?> PublicUrl = new("--public-url") { Description = "Address under which clients see this server", DefaultValueFactory = _ => Text("REEVE_PUBLIC_URL") };
    internal static readonly Option<string[]> AllowedHost = new("--allowed-host") { Description = "Host that requests may name besides localhost", DefaultValueFactory = _ => List("REEVE_ALLOWED_HOSTS") };
    private static readonly Option<string[]> Proxy = new("--proxy") { Description = "Network of proxies whose X-Forwarded headers count, as 10.0.0.0/8", DefaultValueFactory = _ => List("REEVE_PROXIES") };
    internal static readonly Option<string?> Certificate = new("--certificate") { Description = "Certificate for https, PEM", DefaultValueFactory = _ => Text("REEVE_CERTIFICATE") };
    internal static readonly Option<string?> CertificateKey = new("--certificate-key") { Description = "Its key, PEM", DefaultValueFactory = _ => Text("REEVE_CERTIFICATE_KEY") };
    private static readonly Option<int> KeepRequests = new("--keep-requests") { Description = "Days to keep the request log; 0: for ever", DefaultValueFactory = _ => Number("REEVE_KEEP_REQUESTS", 30) };
    private static readonly Option<int> KeepAudit = new("--keep-audit") { Description = "Days to keep audit entries; 0: for ever", DefaultValueFactory = _ => Number("REEVE_KEEP_AUDIT", 0) };
    private static readonly Option<int?> BudgetKey = new("--budget-key") { Description = "Requests a minute of one key; 0: any number", DefaultValueFactory = _ => Whole("REEVE_BUDGET_KEY") };
    private static readonly Option<int?> BudgetAddress = new("--budget-address") { Description = "Requests a minute from one address; 0: any number", DefaultValueFactory = _ => Whole("REEVE_BUDGET_ADDRESS") };
    private static readonly Option<int?> FreeGuesses = new("--free-guesses") { Description = "Failed sign-ins before an address has to wait; 0: never", DefaultValueFactory = _ => Whole("REEVE_FREE_GUESSES") };
    private static readonly Option<string[]> CallbackAllow = new("--callback-allow")
    {
        Description = "Network that callbacks may reach though it is not public, as 10.0.0.0/8, or the word loopback; with --demo loopback without it",
        DefaultValueFactory = _ => [.. SecretRing.Allowed()],
    };

    private static readonly Option<bool> JsonLog = new("--json-log") { Description = "Write log lines as JSON" };
    private static readonly Option<string?> WireOff = new("--wire-off") { Description = "Rules of the wire to switch off, for tests", Hidden = true };

    // Announcements nobody has to hear any more.
    private const int OutboxDays = 30;

    /// <summary>The command.</summary>
    public static Command Make(DemoCompany? demo = null)
    {
        var command = new Command("serve", "Run the server until Ctrl+C or SIGTERM.")
        {
            Port, HttpsPort, Bind, DataOptions.Data, DataOptions.Postgres, Ready, Demo, Size, Day, PublicUrl, AllowedHost, Proxy, Certificate, CertificateKey, KeepRequests, KeepAudit,
            CallbackAllow, BudgetKey, BudgetAddress, FreeGuesses, JsonLog, WireOff,
        };
        command.SetAction(async (result, _) => await ServeAsync(result, demo));
        return command;
    }

    private static async Task<int> ServeAsync(ParseResult result, DemoCompany? demo)
    {
        var clock = TimeProvider.System;
        var data = DataOptions.Folder(result);
        var engine = Running.Engine(clock, Wire(result), SecretRing.Premises(data, clock, Allowed(result)));
        await using var companies = Companies.Open(engine.Catalogue, clock, DataOptions.Place(result));
        RequestLog? requests = null;
        ILogger? logger = null;
        Site? site = null;
        await using var server = WebServer.Of(Where(result, data, clock), log =>
        {
            logger = log;
            requests = Running.Log(engine, log);
            var addresses = new PublicAddress(result.GetValue(PublicUrl), result.GetValue(AllowedHost) ?? [], [.. (result.GetValue(Proxy) ?? []).Select(IPNetwork.Parse)]);
            site = Running.Site(engine, companies, addresses, requests, Fair(result));
            return (site, new Pages(engine.Catalogue, c => companies.FindAsync(c), engine.Premises, ConsoleFiles.Of(AppContext.BaseDirectory)));
        });
        companies.Told = line => logger!.LogInformation("{Progress}", line);
        var keys = result.GetValue(Demo) && demo != null ? await demo(engine, companies, DataOptions.Place(result), data, DemoSize.Find(result.GetValue(Size))!.Before(DemoCommand.DayOf(result.GetValue(Day), clock))) : null;
        await WarmUp.RehearseAsync(engine, companies, site!, logger!);
        await server.StartAsync();
        await WarmUp.KnockAsync(engine, server.Url, logger!);
        await using var upkeep = new Upkeep(engine, companies, Kept(result), TimeSpan.FromMinutes(10), logger!);
        await using var sharing = new BudgetShare(site!.Budgets, engine.Catalogue, TimeSpan.FromSeconds(1), clock, logger!);
        var alone = DataOptions.Place(result) is DataPlace.Sqlite;
        await using var couriers = new Couriers(engine, companies, alone, () => site!.Base.Configured ?? server.Url, new Pace(), logger!);
        Announce(server, keys, result.GetValue(Ready));
        await InviteAsync(engine, companies, site!.Base.Configured ?? server.Url);
        await server.WaitAsync();
        if (requests != null) await requests.DisposeAsync();
        return 0;
    }

    // The demo company is for trying out, on the machine at hand.
    private static string[] Allowed(ParseResult result) =>
        result.GetValue(CallbackAllow) is { Length: > 0 } networks ? networks : result.GetValue(Demo) ? ["loopback"] : [];

    private static Retention Kept(ParseResult result) => new(Days(result.GetValue(KeepRequests)), TimeSpan.FromDays(OutboxDays), Days(result.GetValue(KeepAudit)));

    private static Fairness Fair(ParseResult result) => new(new Allowance(Bound(result, BudgetKey), Bound(result, BudgetAddress)), Bound(result, FreeGuesses));

    private static int? Bound(ParseResult result, Option<int?> option) =>
        result.GetValue(option) is { } number && number < 0 ? throw new ArgumentException($"{option.Name} is 0, for no bound, or more.") : result.GetValue(option);

    private static TimeSpan? Days(int days) => days switch
    {
        0 => null,
        > 0 => TimeSpan.FromDays(days),
        _ => throw new ArgumentException("Days to keep are 0, for ever, or more."),
    };

    // The switches serve the tests of clients alone; without the tests' sign they are refused.
    private static WireRules Wire(ParseResult result)
    {
        if (result.GetValue(WireOff) is not { } off) return WireRules.All;
        return Environment.GetEnvironmentVariable("REEVE_TEST") == "1"
            ? WireRules.Without(off)
            : throw new ArgumentException("--wire-off is for tests only (REEVE_TEST=1).");
    }

    private static Listening Where(ParseResult result, string data, TimeProvider clock)
    {
        var port = result.GetValue(Port);
        var https = result.GetValue(HttpsPort) ?? (port == 0 ? 0 : port + 1);
        var (certificate, key) = (result.GetValue(Certificate), result.GetValue(CertificateKey));
        if (certificate == null != (key == null)) throw new ArgumentException("--certificate and --certificate-key go together.");
        var certificates = certificate != null ? Certificates.Given(certificate, key!) : Certificates.Kept(data, clock);
        return new Listening(result.GetValue(Bind) is { } bind ? IPAddress.Parse(bind) : null, port, https, certificates, result.GetValue(JsonLog));
    }

    // Where many companies share a server, their people are let in one by one.
    private static async Task InviteAsync(Engine engine, Companies companies, string url)
    {
        var all = await companies.ListAsync();
        if (all.Count > Limits.OfferedCompanies) return;
        foreach (var company in all)
        {
            if (await companies.FindAsync(company) is { } storage && await FirstAdministrator.InviteAsync(engine, storage) is { } token)
                Console.WriteLine($"Company {company} has no administrator with a password yet. Once, within {Limits.SetupLinkHours} hours: {url}/setup/{token}");
        }
    }

    private static void Announce(WebServer server, DemoKeys? keys, string? ready)
    {
        Console.WriteLine($"Reeve answers at {server.Url} and {server.HttpsUrl}");
        if (keys != null)
        {
            Console.WriteLine($"Company {keys.Company}, full access ({keys.AdminMember}): public {keys.PublicKey}, private {keys.PrivateKey}");
            Console.WriteLine($"Company {keys.Company}, sign in as {string.Join(", ", keys.Members ?? [keys.AdminMember])} with the password {keys.AdminPassword}");
            Console.WriteLine($"Company {keys.Company}, reads only: public {keys.ReadOnlyPublicKey}, private {keys.ReadOnlyPrivateKey}");
        }

        if (ready == null) return;
        OwnFile.Write(ready, JsonSerializer.Serialize(new
        {
            url = server.Url,
            httpsUrl = server.HttpsUrl,
            company = keys?.Company,
            adminMember = keys?.AdminMember,
            adminPassword = keys?.AdminPassword,
            members = keys?.Members,
            publicKey = keys?.PublicKey,
            privateKey = keys?.PrivateKey,
            readOnlyPublicKey = keys?.ReadOnlyPublicKey,
            readOnlyPrivateKey = keys?.ReadOnlyPrivateKey,
        }) + "\n");
    }

    private static string? Text(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? text : null;

    private static int? Whole(string variable) => int.TryParse(Text(variable), out var number) ? number : null;

    private static int Number(string variable, int otherwise) => int.TryParse(Text(variable), out var number) ? number : otherwise;

    private static string[] List(string variable) => Text(variable)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
}
