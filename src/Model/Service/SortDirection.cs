namespace Reeve.Model;

/// <summary>Order of notes on a board.</summary>
public enum SortDirection
{
    Ascending,
    Descending,
}
