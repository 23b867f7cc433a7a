using Reeve.Kernel;

namespace Reeve.Model;

/// <summary>A place of a company.</summary>
public sealed class CompanySite : Row
{
    [Max(156)] public required string Name { get; set; }
    [Max(50)] public string? AddressLine1 { get; set; }
    [Max(50)] public string? AddressLine2 { get; set; }
    [Max(50)] public string? City { get; set; }
    public Ref<State>? StateReference { get; set; }
    [Max(12)] public string? Zip { get; set; }
    public Ref<Country>? Country { get; set; }
    [ReadOnly, Inert] public string? AddressFormat { get; set; }
    [Max(30)] public string? PhoneNumber { get; set; }
    [Max(30)] public string? PhoneNumberExt { get; set; }
    [Max(30)] public string? FaxNumber { get; set; }
    [Target("TaxCodeReference")] public Unbuilt? TaxCode { get; set; }
    public Ref<EntityType>? EntityType { get; set; }
    [Inert] public decimal? ExpenseReimbursement { get; set; }
    public bool PrimaryAddressFlag { get; set; }
    public bool DefaultShippingFlag { get; set; }
    public bool DefaultBillingFlag { get; set; }
    public bool DefaultMailingFlag { get; set; }
    public bool InactiveFlag { get; set; }
    [Inert] public bool BillSeparateFlag { get; set; }
    [Minted] public Guid? MobileGuid { get; set; }
    public Ref<Calendar>? Calendar { get; set; }
    [Inert] public Ref<TimeZoneSetup>? TimeZone { get; set; }
    public required Ref<Company> Company { get; set; }
    public Ref<Location>? Territory { get; set; }
    [Target("InvoiceTemplateReference")] public Unbuilt? InvoiceTemplate { get; set; }

    /// <summary>What the record holds in the fields that the company added.</summary>
    public CustomValues? CustomFields { get; set; }
}

/// <summary>The places of one company.</summary>
public sealed class CompanySites : Resource<CompanySite>
{
    public CompanySites() : base("company/companies/{parentId}/sites", Rights.Companies.CompanyMaintenance)
    {
        Under(s => s.Company);
        Mine(me => s => ParentIsMine(s));
        Named(s => s.Name);
        Unique(s => s.Company, s => s.Name);
        Single(s => s.PrimaryAddressFlag, s => s.Company);
        Single(s => s.DefaultShippingFlag, s => s.Company);
        Single(s => s.DefaultBillingFlag, s => s.Company);
        Single(s => s.DefaultMailingFlag, s => s.Company);
        Rule((s, _, _) => s.PrimaryAddressFlag && s.InactiveFlag
            ? Fault.At("inactiveFlag", FaultCode.InvalidField, "The primary site cannot be inactive; make another site the primary one first.")
            : null);
        Saved(KeepCompanyAsync);
        Callback("site", ("company", s => s.Company));
        Usages();
        Info("company/companies/{parentId}/sites/info", s => s.Name, s => s.AddressLine1, s => s.AddressLine2, s => s.City, s => s.StateReference, s => s.Country,
            s => s.Zip, s => s.AddressFormat, s => s.PhoneNumber, s => s.InactiveFlag, s => s.DefaultShippingFlag, s => s.DefaultBillingFlag,
            s => s.PrimaryAddressFlag, s => s.TaxCode, s => s.PhoneNumberExt);
    }

    // The address of a company is that of its primary site: whichever of the two is changed, the other follows.
    private static async ValueTask KeepCompanyAsync(CompanySite? site, CompanySite? old, After after)
    {
        if (site is not { PrimaryAddressFlag: true }) return;
        await after.EditAsync<Company>(site.Company.Id, c =>
        {
            (c.Site, c.AddressLine1, c.AddressLine2) = (new Ref<CompanySite>(site.Id), site.AddressLine1, site.AddressLine2);
            (c.City, c.Zip, c.PhoneNumber, c.FaxNumber) = (site.City, site.Zip, site.PhoneNumber, site.FaxNumber);
        });
    }
}
