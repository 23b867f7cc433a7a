namespace Reeve.Model;

/// <summary>What a member hands to another for a time.</summary>
public enum DelegationType
{
    Approval,
    Project,
}
