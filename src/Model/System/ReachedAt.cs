namespace Reeve.Model;

/// <summary>Which of a member's addresses or numbers is used.</summary>
public enum ReachedAt
{
    Office,
    Mobile,
    Home,
}
