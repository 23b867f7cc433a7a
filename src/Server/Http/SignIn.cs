using System.Net;
using Microsoft.AspNetCore.Http;
using Reeve.Kernel;

namespace Reeve.Server.Http;

/// <summary>Who asks: the company's database and how to tell the caller in any of its memories.</summary>
/// <param name="Storage">The company's database.</param>
/// <param name="Key">The key used.</param>
/// <param name="Caller">The caller in a memory; refuses when the key no longer holds there.</param>
public sealed record SignedIn(Storage Storage, HeldKey Key, Func<Memory, Caller> Caller)
{
    /// <summary>Number of the session; null where it was by a key.</summary>
    public int? Session => Key.Id < 0 ? -Key.Id : null;
}

/// <summary>Signs requests in.</summary>
/// <param name="companies">Finds a company's database by its login id.</param>
/// <param name="ring">The keys.</param>
/// <param name="guesses">What slows guessing.</param>
/// <param name="sessions">The sessions; null where there are none.</param>
public sealed class SignIn(Func<string, ValueTask<Storage?>> companies, KeyRing ring, Guesses guesses, KeyRing? sessions = null)
{
    private const string NoSession = "The session is over. Sign in again.";
    private const string NoKey = "Send Authorization: Basic with base64 of company+publicKey:privateKey of an API member's key.";
    private const string BadKey = "The key is unknown, wrong, expired, inactive, or not allowed from this address.";
    private const string Integrator = "Integrator logins are not offered here. Make an API member, give it a role, and use one of its keys.";

    /// <summary>The caller of a request; refuses who has no valid key.</summary>
    public async ValueTask<SignedIn> OfAsync(HttpRequest request, string requestId, IPAddress? from)
    {
        if (string.Equals(request.Headers["x-cw-usertype"].ToString(), "integrator", StringComparison.OrdinalIgnoreCase)) throw No(Integrator);
        string? header = request.Headers.Authorization;
        if (string.IsNullOrEmpty(header)) return await OfSessionAsync(request, requestId, from);
        if (Credentials.Of(header) is not { } given) throw No(NoKey);
        if (guesses.Wait(from, given) is > 0 and var seconds) throw new Refusal(new Problem.TooMany(seconds));
        if (await companies(given.Company.ToLowerInvariant()) is not { } storage) throw await FailedAsync(request, from, given);
        var key = ring.Find(storage.Memory, given, from);
        if (key == null || ring.Caller(storage.Memory, key, from) == null)
        {
            // The key may have been made a moment ago, by another node or by the command line.
            key = ring.Find(await storage.RefreshAsync(), given, from);
            if (key == null) throw await FailedAsync(request, from, given);
        }

        guesses.Passed(from, given);

        string? clientId = request.Headers["clientId"];
        var address = from?.ToString();
        return new SignedIn(storage, key, memory => ring.Caller(memory, key, from) is { } caller
            ? Of(caller, requestId, clientId, address)
            : throw No(BadKey));
    }

    // A key is a header, which no other site can make a browser send; a cookie is sent by itself, so what it may do is looked at more closely.
    private async ValueTask<SignedIn> OfSessionAsync(HttpRequest request, string requestId, IPAddress? from)
    {
        if (sessions == null || SessionCookie.Of(request) is not { } given) throw No(NoKey);
        SessionCookie.CheckOrigin(request);
        if (await companies(given.Company) is not { } storage || !storage.Company.Equals(given.Company, StringComparison.Ordinal)) throw No(NoSession);
        var key = sessions.Find(storage.Memory, given, from);
        if (key == null || sessions.Caller(storage.Memory, key, from) == null) key = sessions.Find(await storage.RefreshAsync(), given, from) ?? throw No(NoSession);
        string? clientId = request.Headers["clientId"];
        var address = from?.ToString();
        return new SignedIn(storage, key, memory => sessions.Caller(memory, key, from) is { } caller ? Of(caller, requestId, clientId, address) : throw No(NoSession));
    }

    private async ValueTask<Refusal> FailedAsync(HttpRequest request, IPAddress? from, Credentials given)
    {
        await guesses.HoldAsync(guesses.Failed(from, given), request.HttpContext.RequestAborted);
        return No(BadKey);
    }

    private static Refusal No(string message) => new(new Problem.NotAuthenticated(message));

    private static Caller Of(Caller held, string requestId, string? clientId, string? address) => new()
    {
        MemberId = held.MemberId,
        Identifier = held.Identifier,
        RoleId = held.RoleId,
        Grants = held.Grants,
        Me = held.Me,
        KeyId = held.KeyId,
        SessionId = held.SessionId,
        Via = held.Via,
        ActingBy = held.ActingBy,
        ClientId = clientId is { Length: > 100 } ? clientId[..100] : clientId,
        RequestId = requestId,
        Address = address,
    };
}
