using Microsoft.Extensions.Logging;
using Reeve.Kernel;
using Reeve.Server.Http;
using Companies = Reeve.Store.Companies;

namespace Reeve.Server.Callbacks;

/// <summary>A courier for each company of this server.</summary>
public sealed class Couriers : IAsyncDisposable
{
    private static readonly TimeSpan LookForCompanies = TimeSpan.FromSeconds(10);

    private readonly Engine engine;
    private readonly Companies companies;
    private readonly Payload payload;
    private readonly Outgoing outgoing;
    private readonly Pace pace;
    private readonly bool alone;
    private readonly ILogger log;
    private readonly string holder = Guid.NewGuid().ToString();
    private readonly Dictionary<string, Courier> couriers = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource closing = new();
    private readonly Task working;

    /// <summary>Begins.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="companies">The companies.</param>
    /// <param name="alone">Whether no other server shares them.</param>
    /// <param name="address">Address under which receivers see this server.</param>
    /// <param name="pace">How deliveries go.</param>
    /// <param name="log">Where trouble is told.</param>
    /// <param name="resolve">How names are resolved; the system's way without it.</param>
    public Couriers(Engine engine, Companies companies, bool alone, Func<string> address, Pace pace, ILogger log, Resolve? resolve = null)
    {
        (this.engine, this.companies, this.alone, this.pace, this.log) = (engine, companies, alone, pace, log);
        payload = new Payload(engine, new Rendering(engine.Catalogue), address);
        outgoing = new Outgoing(engine.Premises.Outward, engine.Clock, resolve);
        working = Task.Run(WorkAsync);
    }

    /// <summary>Ends all deliveries; what is under way is tried again by the next server.</summary>
    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        await working;
        await Task.WhenAll(couriers.Values.Select(c => c.DisposeAsync().AsTask()));
        closing.Dispose();
        outgoing.Dispose();
    }

    private async Task WorkAsync()
    {
        using var timer = new PeriodicTimer(pace.Pause < LookForCompanies && pace.Pause < TimeSpan.FromMilliseconds(100) ? pace.Pause : LookForCompanies);
        try
        {
            do await LookAsync();
            while (await timer.WaitForNextTickAsync(closing.Token));
        }
        catch (OperationCanceledException)
        {
            // The server ends.
        }
    }

    private async Task LookAsync()
    {
        try
        {
            foreach (var company in await companies.ListAsync())
            {
                if (couriers.ContainsKey(company) || await companies.FindAsync(company) is not { } storage) continue;
                couriers.Add(company, new Courier(engine, storage, payload, outgoing, pace, alone ? null : holder, log));
            }
        }
        catch (Exception e)
        {
            log.LogError(e, "Companies could not be looked up for their callbacks; it is tried again.");
        }
    }
}
