using System.Globalization;
using System.Text.RegularExpressions;
using Reeve.Kernel;
using Endpoint = Reeve.Kernel.Endpoint;

namespace Reeve.Server.Http;

/// <summary>Finds the endpoint of an address: a tree of segments made from the catalogue.</summary>
public sealed partial class Routes
{
    private readonly Node root = new();
    private readonly WireRules wire;

    /// <summary>Routes of all endpoints.</summary>
    public Routes(IEnumerable<Endpoint> endpoints, WireRules wire)
    {
        this.wire = wire;
        foreach (var endpoint in endpoints) Add(endpoint);
    }

    /// <summary>Where an address leads.</summary>
    /// <param name="Endpoint">The endpoint; null when the address or the verb is unknown.</param>
    /// <param name="Values">Values of the placeholders, by name.</param>
    /// <param name="Allowed">Verbs that the address knows; none: no such address.</param>
    public sealed record Found(Endpoint? Endpoint, IReadOnlyDictionary<string, string> Values, IReadOnlyList<string> Allowed);

    /// <summary>The segments below the API's base, or null when the address does not begin with it.</summary>
    public ReadOnlyMemory<string>? Below(Address address)
    {
        if (address.Doubled && !wire.DoubleSlash) return null;
        if (address.Trailing && !wire.TrailingSlash) return null;
        var segments = address.Segments;
        if (segments.Count < 3 || !Codebase().IsMatch(segments[0]) || !Is(segments[1], "apis") || !Is(segments[2], "3.0")) return null;
        return segments.ToArray().AsMemory(3);
    }

    /// <summary>Finds the endpoint below the base.</summary>
    public Found Find(string method, ReadOnlySpan<string> segments)
    {
        if (method == "HEAD") method = "GET";
        var values = new string[segments.Length];
        var allowed = new SortedSet<string>(StringComparer.Ordinal);
        var (node, endpoint) = Walk(root, segments, 0, values, method, allowed);
        if (endpoint == null) return new Found(null, EmptyValues, [.. allowed]);
        var named = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var template = node!.Templates[method];
        for (var i = 0; i < template.Length; i++)
        {
            if (template[i] is { } name) named[name] = values[i];
        }

        return new Found(endpoint, named, [.. allowed]);
    }

    /// <summary>Whether a segment names a version of the API, as clients write it.</summary>
    public static bool IsCodebase(string segment) => Codebase().IsMatch(segment);

    private static readonly Dictionary<string, string> EmptyValues = [];

    [GeneratedRegex(@"^(v4_6_release|v[0-9]{4}_[0-9]{1,4}|v[0-9]{4}\.[0-9]{1,4})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Codebase();

    private static bool Is(string segment, string literal) => string.Equals(segment, literal, StringComparison.OrdinalIgnoreCase);

    // A literal is tried before a number, a number before a text: members/types is no member, members/5 is no login name.
    private static (Node? Node, Endpoint? Endpoint) Walk(
        Node node, ReadOnlySpan<string> segments, int at, string[] values, string method, SortedSet<string> allowed)
    {
        if (at == segments.Length)
        {
            foreach (var known in node.Endpoints.Keys) allowed.Add(known);
            return node.Endpoints.TryGetValue(method, out var endpoint) ? (node, endpoint) : default;
        }

        values[at] = segments[at];
        (Node? Node, Endpoint? Endpoint) found = default;
        if (node.Literals.TryGetValue(segments[at], out var literal)) found = Walk(literal, segments, at + 1, values, method, allowed);
        if (found.Endpoint == null && node.Number != null && int.TryParse(segments[at], NumberStyles.None, null, out _))
            found = Walk(node.Number, segments, at + 1, values, method, allowed);
        if (found.Endpoint == null && node.Text != null) found = Walk(node.Text, segments, at + 1, values, method, allowed);
        return found;
    }

    private void Add(Endpoint endpoint)
    {
        var parts = endpoint.Path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var names = new string?[parts.Length];
        var node = root;
        for (var i = 0; i < parts.Length; i++)
        {
            if (!parts[i].StartsWith('{'))
            {
                node = node.Literals.TryGetValue(parts[i], out var known) ? known : node.Literals[parts[i]] = new Node();
                continue;
            }

            names[i] = parts[i].Trim('{', '}');
            node = names[i]!.EndsWith("id", StringComparison.OrdinalIgnoreCase) ? node.Number ??= new Node() : node.Text ??= new Node();
        }

        if (!node.Endpoints.TryAdd(endpoint.Method, endpoint))
            throw new InvalidOperationException($"{endpoint.Method} {endpoint.Path} is served twice.");
        node.Templates[endpoint.Method] = names;
    }

    private sealed class Node
    {
        public Dictionary<string, Node> Literals { get; } = new(StringComparer.OrdinalIgnoreCase);

        public Node? Number { get; set; }

        public Node? Text { get; set; }

        public Dictionary<string, Endpoint> Endpoints { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, string?[]> Templates { get; } = new(StringComparer.Ordinal);
    }
}
