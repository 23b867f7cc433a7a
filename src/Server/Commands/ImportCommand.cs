using System.CommandLine;
using Reeve.Kernel;
using Reeve.Model;
using Reeve.Server.Export;
using Reeve.Server.Setup;
using Reeve.Store;
using Companies = Reeve.Store.Companies;

namespace Reeve.Server.Commands;

/// <summary><c>reeve company import</c>: makes a company of an export, or compares the two.</summary>
public static class ImportCommand
{
    private static readonly Argument<string> From = new("file") { Description = "A file that reeve company export wrote" };
    private static readonly Option<string?> Id = new("--id") { Description = "Login id that the company gets; the one it had without this" };
    private static readonly Option<bool> Replace = new("--replace") { Description = "Put it in the place of the company of that id; no server may be running" };
    private static readonly Option<bool> Restart = new("--restart") { Description = "Throw away what an interrupted import left, and begin anew" };
    private static readonly Option<bool> Verify = new("--verify") { Description = "Import nothing: compare the file with the company, row by row" };
    private static readonly Option<bool> KeepCallbacks = new("--keep-callbacks") { Description = "Leave callbacks active under another login id: receivers hear of the copy's changes, too" };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var command = new Command("import", "Make a company of an exported file, checked before any server sees it; run again, it goes on where it was interrupted.")
        {
            From, Id, Replace, Restart, Verify, KeepCallbacks, Passphrase.From, ExportCommand.WithoutRequests, DataOptions.Data, DataOptions.Postgres, Screen.Json,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(Verify) && (result.GetValue(Replace) || result.GetValue(Restart))) result.AddError("--verify imports nothing: leave --replace and --restart away.");
        });
        command.SetAction((parsed, _) => RunAsync(parsed));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed)
    {
        var path = Path.GetFullPath(parsed.GetValue(From)!);
        if (!File.Exists(path)) throw new CommandFault("file", $"There is no file {path}.");
        var catalogue = Running.Catalogue();
        var export = await ExportReader.OpenAsync(catalogue, path);
        var id = (parsed.GetValue(Id) ?? export.Manifest.Company).ToLowerInvariant();
        if (!Companies.IsId(id)) throw new CommandFault("--id", $"A login id is a letter followed by at most 31 letters and digits, which '{id}' is not.");
        await using var companies = Companies.Open(catalogue, TimeProvider.System, DataOptions.Place(parsed));
        var known = (await companies.ListAsync()).Contains(id);
        if (parsed.GetValue(Verify)) return known ? await VerifyAsync(parsed, companies, export, id) : throw new CommandFault("--id", $"There is no company {id}; reeve company list shows all.");
        if (known && !parsed.GetValue(Replace)) throw new CommandFault("--id", $"The company {id} exists already; --id gives the import another login id, --replace puts it in the company's place.");
        await ImportAsync(parsed, companies, export, id);
        return 0;
    }

    private static async Task ImportAsync(ParseResult parsed, Companies companies, ExportReader export, string id)
    {
        var screen = new Screen(parsed);
        var keys = Keys(parsed, screen, export);
        var silence = Quiet(parsed, export, id);
        await using var intake = await companies.IntakeAsync(id);
        if (parsed.GetValue(Restart)) await intake.DiscardAsync();
        var import = new CompanyImport(export, intake, silence);
        var done = await import.DoneAsync();
        if (done > 0 && !screen.WantsJson) screen.Line($"Going on behind part {done}, where an import of this file was interrupted.");
        var ready = export.Manifest.Tables.SelectMany(t => t.Parts).Take(done).Sum(p => (long)p.Rows);
        ready += Math.Max(0, done - export.TableParts);
        var all = export.Manifest.Rows + export.Manifest.Files.Count;
        await screen.CountingAsync("rows and parts of files imported", all - ready, told => import.AddAsync(told));
        await screen.CountingAsync("rows and parts of files compared", all, told => import.CheckAsync(told));
        var added = SecretRing.Add(DataOptions.Folder(parsed), TimeProvider.System, keys);
        var closed = await ClosedAsync(parsed, intake, typeof(CallbackEntry), row => CallbackSteps.SealsOf((CallbackEntry)row));
        var codeless = await ClosedAsync(parsed, intake, typeof(Member), row => TotpSteps.SealsOf((Member)row));
        await intake.ReleaseAsync(parsed.GetValue(Replace));
        var silenced = silence?.Callbacks ?? [];
        if (screen.WantsJson)
        {
            screen.Write(new { id, from = export.Manifest.Company, export.Manifest.At, export.Manifest.Rows, keysAdded = added, callbacksMadeInactive = silenced, callbacksToRotate = closed, membersWithoutCodes = codeless });
            return;
        }

        screen.Line($"Company {id} is imported: {export.Manifest.Rows} rows, each compared with the file.");
        if (keys.Count > 0) screen.Line($"{keys.Count} keys for secrets came along, {added} of them new to the ring here.");
        if (silenced.Count > 0) screen.Line($"Callbacks {string.Join(", ", silenced)} are made inactive in this copy, so that their receivers do not hear of two companies: reeve callbacks enable NUMBER --company {id}, or --keep-callbacks at the import.");
        if (closed.Count > 0) screen.Line($"The secrets of callbacks {string.Join(", ", closed)} cannot be read here: their keys are not in the ring. Give them new ones with reeve callbacks rotate NUMBER --company {id}, or export --with-keys.");
        if (codeless.Count > 0) screen.Line($"The one-time codes of members {string.Join(", ", codeless)} cannot be told here: their keys are not in the ring. Recovery codes count; reeve member password IDENTIFIER --codes-off turns the codes off, or export --with-keys.");
    }

    private static Silence? Quiet(ParseResult parsed, ExportReader export, string id) => id == export.Manifest.Company || parsed.GetValue(KeepCallbacks) ? null : new Silence();

    // Before anything is imported: who mistypes the passphrase has lost nothing.
    private static IReadOnlyList<(string Name, byte[] Key)> Keys(ParseResult parsed, Screen screen, ExportReader export)
    {
        if (export.Manifest.Keys is not { } sealedKeys)
            return parsed.GetValue(Passphrase.From) == null ? [] : throw new CommandFault("--passphrase-file", "The file holds no keys: it was exported without --with-keys. Leave the passphrase away.");
        if (Passphrase.Find(parsed, screen, "Passphrase of the keys in the file (empty: leave them out):") is not { } passphrase)
        {
            if (!screen.WantsJson) screen.Line($"The file holds keys for secrets; they are left out without the passphrase (--passphrase-file, {Passphrase.Variable}).");
            return [];
        }

        return sealedKeys.Open(export.Manifest.Company, passphrase) ?? throw new CommandFault("--passphrase-file", "The passphrase is not the one that the file's keys are sealed with; nothing was imported.");
    }

    private static async Task<IReadOnlyList<int>> ClosedAsync(ParseResult parsed, Intake intake, Type type, Func<Row, IEnumerable<string>> sealsOf)
    {
        var closed = new List<int>();
        var ring = SecretRing.Find(DataOptions.Folder(parsed));
        await using var added = await intake.LookAsync();
        await added.ReadAsync(Running.Catalogue().Table(type), row =>
        {
            if (sealsOf(row).Any(s => ring?.Has(s) != true)) closed.Add(row.Id);
            return default;
        });
        return closed;
    }

    private static async Task<int> VerifyAsync(ParseResult parsed, Companies companies, ExportReader export, string id)
    {
        var screen = new Screen(parsed);
        await using var snapshot = await companies.SnapshotAsync(id);
        var comparison = new Comparison(export, snapshot, Quiet(parsed, export, id));
        var without = ExportCommand.Without(parsed, Running.Catalogue());
        await screen.CountingAsync("rows compared", export.Manifest.Rows, told => comparison.RunAsync(without, told));
        if (screen.WantsJson) screen.Write(new { id, comparison.Rows, comparison.Differing, comparison.Differences });
        else
        {
            foreach (var difference in comparison.Differences) screen.Line($"{difference.Table} {difference.Id} {difference.How}");
            screen.Line($"{comparison.Rows} rows compared, {comparison.Differing} differences");
        }

        return comparison.Differing == 0 ? 0 : 1;
    }
}
