namespace Reeve.Model;

/// <summary>What a board status means for the clock of a service level.</summary>
public enum EscalationStatus
{
    NotResponded,
    Responded,
    ResolutionPlan,
    Resolved,
    NoEscalation,
}
