using Reeve.Kernel;

namespace Reeve.Model;

/// <summary>Signing in and out with a browser: what the server answers in front of any company, by cookie.</summary>
public static class SessionDoor
{
    /// <summary>Who is signed in, and until when.</summary>
    public sealed record SignedIn(string Company, SignedInMember Member, DateTimeOffset? Expires, int? Session);

    /// <summary>The member who is.</summary>
    public sealed record SignedInMember(int Id, string Identifier, string? Name);

    /// <summary>A company to choose.</summary>
    public sealed record Choice(string Identifier, string Name);

    /// <summary>What signing in takes.</summary>
    public sealed record Credentials(string? Company, string Member, string Password, string? Code);

    /// <summary>What the first administrator takes.</summary>
    public sealed record FirstPassword(string? Company, string Token, string? Member, string Password);

    /// <summary>Whose link it is.</summary>
    public sealed record FirstMember(string Company, string? Member);

    /// <summary><c>POST login/session</c>.</summary>
    public static Operation SignIn { get; } = AtDoor(
        "login/session", "POST", "Signs a member in with a password, and a one-time code where the member has them: the answer sets a cookie.", typeof(Credentials), typeof(SignedIn));

    /// <summary><c>GET login/companies</c>.</summary>
    public static Operation Companies { get; } = AtDoor("login/companies", "GET", "The companies that one can sign in to.", null, typeof(List<Choice>));

    /// <summary><c>GET login/setup</c>.</summary>
    public static Operation SetupMember { get; } = AtDoor("login/setup", "GET", "Whose first password a link takes; parameter token.", null, typeof(FirstMember));

    /// <summary><c>POST login/setup</c>.</summary>
    public static Operation Setup { get; } = AtDoor("login/setup", "POST", "Gives the first administrator a password by a one-time link, and signs in.", typeof(FirstPassword), typeof(SignedIn));

    /// <summary><c>DELETE login/session</c>.</summary>
    public static Operation SignOut { get; } = new()
    {
        Path = "login/session",
        Method = "DELETE",
        Verb = Verb.Delete,
        AtDoor = true,
        Extension = true,
        Status = 204,
        Summary = "Signs out: the session of the cookie ends.",
        Run = _ => throw new InvalidOperationException("The server answers this at its door."),
    };

    /// <summary><c>GET login/session</c>.</summary>
    public static Operation Show { get; } = new()
    {
        Path = "login/session",
        Method = "GET",
        Extension = true,
        Summary = "Who is signed in.",
        Answer = typeof(SignedIn),
        Run = call => new(Of(call.Storage.Company, call.Memory, call.Caller.MemberId, call.Caller.SessionId)),
    };

    /// <summary>Who is signed in, as it is answered.</summary>
    public static SignedIn Of(string company, Memory memory, int memberId, int? sessionId)
    {
        var member = memory.Row<Member>(memberId) ?? throw new Refusal(new Problem.NoRecord(nameof(Member), $"{memberId}"));
        var session = sessionId is { } id ? memory.Row<Session>(id) : null;
        return new SignedIn(company, new SignedInMember(member.Id, member.Identifier, member.FullName), session == null ? null : Session.EndOf(session), sessionId);
    }

    private static Operation AtDoor(string path, string method, string summary, Type? body, Type answer) => new()
    {
        Path = path,
        Method = method,
        Verb = method == "POST" ? Verb.Add : Verb.Inquire,
        Anonymous = true,
        AtDoor = true,
        Extension = true,
        Summary = summary,
        Body = body,
        Answer = answer,
        Run = _ => throw new InvalidOperationException("The server answers this at its door."),
    };
}
