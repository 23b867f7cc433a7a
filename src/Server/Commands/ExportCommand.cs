using System.CommandLine;
using Reeve.Kernel;
using Reeve.Model;
using Reeve.Server.Export;
using Companies = Reeve.Store.Companies;

namespace Reeve.Server.Commands;

/// <summary><c>reeve company export</c>: a company with everything in it as one file, as of one instant, also beside a running server.</summary>
public static class ExportCommand
{
    private static readonly Option<string> To = new("--to") { Description = "The file to write, as harbour.tar", Required = true };
    private static readonly Option<bool> Overwrite = new("--overwrite") { Description = "Replace the file if there is one" };

    /// <summary>The option that leaves the request log out.</summary>
    public static readonly Option<bool> WithoutRequests = new("--without-requests") { Description = "Leave the request log out" };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var command = new Command("export", "Write a company with everything in it to a file.")
        {
            CompanyDesk.Company, To, Overwrite, WithoutRequests, DataOptions.Data, DataOptions.Postgres, Screen.Json,
        };
        command.SetAction((parsed, _) => RunAsync(parsed));
        return command;
    }

    /// <summary>The tables that the options leave out.</summary>
    public static IReadOnlySet<Table> Without(ParseResult parsed, Catalogue catalogue) =>
        parsed.GetValue(WithoutRequests) ? new HashSet<Table> { catalogue.Table(typeof(RequestLine)) } : new HashSet<Table>();

    private static async Task<int> RunAsync(ParseResult parsed)
    {
        var path = Path.GetFullPath(parsed.GetValue(To)!);
        if (Directory.Exists(path)) throw new CommandFault("--to", $"{path} is a folder; name a file in it.");
        if (File.Exists(path) && !parsed.GetValue(Overwrite)) throw new CommandFault("--to", $"{path} exists; --overwrite replaces it.");
        if (!Directory.Exists(Path.GetDirectoryName(path))) throw new CommandFault("--to", $"There is no folder {Path.GetDirectoryName(path)}.");
        var clock = TimeProvider.System;
        var catalogue = Running.Catalogue();
        await using var companies = Companies.Open(catalogue, clock, DataOptions.Place(parsed));
        var company = await CompanyDesk.IdAsync(companies, parsed.GetValue(CompanyDesk.Company));
        await using var snapshot = await companies.SnapshotAsync(company);
        var without = Without(parsed, catalogue);
        var total = await snapshot.CountFilePartsAsync();
        foreach (var table in catalogue.Tables.Where(t => !without.Contains(t))) total += await snapshot.CountAsync(table);
        var screen = new Screen(parsed);
        var writer = new ExportWriter(catalogue, snapshot, clock);
        var manifest = await screen.CountingAsync("rows and parts of files written", total, told => writer.WriteAsync(company, path, without, told));
        if (screen.WantsJson) screen.Write(new { company, file = path, manifest.Rows, files = manifest.Files.DistinctBy(f => f.File).Count(), bytes = new FileInfo(path).Length, tables = manifest.Tables.Select(t => new { t.Name, t.Rows }) });
        else screen.Line($"Company {company} is exported to {path}: {manifest.Rows} rows, {manifest.Files.DistinctBy(f => f.File).Count()} files, {new FileInfo(path).Length} bytes. Keep the file like the database itself.");
        return 0;
    }
}
