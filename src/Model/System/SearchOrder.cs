namespace Reeve.Model;

/// <summary>Order of what a search finds.</summary>
public enum SearchOrder
{
    None,
    LastUpdatedDesc,
    LastUpdatedAsc,
    CreatedDesc,
    CreatedAsc,
}
