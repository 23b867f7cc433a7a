using System.Reflection;

namespace Reeve.Kernel;

/// <summary>Rules of the wire that published clients depend on, each with a switch: with one off, a client's test must fail (ruling 38).</summary>
/// <remarks>Only the test server ever turns one off.</remarks>
public sealed record WireRules
{
    /// <summary>Every rule holds.</summary>
    public static readonly WireRules All = new();

    /// <summary>The Link header ends with the last page, and each link ends with its page number.</summary>
    public bool LinkOrder { get; init; } = true;

    /// <summary>The last page of forward-only paging has an empty Link header.</summary>
    public bool EmptyLink { get; init; } = true;

    /// <summary>Numbers may be sent as texts.</summary>
    public bool StringIds { get; init; } = true;

    /// <summary>The path of a patch may lack its slash.</summary>
    public bool PatchNoSlash { get; init; } = true;

    /// <summary>Texts in conditions may stand in single quotes.</summary>
    public bool SingleQuotes { get; init; } = true;

    /// <summary>Dates in conditions may lack their time or zone, or have an offset and fractions of seconds.</summary>
    public bool ConditionDates { get; init; } = true;

    /// <summary>An address may end with a slash.</summary>
    public bool TrailingSlash { get; init; } = true;

    /// <summary>An address may hold doubled slashes.</summary>
    public bool DoubleSlash { get; init; } = true;

    /// <summary>With <c>fields</c>, <c>_info</c> is answered only when it is named.</summary>
    public bool InfoWithFields { get; init; } = true;

    /// <summary>Names in the body of a search may be written in any case.</summary>
    public bool PascalSearch { get; init; } = true;

    /// <summary>Whether unknown members of a body and unknown paths of a patch are passed over: a company's own choice (ruling 5), no switch.</summary>
    public bool Lenient { get; init; }

    /// <summary>Names of the switches: <c>link-order</c> and so on.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Switches().Select(Name)];

    /// <summary>All rules but these.</summary>
    /// <param name="names">Names with commas between them.</param>
    public static WireRules Without(string names)
    {
        var rules = new WireRules();
        foreach (var name in names.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var found = Switches().FirstOrDefault(s => Name(s) == name) ?? throw new ArgumentException($"{name} is none of: {string.Join(", ", Names)}.");
            found.SetValue(rules, false);
        }

        return rules;
    }

    private static IEnumerable<PropertyInfo> Switches() => typeof(WireRules).GetProperties().Where(p => p.PropertyType == typeof(bool) && p.Name != nameof(Lenient));

    private static string Name(PropertyInfo rule) =>
        string.Concat(rule.Name.Select((c, i) => char.IsUpper(c) && i > 0 ? "-" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));
}
