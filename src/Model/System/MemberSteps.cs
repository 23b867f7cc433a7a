using Reeve.Kernel;

namespace Reeve.Model;

/// <summary>What holds for members and API members alike.</summary>
public static class MemberSteps
{
    // Changing any of these lets the actor sign in as the member, or find what is sent to them for that.
    private static readonly string[] SignIn =
        ["identifier", "password", "timebasedOneTimePasswordActivated", "officeEmail", "mobileEmail", "homeEmail", "defaultEmail", "emailAddress", "ldapUserName"];

    /// <summary>What references call the member.</summary>
    public static string? FullName(Member member) => member.ApiFlag ? member.Name : $"{member.FirstName} {member.LastName}".Trim();

    /// <summary>The address that the member chose as default.</summary>
    public static string? PrimaryEmail(Member member) => member.DefaultEmail switch
    {
        ReachedAt.Office => member.OfficeEmail,
        ReachedAt.Mobile => member.MobileEmail,
        ReachedAt.Home => member.HomeEmail,
        _ => null,
    };

    /// <summary>Identifier of the API member in whose name Reeve itself works; it never has keys.</summary>
    public const string Reeves = "reeve";

    /// <summary>When the member became inactive.</summary>
    public static void Stamp(Member member, Member? old, Use use)
    {
        if (member.InactiveFlag != (old?.InactiveFlag ?? false)) member.InactiveDate = member.InactiveFlag ? use.Now : null;
    }

    /// <summary>Nobody gives a role that grants more than their own, shows boards that are hidden from them, or takes over the account of somebody who holds more.</summary>
    public static Fault? WithinTheActor(Member member, Member? old, Use use)
    {
        if (member.SecurityRole is { } role && (role != old?.SecurityRole || (old is { InactiveFlag: true } && !member.InactiveFlag)))
            Bounds.Hold(use, RoleGrants.Stated(use.Memory, role.Id), member, "The role grants more than you hold.");
        if (old != null && !Hidden(old).All(Hidden(member).Contains))
            Bounds.Hold(use, Grants.Nothing, member, "The member would see more than you do.");
        if (old != null && member.Id != use.Caller.MemberId && SignIn.Any(use.Given.Contains))
            Bounds.Hold(use, RoleGrants.OfMember(use.Memory, member.Id), old, "The member holds more than you do.");
        return null;
    }

    /// <summary>Boards whose tickets the member must not see.</summary>
    public static IEnumerable<int> Hidden(Member member) => member.ExcludedServiceBoardIds.Union(member.ExcludedProjectBoardIds);
}
