using Reeve.Kernel;

namespace Reeve.Model;

/// <summary>What signing in leaves behind: sessions, and lines in the audit of the member.</summary>
public static class SignIns
{
    private const int SecretLength = 43;
    private static readonly string[] Kept = ["lastLogin", "passwordHash", "totpStep", "recoveryHashes", "knownNetworks"];

    /// <summary>The member that may sign in with a password, by what was typed; null for none.</summary>
    public static Member? Find(Memory memory, string identifier) =>
        memory.All<Member>().FirstOrDefault(m => m is { ApiFlag: false, InactiveFlag: false } && Fold.Of(m.Identifier) == Fold.Of(identifier.Trim()));

    /// <summary>Begins a session of the caller; answers its number and its secret.</summary>
    public static async ValueTask<(int Id, string Secret)> BeginAsync(After after, string? address, string? userAgent)
    {
        var use = after.Use;
        var own = use.All<Session>().Where(s => s.Member.Id == use.Caller.MemberId).OrderByDescending(s => s.Id).Skip(Limits.MaxSessions - 1);
        var over = use.All<Session>().Where(s => Session.EndOf(s) < use.Now);
        foreach (var id in own.Concat(over).Select(s => s.Id).Distinct().ToList()) await after.RemoveAsync<Session>(id);
        var secret = Use.Random(SecretLength);
        var made = await after.AddAsync(new Session
        {
            Member = new Ref<Member>(use.Caller.MemberId), TokenHash = KeySteps.Hash(secret), CreatedAt = use.Now, LastUsed = use.Now,
            Expires = use.Now.AddHours(Limits.SessionHours), Address = Cut(address, 50), UserAgent = Cut(userAgent, 300),
        });
        return (made, secret);
    }

    /// <summary>A line in the audit of a member: <c>signed in</c>, <c>signed out</c> or <c>refused</c>.</summary>
    public static async ValueTask NoteAsync(After after, Member? member, string verb, Caller by)
    {
        await after.AddAsync(new AuditEntry
        {
            RecordResource = "system/members", RecordId = member?.Id ?? 0, Entity = nameof(Member), Verb = verb, MemberIdentifier = member?.Identifier, MemberId = member?.Id,
            ClientId = by.ClientId, RequestId = by.RequestId, Address = by.Address, At = after.Use.Now, Changes = "[]",
        });
    }

    /// <summary>Whether a change of a member is what signing in leaves.</summary>
    internal static bool IsSignIn(ChangeRecord change) => change is { Verb: Verb.Edit, New: Member }
        && change.Changed.All(f => Kept.Contains(f.Name));

    /// <summary>Changed fields as JSON, and that the password is another one, where it is.</summary>
    internal static string WithPassword(ChangeRecord change, string json)
    {
        if (change is not { New: Member now, Verb: Verb.Edit } || now.PasswordSerial == ((Member)change.Old!).PasswordSerial) return json;
        return (json == "[]" ? "[" : json[..^1] + ",") + "{\"field\":\"password\"}]";
    }

    private static string? Cut(string? text, int most) => text?.Length > most ? text[..most] : text;
}
