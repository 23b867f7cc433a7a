using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Reeve.Kernel;

namespace Reeve.Server.Http;

/// <summary>The form of a request, read from the connection as the operation asks for it: a few pages of memory, whatever its size.</summary>
public sealed class UploadForm(HttpRequest request) : Form, IDisposable
{
    private readonly PipeReader reader = request.BodyReader;
    private MultipartScanner? scanner;
    private byte[] buffer = [];
    private int start;
    private int end;
    private long read;
    private int parts;
    private bool complete;
    private bool inPart;

    /// <summary>Lets a body be as large as a file with its form may be; Kestrel would else cut it off earlier.</summary>
    public static void Allow(HttpContext context)
    {
        var feature = context.Features.Get<IHttpMaxRequestBodySizeFeature>();
        if (feature is { IsReadOnly: false }) feature.MaxRequestBodySize = Limits.MaxFileBytes + (2L * Limits.MaxFormBytes);
    }

    /// <summary>The boundary that a content type names; refuses what is no form with 415 or 400.</summary>
    public static string Boundary(string? contentType)
    {
        var type = contentType ?? "";
        var semicolon = type.IndexOf(';', StringComparison.Ordinal);
        if (!(semicolon < 0 ? type : type[..semicolon]).Trim().Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
            throw new Refusal(new Problem.WrongMedia($"Send files as multipart/form-data with the part file, documents with recordType and recordId besides, not as {(type.Length == 0 ? "nothing" : type)}."));
        var at = type.IndexOf("boundary=", StringComparison.OrdinalIgnoreCase);
        var value = at < 0 ? "" : type[(at + "boundary=".Length)..].Trim();
        value = value.StartsWith('"') ? value[1..].Split('"')[0] : value.Split(';', ',')[0].Trim();
        const int longest = 200;
        if (value.Length is 0 or > longest) throw new Refusal(new Problem.BadRequest($"The Content-Type multipart/form-data must name a boundary of 1 to {longest} characters."));
        return value;
    }

    /// <inheritdoc/>
    public override async ValueTask<FormPart?> NextAsync()
    {
        Begin();
        while (inPart) await ReadAsync();
        while (true)
        {
            var found = scanner!.Next(buffer.AsSpan(start, end - start), complete, out var taken, out _);
            start += taken;
            if (found == Found.Part)
            {
                if (++parts > Limits.MaxFormParts) throw new Refusal(new Problem.BadRequest($"A form may have at most {Limits.MaxFormParts} parts."));
                inPart = true;
                return scanner.Part;
            }

            if (found == Found.End) return null;
            if (found == Found.More) await FillAsync();
        }
    }

    /// <inheritdoc/>
    public override async ValueTask<ReadOnlyMemory<byte>> ReadAsync()
    {
        while (inPart)
        {
            var found = scanner!.Next(buffer.AsSpan(start, end - start), complete, out var taken, out var bytes);
            var some = buffer.AsMemory(start, bytes);
            start += taken;
            if (found == Found.Bytes) return some;
            if (found is Found.PartEnd or Found.End) inPart = false;
            else await FillAsync();
        }

        return default;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (buffer.Length > 0) ArrayPool<byte>.Shared.Return(buffer);
        buffer = [];
    }

    private void Begin()
    {
        if (scanner != null) return;
        scanner = new MultipartScanner(Boundary(request.ContentType));
        if (request.ContentLength > Limits.MaxFileBytes + (long)Limits.MaxFormBytes) throw TooLarge();
        buffer = ArrayPool<byte>.Shared.Rent(Math.Max(64 * 1024, scanner.Lookahead * 2));
    }

    private async ValueTask FillAsync()
    {
        if (complete) throw new InvalidOperationException("The scanner asks for more than there is.");
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
        }

        var result = await reader.ReadAsync(request.HttpContext.RequestAborted);
        var some = (int)Math.Min(result.Buffer.Length, buffer.Length - end);
        var taken = result.Buffer.Slice(0, some);
        taken.CopyTo(buffer.AsSpan(end));
        complete = result.IsCompleted && some == result.Buffer.Length;
        reader.AdvanceTo(taken.End);
        end += some;
        if ((read += some) > Limits.MaxFileBytes + (long)Limits.MaxFormBytes) throw TooLarge();
    }

    private static Refusal TooLarge() => new(new Problem.TooLarge($"A file may have at most {Limits.MaxFileBytes} bytes."));
}
