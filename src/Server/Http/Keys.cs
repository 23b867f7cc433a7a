using Reeve.Kernel;
using Reeve.Model;
using Reeve.Server.Setup;

namespace Reeve.Server.Http;

/// <summary>Where keys and the request log lie in the model.</summary>
public static class Keys
{
    private const int RefusedApart = 20;
    private static readonly TimeSpan KeysApart = TimeSpan.FromHours(1);
    private static readonly TimeSpan SessionsApart = TimeSpan.FromMinutes(10);

    /// <summary>The ring of all keys, whose callers are their members.</summary>
    public static KeyRing Ring(Engine engine)
    {
        var table = engine.Catalogue.Table(typeof(ApiKey));
        return new KeyRing(
            memory => memory[table].Rows.Cast<ApiKey>().Where(k => k.PublicKey != null && k.PrivateKeyHash != null).Select(Of),
            (memory, key) => CallerOf(engine.Catalogue, memory, key),
            engine.Clock);
    }

    /// <summary>The ring of all sessions, whose callers are their members: a cookie is a key like any other. Null where sessions are not declared.</summary>
    public static KeyRing? Sessions(Engine engine)
    {
        if (engine.Catalogue.Tables.FirstOrDefault(t => t.Row == typeof(Session)) is not { } table) return null;
        return new KeyRing(
            memory => memory[table].Rows.Cast<Session>().Where(s => s.TokenHash != null).Select(Of),
            (memory, key) => Callers.Of(engine.Catalogue, memory, key.MemberId, new Entrance("session", SessionId: -key.Id)),
            engine.Clock);
    }

    /// <summary>Appends requests of one company to its log.</summary>
    public static Task AppendAsync(Engine engine, IReadOnlyList<Answered> lines)
    {
        var rows = lines
            .GroupBy(l => (l.KeyId, l.MemberId, l.Method, l.Route, l.Status, l.Decision, l.Address, l.ClientId, Second: l.At.ToUnixTimeSeconds()))
            .SelectMany(Apart)
            .Select(same => Line(lines[0].Storage.Memory, same));
        return lines[0].Storage.AppendAsync(engine.Catalogue.Table(typeof(RequestLine)), [.. rows]);
    }

    // A refusal is looked for by its identifier and address: the first few alike keep a line each.
    private static IEnumerable<IReadOnlyList<Answered>> Apart(IEnumerable<Answered> alike)
    {
        var same = alike.ToList();
        if (same[0].Refused == null) return [same];
        var first = same.Take(RefusedApart).Select(l => (IReadOnlyList<Answered>)[l]);
        return same.Count <= RefusedApart ? first : [.. first, same[RefusedApart..]];
    }

    // What one key asked alike within a second shares a line: a storm of requests must not become a storm of writes.
    private static RequestLine Line(Memory memory, IReadOnlyList<Answered> same)
    {
        var line = same[^1];
        var missing = line.Refused?.Missing;
        return new RequestLine
        {
            KeyId = line.KeyId > 0 ? line.KeyId : null,
            MemberId = line.MemberId,
            Method = Cut(line.Method, 10)!,
            Route = Cut(line.Route, 200),
            Status = line.Status,
            Decision = Cut(line.Decision, 500),
            Requests = same.Count,
            Milliseconds = same.Sum(l => l.Milliseconds),
            At = line.At,
            ClientId = Cut(line.ClientId, 100),
            RequestId = same.Count == 1 ? Cut(line.RequestId, 50) : null,
            Address = Cut(line.Address, 50),
            MemberIdentifier = memory.Row<Member>(line.MemberId)?.Identifier,
            KeyDescription = line.KeyId > 0 ? memory.Row<ApiKey>(line.KeyId)?.Description : null,
            Path = same.Count == 1 ? Cut(line.Path, 200) : null,
            Code = line.Refused?.Code,
            Module = missing?.Function?.Module,
            Function = missing?.Function?.Name,
            Verb = missing?.Verb.ToString(),
            LevelNeeded = missing?.Needed.ToString(),
            LevelHeld = missing?.Held.ToString(),
            RoleId = missing?.RoleId,
            SetupTable = Cut(missing?.SetupTable, 100),
            Detail = Cut(missing?.Detail, 200),
            LastUpdated = line.At,
            DateEntered = line.At,
        };
    }

    /// <summary>Notes when keys were last used, each at most once an hour: the row is held on every node.</summary>
    public static async Task NoteUseAsync(Engine engine, IReadOnlyList<Answered> lines)
    {
        var storage = lines[0].Storage;
        var known = storage.Memory.All<ApiKey>().ToDictionary(k => k.Id);
        var used = lines.GroupBy(l => l.KeyId)
            .Select(g => (Id: g.Key, At: g.Max(l => l.At)))
            .Where(u => known.TryGetValue(u.Id, out var key) && (key.LastUsed is not { } last || u.At - last >= KeysApart))
            .ToList();
        var sessions = storage.Memory.All<Session>().ToDictionary(s => -s.Id);
        var seen = lines.GroupBy(l => l.KeyId)
            .Select(g => (Id: -g.Key, At: g.Max(l => l.At)))
            .Where(u => sessions.TryGetValue(-u.Id, out var session) && u.At - session.LastUsed >= SessionsApart)
            .ToList();
        if (used.Count + seen.Count == 0) return;
        await engine.TogetherAsync(storage, memory => Bootstrap.Reeve(engine.Catalogue, memory), async after =>
        {
            foreach (var (id, at) in used) await after.EditAsync<ApiKey>(id, k => k.LastUsed = at);
            foreach (var (id, at) in seen) await after.EditAsync<Session>(id, s => s.LastUsed = at);
            return 0;
        });
    }

    private static Caller? CallerOf(Catalogue catalogue, Memory memory, HeldKey held)
    {
        if (memory.Row<ApiKey>(held.Id) is not { } key || MemberTokens.HasEnded(key, memory)) return null;
        var actor = MemberTokens.ActorOf(key, memory);
        return Callers.Of(catalogue, memory, held.MemberId, new Entrance(actor == null ? "key" : "token", "", held.Id, actor?.Identifier));
    }

    // Sessions count requests beside keys, so their numbers are no keys'.
    private static HeldKey Of(Session session) => new(
        -session.Id, session.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), Convert.FromHexString(session.TokenHash!), Session.EndOf(session), [], false, session.Member.Id);

    private static HeldKey Of(ApiKey key) => new(
        key.Id,
        key.PublicKey!,
        Convert.FromHexString(key.PrivateKeyHash!),
        key.Expires,
        HeldKey.Networks(key.AllowedAddresses),
        key.InactiveFlag,
        key.Member.Id);

    private static string? Cut(string? text, int most) => text?.Length > most ? text[..most] : text;
}
