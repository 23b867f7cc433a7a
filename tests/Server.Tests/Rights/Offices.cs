using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Rights;

/// <summary>One office a database, in a company of its own on the shared server.</summary>
public static class Offices
{
    private static readonly Dictionary<string, Lazy<Task<Office>>> Shared = new(StringComparer.Ordinal)
    {
        ["sqlite"] = new(() => NewAsync("sqlite")),
        ["postgres"] = new(() => NewAsync("postgres")),
    };

    /// <summary>The office of a database, made by the first who asks.</summary>
    public static Task<Office> OnAsync(string database) => Shared[database].Value;

    /// <summary>An office of one's own, for tests that change what all depends on.</summary>
    public static async Task<Office> NewAsync(string database) =>
        await Office.OfAsync(await (await TestHost.KeyedAsync(database)).FoundedAsync());
}
