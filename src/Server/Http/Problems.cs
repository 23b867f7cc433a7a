using Reeve.Kernel;

namespace Reeve.Server.Http;

/// <summary>A refusal as it goes over the wire.</summary>
/// <param name="Status">Status.</param>
/// <param name="Json">Body.</param>
/// <param name="Headers">Headers that belong to it.</param>
public sealed record Refused(int Status, byte[] Json, IReadOnlyList<(string Name, string Value)> Headers)
{
    /// <summary>The code that the body tells.</summary>
    public string Code { get; init; } = "";
}

/// <summary>The one table from problems to statuses and bodies.</summary>
public static class Problems
{
    private const string Api = "ConnectWiseApi";

    /// <summary>Status and body of a problem.</summary>
    public static Refused Write(Problem problem) => problem switch
    {
        Problem.BadCondition p => Body(400, "ApiFindCondition", p.Message, json => Member(json, "position", p.Position)),
        Problem.Invalid p => Body(400, FaultCode.InvalidObject, $"{Field(p.Entity)} object is invalid", json => Faults(json, p)),
        Problem.BadRequest p => Body(400, p.Code, p.Message),
        Problem.NotAuthenticated p => Body(401, "Unauthorized", p.Message, null, ("WWW-Authenticate", "Basic realm=\"Reeve\", charset=\"UTF-8\"")),
        Problem.SignInRefused p => Body(401, p.Code, p.Message),
        Problem.CrossSite p => Body(403, "CrossSite", p.Message),
        Problem.Forbidden p => Body(403, "Security", "You do not have security permission to perform this action.", json => Right(json, p)),
        Problem.NoRecord p => Body(404, "NotFound", $"{p.Entity} {p.Id} not found"),
        Problem.NoEndpoint => Body(404, Api, "The endpoint does not exist."),
        Problem.NoVerb p => Body(405, Api, $"This address knows {string.Join(", ", p.Allowed)} only.", null, ("Allow", Allow(p.Allowed))),
        Problem.Conflict p => Body(409, "Conflict", p.Message, json => Usages(json, p.Usages)),
        Problem.NotThatVersion p => Body(412, "PreconditionFailed", "The record has changed since that version. Read it again, then decide.", null, [.. Version(p)]),
        Problem.TooLarge p => Body(p.Status, "TooLarge", p.Message),
        Problem.WrongMedia p => Body(415, "UnsupportedMediaType", p.Message),
        Problem.KeyReused p => Body(422, "IdempotencyKeyReused", p.Message),
        Problem.TooMany p => TooMany(p),
        _ => throw new InvalidOperationException($"{problem.GetType().Name} has no status."),
    };

    /// <summary>The answer to a bug of ours: an id for the caller, the rest is in the log.</summary>
    public static Refused Bug(string id) => Body(500, Api, $"The server failed; its log tells more under {id}.", json => Member(json, "errorId", id));

    /// <summary>The verbs of an Allow header: what HEAD and OPTIONS add is said, too.</summary>
    public static string Allow(IEnumerable<string> verbs)
    {
        var known = verbs.ToList();
        return string.Join(", ", [.. known, .. known.Contains("GET") ? ["HEAD"] : Array.Empty<string>(), "OPTIONS"]);
    }

    private static string Field(string entity) => entity.Length == 0 ? entity : char.ToLowerInvariant(entity[0]) + entity[1..];

    private static Refused Body(int status, string code, string message, Action<JsonBytes>? more = null, params (string, string)[] headers)
    {
        using var json = new JsonBytes(512);
        json.Raw((byte)'{').Name("code").Text(code).Raw((byte)',').Name("message").Text(message);
        more?.Invoke(json);
        return new Refused(status, json.Raw((byte)'}').Memory.ToArray(), headers) { Code = code };
    }

    private static void Member(JsonBytes json, string name, object? value)
    {
        if (value != null) json.Raw((byte)',').Name(name).Value(value);
    }

    private static void Faults(JsonBytes json, Problem.Invalid problem)
    {
        json.Raw((byte)',').Name("errors").Raw((byte)'[');
        for (var i = 0; i < problem.Faults.Count; i++)
        {
            var fault = problem.Faults[i];
            json.Raw(i == 0 ? "{"u8 : ",{"u8).Name("code").Text(fault.Code);
            Member(json, "message", fault.Message);
            Member(json, "resource", Field(problem.Entity));
            Member(json, "field", fault.Field);
            json.Raw((byte)'}');
        }

        json.Raw((byte)']');
    }

    private static void Right(JsonBytes json, Problem.Forbidden p)
    {
        Member(json, "module", p.Function?.Module);
        Member(json, "function", p.Function?.Name);
        Member(json, "verb", p.Verb.ToString());
        Member(json, "levelNeeded", p.Needed.ToString());
        Member(json, "levelHeld", p.Held.ToString());
        Member(json, "roleId", p.RoleId);
        Member(json, "setupTable", p.SetupTable);
        Member(json, "detail", p.Detail);
    }

    private static void Usages(JsonBytes json, IReadOnlyList<Usage>? usages)
    {
        if (usages == null) return;
        json.Raw((byte)',').Name("usages");
        WriteUsages(json, usages);
    }

    /// <summary>Usages as the wire shows them: one entry a table, as the caller may not learn more of rows out of reach than their number.</summary>
    public static void WriteUsages(JsonBytes json, IEnumerable<Usage> usages)
    {
        json.Raw((byte)'[');
        var first = true;
        foreach (var type in usages.GroupBy(u => u.Field.Table.Name, StringComparer.Ordinal))
        {
            if (!first) json.Raw((byte)',');
            first = false;
            json.Raw((byte)'{').Name("type").Text(type.Key).Raw((byte)',').Name("count").Int(type.Sum(u => u.Count)).Raw((byte)'}');
        }

        json.Raw((byte)']');
    }

    /// <summary>Rows that refer to a record, as the wire shows them.</summary>
    public static void WriteReferers(JsonBytes json, IReadOnlyList<Referer> referers, string baseAddress)
    {
        json.Raw((byte)'[');
        for (var i = 0; i < referers.Count; i++)
        {
            var (resource, id, parent, description) = referers[i];
            if (i > 0) json.Raw((byte)',');
            json.Raw((byte)'{').Name("type").Text(resource.Table.Name).Raw((byte)',').Name("id").Int(id);
            if (description != null) json.Raw((byte)',').Name("description").Text(description);
            var path = resource.Path.Replace("{parentId}", parent?.ToString() ?? "0", StringComparison.Ordinal);
            if (!path.Contains('{', StringComparison.Ordinal)) json.Raw((byte)',').Name("hyperlink").Text($"{baseAddress}{PublicAddress.ApiPath}{path}/{id}");
            json.Raw((byte)'}');
        }

        json.Raw((byte)']');
    }

    private static IEnumerable<(string, string)> Version(Problem.NotThatVersion problem)
    {
        if (problem.Current.Length > 0) yield return ("ETag", $"\"{problem.Current.Trim('"')}\"");
    }

    // Wire: this one body says "error" where all others say "code".
    private static Refused TooMany(Problem.TooMany problem)
    {
        using var json = new JsonBytes(256);
        json.Raw((byte)'{').Name("error").Text("ConnectWiseAPI").Raw((byte)',').Name("message");
        json.Text($"Too many requests. Please try again in {problem.Seconds} seconds.").Raw((byte)'}');
        return new Refused(429, json.Memory.ToArray(), [("Retry-After", problem.Seconds.ToString())]) { Code = "TooMany" };
    }
}
