using System.Security.Cryptography;
using System.Text;
using Reeve.Kernel;
using Reeve.Model;

namespace Reeve.Server.Callbacks;

/// <summary>Headers by which a receiver knows that a message is ours.</summary>
public static class Signing
{
    /// <summary>The header that the wire knows: its key is given out at the address in the message.</summary>
    public const string WireHeader = "x-content-signature";

    /// <summary>Our header, with an instant: its secret was shown once to who made the callback.</summary>
    public const string Header = "X-Signature";

    /// <summary>The headers for a body.</summary>
    public static IEnumerable<(string Name, string Value)> Of(CallbackEntry callback, Seals seals, DateTimeOffset now, ReadOnlySpan<byte> body)
    {
        var (wire, ours) = (Wire(CallbackSteps.SigningKey(callback, seals), body), new StringBuilder("t=").Append(now.ToUnixTimeSeconds()));
        foreach (var secret in CallbackSteps.Secrets(callback, seals, now)) ours.Append(",v1=").Append(Timed(secret, now, body));
        return [(WireHeader, wire), (Header, ours.ToString())];
    }

    /// <summary>Wire: base64 of the HMAC-SHA256 of the body, its key the SHA-256 of the signing key.</summary>
    public static string Wire(string key, ReadOnlySpan<byte> body) => Convert.ToBase64String(HMACSHA256.HashData(SHA256.HashData(Encoding.UTF8.GetBytes(key)), body));

    /// <summary>Hex of the HMAC-SHA256 of the seconds, a point, and the body.</summary>
    public static string Timed(string secret, DateTimeOffset at, ReadOnlySpan<byte> body)
    {
        var message = new byte[32 + body.Length];
        var head = Encoding.ASCII.GetBytes($"{at.ToUnixTimeSeconds()}.", message);
        body.CopyTo(message.AsSpan(head));
        return Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), message.AsSpan(0, head + body.Length)));
    }
}
