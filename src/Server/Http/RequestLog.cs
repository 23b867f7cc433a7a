using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Reeve.Kernel;

namespace Reeve.Server.Http;

/// <summary>One answered request, for explain, learn and last used (ruling 32).</summary>
public sealed record Answered(
    Storage Storage, int KeyId, int MemberId, string Method, string Route, int Status, string Decision, decimal Milliseconds, DateTimeOffset At,
    string? Address, string? ClientId, string RequestId)
{
    /// <summary>Why, where it was refused.</summary>
    public Reason? Refused { get; init; }

    /// <summary>The address asked for, without parameters, where it was refused.</summary>
    public string? Path { get; init; }
}

/// <summary>Why a request was refused.</summary>
/// <param name="Code">Code of the answer.</param>
/// <param name="Missing">The right that was missing; null where it was something else.</param>
public sealed record Reason(string Code, Problem.Forbidden? Missing);

/// <summary>Notes answered requests off the request's path, in batches; when the writer cannot keep up, the oldest lines are lost, never a request held.</summary>
public sealed class RequestLog : IAsyncDisposable
{
    private const int Waiting = 20_000;
    private const int Batch = Waiting;

    private readonly Channel<Answered> channel = Channel.CreateBounded<Answered>(
        new BoundedChannelOptions(Waiting) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    private readonly Func<IReadOnlyList<Answered>, Task> append;
    private readonly ILogger log;
    private readonly TimeSpan pause;
    private readonly TaskCompletionSource closing = new();
    private readonly Task writing;

    /// <summary>A log that appends batches of one company's lines.</summary>
    public RequestLog(Func<IReadOnlyList<Answered>, Task> append, ILogger log, TimeSpan pause)
    {
        this.append = append;
        this.log = log;
        this.pause = pause;
        writing = Task.Run(WriteAsync);
    }

    /// <summary>Notes a request.</summary>
    public void Add(Answered answered) => channel.Writer.TryWrite(answered);

    /// <summary>Writes what is waiting and ends.</summary>
    public async ValueTask DisposeAsync()
    {
        channel.Writer.TryComplete();
        closing.TrySetResult();
        await writing;
    }

    private async Task WriteAsync()
    {
        var lines = new List<Answered>();
        while (await channel.Reader.WaitToReadAsync())
        {
            // A short wait gathers lines into one write; at the end of the server there is none.
            await Task.WhenAny(Task.Delay(pause), closing.Task);
            do
            {
                lines.Clear();
                while (lines.Count < Batch && channel.Reader.TryRead(out var line)) lines.Add(line);
                foreach (var company in lines.GroupBy(l => l.Storage)) await AppendAsync([.. company]);
            }
            while (lines.Count == Batch);
        }
    }

    private async Task AppendAsync(IReadOnlyList<Answered> lines)
    {
        try
        {
            await append(lines);
        }
        catch (Exception e)
        {
            log.LogError(e, "{Count} lines of the request log of {Company} were lost.", lines.Count, lines[0].Storage.Company);
        }
    }
}
