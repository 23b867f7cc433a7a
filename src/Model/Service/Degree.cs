namespace Reeve.Model;

/// <summary>How severe a ticket is, or how far its impact reaches.</summary>
public enum Degree
{
    Low,
    Medium,
    High,
}
