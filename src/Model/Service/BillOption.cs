namespace Reeve.Model;

/// <summary>How time, expenses or products are billed.</summary>
public enum BillOption
{
    Billable,
    DoNotBill,
    NoCharge,
    NoDefault,
}
