using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>An office or territory of the company that runs Reeve.</summary>
public sealed class Location : Row
{
    [ReadOnly, Inert] public int? OwnerLevelId { get; set; }
    [Target("CorporateStructureLevelReference")] public Unbuilt? StructureLevel { get; set; }
    [Max(50)] public required string Name { get; set; }
    public Ref<Member>? Manager { get; set; }
    public Ref<Location>? ReportsTo { get; set; }
    [Max(50)] public string? SalesRep { get; set; }
    [Inert] public Ref<TimeZoneSetup>? TimeZoneSetup { get; set; }
    public Ref<Calendar>? Calendar { get; set; }
    [Max(50)] public string? OverrideAddressLine1 { get; set; }
    [Max(50)] public string? OverrideAddressLine2 { get; set; }
    [Max(50)] public string? OverrideCity { get; set; }
    [Max(50)] public string? OverrideState { get; set; }
    [Max(12)] public string? OverrideZip { get; set; }
    public Ref<Country>? OverrideCountry { get; set; }
    [Max(15)] public string? OverridePhoneNumber { get; set; }
    [Max(15)] public string? OverrideFaxNumber { get; set; }
    [Max(100)] public string? OwaUrl { get; set; }
    [Max(10)] public string? PayrollXref { get; set; }
    [Inert] public bool LocationFlag { get; set; }
    [Inert] public bool ClientFlag { get; set; }
    [ReadOnly, Inert] public List<int> WorkRoleIds { get; set; } = [];
    [ReadOnly, Inert] public List<int> DepartmentIds { get; set; } = [];
}

/// <summary>The offices and territories of the company that runs Reeve.</summary>
public sealed class Locations : Resource<Location>
{
    public Locations() : base("system/locations", Systems.MyCompany)
    {
        Hold();
        Named(l => l.Name);
        Unique(l => l.Name);
        Membership(l => l.Manager);
        Default(l => l.LocationFlag, (_, _) => true);
        Rule((l, _, _) => l.Id != 0 && l.ReportsTo?.Id == l.Id
            ? Fault.At("reportsTo", FaultCode.InvalidField, "A location cannot report to itself.")
            : null);
        Usages();
        FreeInfo("system/info/locations", l => l.Name, l => l.LocationFlag, l => l.StructureLevel);
        Does(SystemInfo.Show);
        Does(Bundles.Read);
        Does(Bundles.Count);
        Does(SetupScreens.List);
        Does(SetupScreens.Count);
        Does(SetupScreens.Get);
        Does(Everything.Search);
    }
}
