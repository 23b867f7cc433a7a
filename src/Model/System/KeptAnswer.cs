using Reeve.Kernel;

namespace Reeve.Model;

/// <summary>The answer to a request that named an idempotency key, kept for a day so that the request can be repeated safely.</summary>
public sealed class KeptAnswer : Row
{
    /// <summary>Whose request it was.</summary>
    public int MemberId { get; set; }

    [Unfolded, Max(255)] public required string Key { get; set; }

    /// <summary>Digest of all that makes the request this one: verb, address, version asked for, body.</summary>
    [Unfolded, Max(64)] public required string Request { get; set; }

    /// <summary>Status of the answer; 0 while it is not known.</summary>
    public int Status { get; set; }

    /// <summary>Whether the answer showed a secret, and was therefore not kept.</summary>
    public bool SecretFlag { get; set; }
    [Unfolded] public string? Body { get; set; }
    [Unfolded] public string? Location { get; set; }
    [Unfolded] public string? Link { get; set; }
    [Unfolded, Max(50)] public string? Version { get; set; }
}

/// <summary>Answers kept for repeated requests; written and read by Reeve alone, forgotten after a day.</summary>
public sealed class KeptAnswers : Resource<KeptAnswer>
{
    public KeptAnswers() : base("system/keptAnswers", null)
    {
        IsExtension();
        Unrouted();
        Unique(a => a.MemberId, a => a.Key);
    }
}
