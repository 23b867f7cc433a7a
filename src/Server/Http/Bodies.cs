using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using Reeve.Kernel;

namespace Reeve.Server.Http;

// In: the body of a request. Out: parsed JSON, or a refusal that says where it is wrong. The only reader of request bodies.

/// <summary>Reads JSON bodies within the limits.</summary>
public static class Bodies
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = Limits.MaxJsonDepth, CommentHandling = JsonCommentHandling.Disallow };

    /// <summary>The body; null when there is none.</summary>
    public static async ValueTask<JsonDocument?> ReadAsync(HttpRequest request)
    {
        if (request.ContentLength > Limits.MaxBodyBytes) throw TooLarge();
        var bytes = await BytesAsync(request);
        if (bytes.Length == 0) return null;
        if (!IsJson(request.ContentType)) throw new Refusal(new Problem.WrongMedia($"Send the body as application/json, not as {request.ContentType}."));
        return Parse(bytes);
    }

    /// <summary>Parses a body; refuses what is not clean JSON in UTF-8.</summary>
    public static JsonDocument Parse(byte[] bytes)
    {
        var start = bytes.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0;
        var text = bytes.AsSpan(start);
        if (!Utf8.IsValid(text)) throw Bad("the body is not UTF-8");
        try
        {
            if (text.IndexOf("\\u"u8) >= 0) CheckEscapes(text);
            return JsonDocument.Parse(bytes.AsMemory(start), Options);
        }
        catch (JsonException e)
        {
            throw Bad($"the body is no valid JSON at line {e.LineNumber + 1}, position {e.BytePositionInLine + 1}");
        }
    }

    /// <summary>Whether a content type is one that bodies come in.</summary>
    /// <remarks>Wire: clients send no type at all, or text/plain; what parses is taken.</remarks>
    public static bool IsJson(string? contentType)
    {
        if (string.IsNullOrWhiteSpace(contentType)) return true;
        var end = contentType.IndexOf(';', StringComparison.Ordinal);
        var type = (end < 0 ? contentType : contentType[..end]).Trim();
        return type.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            || type.Equals("text/json", StringComparison.OrdinalIgnoreCase)
            || type.Equals("text/plain", StringComparison.OrdinalIgnoreCase)
            || (type.StartsWith("application/", StringComparison.OrdinalIgnoreCase) && type.EndsWith("+json", StringComparison.OrdinalIgnoreCase));
    }

    private static async ValueTask<byte[]> BytesAsync(HttpRequest request)
    {
        var reader = request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(request.HttpContext.RequestAborted);
            if (read.Buffer.Length > Limits.MaxBodyBytes)
            {
                reader.AdvanceTo(read.Buffer.End);
                throw TooLarge();
            }

            if (read.IsCompleted || read.IsCanceled)
            {
                var bytes = read.Buffer.ToArray();
                reader.AdvanceTo(read.Buffer.End);
                return bytes;
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    // The parser takes an escaped half of a surrogate pair for granted and fails only when the text is read.
    private static void CheckEscapes(ReadOnlySpan<byte> text)
    {
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = Limits.MaxJsonDepth });
        while (reader.Read())
        {
            if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName) || !reader.ValueIsEscaped) continue;
            string value;
            try
            {
                value = reader.GetString()!;
            }
            catch (InvalidOperationException)
            {
                throw Bad($"the text at byte {reader.TokenStartIndex} holds half a surrogate pair");
            }

            if (!Fold.IsClean(value)) throw Bad($"the text at byte {reader.TokenStartIndex} holds NUL");
        }
    }

    private static Refusal TooLarge() => new(new Problem.TooLarge($"A body may have at most {Limits.MaxBodyBytes} bytes."));

    private static Refusal Bad(string why) => new(new Problem.BadRequest($"The request cannot be read: {why}."));
}
