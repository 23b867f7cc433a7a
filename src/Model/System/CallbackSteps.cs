using System.Net;
using System.Security.Cryptography;
using System.Text;
using Reeve.Kernel;

namespace Reeve.Model;

/// <summary>What holds for callbacks: where they may lead, what they may ask for, and their secrets.</summary>
public static class CallbackSteps
{
    /// <summary>The level that hears of every record of its type.</summary>
    public const string Owner = "owner";

    /// <summary>For how long a replaced secret still signs beside the new one.</summary>
    public static readonly TimeSpan Overlap = TimeSpan.FromHours(24);

    private const string SigningPurpose = "CallbackEntry.signingKey";
    private const string SecretPurpose = "CallbackEntry.secret";
    private const int SecretLength = 40;

    // Types that receivers of the original ask for; some name records that Reeve does not have yet.
    private static readonly string[] WireTypes =
    [
        "activity", "agreement", "company", "configuration", "contact", "expense", "invoice", "member", "opportunity", "productcatalog", "project",
        "purchaseorder", "schedule", "site", "ticket", "time",
    ];

    /// <summary>What the caller does not say: whose it is, since when it hears, and its secrets.</summary>
    public static void Settle(CallbackEntry entry, CallbackEntry? old, Use use)
    {
        if (IsOwner(entry.Level)) entry.ObjectId = 1;
        if (old == null)
        {
            entry.MemberId = new Ref<Member>(use.Caller.MemberId);
            entry.ConnectWiseId = Guid.NewGuid().ToString();
            use.Revealed["secret"] = Renew(entry, use);
        }

        if (!entry.InactiveFlag && old is not { InactiveFlag: false })
        {
            entry.ActiveSince = Micros(use.Now);
            entry.FailingSince = null;
        }
    }

    /// <summary>A new signing key under a new name, and a new secret, which is answered; the one before it signs on for a while.</summary>
    public static string Renew(CallbackEntry entry, Use use)
    {
        var seals = use.Premises.Seals;
        var secret = Use.Random(SecretLength);
        entry.PreviousSecret = Opens(entry.Secret, seals) ? entry.Secret : null;
        entry.PreviousSecretUntil = entry.PreviousSecret == null ? null : use.Now + Overlap;
        entry.KeyId = Guid.NewGuid().ToString();
        entry.SigningKey = seals.Close(SigningPurpose, Use.Random(SecretLength));
        entry.Secret = seals.Close(SecretPurpose, secret);
        return secret;
    }

    // What another server sealed with keys that this one lacks signs nothing here.
    private static bool Opens(string? seal, Seals seals)
    {
        try
        {
            return seal != null && seals.Open(SecretPurpose, seal).Length > 0;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    /// <summary>What is sealed in a callback.</summary>
    public static IEnumerable<string> SealsOf(CallbackEntry entry) => new[] { entry.SigningKey, entry.Secret, entry.PreviousSecret }.OfType<string>();

    /// <summary>Whether an older key of the ring sealed something in it.</summary>
    public static bool IsOldSealed(CallbackEntry entry, Seals seals) => SealsOf(entry).Any(s => !seals.IsCurrent(s) && seals.Has(s));

    /// <summary>Seals with the ring's newest key what an older one sealed; the secrets stay what they are.</summary>
    public static void Reseal(CallbackEntry entry, Seals seals)
    {
        string? Anew(string purpose, string? seal) => seal == null || seals.IsCurrent(seal) || !seals.Has(seal) ? seal : seals.Close(purpose, seals.Open(purpose, seal));
        entry.SigningKey = Anew(SigningPurpose, entry.SigningKey);
        entry.Secret = Anew(SecretPurpose, entry.Secret);
        entry.PreviousSecret = Anew(SecretPurpose, entry.PreviousSecret);
    }

    /// <summary>The key that the key address gives out.</summary>
    public static string SigningKey(CallbackEntry entry, Seals seals) => seals.Open(SigningPurpose, entry.SigningKey!);

    /// <summary>The secrets that sign now, the newest first.</summary>
    public static IEnumerable<string> Secrets(CallbackEntry entry, Seals seals, DateTimeOffset now)
    {
        yield return seals.Open(SecretPurpose, entry.Secret!);
        if (entry.PreviousSecret is { } previous && now < entry.PreviousSecretUntil) yield return seals.Open(SecretPurpose, previous);
    }

    /// <summary>The address can be asked for, and somebody who may not reach the server's own network cannot reach it through a callback.</summary>
    public static Fault? UrlIsOne(CallbackEntry entry, CallbackEntry? old, Use use)
    {
        if (entry.Url == old?.Url) return null;
        if (entry.Url.Length > Limits.MaxCallbackUrl)
            return Fault.At("url", FaultCode.MaxLengthField, $"The field url must be a string with a maximum length of {Limits.MaxCallbackUrl}.");
        return WrongUrl(entry.Url, use.Premises.Outward) is { } wrong ? Fault.At("url", FaultCode.InvalidField, "Invalid URL: " + wrong) : null;
    }

    /// <summary>What is wrong with an address, as far as its text tells; null for nothing.</summary>
    public static string? WrongUrl(string text, Outward outward)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Host.Length == 0) return "it must be a whole address such as https://example.com/hook?id=.";
        if (url.UserInfo.Length > 0) return "leave out user name and password; check the signature instead.";
        if (text.Contains('#', StringComparison.Ordinal)) return "what stands behind a # is never sent.";
        if (url.Scheme != Uri.UriSchemeHttps && url.Scheme != Uri.UriSchemeHttp) return "it must begin with https.";
        if (!Ascii.IsValid(text)) return "write it in ASCII: the host as xn--..., the rest percent-encoded.";
        var name = url.IdnHost.TrimEnd('.').ToLowerInvariant();
        var literal = IPAddress.TryParse(name.Trim('[', ']'), out var address) || IPAddress.TryParse(url.DnsSafeHost.Trim('[', ']'), out address);
        var loopback = literal ? Outward.IsLoopback(address!) : name == "localhost" || name.EndsWith(".localhost", StringComparison.Ordinal);
        if (url.Scheme == Uri.UriSchemeHttp && !loopback) return "it must begin with https; http is for this machine only.";
        if (literal ? outward.Allows(address!) : !loopback || outward.AllowsLoopback) return null;
        return $"{url.Host} is no public address, and this server may not call it: its owner can allow the network with --callback-allow.";
    }

    /// <summary>The type is one that receivers know.</summary>
    public static Fault? TypeIsKnown(CallbackEntry entry, CallbackEntry? old, Use use)
    {
        if (entry.Type == old?.Type) return null;
        var known = Types(use.Catalogue);
        return known.Contains(entry.Type, StringComparer.OrdinalIgnoreCase)
            ? null
            : Fault.At("type", FaultCode.InvalidObject, $"Unrecognized type, {entry.Type}. Use one of {string.Join(", ", known)}.");
    }

    /// <summary>The level is one that the type has.</summary>
    public static Fault? LevelIsKnown(CallbackEntry entry, CallbackEntry? old, Use use)
    {
        if ((entry.Type == old?.Type && entry.Level == old.Level) || TypeIsKnown(entry, null, use) != null) return null;
        var known = Levels(use.Catalogue, entry.Type);
        return known.Contains(entry.Level, StringComparer.OrdinalIgnoreCase)
            ? null
            : Fault.At("level", FaultCode.InvalidObject, $"Unrecognized level for type, {entry.Type}: {entry.Level}. Use one of {string.Join(", ", known)}.");
    }

    /// <summary>The object of a narrower level has a number, and where it is a row of a setup table, exists.</summary>
    public static Fault? ObjectIsThere(CallbackEntry entry, CallbackEntry? old, Use use)
    {
        if (IsOwner(entry.Level) || (entry.ObjectId == old?.ObjectId && entry.Level == old.Level)) return null;
        if (entry.ObjectId < 1) return Fault.At("objectId", FaultCode.InvalidField, $"The level {entry.Level} needs the number of what it names.");
        var field = use.Catalogue.Resources.Where(r => IsType(r, entry.Type)).SelectMany(r => r.CallbackLevels)
            .FirstOrDefault(l => l.Level.Equals(entry.Level, StringComparison.OrdinalIgnoreCase)).Field;
        return field is { Kind: Kind.Ref, TargetTable.Held: true } && use.Memory[field.TargetTable].Find(entry.ObjectId) == null
            ? Fault.NotFound("objectId", $"{field.TargetTable.Title} {entry.ObjectId} not found")
            : null;
    }

    /// <summary>The same is not asked for twice.</summary>
    public static Fault? IsNew(CallbackEntry entry, CallbackEntry? old, Use use) => use.All<CallbackEntry>().Any(c => c.Id != entry.Id && Alike(c, entry))
        ? Fault.At("objectId", FaultCode.ObjectExists, "A matching callback entry already exists")
        : null;

    /// <summary>What another member's callback tells, and where, is not changed by who holds less.</summary>
    public static Fault? WithinTheActor(CallbackEntry entry, CallbackEntry? old, Use use)
    {
        if (old?.MemberId is not { } owner || owner.Id == use.Caller.MemberId || use.Find<Member>(owner) is not { } member) return null;
        var same = Alike(entry, old) && entry.InactiveFlag == old.InactiveFlag && entry.IsSelfSuppressedFlag == old.IsSelfSuppressedFlag;
        if (!same && !(entry.InactiveFlag && Alike(entry, old))) Bounds.Hold(use, RoleGrants.OfMember(use.Memory, owner.Id), member, "The callback works with the rights of a member who holds more than you do.");
        return null;
    }

    /// <summary>Types that a callback may ask for.</summary>
    public static IReadOnlyList<string> Types(Catalogue catalogue) =>
        [.. WireTypes.Union(catalogue.Resources.Select(r => r.CallbackType).OfType<string>(), StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)];

    /// <summary>Levels that a type has: all records, those that refer to one row, one record.</summary>
    public static IReadOnlyList<string> Levels(Catalogue catalogue, string type) =>
        [Owner, .. catalogue.Resources.Where(r => IsType(r, type)).SelectMany(r => r.CallbackLevels).Select(l => l.Level).Distinct(), type.ToLowerInvariant()];

    /// <summary>Whether a level hears of every record.</summary>
    public static bool IsOwner(string level) => level.Equals(Owner, StringComparison.OrdinalIgnoreCase);

    /// <summary>An instant in microseconds since 1970.</summary>
    public static long Micros(DateTimeOffset instant) => (instant.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) / TimeSpan.TicksPerMicrosecond;

    private static bool IsType(Resource resource, string type) => resource.CallbackType?.Equals(type, StringComparison.OrdinalIgnoreCase) == true;

    private static bool Alike(CallbackEntry one, CallbackEntry other) =>
        one.MemberId == other.MemberId && one.Url == other.Url && one.ObjectId == other.ObjectId
        && one.Type.Equals(other.Type, StringComparison.OrdinalIgnoreCase) && one.Level.Equals(other.Level, StringComparison.OrdinalIgnoreCase);
}
