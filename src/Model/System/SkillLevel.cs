namespace Reeve.Model;

/// <summary>How well a member knows how to do something.</summary>
public enum SkillLevel
{
    Beginner,
    Intermediate,
    Advanced,
    Expert,
}
