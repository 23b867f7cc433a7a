using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Reeve.Kernel;

namespace Reeve.Server.Callbacks;

// In: an address that a caller of the API chose, headers, a body. Out: what the receiver answered.
// The one place where Reeve connects to where others tell it to. A name is resolved once a connection, each of its addresses is judged, and the connection
// goes to a judged address, never to the name again: a name that answers otherwise a moment later changes nothing. Redirects are not followed.

/// <summary>What became of an attempt to deliver.</summary>
/// <param name="Code">Status answered; null when there was no answer.</param>
/// <param name="Milliseconds">How long it took.</param>
/// <param name="Answer">Beginning of the answer.</param>
/// <param name="Trouble">Why there was no answer.</param>
public sealed record Attempt(int? Code, int Milliseconds, string? Answer, string? Trouble)
{
    /// <summary>Whether the receiver took it.</summary>
    public bool Taken => Code is >= 200 and < 300;
}

/// <summary>Finds the addresses of a name.</summary>
public delegate Task<IPAddress[]> Resolve(string name, CancellationToken late);

/// <summary>Posts to receivers of callbacks.</summary>
public sealed class Outgoing : IDisposable
{
    private readonly Outward outward;
    private readonly Resolve resolve;
    private readonly TimeProvider clock;
    private readonly HttpClient client;

    /// <summary>Posts within what is allowed.</summary>
    public Outgoing(Outward outward, TimeProvider clock, Resolve? resolve = null)
    {
        this.outward = outward;
        this.clock = clock;
        this.resolve = resolve ?? Dns.GetHostAddressesAsync;
        var handler = new SocketsHttpHandler
        {
            UseProxy = false,
            UseCookies = false,
            AllowAutoRedirect = false,
            MaxResponseHeadersLength = 16,
            MaxResponseDrainSize = 64 * 1024,
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(20),
            ConnectCallback = ConnectAsync,
        };
        client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>Posts a body and tells what came back; throws only when <paramref name="stop"/> is called.</summary>
    public async Task<Attempt> PostAsync(Uri to, IEnumerable<(string Name, string Value)> headers, ReadOnlyMemory<byte> body, TimeSpan patience, CancellationToken stop)
    {
        var started = clock.GetTimestamp();
        using var late = CancellationTokenSource.CreateLinkedTokenSource(stop);
        late.CancelAfter(patience);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, to) { Content = new ReadOnlyMemoryContent(body) };
            request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json; charset=utf-8");
            request.Headers.TryAddWithoutValidation("User-Agent", "Reeve");
            foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, late.Token);
            var answer = await BeginningAsync(response, late.Token);
            var trouble = (int)response.StatusCode is >= 300 and < 400 ? $"Redirects are not followed; it leads to {response.Headers.Location?.OriginalString}" : null;
            return new Attempt((int)response.StatusCode, Since(started), answer, Cut(trouble));
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new Attempt(null, Since(started), null, $"No answer within {patience.TotalSeconds:0.###} seconds.");
        }
        catch (HttpRequestException failure)
        {
            return new Attempt(null, Since(started), null, Cut(Reason(failure)));
        }
        catch (IOException failure)
        {
            return new Attempt(null, Since(started), null, Cut(failure.Message));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    private static async Task<string?> BeginningAsync(HttpResponseMessage response, CancellationToken late)
    {
        var buffer = new byte[Limits.CallbackAnswerKept];
        await using var stream = await response.Content.ReadAsStreamAsync(late);
        var read = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, late);
        if (read == 0) return null;
        var text = Encoding.UTF8.GetString(buffer, 0, read);
        return new string([.. text.Select(c => char.IsControl(c) || char.IsSurrogate(c) ? ' ' : c)]);
    }

    private static string Reason(HttpRequestException failure) => failure.InnerException is NotAllowed or SocketException or System.Security.Authentication.AuthenticationException
        ? failure.InnerException.Message
        : failure.Message;

    private static string? Cut(string? text) => text?.Length > 300 ? text[..300] : text;

    private int Since(long started) => (int)clock.GetElapsedTime(started).TotalMilliseconds;

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken late)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var found = IPAddress.TryParse(host, out var literal) ? [literal] : await resolve(host, late);
        var allowed = found.Where(outward.Allows).ToList();
        if (allowed.Count == 0)
            throw new NotAllowed(found.Length == 0 ? $"{host} has no address." : $"{host} leads to {string.Join(", ", found.Take(3).Select(a => a.ToString()))}, which this server may not call.");
        if (context.InitialRequestMessage.RequestUri!.Scheme != Uri.UriSchemeHttps)
        {
            // Without TLS events stay on this machine, whatever the name says.
            allowed.RemoveAll(a => !Outward.IsLoopback(a));
            if (allowed.Count == 0) throw new NotAllowed($"{host} is not this machine: use https.");
        }

        SocketException? last = null;
        foreach (var address in allowed)
        {
            var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(new IPEndPoint(address, port), late);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (SocketException failure)
            {
                last = failure;
                socket.Dispose();
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        }

        throw last ?? throw new UnreachableException();
    }

    private sealed class NotAllowed(string message) : IOException(message);
}
