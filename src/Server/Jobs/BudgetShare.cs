using Microsoft.Extensions.Logging;
using Reeve.Kernel;
using Reeve.Model;
using Reeve.Server.Http;

namespace Reeve.Server.Jobs;

/// <summary>Tells the other servers of each company, once a second, what was spent here, and hears what was spent there.</summary>
public sealed class BudgetShare : IAsyncDisposable
{
    // What is spent below this share of a budget is not worth a write: so many servers may each leave so little untold.
    private const int WorthTelling = 16;

    private readonly Budgets budgets;
    private readonly Table table;
    private readonly string node = Guid.NewGuid().ToString("N");
    private readonly ILogger log;
    private readonly CancellationTokenSource closing = new();
    private readonly Task working;

    /// <summary>Begins; shares at every <paramref name="pause"/>.</summary>
    public BudgetShare(Budgets budgets, Catalogue catalogue, TimeSpan? pause, TimeProvider clock, ILogger log)
    {
        this.budgets = budgets;
        this.log = log;
        table = catalogue.Table(typeof(SpentBudget));
        working = pause is { } every ? Task.Run(() => WorkAsync(every, clock)) : Task.CompletedTask;
    }

    /// <summary>Shares once.</summary>
    public async Task ShareAsync()
    {
        foreach (var (storage, tallies, window) in budgets.Current())
        {
            if (storage.Shared && tallies.Any(t => t.Here >= t.Limit / WorthTelling)) await ShareAsync(storage, tallies, window);
        }
    }

    /// <summary>Ends.</summary>
    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        await working;
        closing.Dispose();
    }

    private async Task WorkAsync(TimeSpan pause, TimeProvider clock)
    {
        using var timer = new PeriodicTimer(pause, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(closing.Token)) await TryAsync();
        }
        catch (OperationCanceledException)
        {
            // The server ends.
        }
    }

    private async Task TryAsync()
    {
        try
        {
            await ShareAsync();
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogWarning(e, "What was spent of the budgets could not be shared; each server counts alone until it can.");
        }
    }

    private async Task ShareAsync(Storage storage, IReadOnlyList<Tally> tallies, long window)
    {
        var told = new List<(Tally Tally, int Requests, int Row)>();
        var others = await storage.WriteAsync(async transaction =>
        {
            told.Clear();
            await transaction.LoadAsync([]);
            foreach (var tally in tallies.Where(t => t.Here >= t.Limit / WorthTelling))
                if (await TellAsync(transaction, tally, window) is var row and > 0) told.Add((tally, tally.Here, row));
            var heard = await HearAsync(transaction, window);
            await transaction.FinishAsync(null, _ => { });
            return heard;
        });
        foreach (var (tally, requests, row) in told) tally.Shared = (requests, row, window);
        foreach (var tally in tallies) tally.Hear(window, others.GetValueOrDefault(tally.Name));
    }

    // 0: nothing new to tell.
    private async ValueTask<int> TellAsync(Transaction transaction, Tally tally, long window)
    {
        var (before, row, of) = tally.Shared;
        if (of == window && before == tally.Here) return 0;
        var spent = new SpentBudget { Id = of == window ? row : 0, Node = node, Budget = tally.Name, Window = window, Requests = tally.Here, LastUpdated = transaction.Now, DateEntered = transaction.Now };
        if (spent.Id > 0)
        {
            transaction.Update(table, spent, [table.Find("requests")!, table.Find("lastUpdated")!]);
        }
        else
        {
            spent.Id = await transaction.NextIdAsync(table);
            transaction.Insert(table, spent);
        }

        return spent.Id;
    }

    private async ValueTask<Dictionary<string, int>> HearAsync(Transaction transaction, long window)
    {
        var source = Kernel.Source.Of(table);
        var heard = new Dictionary<string, int>(StringComparer.Ordinal);
        var query = new Query
        {
            From = source,
            Columns = [new Selected.Value(source.At(table.Find("budget")!)), new Selected.Value(source.At(table.Find("requests")!))],
            ColumnsKey = "spent",
            Where = Test.All(
                new Test.Is(source.At(table.Find("window")!), Comparing.Equal, window),
                new Test.Is(source.At(table.Find("node")!), Comparing.NotEqual, node)),
        };
        await transaction.ReadAsync(query, cursor =>
        {
            var budget = cursor.Text(0);
            heard[budget] = heard.GetValueOrDefault(budget) + (int)cursor.Int(1);
        });
        return heard;
    }
}
