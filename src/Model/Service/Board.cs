using Reeve.Kernel;

namespace Reeve.Model;

/// <summary>A service board: a queue of tickets with its own statuses, types and teams.</summary>
public sealed class Board : Row
{
    [Max(50)] public required string Name { get; set; }
    public required Ref<Location> Location { get; set; }
    public required Ref<Department> Department { get; set; }
    public bool InactiveFlag { get; set; }
    [Inert] public Ref<ServiceSignoff>? SignOffTemplate { get; set; }
    [Inert] public bool SendToContactFlag { get; set; }
    [Inert] public Ref<ServiceEmailTemplate>? ContactTemplate { get; set; }
    [Inert] public bool SendToResourceFlag { get; set; }
    [Inert] public Ref<ServiceEmailTemplate>? ResourceTemplate { get; set; }
    public bool ProjectFlag { get; set; }
    [Inert] public bool ShowDependenciesFlag { get; set; }
    [Inert] public bool ShowEstimatesFlag { get; set; }
    public Ref<DocumentInfo>? BoardIcon { get; set; }
    [Inert] public bool BillTicketsAfterClosedFlag { get; set; }
    [Inert] public bool BillTicketSeparatelyFlag { get; set; }
    [Inert] public bool BillUnapprovedTimeExpenseFlag { get; set; }
    [Inert] public bool OverrideBillingSetupFlag { get; set; }
    [Inert] public Ref<Member>? DispatchMember { get; set; }
    [Inert] public Ref<Member>? ServiceManagerMember { get; set; }
    [Inert] public Ref<Member>? DutyManagerMember { get; set; }
    [Inert] public Ref<Member>? OncallMember { get; set; }
    [Target("WorkRoleReference")] public Unbuilt? WorkRole { get; set; }
    [Target("WorkTypeReference")] public Unbuilt? WorkType { get; set; }
    [Inert] public BillOption? BillTime { get; set; }
    [Inert] public BillOption? BillExpense { get; set; }
    [Inert] public BillOption? BillProduct { get; set; }
    [Inert] public Ref<BoardStatus>? AutoCloseStatus { get; set; }
    [Inert] public bool AutoAssignNewTicketsFlag { get; set; }
    [Inert] public bool AutoAssignNewECTicketsFlag { get; set; }
    [Inert] public bool AutoAssignNewPortalTicketsFlag { get; set; }
    [Inert] public bool DiscussionsLockedFlag { get; set; }
    [Inert] public bool TimeEntryLockedFlag { get; set; }
    [Max(50), Inert] public string? NotifyEmailFrom { get; set; }
    [Max(60), Inert] public string? NotifyEmailFromName { get; set; }
    [Inert] public bool ClosedLoopDiscussionsFlag { get; set; }
    [Inert] public bool ClosedLoopResolutionFlag { get; set; }
    [Inert] public bool ClosedLoopInternalAnalysisFlag { get; set; }
    [Inert] public bool TimeEntryDiscussionFlag { get; set; }
    [Inert] public bool TimeEntryResolutionFlag { get; set; }
    [Inert] public bool TimeEntryInternalAnalysisFlag { get; set; }
    [Inert] public SortDirection? ProblemSort { get; set; }
    [Inert] public SortDirection? ResolutionSort { get; set; }
    [Inert] public SortDirection? InternalAnalysisSort { get; set; }
    [Inert] public bool EmailConnectorAllowReopenClosedFlag { get; set; }
    [Inert] public Ref<BoardStatus>? EmailConnectorReopenStatus { get; set; }
    [Inert] public bool EmailConnectorReopenResourcesFlag { get; set; }
    [Inert] public bool EmailConnectorNewTicketNoMatchFlag { get; set; }
    [Inert] public bool EmailConnectorNeverReopenByDaysFlag { get; set; }
    [Inert] public int? EmailConnectorReopenDaysLimit { get; set; }
    [Inert] public bool EmailConnectorNeverReopenByDaysClosedFlag { get; set; }
    [Inert] public int? EmailConnectorReopenDaysClosedLimit { get; set; }
    [Inert] public bool UseMemberDisplayNameFlag { get; set; }
    [Inert] public bool SendToCCFlag { get; set; }
    [Inert] public bool AutoAssignTicketOwnerFlag { get; set; }
    [Inert] public bool AutoAssignLimitFlag { get; set; }
    [Inert] public int? AutoAssignLimitAmount { get; set; }
    [Inert] public bool ClosedLoopAllFlag { get; set; }
    [Inert] public PercentageCalculation? PercentageCalculation { get; set; }
    [Inert] public SortDirection? AllSort { get; set; }
    [Inert] public bool MarkFirstNoteIssueFlag { get; set; }
    [Inert] public bool RestrictBoardByDefaultFlag { get; set; }
    [Inert] public bool SendToBundledFlag { get; set; }
    [Minted] public Guid? ConnectWiseId { get; set; }
}
