using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>How a company is owned: by one person, partners, shareholders.</summary>
public sealed class OwnershipType : Row
{
    [Max(200)] public required string Name { get; set; }
}

/// <summary>The ways in which companies are owned.</summary>
public sealed class OwnershipTypes : Resource<OwnershipType>
{
    public OwnershipTypes() : base("company/ownershipTypes", Systems.TableSetup)
    {
        Setup(SetupTables.Company.OwnershipType);
        Named(t => t.Name);
        Unique(t => t.Name);
        Info("company/ownershipTypes/info", t => t.Name);
    }
}
