using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Reeve.Kernel;
using Reeve.Model;
using Reeve.Server.Setup;

namespace Reeve.Server.Http;

// In: who says to be a member of a company. Out: a session and its cookie, or a refusal that says nothing of whether the member exists.

/// <summary>Who stands at the door: what a sign-in leaves in audit, log and session.</summary>
/// <param name="RequestId">Identifier of the request.</param>
/// <param name="Address">Network address.</param>
/// <param name="UserAgent">The browser.</param>
/// <param name="Secure">Whether the browser sees the server over https.</param>
public sealed record Visitor(string RequestId, IPAddress? Address, string? UserAgent, bool Secure);

/// <summary>Signs members in and out with a browser.</summary>
/// <param name="engine">The engine.</param>
/// <param name="companies">Finds a company's database by its login id; for an empty one the only company, if there is just one.</param>
/// <param name="names">Login ids of all companies.</param>
/// <param name="guesses">What slows guessing where there is no company to count in.</param>
/// <param name="lockout">What slows guessing in a company.</param>
public sealed class Door(Engine engine, Func<string, ValueTask<Storage?>> companies, Func<Task<IReadOnlyList<string>>> names, Guesses guesses, Lockout lockout)
{
    private const string Entity = "session";
    private const string Wrong = "The company, the member, the password or the code is not right.";

    private static readonly JsonSerializerOptions Plain = new(JsonSerializerDefaults.Web) { Converters = { new WireInstants() } };

    // A password costs a processor on purpose; strangers get no more of them than this at once.
    private readonly SemaphoreSlim judging = new(Math.Max(2, Environment.ProcessorCount));

    /// <summary>Fulfils an operation at the door.</summary>
    public async Task<Answer> AnswerAsync(Ask ask, HttpRequest request, Visitor visitor)
    {
        if (ask.Endpoint.Method == "POST") SessionCookie.CheckSite(request);
        return (ask.Endpoint.Method, ask.Endpoint.Path) switch
        {
            ("POST", "login/session") => await SignInAsync(ask.Body, visitor, request.HttpContext.RequestAborted),
            ("GET", "login/companies") => Written(await OfferedAsync()),
            ("GET", "login/setup") => Written(await FirstAsync(Query(ask, "company"), Query(ask, "token"))),
            ("POST", "login/setup") => await SetUpAsync(ask.Body, visitor),
            _ => throw new InvalidOperationException($"{ask.Endpoint.Path} is not answered at the door."),
        };
    }

    /// <summary>Ends the session of a caller.</summary>
    public async Task<Answer> SignOutAsync(SignedIn who, Visitor visitor)
    {
        await engine.TogetherAsync(who.Storage, who.Caller, async after =>
        {
            if (after.Use.Caller.SessionId is not { } session) return 0;
            await after.RemoveAsync<Session>(session);
            await SignIns.NoteAsync(after, after.Use.Memory.Row<Member>(after.Use.Caller.MemberId), "signed out", after.Use.Caller);
            return 0;
        });
        return new Answer(204, default) { Headers = [SessionCookie.Clear(visitor.Secure)] };
    }

    /// <summary>Judges a member's password as signing in does.</summary>
    public async ValueTask<bool> ProvesAsync(Storage storage, Caller caller, int memberId, string password)
    {
        var memory = storage.Memory;
        var member = memory.Row<Member>(memberId)!;
        var places = lockout.Places(memory, member.Identifier, caller.Address is { } at ? IPAddress.Parse(at) : null);
        if (await lockout.KnockAsync(storage, places) is > 0 and var wait) throw new Refusal(new Problem.TooMany(wait));
        if (await JudgeAsync(member.PasswordHash, password, default) == Fit.None)
        {
            await NoteRefusedAsync(storage, member, caller);
            return false;
        }

        await lockout.ForgiveAsync(storage, places, wholly: false);
        return true;
    }

    private static string Query(Ask ask, string name) => ask.Query.Text(name) ?? "";

    private static Answer Written(object value) => new(200, JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), Plain));

    private async Task<Answer> SignInAsync(JsonElement body, Visitor visitor, CancellationToken hangUp)
    {
        var form = new DoorForm(Entity, body, "company", "member", "password", "code");
        var (company, identifier, password, code) = (form.Text("company", 50, false), form.Text("member", 100), form.Text("password", Limits.MaxPassword), form.Text("code", 100, false));
        form.Check();
        if (await companies(company.ToLowerInvariant()) is not { } storage) throw await StrangerAsync(company, identifier, password, visitor, hangUp);
        var memory = await storage.RefreshAsync();
        var places = lockout.Places(memory, identifier, visitor.Address);
        if (await lockout.KnockAsync(storage, places) is > 0 and var wait) throw new Refusal(new Problem.TooMany(wait));

        // The same work whether there is such a member or not.
        var member = SignIns.Find(memory, identifier);
        var fit = await JudgeAsync(member?.PasswordHash, password, hangUp);
        var caller = fit == Fit.None ? null : CallerOf(memory, member!.Id, visitor);
        if (caller != null && member!.TotpSecret != null && code.Length == 0)
        {
            await lockout.ForgiveAsync(storage, places, wholly: false);
            throw new Refusal(new Problem.SignInRefused("Type the code that your app shows, or one of your recovery codes.", Problem.SignInRefused.CodeNeeded));
        }

        var rehashed = fit == Fit.Aged ? engine.Premises.Passwords.Hash(password) : null;
        var begun = caller == null ? null : await BeginAsync(storage, member!, code, rehashed, visitor);
        if (begun == null)
        {
            await NoteRefusedAsync(storage, member, CallerFor(visitor));
            throw new Refusal(new Problem.SignInRefused(Wrong));
        }

        await lockout.ForgiveAsync(storage, places, wholly: true);
        return begun;
    }

    // In one transaction: the password is still the one that was judged, the code is used up, the session begins.
    private async Task<Answer?> BeginAsync(Storage storage, Member judged, string code, string? rehashed, Visitor visitor)
    {
        var made = await engine.TogetherAsync(storage, memory => CallerOf(memory, judged.Id, visitor) ?? Bootstrap.Reeve(engine.Catalogue, memory), async after =>
        {
            var use = after.Use;
            var member = use.Memory.Row<Member>(judged.Id);
            if (use.Caller.MemberId != judged.Id || member?.PasswordHash != judged.PasswordHash) return default;
            var proved = true;
            await after.EditAsync<Member>(member!.Id, m =>
            {
                var before = m.RecoveryHashes.Count;
                proved = TotpSteps.Use(m, code, use.Premises.Seals, use.Now);
                if (!proved) return;
                m.LastLogin = use.Now;
                if (rehashed != null) m.PasswordHash = rehashed;
                if (visitor.Address != null) m.KnownNetworks = [.. m.KnownNetworks.Prepend(Lockout.Network(visitor.Address)).Distinct().Take(Limits.KnownNetworks)];
            });
            if (!proved) return default;
            await SignIns.NoteAsync(after, member, "signed in", use.Caller);
            return await SignIns.BeginAsync(after, use.Caller.Address, visitor.UserAgent);
        });
        return made.Secret == null ? null : Welcome(storage.Company, await storage.RefreshAsync(), judged.Id, made, visitor);
    }

    private static Answer Welcome(string company, Memory memory, int member, (int Id, string Secret) session, Visitor visitor) =>
        Written(SessionDoor.Of(company, memory, member, session.Id)) with
        {
            Headers = [SessionCookie.Set(company, session.Id, session.Secret, TimeSpan.FromHours(Limits.SessionHours), visitor.Secure)],
        };

    // Where there is no such company nothing can be counted in it; this server slows the guesser by itself.
    private async Task<Refusal> StrangerAsync(string company, string identifier, string password, Visitor visitor, CancellationToken hangUp)
    {
        var given = new Credentials(company, identifier, password);
        if (guesses.Wait(visitor.Address, given) is > 0 and var seconds) return new Refusal(new Problem.TooMany(seconds));
        await JudgeAsync(null, password, hangUp);
        guesses.Failed(visitor.Address, given);
        return new Refusal(new Problem.SignInRefused(Wrong));
    }

    private Task NoteRefusedAsync(Storage storage, Member? member, Caller by) => engine.TogetherAsync(storage, m => Bootstrap.Reeve(engine.Catalogue, m), async after =>
    {
        await SignIns.NoteAsync(after, member, "refused", by);
        return 0;
    });

    private async Task<Fit> JudgeAsync(string? stored, string password, CancellationToken hangUp)
    {
        await judging.WaitAsync(hangUp);
        try
        {
            return engine.Premises.Passwords.Judge(stored, password);
        }
        finally
        {
            judging.Release();
        }
    }

    private async Task<IReadOnlyList<SessionDoor.Choice>> OfferedAsync()
    {
        var all = await names();
        var offered = new List<SessionDoor.Choice>();
        if (all.Count > Limits.OfferedCompanies) return offered;
        foreach (var id in all)
            if (await companies(id) is { } storage) offered.Add(new SessionDoor.Choice(id, storage.Memory.All<Location>().FirstOrDefault()?.Name ?? id));
        return offered;
    }

    private async Task<SessionDoor.FirstMember> FirstAsync(string company, string token)
    {
        if (FirstAdministrator.CompanyOf(token, company) is { } id && await companies(id) is { } storage
            && await FirstAdministrator.OfAsync(engine, storage, token) is { } first) return new SessionDoor.FirstMember(storage.Company, first.Member);
        throw new Refusal(new Problem.NoRecord("Link", "of this token"));
    }

    private async Task<Answer> SetUpAsync(JsonElement body, Visitor visitor)
    {
        var form = new DoorForm(Entity, body, "company", "token", "member", "password");
        var (company, token, identifier, password) = (form.Text("company", 50, false), form.Text("token", 200), form.Text("member", 15, false), form.Text("password", Limits.MaxPassword));
        form.Check();
        if (FirstAdministrator.CompanyOf(token, company) is not { } id || await companies(id) is not { } storage || await FirstAdministrator.OfAsync(engine, storage, token) == null)
            throw new Refusal(new Problem.NoRecord("Link", "of this token"));
        if (PasswordSteps.Wrong(password, null) is { } wrong) throw new Refusal(new Problem.Invalid(Entity, [Fault.At("password", FaultCode.InvalidField, wrong)]));
        await judging.WaitAsync();
        string hash;
        try
        {
            hash = engine.Premises.Passwords.Hash(password);
        }
        finally
        {
            judging.Release();
        }

        var member = await FirstAdministrator.TakeAsync(engine, storage, token, identifier, hash);
        await storage.RefreshAsync();
        var judged = storage.Memory.Row<Member>(member)!;
        return await BeginAsync(storage, judged, "", null, visitor) ?? throw new Refusal(new Problem.SignInRefused(Wrong));
    }

    private Caller? CallerOf(Memory memory, int member, Visitor visitor) =>
        Callers.Of(engine.Catalogue, memory, member, new Entrance("session", visitor.RequestId, null, null, null, visitor.Address?.ToString()));

    private static Caller CallerFor(Visitor visitor) => new()
    {
        MemberId = 0, Identifier = "", Grants = Grants.Nothing, Me = new Me(0, [], _ => []), Via = "session", RequestId = visitor.RequestId, Address = visitor.Address?.ToString(),
    };

    private sealed class WireInstants : System.Text.Json.Serialization.JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDateTimeOffset();

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) => writer.WriteStringValue(value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'"));
    }
}
