using System.Net;
using System.Net.Sockets;

namespace Reeve.Kernel;

// In: an address. Out: whether Reeve may connect to it because somebody asked for it. Pure: names are resolved elsewhere, and each answer is judged here.

/// <summary>To which network addresses Reeve's own requests may go: to public ones, and to the networks its owner names.</summary>
public sealed class Outward
{
    /// <summary>Public addresses only.</summary>
    public static readonly Outward PublicOnly = new([]);

    private static readonly IPNetwork[] Loopback = [IPNetwork.Parse("127.0.0.0/8"), IPNetwork.Parse("::1/128")];

    // Everything of the registries of special addresses that is not the public internet, and tunnels that hide an address inside.
    private static readonly IPNetwork[] NotPublic =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24",
            "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "::/128", "::1/128", "100::/64", "2001::/23", "2001:db8::/32", "3fff::/20", "5f00::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(n => IPNetwork.Parse(n)),
    ];

    // An IPv4 address lies inside these: behind a network and so many bytes.
    private static readonly (IPNetwork Network, int At)[] Carriers =
    [
        (IPNetwork.Parse("::/96"), 12), (IPNetwork.Parse("::ffff:0:0:0/96"), 12), (IPNetwork.Parse("64:ff9b::/96"), 12), (IPNetwork.Parse("64:ff9b:1::/48"), 12),
        (IPNetwork.Parse("2002::/16"), 2),
    ];

    private readonly IReadOnlyList<IPNetwork> allowed;

    /// <summary>Public addresses, and these networks.</summary>
    public Outward(IEnumerable<IPNetwork> allowed) => this.allowed = [.. allowed];

    /// <summary>Public addresses, and what the texts name: networks, single addresses, or <c>loopback</c>.</summary>
    public static Outward Of(IEnumerable<string> texts) => new(texts.Select(t => t.Trim()).Where(t => t.Length > 0).SelectMany(Networks));

    /// <summary>Whether a connection to the address may be made.</summary>
    public bool Allows(IPAddress address)
    {
        var plain = Plain(address);
        if (allowed.Any(n => n.Contains(plain))) return true;
        if (NotPublic.Any(n => n.Contains(plain))) return false;
        return Carried(plain) is not { } inner || Allows(inner);
    }

    /// <summary>Whether some loopback address may be reached.</summary>
    public bool AllowsLoopback => Loopback.Any(l => Allows(l.BaseAddress.AddressFamily == AddressFamily.InterNetwork ? IPAddress.Loopback : IPAddress.IPv6Loopback));

    /// <summary>Whether the address is this machine's own.</summary>
    public static bool IsLoopback(IPAddress address) => Loopback.Any(n => n.Contains(Plain(address)));

    // A zone says through which interface, not whither.
    private static IPAddress Plain(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) return address.MapToIPv4();
        return address is { AddressFamily: AddressFamily.InterNetworkV6, ScopeId: not 0 } ? new IPAddress(address.GetAddressBytes()) : address;
    }

    private static IPAddress? Carried(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return null;
        foreach (var (network, at) in Carriers)
        {
            if (network.Contains(address)) return new IPAddress(address.GetAddressBytes().AsSpan(at, 4));
        }

        return null;
    }

    private static IEnumerable<IPNetwork> Networks(string text)
    {
        if (text.Equals("loopback", StringComparison.OrdinalIgnoreCase)) return Loopback;
        if (IPNetwork.TryParse(text, out var network)) return [network];
        return IPAddress.TryParse(text, out var one)
            ? [new IPNetwork(one, one.GetAddressBytes().Length * 8)]
            : throw new ArgumentException($"{text} is neither a network such as 10.0.0.0/8, nor an address, nor the word loopback.");
    }
}

/// <summary>What rules and hooks need to know of the place where Reeve runs: it depends on no company.</summary>
public sealed class Premises(Func<Seals> seals, Outward outward, Passwords? passwords = null)
{
    /// <summary>A place without keys: whoever seals a secret there fails.</summary>
    public static readonly Premises Bare = new(
        () => throw new InvalidOperationException("There is no ring of keys for secrets here."), Outward.PublicOnly);

    /// <summary>Keys that secrets are sealed with, as they are now.</summary>
    public Seals Seals => seals();

    /// <summary>How passwords are hashed.</summary>
    public Passwords Passwords => passwords ?? throw new InvalidOperationException("There is nothing here that hashes passwords.");

    /// <summary>Where Reeve's own requests may go.</summary>
    public Outward Outward { get; } = outward;
}
