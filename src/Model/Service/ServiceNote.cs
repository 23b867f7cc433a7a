using Reeve.Kernel;

namespace Reeve.Model;

/// <summary>A note on a ticket: part of its description, analysis or resolution.</summary>
public sealed class ServiceNote : Row
{
    [AsId] public required Ref<Ticket> TicketId { get; set; }
    public required string Text { get; set; }
    public bool DetailDescriptionFlag { get; set; }
    public bool InternalAnalysisFlag { get; set; }
    public bool ResolutionFlag { get; set; }
    [Inert] public bool IssueFlag { get; set; }
    public Ref<Member>? Member { get; set; }
    public Ref<Contact>? Contact { get; set; }
    [Inert] public bool CustomerUpdatedFlag { get; set; }
    [Sent, Inert] public bool ProcessNotifications { get; set; }
    [ReadOnly] public DateTimeOffset? DateCreated { get; set; }
    [ReadOnly] public string? CreatedBy { get; set; }
    public bool InternalFlag { get; set; }
    public bool ExternalFlag { get; set; }
    [ReadOnly, Inert] public decimal? SentimentScore { get; set; }
    [ReadOnly] public TicketNoteType NoteType { get; set; }
    [ReadOnly] public Ref<Ticket>? Ticket { get; set; }
    [Inert] public bool IsMarkdownFlag { get; set; }
    [ReadOnly, Inert] public DateTimeOffset? TimeStart { get; set; }
    [ReadOnly, Inert] public DateTimeOffset? TimeEnd { get; set; }
    [ReadOnly, Inert] public bool BundledFlag { get; set; }
    [ReadOnly] public bool MergedFlag { get; set; }
    [ReadOnly] public string? OriginalAuthor { get; set; }
    [ReadOnly, Inert] public bool CreatedByParentFlag { get; set; }
}
