using Reeve.Kernel;

namespace Reeve.Model;

/// <summary>What one change did to one record, who made it, and how.</summary>
public sealed class AuditEntry : Row
{
    [Max(100)] public required string RecordResource { get; set; }
    public required int RecordId { get; set; }
    [Max(60)] public required string Entity { get; set; }

    /// <summary>added, updated or deleted; of a member also signed in, signed out or refused.</summary>
    [Max(10)] public required string Verb { get; set; }

    [Max(15)] public string? MemberIdentifier { get; set; }
    public int? MemberId { get; set; }

    /// <summary>Identifier of the member who acted as that one.</summary>
    [Max(15)] public string? ActingBy { get; set; }

    public int? KeyId { get; set; }
    [Unfolded, Max(100)] public string? ClientId { get; set; }
    [Unfolded, Max(50)] public string? RequestId { get; set; }
    [Unfolded, Max(50)] public string? Address { get; set; }
    public DateTimeOffset At { get; set; }

    /// <summary>Name, before and after of each changed field, as a JSON list.</summary>
    [Unfolded] public string? Changes { get; set; }
}

/// <summary>The audit as an ordinary list.</summary>
public sealed class AuditEntries : Resource<AuditEntry>
{
    public AuditEntries() : base("system/auditEntries", null)
    {
        IsExtension();
        ReadOnly();
        FollowsRecord(e => e.RecordResource, e => e.RecordId);
        Index(e => e.RecordResource, e => e.RecordId);
        Index(e => e.At);
        Journal(Line);
        Does(AuditTrail.Show);
        Does(AuditTrail.Count);
    }

    /// <summary>added, updated or deleted.</summary>
    public static string Word(Verb verb) => verb switch
    {
        Verb.Add => "added",
        Verb.Delete => "deleted",
        _ => "updated",
    };

    private static AuditEntry? Line(ChangeRecord change)
    {
        // That a key was used is no change of the key.
        if (change is { Verb: Verb.Edit, New: ApiKey } && change.Changed.All(f => f.Name == "lastUsed")) return null;

        // Drafts and preferences are nobody else's business, and come with every pause in typing.
        if (change.Resource.IsPersonal) return null;

        // That somebody signed in has an entry of its own.
        if (change is { Verb: Verb.Edit, New: Session }) return null;
        if (SignIns.IsSignIn(change)) return null;
        if ((change.New ?? change.Old) is SignInFailure or SetupLink) return null;

        // What was sent is a log already; it goes with its callback.
        if (change.Old is CallbackDelivery) return null;
        return new AuditEntry
        {
            RecordResource = change.Resource.Path,
            RecordId = change.Id,
            Entity = change.Resource.Entity,
            Verb = Word(change.Verb),
            MemberIdentifier = change.Caller.Identifier,
            MemberId = change.Caller.MemberId,
            ActingBy = change.Caller.ActingBy,
            KeyId = change.Caller.KeyId,
            ClientId = change.Caller.ClientId,
            RequestId = change.Caller.RequestId,
            Address = change.Caller.Address,
            At = change.Now,
            Changes = SignIns.WithPassword(change, change.ChangesJson()),
        };
    }
}
