namespace Reeve.Model;

/// <summary>Whose tickets are kept in step.</summary>
public enum TicketSyncVendor
{
    Zenith,
}
