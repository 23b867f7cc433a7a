using System.Globalization;
using Microsoft.AspNetCore.Http;
using Reeve.Kernel;

namespace Reeve.Server.Http;

// In: a request. Out: what its session cookie says, or a refusal of what another site may have caused. Touches nothing.

/// <summary>The cookie of a session: company, number and secret; only this server's own pages may use it.</summary>
public static class SessionCookie
{
    /// <summary>Name of the cookie.</summary>
    public const string Name = "reeve_session";

    /// <summary>Header that pages of other sites cannot add to a request without being asked first.</summary>
    public const string OwnPage = "X-Reeve-Console";

    private const int Longest = 200;

    /// <summary>What the cookie says; null for none, and for one that is none of ours.</summary>
    public static Credentials? Of(HttpRequest request)
    {
        if (!request.Cookies.TryGetValue(Name, out var text) || text.Length > Longest) return null;
        return text.Split('.') is [{ Length: > 0 } company, { Length: > 0 } number, { Length: > 0 } secret] ? new Credentials(company, number, secret) : null;
    }

    /// <summary>Refuses a change that a page of another site may have caused.</summary>
    public static void CheckOrigin(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method)) return;
        CheckSite(request);
        if (request.Headers[OwnPage].ToString() != "1")
            throw new Refusal(new Problem.CrossSite($"Requests that change something by cookie need the header {OwnPage}: 1. Programs sign in with a key instead."));
    }

    /// <summary>Refuses what a browser says comes from another site.</summary>
    public static void CheckSite(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin" or "none"))
            throw new Refusal(new Problem.CrossSite("The request comes from a page of another site."));
    }

    /// <summary>Whether a script of a page asks, which shows people what to do by itself: a browser's own question for a key would only be in its way.</summary>
    public static bool IsFromPage(HttpRequest request) =>
        request.Headers.ContainsKey(OwnPage) || request.Headers["Sec-Fetch-Mode"].ToString() is not ("" or "navigate");

    /// <summary>The header that sets it.</summary>
    public static (string Name, string Value) Set(string company, int session, string secret, TimeSpan age, bool secure) => ("Set-Cookie", string.Create(
        CultureInfo.InvariantCulture, $"{Name}={company}.{session}.{secret}; Path=/; Max-Age={(long)age.TotalSeconds}; HttpOnly; SameSite=Strict{(secure ? "; Secure" : "")}"));

    /// <summary>The header that takes it away.</summary>
    public static (string Name, string Value) Clear(bool secure) =>
        ("Set-Cookie", $"{Name}=; Path=/; Max-Age=0; HttpOnly; SameSite=Strict{(secure ? "; Secure" : "")}");
}
