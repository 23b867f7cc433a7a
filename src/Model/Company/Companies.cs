using Reeve.Kernel;

namespace Reeve.Model;

/// <summary>Customers, prospects and vendors.</summary>
public sealed class Companies : Resource<Company>
{
    private const string FirstSite = "Main";

    public Companies() : base("company/companies", Rights.Companies.CompanyMaintenance)
    {
        Mine(me => c => Any<CompanyTeam>(t => t.Company.Id == c.Id && t.Member == me) || me.In(c.Territory));
        Identified(c => c.Identifier);
        Named(c => c.Name);
        Unique(c => c.Identifier);
        Found(c => c.Name, 3);
        Found(c => c.Identifier, 3);
        Index(c => c.Name);
        Index(c => c.Territory);
        ItemReferences<CompanyTypeAssociation>(c => c.Types, a => a.Company, a => a.Type);
        Within(c => c.BillingSite, c => c.BillToCompany);
        Default(c => c.Status, (_, use) => use.First<CompanyStatus>(s => s.DefaultFlag && !s.InactiveFlag));
        Default(c => c.Territory, (_, use) => use.Find<Member>(new Ref<Member>(use.Caller.MemberId))?.SalesDefaultLocation ?? use.First<Location>(_ => true));
        Default(c => c.DateAcquired, (_, use) => use.Now);
        Computed(c => c.TerritoryManager, c => c.Territory, l => l?.Manager);
        KeptBy(c => c.IsVendorFlag, c => c.DateDeleted, c => c.DeletedBy);
        DeleteSets(c => c.DeletedFlag);
        Saving(StampDeletion);
        Rule((c, _, _) => c.YearEstablished is < 1900 or > 9999
            ? Fault.At("yearEstablished", FaultCode.OutOfRange, "The field yearEstablished must be between 1900 and 9999.")
            : null);
        Rule((c, _, _) => c.Id != 0 && c.ParentCompany?.Id == c.Id
            ? Fault.At("parentCompany", FaultCode.InvalidField, "A company cannot be its own parent.")
            : null);
        Saved(KeepTypesAsync);
        Saved(KeepSiteAsync);
        Saved(KeepContactAsync);
        Callback("company", ("status", c => c.Status), ("type", c => c.Types), ("territory", c => c.Territory));
        Usages();
        Info("company/companies/info", c => c.Identifier, c => c.Name, c => c.Territory, c => c.DefaultContact, c => c.PhoneNumber, c => c.City, c => c.Site,
            c => c.IsVendorFlag, c => c.Currency, c => c.BillToCompany, c => c.BillingSite, c => c.BillingContact, c => c.BillingTerms, c => c.TaxCode,
            c => c.DeletedFlag, c => c.Types, c => c.Status, c => c.AddressLine1, c => c.AddressLine2, c => c.State, c => c.Country, c => c.Zip, c => c.LeadFlag,
            c => c.FaxNumber, c => c.VendorIdentifier, c => c.TaxIdentifier, c => c.FacebookUrl, c => c.TwitterUrl, c => c.LinkedInUrl);
        Lacks("company/companies/{id}/info");
        Addresses();
        Does(CompanyMerges.Merge);
        Does(Templates.Of("company/companies", Rights.Companies.CompanyMaintenance, call => new
        {
            Status = Templates.Shown(call.Memory.All<CompanyStatus>().FirstOrDefault(s => s.DefaultFlag && !s.InactiveFlag), s => s.Name),
            Territory = Templates.Shown(call.Memory.All<Location>().FirstOrDefault(), l => l.Name),
            DeletedFlag = false,
            LeadFlag = false,
        }));
    }

    private void Addresses()
    {
        Link("contacts", "company/contacts?conditions=company/id={id}");
        Link("agreements", "finance/agreements?conditions=company/id={id}");
        Link("tickets", "service/tickets?conditions=company/id={id}");
        Link("opportunities", "sales/opportunities?conditions=company/id={id}");
        Link("activities", "sales/activities?conditions=company/id={id}");
        Link("projects", "project/projects?conditions=company/id={id}");
        Link("configurations", "company/configurations?conditions=company/id={id}");
        Link("orders", "sales/orders?conditions=company/id={id}");
        Link("documents", "system/documents?recordType=Company&recordId={id}");
        Link("sites", "company/companies/{id}/sites");
        Link("teams", "company/companies/{id}/teams");
        Link("reports", "company/companies/{id}/managementSummaryReports");
        Link("notes", "company/companies/{id}/notes");
    }

    private static void StampDeletion(Company company, Company? old, Use use)
    {
        if (company.DeletedFlag == (old?.DeletedFlag ?? false)) return;
        company.DateDeleted = company.DeletedFlag ? use.Now : null;
        company.DeletedBy = company.DeletedFlag ? use.Caller.Identifier : null;
    }

    private static async ValueTask KeepTypesAsync(Company? company, Company? old, After after)
    {
        if (company == null || old != null) return;
        foreach (var type in after.Use.All<CompanyType>().Where(t => t.DefaultFlag).ToList())
            await after.AddAsync(new CompanyTypeAssociation { Company = company, Type = type });
    }

    // The address of a company is that of its primary site: whichever of the two is changed, the other follows.
    private static async ValueTask KeepSiteAsync(Company? company, Company? old, After after)
    {
        if (company == null) return;
        if (old == null)
        {
            await after.AddAsync(Placed(company, new CompanySite
            {
                Company = company,
                Name = FirstSite,
                PrimaryAddressFlag = true,
                DefaultShippingFlag = true,
                DefaultBillingFlag = true,
                DefaultMailingFlag = true,
            }));
        }
        else if (company.Site is { } site && site == old.Site && Address(company) != Address(old))
        {
            await after.EditAsync<CompanySite>(site.Id, s => Placed(company, s));
        }
        else if (company.Site is { } other && other != old.Site)
        {
            await after.EditAsync<CompanySite>(other.Id, s => s.PrimaryAddressFlag = true);
        }
    }

    private static async ValueTask KeepContactAsync(Company? company, Company? old, After after)
    {
        if (company?.DefaultContact is { } contact && contact != old?.DefaultContact)
            await after.EditAsync<Contact>(contact.Id, c => c.DefaultFlag = c.Company?.Id == company.Id || c.DefaultFlag);
    }

    private static CompanySite Placed(Company company, CompanySite site)
    {
        (site.AddressLine1, site.AddressLine2, site.City, site.Zip, site.PhoneNumber, site.FaxNumber) = Address(company);
        return site;
    }

    private static (string?, string?, string?, string?, string?, string?) Address(Company c) =>
        (c.AddressLine1, c.AddressLine2, c.City, c.Zip, c.PhoneNumber, c.FaxNumber);
}
