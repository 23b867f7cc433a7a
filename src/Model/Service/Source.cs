using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>Where a ticket came from.</summary>
public sealed class Source : Row
{
    [Max(50)] public required string Name { get; set; }
    public bool DefaultFlag { get; set; }
    [Minted] public Guid? ConnectWiseId { get; set; }
}

/// <summary>Where tickets can come from.</summary>
public sealed class Sources : Resource<Source>
{
    public Sources() : base("service/sources", Systems.TableSetup)
    {
        Setup(SetupTables.Service.Source);
        Named(s => s.Name);
        Unique(s => s.Name);
        Single(s => s.DefaultFlag);
        Usages();
        Info("service/sources/info", s => s.Name, s => s.DefaultFlag);
    }
}
