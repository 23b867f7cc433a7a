using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Reeve.Kernel.Changing;
using Reeve.Kernel.Condition;

namespace Reeve.Kernel;

/// <summary>Turns JSON into a custom field's value, or a fault that names the field by its caption.</summary>
/// <remarks>In: a definition and a JSON value. Out: what the record keeps. Pure but for the salt of a hash.</remarks>
internal static class CustomReader
{
    private const int SaltBytes = 16;
    private const int HashBytes = 32;
    private const int HashRounds = 100_000;

    private static readonly string[] Schemes = ["http", "https", "ftp", "ftps", "sftp", "mailto", "tel", "ssh", "rdp"];

    /// <summary>Where faults about a field are told.</summary>
    public static string PathOf(CustomField field) => $"{field.List}/{field.Caption}";

    /// <summary>What is to be kept; null empties the field. False when it was refused.</summary>
    public static bool TryRead(CustomField field, JsonElement json, List<Fault> faults, out object? kept)
    {
        kept = null;
        if (json.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined) return true;
        var known = faults.Count;
        var text = json.ValueKind switch
        {
            JsonValueKind.String => Values.Clean(json, PathOf(field), faults),
            JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => json.GetRawText(),
            _ => null,
        };
        if (faults.Count > known) return false;
        if (text is { Length: 0 }) return true;
        var value = text == null ? null : Of(field, text, faults);
        if (faults.Count > known) return false;
        if (value == null) faults.Add(Fault.At(PathOf(field), FaultCode.InvalidField, $"The {field.Noun} {field.Caption} {Wanted(field)}."));
        else kept = field.Kept(value);
        return value != null;
    }

    /// <summary>What is to be kept of a text; null where it is no value of the field.</summary>
    public static object? Kept(CustomField field, string text)
    {
        var faults = new List<Fault>();
        return Of(field, text, faults) is { } value && faults.Count == 0 ? field.Kept(value) : null;
    }

    private static object? Of(CustomField field, string text, List<Fault> faults)
    {
        if (field.IsChoice) return field.Options.FirstOrDefault(o => Fold.Of(o) == Fold.Of(text));
        switch (field.Type)
        {
            case CustomType.Button:
                return null;
            case CustomType.Checkbox:
                return text switch { "0" => false, "1" => true, _ => bool.TryParse(text, out var truth) ? truth : null };
            case CustomType.Date:
                return InstantText.TryParse(text, out var instant) ? new DateTimeOffset(instant.UtcTicks - (instant.UtcTicks % TimeSpan.TicksPerSecond), TimeSpan.Zero) : null;
            case CustomType.Currency or CustomType.Number or CustomType.Percent:
                return Number(field, text, faults);
            default:
                return Text(field, text, faults);
        }
    }

    private static object? Number(CustomField field, string text, List<Fault> faults)
    {
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return null;
        var (least, most) = field.Type == CustomType.Percent ? (0m, 100m) : (-(decimal)Limits.MaxCustomNumber, (decimal)Limits.MaxCustomNumber);
        if (number < least || number > most)
            faults.Add(Fault.At(PathOf(field), FaultCode.OutOfRange, FormattableString.Invariant($"The {field.Noun} {field.Caption} must be between {least:0} and {most:0}.")));
        else if (decimal.Round(number, field.Decimals) != number)
            faults.Add(Fault.At(PathOf(field), FaultCode.OutOfRange, $"The {field.Noun} {field.Caption} keeps at most {field.Decimals} decimals."));
        return number;
    }

    private static object? Text(CustomField field, string text, List<Fault> faults)
    {
        var most = field.Type == CustomType.TextArea ? Limits.MaxCustomText : Limits.MaxCustomLine;
        if (text.Length > most)
            faults.Add(Fault.At(PathOf(field), FaultCode.MaxLengthField, $"The {field.Noun} {field.Caption} must be a string with a maximum length of {most}."));
        return field.Type switch
        {
            CustomType.IPAddress => IsAddress(text) ? text : null,
            CustomType.Hyperlink => IsLink(text) ? text : null,
            CustomType.Password => Hash(text),
            _ => text,
        };
    }

    // .NET reads "1" as an address, too; people mean four numbers or the longer form.
    private static bool IsAddress(string text) => IPAddress.TryParse(text, out _) && (text.Contains(':') || text.Count(c => c == '.') == 3);

    private static bool IsLink(string text)
    {
        var colon = text.IndexOf(':');
        if (colon < 0 || text.AsSpan(0, colon).ContainsAny('/', '.', '?')) return !text.Any(char.IsWhiteSpace);
        return Schemes.Contains(text[..colon], StringComparer.OrdinalIgnoreCase) && Uri.TryCreate(text, UriKind.Absolute, out _);
    }

    private static string Hash(string secret)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        var hash = Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(secret), salt, HashRounds, HashAlgorithmName.SHA256, HashBytes);
        return $"{HashRounds}.{Convert.ToHexStringLower(salt)}.{Convert.ToHexStringLower(hash)}";
    }

    private static string Wanted(CustomField field) => field.Type switch
    {
        _ when field.IsChoice => field.Options.Count == 0 ? "has no options yet: define some first" : "must be one of " + string.Join(", ", field.Options),
        CustomType.Button => "is a button and holds no value",
        CustomType.Checkbox => "must be true or false",
        CustomType.Date => "must be a date such as 2026-01-31T00:00:00Z",
        CustomType.Currency or CustomType.Number or CustomType.Percent => "must be a number",
        CustomType.IPAddress => "must be an IP address such as 192.0.2.7 or 2001:db8::7",
        CustomType.Hyperlink => "must be an address such as https://example.com/page",
        _ => "must be a text",
    };
}
