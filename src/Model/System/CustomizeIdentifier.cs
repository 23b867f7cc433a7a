namespace Reeve.Model;

/// <summary>The functions whose items a role can be denied one by one.</summary>
public enum CustomizeIdentifier
{
    CompanyReports,
    FinanceReports,
    MarketingReports,
    ProcurementReports,
    ProjectReports,
    SalesReports,
    ServiceReports,
    SystemReports,
    TimeAndExpenseReports,
    CompanyConfigurations,
    FinanceAgreements,
    ProjectScheduling,
    ServiceResourceScheduling,
    SystemManageHostedApi,
    SystemMyAccount,
    SystemCustomMenuEntry,
    SystemMassMaintenance,
    SystemTableSetup,
}
