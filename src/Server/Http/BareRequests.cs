using System.Buffers;
using System.Diagnostics;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http.Features;
using Reeve.Kernel;

namespace Reeve.Server.Http;

/// <summary>Answers in the wire's shape what Kestrel refuses before any handler sees it: a broken request line, a header that is none, NUL in a path.</summary>
/// <remarks>Kestrel tells its diagnostic source of such a request before it answers with nothing; what is written then is the answer. Only over HTTP/1: a stream of HTTP/2 is reset.</remarks>
public sealed class BareRequests : DiagnosticSource
{
    private const string Refused = "Microsoft.AspNetCore.Server.Kestrel.BadRequest";

    /// <inheritdoc/>
    public override bool IsEnabled(string name) => name == Refused;

    /// <inheritdoc/>
    public override void Write(string name, object? value)
    {
        if (name != Refused || value is not IFeatureCollection features || features.Get<IHttpResponseFeature>() is not { HasStarted: false } response) return;
        if (features.Get<IBadRequestExceptionFeature>()?.Error is not { } error || features.Get<IHttpResponseBodyFeature>() is not { } body
            || features.Get<IConnectionTransportFeature>()?.Transport.Output is not { } output) return;
        var refused = Problems.Write(Of(error, response.StatusCode));
        response.StatusCode = refused.Status;
        var headers = response.Headers;
        headers.Connection = "close";
        headers.CacheControl = "no-cache";
        headers.XContentTypeOptions = "nosniff";
        headers["api-current-version"] = Handler.ApiVersion;
        headers.ContentType = Answer.Json;
        headers.ContentLength = refused.Json.Length;
        // No body belongs to a request that was not read: the head goes out by itself, and the body behind it. Where the head cannot go at once, Kestrel's own answer does.
        if (!body.StartAsync().IsCompletedSuccessfully) return;
        if (features.Get<IHttpRequestFeature>()?.Method != "HEAD") output.Write(refused.Json);
        _ = output.FlushAsync().AsTask();
    }

    private static Problem Of(Exception error, int status) => status is 413 or 414 or 431
        ? new Problem.TooLarge(error.Message, status)
        : new Problem.BadRequest("The request cannot be read: " + error.Message);
}
