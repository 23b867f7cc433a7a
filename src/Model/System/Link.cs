using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>A link to another program that a screen shows; its address may hold parts of the record.</summary>
public sealed class Link : Row
{
    [Max(50)] public required string Name { get; set; }
    [Inert] public int? TableReferenceId { get; set; }
    [Max(1000)] public string? Url { get; set; }
    public LinkScreen? ScreenLink { get; set; }
}

/// <summary>The links that screens show.</summary>
public sealed class Links : Resource<Link>
{
    public Links() : base("system/links", Systems.TableSetup)
    {
        Setup(SetupTables.General.Links);
        Named(l => l.Name);
        Unique(l => l.Name);
        Rule((l, _, _) => WebAddress.IsOneOrNone(l.Url) ? null : Fault.At("url", FaultCode.InvalidField, "A link begins with https:// or http://."));
        Info("system/info/links", l => l.Name, l => l.ScreenLink!);
        Does(LinkSteps.Resolve);
    }
}
