namespace Reeve.Model;

/// <summary>How much a tab shows.</summary>
public enum TabFormat
{
    SummaryList,
    DetailList,
}
