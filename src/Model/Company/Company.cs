using Reeve.Kernel;

namespace Reeve.Model;

/// <summary>A customer, prospect or vendor.</summary>
public sealed class Company : Row
{
    [Max(156)] public required string Identifier { get; set; }
    [Max(156)] public required string Name { get; set; }
    public Ref<CompanyStatus>? Status { get; set; }
    [Max(50)] public string? AddressLine1 { get; set; }
    [Max(50)] public string? AddressLine2 { get; set; }
    [Max(50)] public string? City { get; set; }
    [Max(50)] public string? State { get; set; }
    [Max(12)] public string? Zip { get; set; }
    public Ref<Country>? Country { get; set; }
    [Max(30)] public string? PhoneNumber { get; set; }
    [Max(30)] public string? FaxNumber { get; set; }
    [Max(255)] public string? Website { get; set; }
    public Ref<Location>? Territory { get; set; }
    public Ref<MarketDescription>? Market { get; set; }
    public string? AccountNumber { get; set; }
    public Ref<Contact>? DefaultContact { get; set; }
    public DateTimeOffset? DateAcquired { get; set; }
    [Target("SicCodeReference")] public Unbuilt? SicCode { get; set; }
    public Ref<Company>? ParentCompany { get; set; }
    public decimal? AnnualRevenue { get; set; }
    public decimal? CreditLimit { get; set; }
    public decimal? AdditionalDebt { get; set; }
    public int? NumberOfEmployees { get; set; }
    public int? YearEstablished { get; set; }
    public int? RevenueYear { get; set; }
    [Inert] public Ref<TimeZoneSetup>? TimeZoneSetup { get; set; }
    public Ref<OwnershipType>? OwnershipType { get; set; }
    [Max(50)] public string? LeadSource { get; set; }
    public bool LeadFlag { get; set; }
    [Inert] public bool UnsubscribeFlag { get; set; }
    public Ref<Calendar>? Calendar { get; set; }
    [Max(50)] public string? UserDefinedField1 { get; set; }
    [Max(50)] public string? UserDefinedField2 { get; set; }
    [Max(50)] public string? UserDefinedField3 { get; set; }
    [Max(50)] public string? UserDefinedField4 { get; set; }
    [Max(50)] public string? UserDefinedField5 { get; set; }
    [Max(50)] public string? UserDefinedField6 { get; set; }
    [Max(50)] public string? UserDefinedField7 { get; set; }
    [Max(50)] public string? UserDefinedField8 { get; set; }
    [Max(50)] public string? UserDefinedField9 { get; set; }
    [Max(50)] public string? UserDefinedField10 { get; set; }
    public string? VendorIdentifier { get; set; }
    public string? TaxIdentifier { get; set; }
    [Target("TaxCodeReference")] public Unbuilt? TaxCode { get; set; }
    [Target("BillingTermsReference")] public Unbuilt? BillingTerms { get; set; }
    [Target("InvoiceTemplateReference")] public Unbuilt? InvoiceTemplate { get; set; }
    [Target("PricingScheduleReference")] public Unbuilt? PricingSchedule { get; set; }
    public Ref<EntityType>? CompanyEntityType { get; set; }
    public Ref<Company>? BillToCompany { get; set; }
    public Ref<CompanySite>? BillingSite { get; set; }
    public Ref<Contact>? BillingContact { get; set; }
    [Target("BillingDeliveryReference")] public Unbuilt? InvoiceDeliveryMethod { get; set; }
    [Target("EmailTemplateReference")] public Unbuilt? EmailTemplate { get; set; }
    public string? InvoiceToEmailAddress { get; set; }
    public string? InvoiceCCEmailAddress { get; set; }
    [ReadOnly] public bool DeletedFlag { get; set; }
    [ReadOnly] public DateTimeOffset? DateDeleted { get; set; }
    [ReadOnly] public string? DeletedBy { get; set; }
    [Minted] public Guid? MobileGuid { get; set; }
    public string? FacebookUrl { get; set; }
    public string? TwitterUrl { get; set; }
    public string? LinkedInUrl { get; set; }
    [Target("CurrencyReference")] public Unbuilt? Currency { get; set; }
    [ReadOnly] public Ref<Member>? TerritoryManager { get; set; }
    public string? ResellerIdentifier { get; set; }
    [ReadOnly] public bool IsVendorFlag { get; set; }
    public List<CompanyTypeAssociation> Types { get; set; } = [];
    public Ref<CompanySite>? Site { get; set; }
    public List<string> IntegratorTags { get; set; } = [];

    /// <summary>What the record holds in the fields that the company added.</summary>
    public CustomValues? CustomFields { get; set; }
}
