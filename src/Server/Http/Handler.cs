using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;
using Reeve.Kernel;
using Reeve.Kernel.Condition;

namespace Reeve.Server.Http;

// In: any request. Out: an answer, whatever happened. The one place where refusals and bugs become statuses.
// Order of refusals (ruling 3): bad syntax, sign-in, right, reach, then what the engine says about the values.

/// <summary>Answers every request that reaches the server.</summary>
public sealed class Handler(Site site, Pages pages, ILogger log, Action<Storage>? changed = null)
{
    /// <summary>The version of the API that answers name.</summary>
    public const string ApiVersion = "2026.3";

    private readonly Dispatch dispatch = new(site);
    private readonly Turns turns = new();

    /// <summary>Answers a request.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        var started = site.Engine.Clock.GetTimestamp();
        var visit = new Visit(Guid.NewGuid().ToString(), site.Base.Client(context));
        Answer? answer = null;
        try
        {
            answer = await AnswerAsync(context, visit);
            await WriteAsync(context, answer, visit);
        }
        catch (Exception e) when (IsHangUp(context, e))
        {
            return;
        }
        catch (Exception e)
        {
            answer?.Dispose();
            answer = Refuse(e, visit);
            if (context.Response.HasStarted) context.Abort();
            else await WriteRefusalAsync(context, answer, visit);
        }
        finally
        {
            answer?.Dispose();
        }

        Note(context, visit, answer, started);
    }

    private static bool IsHangUp(HttpContext context, Exception e) =>
        context.RequestAborted.IsCancellationRequested && e is OperationCanceledException or IOException and not BadHttpRequestException;

    private static async Task WriteRefusalAsync(HttpContext context, Answer answer, Visit visit)
    {
        try
        {
            context.Response.Clear();
            await WriteAsync(context, answer, visit);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            context.Abort();
        }
    }

    private static async Task WriteAsync(HttpContext context, Answer answer, Visit visit)
    {
        var response = context.Response;
        var headers = response.Headers;
        response.StatusCode = answer.Status;
        headers.CacheControl = visit.IsPrivate ? "no-store" : "no-cache";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "SAMEORIGIN";
        headers["x-cw-request-id"] = visit.RequestId;
        headers["api-current-version"] = ApiVersion;
        if (visit.Spent is { Seconds: > 0 } spent)
        {
            headers["RateLimit-Policy"] = spent.Policy;
            headers["RateLimit"] = spent.Left;
        }

        if (answer.Link != null) headers.Link = answer.Link;
        foreach (var (name, value) in answer.Headers) headers[name] = value;
        if (answer.Status == 401 && SessionCookie.IsFromPage(context.Request)) headers.Remove("WWW-Authenticate");
        if (answer.Status is 204 or 304) return;
        headers.ContentType = answer.ContentType;
        headers.ContentLength = answer.Send == null ? answer.Body.Length : answer.Length;
        if (HttpMethods.IsHead(context.Request.Method)) return;
        if (answer.Send is not { } send) await response.BodyWriter.WriteAsync(answer.Body);
        else await send(async some => await response.BodyWriter.WriteAsync(some, context.RequestAborted));
    }

    private static void CheckSize(HttpRequest request, string target)
    {
        if (target.Length > Limits.MaxUrlLength)
            throw new Refusal(new Problem.TooLarge($"An address may have at most {Limits.MaxUrlLength} characters. Use POST .../search for long conditions.", 414));
        var bytes = 0;
        foreach (var header in request.Headers)
        {
            bytes += header.Key.Length + 4;
            foreach (var value in header.Value) bytes += value?.Length ?? 0;
        }

        if (bytes > Limits.MaxHeaderBytes)
            throw new Refusal(new Problem.TooLarge($"The headers may have at most {Limits.MaxHeaderBytes} bytes together.", 431));
    }

    private async Task<Answer> AnswerAsync(HttpContext context, Visit visit)
    {
        var request = context.Request;
        var target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        CheckSize(request, target);
        var address = Address.Of(target);
        if (site.Routes.Below(address) is not { } below)
            return await pages.FindAsync(request, address, () => site.Base.Of(context)) ?? throw new Refusal(new Problem.NoEndpoint());

        var found = site.Routes.Find(request.Method, below.Span);
        if (found.Allowed.Count == 0) throw new Refusal(new Problem.NoEndpoint());
        if (HttpMethods.IsOptions(request.Method)) return new Answer(204, default) { Headers = [("Allow", Problems.Allow(found.Allowed))] };
        if (found.Endpoint == null) throw new Refusal(new Problem.NoVerb(found.Allowed));
        visit.Route = found.Endpoint.Path;

        var baseAddress = site.Base.Of(context);
        using var ask = await Ask.ReadAsync(request, found, QueryText.Of(address.RawQuery), site.Engine.Wire);
        var visitor = new Visitor(visit.RequestId, visit.Address, request.Headers.UserAgent, baseAddress.StartsWith("https:", StringComparison.Ordinal));
        if (found.Endpoint.Operation is { AtDoor: true, Anonymous: true }) return await site.Door.AnswerAsync(ask, request, visitor);
        if (found.Endpoint.Operation is { Anonymous: true } && string.IsNullOrEmpty(request.Headers.Authorization))
        {
            var only = await site.Companies("") ?? throw new Refusal(new Problem.NotAuthenticated("Sign in: this server has several companies."));
            Spend(visit, only, 0);
            return await dispatch.AnonymousAsync(ask, only, request);
        }

        var who = await SignInAsync(request, ask, visit);
        Spend(visit, who.Storage, who.Key.Id);
        using var turn = turns.Take(who.Storage.Company, who.Key.Id);
        return found.Endpoint.Operation is { AtDoor: true }
            ? await site.Door.SignOutAsync(who, visitor)
            : await dispatch.AnswerAsync(ask, who, context, baseAddress, address);
    }

    private void Spend(Visit visit, Storage storage, int key)
    {
        visit.Spent = site.Budgets.Spend(storage, key, visit.Address);
        if (visit.Spent.Over) throw new Refusal(new Problem.TooMany(visit.Spent.Seconds));
    }

    private async ValueTask<SignedIn> SignInAsync(HttpRequest request, Ask ask, Visit visit)
    {
        try
        {
            visit.Who = await site.SignIn.OfAsync(request, visit.RequestId, visit.Address);
            return visit.Who;
        }
        catch (Refusal)
        {
            ask.CheckSyntax();
            throw;
        }
    }

    private Answer Refuse(Exception exception, Visit visit)
    {
        if (exception is BadHttpRequestException bad)
        {
            exception = new Refusal(bad.StatusCode is 413 or 414 or 431
                ? new Problem.TooLarge(bad.Message, bad.StatusCode)
                : new Problem.BadRequest("The request cannot be read: " + bad.Message));
        }

        if (exception is SyntaxFault fault) exception = new Refusal(new Problem.BadCondition(fault.Message, fault.Position));
        if (exception is Refusal refusal)
        {
            var refused = Problems.Write(refusal.Problem);
            log.LogDebug("{Request} {Route} refused: {Problem}", visit.RequestId, visit.Route, refusal.Problem.GetType().Name);
            return new Answer(refused.Status, refused.Json) { Headers = refused.Headers, Decision = refusal.Problem.GetType().Name, Refused = new Reason(refused.Code, refusal.Problem as Problem.Forbidden) };
        }

        log.LogError(exception, "{Request} {Route} failed.", visit.RequestId, visit.Route);
        return new Answer(500, Problems.Bug(visit.RequestId).Json) { Decision = "Failed" };
    }

    private void Note(HttpContext context, Visit visit, Answer answer, long started)
    {
        if (visit.Who is not { } who || visit.Route is not { } route) return;
        if (changed != null && answer.Status < 300 && !HttpMethods.IsGet(context.Request.Method)) changed(who.Storage);
        var clock = site.Engine.Clock;
        var member = who.Key.MemberId;
        site.Log.Add(new Answered(
            who.Storage, who.Key.Id, member, context.Request.Method, route, answer.Status, answer.Decision,
            decimal.Round((decimal)clock.GetElapsedTime(started).TotalMilliseconds, 3), clock.GetUtcNow(),
            visit.Address?.ToString(), context.Request.Headers["clientId"], visit.RequestId)
        {
            Refused = answer.Refused,
            Path = answer.Refused == null ? null : Bare(context.Features.Get<IHttpRequestFeature>()!.RawTarget),
        });
    }

    // As it was sent, so that nothing a database cannot keep comes of it; parameters may hold what is nobody's business.
    private static string Bare(string target) => target.IndexOf('?') is var query and >= 0 ? target[..query] : target;

    private sealed class Visit(string requestId, IPAddress? address)
    {
        public string RequestId { get; } = requestId;

        public IPAddress? Address { get; } = address;

        public string? Route { get; set; }

        public SignedIn? Who { get; set; }

        // What tells of passwords, codes and sessions stays in no cache.
        public bool IsPrivate => Route != null && (Route.StartsWith("login/", StringComparison.Ordinal) || Route.StartsWith("system/myAccount", StringComparison.Ordinal)
            || Route.StartsWith("system/sessions", StringComparison.Ordinal));

        public Spent Spent { get; set; }
    }
}
