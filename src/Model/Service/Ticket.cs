using Reeve.Kernel;

namespace Reeve.Model;

/// <summary>A request for work on a service board.</summary>
public sealed class Ticket : Row
{
    [Max(100)] public required string Summary { get; set; }
    public RecordType RecordType { get; set; }
    public required Ref<Board> Board { get; set; }
    public required Ref<BoardStatus>? Status { get; set; }
    [Target("WorkRoleReference")] public Unbuilt? WorkRole { get; set; }
    [Target("WorkTypeReference")] public Unbuilt? WorkType { get; set; }
    public required Ref<Company> Company { get; set; }
    public Ref<CompanySite>? Site { get; set; }
    [Max(156)] public string? SiteName { get; set; }
    [Max(50)] public string? AddressLine1 { get; set; }
    [Max(50)] public string? AddressLine2 { get; set; }
    [Max(50)] public string? City { get; set; }
    [Max(50)] public string? StateIdentifier { get; set; }
    [Max(12)] public string? Zip { get; set; }
    public Ref<Country>? Country { get; set; }
    public Ref<Contact>? Contact { get; set; }
    [Max(62)] public string? ContactName { get; set; }
    [Max(20)] public string? ContactPhoneNumber { get; set; }
    [Max(15)] public string? ContactPhoneExtension { get; set; }
    [Max(250)] public string? ContactEmailAddress { get; set; }
    public Ref<BoardType>? Type { get; set; }
    public Ref<BoardSubType>? SubType { get; set; }
    public Ref<BoardItem>? Item { get; set; }
    public Ref<BoardTeam>? Team { get; set; }
    public Ref<Member>? Owner { get; set; }
    public Ref<Priority>? Priority { get; set; }
    public Ref<ServiceLocation>? ServiceLocation { get; set; }
    public Ref<Source>? Source { get; set; }
    public DateTimeOffset? RequiredDate { get; set; }
    public decimal? BudgetHours { get; set; }
    [Target("OpportunityReference")] public Unbuilt? Opportunity { get; set; }
    [Target("AgreementReference")] public Unbuilt? Agreement { get; set; }
    [ReadOnly, Inert] public string? AgreementType { get; set; }
    public Degree? Severity { get; set; }
    public Degree? Impact { get; set; }
    [Max(100)] public string? ExternalXRef { get; set; }
    [Max(50)] public string? PoNumber { get; set; }
    [Inert] public int? KnowledgeBaseCategoryId { get; set; }
    [Inert] public int? KnowledgeBaseSubCategoryId { get; set; }
    [Inert] public bool AllowAllClientsPortalView { get; set; }
    [Inert] public bool CustomerUpdatedFlag { get; set; }
    [Inert] public bool AutomaticEmailContactFlag { get; set; }
    [Inert] public bool AutomaticEmailResourceFlag { get; set; }
    [Inert] public bool AutomaticEmailCcFlag { get; set; }
    [Max(1000), Inert] public string? AutomaticEmailCc { get; set; }
    [Sent] public string? InitialDescription { get; set; }
    [Sent] public string? InitialInternalAnalysis { get; set; }
    [Sent] public string? InitialResolution { get; set; }
    [Sent, Inert] public string? InitialDescriptionFrom { get; set; }
    [Sent, Inert] public string? ContactEmailLookup { get; set; }
    [Sent, Inert] public bool ProcessNotifications { get; set; }
    [Sent] public bool SkipCallback { get; set; }
    [ReadOnly] public DateTimeOffset? ClosedDate { get; set; }
    [ReadOnly] public string? ClosedBy { get; set; }
    [ReadOnly] public bool ClosedFlag { get; set; }
    [ReadOnly, Inert] public decimal? ActualHours { get; set; }
    [Inert] public bool Approved { get; set; }
    [ReadOnly, Inert] public decimal? EstimatedExpenseCost { get; set; }
    [ReadOnly, Inert] public decimal? EstimatedExpenseRevenue { get; set; }
    [ReadOnly, Inert] public decimal? EstimatedProductCost { get; set; }
    [ReadOnly, Inert] public decimal? EstimatedProductRevenue { get; set; }
    [ReadOnly, Inert] public decimal? EstimatedTimeCost { get; set; }
    [ReadOnly, Inert] public decimal? EstimatedTimeRevenue { get; set; }
    [Inert] public BillingMethod? BillingMethod { get; set; }
    [Inert] public decimal? BillingAmount { get; set; }
    [Inert] public decimal? HourlyRate { get; set; }
    [Inert] public BillingMethod? SubBillingMethod { get; set; }
    [Inert] public decimal? SubBillingAmount { get; set; }
    [Inert] public DateTimeOffset? SubDateAccepted { get; set; }
    [ReadOnly, Inert] public DateTimeOffset? DateResolved { get; set; }
    [ReadOnly, Inert] public DateTimeOffset? DateResplan { get; set; }
    [ReadOnly, Inert] public DateTimeOffset? DateResponded { get; set; }
    [ReadOnly, Inert] public int? ResolveMinutes { get; set; }
    [ReadOnly, Inert] public int? ResPlanMinutes { get; set; }
    [ReadOnly, Inert] public int? RespondMinutes { get; set; }
    [ReadOnly, Inert] public DateTimeOffset? RespondByGoalUTC { get; set; }
    [ReadOnly, Inert] public DateTimeOffset? ResplanGoalUTC { get; set; }
    [ReadOnly, Inert] public DateTimeOffset? ResolutionGoalUTC { get; set; }
    [ReadOnly, Inert] public int? EscalationLastUpdateMinutes { get; set; }
    [ReadOnly, Inert] public bool IsInSla { get; set; }
    [Inert] public int? KnowledgeBaseLinkId { get; set; }
    [ReadOnly] public string? Resources { get; set; }
    [AsId] public Ref<Ticket>? ParentTicketId { get; set; }
    [ReadOnly] public bool HasChildTicket { get; set; }
    [ReadOnly] public bool HasMergedChildTicketFlag { get; set; }
    [Inert] public KnowledgeBaseLinkType? KnowledgeBaseLinkType { get; set; }
    [Inert] public BillOption? BillTime { get; set; }
    [Inert] public BillOption? BillExpenses { get; set; }
    [Inert] public BillOption? BillProducts { get; set; }
    public PredecessorType? PredecessorType { get; set; }
    public int? PredecessorId { get; set; }
    [ReadOnly] public bool PredecessorClosedFlag { get; set; }
    [Inert] public int? LagDays { get; set; }
    [Inert] public bool LagNonworkingDaysFlag { get; set; }
    [Inert] public DateTimeOffset? EstimatedStartDate { get; set; }
    [Inert] public int? Duration { get; set; }
    public Ref<Location>? Location { get; set; }
    public Ref<Department>? Department { get; set; }
    [Minted] public Guid? MobileGuid { get; set; }
    public Ref<Sla>? Sla { get; set; }
    [ReadOnly, Inert] public string? SlaStatus { get; set; }
    [Inert] public bool RequestForChangeFlag { get; set; }
    [Target("CurrencyReference")] public Unbuilt? Currency { get; set; }
    [ReadOnly] public Ref<Ticket>? MergedParentTicket { get; set; }
    public List<string> IntegratorTags { get; set; } = [];
    [ReadOnly, Inert] public DateTimeOffset? EscalationStartDateUTC { get; set; }
    [ReadOnly, Inert] public int? EscalationLevel { get; set; }
    [ReadOnly, Inert] public int? MinutesBeforeWaiting { get; set; }
    [ReadOnly, Inert] public int? RespondedSkippedMinutes { get; set; }
    [ReadOnly, Inert] public int? ResplanSkippedMinutes { get; set; }
    [ReadOnly, Inert] public decimal? RespondedHours { get; set; }
    [ReadOnly, Inert] public string? RespondedBy { get; set; }
    [ReadOnly, Inert] public decimal? ResplanHours { get; set; }
    [ReadOnly, Inert] public string? ResplanBy { get; set; }
    [ReadOnly, Inert] public decimal? ResolutionHours { get; set; }
    [ReadOnly, Inert] public string? ResolvedBy { get; set; }
    [ReadOnly, Inert] public int? MinutesWaiting { get; set; }

    /// <summary>The ticket it waits for, where it waits for one.</summary>
    [Internal] public Ref<Ticket>? Predecessor { get; set; }

    /// <summary>How often it was opened again after it had been closed.</summary>
    [Internal] public int ReopenCount { get; set; }

    /// <summary>What the record holds in the fields that the company added.</summary>
    public CustomValues? CustomFields { get; set; }
}
