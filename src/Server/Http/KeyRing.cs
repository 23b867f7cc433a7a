using System.Net;
using System.Security.Cryptography;
using System.Text;
using Reeve.Kernel;

namespace Reeve.Server.Http;

/// <summary>A key as it is held in memory.</summary>
/// <param name="Id">Number.</param>
/// <param name="PublicKey">Public key.</param>
/// <param name="Hash">SHA-256 of the private key.</param>
/// <param name="Expires">When it ends; null: never.</param>
/// <param name="Allowed">Networks it may be used from; none: any.</param>
/// <param name="Inactive">Whether it is switched off.</param>
/// <param name="MemberId">Number of its member.</param>
public sealed record HeldKey(int Id, string PublicKey, byte[] Hash, DateTimeOffset? Expires, IReadOnlyList<IPNetwork> Allowed, bool Inactive, int MemberId)
{
    /// <summary>Reads networks and single addresses; what is neither lets nobody in.</summary>
    public static IReadOnlyList<IPNetwork> Networks(IEnumerable<string> texts) => [.. texts.Select(t => Network(t.Trim()))];

    private static IPNetwork Network(string text)
    {
        if (IPNetwork.TryParse(text, out var network)) return network;
        return IPAddress.TryParse(text, out var one) ? new IPNetwork(one, one.GetAddressBytes().Length * 8) : new IPNetwork(IPAddress.None, 32);
    }
}

/// <summary>Tells whose key a request carries. Everything comes from the memory, so that a change counts at the next request.</summary>
/// <param name="keys">The keys of a memory.</param>
/// <param name="caller">The caller of a key; null when its member or role is gone or inactive.</param>
/// <param name="clock">The clock.</param>
public sealed class KeyRing(Func<Memory, IEnumerable<HeldKey>> keys, Func<Memory, HeldKey, Caller?> caller, TimeProvider clock)
{
    private static readonly byte[] Nobody = new byte[SHA256.HashSizeInBytes];

    /// <summary>The key that fits, or null; costs the same whether the public key exists or not.</summary>
    public HeldKey? Find(Memory memory, Credentials given, IPAddress? from)
    {
        var ring = memory.Derive(this, m => new Ring(keys(m)));
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> secret = stackalloc byte[Encoding.UTF8.GetMaxByteCount(given.PrivateKey.Length)];
        SHA256.HashData(secret[..Encoding.UTF8.GetBytes(given.PrivateKey, secret)], hash);
        CryptographicOperations.ZeroMemory(secret);
        var known = ring.ByPublicKey.GetValueOrDefault(given.PublicKey);
        var same = CryptographicOperations.FixedTimeEquals(hash, known?.Hash ?? Nobody);
        return same && known != null && Holds(known, from) ? known : null;
    }

    /// <summary>The caller of a key in this memory; null when the key no longer holds there.</summary>
    public Caller? Caller(Memory memory, HeldKey key, IPAddress? from)
    {
        var ring = memory.Derive(this, m => new Ring(keys(m)));
        if (!ring.ById.TryGetValue(key.Id, out var now) || !now.Hash.AsSpan().SequenceEqual(key.Hash) || !Holds(now, from)) return null;
        return ring.Callers.GetOrAdd(now.Id, _ => new Held(caller(memory, now))).Caller;
    }

    private bool Holds(HeldKey key, IPAddress? from) =>
        !key.Inactive
        && (key.Expires == null || clock.GetUtcNow() < key.Expires)
        && (key.Allowed.Count == 0 || (from != null && key.Allowed.Any(n => n.Contains(from))));

    private sealed record Held(Caller? Caller);

    private sealed class Ring
    {
        public Ring(IEnumerable<HeldKey> keys)
        {
            foreach (var key in keys)
            {
                ById[key.Id] = key;
                ByPublicKey[key.PublicKey] = key;
            }
        }

        public Dictionary<int, HeldKey> ById { get; } = [];

        public Dictionary<string, HeldKey> ByPublicKey { get; } = new(StringComparer.Ordinal);

        public System.Collections.Concurrent.ConcurrentDictionary<int, Held> Callers { get; } = new();
    }
}
