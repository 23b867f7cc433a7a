using Microsoft.Extensions.Logging;
using Reeve.Kernel;
using Reeve.Server.Http;
using Reeve.Store;

namespace Reeve.Server;

/// <summary>Puts the parts together: what every command that reaches rows begins with.</summary>
public static class Running
{
    private static readonly Lazy<Catalogue> Declared = new(() => Kernel.Catalogue.Of(typeof(Model.Rights.Functions).Assembly));

    // Where no ring of keys is given, passwords can still be hashed.
    private static readonly Premises Ringless = new(() => Premises.Bare.Seals, Outward.PublicOnly, Setup.Hashing.Of());

    /// <summary>All that is declared.</summary>
    public static Catalogue Catalogue() => Declared.Value;

    /// <summary>An engine over all that is declared.</summary>
    public static Engine Engine(TimeProvider clock, WireRules? wire = null, Premises? premises = null) =>
        new(Catalogue(), clock) { Wire = wire ?? WireRules.All, Lenient = Model.CompanySetting.IsLenient, Premises = premises ?? Ringless };

    /// <summary>The web side.</summary>
    public static Site Site(Engine engine, Companies companies, PublicAddress addresses, RequestLog log, Fairness fairness) => Http.Site.Of(
        engine,
        async company => company.Length > 0 ? await companies.FindAsync(company) : await OnlyAsync(companies),
        Keys.Ring(engine),
        addresses,
        log,
        fairness,
        companies.ListAsync);

    /// <summary>The request log.</summary>
    public static RequestLog Log(Engine engine, ILogger log) => new(
        async lines =>
        {
            await Keys.AppendAsync(engine, lines);
            await Keys.NoteUseAsync(engine, lines);
        },
        log,
        TimeSpan.FromSeconds(1));

    private static async Task<Storage?> OnlyAsync(Companies companies) =>
        await companies.ListAsync() is [var only] ? await companies.FindAsync(only) : null;
}
