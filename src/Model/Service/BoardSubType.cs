using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>A finer type of work on a board.</summary>
public sealed class BoardSubType : Row
{
    [Max(50)] public required string Name { get; set; }
    public bool InactiveFlag { get; set; }
    public List<int> TypeAssociationIds { get; set; } = [];
    [Sent] public bool AddAllTypesFlag { get; set; }
    [Sent] public bool RemoveAllTypesFlag { get; set; }
    public required Ref<Board> Board { get; set; }
    [Minted] public Guid? ConnectWiseId { get; set; }
    [ReadOnly] public Guid? ParentConnectWiseId { get; set; }
    [ReadOnly] public int? ParentId { get; set; }
    [ReadOnly] public int? GrandParentId { get; set; }
    [ReadOnly] public Guid? GrandParentConnectWiseId { get; set; }
}

/// <summary>The finer types of one board.</summary>
public sealed class BoardSubTypes : Resource<BoardSubType>
{
    public BoardSubTypes() : base("service/boards/{parentId}/subtypes", Systems.TableSetup)
    {
        Setup(SetupTables.Service.ServiceBoard);
        Called("Service SubType");
        Under(t => t.Board);
        Named(t => t.Name);
        Unique(t => t.Board, t => t.Name);
        NumbersOf<BoardType>(t => t.TypeAssociationIds);
        Computed(t => t.ParentId, (t, _) => (int?)t.Board.Id);
        Computed<Guid?, Board>(t => t.ParentConnectWiseId, t => t.Board, b => b?.ConnectWiseId);
        KeptBy(t => t.GrandParentId, t => t.GrandParentConnectWiseId);
        Saving((t, _, use) =>
        {
            if (t.RemoveAllTypesFlag) t.TypeAssociationIds = [];
            if (t.AddAllTypesFlag) t.TypeAssociationIds = [.. use.All<BoardType>().Where(x => x.Board == t.Board).Select(x => x.Id)];
        });
        Rule((t, _, use) => t.TypeAssociationIds.Find(id => use.Find<BoardType>(new Ref<BoardType>(id))?.Board != t.Board) is var missing and not 0
            ? Fault.NotFound("typeAssociationIds", $"Service Type {missing} not found for Service Board {t.Board.Id}")
            : null);
        Usages();
        Info("service/boards/{parentId}/subtypes/info", t => t.Name, t => t.InactiveFlag, t => t.TypeAssociationIds);
    }
}
