using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>How addresses of some countries are written.</summary>
public sealed class AddressFormat : Row
{
    [Max(50)] public required string Name { get; set; }
    [Max(250)] public required string Format { get; set; }
    public bool DefaultFlag { get; set; }
    public List<int> CountryIds { get; set; } = [];
    [Sent] public bool AddAllCountries { get; set; }
    [Sent] public bool RemoveAllCountries { get; set; }
}

/// <summary>The ways in which addresses are written.</summary>
public sealed class AddressFormats : Resource<AddressFormat>
{
    public AddressFormats() : base("company/addressFormats", Systems.TableSetup)
    {
        Setup(SetupTables.Company.AddressFormats);
        Named(f => f.Name);
        Unique(f => f.Name);
        Single(f => f.DefaultFlag);
        Saving((f, _, use) =>
        {
            if (f.AddAllCountries) f.CountryIds = [.. use.All<Country>().Select(c => c.Id)];
            if (f.RemoveAllCountries) f.CountryIds = [];
            f.CountryIds = [.. f.CountryIds.Distinct().Order()];
        });
        Rule((f, _, use) => f.CountryIds.Find(id => use.Find<Country>(new Ref<Country>(id)) == null) is var missing and not 0
            ? Fault.NotFound("countryIds", $"Country {missing} not found")
            : null);
        Saved(PutOnCountriesAsync);
        Info("company/addressFormats/info", f => f.Name, f => f.DefaultFlag);
    }

    // A country has one format: the list of a format and what its countries say are the same fact.
    private static async ValueTask PutOnCountriesAsync(AddressFormat? format, AddressFormat? old, After after)
    {
        if (format == null || (old != null && format.CountryIds.SequenceEqual(old.CountryIds))) return;
        var own = new Ref<AddressFormat>(format.Id);
        foreach (var country in after.Use.All<Country>().ToList())
        {
            var listed = format.CountryIds.Contains(country.Id);
            if (listed != (country.AddressFormat == own)) await after.EditAsync<Country>(country.Id, c => c.AddressFormat = listed ? own : default(Ref<AddressFormat>?));
        }
    }

    internal static async ValueTask FollowCountryAsync(Country? country, Country? old, After after)
    {
        if (country?.AddressFormat == old?.AddressFormat) return;
        var id = (country ?? old)!.Id;
        foreach (var format in after.Use.All<AddressFormat>().ToList())
        {
            var wanted = country?.AddressFormat?.Id == format.Id;
            if (format.CountryIds.Contains(id) == wanted) continue;
            await after.EditAsync<AddressFormat>(format.Id, f => f.CountryIds = wanted ? [.. f.CountryIds.Append(id).Order()] : [.. f.CountryIds.Where(c => c != id)]);
        }
    }
}
