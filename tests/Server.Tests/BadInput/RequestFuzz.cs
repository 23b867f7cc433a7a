using System.Text;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.BadInput;

/// <summary>Requests broken by chance: every answer is a good one or a refusal in the wire's shape, and the server goes on.</summary>
public sealed class RequestFuzz(InputPlace place) : IClassFixture<InputPlace>
{
    private static readonly string[] Routes =
    [
        "company/companies", "company/companies/1", "company/companies/1/sites", "company/contacts", "service/tickets", "service/tickets/1", "service/tickets/1/notes", "service/tickets/search",
        "service/boards/1/statuses", "service/priorities/1/usages", "schedule/entries", "system/members", "system/members/1/apiKeys", "system/securityroles/1", "system/auditEntries", "system/audittrail?type=Ticket&id=1",
        "system/info", "system/search?q=a", "system/mySecurity", "company/companies/count", "service/info/boards",
    ];

    private static readonly string[] Names = ["conditions", "childConditions", "customFieldConditions", "orderBy", "fields", "page", "pageSize", "pageId"];

    private static readonly string[] Salt =
        ["%00", "%", "%2F", "%c3%28", "\"", "'", "(", ")", "[", "]", "{", "}", ",", ":", "null", "true", "-1", "1e999", "999999999999", "\\ud83d", "\\u0000", "/", "//", "..", "é", "😀", "=", "&", "?", "#", "+", ";", "*", "$", "_info", "id", "x"];

    [Fact]
    public Task Two_thousand_broken_requests_are_answered_or_refused() => FuzzAsync(2_000, 26);

    [Fact, Trait("Set", "Long")]
    public Task Fifty_thousand_broken_requests_are_answered_or_refused() => FuzzAsync(50_000, 27);

    private async Task FuzzAsync(int requests, int seed)
    {
        var random = new Random(seed);
        using var raw = new RawWire(place.Host.Port);
        var refused = 0;
        for (var i = 0; i < requests; i++)
        {
            var (request, told) = Make(random);
            var answer = await raw.SendAsync(request);
            var which = $"Seed {seed}, request {i}:\n{told}\n-> {answer.Status} {answer.Body}";
            answer.Status.ShouldBeInRange(200, 499, which);
            if (answer.Status < 400) continue;
            refused++;
            if (answer.Body.Length > 0) BadInputTests.Shaped(answer, which);
            else told.StartsWith("HEAD", StringComparison.Ordinal).ShouldBeTrue(which);
        }

        refused.ShouldBeGreaterThan(requests / 4, "most requests should be broken");
        (await place.Wire.GetAsync("company/companies?pageSize=1")).Expect(200);
    }

    private (byte[] Request, string Told) Make(Random random)
    {
        string One(string[] of) => of[random.Next(of.Length)];
        var method = One(["GET", "GET", "GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"]);
        var route = One(Routes);
        // What is there is needed by the requests that follow.
        if (method == "DELETE") route += "999999";
        var target = Wire.Base + (random.Next(6) == 0 ? Break(route, random) : route);
        for (var i = random.Next(3); i > 0; i--)
        {
            var name = One(Names);
            var value = name switch
            {
                "orderBy" => One(BadRequests.Orders),
                "fields" => One(BadRequests.Fields),
                "page" or "pageSize" or "pageId" => random.Next(-2, 5).ToString(System.Globalization.CultureInfo.InvariantCulture),
                _ => One(BadRequests.Conditions),
            };
            if (random.Next(2) == 0) value = Break(value, random);
            target += $"{(target.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{name}={(random.Next(8) == 0 ? Ascii(value) : Uri.EscapeDataString(value))}";
        }

        var body = method switch
        {
            "POST" or "PUT" => One(BadRequests.Bodies),
            "PATCH" => One(BadRequests.Patches),
            _ => null,
        };
        if (body != null && random.Next(2) == 0) body = Break(body, random);
        var bytes = body == null ? null : Encoding.UTF8.GetBytes(body);
        if (bytes is { Length: > 0 } && random.Next(10) == 0) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        IEnumerable<(string Name, string Value)> headers = place.Headers;
        if (random.Next(20) == 0) headers = headers.Append(("If-Match", Ascii(One(Salt))));
        if (random.Next(20) == 0) headers = headers.Append(("pagination-type", One(["forward-only", "x"])));
        if (random.Next(40) == 0) headers = headers.Where(h => h.Name != "Authorization").Append(("Authorization", "Basic " + Ascii(One(Salt))));
        target = Ascii(target);
        return (RawWire.Request(method, target, headers, bytes), $"{method} {target}\n{body}");
    }

    // A request line holds no blanks and nothing beyond ASCII; what is left may be as wrong as it likes.
    private static string Ascii(string text) => string.Concat(text.Select(c => c is > ' ' and < (char)127 ? c.ToString() : "%" + ((int)(byte)c).ToString("X2")));

    private static string Break(string text, Random random)
    {
        var at = random.Next(text.Length + 1);
        return random.Next(4) switch
        {
            0 => text[..at] + Salt[random.Next(Salt.Length)] + text[at..],
            1 => text[..at],
            2 => text[..at] + Salt[random.Next(Salt.Length)] + text[Math.Min(text.Length, at + random.Next(5))..],
            _ => text + text[at..],
        };
    }
}
