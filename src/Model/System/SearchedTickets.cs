namespace Reeve.Model;

/// <summary>Tickets that a search looks through.</summary>
public enum SearchedTickets
{
    OpenRecords,
    ClosedRecords,
    AllRecords,
}
