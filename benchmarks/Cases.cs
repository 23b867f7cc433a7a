using System.Text.Json;

namespace Reeve.Bench;

/// <summary>Who calls.</summary>
public enum Who
{
    /// <summary>A role with All.</summary>
    All,

    /// <summary>A role with My that owns many tickets.</summary>
    Dense,

    /// <summary>A role with My that owns a few old tickets.</summary>
    Sparse,

    /// <summary>A role that may only read.</summary>
    Reader,

    /// <summary>A key that does not exist.</summary>
    Nobody,
}

/// <summary>What the requests of a company are made from.</summary>
public sealed record Sample(string Board, int BoardId, string Company, int Contact, IReadOnlyList<int> Ids, int Document)
{
    /// <summary>The body of a new ticket.</summary>
    public string NewTicket { get; } =
        JsonSerializer.Serialize(new { summary = "Printer on the second floor prints blank pages", board = new { name = Board }, company = new { identifier = Company }, contact = new { id = Contact } });
}

/// <summary>A case of the bench: its requests, who sends them, whether a floor stands beside it.</summary>
/// <param name="Name">Name.</param>
/// <param name="Who">Who calls.</param>
/// <param name="Script">The requests, as a script of wrk.</param>
/// <param name="Probes">Requests whose answers must be the same on both sides before the run: byte for byte, or for writes in everything but number and time.</param>
public sealed record Case(string Name, Who Who, Func<Sample, string, string> Script, Func<Sample, IReadOnlyList<Probe>> Probes)
{
    /// <summary>Whether its answers are refusals.</summary>
    public bool Refused => Who is Who.Reader or Who.Nobody;

    /// <summary>Whether a floor stands beside it: none does beside refusals, nor where a floor would have to be half the engine.</summary>
    public bool HasFloor => !Refused && Name is not (Cases.Search or Cases.Contains or Cases.Upload or Cases.Download);
}

/// <summary>One request whose answers are compared.</summary>
public sealed record Probe(HttpMethod Method, string Path, string? Body = null);

/// <summary>All cases under load; cold creates and the start are measured apart.</summary>
public static class Cases
{
    public const string List = "list, all fields";
    public const string Six = "list, six fields";
    public const string Dense = "list by My, dense";
    public const string Sparse = "list by My, sparse";
    public const string Get = "get one";
    public const string Create = "create, warm";
    public const string Cold = "create, cold";
    public const string Patch = "patch one field";
    public const string Search = "search";
    public const string Contains = "search, contains";
    public const string Upload = "document up, 64 KB";
    public const string Download = "document down, 64 KB";
    public const string NoKey = "401";
    public const string NoRight = "403";
    public const string Start = "start";

    private const string Root = "/v4_6_release/apis/3.0/service/tickets";
    private const string Documents = "/v4_6_release/apis/3.0/system/documents";
    private const string Boundary = "bench-a-part-ends-here";

    // Of what thousands hold, of what some hold, parts of words, and of what nothing holds.
    private static readonly string[] Words = ["printer", "password", "rinte", "floor", "outlook mail", "new laptop", "vpn", "zyzzyva"];

    private const string Newest = "&orderBy=dateEntered%20desc";
    private const string Short = "&fields=id%2Csummary%2Cboard%2Cstatus%2Ccompany%2Cowner";

    /// <summary>The cases in the order of the run: reads first, since writes leave small rows behind.</summary>
    public static IReadOnlyList<Case> All { get; } =
    [
        new(List, Who.All, (s, key) => Same("GET", Open(s), key), s => [new(HttpMethod.Get, Open(s)), new(HttpMethod.Get, Open(s) + "&page=3")]),
        new(Six, Who.All, (s, key) => Same("GET", Open(s) + Short, key), s => [new(HttpMethod.Get, Open(s) + Short)]),
        new(Dense, Who.Dense, (_, key) => Same("GET", Mine, key), _ => [new(HttpMethod.Get, Mine)]),
        new(Sparse, Who.Sparse, (_, key) => Same("GET", Mine, key), _ => [new(HttpMethod.Get, Mine)]),
        new(Get, Who.All, Gets, s => [.. s.Ids.Take(5).Select(id => new Probe(HttpMethod.Get, $"{Root}/{id}"))]),
        new(Search, Who.All, (_, key) => Turning([.. Words.Select(w => "/v4_6_release/apis/3.0/system/search?q=" + Uri.EscapeDataString(w))], key), _ => []),
        new(Contains, Who.All, (_, key) => Turning([.. Words.Select(w => Root + "?conditions=" + Uri.EscapeDataString($"summary contains \"{w}\"") + Newest + Short)], key), _ => []),
        new(Download, Who.All, (s, key) => Same("GET", $"{Documents}/{s.Document}/download", key), _ => []),
        new(NoKey, Who.Nobody, (s, key) => Same("GET", Open(s), key), _ => []),
        new(NoRight, Who.Reader, (s, key) => Same("POST", Root, key, s.NewTicket), _ => []),
        new(Patch, Who.All, Patches, s => [new(HttpMethod.Patch, $"{Root}/{s.Ids[0]}", PatchOf("Bench"))]),
        new(Create, Who.All, Creates, s => [new(HttpMethod.Post, Root, s.NewTicket)]),
        new(Upload, Who.All, Uploads, _ => []),
    ];

    /// <summary>A request that any caller with All gets answered.</summary>
    public static string First => Root + "?pageSize=1";

    /// <summary>Creates.</summary>
    public static string Creates(Sample sample, string key) => Same("POST", Root, key, sample.NewTicket);

    private static string Mine => Root + "?" + Newest[1..] + Short;

    private static string Open(Sample sample) => $"{Root}?conditions=board/name%3D%22{Uri.EscapeDataString(sample.Board)}%22%20and%20closedFlag%3Dfalse{Newest}";

    private static string PatchOf(string summary) => $$"""[{"op":"replace","path":"summary","value":"{{summary}}"}]""";

    private static string Headers(string key) => $$"""{["Host"]="{{Wrk.Host}}",["Authorization"]="{{key}}",["Content-Type"]="application/json"}""";

    private static string Same(string method, string path, string key, string? body = null) => $"""
        local made
        init = function() made = wrk.format("{method}", [=[{path}]=], {Headers(key)}, {(body == null ? "nil" : $"[=[{body}]=]")}) end
        request = function() return made end
        """;

    private static string Turning(IReadOnlyList<string> paths, string key) => $$"""
        local paths, made, at = { {{string.Join(',', paths.Select(p => $"[=[{p}]=]"))}} }, {}, 0
        init = function()
          for i, path in ipairs(paths) do made[i] = wrk.format("GET", path, {{Headers(key)}}) end
        end
        request = function() at = at % #made + 1; return made[at] end
        """;

    private static string Gets(Sample sample, string key) => $$"""
        local ids, made, at = { {{string.Join(',', sample.Ids)}} }, {}, 0
        init = function()
          for i, id in ipairs(ids) do made[i] = wrk.format("GET", "{{Root}}/" .. id, {{Headers(key)}}) end
        end
        request = function() at = at % #made + 1; return made[at] end
        """;

    // The file is made of letters that repeat: what is measured is the way of the bytes, not what they are.
    private static string Uploads(Sample sample, string key) => $$"""
        local made
        init = function()
          local head = "--{{Boundary}}\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
          local body = string.format(head, "recordType", "Ticket") .. string.format(head, "recordId", "{{sample.Ids[0]}}") .. string.format(head, "title", "Bench")
            .. "--{{Boundary}}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"bench.txt\"\r\nContent-Type: text/plain\r\n\r\n"
            .. string.rep("0123456789abcdef", 4096) .. "\r\n--{{Boundary}}--\r\n"
          made = wrk.format("POST", "{{Documents}}", {["Host"]="{{Wrk.Host}}",["Authorization"]="{{key}}",["Content-Type"]="multipart/form-data; boundary={{Boundary}}"}, body)
        end
        request = function() return made end
        """;

    // Every patch differs, or it would change nothing.
    private static string Patches(Sample sample, string key) => $$"""
        local ids, at, headers = { {{string.Join(',', sample.Ids)}} }, 0, {{Headers(key)}}
        local start = os.time() % 100000
        request = function()
          at = at + 1
          return wrk.format("PATCH", "{{Root}}/" .. ids[at % #ids + 1], headers, [=[{{PatchOf("Bench ]=] .. start .. [=[ ]=] .. at .. [=[")}}]=])
        end
        """;
}
