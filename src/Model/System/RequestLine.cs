using Reeve.Kernel;
using Reeve.Model.Rights;

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

    /// <summary>Who asked, as the member was called then.</summary>
    [Max(15)] public string? MemberIdentifier { get; set; }

    /// <summary>What the key was called then; none: a session.</summary>
    [Unfolded, Max(100)] public string? KeyDescription { get; set; }

    /// <summary>The address asked for, without its parameters, where the request was refused.</summary>
    [Unfolded, Max(200)] public string? Path { get; set; }

    /// <summary>Code of the refusal.</summary>
    [Unfolded, Max(50)] public string? Code { get; set; }

    /// <summary>Module of the right that was missing, and so on as the refusal itself tells it.</summary>
    [Unfolded, Max(60)] public string? Module { get; set; }
    [Unfolded, Max(60)] public string? Function { get; set; }
    [Unfolded, Max(10)] public string? Verb { get; set; }
    [Unfolded, Max(10)] public string? LevelNeeded { get; set; }
    [Unfolded, Max(10)] public string? LevelHeld { get; set; }
    public int? RoleId { get; set; }
    [Unfolded, Max(100)] public string? SetupTable { get; set; }
    [Unfolded, Max(200)] public string? Detail { get; set; }
}

/// <summary>The request log, from which follows why a request was refused; written in batches beside the requests.</summary>
public sealed class RequestLines : Resource<RequestLine>
{
    public RequestLines() : base("system/requestLogs", Systems.ApiReports, "RequestLog")
    {
        IsExtension();
        ReadOnly();
        Mine(me => l => l.MemberId == me.Id);
        OrMy(Systems.MyAccount);
        Ordered("id desc");
        Index(l => l.KeyId, l => l.At);
    }
}
