using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>Work that a member hands to another for a time.</summary>
public sealed class MemberDelegation : Row
{
    public required DelegationType? DelegationType { get; set; }
    public required Ref<Member> DelegatedTo { get; set; }
    public required DateTimeOffset DateStart { get; set; }
    public required DateTimeOffset DateEnd { get; set; }
    [ReadOnly] public Ref<Member> Member { get; set; }

    /// <summary>It goes to somebody else, and ends after it began.</summary>
    public static Fault? MakesSense(MemberDelegation delegation, MemberDelegation? old, Use use)
    {
        if (delegation.DelegatedTo == delegation.Member) return Fault.At("delegatedTo", FaultCode.InvalidField, "A member cannot hand work to themselves.");
        return delegation.DateEnd < delegation.DateStart ? Fault.At("dateEnd", FaultCode.InvalidField, "The end must not lie before the start.") : null;
    }
}

/// <summary>What one member hands to others.</summary>
public sealed class MemberDelegations : Resource<MemberDelegation>
{
    public MemberDelegations() : base("system/members/{parentId}/delegations", Systems.MemberMaintenance)
    {
        Home();
        Under(d => d.Member);
        Mine(me => d => d.Member == me);
        OrMy(Systems.MyAccount);
        Rule(MemberDelegation.MakesSense);
        Idle("Approvals of time and expense, and projects, will ask who stands in for whom; until they are built it is a note for people.");
    }
}

/// <summary>The same, for who may look after their own account.</summary>
public sealed class MyDelegations : Resource<MemberDelegation>
{
    public MyDelegations() : base("system/myAccount/{parentId}/delegations", Systems.MyAccount)
    {
        Under(d => d.Member);
        Mine(me => d => d.Member == me);
        Rule(MemberDelegation.MakesSense);
        Idle("Approvals of time and expense, and projects, will ask who stands in for whom; until they are built it is a note for people.");
    }
}
