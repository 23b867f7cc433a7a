using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Logging;
using Reeve.Kernel;
using Reeve.Server.Live;

namespace Reeve.Server.Http;

/// <summary>What a screen may ask over its open connection: to be told of changes of a record or a list, and who else looks at a record.</summary>
public sealed class LiveHub(LiveCompanies companies, IHubContext<LiveHub> outside, TimeProvider clock, ILogger<LiveHub> log) : Hub
{
    private const string Joined = "joined";

    /// <summary>From now on changes of a record are told, and who looks at it.</summary>
    public Task Watch(string path, int id) => DoAsync(joined => joined.Company.WatchAsync(joined.Watcher, path, id));

    /// <summary>No longer.</summary>
    public Task Unwatch(string path, int id) => DoAsync(joined =>
    {
        joined.Company.Unwatch(joined.Watcher, path, id);
        return Task.CompletedTask;
    });

    /// <summary>From now on changes of any record of a list are told, as far as the caller may read them.</summary>
    public Task WatchList(string path) => DoAsync(joined => joined.Company.WatchListAsync(joined.Watcher, path));

    /// <summary>No longer.</summary>
    public Task UnwatchList(string path) => DoAsync(joined =>
    {
        joined.Company.UnwatchList(joined.Watcher, path);
        return Task.CompletedTask;
    });

    /// <summary>Whether others changed a record, or with 0 any of a list, in the milliseconds before: for who read it before watching it.</summary>
    public async Task<bool> Missed(string path, int id, int age)
    {
        var missed = false;
        await DoAsync(async joined => missed = await joined.Company.MissedAsync(joined.Watcher, path, id, age));
        return missed;
    }

    /// <inheritdoc/>
    public override async Task OnConnectedAsync()
    {
        var who = (SignedIn)Context.GetHttpContext()!.Items[LiveDoor.Who]!;
        var client = outside.Clients.Client(Context.ConnectionId);
        var (connection, ended) = (Context, Context.ConnectionAborted);
        var watcher = new Watcher(who.Caller, who.Caller(who.Storage.Memory).MemberId, (method, said) => client.SendAsync(method, said, ended), connection.Abort, clock);
        try
        {
            Context.Items[Joined] = new Joining(await companies.JoinAsync(who.Storage, watcher), watcher);
        }
        catch (Refusal refusal)
        {
            watcher.Dispose();
            throw Told(refusal);
        }
    }

    /// <inheritdoc/>
    public override async Task OnDisconnectedAsync(Exception? exception)
    {
        if (!Context.Items.Remove(Joined, out var value) || value is not Joining joined) return;
        joined.Watcher.Dispose();
        await companies.LeaveAsync(joined.Company, joined.Watcher);
    }

    private static HubException Told(Refusal refusal) => new(System.Text.Encoding.UTF8.GetString(Problems.Write(refusal.Problem).Json));

    private async Task DoAsync(Func<Joining, Task> work)
    {
        if (!Context.Items.TryGetValue(Joined, out var value) || value is not Joining joined) throw new HubException("The connection is not open.");
        if (!joined.Watcher.MayCall()) throw Told(new Refusal(new Problem.TooMany(60)));
        try
        {
            await work(joined);
        }
        catch (Refusal refusal)
        {
            throw Told(refusal);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogError(e, "A call over an open connection failed.");
            throw;
        }
    }

    private sealed record Joining(LiveCompany Company, Watcher Watcher);
}
