using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Reeve.Kernel;

namespace Reeve.Server.Http;

// In: sign-ins that failed or passed. Out: how long an address must wait, and how long a refusal is held back. Memory only, bounded.

/// <summary>Slows the guessing of keys: waits that grow by address, and refusals that are held back by public key.</summary>
/// <remarks>
/// An address that waits is refused without a look at its key, but for keys that passed from there before. Of a public key only the failures
/// are held back, so that nobody can keep its owner out from elsewhere.
/// </remarks>
/// <param name="free">Failures that cost nothing; null: the default, and none is counted on loopback; 0: nothing is slowed.</param>
/// <param name="clock">The clock.</param>
public sealed class Guesses(int? free, TimeProvider clock)
{
    private const int RememberedAtMost = 10_000;
    private const int HeldAtMost = 200;
    private const int AddressesOfAKey = 8;
    private static readonly TimeSpan Forgotten = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan HeldAtLeast = TimeSpan.FromMilliseconds(100);

    private readonly ConcurrentDictionary<string, Failures> failing = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Company, string PublicKey), IPAddress[]> known = new();
    private readonly int unpunished = free ?? Limits.FreeGuesses;
    private int remembered;
    private int held;

    /// <summary>Places and keys whose failures are remembered.</summary>
    public int Remembered => failing.Count;

    /// <summary>Seconds that a sign-in from an address has to wait; 0 for none.</summary>
    public int Wait(IPAddress? from, Credentials given)
    {
        if (Volatile.Read(ref remembered) == 0 || from == null || !failing.TryGetValue(Place(from, given), out var failures)) return 0;
        var left = failures.Until - clock.GetUtcNow();
        return left <= TimeSpan.Zero ? 0 : (int)Math.Ceiling(left.TotalSeconds);
    }

    /// <summary>Notes a failure; answers for how long its refusal is held back.</summary>
    public TimeSpan Failed(IPAddress? from, Credentials given)
    {
        if (from == null || !Counts(from)) return TimeSpan.Zero;
        var over = Note(Place(from, given)) - unpunished;
        if (over > 0) failing[Place(from, given)] = new Failures(over + unpunished, clock.GetUtcNow(), clock.GetUtcNow() + Grown(TimeSpan.FromSeconds(1), over, Limits.LongestGuessWait));
        var times = Note($"key {given}") - unpunished;
        return times > 0 ? Grown(HeldAtLeast, times, Limits.LongestGuessHold) : TimeSpan.Zero;
    }

    /// <summary>Holds a refusal back; when too many are held already it goes at once.</summary>
    public async ValueTask HoldAsync(TimeSpan time, CancellationToken hangUp)
    {
        if (time <= TimeSpan.Zero) return;
        try
        {
            if (Interlocked.Increment(ref held) <= HeldAtMost) await Task.Delay(time, clock, hangUp);
        }
        finally
        {
            Interlocked.Decrement(ref held);
        }
    }

    /// <summary>Notes that a key passed from an address.</summary>
    public void Passed(IPAddress? from, Credentials given)
    {
        if (from == null || !Counts(from)) return;
        var addresses = known.GetOrAdd((given.Company, given.PublicKey), _ => []);
        if (Array.IndexOf(addresses, from) >= 0) return;
        known[(given.Company, given.PublicKey)] = [from, .. addresses.Take(AddressesOfAKey - 1)];
    }

    private static TimeSpan Grown(TimeSpan least, int times, int mostSeconds) => TimeSpan.FromSeconds(Math.Min(mostSeconds, least.TotalSeconds * Math.Pow(2, Math.Min(times - 1, 30))));

    // Whoever has a few IPv6 addresses has a whole network of them.
    private static string Network(IPAddress from) => from.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(from.GetAddressBytes(), 0, 8) : from.ToString();

    private bool Counts(IPAddress from) => unpunished > 0 && (free != null || !IPAddress.IsLoopback(from));

    // A key that is at home at an address waits for its own failures only, not for what others do from there.
    private string Place(IPAddress from, Credentials given) =>
        known.TryGetValue((given.Company, given.PublicKey), out var addresses) && Array.IndexOf(addresses, from) >= 0 ? $"{Network(from)} {given}" : Network(from);

    private int Note(string of)
    {
        var now = clock.GetUtcNow();
        if (failing.Count >= RememberedAtMost) Sweep(now);
        var failures = failing.AddOrUpdate(
            of,
            _ => new Failures(1, now, default),
            (_, before) => now - before.Last > Forgotten && now > before.Until ? new Failures(1, now, default) : before with { Count = before.Count + 1, Last = now });
        Volatile.Write(ref remembered, 1);
        return failures.Count;
    }

    private void Sweep(DateTimeOffset now)
    {
        foreach (var (of, failures) in failing)
            if (now - failures.Last > Forgotten && now > failures.Until) failing.TryRemove(of, out _);
        if (failing.Count >= RememberedAtMost) failing.Clear();
    }

    private sealed record Failures(int Count, DateTimeOffset Last, DateTimeOffset Until);
}
