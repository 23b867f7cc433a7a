using Reeve.Kernel;

namespace Reeve.Model;

/// <summary>A group that companies and contacts belong to: for news, invitations, campaigns.</summary>
public sealed class Group : Row
{
    public required string Name { get; set; }
    [Max(255)] public string? PublicDescription { get; set; }
    [Inert] public bool PublicFlag { get; set; }
    public bool InactiveFlag { get; set; }
}

/// <summary>The groups that companies and contacts belong to.</summary>
public sealed class Groups : Resource<Group>
{
    public Groups() : base("marketing/groups", Rights.Marketing.MarketingGroups)
    {
        Hold();
        Named(g => g.Name);
        Unique(g => g.Name);
        Info("marketing/groups/info", g => g.Name);
    }
}
