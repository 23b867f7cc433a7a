using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>A member at a browser: who holds its cookie is that member until it ends.</summary>
public sealed class Session : Row
{
    [ReadOnly] public required Ref<Member> Member { get; set; }

    /// <summary>SHA-256 of the cookie's secret, in hex: it has the strength of chance, so no slower hash is needed.</summary>
    [Internal, Unfolded] public string? TokenHash { get; set; }

    [ReadOnly] public DateTimeOffset? CreatedAt { get; set; }
    [ReadOnly] public DateTimeOffset? LastUsed { get; set; }

    /// <summary>When it ends however it is used.</summary>
    [ReadOnly] public DateTimeOffset? Expires { get; set; }

    [Max(50), ReadOnly, Unfolded] public string? Address { get; set; }
    [Max(300), ReadOnly, Unfolded] public string? UserAgent { get; set; }

    /// <summary>Whether it is the one in which this is asked.</summary>
    [Extension, ReadOnly, Current] public bool CurrentFlag { get; set; }

    /// <summary>When it ends, if nothing more is asked in it.</summary>
    public static DateTimeOffset EndOf(Session session) =>
        Earlier(session.Expires!.Value, session.LastUsed!.Value + TimeSpan.FromHours(Limits.SessionIdleHours));

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}

/// <summary>The sessions of members: each member's own, and those of all for who looks after members.</summary>
public sealed class Sessions : Resource<Session>
{
    public Sessions() : base("system/sessions", Systems.MemberMaintenance)
    {
        Hold();
        IsExtension();
        Mine(me => s => s.Member == me);
        OrMy(Systems.MyAccount);
        NoCreate();
        NoEdit();
        Ordered("id desc");
        Does(SessionDoor.SignIn);
        Does(SessionDoor.Show);
        Does(SessionDoor.SignOut);
        Does(SessionDoor.Companies);
        Does(SessionDoor.SetupMember);
        Does(SessionDoor.Setup);
        Does(OwnAccount.Show);
        Does(OwnAccount.ChangePassword);
        Does(OwnAccount.BeginTotp);
        Does(OwnAccount.ConfirmTotp);
        Does(OwnAccount.RemoveTotp);
    }
}
