using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>Members who share the tickets of a board.</summary>
public sealed class BoardTeam : Row
{
    [Max(30)] public required string Name { get; set; }
    public required Ref<Member> TeamLeader { get; set; }
    public List<int> Members { get; set; } = [];
    public bool DefaultFlag { get; set; }
    [Inert] public bool NotifyOnTicketDelete { get; set; }
    [Inert] public bool DefaultRoundRobinFlag { get; set; }
    [Inert] public bool RoundRobinFlag { get; set; }
    [AsId] public Ref<Board> BoardId { get; set; }
    [AsId] public Ref<Location>? LocationId { get; set; }
    [AsId] public Ref<Department>? BusinessUnitId { get; set; }
    [Minted] public Guid? ConnectWiseId { get; set; }
    [ReadOnly] public Guid? ParentConnectWiseId { get; set; }
    [ReadOnly] public int? ParentId { get; set; }
    [ReadOnly] public int? GrandParentId { get; set; }
    [ReadOnly] public Guid? GrandParentConnectWiseId { get; set; }
    [ReadOnly] public Ref<Member>? Leader { get; set; }
    [ReadOnly] public Ref<Location>? Location { get; set; }
    [ReadOnly] public Ref<Department>? Department { get; set; }
    [ReadOnly] public bool DeleteNotifyFlag { get; set; }
}

/// <summary>The teams of one board.</summary>
public sealed class BoardTeams : Resource<BoardTeam>
{
    public BoardTeams() : base("service/boards/{parentId}/teams", Systems.TableSetup)
    {
        Setup(SetupTables.Service.ServiceBoard);
        Called("Service Team");
        Home();
        Shows(
            t => t.Name, t => t.TeamLeader, t => t.Members, t => t.DefaultFlag, t => t.NotifyOnTicketDelete, t => t.DefaultRoundRobinFlag, t => t.RoundRobinFlag,
            t => t.BoardId, t => t.LocationId, t => t.BusinessUnitId, t => t.ConnectWiseId, t => t.ParentConnectWiseId, t => t.ParentId, t => t.GrandParentId,
            t => t.GrandParentConnectWiseId);
        Under(t => t.BoardId);
        Named(t => t.Name);
        Unique(t => t.BoardId, t => t.Name);
        Single(t => t.DefaultFlag, t => t.BoardId);
        Membership(t => t.Members);
        Default(t => t.LocationId, (t, use) => use.Find<Board>(t.BoardId)?.Location);
        Default(t => t.BusinessUnitId, (t, use) => use.Find<Board>(t.BoardId)?.Department);
        Computed(t => t.ParentId, (t, _) => (int?)t.BoardId.Id);
        Computed<Guid?, Board>(t => t.ParentConnectWiseId, t => t.BoardId, b => b?.ConnectWiseId);
        Computed(t => t.Leader, (t, _) => (Ref<Member>?)t.TeamLeader);
        Computed(t => t.Location, (t, _) => t.LocationId);
        Computed(t => t.Department, (t, _) => t.BusinessUnitId);
        Computed(t => t.DeleteNotifyFlag, (t, _) => t.NotifyOnTicketDelete);
        KeptBy(t => t.GrandParentId, t => t.GrandParentConnectWiseId);
        Saving((t, _, _) =>
        {
            if (t.TeamLeader.Id != 0 && !t.Members.Contains(t.TeamLeader.Id)) t.Members.Add(t.TeamLeader.Id);
        });
        Rule((t, _, use) => t.Members.Find(id => use.Find<Member>(new Ref<Member>(id)) == null) is var missing and not 0
            ? Fault.NotFound("members", $"Member {missing} not found")
            : null);
        Usages();
        Info("service/boards/{parentId}/teams/info", t => t.Name);

        // Wire: teams have the list of usages but not their count.
        Lacks("service/boards/{parentId}/teams/{id}/usages");
    }
}

/// <summary>The teams of all boards: the same rows, under other names.</summary>
public sealed class ServiceTeams : Resource<BoardTeam>
{
    public ServiceTeams() : base("service/teams", Systems.TableSetup, "ServiceTeam")
    {
        TableEntry(SetupTables.Service.ServiceBoard);
        Shows(t => t.Name, t => t.Leader, t => t.Location, t => t.Department, t => t.DeleteNotifyFlag);
        ReadOnly();
        Does(TeamMembers.Add);
    }
}
