using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>Kind of a company, as customer or vendor.</summary>
public sealed class CompanyType : Row
{
    [Max(50)] public required string Name { get; set; }
    public bool DefaultFlag { get; set; }
    public bool VendorFlag { get; set; }
    [Inert] public bool ServiceAlertFlag { get; set; }
    [Max(150)] public string? ServiceAlertMessage { get; set; }
    [Minted] public Guid? ConnectWiseId { get; set; }
}

/// <summary>The types that companies can have.</summary>
public sealed class CompanyTypes : Resource<CompanyType>
{
    public CompanyTypes() : base("company/companies/types", Systems.TableSetup)
    {
        Setup(SetupTables.Company.CompanyType);
        Named(t => t.Name);
        Unique(t => t.Name);
        Single(t => t.DefaultFlag);
        Usages();
        Info("company/companies/info/types", t => t.Name, t => t.VendorFlag);
    }
}
