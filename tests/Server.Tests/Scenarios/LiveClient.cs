using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Scenarios;

/// <summary>An open screen: speaks the hub's JSON protocol over a WebSocket, as the browser's client does.</summary>
internal sealed class LiveClient : IAsyncDisposable
{
    private const char End = '\u001e';
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ClientWebSocket socket = new();
    private readonly Channel<JsonElement> told = Channel.CreateUnbounded<JsonElement>();
    private readonly Channel<JsonElement> done = Channel.CreateUnbounded<JsonElement>();
    private Task reading = Task.CompletedTask;
    private int calls;

    /// <summary>Ends when the server ends the connection.</summary>
    public Task Ended => reading;

    /// <summary>Connects with a key, or with a session's cookie.</summary>
    public static async Task<LiveClient> ConnectAsync(string url, Wire wire, string? origin = null, string? cookie = null)
    {
        var client = new LiveClient();
        if (wire.Authorization.Length > 0) client.socket.Options.SetRequestHeader("Authorization", wire.Authorization);
        if (origin != null) client.socket.Options.SetRequestHeader("Origin", origin);
        if (cookie != null) client.socket.Options.SetRequestHeader("Cookie", cookie);
        client.socket.Options.CollectHttpResponseDetails = true;
        using var late = new CancellationTokenSource(Patience);
        try
        {
            await client.socket.ConnectAsync(new Uri(url.Replace("http://", "ws://", StringComparison.Ordinal) + "/live"), late.Token);
        }
        catch (WebSocketException refused)
        {
            throw new InvalidOperationException($"{(int)client.socket.HttpStatusCode}", refused);
        }

        client.reading = client.ReadAsync();
        await client.SendAsync(new { protocol = "json", version = 1 });
        return client;
    }

    /// <summary>Calls the hub; answers the error, or null.</summary>
    public async Task<string?> TryAsync(string method, params object[] arguments) =>
        (await InvokeAsync(method, arguments)).TryGetProperty("error", out var error) ? error.GetString() : null;

    /// <summary>Calls the hub, which must not refuse; what it answers.</summary>
    public async Task<JsonElement> AnswerAsync(string method, params object[] arguments) => (await InvokeAsync(method, arguments)).GetProperty("result");

    /// <summary>Calls the hub, which must not refuse.</summary>
    public async Task CallAsync(string method, params object[] arguments) => (await TryAsync(method, arguments)).ShouldBeNull();

    /// <summary>The next message of a kind.</summary>
    public async Task<JsonElement> NextAsync(string method)
    {
        using var late = new CancellationTokenSource(Patience);
        while (true)
        {
            var message = await told.Reader.ReadAsync(late.Token);
            if (message.GetProperty("target").GetString() == method) return message.GetProperty("arguments")[0];
        }
    }

    /// <summary>The next change, as path, number and type.</summary>
    public async Task<(string Path, int Id, string Type)> ChangeAsync()
    {
        var change = await NextAsync("changed");
        return (change.GetProperty("path").GetString()!, change.GetProperty("id").GetInt32(), change.GetProperty("type").GetString()!);
    }

    public async ValueTask DisposeAsync()
    {
        socket.Abort();
        await reading;
        socket.Dispose();
    }

    private async Task<JsonElement> InvokeAsync(string method, object[] arguments)
    {
        var id = $"{++calls}";
        await SendAsync(new { type = 1, invocationId = id, target = method, arguments });
        using var late = new CancellationTokenSource(Patience);
        var answer = await done.Reader.ReadAsync(late.Token);
        answer.GetProperty("invocationId").GetString().ShouldBe(id);
        return answer;
    }

    private async Task SendAsync(object message)
    {
        using var late = new CancellationTokenSource(Patience);
        await socket.SendAsync(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(message) + End), WebSocketMessageType.Text, true, late.Token);
    }

    private async Task ReadAsync()
    {
        var (buffer, text) = (new byte[8192], new StringBuilder());
        try
        {
            while (await socket.ReceiveAsync(buffer, CancellationToken.None) is { MessageType: not WebSocketMessageType.Close } some)
            {
                text.Append(Encoding.UTF8.GetString(buffer, 0, some.Count));
                while (text.ToString().IndexOf(End, StringComparison.Ordinal) is >= 0 and var at)
                {
                    Take(JsonElement.Parse(text.ToString(0, at)));
                    text.Remove(0, at + 1);
                }
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The server, or the test, ended the connection.
        }

        told.Writer.TryComplete();
        done.Writer.TryComplete();
    }

    private void Take(JsonElement message)
    {
        if (!message.TryGetProperty("type", out var type)) return;
        if (type.GetInt32() == 1) told.Writer.TryWrite(message);
        if (type.GetInt32() == 3) done.Writer.TryWrite(message);
    }
}
