using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Reeve.Kernel;

namespace Reeve.Server.Live;

/// <summary>The companies that have open screens on this server; the others cost nothing.</summary>
public sealed class LiveCompanies(Engine engine, ILogger log) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, LiveCompany> open = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim turn = new(1);

    /// <summary>A connection has come.</summary>
    public async Task<LiveCompany> JoinAsync(Storage storage, Watcher watcher)
    {
        await turn.WaitAsync();
        try
        {
            var company = open.GetOrAdd(storage.Company, _ => new LiveCompany(engine, storage, log));
            await company.JoinAsync(watcher);
            return company;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>A connection has gone.</summary>
    public async Task LeaveAsync(LiveCompany company, Watcher watcher)
    {
        await turn.WaitAsync();
        try
        {
            if (!company.Leave(watcher)) return;
            open.TryRemove(company.Storage.Company, out _);
            await company.DisposeAsync();
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Something was changed here a moment ago: who watches is told at once.</summary>
    public void Changed(Storage storage)
    {
        if (!open.IsEmpty && open.TryGetValue(storage.Company, out var company)) company.Nudge();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var company in open.Values) await company.DisposeAsync();
        open.Clear();
        turn.Dispose();
    }
}
