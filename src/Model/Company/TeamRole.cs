using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>What somebody does for a company.</summary>
public sealed class TeamRole : Row
{
    [Max(20)] public required string Name { get; set; }
    public bool AccountManagerFlag { get; set; }
    public bool TechFlag { get; set; }
    public bool SalesFlag { get; set; }
}

/// <summary>What members and contacts can do for companies.</summary>
public sealed class TeamRoles : Resource<TeamRole>
{
    public TeamRoles() : base("company/teamRoles", Systems.TableSetup)
    {
        Setup(SetupTables.Company.TeamRole);
        Named(r => r.Name);
        Unique(r => r.Name);
        Usages();
        Info("company/teamRoles/info", r => r.Name);
    }
}
