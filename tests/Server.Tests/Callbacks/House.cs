using Microsoft.Extensions.Logging.Abstractions;
using Reeve.Server.Callbacks;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Callbacks;

/// <summary>A server with a courier, a company, and short waits.</summary>
public sealed class House : IAsyncDisposable
{
    /// <summary>Waits so short that no test has to be patient.</summary>
    public static readonly Pace Quick = new()
    {
        Pause = TimeSpan.FromMilliseconds(20),
        Timeout = TimeSpan.FromSeconds(2),
        Quick = [TimeSpan.FromMilliseconds(20), TimeSpan.FromMilliseconds(40)],
        Later = [.. Enumerable.Repeat(TimeSpan.FromMilliseconds(100), 200)],
        Noticed = TimeSpan.Zero,
        Hold = TimeSpan.FromSeconds(10),
    };

    private Couriers? couriers;
    private readonly Pace pace;
    private readonly Resolve? resolve;

    private House(TestHost host, Wire wire, Pace pace, Resolve? resolve)
    {
        (Host, Wire, this.pace, this.resolve) = (host, wire, pace, resolve);
        Start();
    }

    public TestHost Host { get; }

    /// <summary>The first administrator.</summary>
    public Wire Wire { get; }

    public static async Task<House> OpenAsync(string database, Pace? pace = null, Resolve? resolve = null)
    {
        var host = await TestHost.WithKeysAsync(database);
        return new House(host, await host.FoundedAsync(), pace ?? Quick, resolve);
    }

    /// <summary>Couriers of another server over the same data.</summary>
    public Couriers Second(TestHost node) => new(node.Engine, node.Companies, alone: false, () => node.Url, pace, NullLogger.Instance, resolve);

    public void Start() => couriers ??= new Couriers(Host.Engine, Host.Companies, alone: false, () => Host.Url, pace, NullLogger.Instance, resolve);

    public async Task StopAsync()
    {
        if (couriers != null) await couriers.DisposeAsync();
        couriers = null;
    }

    /// <summary>A callback for everything of a type.</summary>
    public Task<WireAnswer> CallbackAsync(Receiver receiver, string type = "company", string level = "owner", int objectId = 0, Wire? by = null, bool selfSuppressed = false) =>
        (by ?? Wire).PostAsync("system/callbacks", new { description = "Test", url = receiver.Url, objectId, type, level, isSelfSuppressedFlag = selfSuppressed });

    public async Task<int> CompanyAsync(string name, Wire? by = null) =>
        (await (by ?? Wire).PostAsync("company/companies", new { identifier = name.Length > 25 ? name[..25] : name, name })).Expect(201).Id;

    /// <summary>What the log of a callback says, when it says nothing of waiting any more.</summary>
    public async Task<WireAnswer> SettledAsync(int callback, Func<WireAnswer, bool>? holds = null)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (true)
        {
            var log = (await Wire.GetAsync($"system/callbacks/{callback}/deliveries?pageSize=1000&orderBy=id")).Expect(200);
            var settled = log.Json.EnumerateArray().All(d => d.GetProperty("status").GetString() != "Waiting");
            if (holds?.Invoke(log) ?? settled) return log;
            await timer.WaitForNextTickAsync(limit.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await Host.DisposeAsync();
    }
}
