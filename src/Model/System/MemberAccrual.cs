using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>Hours of paid absence that a member gained, or lost, in a year.</summary>
public sealed class MemberAccrual : Row
{
    public required AccrualType? AccrualType { get; set; }
    [Between(1900, 9999)] public required int Year { get; set; }
    [Scale(2)] public required decimal Hours { get; set; }
    public required string Reason { get; set; }
    [ReadOnly] public Ref<Member> Member { get; set; }
}

/// <summary>The paid absence of one member.</summary>
public sealed class MemberAccruals : Resource<MemberAccrual>
{
    public MemberAccruals() : base("system/members/{parentId}/accruals", Systems.MemberMaintenance)
    {
        Under(a => a.Member);
        Mine(me => a => a.Member == me);
        Idle("Time entries will draw on it; payroll programs read and write it already.");
    }
}
