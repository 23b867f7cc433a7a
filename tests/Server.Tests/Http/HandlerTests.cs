using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Reeve.Kernel;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Http;

public sealed class HandlerTests(SmallSite site) : IClassFixture<SmallSite>
{
    [Fact]
    public async Task A_record_is_created_read_and_shown_as_the_wire_shows_records()
    {
        var shelf = await PostAsync("service/shelves", """{"name":"Üpper \"1\""}""");
        var first = await PostAsync("service/things", """{"name":"first"}""");
        using var created = await site.Client.PostAsync("service/things", Json(
            $$$"""{"name":"second/2","shelf":{"id":{{{shelf}}}},"beside":{"id":{{{first}}}},"price":12.50,"seen":"2026-01-02T03:04:05.9Z"}"""));
        created.StatusCode.ShouldBe(HttpStatusCode.Created);
        var body = await created.Content.ReadAsStringAsync();
        var id = (int)JsonNode.Parse(body)!["id"]!;
        created.Headers.Location!.ToString().ShouldBe(site.Client.BaseAddress + $"service/things/{id}");
        created.Headers.ETag!.IsWeak.ShouldBeFalse();

        using var read = await site.Client.GetAsync($"service/things/{id}");
        (await read.Content.ReadAsStringAsync()).ShouldBe(body);
        read.Headers.ETag.ShouldBe(created.Headers.ETag);
        var api = site.Client.BaseAddress!.ToString();
        body.ShouldStartWith(string.Concat(
            $$$"""{"id":{{{id}}},"name":"second/2","shelf":{"id":{{{shelf}}},"name":"Üpper \"1\"","_info":{"shelf_href":"{{{api}}}service/shelves/{{{shelf}}}"}},""",
            $$$"""  "beside":{"id":{{{first}}},"name":"first","_info":{"beside_href":"{{{api}}}service/things/{{{first}}}"}},""".Trim(),
            """ "price":12.5,"goodFlag":false,"seen":"2026-01-02T03:04:05Z","parts":[],"_info":{"lastUpdated":" """.Trim()));
        var info = JsonNode.Parse(body)!["_info"]!;
        info["updatedBy"]!.ToString().ShouldBe("full");
        info["shelves_href"]!.ToString().ShouldBe($"{api}service/shelves?conditions=id>{id}");
        info["parts_href"]!.ToString().ShouldBe($"{api}service/things/{id}/parts");
    }

    [Fact]
    public async Task Rows_inside_a_record_and_parts_of_references_are_shown()
    {
        var shelf = await PostAsync("service/shelves", """{"name":"inside"}""");
        var thing = await PostAsync("service/things", $$$"""{"name":"with parts","shelf":{"id":{{{shelf}}}}}""");
        await PostAsync($"service/things/{thing}/parts", """{"label":"a\u0001\"b\" ü","amount":3,"spareFlag":true}""");
        var body = JsonNode.Parse(await site.Client.GetStringAsync($"service/things/{thing}?fields=PARTS,shelf/name,beside/id"))!;
        body["parts"]![0]!["label"]!.ToString().ShouldBe("a\u0001\"b\" ü");
        body["parts"]![0]!["amount"]!.ToJsonString().ShouldBe("3");
        body["parts"]![0]!["spareFlag"]!.ToJsonString().ShouldBe("true");
        body["shelf"]!.ToJsonString().ShouldBe("""{"name":"inside"}""");
        body["_info"].ShouldBeNull();
        body["id"]!.ToJsonString().ShouldBe(thing.ToString());
    }

    [Fact]
    public async Task Pages_carry_their_links_and_the_last_page_of_forward_only_an_empty_one()
    {
        var mark = Guid.NewGuid().ToString("N");
        for (var i = 0; i < 5; i++) await PostAsync("service/things", $$"""{"name":"{{mark}}"}""");
        var at = $"/v4_6_release/apis/3.0/service/things?conditions=name='{mark}'&pageSize=2";
        using var raw = new RawWire(site.Port);
        (string, string)[] headers = [("Host", $"localhost:{site.Port}"), ("Authorization", "Basic " + SmallSite.Basic("acme+full:secret"))];
        var first = await raw.SendAsync(RawWire.Request("GET", at, headers));
        first.Status.ShouldBe(200);
        (first.Head + "\r\n").ShouldContain($"Link: <http://localhost:{site.Port}{at}&page=2>; rel=\"next\", <http://localhost:{site.Port}{at}&page=3>; rel=\"last\"\r\n");
        var final = await raw.SendAsync(RawWire.Request("GET", at + "&page=3", headers));
        (final.Head + "\r\n").ShouldContain("rel=\"prev\"\r\n");

        (string, string)[] forward = [.. headers, ("Pagination-Type", "forward-only")];
        var next = await raw.SendAsync(RawWire.Request("GET", at, forward));
        next.Head.ShouldContain("&pageId=");
        var rest = await raw.SendAsync(RawWire.Request("GET", at.Replace("pageSize=2", "pageSize=1000", StringComparison.Ordinal), forward));
        (rest.Head + "\r\n").ShouldContain("\r\nLink: \r\n");
        JsonNode.Parse(rest.Body)!.AsArray().Count.ShouldBe(5);
        var head = await raw.SendAsync(RawWire.Request("HEAD", at, headers));
        (head.Head + "\r\n").ShouldContain($"Content-Length: {first.Body.Length}\r\n");
        head.Body.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_search_takes_its_names_in_any_case_and_refuses_unknown_ones()
    {
        var mark = Guid.NewGuid().ToString("N");
        await PostAsync("service/things", $$"""{"name":"{{mark}}"}""");
        using var found = await site.Client.PostAsync("service/things/search", Json($$"""{"Conditions":"name = '{{mark}}'","OrderBy":"id desc","childconditions":null}"""));
        JsonNode.Parse(await found.Content.ReadAsStringAsync())!.AsArray().Count.ShouldBe(1);
        await ShouldRefuseAsync(HttpMethod.Post, "service/things/search", """{"conditons":"x"}""", 400, "conditons");
        JsonNode.Parse(await site.Client.GetStringAsync($"service/things/count?CONDITIONS=name='{mark}'"))!.ToJsonString().ShouldBe("""{"count":1}""");
    }

    [Fact]
    public async Task A_change_of_another_version_is_refused_and_one_of_several_named_versions_passes()
    {
        var id = await PostAsync("service/things", """{"name":"versions"}""");
        using var read = await site.Client.GetAsync($"service/things/{id}");
        var tag = read.Headers.ETag!.Tag;
        (await PatchAsync(id, "\"1\"")).ShouldBe(412);
        (await PatchAsync(id, "12")).ShouldBe(400);
        (await PatchAsync(id, $"\"1\", W/{tag}")).ShouldBe(200);
        (await PatchAsync(id, tag)).ShouldBe(412);
        (await PatchAsync(id, "*")).ShouldBe(200);
    }

    [Fact]
    public async Task A_deleted_record_answers_204_and_then_404()
    {
        var id = await PostAsync("service/things", """{"name":"short-lived"}""");
        using var gone = await site.Client.DeleteAsync($"service/things/{id}");
        gone.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await ShouldRefuseAsync(HttpMethod.Get, $"service/things/{id}", null, 404, $"Thing {id} not found");
    }

    [Theory]
    [InlineData("none", 403, "levelNeeded")]
    [InlineData("far", 401, "Unauthorized")]
    [InlineData("off", 401, "Unauthorized")]
    [InlineData("old", 401, "Unauthorized")]
    [InlineData("gone", 401, "Unauthorized")]
    [InlineData("unknown", 401, "Unauthorized")]
    [InlineData("near", 200, "[")]
    public async Task A_key_counts_only_while_it_holds(string key, int status, string part)
    {
        var (answered, body) = await SendAsync("service/things?pageSize=1", ("Authorization", "Basic " + SmallSite.Basic($"acme+{key}:secret")));
        answered.ShouldBe(status);
        body.ShouldContain(part);
    }

    [Theory]
    [InlineData("acme+full:wrong")]
    [InlineData("other+full:secret")]
    [InlineData("acmefull:secret")]
    public async Task A_wrong_key_or_company_is_refused(string credentials) =>
        (await SendAsync("service/things", ("Authorization", "Basic " + SmallSite.Basic(credentials)))).Status.ShouldBe(401);

    [Fact]
    public async Task An_integrator_login_is_told_of_api_members()
    {
        var (status, body) = await SendAsync("service/things", ("Authorization", "Basic " + SmallSite.Basic("acme+me:pw")), ("x-cw-usertype", "integrator"));
        status.ShouldBe(401);
        body.ShouldContain("API member");
    }

    [Fact]
    public async Task Bad_syntax_is_told_before_a_missing_key()
    {
        (await SendAsync("service/things?conditions=name%20=")).Status.ShouldBe(400);
        (await SendAsync("service/things?page=0")).Status.ShouldBe(400);
        (await SendAsync("service/things")).Status.ShouldBe(401);
    }

    [Theory]
    [InlineData("PUT", "service/things", null, 405, "GET, POST")]
    [InlineData("GET", "service/nothing", null, 404, "The endpoint does not exist.")]
    [InlineData("POST", "service/things", "", 400, "object")]
    [InlineData("POST", "service/things", "[]", 400, "object")]
    [InlineData("PATCH", "service/things/1", "{}", 400, "array")]
    [InlineData("POST", "service/things", "{", 400, "line 1")]
    [InlineData("GET", "service/things?conditions=what=1", null, 400, "ApiFindCondition")]
    [InlineData("GET", "service/things?orderBy=name%20up", null, 400, "ApiFindCondition")]
    [InlineData("GET", "service/things?pageId=1&orderBy=name", null, 400, "forward-only")]
    public Task A_bad_request_is_refused_in_the_wires_shape(string method, string path, string? body, int status, string part) =>
        ShouldRefuseAsync(new HttpMethod(method), path, body, status, part);

    [Fact]
    public async Task A_form_is_no_body_and_a_body_has_a_limit()
    {
        using var form = await site.Client.PostAsync("service/things", new FormUrlEncodedContent([new("name", "x")]));
        ((int)form.StatusCode).ShouldBe(415);
        var large = new string(' ', Limits.MaxBodyBytes - 100) + new string('x', 200);
        await ShouldRefuseAsync(HttpMethod.Post, "service/things", large, 413, "TooLarge");
    }

    [Fact]
    public async Task An_operation_answers_its_object_without_nulls()
    {
        using var done = await site.Client.PostAsync("service/things/5/act", null);
        (await done.Content.ReadAsStringAsync()).ShouldBe("""{"done":true,"at":"1970-01-01T00:00:00Z"}""");
        (await SendAsync("service/things/5/act", HttpMethod.Post, ("Authorization", "Basic " + SmallSite.Basic("acme+none:secret")))).Status.ShouldBe(403);
    }

    [Fact]
    public async Task Only_allowed_hosts_and_trusted_proxies_name_the_server()
    {
        var key = ("Authorization", "Basic " + SmallSite.Basic("acme+full:secret"));
        var id = await PostAsync("service/things", """{"name":"hosts"}""");
        (await SendAsync($"service/things/{id}", key, ("Host", "evil.example"))).Status.ShouldBe(400);
        (await SendAsync($"service/things/{id}", key, ("Host", "psa.example"))).Body.ShouldContain("http://psa.example/v4_6_release/apis/3.0/service");
        (await SendAsync($"service/things/{id}", key, ("X-Forwarded-Host", "psa.example"), ("X-Forwarded-Proto", "https"))).Body.ShouldContain("https://psa.example/v4_6_release");
        (await SendAsync("service/things", ("Authorization", "Basic " + SmallSite.Basic("acme+far:secret")), ("X-Forwarded-For", "1.1.1.1, 10.2.3.4"))).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Discovery_documents_and_health_need_no_key()
    {
        using var client = new HttpClient { BaseAddress = new Uri(site.Client.BaseAddress!, "/") };
        var info = JsonNode.Parse(await client.GetStringAsync("v4_6_release/Login/CompanyInfo/ACME"))!;
        info["Codebase"]!.ToString().ShouldBe("v4_6_release/");
        info["SiteUrl"]!.ToString().ShouldBe($"127.0.0.1:{site.Port}");
        (await client.GetStringAsync("login/companyinfo/nobody")).ShouldBe("null");
        (await client.GetStringAsync("health")).ShouldBe("""{"status":"ok"}""");
        (await client.GetStringAsync("docs")).ShouldContain("service/things/{id}");
        var document = JsonNode.Parse(await client.GetStringAsync("openapi.json"))!;
        document["openapi"]!.ToString().ShouldBe("3.1.0");
        document["paths"]!["/service/things"]!["get"]!["x-permission"]!["function"]!.ToString().ShouldBe("Things");
        document["components"]!["schemas"]!["Thing"]!["properties"]!["name"]!["maxLength"]!.ToJsonString().ShouldBe("50");
        using var options = await client.SendAsync(new HttpRequestMessage(HttpMethod.Options, "v4_6_release/apis/3.0/service/things/1"));
        options.Content.Headers.Allow.ShouldBe(["DELETE", "GET", "PATCH", "PUT", "HEAD", "OPTIONS"]);
    }

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    private async Task<int> PostAsync(string path, string body)
    {
        using var answer = await site.Client.PostAsync(path, Json(body));
        var text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.Created, text);
        return (int)JsonNode.Parse(text)!["id"]!;
    }

    private async Task<int> PatchAsync(int id, string version)
    {
        using var request = new HttpRequestMessage(HttpMethod.Patch, $"service/things/{id}");
        request.Content = JsonContent.Create(new[] { new { op = "replace", path = "price", value = Guid.NewGuid().GetHashCode() % 1000 } });
        request.Headers.TryAddWithoutValidation("If-Match", version);
        using var answer = await site.Client.SendAsync(request);
        return (int)answer.StatusCode;
    }

    private Task<(int Status, string Body)> SendAsync(string path, params (string, string)[] headers) => SendAsync(path, HttpMethod.Get, headers);

    private async Task<(int Status, string Body)> SendAsync(string path, HttpMethod method, params (string Name, string Value)[] headers)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(method, new Uri(site.Client.BaseAddress!, path));
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        using var answer = await client.SendAsync(request);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private async Task ShouldRefuseAsync(HttpMethod method, string path, string? body, int status, string part)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body == null ? null : Json(body) };
        using var answer = await site.Client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        ((int)answer.StatusCode).ShouldBe(status, text);
        text.ShouldContain(part);
        JsonNode.Parse(text)!["message"].ShouldNotBeNull();
    }
}
