using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Reeve.Kernel;

namespace Reeve.Store;

/// <summary>Where companies are kept.</summary>
public abstract record DataPlace
{
    private DataPlace()
    {
    }

    /// <summary>SQLite: one file per company below this folder.</summary>
    public sealed record Sqlite(string Folder) : DataPlace;

    /// <summary>PostgreSQL: one schema per company in this database.</summary>
    public sealed record Postgres(string ConnectionString) : DataPlace;
}

/// <summary>The companies (tenants) of a server: each opened at the first demand, kept open, closed together.</summary>
public abstract partial class Companies : IAsyncDisposable
{
    /// <summary>Hears how far an index of texts is that is made from many rows: who waits for a company to open wants to know.</summary>
    public Action<string>? Told { get; set; }

    private readonly ConcurrentDictionary<string, Lazy<Task<Storage>>> open = new(StringComparer.Ordinal);

    private protected Companies()
    {
    }

    /// <summary>The companies of a place.</summary>
    public static Companies Open(Catalogue catalogue, TimeProvider clock, DataPlace place) => place switch
    {
        DataPlace.Sqlite sqlite => new Sqlite.SqliteCompanies(catalogue, clock, sqlite.Folder),
        DataPlace.Postgres postgres => new Postgres.PostgresCompanies(catalogue, clock, postgres.ConnectionString),
        _ => throw new InvalidOperationException("An unknown place."),
    };

    /// <summary>Whether a text may be a company's login id, in lower case.</summary>
    public static bool IsId(string company) => IdPattern().IsMatch(company);

    /// <summary>The storage of a company; null when there is no such company. Upper and lower case are the same.</summary>
    public async ValueTask<Storage?> FindAsync(string company)
    {
        var id = company.ToLowerInvariant();
        if (open.TryGetValue(id, out var known) && known.Value.IsCompletedSuccessfully) return await known.Value;
        if (!IsId(id) || !await ExistsAsync(id)) return null;
        return await OpenAsync(id, false);
    }

    /// <summary>Makes a new, empty company.</summary>
    public async Task<Storage> CreateAsync(string company)
    {
        var id = company.ToLowerInvariant();
        if (!IsId(id)) throw new ArgumentException($"A company's id is a letter followed by at most 31 letters and digits, which '{company}' is not.");
        if (await ExistsAsync(id)) throw new InvalidOperationException($"The company {id} exists already.");
        return await OpenAsync(id, true);
    }

    /// <summary>What the database says of itself.</summary>
    public abstract Task<Vitals> VitalsAsync();

    /// <summary>What can be said of a company without opening it, and so without changing it.</summary>
    public abstract Task<CompanyVitals> VitalsAsync(string company);

    /// <summary>Ids of all companies.</summary>
    public abstract Task<IReadOnlyList<string>> ListAsync();

    /// <summary>A company as it is now, to be read whole.</summary>
    public async Task<Snapshot> SnapshotAsync(string company) => await FindAsync(company) is { } storage
        ? await LookAsync(storage)
        : throw new InvalidOperationException($"There is no company {company}.");

    /// <summary>Begins to make a company of rows from elsewhere, or goes on with it.</summary>
    public Task<Intake> IntakeAsync(string company)
    {
        var id = company.ToLowerInvariant();
        return IsId(id) ? OpenIntakeAsync(id) : throw new ArgumentException($"A company's id is a letter followed by at most 31 letters and digits, which '{company}' is not.");
    }

    /// <summary>Removes a company and everything in it.</summary>
    public async Task DropAsync(string company)
    {
        var id = company.ToLowerInvariant();
        if (!IsId(id)) return;
        if (open.TryRemove(id, out var known)) await (await known.Value).DisposeAsync();
        await RemoveAsync(id);
    }

    /// <inheritdoc/>
    public virtual async ValueTask DisposeAsync()
    {
        foreach (var id in open.Keys)
        {
            if (open.TryRemove(id, out var known) && known.IsValueCreated) await (await known.Value).DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    private protected abstract ValueTask<bool> ExistsAsync(string company);

    private protected abstract Task<Storage> OpenStorageAsync(string company, bool create);

    private protected abstract Task<Snapshot> LookAsync(Storage storage);

    private protected abstract Task<Intake> OpenIntakeAsync(string company);

    private protected abstract Task RemoveAsync(string company);

    [GeneratedRegex("^[a-z][a-z0-9]{0,31}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex IdPattern();

    private async Task<Storage> OpenAsync(string id, bool create)
    {
        var opening = open.GetOrAdd(id, i => new Lazy<Task<Storage>>(() => OpenStorageAsync(i, create)));
        try
        {
            return await opening.Value;
        }
        catch
        {
            // The next caller tries again.
            open.TryRemove(new(id, opening));
            throw;
        }
    }
}
