namespace Reeve.Model;

/// <summary>What a ticket waits for.</summary>
public enum PredecessorType
{
    Ticket,
    Phase,
}
