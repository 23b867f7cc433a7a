using Reeve.Kernel;

namespace Reeve.Model.Rights;

/// <summary>Rights over campaigns and groups.</summary>
public static class Marketing
{
    private static readonly Module In = new("Marketing");

    public static readonly Function ConnectWiseCampaign = In.Function("ConnectWise Campaign", "Campaigns of the connected mailing service.");
    public static readonly Function MarketingGroups = In.Function("Marketing Groups", "Groups that campaigns go to.");
    public static readonly Function MarketingManagement = In.Function("Marketing Management", "Campaigns and what came of them.");
    public static readonly Function MarketingReports = In.Function("Marketing Reports", "Reports about marketing.", customize: "MarketingReports");

    /// <summary>The functions of the module, in the order of the wire.</summary>
    public static IReadOnlyList<Function> All => In.Functions;
}
