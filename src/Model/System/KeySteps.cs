using System.Net;
using System.Security.Cryptography;
using System.Text;
using Reeve.Kernel;

namespace Reeve.Model;

/// <summary>Making and replacing key pairs.</summary>
public static class KeySteps
{
    private const int PublicLength = 16;
    private const int PrivateLength = 32;

    /// <summary>A new key, or one whose description changed, gets a new pair; the private key is shown this once.</summary>
    public static void MakePair(ApiKey key, ApiKey? old, Use use)
    {
        if (!Rotates(key, old)) return;
        var secret = Use.Random(PrivateLength);
        key.PublicKey = Use.Random(PublicLength);
        key.PrivateKeyHash = Hash(secret);
        use.Revealed["privateKey"] = secret;
    }

    /// <summary>The stored form of a private key.</summary>
    public static string Hash(string privateKey) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(privateKey)));

    /// <summary>Each entry is an address or a range.</summary>
    public static Fault? AddressesAreOnes(ApiKey key, ApiKey? old, Use use) =>
        key.AllowedAddresses.Find(a => !IPAddress.TryParse(a, out _) && !IPNetwork.TryParse(a, out _)) is { } wrong
            ? Fault.At("allowedAddresses", FaultCode.InvalidField, $"{wrong} is neither an address nor a range such as 10.0.0.0/8.")
            : null;

    /// <summary>A key that works as somebody else cannot be made by who holds less.</summary>
    public static Fault? WithinTheActor(ApiKey key, ApiKey? old, Use use)
    {
        if (key.Member.Id != use.Caller.MemberId && (Rotates(key, old) || (old is { InactiveFlag: true } && !key.InactiveFlag)))
            Bounds.Hold(use, RoleGrants.OfMember(use.Memory, key.Member.Id), use.Get(key.Member), "The member holds more than you do.");
        return null;
    }

    private static bool Rotates(ApiKey key, ApiKey? old) => old == null || !string.Equals(old.Description, key.Description, StringComparison.Ordinal);
}
