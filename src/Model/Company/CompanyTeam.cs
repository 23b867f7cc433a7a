using Reeve.Kernel;

namespace Reeve.Model;

/// <summary>A member or contact who looks after a company, and as what.</summary>
public sealed class CompanyTeam : Row
{
    public required Ref<Company> Company { get; set; }
    public required Ref<TeamRole> TeamRole { get; set; }
    public Ref<Location>? Location { get; set; }
    public Ref<Department>? Department { get; set; }
    public Ref<Contact>? Contact { get; set; }
    public Ref<Member>? Member { get; set; }
    [ReadOnly] public bool AccountManagerFlag { get; set; }
    [ReadOnly] public bool TechFlag { get; set; }
    [ReadOnly] public bool SalesFlag { get; set; }
}

/// <summary>Who looks after one company.</summary>
public sealed class CompanyTeams : Resource<CompanyTeam>
{
    public CompanyTeams() : base("company/companies/{parentId}/teams", Rights.Companies.TeamMembers)
    {
        Under(t => t.Company);
        Computed<bool, TeamRole>(t => t.AccountManagerFlag, t => t.TeamRole, r => r?.AccountManagerFlag ?? false);
        Computed<bool, TeamRole>(t => t.TechFlag, t => t.TeamRole, r => r?.TechFlag ?? false);
        Computed<bool, TeamRole>(t => t.SalesFlag, t => t.TeamRole, r => r?.SalesFlag ?? false);
        Rule((t, _, _) => t.Member is null && t.Contact is null ? Fault.Missing("member") : null);
        Index(t => t.Member, t => t.Company);
    }
}
