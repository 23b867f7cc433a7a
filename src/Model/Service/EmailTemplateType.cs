namespace Reeve.Model;

/// <summary>What happened to what an e-mail tells of.</summary>
public enum EmailTemplateType
{
    Any,
    Closed,
    Invoice,
    New,
    SalesOrder,
    PurchaseOrder,
    RMA,
    Specific,
}
