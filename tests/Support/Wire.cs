using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Reeve.Tests.Support;

/// <summary>What the server answered.</summary>
/// <param name="Request">Verb and address, for messages.</param>
/// <param name="Status">Status.</param>
/// <param name="Text">Body.</param>
/// <param name="Headers">Headers, names in any case; several values with commas between them.</param>
public sealed record WireAnswer(string Request, int Status, string Text, IReadOnlyDictionary<string, string> Headers)
{
    private JsonElement? json;

    /// <summary>The same answer with one of its records as the body.</summary>
    public WireAnswer Record(int index) => new(Request, Status, Json[index].GetRawText(), Headers);

    /// <summary>The body as JSON.</summary>
    public JsonElement Json => json ??= JsonElement.Parse(Text);

    /// <summary>The body as JSON that may be changed and sent back.</summary>
    public JsonObject Object => (JsonObject)JsonNode.Parse(Text)!;

    /// <summary>The number of the record in the body.</summary>
    public int Id => Json.GetProperty("id").GetInt32();

    /// <summary>Numbers of the records in the body, in their order.</summary>
    public IReadOnlyList<int> Ids => [.. Json.EnumerateArray().Select(row => row.GetProperty("id").GetInt32())];

    /// <summary>The code of an error body.</summary>
    public string? Code => Json.ValueKind == JsonValueKind.Object && Json.TryGetProperty("code", out var code) ? code.GetString() : null;

    /// <summary>The faults of an error body as code and field.</summary>
    public IReadOnlyList<(string Code, string Field)> Faults =>
        Json.TryGetProperty("errors", out var errors) && errors.ValueKind == JsonValueKind.Array
            ? [.. errors.EnumerateArray().Select(e => (e.GetProperty("code").GetString()!, e.GetProperty("field").GetString() ?? ""))]
            : [];

    /// <summary>A member of the body as text; empty when it is not there.</summary>
    public string Says(string name) => Json.ValueKind == JsonValueKind.Object && Json.TryGetProperty(name, out var value) ? value.ToString() : "";

    /// <summary>A header's value, or null.</summary>
    public string? Header(string name) => Headers.GetValueOrDefault(name);

    /// <summary>Throws, with request and answer, unless the status is this.</summary>
    public WireAnswer Expect(int status) =>
        Status == status ? this : throw new InvalidOperationException($"{status} was expected.\n{this}");

    /// <inheritdoc/>
    public override string ToString() => $"{Request}\n-> {Status} {(Text.Length > 2000 ? Text[..2000] + "..." : Text)}";
}

/// <summary>A client with one key of one company: addresses are below the API's base.</summary>
public sealed class Wire
{
    private readonly HttpClient client;
    private readonly string url;

    /// <summary>A client of a server.</summary>
    /// <param name="client">The client; its base address is the server's unless another is given.</param>
    /// <param name="company">Login id of the company.</param>
    /// <param name="publicKey">Public key.</param>
    /// <param name="privateKey">Private key.</param>
    /// <param name="url">Address of the server.</param>
    public Wire(HttpClient client, string company, string publicKey, string privateKey, string url = "")
    {
        (this.client, this.url) = (client, url);
        (Company, PublicKey, PrivateKey) = (company, publicKey, privateKey);
        Authorization = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{company}+{publicKey}:{privateKey}"));
    }

    /// <summary>Base of the API's addresses.</summary>
    public const string Base = "/v4_6_release/apis/3.0/";

    /// <summary>Login id of the company.</summary>
    public string Company { get; }

    /// <summary>Public key.</summary>
    public string PublicKey { get; }

    /// <summary>Private key.</summary>
    public string PrivateKey { get; }

    /// <summary>Value of the header that signs in.</summary>
    public string Authorization { get; private init; }

    /// <summary>The same server with another key.</summary>
    public Wire With(string company, string publicKey, string privateKey) => new(client, company, publicKey, privateKey, url);

    /// <summary>The same server without any key.</summary>
    public Wire WithoutKey() => new(client, Company, "", "", url) { Authorization = "" };

    /// <summary>GET.</summary>
    public Task<WireAnswer> GetAsync(string path) => SendAsync("GET", path);

    /// <summary>GET of a list with conditions.</summary>
    public Task<WireAnswer> FindAsync(string path, string conditions, string more = "") =>
        SendAsync("GET", $"{path}?conditions={Uri.EscapeDataString(conditions)}{more}");

    /// <summary>POST.</summary>
    public Task<WireAnswer> PostAsync(string path, object body) => SendAsync("POST", path, body);

    /// <summary>PUT.</summary>
    public Task<WireAnswer> PutAsync(string path, object body) => SendAsync("PUT", path, body);

    /// <summary>PATCH with one operation <c>replace</c>.</summary>
    public Task<WireAnswer> PatchAsync(string path, string field, object? value) =>
        PatchAsync(path, [new { op = "replace", path = field, value }]);

    /// <summary>PATCH.</summary>
    public Task<WireAnswer> PatchAsync(string path, object[] operations) => SendAsync("PATCH", path, operations);

    /// <summary>DELETE.</summary>
    public Task<WireAnswer> DeleteAsync(string path) => SendAsync("DELETE", path);

    /// <summary>Any request; the body is JSON text if it is a text, otherwise written as JSON.</summary>
    public async Task<WireAnswer> SendAsync(string method, string path, object? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), url + (path.StartsWith('/') ? path : Base + path));
        if (Authorization.Length > 0) request.Headers.TryAddWithoutValidation("Authorization", Authorization);
        if (body != null)
        {
            var text = body as string ?? JsonSerializer.Serialize(body);
            request.Content = new StringContent(text, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        }

        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        using var response = await client.SendAsync(request);
        return new WireAnswer($"{method} {Uri.UnescapeDataString(path)} {body as string ?? (body == null ? "" : JsonSerializer.Serialize(body))}",
            (int)response.StatusCode, await response.Content.ReadAsStringAsync(), Answered(response));
    }

    /// <summary>POST of a form or of anything else that is no JSON.</summary>
    public async Task<WireAnswer> UploadAsync(string path, HttpContent content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, url + Base + path) { Content = content };
        if (Authorization.Length > 0) request.Headers.TryAddWithoutValidation("Authorization", Authorization);
        using var response = await client.SendAsync(request);
        return new WireAnswer($"POST {path} (a form)", (int)response.StatusCode, await response.Content.ReadAsStringAsync(), Answered(response));
    }

    /// <summary>GET of a file: its bytes beside the rest of the answer.</summary>
    public async Task<(WireAnswer Answer, byte[] Bytes)> DownloadAsync(string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url + Base + path);
        if (Authorization.Length > 0) request.Headers.TryAddWithoutValidation("Authorization", Authorization);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        using var response = await client.SendAsync(request);
        var bytes = await response.Content.ReadAsByteArrayAsync();
        return (new WireAnswer($"GET {path}", (int)response.StatusCode, Encoding.Latin1.GetString(bytes), Answered(response)), bytes);
    }

    private static Dictionary<string, string> Answered(HttpResponseMessage response) => response.Headers.Concat(response.Content.Headers)
        .ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase);
}
