using System.Text;
using Microsoft.AspNetCore.Http;
using Reeve.Kernel;
using Reeve.Model;

namespace Reeve.Server.Http;

/// <summary>What is served beside the API itself: the console, discovery, documentation, health.</summary>
public sealed class Pages
{
    private const string Html = "text/html; charset=utf-8";
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{0}'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private readonly Func<string, ValueTask<Storage?>> companies;
    private readonly Premises premises;
    private readonly ConsoleFiles? console;
    private readonly Lazy<byte[]> openApi;
    private readonly Lazy<byte[]> docs;

    /// <summary>Pages over a catalogue.</summary>
    public Pages(Catalogue catalogue, Func<string, ValueTask<Storage?>> companies, Premises? premises = null, ConsoleFiles? console = null)
    {
        this.console = console;
        this.companies = companies;
        this.premises = premises ?? Premises.Bare;
        openApi = new(() => OpenApi.Write(catalogue));
        docs = new(() => Encoding.UTF8.GetBytes(Docs.Write(catalogue)));
    }

    /// <summary>The page at an address, or null.</summary>
    public async ValueTask<Answer?> FindAsync(HttpRequest request, Address address, Func<string> baseAddress)
    {
        var method = request.Method;
        var segments = address.Segments;
        var from = segments.Count > 0 && Routes.IsCodebase(segments[0]) ? 1 : 0;
        var info = segments.Count == from + 3 && Is(segments[from], "login") && Is(segments[from + 1], "companyinfo");
        var key = segments.Count == from + 3 && Is(segments[from], "system") && Is(segments[from + 1], "callbackkey") && Is(segments[from + 2], "index.rails");
        var page = segments.Count switch { 0 => "", 1 => segments[0].ToLowerInvariant(), _ => null };
        if (!info && !key && page is not ("" or "docs" or "openapi.json" or "health")) return await ScreenAsync(request, address);
        if (HttpMethods.IsOptions(method)) return new Answer(204, default) { Headers = [("Allow", Problems.Allow(["GET"]))] };
        if (!HttpMethods.IsGet(method) && !HttpMethods.IsHead(method)) throw new Refusal(new Problem.NoVerb(["GET"]));
        if (key) return await CallbackKeyAsync(QueryText.Of(address.RawQuery).Values);
        if (info) return await CompanyInfoAsync(segments[from + 2], baseAddress());
        return page switch
        {
            "docs" => Page(docs.Value),
            "openapi.json" => new Answer(200, openApi.Value),
            "health" => new Answer(200, "{\"status\":\"ok\"}"u8.ToArray()),
            _ => await ScreenAsync(request, address) ?? Page(Encoding.UTF8.GetBytes(Docs.Landing)),
        };
    }

    private async ValueTask<Answer?> ScreenAsync(HttpRequest request, Address address)
    {
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method)) return null;
        if (DeepLinks.Find(address) is { } screen) return new Answer(302, default) { Headers = [("Location", screen)] };
        return console == null ? null : await console.FindAsync(request, address);
    }

    private static bool Is(string segment, string literal) => string.Equals(segment, literal, StringComparison.OrdinalIgnoreCase);

    private static Answer Page(byte[] html) => new(200, html)
    {
        ContentType = Html,
        Headers = [("Content-Security-Policy", string.Format(Policy, Docs.ScriptHash)), ("Referrer-Policy", "same-origin")],
    };

    // Wire: whoever knows the name of a key gets it: nobody can guess one, and rotation ends it.
    private async ValueTask<Answer> CallbackKeyAsync(IReadOnlyDictionary<string, string> query)
    {
        var (company, id) = (Of(query, "companyName"), Of(query, "id"));
        if (company.Length == 0 || id.Length == 0 || await companies(company.ToLowerInvariant()) is not { } storage) throw new Refusal(new Problem.NoEndpoint());
        var callback = Named(storage.Memory, id) ?? Named(await storage.RefreshAsync(), id) ?? throw new Refusal(new Problem.NoRecord("Key", id.Length <= 60 ? id : id[..60]));
        using var json = new JsonBytes(128);
        json.Raw((byte)'{').Name("signing_key").Text(CallbackSteps.SigningKey(callback, premises.Seals)).Raw((byte)'}');
        return new Answer(200, json.Memory.ToArray());
    }

    private static CallbackEntry? Named(Memory memory, string id) => memory.All<CallbackEntry>().FirstOrDefault(c => c.KeyId == id);

    private static string Of(IReadOnlyDictionary<string, string> query, string name) =>
        query.FirstOrDefault(q => q.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value ?? "";

    // Wire: an unknown company is answered with 200 and null.
    private async ValueTask<Answer> CompanyInfoAsync(string company, string baseAddress)
    {
        if (await companies(company.ToLowerInvariant()) is not { } storage) return new Answer(200, "null"u8.ToArray());
        using var json = new JsonBytes(512);
        json.Raw((byte)'{').Name("CompanyName").Text(storage.Company).Raw((byte)',');
        json.Name("Codebase").Text("v4_6_release/"u8).Raw((byte)',');
        json.Name("VersionCode").Text("v2026.3"u8).Raw((byte)',');
        json.Name("VersionNumber").Text("v4.6.105333"u8).Raw((byte)',');
        json.Name("CompanyID").Text(storage.Company).Raw((byte)',');
        json.Name("IsCloud").Bool(false).Raw((byte)',');
        json.Name("SiteUrl").Text(new Uri(baseAddress).Authority).Raw((byte)',');
        json.Name("AllowedOrigins").Raw((byte)'[');
        var origins = storage.Memory.All<AllowedOrigin>().Select(o => o.Origin).ToList();
        for (var i = 0; i < origins.Count; i++) (i == 0 ? json : json.Raw((byte)',')).Text(origins[i]);
        json.Raw("]}"u8);
        return new Answer(200, json.Memory.ToArray());
    }
}
