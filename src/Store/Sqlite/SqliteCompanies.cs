using Reeve.Kernel;

namespace Reeve.Store.Sqlite;

/// <summary>Companies as files of a folder.</summary>
internal sealed class SqliteCompanies(Catalogue catalogue, TimeProvider clock, string folder) : Companies
{
    private readonly string folder = Path.Combine(folder, "companies");

    /// <inheritdoc/>
    public override Task<IReadOnlyList<string>> ListAsync() => Task.FromResult<IReadOnlyList<string>>(Directory.Exists(folder)
        ? [.. Directory.GetFiles(folder, "*.db").Select(f => Path.GetFileNameWithoutExtension(f)).Where(IsId).Order(StringComparer.Ordinal)]
        : []);

    /// <inheritdoc/>
    public override Task<Vitals> VitalsAsync() => Task.FromResult(new Vitals("SQLite", 3, new Dictionary<string, string>(), clock.GetUtcNow()));

    /// <inheritdoc/>
    public override Task<CompanyVitals> VitalsAsync(string company) => Task.Run(() =>
    {
        try
        {
            using var connection = new SqliteConnection(PathOf(company));
            var damage = SqliteSchema.Texts(connection, "PRAGMA quick_check(20)");
            damage.Remove("ok");
            var (standing, detail) = SqliteSchema.Standing(connection, catalogue);
            return new CompanyVitals(standing, detail, damage);
        }
        catch (SqliteFailure failure)
        {
            return new CompanyVitals(SchemaStanding.Current, "", [failure.Message]);
        }
    });

    private protected override ValueTask<bool> ExistsAsync(string company) => new(File.Exists(PathOf(company)));

    private protected override Task<Storage> OpenStorageAsync(string company, bool create) => Task.Run<Storage>(() =>
    {
        if (create) Directory.CreateDirectory(folder);
        return SqliteStorage.Open(company, PathOf(company), catalogue, clock, create, line => Told?.Invoke(line));
    });

    private protected override Task<Snapshot> LookAsync(Storage storage) => Task.FromResult<Snapshot>(new SqliteSnapshot(PathOf(storage.Company)));

    private protected override Task<Intake> OpenIntakeAsync(string company)
    {
        Directory.CreateDirectory(folder);
        return Task.FromResult<Intake>(new SqliteIntake(catalogue, PathOf(company)));
    }

    private protected override Task RemoveAsync(string company)
    {
        foreach (var ending in (string[])["", "-wal", "-shm"]) File.Delete(PathOf(company) + ending);
        return Task.CompletedTask;
    }

    private string PathOf(string company) => Path.Combine(folder, company + ".db");
}
