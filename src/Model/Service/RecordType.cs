namespace Reeve.Model;

/// <summary>What a row of the ticket table is.</summary>
public enum RecordType
{
    ProjectIssue,
    ProjectTicket,
    ServiceTicket,
}
