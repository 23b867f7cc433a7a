using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>A certificate that a vendor or a body gives.</summary>
public sealed class Certification : Row
{
    [Max(50)] public required string Name { get; set; }
    public required Ref<Company> Company { get; set; }
}

/// <summary>The certificates that members can hold.</summary>
public sealed class Certifications : Resource<Certification>
{
    public Certifications() : base("system/certifications", Systems.TableSetup)
    {
        Setup(SetupTables.Members.Certifications);
        Named(c => c.Name);
        Unique(c => c.Company, c => c.Name);
        Usages();
    }
}
