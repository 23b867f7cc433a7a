namespace Reeve.Model;

/// <summary>How the work of a ticket is billed.</summary>
public enum BillingMethod
{
    ActualRates,
    FixedFee,
    NotToExceed,
    OverrideRate,
}
