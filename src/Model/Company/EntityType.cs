using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>What a company is to the tax office: a business, a person, an exempt body.</summary>
public sealed class EntityType : Row
{
    [ReadOnly] public string? Name { get; set; }
    [ReadOnly] public string? Code { get; set; }
}

/// <summary>What companies can be to the tax office: a fixed list.</summary>
public sealed class EntityTypes : Resource<EntityType>
{
    public EntityTypes() : base("company/entityTypes", Systems.TableSetup)
    {
        Setup(SetupTables.Company.EntityType);
        Named(t => t.Name);
        ReadOnly();
        Info("company/entityTypes/info", t => t.Name);
    }
}
