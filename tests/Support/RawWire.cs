using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Reeve.Tests.Support;

/// <summary>What came back over a bare connection.</summary>
/// <param name="Status">Status; 0 when the server closed without an answer.</param>
/// <param name="Head">Status line and headers.</param>
/// <param name="Body">Body.</param>
public sealed record RawAnswer(int Status, string Head, string Body);

/// <summary>Sends bytes as they are, for requests that no decent client would make; keeps the connection as long as the server does.</summary>
public sealed class RawWire(int port) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private TcpClient? connection;

    /// <summary>A request's bytes: request line, headers, Content-Length, body.</summary>
    public static byte[] Request(string method, string target, IEnumerable<(string Name, string Value)> headers, byte[]? body = null)
    {
        var head = new StringBuilder().Append(method).Append(' ').Append(target).Append(" HTTP/1.1\r\n");
        foreach (var (name, value) in headers) head.Append(name).Append(": ").Append(value).Append("\r\n");
        if (body != null) head.Append(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n");
        return [.. Encoding.Latin1.GetBytes(head.Append("\r\n").ToString()), .. body ?? []];
    }

    /// <summary>Sends a request and answers what came back.</summary>
    public async Task<RawAnswer> SendAsync(byte[] request)
    {
        var reused = connection != null;
        var answer = await TryAsync(request);
        // The server may have closed a kept connection between two requests.
        return answer.Status == 0 && reused ? await TryAsync(request) : answer;
    }

    /// <inheritdoc/>
    public void Dispose() => Close();

    private async Task<RawAnswer> TryAsync(byte[] request)
    {
        using var timeout = new CancellationTokenSource(Patience);
        try
        {
            if (connection == null)
            {
                connection = new TcpClient { NoDelay = true };
                await connection.ConnectAsync(IPAddress.Loopback, port, timeout.Token);
            }

            var stream = connection.GetStream();
            var sending = stream.WriteAsync(request, timeout.Token).AsTask();
            var answer = await ReadAsync(stream, request.AsSpan().StartsWith("HEAD "u8), timeout.Token);
            if (!sending.IsCompleted || answer.Head.Contains("Connection: close", StringComparison.OrdinalIgnoreCase) || answer.Status == 0) Close();
            await sending.ContinueWith(_ => { }, TaskScheduler.Default);
            return answer;
        }
        catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException)
        {
            Close();
            return new RawAnswer(0, "", e.Message);
        }
    }

    private static async Task<RawAnswer> ReadAsync(NetworkStream stream, bool headOnly, CancellationToken stop)
    {
        var bytes = new List<byte>();
        var buffer = new byte[65_536];
        var end = -1;
        while (end < 0)
        {
            var count = await stream.ReadAsync(buffer, stop);
            if (count == 0) return new RawAnswer(0, "", "");
            bytes.AddRange(buffer.AsSpan(0, count));
            end = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(bytes).IndexOf("\r\n\r\n"u8);
        }

        var head = Encoding.Latin1.GetString([.. bytes[..end]]);
        var status = int.Parse(head.AsSpan(9, 3), CultureInfo.InvariantCulture);
        var length = head.Split("\r\n").FirstOrDefault(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase)) is { } line
            ? int.Parse(line.AsSpan(15), CultureInfo.InvariantCulture)
            : 0;
        while (!headOnly && bytes.Count < end + 4 + length)
        {
            var count = await stream.ReadAsync(buffer, stop);
            if (count == 0) break;
            bytes.AddRange(buffer.AsSpan(0, count));
        }

        return new RawAnswer(status, head, Encoding.UTF8.GetString([.. bytes[(end + 4)..]]));
    }

    private void Close()
    {
        connection?.Dispose();
        connection = null;
    }
}
