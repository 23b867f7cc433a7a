using Reeve.Model;

namespace Reeve.Server.Demo;

/// <summary>A firm that the demo company deals with; all of them are made up.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Domain">Its identifier and web address.</param>
/// <param name="Employees">Who works there.</param>
/// <param name="Kind">What it is to the demo company.</param>
public sealed record Firm(string Name, string Domain, int Employees, FirmKind Kind = FirmKind.Managed)
{
    /// <summary>All of them; smaller sizes take the first ones.</summary>
    public static IReadOnlyList<Firm> All { get; } =
    [
        new("Brightwater Dental Group", "brightwaterdental", 42), new("Halden & Moor Solicitors", "haldenmoor", 28), new("Northgate Timber", "northgatetimber", 65),
        new("Juniper Street Veterinary Clinic", "juniperstreetvet", 17), new("Castellan Insurance Brokers", "castellanbrokers", 54), new("Orchard Hill Primary School", "orchardhill", 71),
        new("Meridian Freight Services", "meridianfreight", 120), new("Fernhollow Nurseries", "fernhollow", 23), new("Quayside Architects", "quaysidearchitects", 31),
        new("Redstone Precision Engineering", "redstoneprecision", 88), new("Saltmarsh Brewing Company", "saltmarshbrewing", 26), new("Larkfield Care Homes", "larkfieldcare", 140),
        new("Pinnacle Roofing Supplies", "pinnacleroofing", 37), new("Willow & Finch Accountants", "willowfinch", 19), new("Bluepoint Marine Repairs", "bluepointmarine", 34),
        new("Summit Outdoor Retail", "summitoutdoor", 96), new("Kestrel Property Management", "kestrelproperty", 22), new("Old Mill Bakery", "oldmillbakery", 45),
        new("Ashdown Community Trust", "ashdowntrust", 15), new("Vantage Packaging", "vantagepackaging", 77),
        new("Copperfield Opticians", "copperfieldopticians", 24), new("Thornbury Civil Works", "thornburycivil", 110), new("Lindqvist Furniture", "lindqvistfurniture", 58),
        new("Maple Row Pharmacy", "maplerowpharmacy", 16, FirmKind.Hourly), new("Ironbridge Fabrication", "ironbridgefab", 83), new("Tern Island Ferries", "ternislandferries", 67),
        new("Greyfriars Funeral Directors", "greyfriarsfunerals", 14, FirmKind.Hourly), new("Westmere Further Education", "westmere", 160), new("Delphine Event Hire", "delphineevents", 21, FirmKind.Hourly),
        new("Harrow & Pike Surveyors", "harrowpike", 33), new("Sunnybank Dairy", "sunnybankdairy", 52), new("Calder Valley Printers", "caldervalleyprint", 29, FirmKind.Hourly),
        new("Whitethorn Physiotherapy", "whitethornphysio", 13, FirmKind.Hourly), new("Bramley & Stowe Estates", "bramleystowe", 27), new("Polar Cold Storage", "polarcold", 74),
        new("Rosefield Nursing", "rosefieldnursing", 92), new("Anchor Lane Joinery", "anchorlane", 18, FirmKind.Hourly), new("Osprey Aerial Surveys", "ospreyaerial", 25),
        new("Stonebrook Quarry", "stonebrookquarry", 61), new("Highmoor Hotels", "highmoorhotels", 130), new("Pembury Legal Costs", "pemburycosts", 12, FirmKind.Hourly),
        new("Fallowfield Organics", "fallowfieldorganics", 39), new("Eastcliff Theatre", "eastclifftheatre", 36, FirmKind.Hourly), new("Marlow Bay Harbour Board", "marlowharbour", 48),
        new("Tidewater Seafoods", "tidewaterseafoods", 55), new("Belmont Tyre Centres", "belmonttyres", 44), new("Kingfisher Swim School", "kingfisherswim", 11, FirmKind.Hourly),
        new("Oakhaven Housing Association", "oakhavenhousing", 105), new("Linden Square Dental", "lindensquaredental", 20), new("Granary Wharf Offices", "granarywharf", 30),
        new("Silverdale Coaches", "silverdalecoaches", 47), new("Haverstock Auctions", "haverstockauctions", 17, FirmKind.Hourly),
        new("Mistral Sail Makers", "mistralsails", 15, FirmKind.Former), new("Cobalt Signs", "cobaltsigns", 19, FirmKind.Former),
        new("Penhallow Vineyards", "penhallowvineyards", 28, FirmKind.Prospect), new("Stratton Glass", "strattonglass", 64, FirmKind.Prospect), new("Brackenridge Golf Club", "brackenridgegolf", 35, FirmKind.Prospect),
        new("Beacon Line Telecom", "beaconline", 210, FirmKind.Vendor), new("Corvus Hardware Distribution", "corvushardware", 180, FirmKind.Vendor), new("Lumen Vault Backup", "lumenvault", 95, FirmKind.Vendor),
    ];

    /// <summary>The firm that a company is.</summary>
    public static Firm Of(Company company) => All.First(f => f.Domain == company.Identifier);

    /// <summary>Whether it has tickets.</summary>
    public bool Calls => Kind is FirmKind.Managed or FirmKind.Hourly or FirmKind.Former;
}

/// <summary>What a firm is to the demo company.</summary>
public enum FirmKind
{
    /// <summary>Pays by month for everything.</summary>
    Managed,

    /// <summary>Pays by the hour.</summary>
    Hourly,

    /// <summary>Was a customer.</summary>
    Former,

    /// <summary>May become one.</summary>
    Prospect,

    /// <summary>Sells to the demo company.</summary>
    Vendor,
}
