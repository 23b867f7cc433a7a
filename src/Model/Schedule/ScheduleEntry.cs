using Reeve.Kernel;

namespace Reeve.Model;

/// <summary>A member's share of a ticket or of the calendar, with or without a time.</summary>
public sealed class ScheduleEntry : Row
{
    public int? ObjectId { get; set; }
    [Max(250)] public string? Name { get; set; }
    public Ref<Member>? Member { get; set; }
    public Ref<ServiceLocation>? Where { get; set; }
    public DateTimeOffset? DateStart { get; set; }
    public DateTimeOffset? DateEnd { get; set; }
    [Inert] public Ref<ReminderTime>? Reminder { get; set; }
    public Ref<ScheduleStatus>? Status { get; set; }
    public required Ref<ScheduleType> Type { get; set; }
    [Target("ScheduleSpanReference")] public Unbuilt? Span { get; set; }
    public bool DoneFlag { get; set; }
    public bool AcknowledgedFlag { get; set; }
    [Inert] public bool OwnerFlag { get; set; }
    [Inert] public bool MeetingFlag { get; set; }
    [ReadOnly] public string? TicketType { get; set; }
    [Sent, Inert] public bool AllowScheduleConflictsFlag { get; set; }
    [Sent, Inert] public bool AddMemberToProjectFlag { get; set; }
    [Inert] public int? ProjectRoleId { get; set; }
    [Minted] public Guid? MobileGuid { get; set; }
    [ReadOnly] public DateTimeOffset? AcknowledgedDate { get; set; }
    public DateTimeOffset? CloseDate { get; set; }
    [Sent, Inert] public bool NotifyResource { get; set; }
    [ReadOnly, Inert] public bool NotificationSent { get; set; }
    [ReadOnly, Inert] public string? NotificationResponse { get; set; }
    public decimal? Hours { get; set; }
    [ReadOnly] public bool StartTimeSet { get; set; }
    [ReadOnly] public bool EndTimeSet { get; set; }

    /// <summary>What a list of references says of the entry.</summary>
    [ReadOnly] public string? Description { get; set; }

    /// <summary>The ticket, when it is one that the entry is about.</summary>
    [Internal] public Ref<Ticket>? Ticket { get; set; }
}
