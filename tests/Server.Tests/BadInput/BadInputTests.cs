using System.Text;
using System.Text.Json;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.BadInput;

/// <summary>What is wrong is refused in the wire's shape, with the place where it is wrong; nothing a caller sends is a failure of ours (issue 2).</summary>
public sealed class BadInputTests(InputPlace place) : IClassFixture<InputPlace>
{
    private static readonly string[] Lists = ["company/companies", "service/tickets", "service/boards", "system/members", "system/auditEntries", "schedule/entries"];

    private Wire Wire => place.Wire;

    public static TheoryData<string> Listed => [.. Lists];

    [Theory, MemberData(nameof(Listed))]
    public async Task Conditions_that_make_no_sense_are_refused_with_their_place(string path)
    {
        foreach (var conditions in BadRequests.Conditions)
        {
            foreach (var at in (string[])[path, path + "/count"])
            {
                var answer = await Wire.FindAsync(at, conditions);
                answer.Expect(400).Code.ShouldBe("ApiFindCondition", conditions);
                answer.Json.TryGetProperty("position", out var position).ShouldBeTrue(answer.ToString());
                position.GetInt32().ShouldBeInRange(0, conditions.Length);
            }
        }
    }

    [Theory, MemberData(nameof(Listed))]
    public async Task Orders_and_fields_that_make_no_sense_are_refused(string path)
    {
        foreach (var order in BadRequests.Orders)
            (await Wire.GetAsync($"{path}?orderBy={Uri.EscapeDataString(order)}")).Expect(400).Code.ShouldBe("ApiFindCondition", order);
        foreach (var fields in BadRequests.Fields)
            (await Wire.GetAsync($"{path}?fields={Uri.EscapeDataString(fields)}")).Expect(400).Code.ShouldBe("ApiFindCondition", fields);
    }

    [Fact]
    public async Task Searches_that_make_no_sense_are_refused()
    {
        foreach (var conditions in BadRequests.Conditions)
            (await Wire.PostAsync("service/tickets/search", new { conditions })).Expect(400).Code.ShouldBe("ApiFindCondition", conditions);
        foreach (var body in (string[])["[]", "5", "{\"nothing\":1}", "{\"conditions\":5}", "{\"conditions\":{}}", "{\"orderBy\":[\"id\"]}", "{\"conditions\":\"\\ud800\"}"])
            (await Wire.SendAsync("POST", "service/tickets/search", body)).Expect(400).Code.ShouldNotBeNull(body);
    }

    [Theory, InlineData("company/companies"), InlineData("company/teamRoles"), InlineData("service/tickets"), InlineData("service/priorities")]
    public async Task Bodies_that_are_no_record_are_refused(string path)
    {
        foreach (var body in BadRequests.Bodies)
        {
            foreach (var (method, at) in ((string, string)[])[("POST", path), ("PUT", $"{path}/1")])
            {
                var answer = await Wire.SendAsync(method, at, body);
                answer.Status.ShouldBe(400, answer.ToString());
                answer.Code.ShouldNotBeNull(answer.ToString());
            }
        }
    }

    [Theory, InlineData("company/companies"), InlineData("company/companies/statuses"), InlineData("service/tickets")]
    public async Task Patches_that_cannot_be_applied_are_refused(string path)
    {
        var before = (await Wire.GetAsync($"{path}/1")).Expect(200).Text;
        foreach (var patch in BadRequests.Patches)
        {
            var answer = await Wire.SendAsync("PATCH", $"{path}/1", patch);
            if (answer.Status == 200 && !before.Contains("\"name\"", StringComparison.Ordinal)) continue;
            answer.Status.ShouldBe(400, answer.ToString());
            answer.Code.ShouldNotBeNull(answer.ToString());
        }

        (await Wire.GetAsync($"{path}/1")).Expect(200).Text.ShouldBe(before);
    }

    [Fact]
    public async Task Targets_that_lead_nowhere_are_refused()
    {
        using var raw = new RawWire(place.Host.Port);
        foreach (var target in BadRequests.Targets)
        {
            var answer = await raw.SendAsync(RawWire.Request("GET", target.StartsWith('/') ? target : Wire.Base + target, place.Headers));
            if (target == "/")
            {
                answer.Status.ShouldBe(200);
                continue;
            }

            answer.Status.ShouldBeOneOf([400, 404], target);
            Shaped(answer, target);
        }
    }

    [Fact]
    public async Task Headers_that_make_no_sense_are_refused()
    {
        using var raw = new RawWire(place.Host.Port);
        var company = $"{Wire.Base}company/companies/{place.Company}";
        var patch = Encoding.UTF8.GetBytes("[{\"op\":\"replace\",\"path\":\"city\",\"value\":\"x\"}]");
        (string Name, string Value, int Status)[] wrong =
        [
            ("If-Match", "x", 400), ("If-Match", "\"x", 400), ("If-Match", "\"1\"", 412), ("If-Match", "\"x\"", 412), ("If-Match", string.Join(",", Enumerable.Repeat("\"1\"", 17)), 400),
            ("Content-Type", "application/xml", 415), ("Content-Type", "multipart/form-data", 415), ("Content-Type", ";", 415), ("Authorization", "Basic", 401), ("Authorization", "Basic !!!", 401),
            ("Authorization", "Bearer x", 401), ("Authorization", "Basic " + Convert.ToBase64String([0xff, 0xfe, 0x00]), 401), ("Authorization", "Basic " + Convert.ToBase64String("x:y"u8), 401),
            ("Authorization", "Basic " + Convert.ToBase64String("test1+a:b:c"u8), 401), ("Authorization", "", 401), ("Host", "evil.example", 400), ("Host", "127.0.0.1:x", 400), ("x-cw-usertype", "integrator", 401),
        ];
        foreach (var (name, value, status) in wrong)
        {
            var answer = await raw.SendAsync(RawWire.Request("PATCH", company, place.Headers.Where(h => h.Name != name).Append((name, value)), patch));
            answer.Status.ShouldBe(status, $"{name}: {value}: {answer.Body}");
            if (answer.Body.Length > 0) Shaped(answer, name);
        }
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_refused()
    {
        using var raw = new RawWire(place.Host.Port);
        byte[][] bodies = [[0xff], [.. "{\"summary\":\""u8, 0xc0, 0xaf, .. "\"}"u8], [.. "{\"summary\":\""u8, 0xed, 0xa0, 0x80, .. "\"}"u8], [0xff, 0xfe, 0x7b, 0, 0x7d, 0], [0xef, 0xbb], [0]];
        foreach (var body in bodies)
        {
            var answer = await raw.SendAsync(RawWire.Request("POST", Wire.Base + "service/tickets", place.Headers, body));
            answer.Status.ShouldBe(400, Convert.ToHexString(body));
            Shaped(answer, Convert.ToHexString(body));
        }

        // A mark of the byte order in front is forgiven.
        (await raw.SendAsync(RawWire.Request("POST", Wire.Base + "company/teamRoles", place.Headers, [0xef, 0xbb, 0xbf, .. "{\"name\":\"Marked\"}"u8]))).Status.ShouldBe(201);
    }

    [Fact]
    public async Task What_is_no_request_at_all_is_refused_in_the_shape_of_all_errors()
    {
        string[] heads =
        [
            "GET /v4_6_release/apis/3.0/company/companies/%00 HTTP/1.1\r\nHost: localhost\r\n\r\n", "GET  HTTP/1.1\r\n\r\n", "\u0001\u0002\r\n\r\n", "G(T / HTTP/1.1\r\n\r\n",
            "GET / HTTP/1.1\r\nHost : localhost\r\n\r\n", "GET / HTTP/1.1\r\nno colon\r\n\r\n", "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n\r\n", "GET / HTTP/1.1\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: other\r\n\r\n", "GET http:// HTTP/1.1\r\nHost: localhost\r\n\r\n",
        ];
        using var raw = new RawWire(place.Host.Port);
        foreach (var head in heads)
        {
            var answer = await raw.SendAsync(Encoding.Latin1.GetBytes(head));
            answer.Status.ShouldBe(400, head);
            answer.Head.ShouldContain("Connection: close", Case.Insensitive, head);
            Shaped(answer, head);
        }

        (await raw.SendAsync(Encoding.Latin1.GetBytes("HEAD /%00 HTTP/1.1\r\nHost: localhost\r\n\r\n"))).Status.ShouldBe(400);
        (await raw.SendAsync(Encoding.Latin1.GetBytes($"GET / HTTP/1.1\r\nx: {new string('x', 70_000)}\r\n\r\n"))).Status.ShouldBe(431);
        (await raw.SendAsync(Encoding.Latin1.GetBytes("GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n"))).Status.ShouldBe(200);
    }

    /// <summary>The wire's shape of an error: a code (429: an error) and a message.</summary>
    internal static void Shaped(RawAnswer answer, string request)
    {
        var body = JsonElement.Parse(answer.Body);
        body.TryGetProperty(answer.Status == 429 ? "error" : "code", out var code).ShouldBeTrue(request + "\n" + answer.Body);
        code.GetString().ShouldNotBeNullOrEmpty(request);
        body.GetProperty("message").GetString().ShouldNotBeNullOrEmpty(request);
    }
}
