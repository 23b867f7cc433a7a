using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>What a member knows how to do, and how well.</summary>
public sealed class MemberSkill : Row
{
    public required Ref<Skill> Skill { get; set; }
    public required SkillLevel SkillLevel { get; set; }
    public bool CertifiedFlag { get; set; }
    [Between(0, 99)] public int? YearsExperience { get; set; }
    public string? Notes { get; set; }
    [ReadOnly] public Ref<Member> Member { get; set; }
}

/// <summary>The skills of one member.</summary>
public sealed class MemberSkills : Resource<MemberSkill>
{
    public MemberSkills() : base("system/members/{parentId}/skills", Systems.MemberMaintenance)
    {
        Home();
        Under(s => s.Member);
        Mine(me => s => s.Member == me);
        OrMy(Systems.MyAccount);
        Unique(s => s.Member, s => s.Skill);
    }
}

/// <summary>The same skills, for who may look after their own account.</summary>
public sealed class MySkills : Resource<MemberSkill>
{
    public MySkills() : base("system/myAccount/{parentId}/skills", Systems.MyAccount)
    {
        Under(s => s.Member);
        Mine(me => s => s.Member == me);
        Unique(s => s.Member, s => s.Skill);
    }
}
