using System.Globalization;
using Reeve.Kernel;

namespace Reeve.Server.Http;

/// <summary>The parameters after the question mark; names in any case.</summary>
public sealed class QueryText
{
    private QueryText(Dictionary<string, string> values) => Values = values;

    /// <summary>Decoded values by name.</summary>
    public IReadOnlyDictionary<string, string> Values { get; }

    /// <summary>Reads a raw query; refuses bad encodings and a parameter given twice.</summary>
    public static QueryText Of(string raw)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var range in raw.AsSpan().Split('&'))
        {
            var pair = raw.AsSpan()[range];
            if (pair.IsEmpty) continue;
            var equals = pair.IndexOf('=');
            var name = Address.Decoded(equals < 0 ? pair : pair[..equals], "query", true);
            var value = equals < 0 ? "" : Address.Decoded(pair[(equals + 1)..], $"parameter {name}", true);
            if (!values.TryAdd(name, value) && values[name] != value)
                throw new Refusal(new Problem.BadRequest($"The parameter {name} is given twice with different values. Give it once.", FaultCode.InvalidField));
        }

        return new QueryText(values);
    }

    /// <summary>A text; null when absent or blank.</summary>
    public string? Text(string name) => Values.TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value) ? value : null;

    /// <summary>A whole number of at least <paramref name="least"/>; refuses anything else.</summary>
    public int Number(string name, int otherwise, int least)
    {
        if (Text(name) is not { } text) return otherwise;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, null, out var number) && number >= least)
            return number;
        throw new Refusal(new Problem.BadRequest($"{name} must be a whole number from {least} to {int.MaxValue}, not '{Shorten(text)}'.", FaultCode.InvalidField));
    }

    private static string Shorten(string text) => text.Length <= 40 ? text : text[..40] + "...";
}
