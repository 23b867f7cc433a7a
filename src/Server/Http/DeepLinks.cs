using System.Collections.Frozen;
using System.Globalization;

namespace Reeve.Server.Http;

/// <summary>Addresses of records as other programs keep them in mails and tickets, and the screens they mean here.</summary>
public static class DeepLinks
{
    // Wire: FV stands for the view of a file; the spelling of its letters differs between the two kinds of links.
    private static readonly FrozenDictionary<string, string> Screens = new Dictionary<string, string>
    {
        ["ServiceFV"] = "/service/tickets/",
        ["AccountFV"] = "/companies/",
        ["ContactFV"] = "/contacts/",
        ["ConfigFV"] = "/record/company/configurations/",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] OpenRecord = ["services", "system_io", "router", "openrecord.rails"];

    /// <summary>The screen that an address means; null where it is no such link, or names nothing that has a screen.</summary>
    public static string? Find(Address address)
    {
        var segments = address.Segments;
        if (segments.Count < 2 || !Routes.IsCodebase(segments[0])) return null;
        var kind = segments.Count == 2 && Is(segments[1], "ConnectWise.aspx") ? "routeTo"
            : segments.Skip(1).SequenceEqual(OpenRecord, StringComparer.OrdinalIgnoreCase) ? "recordType"
            : null;
        if (kind == null) return null;
        var query = QueryText.Of(address.RawQuery).Values;
        var (type, id) = (Of(query, kind), Of(query, "recid"));
        return Screens.TryGetValue(type, out var screen) && int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? string.Create(CultureInfo.InvariantCulture, $"{screen}{number}")
            : null;
    }

    private static bool Is(string segment, string literal) => string.Equals(segment, literal, StringComparison.OrdinalIgnoreCase);

    private static string Of(IReadOnlyDictionary<string, string> query, string name) =>
        query.FirstOrDefault(q => q.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value ?? "";
}
