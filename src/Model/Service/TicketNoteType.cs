namespace Reeve.Model;

/// <summary>Where a note shown on a ticket comes from.</summary>
public enum TicketNoteType
{
    TicketNote,
    TimeEntryNote,
    MeetingNote,
}
