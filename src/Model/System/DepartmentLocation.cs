using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>A department at a location, and who leads its work there.</summary>
public sealed class DepartmentLocation : Row
{
    public required Ref<Location> Location { get; set; }
    [ReadOnly] public Ref<Department> Department { get; set; }
    public Ref<Member>? DepartmentManager { get; set; }
    public Ref<Member>? Dispatch { get; set; }
    public Ref<Member>? ServiceManager { get; set; }
    public Ref<Member>? DutyManager { get; set; }
    [Target("LdapConfigurationReference")] public Unbuilt? LdapConfig { get; set; }
    [Sent] public bool? AddAllLocations { get; set; }
    [Sent] public bool? RemoveAllLocations { get; set; }
}

/// <summary>The locations of one department.</summary>
public sealed class DepartmentLocations : Resource<DepartmentLocation>
{
    public DepartmentLocations() : base("system/departments/{parentId}/locations", Systems.MyCompany)
    {
        Hold();
        Home();
        Under(d => d.Department);
        Unique(d => d.Department, d => d.Location);
        Saved(AllAsync);
        FreeInfo("system/info/departmentlocations", d => d.Location, d => d.Department);
    }

    // A department can be put at all locations, or taken from all others, together with the one that is saved.
    private static async ValueTask AllAsync(DepartmentLocation? saved, DepartmentLocation? old, After after)
    {
        if (saved == null || (saved.AddAllLocations != true && saved.RemoveAllLocations != true)) return;
        var there = (await after.FindAsync<DepartmentLocation>(d => d.Department == saved.Department)).ToList();
        if (saved.RemoveAllLocations == true)
        {
            foreach (var other in there.Where(d => d.Id != saved.Id)) await after.RemoveAsync<DepartmentLocation>(other.Id);
            return;
        }

        foreach (var location in after.Use.All<Location>().Where(l => there.TrueForAll(d => d.Location.Id != l.Id)).ToList())
            await after.AddAsync(new DepartmentLocation { Department = saved.Department, Location = new Ref<Location>(location.Id) });
    }
}

/// <summary>The departments at one location: the same rows, seen from there.</summary>
public sealed class LocationDepartments : Resource<DepartmentLocation>
{
    public LocationDepartments() : base("system/locations/{parentId}/departments", Systems.MyCompany, "LocationDepartment")
    {
        Under(d => d.Location);
        Shows(d => d.Location, d => d.Department);
        ReadOnly();
    }
}
