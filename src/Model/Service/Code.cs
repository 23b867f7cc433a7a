using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>A step of work that tasks of tickets repeat, with the words for it.</summary>
public sealed class Code : Row
{
    [Max(50)] public required string Name { get; set; }
    public required string Description { get; set; }
    [AsId] public Ref<Board>? BoardId { get; set; }
    [AsId] public Ref<Location>? LocationId { get; set; }
    [AsId] public Ref<Department>? BusinessUnitId { get; set; }
    [Minted] public Guid? ConnectWiseId { get; set; }
}

/// <summary>The steps that tasks can name.</summary>
public sealed class Codes : Resource<Code>
{
    public Codes() : base("service/codes", Systems.TableSetup)
    {
        Setup(SetupTables.Service.Codes);
        Called("Service Code");
        Named(c => c.Name);
        Reference(c => c.Name);
        Unique(c => c.BoardId, c => c.Name);
        Default(c => c.LocationId, (c, use) => use.Find<Board>(c.BoardId)?.Location);
        Default(c => c.BusinessUnitId, (c, use) => use.Find<Board>(c.BoardId)?.Department);
    }
}
