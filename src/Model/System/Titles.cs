using System.Collections.Frozen;
using System.Text;

namespace Reeve.Model;

/// <summary>Names of the wire as words for people: <c>serviceLocations</c> becomes Service Locations.</summary>
public static class Titles
{
    private static readonly FrozenDictionary<string, string> Spelled = new[]
    {
        // Wire: one field's name misspells Identifier.
        "API", "CC", "CPU", "CRM", "GL", "ID", "IDs", "Identifer:Identifier", "IP", "OS", "PO", "RMA", "SLA", "SMS", "SSO", "TOTP", "UID", "URL", "XML",
    }.ToFrozenDictionary(w => w.Split(':')[0], w => w.Split(':')[^1], StringComparer.OrdinalIgnoreCase);

    // Schemas of short records end in Reference; addresses of the caller's own records begin with my.
    private const string Referring = "Reference";
    private const string Own = "my";

    /// <summary>A name in words, each with a capital.</summary>
    public static string Of(string name)
    {
        var words = new StringBuilder(name.Length + 8);
        for (var from = 0; from < name.Length;)
        {
            var to = from + 1;
            while (to < name.Length && !Begins(name, to)) to++;
            var word = name[from..to].Trim('_', '-', ' ');
            if (word.Length > 0) (words.Length > 0 ? words.Append(' ') : words).Append(Spelled.GetValueOrDefault(word) ?? char.ToUpperInvariant(word[0]) + word[1..]);
            from = to;
        }

        return words.Replace("Connect Wise", "ConnectWise").Replace("In Out ", "In/Out ").ToString();
    }

    /// <summary>What a field is called: a flag by what it flags.</summary>
    public static string OfField(string name)
    {
        var bare = name[(name.LastIndexOf('/') + 1)..];
        return Of(bare.Length > 4 && bare.EndsWith("Flag", StringComparison.Ordinal) ? bare[..^4] : bare);
    }

    /// <summary>What the records of an address are called; the schema's name helps where the address writes its words together, or says of a list that stands by itself no more than Types.</summary>
    public static string OfList(string path, string entity, bool below)
    {
        var last = path[(path.LastIndexOf('/') + 1)..];
        var one = Of(entity.EndsWith(Referring, StringComparison.Ordinal) ? entity[..^Referring.Length] : entity);
        foreach (var many in Many(one))
        {
            var together = many.Replace(" ", "", StringComparison.Ordinal);
            if (together.Equals(last, StringComparison.OrdinalIgnoreCase)) return many;
            if (!below && together.EndsWith(last, StringComparison.OrdinalIgnoreCase)) return many;
        }

        return Of(last.StartsWith(Own, StringComparison.Ordinal) && last.Length > Own.Length ? Own + char.ToUpperInvariant(last[Own.Length]) + last[(Own.Length + 1)..] : last);
    }

    private static IEnumerable<string> Many(string one)
    {
        yield return one + "s";
        yield return one + "es";
        if (one.EndsWith('y')) yield return one[..^1] + "ies";
        yield return one;
    }

    // A capital begins a word, but for the capitals within an abbreviation: SLAName is SLA and Name.
    private static bool Begins(string name, int at) => name[at] is '_' or '-' or ' '
        || (char.IsUpper(name[at]) && (!char.IsUpper(name[at - 1]) || (at + 1 < name.Length && char.IsLower(name[at + 1]))))
        || (char.IsDigit(name[at]) && !char.IsDigit(name[at - 1]));
}
