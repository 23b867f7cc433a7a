using Reeve.Kernel;

namespace Reeve.Model;

/// <summary>What holds for members' passwords.</summary>
public static class PasswordSteps
{
    /// <summary>A password that was given is kept as its hash.</summary>
    public static void Take(Member member, Member? old, Use use)
    {
        if (member.Password is { } password && Wrong(password, member) == null) Set(member, use.Premises.Passwords.Hash(password));
    }

    /// <summary>Gives a member another password, by its hash.</summary>
    public static void Set(Member member, string hash)
    {
        member.PasswordHash = hash;
        member.PasswordSerial = (member.PasswordSerial ?? 0) + 1;
    }

    /// <summary>A password that was given is good enough.</summary>
    public static Fault? IsGood(Member member, Member? old, Use use) =>
        member.Password is { } password && Wrong(password, member) is { } wrong ? Fault.At("password", FaultCode.InvalidField, wrong) : null;

    /// <summary>Who changes their own password tells the one before: a browser left alone is not enough.</summary>
    public static Fault? IsNotOnesOwn(Member member, Member? old, Use use) => member.Password != null && old != null && member.Id == use.Caller.MemberId
        ? Fault.At("password", FaultCode.InvalidField, "Change your own password with POST system/myAccount/password, which asks for the current one.")
        : null;

    /// <summary>What is wrong with a password; null for nothing.</summary>
    public static string? Wrong(string password, Member? member)
    {
        if (password.Length < Limits.MinPassword) return $"A password has at least {Limits.MinPassword} characters.";
        if (password.Length > Limits.MaxPassword) return $"A password has at most {Limits.MaxPassword} characters.";
        if (password.Distinct().Count() < Limits.MinPasswordVariety) return $"A password has at least {Limits.MinPasswordVariety} different characters.";
        if (member?.Identifier is { Length: > 3 } name && Fold.Of(password).Contains(Fold.Of(name), StringComparison.Ordinal)) return "A password does not hold the member's identifier.";
        return null;
    }

    /// <summary>Sessions end with the password they began with, and with the member.</summary>
    public static async ValueTask EndSessionsAsync(Member? member, Member? old, After after)
    {
        if (member == null || old == null) return;
        var gone = member.InactiveFlag && !old.InactiveFlag;
        if (!gone && member.PasswordSerial == old.PasswordSerial) return;
        var ending = after.Use.All<Session>().Where(s => s.Member.Id == member.Id && (gone || s.Id != after.Use.Caller.SessionId)).Select(s => s.Id).ToList();
        foreach (var id in ending) await after.RemoveAsync<Session>(id);
    }
}
