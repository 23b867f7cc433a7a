using Reeve.Kernel;

namespace Reeve.Model.Rights;

/// <summary>Rights over time and expenses.</summary>
public static class TimeExpense
{
    private static readonly Module In = new("Time & Expense");

    public static readonly Function TimeEntry = In.Function("Time Entry", "Time that members worked.", Offers.Every);
    public static readonly Function TimeEntryBillableOption = In.Function(
        "Time Entry Billable Option", "Whether a time entry is billed.", Offers.Every);
    public static readonly Function TimeApproval = In.Function("Time Approval", "Approving time sheets.");
    public static readonly Function ExpenseReportEntry = In.Function(
        "Expense Report Entry", "Expenses and the reports they are handed in with.", Offers.Every);
    public static readonly Function Reports = In.Function("Reports", "Reports about time and expense.", customize: "TimeAndExpenseReports");
    public static readonly Function ExpenseApproval = In.Unproven("Expense Approval", "Approving expense reports.");
    public static readonly Function ExpenseBillableOption = In.Unproven("Expense Billable Option", "Whether an expense is billed.");
    public static readonly Function TimeReports = In.Unproven("Time Reports", "Reports about time alone.");
    public static readonly Function ViewTimeSheets = In.Unproven("View Time Sheets", "Time sheets of other members.");

    /// <summary>The functions of the module, in the order of the wire.</summary>
    public static IReadOnlyList<Function> All => In.Functions;
}
