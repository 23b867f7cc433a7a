using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>Where work on a ticket is done.</summary>
public sealed class ServiceLocation : Row
{
    [Max(30)] public required string Name { get; set; }
    public required WorkPlace? Where { get; set; }
    public bool DefaultFlag { get; set; }
}

/// <summary>Where work on tickets can be done.</summary>
public sealed class ServiceLocations : Resource<ServiceLocation>
{
    public ServiceLocations() : base("service/locations", Systems.TableSetup)
    {
        Setup(SetupTables.Service.Location);
        Named(l => l.Name);
        Unique(l => l.Name);
        Single(l => l.DefaultFlag);
        Usages();
        Info("service/locations/info", l => l.Name, l => l.DefaultFlag);
    }
}
