using System.Net;
using Microsoft.AspNetCore.Http;
using Reeve.Kernel;

namespace Reeve.Server.Http;

/// <summary>Decides under which address a caller sees this server, whose word it takes for that, and where a request comes from (ruling 14).</summary>
public sealed class PublicAddress
{
    /// <summary>What stands between the host and a resource's path.</summary>
    public const string ApiPath = "/v4_6_release/apis/3.0/";

    private readonly string? configured;
    private readonly HashSet<string> hosts;
    private readonly IReadOnlyList<IPNetwork> proxies;

    /// <summary>Rules for addresses.</summary>
    /// <param name="configured">The public address, if configured.</param>
    /// <param name="hosts">Hosts that a request may name, besides loopback.</param>
    /// <param name="proxies">Networks of proxies whose X-Forwarded headers count.</param>
    public PublicAddress(string? configured, IEnumerable<string> hosts, IReadOnlyList<IPNetwork> proxies)
    {
        this.configured = configured?.TrimEnd('/');
        this.proxies = proxies;
        this.hosts = new HashSet<string>(["localhost", "127.0.0.1", "[::1]", .. hosts], StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The public address where one is configured: what is written without a request uses it.</summary>
    public string? Configured => configured;

    /// <summary>The base of hrefs and links, without a closing slash; refuses a host that is not allowed.</summary>
    public string Of(HttpContext context)
    {
        if (configured != null) return configured;
        var request = context.Request;
        var (scheme, host) = (request.Scheme, request.Host);
        if (context.Connection.RemoteIpAddress is { } peer && IsProxy(peer))
        {
            if (First(request.Headers["X-Forwarded-Proto"].ToString()) is { } proto && proto is "http" or "https") scheme = proto;
            if (First(request.Headers["X-Forwarded-Host"].ToString()) is { } forwarded) host = new HostString(forwarded);
        }

        if (host.HasValue && hosts.Contains(host.Host) && (host.Port != null || !host.Value.Contains(':', StringComparison.Ordinal) || host.Value.EndsWith(']')))
            return $"{scheme}://{host.Value.ToLowerInvariant()}";
        throw new Refusal(new Problem.BadRequest(
            $"The host '{Shorten(host.Value ?? "")}' is not one of this server's. Start it with --public-url, or name the host with --allowed-host."));
    }

    /// <summary>The address a request comes from: the peer's, or what trusted proxies say it was.</summary>
    public IPAddress? Client(HttpContext context)
    {
        var at = Plain(context.Connection.RemoteIpAddress);
        if (at == null || !IsProxy(at)) return at;
        var hops = context.Request.Headers["X-Forwarded-For"].ToString().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        for (var i = hops.Length - 1; i >= 0; i--)
        {
            if (!IPAddress.TryParse(hops[i], out var hop)) return at;
            at = Plain(hop)!;
            if (!IsProxy(at)) return at;
        }

        return at;
    }

    private static IPAddress? Plain(IPAddress? address) => address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address;

    private static string? First(string header)
    {
        var first = header.Split(',')[0].Trim();
        return first.Length == 0 ? null : first;
    }

    private static string Shorten(string text) => text.Length <= 60 ? text : text[..60] + "...";

    private bool IsProxy(IPAddress address) => proxies.Count > 0 && proxies.Any(p => p.Contains(Plain(address)!));
}
