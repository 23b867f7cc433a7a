using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>Where the delivery of an event stands.</summary>
public enum DeliveryStatus
{
    /// <summary>It is still to be delivered, now or when it is tried again.</summary>
    Waiting,

    /// <summary>The receiver took it.</summary>
    Delivered,

    /// <summary>It was given up; it can be put in line again.</summary>
    Dead,

    /// <summary>The callback's member may not inquire the record, or no longer, or it is gone: nothing was sent.</summary>
    OutOfReach,
}

/// <summary>One event on its way to one callback, and what became of it.</summary>
public sealed class CallbackDelivery : Row
{
    public required Ref<CallbackEntry> Callback { get; set; }
    public DeliveryStatus Status { get; set; }
    [Unfolded, Max(50)] public required string Type { get; set; }

    /// <summary>added, updated or deleted.</summary>
    [Unfolded, Max(10)] public required string Action { get; set; }

    public required int RecordId { get; set; }

    /// <summary>The same at every attempt: by it a receiver knows what it has already.</summary>
    public Guid? MessageId { get; set; }

    /// <summary>Identifier of the member who made the change.</summary>
    [Unfolded, Max(15)] public string? MemberIdentifier { get; set; }

    /// <summary>When the record was changed.</summary>
    public DateTimeOffset At { get; set; }

    public int Attempts { get; set; }
    public DateTimeOffset? LastAttempt { get; set; }

    /// <summary>When it is tried again.</summary>
    public DateTimeOffset? NextAttempt { get; set; }

    /// <summary>How long the last attempt took.</summary>
    public int? Milliseconds { get; set; }

    /// <summary>Status that the receiver answered.</summary>
    public int? ResponseCode { get; set; }

    /// <summary>Beginning of the receiver's answer.</summary>
    [Unfolded, Max(Limits.CallbackAnswerKept)] public string? Answer { get; set; }

    /// <summary>Why the last attempt failed, where no answer says so.</summary>
    [Unfolded, Max(300)] public string? Trouble { get; set; }

    [Internal] public required string RecordResource { get; set; }

    /// <summary>Number of the announcement: with the instant the order of events.</summary>
    [Internal] public required int LineId { get; set; }
}

/// <summary>What was sent to a callback, or is to be.</summary>
public sealed class CallbackDeliveries : Resource<CallbackDelivery>
{
    public CallbackDeliveries() : base("system/callbacks/{parentId}/deliveries", Systems.TableSetup)
    {
        Under(d => d.Callback);
        TableEntry(SetupTables.General.ManageHostedApi);
        OrMy(Systems.MyAccount);
        Mine(me => d => ParentIsMine(d));
        ReadOnly();
        IsExtension();
        Unique(d => d.Callback, d => d.LineId);
        Index(d => d.Callback, d => d.Status, d => d.At);
    }
}
