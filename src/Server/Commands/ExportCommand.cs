using System.CommandLine;
using Reeve.Kernel;
using Reeve.Model;
using Reeve.Server.Export;
using Reeve.Server.Setup;
using Companies = Reeve.Store.Companies;

namespace Reeve.Server.Commands;

/// <summary><c>reeve company export</c>: a company with everything in it as one file, as of one instant, also beside a running server.</summary>
public static class ExportCommand
{
    private static readonly Option<string> To = new("--to") { Description = "The file to write, as harbour.tar", Required = true };
    private static readonly Option<bool> Overwrite = new("--overwrite") { Description = "Replace the file if there is one" };

    private static readonly Option<bool> WithKeys = new("--with-keys") { Description = "Put the keys in that open the company's secrets, sealed with a passphrase" };

    /// <summary>The option that leaves the request log out.</summary>
    public static readonly Option<bool> WithoutRequests = new("--without-requests") { Description = "Leave the request log out" };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var command = new Command("export", "Write a company with everything in it to a file.")
        {
            CompanyDesk.Company, To, Overwrite, WithoutRequests, WithKeys, Passphrase.From, DataOptions.Data, DataOptions.Postgres, Screen.Json,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(Passphrase.From) != null && !result.GetValue(WithKeys)) result.AddError("--passphrase-file is for --with-keys.");
        });
        command.SetAction((parsed, _) => RunAsync(parsed));
        return command;
    }

    /// <summary>The tables that the options leave out.</summary>
    public static IReadOnlySet<Table> Without(ParseResult parsed, Catalogue catalogue)
    {
        // Who is signed in here is not signed in there.
        var without = new HashSet<Table> { catalogue.Table(typeof(Session)), catalogue.Table(typeof(SetupLink)), catalogue.Table(typeof(SignInFailure)) };
        if (parsed.GetValue(WithoutRequests)) without.Add(catalogue.Table(typeof(RequestLine)));
        return without;
    }

    private static async Task<int> RunAsync(ParseResult parsed)
    {
        var path = Path.GetFullPath(parsed.GetValue(To)!);
        if (Directory.Exists(path)) throw new CommandFault("--to", $"{path} is a folder; name a file in it.");
        if (File.Exists(path) && !parsed.GetValue(Overwrite)) throw new CommandFault("--to", $"{path} exists; --overwrite replaces it.");
        if (!Directory.Exists(Path.GetDirectoryName(path))) throw new CommandFault("--to", $"There is no folder {Path.GetDirectoryName(path)}.");
        var screen = new Screen(parsed);
        var passphrase = parsed.GetValue(WithKeys) ? Chosen(parsed, screen) : null;
        var clock = TimeProvider.System;
        var catalogue = Running.Catalogue();
        await using var companies = Companies.Open(catalogue, clock, DataOptions.Place(parsed));
        var company = await CompanyDesk.IdAsync(companies, parsed.GetValue(CompanyDesk.Company));
        await using var snapshot = await companies.SnapshotAsync(company);
        var without = Without(parsed, catalogue);
        var total = await snapshot.CountFilePartsAsync();
        foreach (var table in catalogue.Tables.Where(t => !without.Contains(t))) total += await snapshot.CountAsync(table);
        var keys = passphrase == null ? null : await KeysAsync(parsed, snapshot, catalogue, company, passphrase);
        var writer = new ExportWriter(catalogue, snapshot, clock);
        var manifest = await screen.CountingAsync("rows and parts of files written", total, told => writer.WriteAsync(company, path, without, told, keys));
        if (screen.WantsJson) screen.Write(new { company, file = path, manifest.Rows, files = manifest.Files.DistinctBy(f => f.File).Count(), bytes = new FileInfo(path).Length, tables = manifest.Tables.Select(t => new { t.Name, t.Rows }) });
        else screen.Line($"Company {company} is exported to {path}: {manifest.Rows} rows, {manifest.Files.DistinctBy(f => f.File).Count()} files, {new FileInfo(path).Length} bytes. Keep the file like the database itself.");
        return 0;
    }

    private static string Chosen(ParseResult parsed, Screen screen)
    {
        var passphrase = Passphrase.Find(parsed, screen, "Passphrase for the keys:")
            ?? throw new CommandFault("--with-keys", $"The keys are sealed with a passphrase: give it with --passphrase-file FILE, - for standard input, or in {Passphrase.Variable}.");
        return passphrase.Length >= SealedKeys.ShortestPassphrase
            ? passphrase
            : throw new CommandFault("--with-keys", $"The passphrase has {passphrase.Length} characters; choose one of at least {SealedKeys.ShortestPassphrase}.");
    }

    private static async Task<SealedKeys> KeysAsync(ParseResult parsed, Store.Snapshot snapshot, Catalogue catalogue, string company, string passphrase)
    {
        var seals = new Dictionary<string, string>(StringComparer.Ordinal);
        await snapshot.ReadAsync(catalogue.Table(typeof(CallbackEntry)), row =>
        {
            foreach (var seal in CallbackSteps.SealsOf((CallbackEntry)row)) seals.TryAdd(Seals.KeyOf(seal), $"callback {row.Id} is sealed: give the ring of the server, or reeve callbacks rotate {row.Id} --company {company}.");
            return default;
        });
        await snapshot.ReadAsync(catalogue.Table(typeof(Member)), row =>
        {
            foreach (var seal in TotpSteps.SealsOf((Member)row)) seals.TryAdd(Seals.KeyOf(seal), $"the one-time codes of member {row.Id} are sealed: give the ring of the server, or turn them off with reeve member password --codes-off.");
            return default;
        });
        var keys = seals.Count == 0 ? [] : SecretRing.Find(DataOptions.Folder(parsed))?.Keys(seals.Keys).ToList() ?? [];
        var lacking = seals.Where(s => keys.TrueForAll(k => k.Name != s.Key)).ToList();
        if (lacking.Count == 0) return SealedKeys.Close(keys, company, passphrase);
        throw new CommandFault("--with-keys", $"The ring here lacks the key {lacking[0].Key}, with which {lacking[0].Value}");
    }
}
