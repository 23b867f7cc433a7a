using Reeve.Kernel;

namespace Reeve.Model;

/// <summary>What is said of a company while it has a status, in place of the status's own message.</summary>
public sealed class CompanyCustomNote : Row
{
    [Max(1500)] public required string CustomNote { get; set; }
    public required Ref<CompanyStatus> Status { get; set; }
    public Ref<Company>? Company { get; set; }
}

/// <summary>The messages of one company, one for each status.</summary>
public sealed class CompanyCustomNotes : Resource<CompanyCustomNote>
{
    public CompanyCustomNotes() : base("company/companies/{parentId}/customStatusNotes", Rights.Companies.CompanyMaintenance)
    {
        Under(n => n.Company);
        Mine(me => n => ParentIsMine(n));
        Unique(n => n.Company, n => n.Status);
        Idle("clients and the console show it beside the company; no rule of Reeve reads it");
    }
}
