using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Reeve.Server.Tests.Callbacks;

/// <summary>A message as it came in.</summary>
/// <param name="Target">Path and query.</param>
/// <param name="Headers">Headers, names in any case.</param>
/// <param name="Body">The body's bytes.</param>
public sealed record Message(string Target, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public JsonElement Json { get; } = JsonElement.Parse(Body);

    public int Record => Json.GetProperty("ID").GetInt32();

    public string Action => Json.GetProperty(nameof(Action)).GetString()!;

    public string KeyUrl => Json.GetProperty("Metadata").GetProperty("key_url").GetString()!;

    /// <summary>The record; throws when there is none.</summary>
    public JsonElement Entity => JsonElement.Parse(Json.GetProperty(nameof(Entity)).GetString()!);

    /// <summary>Whether the wire's header was made with the key.</summary>
    public bool IsSignedWith(string key) => Headers["x-content-signature"]
        == Convert.ToBase64String(HMACSHA256.HashData(SHA256.HashData(Encoding.UTF8.GetBytes(key)), Body));

    /// <summary>Whether our header holds a signature with the secret, and an instant near this one.</summary>
    public bool IsTimedWith(string secret)
    {
        var parts = Headers["X-Signature"].Split(',');
        var seconds = long.Parse(parts[0][2..], System.Globalization.CultureInfo.InvariantCulture);
        if (Math.Abs(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() - seconds) > 300) return false;
        byte[] signed = [.. Encoding.ASCII.GetBytes($"{seconds}."), .. Body];
        return parts.Skip(1).Contains("v1=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed)));
    }
}

/// <summary>A receiver of callbacks on a port of loopback, written from the public description alone: it can be killed, revived, slowed, and told what to answer.</summary>
public sealed class Receiver : IAsyncDisposable
{
    private readonly ConcurrentBag<TcpClient> open = [];
    private readonly List<Message> messages = [];
    private readonly List<(Func<IReadOnlyList<Message>, bool> Holds, TaskCompletionSource Told)> waiting = [];
    private TcpListener? listener;
    private CancellationTokenSource stop = new();
    private Task accepting = Task.CompletedTask;

    public Receiver()
    {
        listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        accepting = AcceptAsync(listener, stop.Token);
    }

    public int Port { get; }

    /// <summary>The address for a callback; the record's number is appended to it.</summary>
    public string Url => $"http://127.0.0.1:{Port}/hook?recordId=";

    /// <summary>What is answered to a message: status, and what must happen before; by the number of messages so far.</summary>
    public Func<Message, Task<int>> Answers { get; set; } = _ => Task.FromResult(204);

    /// <summary>Answer headers after the status line.</summary>
    public string More { get; set; } = "";

    /// <summary>Messages taken with 2xx so far.</summary>
    public IReadOnlyList<Message> Messages
    {
        get
        {
            lock (messages) return [.. messages];
        }
    }

    /// <summary>Waits until it holds of the messages taken, within a minute or the time given.</summary>
    public async Task UntilAsync(Func<IReadOnlyList<Message>, bool> holds, TimeSpan? patience = null)
    {
        var told = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (messages)
        {
            if (holds(messages)) return;
            waiting.Add((holds, told));
        }

        try
        {
            await told.Task.WaitAsync(patience ?? TimeSpan.FromMinutes(1));
        }
        catch (TimeoutException late)
        {
            throw new TimeoutException($"{Messages.Count} messages came, and what was waited for did not. The last ones: "
                + string.Join("\n", Messages.TakeLast(10).Select(m => m.Target)), late);
        }
    }

    public Task<bool> CameAsync(int count) => UntilAsync(m => m.Count >= count).ContinueWith(t => t.IsCompletedSuccessfully ? true : throw t.Exception!.InnerException!, TaskScheduler.Default);

    /// <summary>Ends as a process that is killed: connections break, nobody listens.</summary>
    public async Task KillAsync()
    {
        if (listener == null) return;
        await stop.CancelAsync();
        listener.Stop();
        listener = null;
        while (open.TryTake(out var client)) client.Close();
        await accepting;
    }

    /// <summary>Listens again, on the same port.</summary>
    public void Revive()
    {
        if (listener != null) return;
        stop = new CancellationTokenSource();
        listener = new TcpListener(IPAddress.Loopback, Port);
        listener.Start();
        accepting = AcceptAsync(listener, stop.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        stop.Dispose();
    }

    private async Task AcceptAsync(TcpListener on, CancellationToken end)
    {
        try
        {
            while (!end.IsCancellationRequested)
            {
                var client = await on.AcceptTcpClientAsync(end);
                client.NoDelay = true;
                open.Add(client);
                _ = ServeAsync(client, end);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // It was killed.
        }
    }

    private async Task ServeAsync(TcpClient client, CancellationToken end)
    {
        using var _ = client;
        try
        {
            var stream = client.GetStream();
            var left = new List<byte>();
            while (!end.IsCancellationRequested && await ReadAsync(stream, left, end) is { } message)
            {
                var status = await Answers(message);
                if (end.IsCancellationRequested) return;
                if (status is >= 200 and < 300) Take(message);
                await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {status} Said\r\nContent-Length: {(status == 204 ? 0 : 4)}\r\n{More}\r\n{(status == 204 ? "" : "said")}"), end);
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or ObjectDisposedException or SocketException or InvalidOperationException)
        {
            // The caller hung up, or it was killed.
        }
    }

    private void Take(Message message)
    {
        List<TaskCompletionSource> fulfilled;
        lock (messages)
        {
            messages.Add(message);
            fulfilled = [.. waiting.Where(w => w.Holds(messages)).Select(w => w.Told)];
            waiting.RemoveAll(w => fulfilled.Contains(w.Told));
        }

        foreach (var told in fulfilled) told.TrySetResult();
    }

    private static async Task<Message?> ReadAsync(NetworkStream stream, List<byte> left, CancellationToken end)
    {
        var buffer = new byte[65_536];
        int head;
        while ((head = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(left).IndexOf("\r\n\r\n"u8)) < 0)
        {
            var count = await stream.ReadAsync(buffer, end);
            if (count == 0) return null;
            left.AddRange(buffer.AsSpan(0, count));
        }

        var lines = Encoding.ASCII.GetString([.. left[..head]]).Split("\r\n");
        var headers = lines.Skip(1).Select(l => l.Split(": ", 2)).ToDictionary(p => p[0], p => p[1], StringComparer.OrdinalIgnoreCase);
        var length = int.Parse(headers["Content-Length"], System.Globalization.CultureInfo.InvariantCulture);
        while (left.Count < head + 4 + length)
        {
            var count = await stream.ReadAsync(buffer, end);
            if (count == 0) return null;
            left.AddRange(buffer.AsSpan(0, count));
        }

        var message = new Message(lines[0].Split(' ')[1], headers, [.. left[(head + 4)..(head + 4 + length)]]);
        left.RemoveRange(0, head + 4 + length);
        return message;
    }
}
