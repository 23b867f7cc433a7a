namespace Reeve.Model;

/// <summary>Urgency of a priority.</summary>
public enum PriorityLevel
{
    Critical,
    High,
    Medium,
    Low,
}
