using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>What a form shows on which a customer signs that work was done.</summary>
public sealed class ServiceSignoff : Row
{
    [Max(50)] public required string Name { get; set; }
    public bool DefaultFlag { get; set; }
    [Inert] public bool VisibleLogoFlag { get; set; }
    [Inert] public bool CompanyInfoFlag { get; set; }
    [Inert] public bool BillingTermsFlag { get; set; }
    [Inert] public bool SummaryFlag { get; set; }
    [Inert] public bool DiscussionFlag { get; set; }
    [Inert] public bool TaskFlag { get; set; }
    [Inert] public SignoffTasks? Task { get; set; }
    [Inert] public bool ConfigurationsFlag { get; set; }
    [Inert] public bool InternalNotesFlag { get; set; }
    [Inert] public bool ResolutionFlag { get; set; }
    [Inert] public bool TimeFlag { get; set; }
    [Inert] public bool TimeMemberFlag { get; set; }
    [Inert] public bool TimeDateFlag { get; set; }
    [Inert] public bool TimeStartEndFlag { get; set; }
    [Inert] public bool TimeBillFlag { get; set; }
    [Inert] public bool TimeHoursFlag { get; set; }
    [Inert] public bool TimeRateFlag { get; set; }
    [Inert] public bool TimeExtendedAmountFlag { get; set; }
    [Inert] public bool TimeWorkTypeFlag { get; set; }
    [Inert] public bool TimeAgreementFlag { get; set; }
    [Inert] public bool TimeNotesFlag { get; set; }
    [Inert] public bool TimeManualFlag { get; set; }
    [Between(0, 100), Inert] public int? TimeManualEntry { get; set; }
    [Inert] public bool TimeTaxFlag { get; set; }
    [Inert] public bool ExpenseFlag { get; set; }
    [Inert] public bool ExpenseDateFlag { get; set; }
    [Inert] public bool ExpenseMemberFlag { get; set; }
    [Inert] public bool ExpenseTypeFlag { get; set; }
    [Inert] public bool ExpenseBillFlag { get; set; }
    [Inert] public bool ExpenseAmountFlag { get; set; }
    [Inert] public bool ExpenseAgreementFlag { get; set; }
    [Inert] public bool ExpenseNotesFlag { get; set; }
    [Inert] public bool ExpenseTaxFlag { get; set; }
    [Inert] public bool ExpenseManualFlag { get; set; }
    [Between(0, 100), Inert] public int? ExpenseManualEntry { get; set; }
    [Inert] public bool ProductFlag { get; set; }
    [Inert] public bool ProductDescriptionFlag { get; set; }
    [Inert] public bool ProductBillFlag { get; set; }
    [Inert] public bool ProductQuantityFlag { get; set; }
    [Inert] public bool ProductPriceFlag { get; set; }
    [Inert] public bool ProductExtendedAmountFlag { get; set; }
    [Inert] public bool ProductAgreementFlag { get; set; }
    [Inert] public bool ProductManualFlag { get; set; }
    [Between(0, 100), Inert] public int? ProductManualEntry { get; set; }
    [Inert] public bool ProductTaxFlag { get; set; }
    [Inert] public bool TechnicianSignoffFlag { get; set; }
    [Inert] public bool CustomerSignoffTextFlag { get; set; }
    [Max(4000)] public string? CustomerSignoffText { get; set; }
    [Inert] public bool CustomerSignoffFieldsFlag { get; set; }
    [Inert] public bool BillingMethodsTextFlag { get; set; }
    [Max(2000)] public string? BillingMethodsText { get; set; }
    [Inert] public bool CreditCardFieldsFlag { get; set; }
    [Inert] public bool DefaultFFFlag { get; set; }
}

/// <summary>The forms on which customers sign.</summary>
public sealed class ServiceSignoffs : Resource<ServiceSignoff>
{
    public ServiceSignoffs() : base("service/serviceSignoff", Systems.TableSetup)
    {
        Setup(SetupTables.Service.SignOff);
        Named(s => s.Name);
        Unique(s => s.Name);
        Single(s => s.DefaultFlag);
        Idle("Nothing prints a sign-off yet; boards refer to the forms.");
        Usages();
        Info("service/serviceSignoff/info", s => s.Name, s => s.DefaultFlag);
    }
}
