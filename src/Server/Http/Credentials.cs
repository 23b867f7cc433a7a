using System.Text;

namespace Reeve.Server.Http;

/// <summary>What an Authorization header says: company, public key and private key.</summary>
public readonly record struct Credentials(string Company, string PublicKey, string PrivateKey)
{
    private const int MaxLength = 1024;

    /// <summary>Reads <c>Basic base64("company+public:private")</c>; null for anything else.</summary>
    public static Credentials? Of(string? header)
    {
        if (header == null || header.Length > MaxLength || !header.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase)) return null;
        Span<byte> bytes = stackalloc byte[MaxLength];
        if (!Convert.TryFromBase64Chars(header.AsSpan(6).Trim(), bytes, out var length)) return null;
        var text = Encoding.UTF8.GetString(bytes[..length]);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0) return null;
        var plus = text.IndexOf('+', 0, colon);
        if (plus <= 0 || plus == colon - 1 || colon == text.Length - 1) return null;
        return new Credentials(text[..plus], text[(plus + 1)..colon], text[(colon + 1)..]);
    }

    /// <summary>Only the names: a private key is never printed.</summary>
    public override string ToString() => $"{Company}+{PublicKey}";
}
