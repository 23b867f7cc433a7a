using System.Reflection;
using System.Text.RegularExpressions;
using Reeve.Kernel;
using Endpoint = Reeve.Kernel.Endpoint;

namespace Reeve.Server.Commands;

/// <summary>The public interface that Reeve is measured against: each address with its verbs, kept as facts in data/surface-routes.tsv.</summary>
public static partial class Surface
{
    /// <summary>An operation of the public interface.</summary>
    /// <param name="Method">GET, POST, PUT, PATCH or DELETE.</param>
    /// <param name="Path">Its address below the API base.</param>
    /// <param name="Served">Whether Reeve serves it.</param>
    public sealed record Known(string Method, string Path, bool Served)
    {
        /// <summary>First segment of the address.</summary>
        public string Module => Path.Split('/')[1];
    }

    /// <summary>All operations of the public interface.</summary>
    public static IReadOnlyList<Known> Of(Catalogue catalogue)
    {
        var served = Endpoint.Of(catalogue).Select(e => Shape(e.Method, e.Path)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. Lines().SelectMany(line => line.Verbs.Select(verb => new Known(verb, line.Path, served.Contains(Shape(verb, line.Path)))))];
    }

    /// <summary>Addresses of Reeve's own that claim to be no extension and yet have no like in the public interface.</summary>
    public static IEnumerable<Endpoint> Unknown(Catalogue catalogue)
    {
        var known = Lines().SelectMany(line => line.Verbs.Select(verb => Shape(verb, line.Path))).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Endpoint.Of(catalogue).Where(e => !e.Extension && !known.Contains(Shape(e.Method, e.Path)));
    }

    /// <summary>A verb and an address with bare placeholders: alike for the operations that no request can tell apart.</summary>
    public static string Shape(string method, string path) => $"{method} {Placeholder().Replace(path.Trim('/'), m => IsNumber(m.Value) ? "{#}" : "{}")}";

    private static bool IsNumber(string placeholder) => placeholder.EndsWith("id}", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<(string Path, string[] Verbs)> Lines()
    {
        using var facts = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("surface-routes.tsv")!);
        while (facts.ReadLine() is { } line)
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            yield return (line[..tab], line[(tab + 1)..].Split(' '));
        }
    }

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Placeholder();
}
