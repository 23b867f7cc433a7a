using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>What work on a board is done on.</summary>
public sealed class BoardItem : Row
{
    [Max(50)] public required string Name { get; set; }
    public bool InactiveFlag { get; set; }
    public required Ref<Board> Board { get; set; }
    [Minted] public Guid? ConnectWiseId { get; set; }
    [ReadOnly] public Guid? ParentConnectWiseId { get; set; }
    [ReadOnly] public int? ParentId { get; set; }
    [ReadOnly] public int? GrandParentId { get; set; }
    [ReadOnly] public Guid? GrandParentConnectWiseId { get; set; }
}

/// <summary>The items of one board.</summary>
public sealed class BoardItems : Resource<BoardItem>
{
    public BoardItems() : base("service/boards/{parentId}/items", Systems.TableSetup)
    {
        Setup(SetupTables.Service.ServiceBoard);
        Called("Service Item");
        Under(i => i.Board);
        Named(i => i.Name);
        Unique(i => i.Board, i => i.Name);
        Computed(i => i.ParentId, (i, _) => (int?)i.Board.Id);
        Computed<Guid?, Board>(i => i.ParentConnectWiseId, i => i.Board, b => b?.ConnectWiseId);
        KeptBy(i => i.GrandParentId, i => i.GrandParentConnectWiseId);
        Usages();
    }
}
