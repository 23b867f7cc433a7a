namespace Reeve.Model;

/// <summary>How a member is told.</summary>
public enum MemberNotificationType
{
    Email,
    Push,
}
