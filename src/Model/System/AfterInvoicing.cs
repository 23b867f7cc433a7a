namespace Reeve.Model;

/// <summary>What is shown after invoicing.</summary>
public enum AfterInvoicing
{
    RemainOnInvoicingScreen,
    ShowRecentInvoices,
}
