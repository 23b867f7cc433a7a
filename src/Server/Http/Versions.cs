using System.Globalization;
using Microsoft.Extensions.Primitives;
using Reeve.Kernel;

namespace Reeve.Server.Http;

/// <summary>Versions of records: ETag in answers, If-Match in requests.</summary>
public static class Versions
{
    private const int Most = 16;

    /// <summary>The ETag of a version.</summary>
    public static string ETag(long version) => $"\"{version.ToString(CultureInfo.InvariantCulture)}\"";

    /// <summary>The versions that If-Match names; null for any. A tag that is not ours matches nothing.</summary>
    public static IReadOnlyList<long>? IfMatch(StringValues header)
    {
        if (header.Count == 0) return null;
        var tags = header.ToString().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (tags.Length > Most) throw Bad($"names more than {Most} versions");
        var versions = new List<long>();
        foreach (var tag in tags)
        {
            if (tag == "*") return null;
            // Proxies that compress turn a strong tag into a weak one; ours names the same version in both forms.
            var text = tag.StartsWith("W/", StringComparison.Ordinal) ? tag[2..] : tag;
            if (text.Length < 2 || text[0] != '"' || text[^1] != '"') throw Bad("must hold versions in double quotes, or *");
            versions.Add(long.TryParse(text[1..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : -1);
        }

        return versions.Count == 0 ? throw Bad("is empty") : versions;
    }

    private static Refusal Bad(string why) => new(new Problem.BadRequest($"The header If-Match {why}.", FaultCode.InvalidField));
}
