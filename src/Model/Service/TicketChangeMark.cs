using Reeve.Kernel;

namespace Reeve.Model;

/// <summary>How far a member has read the changes of tickets, and how far they have taken them off their list.</summary>
public sealed class TicketChangeMark : Row
{
    /// <summary>The last change shown, in microseconds since 1970; 0 before any was.</summary>
    public long Seen { get; set; }

    /// <summary>Number of its entry: one transaction leaves several in one instant.</summary>
    public int SeenId { get; set; }

    /// <summary>How many were shown, page after page from the first; a page is counted only where it goes on from there.</summary>
    public int SeenRows { get; set; }

    /// <summary>The last change taken off.</summary>
    public long Done { get; set; }

    /// <summary>Number of its entry.</summary>
    public int DoneId { get; set; }
}

/// <summary>What Reeve remembers of each reader of <c>service/tickets/changelogs</c>.</summary>
public sealed class TicketChangeMarks : Resource<TicketChangeMark>
{
    public TicketChangeMarks() : base("service/ticketChangeMarks", null)
    {
        IsExtension();
        Unrouted();
        Personal();
        Unique(m => m.EnteredById);
    }
}
