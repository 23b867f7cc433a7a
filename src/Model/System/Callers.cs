using Reeve.Kernel;

namespace Reeve.Model;

/// <summary>How a caller came in.</summary>
/// <param name="Via">By <c>key</c>, <c>token</c>, <c>session</c> or <c>command</c>.</param>
/// <param name="RequestId">Identifier of the request.</param>
/// <param name="KeyId">Number of the key, if one was used.</param>
/// <param name="ActingBy">Identifier of the member who acts as this one, when somebody does.</param>
/// <param name="ClientId">The client id header, if sent.</param>
/// <param name="Address">Network address.</param>
/// <param name="SessionId">Number of the session, if one was used.</param>
public sealed record Entrance(
    string Via, string RequestId = "", int? KeyId = null, string? ActingBy = null, string? ClientId = null, string? Address = null, int? SessionId = null);

/// <summary>Makes callers from members and their roles.</summary>
public static class Callers
{
    /// <summary>The caller that a member is, or null when the member or the role is inactive, gone or not there.</summary>
    public static Caller? Of(Catalogue catalogue, Memory memory, int memberId, Entrance entrance)
    {
        if (memory.Row<Member>(memberId) is not { InactiveFlag: false, SecurityRole: { } role } member) return null;
        if (memory.Row<SecurityRole>(role.Id) is not { InactiveFlag: false }) return null;
        return new Caller
        {
            MemberId = memberId,
            Identifier = member.Identifier,
            RoleId = role.Id,
            Grants = RoleGrants.Of(memory, role.Id),
            Me = memory.Derive<Me>((typeof(Callers), memberId), m => Made(catalogue, m, member)),
            KeyId = entrance.KeyId,
            SessionId = entrance.SessionId,
            Via = entrance.Via,
            ActingBy = entrance.ActingBy,
            ClientId = entrance.ClientId,
            RequestId = entrance.RequestId,
            Address = entrance.Address,
        };
    }

    private static Me Made(Catalogue catalogue, Memory memory, Member member)
    {
        var rows = catalogue.Memberships.ToDictionary(
            m => m.Key,
            m => (IReadOnlyCollection<int>)memory[catalogue.Table(m.Key)].Rows.Where(r => Belongs(m.Value.Get(r), member.Id)).Select(r => r.Id).ToHashSet());
        return new Me(member.Id, [.. MemberSteps.Hidden(member)], row => rows.GetValueOrDefault(row) ?? []);
    }

    private static bool Belongs(object? members, int member) => members switch
    {
        int one => one == member,
        List<int> many => many.Contains(member),
        _ => false,
    };
}
