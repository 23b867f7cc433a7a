using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>A member to whom no tickets of a board go by themselves.</summary>
public sealed class BoardExcludedMember : Row
{
    [AsId] public Ref<Member>? MemberId { get; set; }
    [AsId] public Ref<Board> BoardId { get; set; }
}

/// <summary>The members to whom no tickets of one board go by themselves.</summary>
public sealed class BoardExcludedMembers : Resource<BoardExcludedMember>
{
    public BoardExcludedMembers() : base("service/boards/{parentId}/excludedMembers", Systems.TableSetup)
    {
        Setup(SetupTables.Service.ServiceBoard);
        Called("Excluded Member");
        Under(m => m.BoardId);
        Idle("Reeve assigns no tickets by itself yet; the list belongs to a board and is copied with it.");
        Required(m => m.MemberId);
        Unique(m => m.BoardId, m => m.MemberId);
        NoEdit();
    }
}
