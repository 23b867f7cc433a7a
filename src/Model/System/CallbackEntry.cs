using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>A program's wish to be told of changes: what of, and where it listens.</summary>
public sealed class CallbackEntry : Row
{
    [Max(100)] public string? Description { get; set; }

    /// <summary>Where events go: the record's number and the action are appended to it as they are.</summary>
    public required string Url { get; set; }

    /// <summary>Number of the row that the level names; 1 for the level owner.</summary>
    public required int ObjectId { get; set; }

    public required string Type { get; set; }
    public required string Level { get; set; }

    /// <summary>Who made it: no event shows more than this member may inquire.</summary>
    [AsId, ReadOnly] public Ref<Member>? MemberId { get; set; }

    /// <summary>Version of the payload that the receiver expects; there is one.</summary>
    [Inert] public string? PayloadVersion { get; set; }

    public bool InactiveFlag { get; set; }
    public bool IsSoapCallbackFlag { get; set; }

    /// <summary>Whether changes by the member itself are left out.</summary>
    public bool IsSelfSuppressedFlag { get; set; }

    [Wire("connectWiseID"), ReadOnly] public string? ConnectWiseId { get; set; }

    /// <summary>Since when nothing was delivered although it was tried.</summary>
    [ReadOnly, Extension] public DateTimeOffset? FailingSince { get; set; }

    /// <summary>Until when messages are signed with the secret before the present one, too.</summary>
    [ReadOnly, Extension] public DateTimeOffset? PreviousSecretUntil { get; set; }

    /// <summary>Name under which the signing key is given out; nobody can guess it.</summary>
    [Internal] public string? KeyId { get; set; }

    [Internal] public string? SigningKey { get; set; }
    [Internal] public string? Secret { get; set; }
    [Internal] public string? PreviousSecret { get; set; }

    /// <summary>From when on it hears, in microseconds: the instant in which it was made or last made active.</summary>
    [Internal] public long ActiveSince { get; set; }

    /// <summary>When deliveries were last put in line again, in microseconds: every node looks then.</summary>
    [Internal] public long ReplayedAt { get; set; }
}

/// <summary>Who is told of what.</summary>
public sealed class CallbackEntries : Resource<CallbackEntry>
{
    public CallbackEntries() : base("system/callbacks", Systems.TableSetup)
    {
        Setup(SetupTables.General.ManageHostedApi);
        OrMy(Systems.MyAccount);
        Mine(me => c => c.MemberId == me);
        Unique(c => c.MemberId, c => c.Url, c => c.Type, c => c.Level, c => c.ObjectId);
        Default(c => c.PayloadVersion, (_, _) => "3.0.0");
        Saving(CallbackSteps.Settle);
        Rule(CallbackSteps.UrlIsOne);
        Rule(CallbackSteps.TypeIsKnown);
        Rule(CallbackSteps.LevelIsKnown);
        Rule(CallbackSteps.ObjectIsThere);
        Rule(CallbackSteps.IsNew);
        Rule(CallbackSteps.WithinTheActor);
        Rule((c, old, _) => c.IsSoapCallbackFlag && old is not { IsSoapCallbackFlag: true }
            ? Fault.At("isSoapCallbackFlag", FaultCode.InvalidField, "Events are sent as JSON only: leave isSoapCallbackFlag out, or send false.")
            : null);
        Lacks("system/callbacks/{id}/usages", "system/callbacks/{id}/usages/list");
        Does(CallbackActions.Rotate);
        Does(CallbackActions.Replay);
    }
}
