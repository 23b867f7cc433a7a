using Reeve.Kernel;

namespace Reeve.Model;

/// <summary>What became of an answered request, or of several that one key asked alike within a second.</summary>
public sealed class RequestLine : Row
{
    public int? KeyId { get; set; }
    public int? MemberId { get; set; }
    [Unfolded, Max(10)] public required string Method { get; set; }

    /// <summary>The address with its placeholders, as declared; null when none fitted.</summary>
    [Unfolded, Max(200)] public string? Route { get; set; }

    public int Status { get; set; }

    /// <summary>What was decided on the caller's rights, in short.</summary>
    [Unfolded, Max(500)] public string? Decision { get; set; }

    /// <summary>How many requests the line stands for.</summary>
    public int Requests { get; set; }

    /// <summary>Their milliseconds together.</summary>
    [Scale(3)] public decimal Milliseconds { get; set; }
    public DateTimeOffset At { get; set; }
    [Unfolded, Max(100)] public string? ClientId { get; set; }

    /// <summary>Identifier of the request, where the line stands for one.</summary>
    [Unfolded, Max(50)] public string? RequestId { get; set; }
    [Unfolded, Max(50)] public string? Address { get; set; }
}

/// <summary>The request log; written in batches beside the requests, kept and read by Reeve alone.</summary>
public sealed class RequestLines : Resource<RequestLine>
{
    public RequestLines() : base("system/requestLines", null)
    {
        IsExtension();
        Unrouted();
        Index(l => l.KeyId, l => l.At);
    }
}
