namespace Reeve.Model;

/// <summary>Tab the invoicing screen opens with.</summary>
public enum InvoiceScreenTab
{
    ShowInvoicingTab,
    ShowAgreementInvoicingTab,
}
