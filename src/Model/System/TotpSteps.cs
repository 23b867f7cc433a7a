using System.Security.Cryptography;
using Reeve.Kernel;

namespace Reeve.Model;

/// <summary>What holds for members' one-time codes.</summary>
public static class TotpSteps
{
    private const string Purpose = "Member.totpSecret";
    private const int CodeLetters = 16;

    /// <summary>A new secret that a code has to confirm; answered once.</summary>
    public static string Begin(Member member, Seals seals)
    {
        var secret = Totp.NewSecret();
        member.TotpPending = seals.Close(Purpose, secret);
        return secret;
    }

    /// <summary>The pending secret counts when a code of it is given; answers the recovery codes, or null when the code is not of it.</summary>
    public static IReadOnlyList<string>? Confirm(Member member, string code, Seals seals, DateTimeOffset now)
    {
        if (member.TotpPending is not { } pending || !seals.Has(pending) || Totp.Fits(seals.Open(Purpose, pending), Plain(code), now, null) is not { } step) return null;
        var codes = Enumerable.Range(0, Limits.RecoveryCodes).Select(_ => RecoveryCode()).ToList();
        (member.TotpSecret, member.TotpPending, member.TotpStep, member.TimebasedOneTimePasswordActivated) = (pending, null, step, true);
        member.RecoveryHashes = [.. codes.Select(c => KeySteps.Hash(Plain(c)))];
        return codes;
    }

    /// <summary>Ends one-time codes.</summary>
    public static void Remove(Member member) =>
        (member.TotpSecret, member.TotpPending, member.TotpStep, member.RecoveryHashes, member.TimebasedOneTimePasswordActivated) = (null, null, null, [], false);

    /// <summary>Whether a one-time code or a recovery code is good; it is used up.</summary>
    public static bool Use(Member member, string code, Seals seals, DateTimeOffset now)
    {
        if (member.TotpSecret is not { } seal) return true;
        var plain = Plain(code);

        // In a company that came without its keys nobody can tell a code; recovery codes still count.
        if (seals.Has(seal) && Totp.Fits(seals.Open(Purpose, seal), plain, now, member.TotpStep) is { } step)
        {
            member.TotpStep = step;
            return true;
        }

        var hash = System.Text.Encoding.ASCII.GetBytes(KeySteps.Hash(plain));
        var known = member.RecoveryHashes.Find(h => CryptographicOperations.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(h), hash));
        return known != null && member.RecoveryHashes.Remove(known);
    }

    /// <summary>One-time codes are turned on by the member alone; who looks after members may turn them off for others.</summary>
    public static Fault? FlagIsTurnedOff(Member member, Member? old, Use use)
    {
        const string Field = "timebasedOneTimePasswordActivated";
        if (member.TimebasedOneTimePasswordActivated == (old?.TimebasedOneTimePasswordActivated ?? false) || member.TimebasedOneTimePasswordActivated == (member.TotpSecret != null)) return null;
        if (member.TimebasedOneTimePasswordActivated) return Fault.At(Field, FaultCode.InvalidField, "One-time codes are turned on by the member, with POST system/myAccount/totp.");
        return member.Id == use.Caller.MemberId
            ? Fault.At(Field, FaultCode.InvalidField, "Turn off your own one-time codes with POST system/myAccount/totp/remove, which asks for the password.")
            : null;
    }

    /// <summary>Who turned off somebody's one-time codes ended them.</summary>
    public static void Settle(Member member, Member? old, Use use)
    {
        if (old is { TimebasedOneTimePasswordActivated: true } && !member.TimebasedOneTimePasswordActivated && member.Id != use.Caller.MemberId) Remove(member);
    }

    /// <summary>Whether an older key of the ring sealed a secret of the member.</summary>
    public static bool IsOldSealed(Member member, Seals seals) => SealsOf(member).Any(s => !seals.IsCurrent(s) && seals.Has(s));

    /// <summary>What is sealed in a member.</summary>
    public static IEnumerable<string> SealsOf(Member member) => new[] { member.TotpSecret, member.TotpPending }.OfType<string>();

    /// <summary>Seals with the ring's newest key what an older one sealed.</summary>
    public static void Reseal(Member member, Seals seals)
    {
        string? Anew(string? seal) => seal == null || seals.IsCurrent(seal) || !seals.Has(seal) ? seal : seals.Close(Purpose, seals.Open(Purpose, seal));
        (member.TotpSecret, member.TotpPending) = (Anew(member.TotpSecret), Anew(member.TotpPending));
    }

    // People type codes with spaces, hyphens and small letters.
    private static string Plain(string code) => new([.. code.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]);

    private static string RecoveryCode() => string.Join('-', RandomNumberGenerator.GetString("ABCDEFGHJKLMNPQRSTUVWXYZ23456789", CodeLetters).Chunk(4).Select(c => new string(c)));
}
