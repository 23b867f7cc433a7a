using Reeve.Kernel;

namespace Reeve.Model.Rights;

/// <summary>Rights over opportunities and orders.</summary>
public static class Sales
{
    private static readonly Module In = new("Sales");

    public static readonly Function Opportunity = In.Function("Opportunity", "Opportunities and their forecasts.", Offers.Every);
    public static readonly Function SalesDashboard = In.Function("Sales Dashboard", "The dashboard of sales.");
    public static readonly Function SalesFunnel = In.Function("Sales Funnel", "The funnel of opportunities.");
    public static readonly Function SalesOrders = In.Function("Sales Orders", "Orders of customers.");
    public static readonly Function Reports = In.Function("Reports", "Reports about sales.", customize: "SalesReports");
    public static readonly Function ClosedOpportunity = In.Unproven("Closed Opportunity", "Changing opportunities that are won or lost.");
    public static readonly Function SalesQuotas = In.Unproven("Sales Quotas", "Quotas and commission of sellers.");
    public static readonly Function SalesTeamView = In.Unproven("Sales Team View", "What the rest of the sales team does.");

    /// <summary>The functions of the module, in the order of the wire.</summary>
    public static IReadOnlyList<Function> All => In.Functions;
}
