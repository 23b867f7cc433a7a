using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>A certificate that a member holds or works towards.</summary>
public sealed class MemberCertification : Row
{
    public required Ref<Certification> Certification { get; set; }
    [Between(0, 100)] public int? PercentComplete { get; set; }
    public DateTimeOffset? DateReceived { get; set; }
    public DateTimeOffset? DateExpires { get; set; }
    [Max(50)] public string? CertificationNumber { get; set; }
    public string? Notes { get; set; }
    [ReadOnly] public Ref<Member> Member { get; set; }

    /// <summary>Who gives the certificate.</summary>
    [ReadOnly] public Ref<Company>? Company { get; set; }

    /// <summary>A certificate does not expire before it was received.</summary>
    public static Fault? EndsAfterItBegan(MemberCertification held, MemberCertification? old, Use use) => held.DateExpires < held.DateReceived
        ? Fault.At("dateExpires", FaultCode.InvalidField, "A certificate cannot expire before it was received.")
        : null;
}

/// <summary>The certificates of one member.</summary>
public sealed class MemberCertifications : Resource<MemberCertification>
{
    public MemberCertifications() : base("system/members/{parentId}/certifications", Systems.MemberMaintenance)
    {
        Home();
        Under(c => c.Member);
        Mine(me => c => c.Member == me);
        OrMy(Systems.MyAccount);
        Computed<Ref<Company>?, Certification>(c => c.Company, c => c.Certification, of => of?.Company);
        Rule(MemberCertification.EndsAfterItBegan);
    }
}

/// <summary>The same certificates, for who may look after their own account.</summary>
public sealed class MyCertifications : Resource<MemberCertification>
{
    public MyCertifications() : base("system/members/{parentId}/mycertifications", Systems.MyAccount)
    {
        Under(c => c.Member);
        Mine(me => c => c.Member == me);
        Computed<Ref<Company>?, Certification>(c => c.Company, c => c.Certification, of => of?.Company);
        Rule(MemberCertification.EndsAfterItBegan);
    }
}
