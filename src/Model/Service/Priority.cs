using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>How urgent a ticket is.</summary>
public sealed class Priority : Row
{
    [Max(50)] public required string Name { get; set; }
    public required PriorityColor? Color { get; set; }
    public int? SortOrder { get; set; }
    public bool DefaultFlag { get; set; }
    [ReadOnly] public string? ImageLink { get; set; }
    [ReadOnly] public string? UrgencySortOrder { get; set; }
    public PriorityLevel? Level { get; set; }
    [Minted] public Guid? ConnectWiseId { get; set; }
}

/// <summary>How urgent tickets can be.</summary>
public sealed class Priorities : Resource<Priority>
{
    public Priorities() : base("service/priorities", Systems.TableSetup)
    {
        Setup(SetupTables.Service.Priority);
        Named(p => p.Name);
        Reference(p => p.Name);
        ReferenceAs("sort", p => p.SortOrder);
        Reference(p => p.Level);
        Unique(p => p.Name);
        Single(p => p.DefaultFlag);
        Default(p => p.Level, (_, _) => PriorityLevel.Medium);
        Default(p => p.SortOrder, (_, use) => use.All<Priority>().Select(p => p.SortOrder ?? 0).DefaultIfEmpty(0).Max() + 1);
        Usages();
        Info("service/priority/info", p => p.Name, p => p.Color, p => p.SortOrder, p => p.DefaultFlag, p => p.ImageLink, p => p.UrgencySortOrder, p => p.Level);
        Lacks("service/priority/info/count");
        Does(PriorityImage.Show);
    }
}
