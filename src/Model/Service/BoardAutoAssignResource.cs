using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>A member to whom new tickets of a board go.</summary>
public sealed class BoardAutoAssignResource : Row
{
    [Target("NotificationRecipientReference")] public Unbuilt? NotifyWho { get; set; }
    public Ref<Member>? Member { get; set; }
    [Internal] public Ref<Board> Board { get; set; }
}

/// <summary>The members to whom new tickets of one board go.</summary>
public sealed class BoardAutoAssignResources : Resource<BoardAutoAssignResource>
{
    public BoardAutoAssignResources() : base("service/boards/{parentId}/autoAssignResources", Systems.TableSetup)
    {
        Setup(SetupTables.Service.ServiceBoard);
        Called("Auto Assign Resource");
        Under(r => r.Board);
        Idle("Reeve assigns no tickets by itself yet; the list belongs to a board and is copied with it.");
        Required(r => r.Member);
        Unique(r => r.Board, r => r.Member);
    }
}
