using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Reeve.Kernel;
using Reeve.Server.Http;
using Reeve.Server.Setup;
using Companies = Reeve.Store.Companies;

namespace Reeve.Server.Jobs;

/// <summary>Goes the ways of the first requests before the server says it is ready, so that nobody waits for the compiler. Leaves nothing behind.</summary>
public static class WarmUp
{
    private const int Rounds = 10;

    // One at a time until everything is compiled; then as many as open the connections and make the compiler do its second, better turn.
    private const int Alone = 2;
    private const int Abreast = 8;
    private static readonly TimeSpan Budget = TimeSpan.FromMilliseconds(400);

    /// <summary>Lists, reads and rehearses a new ticket in the first company; before the server listens, or the first callers wait beside it.</summary>
    public static Task RehearseAsync(Engine engine, Companies companies, Site site, ILogger log) => TryAsync(log, async () =>
    {
        if ((await companies.ListAsync()).Count == 0 || await companies.FindAsync((await companies.ListAsync())[0]) is not { } storage) return;
        Caller Own(Memory memory) => Bootstrap.Reeve(engine.Catalogue, memory);
        using var late = new CancellationTokenSource(Budget, engine.Clock);
        for (var round = 0; round < Rounds && !late.IsCancellationRequested; round++)
        {
            var customers = await ListAsync(engine, storage, site, Own, "company/companies", 1);
            await ListAsync(engine, storage, site, Own, "service/tickets", 5);
            if (customers.LastId == 0) continue;
            var together = round < Alone ? 1 : Abreast;
            await Task.WhenAll(Enumerable.Range(0, together).Select(_ => Task.Run(() => RehearseAsync(engine, storage, site, Own, customers.LastId))));
        }
    });

    /// <summary>Knocks at the server's own door: without a key it reads the whole request and then says 401.</summary>
    public static Task KnockAsync(Engine engine, string url, ILogger log) => TryAsync(log, async () =>
    {
        using var late = new CancellationTokenSource(Budget, engine.Clock);
        using var client = new HttpClient { BaseAddress = new Uri(url) };
        using var body = new StringContent("{\"summary\":\"\"}", Encoding.UTF8, "application/json");
        using var posted = await client.PostAsync("/v4_6_release/apis/3.0/service/tickets", body, late.Token);
        using var asked = await client.GetAsync("/v4_6_release/apis/3.0/service/tickets?pageSize=1&conditions=closedFlag%3Dfalse&orderBy=id", late.Token);
    });

    private static async Task TryAsync(ILogger log, Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception e)
        {
            log.LogDebug(e, "The first requests could not be rehearsed.");
        }
    }

    private static async Task<Listed> ListAsync(Engine engine, Storage storage, Site site, Func<Memory, Caller> own, string path, int size)
    {
        using var rows = new WireRows(site.Rendering, "", false);
        return await engine.ListAsync(storage, new ListAsk { Caller = own, Resource = engine.Catalogue.Resource(path), PageSize = size, OrderBy = "id" }, rows);
    }

    private static async Task RehearseAsync(Engine engine, Storage storage, Site site, Func<Memory, Caller> own, int company)
    {
        using var rows = new WireRows(site.Rendering, "", true);
        using var body = JsonDocument.Parse($$"""{"summary":"Rehearsal","company":{"id":{{company}}},"initialDescription":"Rehearsal"}""");
        var ask = new ChangeAsk { Caller = own, Resource = engine.Catalogue.Resource("service/tickets"), Kind = ChangeKind.Create, Body = body.RootElement };
        await engine.RehearseAsync(storage, ask, rows);
    }
}
