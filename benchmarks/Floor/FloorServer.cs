using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Reeve.Bench.Floor;

/// <summary>What a good engineer would write by hand for tickets alone: Kestrel, one handler, statements typed out, the framework's JSON writer.</summary>
public sealed class FloorServer
{
    private const string Root = "/v4_6_release/apis/3.0/service/tickets";
    private readonly FloorSettings settings;
    private readonly FloorDatabase database;
    private readonly Dictionary<string, (byte[] Hash, FloorCaller Caller)> keys;

    private FloorServer(FloorSettings settings, FloorDatabase database)
    {
        this.settings = settings;
        this.database = database;
        keys = settings.Callers.ToDictionary(c => c.PublicKey, c => (Convert.FromHexString(c.Hash), c));
    }

    /// <summary>Runs the floor with the settings in a file.</summary>
    public static async Task RunAsync(string file)
    {
        var read = JsonSerializer.Deserialize<FloorSettings>(await File.ReadAllTextAsync(file))!;
        var floor = new FloorServer(read, read.Database == "sqlite" ? new FloorSqlite(read) : await FloorPostgres.OpenAsync(read));
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "floor" });
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddSimpleConsole();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(k =>
        {
            k.AddServerHeader = false;
            k.ListenLocalhost(read.Port);
        });
        await using var app = builder.Build();
        app.Run(floor.HandleAsync);
        await app.RunAsync();
    }

    private async Task HandleAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        if (CallerOf(request) is not { } caller)
        {
            response.StatusCode = 401;
            return;
        }

        var requestId = Guid.NewGuid().ToString();
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        await using var json = TicketWriter.Over(buffer);
        var address = TicketWriter.AddressOf(request.Host.Value!);
        var path = request.Path.Value!;
        var headers = response.Headers;
        headers.CacheControl = "no-cache";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "SAMEORIGIN";
        headers["x-cw-request-id"] = requestId;
        headers["api-current-version"] = "2026.3";
        long? version = 0;
        if (path.Length > Root.Length)
        {
            var id = int.Parse(path.AsSpan(Root.Length + 1));
            version = HttpMethods.IsPatch(request.Method)
                ? await database.PatchAsync(json, id, await SummaryAsync(request), caller, requestId, address)
                : await database.GetAsync(json, id, address);
        }
        else if (HttpMethods.IsPost(request.Method))
        {
            var made = await database.CreateAsync(json, await TicketAsync(request), caller, requestId, address);
            (response.StatusCode, version) = (201, made.Version);
            headers.Location = $"{address}service/tickets/{made.Id}";
        }
        else
        {
            await ListAsync(request, response, json, caller, address);
        }

        if (version == null) response.StatusCode = 404;
        else if (version > 0) headers.ETag = $"\"{version}\"";
        await json.FlushAsync();
        headers.ContentType = "application/json; charset=utf-8";
        headers.ContentLength = buffer.WrittenCount;
        await response.BodyWriter.WriteAsync(buffer.WrittenMemory);
    }

    private async Task ListAsync(HttpRequest request, HttpResponse response, Utf8JsonWriter json, FloorCaller caller, string address)
    {
        var query = request.Query;
        var page = int.TryParse(query["page"], out var number) ? number : 1;
        var list = caller.OnlyMine ? FloorList.Mine : query.ContainsKey("fields") ? FloorList.Six : FloorList.Open;
        json.WriteStartArray();
        var found = await database.ListAsync(json, list, caller, address, page);
        json.WriteEndArray();
        if (!found.More && page == 1) return;
        var stem = new StringBuilder("<").Append(address).Append("service/tickets?");
        foreach (var pair in request.QueryString.Value!.TrimStart('?').Split('&'))
        {
            if (pair.Length > 0 && !pair.StartsWith("page=", StringComparison.OrdinalIgnoreCase)) stem.Append(pair).Append('&');
        }

        var links = new List<string>(4);
        if (page > 1) links.AddRange([$"{stem}page=1>; rel=\"first\"", $"{stem}page={page - 1}>; rel=\"prev\""]);
        if (found.More) links.AddRange([$"{stem}page={page + 1}>; rel=\"next\"", $"{stem}page={Math.Max((found.Count + 24) / 25, page + 1)}>; rel=\"last\""]);
        response.Headers.Link = string.Join(", ", links);
    }

    private FloorCaller? CallerOf(HttpRequest request)
    {
        string? header = request.Headers.Authorization;
        if (header == null || !header.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase)) return null;
        Span<byte> bytes = stackalloc byte[512];
        if (!Convert.TryFromBase64Chars(header.AsSpan(6), bytes, out var length)) return null;
        var text = Encoding.UTF8.GetString(bytes[..length]);
        var (plus, colon) = (text.IndexOf('+', StringComparison.Ordinal), text.IndexOf(':', StringComparison.Ordinal));
        if (plus < 0 || colon < plus || !text.AsSpan(0, plus).Equals(settings.Company, StringComparison.OrdinalIgnoreCase)) return null;
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text[(colon + 1)..]), hash);
        return keys.TryGetValue(text[(plus + 1)..colon], out var key) && CryptographicOperations.FixedTimeEquals(hash, key.Hash) ? key.Caller : null;
    }

    private static async Task<NewTicket> TicketAsync(HttpRequest request)
    {
        using var body = await JsonDocument.ParseAsync(request.Body);
        var root = body.RootElement;
        return new NewTicket(
            root.GetProperty("summary").GetString()!,
            root.GetProperty("board").GetProperty("name").GetString()!,
            root.GetProperty("company").GetProperty("identifier").GetString()!,
            root.GetProperty("contact").GetProperty("id").GetInt32());
    }

    private static async Task<string> SummaryAsync(HttpRequest request)
    {
        using var body = await JsonDocument.ParseAsync(request.Body);
        return body.RootElement[0].GetProperty("value").GetString()!;
    }
}
