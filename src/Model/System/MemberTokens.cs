using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>Acting as another member for a short time, within one's own rights.</summary>
public static class MemberTokens
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(4);

    /// <summary><c>POST system/members/{memberIdentifier}/tokens</c>.</summary>
    public static Operation Make { get; } = new()
    {
        Path = "system/members/{memberIdentifier}/tokens",
        Method = "POST",
        Function = Systems.ImpersonateMembers,
        Verb = Verb.Add,
        Summary = "A key pair that works as the member for four hours. The member's rights must lie within the caller's.",
        Answer = typeof(Token),
        Run = async call => await call.ActAsync<object?>(after => MakeAsync(call.Path["memberIdentifier"], after)),
    };

    /// <summary>Who made a key in order to act with it, as long as they may: null for an ordinary key.</summary>
    public static Member? ActorOf(ApiKey key, Memory memory) => key.Actor is { } actor ? memory.Row<Member>(actor.Id) : null;

    /// <summary>Whether a key has come to its end because who acts with it has.</summary>
    public static bool HasEnded(ApiKey key, Memory memory) => key.Actor is not null
        && (ActorOf(key, memory) is not { InactiveFlag: false, SecurityRole: { } role } || memory.Row<SecurityRole>(role.Id) is not { InactiveFlag: false });

    private static async ValueTask<object?> MakeAsync(string identifier, After after)
    {
        var use = after.Use;
        var member = Find(identifier, use) ?? throw new Refusal(new Problem.NoRecord(nameof(Member), identifier));
        if (use.Caller.ActingBy != null)
            throw new Refusal(new Problem.Forbidden(Systems.ImpersonateMembers, Verb.Add, Level.All, Level.None, use.Caller.RoleId, null, "Who acts as a member already cannot act as another."));
        Bounds.Hold(use, RoleGrants.OfMember(use.Memory, member.Id), member, "The member holds more than you do.");
        await ForgetAsync(after);
        var id = await after.AddAsync(new ApiKey
        {
            Member = member, Description = $"Token of {use.Caller.Identifier}", Expires = use.Now + Lifetime, Actor = new Ref<Member>(use.Caller.MemberId),
        });
        var key = use.Get(new Ref<ApiKey>(id));
        return new Token(key.PublicKey!, use.Revealed["privateKey"], key.Expires!.Value);
    }

    // Wire: by number or by login name. Nobody acts as a program, or as Reeve itself.
    private static Member? Find(string identifier, Use use)
    {
        var members = use.All<Member>().Where(m => m is { ApiFlag: false, InactiveFlag: false, SecurityRole: not null } && m.Identifier != MemberSteps.Reeves).ToList();
        return members.Find(m => Fold.Of(m.Identifier) == Fold.Of(identifier))
            ?? (int.TryParse(identifier, System.Globalization.NumberStyles.None, null, out var id) ? members.Find(m => m.Id == id) : null);
    }

    private static async ValueTask ForgetAsync(After after)
    {
        var over = after.Use.All<ApiKey>().Where(k => k.Actor is not null && k.Expires < after.Use.Now).Select(k => k.Id).ToList();
        foreach (var id in over) await after.RemoveAsync<ApiKey>(id);
    }

    private sealed record Token(string PublicKey, string PrivateKey, DateTimeOffset Expiration);
}
