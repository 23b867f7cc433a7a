using Reeve.Kernel;

namespace Reeve.Model.Rights;

/// <summary>Rights over agreements, rates and invoices.</summary>
public static class Finance
{
    private static readonly Module In = new("Finance");

    public static readonly Function AccountingInterface = In.Function("Accounting Interface", "Batches handed over to accounting.");
    public static readonly Function AgreementInvoicing = In.Function("Agreement Invoicing", "Invoicing of agreements.");
    public static readonly Function AgreementSales = In.Function("Agreement Sales", "Selling and renewing of agreements.");
    public static readonly Function Agreements = In.Function(
        "Agreements", "Agreements, their additions and adjustments.", Offers.Every, customize: "FinanceAgreements");
    public static readonly Function BillingRateMaintenance = In.Function("Billing Rate Maintenance", "Rates that work is billed at.");
    public static readonly Function BillingViewTime = In.Function("Billing View Time", "Seeing and setting how time is billed.");
    public static readonly Function CompanyFinance = In.Function("Company Finance", "Terms, tax and credit of a company.", Offers.Every);
    public static readonly Function ExpenseReimbursements = In.Function("Expense Reimbursements", "Paying expenses back to members.");
    public static readonly Function FinancialDashboard = In.Function("Financial Dashboard", "The dashboard of finance.");
    public static readonly Function InvoiceApproval = In.Function("Invoice Approval", "Approving invoices before they leave.");
    public static readonly Function Invoicing = In.Function("Invoicing", "Invoices and payments.", Offers.Every);
    public static readonly Function Reports = In.Function("Reports", "Reports about finance.", customize: "FinanceReports");
    public static readonly Function BillingReconciliation = In.Function(
        "Billing Reconciliation", "Comparing what is billed with what vendors charge.");

    /// <summary>The functions of the module, in the order of the wire.</summary>
    public static IReadOnlyList<Function> All => In.Functions;
}
