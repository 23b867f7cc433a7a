using System.Net;
using System.Security.Cryptography;
using System.Text;
using Reeve.Kernel;

namespace Reeve.Server.Http;

/// <summary>The readable page about the API, made from the catalogue.</summary>
public static class Docs
{
    private const string Style = """
        :root{color-scheme:light dark;--bg:#fff;--fg:#1a1d21;--dim:#5b6470;--line:#d9dee4;--card:#f6f8fa;--key:#0b5cad}
        @media(prefers-color-scheme:dark){:root{--bg:#14171a;--fg:#e6e9ec;--dim:#9aa4af;--line:#30363d;--card:#1c2126;--key:#6cb2ff}}
        *{box-sizing:border-box}body{margin:0 auto;max-width:70rem;padding:1rem;background:var(--bg);color:var(--fg);font:16px/1.5 system-ui,sans-serif}
        a{color:var(--key)}code{font:.9em ui-monospace,monospace;overflow-wrap:anywhere}
        input{width:100%;padding:.6rem;font:inherit;color:inherit;background:var(--card);border:1px solid var(--line);border-radius:.4rem}
        details{border:1px solid var(--line);border-radius:.4rem;margin:.5rem 0;background:var(--card)}summary{padding:.6rem;cursor:pointer}
        summary span,.dim{color:var(--dim)}details>div{padding:0 .6rem .6rem;overflow-x:auto}
        table{border-collapse:collapse;width:100%;margin:.5rem 0}th,td{text-align:left;vertical-align:top;padding:.25rem .6rem .25rem 0;border-bottom:1px solid var(--line)}
        """;

    private const string Script = """
        const box=document.querySelector('input');
        function sift(){const words=box.value.toLowerCase().split(/\s+/);let n=0;
        for(const d of document.querySelectorAll('details')){const t=d.dataset.words;const hit=words.every(w=>t.includes(w));d.hidden=!hit;if(hit)n++}
        document.querySelector('output').textContent=n+' resources'}
        if(box){box.addEventListener('input',sift);sift();
        const at=location.hash&&document.getElementById(decodeURIComponent(location.hash.slice(1)));if(at){at.open=true;at.scrollIntoView()}}
        """;

    /// <summary>The hash that lets the page's own script run, and no other.</summary>
    public static string ScriptHash { get; } = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Script)));

    /// <summary>The first page of a server whose console is not built.</summary>
    public static string Landing { get; } = Page("Reeve", $"""
        <h1>Reeve</h1>
        <p>This server answers the ConnectWise Manage REST API. Its console is not built: <code>npm --prefix web ci &amp;&amp; npm --prefix web run build</code> builds it.</p>
        <ul><li><a href="/docs">What it knows</a>: resources, fields, and the right each operation needs</li>
        <li><a href="/openapi.json">The same as OpenAPI 3.1</a></li><li><a href="/health">Health</a></li></ul>
        <p>Try it with a key:</p>
        <p><code>curl -u "COMPANY+PUBLIC:PRIVATE" "http://localhost:8080{PublicAddress.ApiPath}service/tickets?pageSize=5"</code></p>
        """);

    /// <summary>The page.</summary>
    public static string Write(Catalogue catalogue)
    {
        var body = new StringBuilder();
        body.Append("<h1>Reeve API</h1><p>Every resource below the base <code>").Append(PublicAddress.ApiPath);
        body.Append("</code>, with the right each operation needs. <a href=\"/openapi.json\">OpenAPI 3.1</a></p>");
        body.Append("<label>Search resources, fields and rights<input type=\"search\" autofocus></label><p class=\"dim\"><output></output></p>");
        var endpoints = Kernel.Endpoint.Of(catalogue).ToLookup(e => e.Resource);
        foreach (var resource in catalogue.Resources) Resource(body, resource, endpoints[resource]);
        return Page("Reeve API", body.ToString());
    }

    private static void Resource(StringBuilder body, Resource resource, IEnumerable<Kernel.Endpoint> endpoints)
    {
        var fields = resource.Table.Fields.Where(f => resource.Knows(f) && !f.InInfo).ToList();
        var words = string.Join(' ', [resource.Path, resource.Entity, resource.Function?.ToString() ?? "", resource.SetupTable ?? "", .. fields.Select(f => f.Name)]);
        body.Append("<details id=\"").Append(Html(resource.Path)).Append("\" data-words=\"").Append(Html(words.ToLowerInvariant())).Append("\"><summary><code>");
        body.Append(Html(resource.Path)).Append("</code> <span>").Append(Html(resource.Entity)).Append("</span></summary><div><table><tr><th>Operation<th>What<th>Right</tr>");
        foreach (var endpoint in endpoints)
        {
            body.Append("<tr><td><code>").Append(endpoint.Method).Append(" /").Append(Html(endpoint.Path)).Append("</code><td>").Append(Html(OpenApi.Summary(endpoint)));
            body.Append("<td>").Append(Html(Right(endpoint))).Append("</tr>");
        }

        body.Append("</table><table><tr><th>Field<th>Type<th>Notes</tr>");
        foreach (var field in fields)
        {
            body.Append("<tr><td><code>").Append(Html(field.Name)).Append("</code><td>").Append(Html(OpenApiSchemas.Words(field)));
            body.Append("<td>").Append(Html(string.Join(", ", Notes(resource, field)))).Append("</tr>");
        }

        body.Append("</table></div></details>");
    }

    private static string Right(Kernel.Endpoint endpoint)
    {
        if (endpoint.Operation is { Anonymous: true }) return "none";
        var right = endpoint.Function is { } function ? $"{function}: {endpoint.Verb}" : "any key";
        if (endpoint.SetupTable is { } table) right += $" (table {table})";
        return endpoint.Extension ? right + " - Reeve only" : right;
    }

    private static IEnumerable<string> Notes(Resource resource, Field field)
    {
        if (OpenApiSchemas.IsRequired(resource, field)) yield return "required";
        if (field.ReadOnly) yield return "read-only";
        if (field.Sent || field.Secret) yield return "write-only";
        if (field.Inert) yield return "stored, without effect yet";
        if (field.Extension) yield return "Reeve only";
    }

    private static string Html(string text) => WebUtility.HtmlEncode(text);

    private static string Page(string title, string body) =>
        $"<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>{title}</title>"
        + $"<style>{Style}</style></head><body>{body}<script>{Script}</script></body></html>";
}
