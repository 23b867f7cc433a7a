using Microsoft.Extensions.Logging;
using Reeve.Kernel;
using Reeve.Model;
using Reeve.Server.Setup;
using Companies = Reeve.Store.Companies;

namespace Reeve.Server.Jobs;

/// <summary>How long lines are kept that only grow; null: for ever.</summary>
/// <param name="Requests">Lines of the request log.</param>
/// <param name="Outbox">Announcements.</param>
/// <param name="Audit">Audit entries.</param>
public sealed record Retention(TimeSpan? Requests, TimeSpan? Outbox, TimeSpan? Audit);

/// <summary>Keeps companies in order beside the requests: roles learn of new functions at the start, old lines are forgotten.</summary>
/// <remarks>Works in the name of Reeve's own member, in small transactions, so that nobody waits for it.</remarks>
public sealed class Upkeep : IAsyncDisposable
{
    private const int AtOnce = 1000;
    private const int RoundsAtOnce = 20;
    private const int ResealedAtOnce = 20;

    private readonly Engine engine;
    private readonly Companies companies;
    private readonly Retention keep;
    private readonly ILogger log;
    private readonly CancellationTokenSource closing = new();
    private readonly Task working;

    /// <summary>Begins; works once at the start and then at every <paramref name="pause"/>.</summary>
    public Upkeep(Engine engine, Companies companies, Retention keep, TimeSpan pause, ILogger log)
    {
        this.engine = engine;
        this.companies = companies;
        this.keep = keep;
        this.log = log;
        working = Task.Run(() => WorkAsync(pause));
    }

    /// <summary>Ends after the company at hand.</summary>
    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        await working;
        closing.Dispose();
    }

    /// <summary>Gives every role a setting for each function that was added since it was made; nothing is granted by it.</summary>
    public static Task LearnFunctionsAsync(Engine engine, Storage storage) =>
        storage.Memory.All<SecurityRole>().All(r => SecurityRoleSettings.Missing(storage.Memory.All<SecurityRoleSetting>(), r).Count == 0)
            ? Task.CompletedTask
            : engine.TogetherAsync(storage, memory => Bootstrap.Reeve(engine.Catalogue, memory), async after =>
            {
                foreach (var role in after.Use.All<SecurityRole>().ToList())
                    foreach (var setting in SecurityRoleSettings.Missing(after.Use.All<SecurityRoleSetting>(), role)) await after.AddAsync(setting);
                return 0;
            });

    /// <summary>Adds the kinds of files that a company made by an earlier version lacks.</summary>
    public static Task LearnTypesAsync(Engine engine, Storage storage) => DocumentTypes.Missing(storage.Memory).Count == 0
        ? Task.CompletedTask
        : engine.TogetherAsync(storage, memory => Bootstrap.Reeve(engine.Catalogue, memory), async after =>
        {
            foreach (var type in DocumentTypes.Missing(after.Use.Memory)) await after.AddAsync(type);
            return 0;
        });

    /// <summary>Makes up for rows and values that a company made by an earlier version lacks.</summary>
    public static Task CompleteAsync(Engine engine, Storage storage) => !SetupRows.Lack(storage.Memory)
        ? Task.CompletedTask
        : engine.TogetherAsync(storage, memory => Bootstrap.Reeve(engine.Catalogue, memory), async after =>
        {
            await SetupRows.CompleteAsync(after);
            return 0;
        });

    /// <summary>Removes files that no record names: uploads that were given up, and what was replaced or deleted. Answers how many.</summary>
    public static async Task<int> RemoveLooseFilesAsync(Storage storage, DateTimeOffset before)
    {
        var files = await storage.Files.LooseAsync(before, AtOnce);
        foreach (var file in files) await storage.Files.RemoveAsync(file);
        return files.Count;
    }

    /// <summary>Seals a few secrets anew that an older key of the ring sealed, so that the old keys may go one day; answers of how many callbacks and members.</summary>
    public static async Task<int> ResealAsync(Engine engine, Storage storage)
    {
        var sealing = (await storage.RefreshAsync()).All<CallbackEntry>().Where(c => CallbackSteps.SealsOf(c).Any()).ToList();
        var secret = storage.Memory.All<Member>().Where(m => TotpSteps.SealsOf(m).Any()).ToList();
        if (sealing.Count + secret.Count == 0) return 0;
        var members = secret.Where(m => TotpSteps.IsOldSealed(m, engine.Premises.Seals)).Select(m => m.Id).Take(ResealedAtOnce).ToList();
        var old = sealing.Where(c => CallbackSteps.IsOldSealed(c, engine.Premises.Seals)).Select(c => c.Id).Take(ResealedAtOnce).ToList();
        if (old.Count + members.Count == 0) return 0;
        return await engine.TogetherAsync(storage, memory => Bootstrap.Reeve(engine.Catalogue, memory), async after =>
        {
            foreach (var callback in old) await after.EditAsync<CallbackEntry>(callback, c => CallbackSteps.Reseal(c, after.Use.Premises.Seals));
            foreach (var member in members) await after.EditAsync<Member>(member, m => TotpSteps.Reseal(m, after.Use.Premises.Seals));
            return old.Count + members.Count;
        });
    }

    /// <summary>Forgets lines of a company that are older than they are kept; answers how many.</summary>
    public static async Task<int> ForgetAsync(Engine engine, Storage storage, Retention keep)
    {
        var forgotten = 0;
        foreach (var (row, kept) in new[]
        {
            (typeof(RequestLine), keep.Requests), (typeof(OutboxLine), keep.Outbox), (typeof(CallbackDelivery), keep.Outbox), (typeof(AuditEntry), keep.Audit),
            (typeof(KeptAnswer), Http.OnceKey.Kept), (typeof(SignInFailure), TimeSpan.FromMinutes(Limits.FailuresKeptMinutes)), (typeof(SpentBudget), TimeSpan.FromSeconds(Limits.BudgetSeconds * 2)),
        })
        {
            if (kept is not { } span) continue;
            for (var round = 0; round < RoundsAtOnce; round++)
            {
                var gone = await engine.ForgetAsync(storage, row, engine.Clock.GetUtcNow() - span, AtOnce);
                forgotten += gone;
                if (gone < AtOnce) break;
            }
        }

        return forgotten;
    }

    private async Task WorkAsync(TimeSpan pause)
    {
        using var timer = new PeriodicTimer(pause, engine.Clock);
        try
        {
            var first = true;
            do
            {
                foreach (var company in await companies.ListAsync()) await WorkAsync(company, first);
                first = false;
            }
            while (await timer.WaitForNextTickAsync(closing.Token));
        }
        catch (OperationCanceledException)
        {
            // The server ends.
        }
    }

    private async Task WorkAsync(string company, bool first)
    {
        try
        {
            closing.Token.ThrowIfCancellationRequested();
            if (await companies.FindAsync(company) is not { } storage) return;
            if (first) await LearnFunctionsAsync(engine, storage);
            if (first) await LearnTypesAsync(engine, storage);
            if (first) await CompleteAsync(engine, storage);
            await ForgetAsync(engine, storage, keep);
            await ResealAsync(engine, storage);
            await RemoveLooseFilesAsync(storage, engine.Clock.GetUtcNow() - TimeSpan.FromHours(Limits.LooseFileHours));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogError(e, "Upkeep of {Company} failed; it is tried again.", company);
        }
    }
}
