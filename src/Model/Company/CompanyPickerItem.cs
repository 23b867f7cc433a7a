using System.Text.Json;
using Reeve.Kernel;

namespace Reeve.Model;

/// <summary>A company that a member lately chose, offered again when a company is to be chosen.</summary>
public sealed class CompanyPickerItem : Row
{
    public Ref<Member>? Member { get; set; }
    public required Ref<Company> Company { get; set; }
    [ReadOnly] public Ref<CompanyStatus>? CompanyStatus { get; set; }
    [ReadOnly] public Ref<CompanyType>? CompanyType { get; set; }
    [ReadOnly] public Ref<CompanySite>? CompanySite { get; set; }
    [ReadOnly] public Ref<Location>? CompanyLocation { get; set; }
    [ReadOnly] public Ref<Country>? CompanyCountry { get; set; }
    [ReadOnly] public bool VendorPickerFlag { get; set; }
}

/// <summary>The companies that members lately chose.</summary>
public sealed class CompanyPickerItems : Resource<CompanyPickerItem>
{
    private const string Address = "company/companyPickerItems";

    public CompanyPickerItems() : base(Address, Rights.Companies.CompanyMaintenance)
    {
        Mine(me => i => i.Member == me);
        Unique(i => i.Member, i => i.Company);
        Default(i => i.Member, (_, use) => new Ref<Member>(use.Caller.MemberId));
        Computed<Ref<CompanyStatus>?, Company>(i => i.CompanyStatus, i => i.Company, c => c?.Status);
        Computed<Ref<CompanySite>?, Company>(i => i.CompanySite, i => i.Company, c => c?.Site);
        Computed<Ref<Location>?, Company>(i => i.CompanyLocation, i => i.Company, c => c?.Territory);
        Computed<Ref<Country>?, Company>(i => i.CompanyCountry, i => i.Company, c => c?.Country);
        Computed<bool, Company>(i => i.VendorPickerFlag, i => i.Company, c => c?.IsVendorFlag ?? false);
        NoEdit();
        Does(new Operation
        {
            Path = Address + "/clear",
            Method = "POST",
            Function = Rights.Companies.CompanyMaintenance,
            Verb = Verb.Add,
            MyIsEnough = true,
            Status = 204,
            Summary = "Forgets the companies, or the vendors, that the caller lately chose.",
            Body = typeof(Wanted),
            Run = ClearAsync,
        });
    }

    private static async ValueTask<object?> ClearAsync(OperationCall call)
    {
        var type = call.Body.ValueKind == JsonValueKind.Object
            ? call.Body.EnumerateObject().FirstOrDefault(m => m.Name.Equals("type", StringComparison.OrdinalIgnoreCase)).Value
            : default;
        bool? vendors = type.ValueKind == JsonValueKind.String ? type.GetString()!.Equals("Vendor", StringComparison.OrdinalIgnoreCase) : null;
        var mine = new Ref<Member>(call.Caller.MemberId);
        return await call.ActAsync<object?>(async after =>
        {
            foreach (var item in await after.FindAsync<CompanyPickerItem>(i => i.Member == mine))
                if (vendors == null || item.VendorPickerFlag == vendors) await after.RemoveAsync<CompanyPickerItem>(item.Id);
            return null;
        });
    }

    private sealed record Wanted(string? Type);
}
