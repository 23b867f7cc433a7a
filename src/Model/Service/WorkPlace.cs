namespace Reeve.Model;

/// <summary>Where work is done.</summary>
public enum WorkPlace
{
    OnSite,
    Remote,
    InHouse,
}
