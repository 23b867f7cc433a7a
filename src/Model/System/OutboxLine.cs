using System.Text;
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

    /// <summary>What the record referred to, before and after, as in <c>board=3 status=5 status=6</c>: which narrower levels hear of it.</summary>
    [Unfolded, Max(400)] public string? Levels { get; set; }
}

/// <summary>What was changed and is to be announced; kept and read by Reeve alone.</summary>
public sealed class OutboxLines : Resource<OutboxLine>
{
    public OutboxLines() : base("system/outboxLines", null)
    {
        IsExtension();
        Unrouted();
        Journal(Line);
        Index(l => l.RecordResource, l => l.RecordId);
    }

    private static OutboxLine? Line(ChangeRecord change)
    {
        if (change.Resource.CallbackType is not { } type || change.New is Ticket { SkipCallback: true }) return null;
        if (SignIns.IsSignIn(change)) return null;
        return new OutboxLine
        {
            RecordResource = change.Resource.Path,
            RecordId = change.Id,
            Type = type,
            Action = IsGone(change) ? AuditEntries.Word(Verb.Delete) : AuditEntries.Word(change.Verb),
            MemberId = change.Caller.MemberId,
            At = change.Now,
            Levels = Referred(change),
        };
    }

    // Wire: what is only marked as deleted is deleted to those who hear of it.
    private static bool IsGone(ChangeRecord change) =>
        change.Verb == Verb.Edit && change.Resource.DeletedFlag is { } flag && flag.Get(change.New!) is true && flag.Get(change.Old!) is not true;

    private static string? Referred(ChangeRecord change)
    {
        if (change.Resource.CallbackLevels.Count == 0) return null;
        var text = new StringBuilder(64);
        foreach (var (level, field) in change.Resource.CallbackLevels)
        {
            if (field.Kind != Kind.Ref) continue;
            var now = change.New == null ? null : field.Get(change.New);
            var before = change.Old == null ? null : field.Get(change.Old);
            if (now != null) text.Append(text.Length > 0 ? " " : "").Append(level).Append('=').Append((int)now);
            if (before != null && !before.Equals(now)) text.Append(text.Length > 0 ? " " : "").Append(level).Append('=').Append((int)before);
        }

        return text.Length == 0 ? null : text.ToString();
    }
}
