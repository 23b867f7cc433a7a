using Reeve.Tests.Support;

namespace Reeve.Server.Tests.SignIn;

/// <summary>A browser with the console open: keeps the session's cookie, and says with each request that a page of its own asks.</summary>
public sealed class Browser(Wire wire)
{
    private readonly Wire wire = wire.WithoutKey();

    /// <summary>Header of the console's requests.</summary>
    public static readonly (string Name, string Value) OwnPage = ("X-Reeve-Console", "1");

    /// <summary>The cookie, as it is sent; null for none.</summary>
    public string? Cookie { get; set; }

    /// <summary>The cookie's attributes as the server sent them last.</summary>
    public string Attributes { get; private set; } = "";

    public Task<WireAnswer> GetAsync(string path) => SendAsync("GET", path);

    public Task<WireAnswer> PostAsync(string path, object body) => SendAsync("POST", path, body);

    public Task<WireAnswer> SignInAsync(string member, string password, string? code = null, string? company = null) =>
        PostAsync("login/session", new { company = company ?? wire.Company, member, password, code });

    public Task<WireAnswer> SendAsync(string method, string path, object? body = null) => SendAsync(method, path, body, OwnPage);

    /// <summary>A request with exactly these headers beside the cookie.</summary>
    public async Task<WireAnswer> SendAsync(string method, string path, object? body, params (string Name, string Value)[] headers)
    {
        var answer = await wire.SendAsync(method, path, body, Cookie == null ? headers : [.. headers, ("Cookie", Cookie)]);
        if (answer.Header("Set-Cookie") is not { } set) return answer;
        var end = set.IndexOf(';');
        (Cookie, Attributes) = (set[..end], set[(end + 1)..]);
        if (Cookie.EndsWith('=')) Cookie = null;
        return answer;
    }
}
