namespace Reeve.Server.Demo;

/// <summary>Where a ticket stands, whatever its board calls that.</summary>
public enum Stand
{
    /// <summary>Nobody has looked at it.</summary>
    New,

    /// <summary>Somebody has it.</summary>
    Assigned,

    /// <summary>It is being worked on.</summary>
    Working,

    /// <summary>A time is agreed.</summary>
    Scheduled,

    /// <summary>It waits for the customer.</summary>
    Customer,

    /// <summary>It waits for somebody else.</summary>
    Vendor,

    /// <summary>It went to who knows more.</summary>
    Escalated,

    /// <summary>It was closed too soon.</summary>
    Reopened,

    /// <summary>It is done.</summary>
    Done,

    /// <summary>It came to nothing.</summary>
    Cancelled,
}
