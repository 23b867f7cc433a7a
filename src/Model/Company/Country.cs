using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>A country: how its addresses are asked for and written.</summary>
public sealed class Country : Row
{
    [Max(50)] public required string Name { get; set; }
    public bool DefaultFlag { get; set; }
    [Target("CurrencyReference")] public Unbuilt? Currency { get; set; }
    [Inert, Max(25)] public string? CityCaption { get; set; }
    [Inert, Max(25)] public string? StateCaption { get; set; }
    [Inert, Max(25)] public string? ZipCaption { get; set; }
    [Inert] public int? ZipMinimumLength { get; set; }
    [Max(5)] public string? DialingPrefix { get; set; }
    public Ref<AddressFormat>? AddressFormat { get; set; }
    [Wire("countryCode"), Max(2)] public string? Code { get; set; }
    public CountryCode? CoreEntityCountryCode { get; set; }
    [Inert, Max(25)] public string? LocalizationCaptionOne { get; set; }
    [Inert, Max(50)] public string? LocalizationValueOne { get; set; }
}

/// <summary>The countries in which companies can be.</summary>
public sealed class Countries : Resource<Country>
{
    public Countries() : base("company/countries", Systems.TableSetup)
    {
        Setup(SetupTables.Company.Country);
        Identified(c => c.Code);
        Named(c => c.Name);
        Unique(c => c.Name);
        Unique(c => c.Code);
        ReferenceAs("identifier", c => c.Code);
        Reference(c => c.Name);
        Single(c => c.DefaultFlag);
        Default(c => c.AddressFormat, (_, use) => use.First<AddressFormat>(f => f.DefaultFlag));
        Saving(Pair);
        Saved(AddressFormats.FollowCountryAsync);
        Info("company/countries/info", c => c.Name, c => c.DefaultFlag, c => c.CityCaption, c => c.StateCaption, c => c.ZipCaption, c => c.DialingPrefix,
            c => c.LocalizationCaptionOne, c => c.Currency);
    }

    // Wire: the code stands in a country twice; who gives one of them means both.
    private static void Pair(Country country, Country? old, Use use)
    {
        bool Given(string name) => old == null || use.Given.Contains(name);
        if (country.Code == null && Given("coreEntityCountryCode") && country.CoreEntityCountryCode is { } core) country.Code = core.ToString();
        else if (country.CoreEntityCountryCode == null && Given("countryCode") && Enum.TryParse<CountryCode>(country.Code, true, out var code) && Enum.IsDefined(code))
            country.CoreEntityCountryCode = code;
    }
}
