namespace Reeve.Model;

/// <summary>What a communication is.</summary>
public enum CommunicationKind
{
    Email,
    Fax,
    Phone,
}
