using Reeve.Kernel;

namespace Reeve.Model;

/// <summary>Which server delivers a company's events, until when, and up to which announcement they are in line.</summary>
public sealed class CallbackPost : Row
{
    [Unfolded, Max(20)] public required string Name { get; set; }

    /// <summary>The server that holds the post.</summary>
    [Unfolded, Max(50)] public string? Holder { get; set; }

    /// <summary>Until when, in microseconds of the database's clock.</summary>
    public long Until { get; set; }

    /// <summary>Instant of the last announcement that was put in line, in microseconds.</summary>
    public long DoneAt { get; set; }

    /// <summary>Its number.</summary>
    public int DoneId { get; set; }
}

/// <summary>The post of the courier; kept and read by Reeve alone.</summary>
public sealed class CallbackPosts : Resource<CallbackPost>
{
    public CallbackPosts() : base("system/callbackPosts", null)
    {
        IsExtension();
        Unrouted();
        Unique(p => p.Name);
    }
}
