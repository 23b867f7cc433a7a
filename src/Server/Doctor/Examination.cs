using Reeve.Store;

namespace Reeve.Server.Doctor;

/// <summary>Runs the checks, of the set-up first, then of each company. It changes nothing; what cannot be looked at is a finding, too.</summary>
public static class Examination
{
    private const string NoDatabase = "database";

    /// <summary>All findings, the worst first.</summary>
    public static async Task<IReadOnlyList<Finding>> RunAsync(SetUp setUp, string? company)
    {
        var findings = new List<Finding>();
        foreach (var (name, look) in SetUpChecks.All) await look(setUp, new Report(name, null, findings));
        if (!findings.Exists(f => f is { Check: NoDatabase, Grade: Grade.Trouble }) || await AnswersAsync(setUp))
            foreach (var id in company == null ? await setUp.Companies.ListAsync() : [company]) await CompanyAsync(setUp, id, findings);
        return [.. findings.OrderByDescending(f => f.Grade)];
    }

    private static async Task<bool> AnswersAsync(SetUp setUp)
    {
        try
        {
            await setUp.Companies.ListAsync();
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static async Task CompanyAsync(SetUp setUp, string id, List<Finding> findings)
    {
        var vitals = await setUp.Companies.VitalsAsync(id);
        var damage = new Report("damage", id, findings);
        foreach (var what in vitals.Damage) damage.Add(Grade.Trouble, $"The database is damaged: {what}", "Stop the server and restore the company from its last backup or export (reeve company import FILE --replace).");
        var schema = new Report("schema", id, findings);
        if (vitals.Schema == SchemaStanding.Ahead) schema.Add(Grade.Trouble, vitals.Detail, "Run the version of Reeve that made these tables, or a newer one.");
        if (vitals.Schema == SchemaStanding.Behind) schema.Add(Grade.Note, "The tables are those of an older version; nothing more of this company was looked at.", "Make a backup, start the server once: it adds what is missing. Then run reeve doctor again.");
        if (vitals.Damage.Count > 0 || vitals.Schema != SchemaStanding.Current) return;
        await using var snapshot = await setUp.Companies.SnapshotAsync(id);
        var patient = new Patient(setUp.Catalogue, (await setUp.Companies.FindAsync(id))!, snapshot, setUp.Clock, setUp.Folder);
        foreach (var (name, look) in CompanyChecks.All) await look(patient, new Report(name, id, findings));
    }
}
