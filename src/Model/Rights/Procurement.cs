using Reeve.Kernel;

namespace Reeve.Model.Rights;

/// <summary>Rights over products, stock and purchasing.</summary>
public static class Procurement
{
    private static readonly Module In = new("Procurement");

    public static readonly Function InventoryAdjustments = In.Function("Inventory Adjustments", "Corrections of stock.");
    public static readonly Function InventoryTransfers = In.Function("Inventory Transfers", "Moves of stock between bins and warehouses.");
    public static readonly Function ProductBillableOption = In.Function("Product Billable Option", "Whether a product is billed.");
    public static readonly Function ProductCatalog = In.Function("Product Catalog", "The catalogue of products.");
    public static readonly Function Products = In.Function("Products", "Products sold on tickets, projects, orders and agreements.");
    public static readonly Function PurchaseOrders = In.Function("Purchase Orders", "Purchase orders and their lines.", Offers.Every);
    public static readonly Function PurchaseOrdersAsio = In.Function("Purchase Orders (Asio)", "Purchase orders on the newer platform.");
    public static readonly Function Reports = In.Function("Reports", "Reports about procurement.", customize: "ProcurementReports");
    public static readonly Function PurchasingApprovals = In.Unproven("Purchasing Approvals", "Approving what is to be bought.");
    public static readonly Function Rma = In.Unproven("RMA", "Returns to vendors.");
    public static readonly Function ProductShipment = In.Unproven("Product Shipment", "Shipping of products.");
    public static readonly Function Subscriptions = In.Unproven("Subscriptions", "Subscriptions bought from vendors.");

    /// <summary>The functions of the module, in the order of the wire.</summary>
    public static IReadOnlyList<Function> All => In.Functions;
}
