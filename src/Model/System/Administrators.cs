using Reeve.Kernel;

namespace Reeve.Model;

/// <summary>Who can administer a company: the active members whose role is the administrators' own.</summary>
public static class Administrators
{
    /// <summary>Whether a member with this role is one. Reeve's own member holds everything and cannot sign in: it is nobody.</summary>
    public static bool Is(Member member, SecurityRole? role) =>
        !member.InactiveFlag && member.Identifier != MemberSteps.Reeves && role is { AdminFlag: true, InactiveFlag: false };

    /// <summary>All of a company, programs included.</summary>
    public static IEnumerable<Member> Of(Memory memory) =>
        memory.All<Member>().Where(m => Is(m, m.SecurityRole is { } role ? memory.Row<SecurityRole>(role.Id) : null));

    /// <summary>Those who can sign in, once they have a password.</summary>
    public static IEnumerable<Member> People(Memory memory) => Of(memory).Where(m => !m.ApiFlag);

    /// <summary>Somebody must be left who can do everything: a person where a person goes, since the account of a program signs in nowhere.</summary>
    public static Fault? LastStays(Member member, Member? old, Use use)
    {
        if (old == null || !Is(old, use) || Is(member, use)) return null;
        if (use.All<Member>().Any(m => m.Id != member.Id && (old.ApiFlag || !m.ApiFlag) && Is(m, use))) return null;
        return Fault.At(FieldOf(member), FaultCode.InvalidField, Told(old, use));
    }

    /// <summary>The same where two let each other go at once, each on a server that knows nothing of the other yet.</summary>
    public static async ValueTask OneIsLeftAsync(Member? member, Member? old, After after)
    {
        if (member == null || old?.SecurityRole is not { } role || !Is(old, after.Use) || Is(member, after.Use)) return;
        await after.AloneAsync();
        var left = await after.FindAsync<Member>(m => m.SecurityRole == role && !m.InactiveFlag);
        if (left.Any(m => m.Identifier != MemberSteps.Reeves && (old.ApiFlag || !m.ApiFlag))) return;
        throw new Refusal(new Problem.Invalid(old.ApiFlag ? "ApiMember" : nameof(Member), [Fault.At(FieldOf(member), FaultCode.InvalidField, Told(old, after.Use))]));
    }

    private static string FieldOf(Member member) => member.InactiveFlag ? "inactiveFlag" : "securityRole";

    private static string Told(Member old, Use use) =>
        $"{old.Identifier} is the last active administrator. Give another active member the role {use.Find<SecurityRole>(old.SecurityRole)?.Name} first.";

    private static bool Is(Member member, Use use) => Is(member, use.Find<SecurityRole>(member.SecurityRole));
}
