using System.Collections.Concurrent;
using System.Net;
using Reeve.Kernel;

namespace Reeve.Server.Http;

// In: who asks, from where, when. Out: whether the minute's budget still allows it, and what is left. Touches counters in memory only;
// what other servers of a company counted is merged in beside the requests (decision 15).

/// <summary>How many requests a minute a key and an address may make; null: the default, which is far higher on loopback; 0: any number.</summary>
/// <param name="PerKey">Requests of one key.</param>
/// <param name="PerAddress">Requests from one address, whatever the key.</param>
public sealed record Allowance(int? PerKey = null, int? PerAddress = null)
{
    /// <summary>No budgets at all, and none announced.</summary>
    public static Allowance Unlimited { get; } = new(0, 0);
}

/// <summary>Counts the requests of each key and each address by the minute.</summary>
public sealed class Budgets(Allowance allowance, TimeProvider clock)
{
    private readonly ConcurrentDictionary<Storage, OfCompany> companies = new();

    /// <summary>Counts one request.</summary>
    public Spent Spend(Storage storage, int key, IPAddress? from)
    {
        var local = from == null || IPAddress.IsLoopback(from);
        var perKey = Limit(allowance.PerKey, Limits.RequestsPerKey, local);
        var perAddress = Limit(allowance.PerAddress, Limits.RequestsPerAddress, local);
        if (perKey == 0 && perAddress == 0) return default;
        var second = clock.GetUtcNow().ToUnixTimeSeconds();
        var window = second / Limits.BudgetSeconds;
        var company = companies.GetOrAdd(storage, _ => new OfCompany());
        return new Spent(
            (int)(((window + 1) * Limits.BudgetSeconds) - second),
            perKey,
            perKey == 0 || key == 0 ? 0 : perKey - company.Keys.GetOrAdd(key, k => new Tally("key " + k)).Spend(window, perKey),
            perAddress,
            perAddress == 0 || from == null ? 0 : perAddress - company.Addresses.GetOrAdd(from, a => new Tally("address " + a)).Spend(window, perAddress));
    }

    /// <summary>Companies with requests in this minute or the one before; tallies that are older are forgotten.</summary>
    internal IEnumerable<(Storage Storage, IReadOnlyList<Tally> Tallies, long Window)> Current()
    {
        var window = clock.GetUtcNow().ToUnixTimeSeconds() / Limits.BudgetSeconds;
        foreach (var (storage, company) in companies)
        {
            Forget(company.Keys, window - 1);
            Forget(company.Addresses, window - 1);
            if (company.Keys.IsEmpty && company.Addresses.IsEmpty) companies.TryRemove(storage, out _);
            else yield return (storage, [.. company.Keys.Values.Concat(company.Addresses.Values).Where(t => t.Window == window)], window);
        }
    }

    // Nobody on this machine needs to be kept from it, but who names a number means it.
    private static int Limit(int? given, int usual, bool local) => given ?? (local ? usual * Limits.LoopbackFactor : usual);

    private static void Forget<T>(ConcurrentDictionary<T, Tally> tallies, long before)
        where T : notnull
    {
        foreach (var (of, tally) in tallies)
            if (tally.Window < before) tallies.TryRemove(of, out _);
    }

    private sealed class OfCompany
    {
        public ConcurrentDictionary<int, Tally> Keys { get; } = new();

        public ConcurrentDictionary<IPAddress, Tally> Addresses { get; } = new();
    }
}

/// <summary>What a request left of its budgets; nothing is limited in the default value.</summary>
/// <param name="Seconds">Seconds until both begin anew.</param>
/// <param name="PerKey">The key's budget; 0: none.</param>
/// <param name="KeyLeft">What is left of it, below 0 when it is overdrawn.</param>
/// <param name="PerAddress">The address's budget; 0: none.</param>
/// <param name="AddressLeft">What is left of it.</param>
public readonly record struct Spent(int Seconds, int PerKey, int KeyLeft, int PerAddress, int AddressLeft)
{
    /// <summary>Whether a budget is overdrawn.</summary>
    public bool Over => KeyLeft < 0 || AddressLeft < 0;

    /// <summary>The header RateLimit-Policy.</summary>
    public string Policy => Both($"\"key\";q={PerKey};w={Limits.BudgetSeconds}", $"\"address\";q={PerAddress};w={Limits.BudgetSeconds}");

    /// <summary>The header RateLimit.</summary>
    public string Left => Both($"\"key\";r={Math.Max(0, KeyLeft)};t={Seconds}", $"\"address\";r={Math.Max(0, AddressLeft)};t={Seconds}");

    private string Both(string key, string address) => PerAddress == 0 ? key : PerKey == 0 ? address : $"{key}, {address}";
}

/// <summary>One budget's requests of the current minute: counted here, and as the other servers last told.</summary>
internal sealed class Tally(string name)
{
    private readonly Lock rolling = new();
    private long window;
    private int here;
    private int elsewhere;

    /// <summary>Name among the servers of a company.</summary>
    public string Name => name;

    /// <summary>The minute counted.</summary>
    public long Window => Volatile.Read(ref window);

    /// <summary>Requests counted here.</summary>
    public int Here => Volatile.Read(ref here);

    /// <summary>The budget they count against.</summary>
    public int Limit { get; private set; }

    /// <summary>What was told last, and the row it stands in.</summary>
    public (int Told, int Row, long Window) Shared { get; set; }

    /// <summary>Counts one and answers how many that makes.</summary>
    public int Spend(long now, int limit)
    {
        if (Volatile.Read(ref window) != now) Roll(now);
        Limit = limit;
        return Interlocked.Increment(ref here) + Volatile.Read(ref elsewhere);
    }

    /// <summary>Takes what the others counted in a minute.</summary>
    public void Hear(long of, int others)
    {
        if (Window == of) Volatile.Write(ref elsewhere, others);
    }

    private void Roll(long now)
    {
        lock (rolling)
        {
            if (window >= now) return;
            here = 0;
            elsewhere = 0;
            Volatile.Write(ref window, now);
        }
    }
}
