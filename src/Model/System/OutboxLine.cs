using Reeve.Kernel;

namespace Reeve.Model;

/// <summary>A change that is still to be announced to callbacks.</summary>
public sealed class OutboxLine : Row
{
    [Unfolded, Max(100)] public required string RecordResource { get; set; }
    public required int RecordId { get; set; }

    /// <summary>Type name of the callbacks that hear of it.</summary>
    [Unfolded, Max(50)] public required string Type { get; set; }

    /// <summary>added, updated or deleted.</summary>
    [Unfolded, Max(10)] public required string Action { get; set; }

    public int? MemberId { get; set; }
    public DateTimeOffset At { get; set; }
}

/// <summary>What was changed and is to be announced; kept and read by Reeve alone.</summary>
public sealed class OutboxLines : Resource<OutboxLine>
{
    public OutboxLines() : base("system/outboxLines", null)
    {
        IsExtension();
        Unrouted();
        Journal(change => change.Resource.CallbackType is not { } type ? null : new OutboxLine
        {
            RecordResource = change.Resource.Path,
            RecordId = change.Id,
            Type = type,
            Action = AuditEntries.Word(change.Verb),
            MemberId = change.Caller.MemberId,
            At = change.Now,
        });
        Index(l => l.RecordResource, l => l.RecordId);
    }
}
