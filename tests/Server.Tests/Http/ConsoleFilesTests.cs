using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Reeve.Server.Http;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Http;

/// <summary>The console's files as the server sends them: which, to whom, with which headers.</summary>
public sealed partial class ConsoleFilesTests : IAsyncLifetime
{
    private const string Html = "text/html,application/xhtml+xml";
    private static readonly string Script = "console.info('" + new string('x', 5000) + "')";

    private readonly DirectoryInfo above = Directory.CreateTempSubdirectory("reeve-console-");
    private TestHost host = null!;
    private HttpClient client = null!;

    private string Folder => Path.Combine(above.FullName, "console");

    public async ValueTask InitializeAsync()
    {
        await WriteAsync("../secret.txt", "not to be seen");
        await WriteAsync("index.html", "<!doctype html><meta property=\"csp-nonce\" nonce=\"__NONCE__\"><style nonce=\"__NONCE__\"></style>");
        await WriteAsync("assets/main-1a2b.js", Script);
        await WriteAsync("assets/packed-3c4d.css", new string('a', 3000));
        await WriteAsync("assets/packed-3c4d.css.br", "as brotli");
        await WriteAsync("assets/packed-3c4d.css.gz", "as gzip");
        await WriteAsync("assets/logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        await WriteAsync("favicon.ico", "icon");
        host = await TestHost.StartAsync("sqlite", console: new ConsoleFiles(Folder));
        client = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { BaseAddress = new Uri(host.Url) };
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await host.DisposeAsync();
        above.Delete(recursive: true);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/service/tickets/1")]
    [InlineData("/setup/a.token-with.dots")]
    [InlineData("/list/company/companies")]
    public async Task A_screen_gets_the_first_page_with_a_nonce_of_its_own(string path)
    {
        using var one = await GetAsync(path, ("Accept", Html));
        using var other = await GetAsync(path, ("Accept", Html));
        var page = await one.Content.ReadAsStringAsync();
        var nonce = Nonce().Match(page).Groups[1].Value;

        ((int)one.StatusCode, one.Content.Headers.ContentType?.ToString()).ShouldBe((200, "text/html; charset=utf-8"));
        page.ShouldNotContain("__NONCE__");
        page.ShouldContain($"<style nonce=\"{nonce}\">");
        var policy = one.Headers.GetValues("Content-Security-Policy").Single();
        foreach (var part in new[] { "default-src 'self'", "script-src 'self';", $"style-src 'self' 'nonce-{nonce}'", "img-src 'self' data: blob:", "frame-ancestors 'none'", "object-src 'none'", "base-uri 'none'" })
            policy.ShouldContain(part);
        policy.ShouldNotContain("unsafe");
        (await other.Content.ReadAsStringAsync()).ShouldNotContain(nonce);
        (Header(one, "X-Content-Type-Options"), Header(one, "X-Frame-Options"), Header(one, "Referrer-Policy"), Header(one, "Cache-Control"), one.Headers.ETag)
            .ShouldBe(("nosniff", "DENY", "same-origin", "no-cache", null));
    }

    [Fact]
    public async Task A_built_file_is_kept_for_ever_and_packed_for_who_takes_it_so()
    {
        using var plain = await GetAsync("/assets/main-1a2b.js");
        (await plain.Content.ReadAsStringAsync()).ShouldBe(Script);
        (plain.Content.Headers.ContentType?.ToString(), Header(plain, "Cache-Control"), Header(plain, "Vary"), Header(plain, "X-Content-Type-Options"))
            .ShouldBe(("text/javascript; charset=utf-8", "public, max-age=31536000, immutable", "Accept-Encoding", "nosniff"));

        using var packed = await GetAsync("/assets/main-1a2b.js", ("Accept-Encoding", "gzip, deflate, br"));
        packed.Content.Headers.ContentEncoding.ShouldBe(["gzip"]);
        packed.Content.Headers.ContentLength!.Value.ShouldBeLessThan(500);
        using var reader = new StreamReader(new GZipStream(await packed.Content.ReadAsStreamAsync(), CompressionMode.Decompress));
        (await reader.ReadToEndAsync()).ShouldBe(Script);

        using var again = await GetAsync("/assets/main-1a2b.js", ("If-None-Match", plain.Headers.ETag!.ToString()));
        ((int)again.StatusCode, again.Headers.ETag).ShouldBe((304, plain.Headers.ETag));
    }

    [Theory]
    [InlineData("gzip, br", "br", "as brotli")]
    [InlineData("gzip", "gzip", "as gzip")]
    [InlineData("br;q=0, gzip", "gzip", "as gzip")]
    [InlineData("zstd", null, null)]
    public async Task What_the_build_packed_is_sent_as_it_is(string taken, string? coding, string? body)
    {
        using var answer = await GetAsync("/assets/packed-3c4d.css", ("Accept-Encoding", taken));
        (answer.Content.Headers.ContentEncoding.SingleOrDefault(), await answer.Content.ReadAsStringAsync()).ShouldBe((coding, body ?? new string('a', 3000)));
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/css; charset=utf-8");
    }

    [Fact]
    public async Task A_file_beside_the_assets_is_asked_for_anew()
    {
        using var icon = await GetAsync("/favicon.ico");
        (icon.Content.Headers.ContentType?.ToString(), Header(icon, "Cache-Control")).ShouldBe(("image/x-icon", "no-cache"));
        using var logo = await GetAsync("/assets/logo.svg");
        Header(logo, "Content-Security-Policy").ShouldContain("sandbox");
    }

    [Fact]
    public async Task A_head_has_the_headers_without_the_body()
    {
        foreach (var path in new[] { "/", "/assets/main-1a2b.js", "/service/board" })
        {
            using var head = await SendAsync(HttpMethod.Head, path, ("Accept", Html));
            ((int)head.StatusCode, head.Content.Headers.ContentLength > 0, await head.Content.ReadAsStringAsync()).ShouldBe((200, true, ""), path);
        }
    }

    [Theory]
    [InlineData("/../secret.txt")]
    [InlineData("/%2e%2e/secret.txt")]
    [InlineData("/..%2fsecret.txt")]
    [InlineData("/assets/..%2f..%2fsecret.txt")]
    [InlineData("/assets/..%5c..%5csecret.txt")]
    [InlineData("//../secret.txt")]
    [InlineData("/assets/packed-3c4d.css.gz")]
    public async Task Nothing_outside_the_build_is_sent(string target)
    {
        using var raw = new RawWire(host.Port);
        var answer = await raw.SendAsync(RawWire.Request("GET", target, [("Host", "localhost")]));
        answer.Body.ShouldNotContain("not to be seen");
        answer.Status.ShouldBe(404);
    }

    [Theory]
    [InlineData("/service/tickets/1", "application/json")]
    [InlineData("/assets/gone-9.js", Html)]
    [InlineData("/v4_6_release/apis/3.0/service/nothing", Html)]
    [InlineData("/v4_6_release/nothing", Html)]
    [InlineData("/apis/3.0/service/tickets", Html)]
    public async Task Programs_learn_that_there_is_nothing(string path, string accept)
    {
        using var answer = await GetAsync(path, ("Accept", accept));
        ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType).ShouldBe((404, "application/json"));
    }

    [Fact]
    public async Task What_else_the_server_serves_stays()
    {
        foreach (var (path, type) in new[] { ("/docs", "text/html"), ("/openapi.json", "application/json"), ("/health", "application/json"), ("/v4_6_release/login/companyinfo/none", "application/json") })
        {
            using var answer = await GetAsync(path, ("Accept", Html));
            ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType).ShouldBe((200, type), path);
            (await answer.Content.ReadAsStringAsync()).ShouldNotContain("csp-nonce");
        }

        using var posted = await SendAsync(HttpMethod.Post, "/service/tickets/1", ("Accept", Html));
        ((int)posted.StatusCode).ShouldBe(404);
    }

    [Theory]
    [InlineData("/v4_6_release/ConnectWise.aspx?routeTo=ServiceFV&recid=12", "/service/tickets/12")]
    [InlineData("/v4_6_release/connectwise.aspx?locale=en_US&ROUTETO=servicefv&RecId=12", "/service/tickets/12")]
    [InlineData("/v2026_1/ConnectWise.aspx?routeTo=AccountFV&recid=3", "/companies/3")]
    [InlineData("/v4_6_release/services/system_io/router/openrecord.rails?locale=en_US&recordType=ServiceFv&recid=7&companyName=acme", "/service/tickets/7")]
    [InlineData("/v4_6_release/services/system_io/router/openrecord.rails?recordType=ContactFV&recid=8", "/contacts/8")]
    [InlineData("/v4_6_release/ConnectWise.aspx?routeTo=ConfigFV&recid=9", "/record/company/configurations/9")]
    [InlineData("/v4_6_release/ConnectWise.aspx?routeTo=ServiceFV&recid=//evil.example", null)]
    [InlineData("/v4_6_release/ConnectWise.aspx?routeTo=NothingFV&recid=1", null)]
    [InlineData("/v4_6_release/ConnectWise.aspx?routeTo=ServiceFV", null)]
    [InlineData("/ConnectWise.aspx?routeTo=ServiceFV&recid=1", null)]
    public async Task A_link_of_another_program_leads_to_its_screen(string link, string? screen)
    {
        using var answer = await GetAsync(link);
        ((int)answer.StatusCode, answer.Headers.Location?.ToString()).ShouldBe((screen == null ? 404 : 302, screen));
    }

    [Fact]
    public async Task A_build_may_come_change_and_go_while_the_server_runs()
    {
        Directory.Delete(Folder, recursive: true);
        using (var none = await GetAsync("/", ("Accept", Html))) (await none.Content.ReadAsStringAsync()).ShouldContain("console is not built");
        using (var none = await GetAsync("/service/board", ("Accept", Html))) ((int)none.StatusCode).ShouldBe(404);

        await WriteAsync("assets/new-5e6f.js", "new");
        await WriteAsync("index.html", "the new build");
        using (var page = await GetAsync("/", ("Accept", Html))) (await page.Content.ReadAsStringAsync()).ShouldBe("the new build");
        using (var file = await GetAsync("/assets/new-5e6f.js")) (await file.Content.ReadAsStringAsync()).ShouldBe("new");
        using (var old = await GetAsync("/assets/main-1a2b.js")) ((int)old.StatusCode).ShouldBe(404);
    }

    [Fact]
    public void The_build_of_a_checkout_is_found_from_the_program()
    {
        var program = Path.Combine(above.FullName, "artifacts", "bin", "Reeve.Server", "release") + Path.DirectorySeparatorChar;
        var built = Path.Combine(above.FullName, "artifacts", "web", "console");
        ConsoleFiles.PlaceOf(program).ShouldBe(built);
        Directory.CreateDirectory(Path.Combine(program, "web", "console"));
        ConsoleFiles.PlaceOf(program).ShouldBe(Path.Combine(program, "web", "console"));
    }

    [GeneratedRegex("nonce=\"([A-Za-z0-9+/=]{16,})\"")]
    private static partial Regex Nonce();

    private static string Header(HttpResponseMessage answer, string name) => string.Join(", ", answer.Headers.TryGetValues(name, out var values) ? values : []);

    private Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, path, headers);

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await client.SendAsync(request);
    }

    private async Task WriteAsync(string name, string text)
    {
        var path = Path.GetFullPath(Path.Combine(Folder, name));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, text, new UTF8Encoding(false));
    }
}
