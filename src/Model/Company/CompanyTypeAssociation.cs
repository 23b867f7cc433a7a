using Reeve.Kernel;

namespace Reeve.Model;

/// <summary>A type that a company has.</summary>
public sealed class CompanyTypeAssociation : Row
{
    public required Ref<CompanyType> Type { get; set; }
    public required Ref<Company> Company { get; set; }
}

/// <summary>The types of one company.</summary>
public sealed class CompanyTypeAssociations : Resource<CompanyTypeAssociation>
{
    public CompanyTypeAssociations() : base("company/companies/{parentId}/typeAssociations", Rights.Companies.CompanyMaintenance)
    {
        Under(a => a.Company);
        Mine(me => a => ParentIsMine(a));
        Unique(a => a.Company, a => a.Type);
        Saved(KeepVendorFlagAsync);
    }

    internal static async ValueTask KeepVendorFlagAsync(CompanyTypeAssociation? association, CompanyTypeAssociation? old, After after)
    {
        var company = (association ?? old)!.Company;
        var types = await after.FindAsync<CompanyTypeAssociation>(a => a.Company == company);
        var vendor = types.Any(a => after.Use.Find<CompanyType>(a.Type)?.VendorFlag == true);
        await after.EditAsync<Company>(company.Id, c => c.IsVendorFlag = vendor);
    }
}

/// <summary>The types of all companies.</summary>
public sealed class AllCompanyTypeAssociations : Resource<CompanyTypeAssociation>
{
    public AllCompanyTypeAssociations() : base("company/companyTypeAssociations", Rights.Companies.CompanyMaintenance)
    {
        Mine(me => a => Any<CompanyTeam>(x => x.Company == a.Company && x.Member == me)
            || Any<Company>(c => c.Id == a.Company.Id && me.In(c.Territory)));
        Saved(CompanyTypeAssociations.KeepVendorFlagAsync);
    }
}
