using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>A status that tickets of a board can have.</summary>
public sealed class BoardStatus : Row
{
    [Max(50)] public required string Name { get; set; }
    public required Ref<Board> Board { get; set; }
    public int? SortOrder { get; set; }
    public bool DisplayOnBoard { get; set; }
    public bool Inactive { get; set; }
    public bool ClosedStatus { get; set; }
    [Inert] public bool TimeEntryNotAllowed { get; set; }
    [Inert] public bool RoundRobinCatchall { get; set; }
    public bool DefaultFlag { get; set; }
    [Inert] public EscalationStatus? EscalationStatus { get; set; }
    [Max(500)] public string? CustomerPortalDescription { get; set; }
    [Inert] public bool CustomerPortalFlag { get; set; }
    [Inert] public Ref<ServiceEmailTemplate>? EmailTemplate { get; set; }
    [Target("StatusIndicatorReference")] public Unbuilt? StatusIndicator { get; set; }
    [Max(30)] public string? CustomStatusIndicatorName { get; set; }
    [Inert] public bool SaveTimeAsNote { get; set; }
    [Minted] public Guid? ConnectWiseId { get; set; }
    [ReadOnly] public Guid? ParentConnectWiseId { get; set; }
    [ReadOnly] public int? ParentId { get; set; }
    [ReadOnly] public int? GrandParentId { get; set; }
    [ReadOnly] public Guid? GrandParentConnectWiseId { get; set; }
}

/// <summary>The statuses of one board.</summary>
public sealed class BoardStatuses : Resource<BoardStatus>
{
    public BoardStatuses() : base("service/boards/{parentId}/statuses", Systems.TableSetup)
    {
        Setup(SetupTables.Service.ServiceBoard);
        Called("Service Status");
        Under(s => s.Board);
        Named(s => s.Name);
        Reference(s => s.Name);
        ReferenceAs("sort", s => s.SortOrder);
        Unique(s => s.Board, s => s.Name);
        Single(s => s.DefaultFlag, s => s.Board);
        Default(s => s.DisplayOnBoard, (_, _) => true);
        Default(s => s.SortOrder, (s, use) => Next(s, use));
        Default(s => s.EscalationStatus, (_, _) => EscalationStatus.NotResponded);
        Computed(s => s.ParentId, (s, _) => (int?)s.Board.Id);
        Computed<Guid?, Board>(s => s.ParentConnectWiseId, s => s.Board, b => b?.ConnectWiseId);
        KeptBy(s => s.GrandParentId, s => s.GrandParentConnectWiseId);
        Saving(TakeDefault);
        Rule(DefaultIsOpen);
        Rule(DefaultStays);
        Deleting((s, use) => s.DefaultFlag && Others(s, use).Any()
            ? Fault.At("defaultFlag", FaultCode.InvalidField, "The default status of a board cannot be deleted; make another status the default first.")
            : null);
        Usages();
        Info("service/boards/{parentId}/statuses/info", s => s.Name, s => s.SortOrder, s => s.DefaultFlag, s => s.Inactive, s => s.ClosedStatus);
    }

    /// <summary>A board without a default status takes its first open one; the default that is sent back without its flag stays it.</summary>
    public static void TakeDefault(BoardStatus status, BoardStatus? old, Use use)
    {
        if (old is { DefaultFlag: true } && !use.Given.Contains("defaultFlag")) status.DefaultFlag = true;
        if (old == null && !status.ClosedStatus && !status.Inactive && !Others(status, use).Any(s => s.DefaultFlag)) status.DefaultFlag = true;
    }

    private static Fault? DefaultIsOpen(BoardStatus status, BoardStatus? old, Use use)
    {
        if (!status.DefaultFlag) return null;
        if (status.ClosedStatus) return Fault.At("closedStatus", FaultCode.InvalidField, "The default status of a board cannot be a closed one.");
        return status.Inactive ? Fault.At("inactive", FaultCode.InvalidField, "The default status of a board cannot be inactive.") : null;
    }

    private static Fault? DefaultStays(BoardStatus status, BoardStatus? old, Use use) =>
        old is { DefaultFlag: true } && !status.DefaultFlag && use.Given.Contains("defaultFlag")
            ? Fault.At("defaultFlag", FaultCode.InvalidField, "A board needs a default status; make another status the default instead.")
            : null;

    private static int? Next(BoardStatus status, Use use) => Others(status, use).Select(s => s.SortOrder ?? 0).DefaultIfEmpty(-1).Max() + 1;

    private static IEnumerable<BoardStatus> Others(BoardStatus status, Use use) =>
        use.All<BoardStatus>().Where(s => s.Board == status.Board && s.Id != status.Id);
}
