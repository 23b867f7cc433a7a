namespace Reeve.Model;

/// <summary>The screen on which a link stands.</summary>
public enum LinkScreen
{
    Company,
    Contact,
    Service,
    Invoice,
    PurchaseOrder,
    SalesOrder,
}
