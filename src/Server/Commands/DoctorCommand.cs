using System.CommandLine;
using Reeve.Server.Doctor;
using Companies = Reeve.Store.Companies;

namespace Reeve.Server.Commands;

/// <summary><c>reeve doctor</c>: what is wrong with a set-up, and how to mend it. Exit code 0: nothing, 1: a warning, 2: trouble.</summary>
public static class DoctorCommand
{
    /// <summary>The command.</summary>
    public static Command Make()
    {
        var command = new Command("doctor", "Say what is wrong with a set-up and its companies, and how to mend it. Ends with 0 when all is well, 1 after a warning, 2 when something does not work.")
        {
            CompanyDesk.Company, DataOptions.Data, DataOptions.Postgres, ServeCommand.Port, ServeCommand.HttpsPort, ServeCommand.Bind, ServeCommand.PublicUrl,
            ServeCommand.AllowedHost, ServeCommand.Certificate, ServeCommand.CertificateKey, Screen.Json,
        };
        command.SetAction((parsed, _) => RunAsync(parsed));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed)
    {
        var catalogue = Running.Catalogue();
        var folder = Path.GetFullPath(parsed.GetValue(DataOptions.Data)!);
        Store.DataPlace place = parsed.GetValue(DataOptions.Postgres) is { } connection ? new Store.DataPlace.Postgres(connection) : new Store.DataPlace.Sqlite(folder);
        await using var companies = Companies.Open(catalogue, TimeProvider.System, place);
        var findings = await Examination.RunAsync(Of(parsed, folder, companies), parsed.GetValue(CompanyDesk.Company)?.ToLowerInvariant());
        var screen = new Screen(parsed);
        if (screen.WantsJson) screen.Write(findings.Select(f => new { grade = f.Grade.ToString(), f.Check, f.Company, f.What, f.Mend }));
        else if (findings.Count > 0) screen.Rows(["Grade", "Check", "Company", "What", "Mend"], findings.Select(f => new[] { $"{f.Grade}", f.Check, f.Company ?? "", f.What, f.Mend }));
        else screen.Line("All is well.");
        return findings.Count == 0 ? 0 : (int)findings.Max(f => f.Grade);
    }

    private static SetUp Of(ParseResult parsed, string folder, Companies companies)
    {
        var port = parsed.GetValue(ServeCommand.Port);
        var (certificate, key) = (parsed.GetValue(ServeCommand.Certificate), parsed.GetValue(ServeCommand.CertificateKey));
        return new SetUp
        {
            Folder = folder,
            Companies = companies,
            Catalogue = Running.Catalogue(),
            Clock = TimeProvider.System,
            Ports = [port, parsed.GetValue(ServeCommand.HttpsPort) ?? (port == 0 ? 0 : port + 1)],
            Bind = parsed.GetValue(ServeCommand.Bind),
            PublicUrl = parsed.GetValue(ServeCommand.PublicUrl),
            AllowedHosts = parsed.GetValue(ServeCommand.AllowedHost) ?? [],
            Given = certificate != null && key != null ? (certificate, key) : null,
        };
    }
}
