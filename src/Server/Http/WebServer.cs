using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Reeve.Kernel;

namespace Reeve.Server.Http;

/// <summary>Where and how the server listens.</summary>
/// <param name="Bind">Address to listen on; null: loopback only.</param>
/// <param name="Port">Port for http; 0: any free one.</param>
/// <param name="HttpsPort">Port for https; 0: any free one; null: no https.</param>
/// <param name="Certificates">Certificate for https.</param>
/// <param name="JsonLog">Whether log lines are JSON.</param>
public sealed record Listening(IPAddress? Bind, int Port, int? HttpsPort, Certificates? Certificates, bool JsonLog);

/// <summary>Kestrel with one handler, and a door to live updates, and nothing in between.</summary>
public sealed class WebServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly LiveDoor live;

    private WebServer(WebApplication app, LiveDoor live) => (this.app, this.live) = (app, live);

    /// <summary>Address for http.</summary>
    public string Url => Address("http://");

    /// <summary>Address for https; empty when there is none.</summary>
    public string HttpsUrl => Address("https://");

    /// <summary>A server that does not listen yet; the site is made with its log.</summary>
    /// <param name="listening">Where it will listen.</param>
    /// <param name="make">Makes the site.</param>
    /// <param name="more">Who else wants to read the log.</param>
    public static WebServer Of(Listening listening, Func<ILogger, (Site Site, Pages Pages)> make, Action<ILoggingBuilder>? more = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "reeve" });
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Reeve", LogLevel.Information);
        // Kestrel says at Warning what callers did wrong; that is theirs to know.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Server.Kestrel", LogLevel.Error);
        // The hub itself logs what it did not expect; what a caller asked wrongly is told to them alone.
        builder.Logging.AddFilter("Microsoft.AspNetCore.SignalR.Internal.DefaultHubDispatcher", LogLevel.None);
        // At Information it writes the address of each request, in which the token of a set-up link may be.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting", LogLevel.Warning);
        // That a port is taken is said by the command, in a sentence.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
        if (listening.JsonLog) builder.Logging.AddJsonConsole(o => o.UseUtcTimestamp = true);
        else builder.Logging.AddSimpleConsole(o => o.SingleLine = true);
        more?.Invoke(builder.Logging);
        builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.FromSeconds(10));
        builder.Services.AddSingleton<DiagnosticSource>(new BareRequests());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => Configure(kestrel, listening));
        var built = builder.Build();
        var log = built.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Reeve");
        var (site, pages) = make(log);
        var door = new LiveDoor(site, built.Services, log);
        var handler = new Handler(site, pages, log, door.Changed);
        built.Run(context => LiveDoor.Is(context) ? door.HandleAsync(context) : handler.HandleAsync(context));
        return new WebServer(built, door);
    }

    /// <summary>Begins to listen.</summary>
    public Task StartAsync() => app.StartAsync();

    /// <summary>Waits until the process is told to end, and ends in order.</summary>
    public Task WaitAsync() => app.WaitForShutdownAsync();

    /// <summary>Stops listening.</summary>
    public Task StopAsync() => app.StopAsync();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await live.DisposeAsync();
    }

    private static void Configure(KestrelServerOptions kestrel, Listening listening)
    {
        kestrel.AddServerHeader = false;
        // Our own limits answer in the wire's shape; Kestrel's stand behind them.
        kestrel.Limits.MaxRequestLineSize = Limits.MaxUrlLength * 2;
        kestrel.Limits.MaxRequestHeadersTotalSize = Limits.MaxHeaderBytes * 2;
        kestrel.Limits.MaxRequestBufferSize = Limits.MaxUrlLength * 8;
        kestrel.Limits.MaxRequestBodySize = Limits.MaxBodyBytes * 2L;
        Listen(kestrel, listening.Bind, listening.Port, _ => { });
        if (listening.HttpsPort is not { } port || listening.Certificates is not { } certificates) return;
        Listen(kestrel, listening.Bind, port, options => options.UseHttps(https =>
        {
            https.ServerCertificate = certificates.Own;
            https.ServerCertificateChain = certificates.Chain;
        }));
    }

    private static void Listen(KestrelServerOptions kestrel, IPAddress? bind, int port, Action<ListenOptions> more)
    {
        // Localhost means both loopback addresses, of which a free port cannot be asked at once.
        if (bind != null) kestrel.Listen(bind, port, more);
        else if (port == 0) kestrel.Listen(IPAddress.Loopback, 0, more);
        else kestrel.ListenLocalhost(port, more);
    }

    private string Address(string scheme)
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        var address = addresses.FirstOrDefault(a => a.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)) ?? "";
        return address.Replace("[::]", "localhost", StringComparison.Ordinal).Replace("0.0.0.0", "localhost", StringComparison.Ordinal).TrimEnd('/');
    }
}
