using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Reeve.Kernel;
using Reeve.Server.Live;

namespace Reeve.Server.Http;

// In: a request for /live. Out: an open connection of the hub, for who is signed in and comes from our own pages.
// The hub's services, routing and middleware are made when the first connection comes: a server without open screens starts and answers as if there were none.

/// <summary>The door to live updates.</summary>
public sealed class LiveDoor : IAsyncDisposable
{
    /// <summary>Where a connection keeps who it is.</summary>
    public static readonly object Who = new();

    private const string Path = "/live";

    private readonly Site site;
    private readonly LiveCompanies companies;
    private readonly Lazy<(ServiceProvider Services, RequestDelegate Run)> hub;

    /// <summary>A door of a site.</summary>
    public LiveDoor(Site site, IServiceProvider house, ILogger log)
    {
        this.site = site;
        companies = new LiveCompanies(site.Engine, log);
        hub = new(() => Open(house));
    }

    /// <summary>Whether a request is for it.</summary>
    public static bool Is(HttpContext context) => context.Request.Path.StartsWithSegments(Path, StringComparison.OrdinalIgnoreCase);

    /// <summary>Something was changed here a moment ago.</summary>
    public void Changed(Storage storage) => companies.Changed(storage);

    /// <summary>Answers a request.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        try
        {
            RequireOwnPage(context);
            var who = await site.SignIn.OfAsync(context.Request, Guid.NewGuid().ToString(), site.Base.Client(context));
            who.Caller(await who.Storage.RefreshAsync());
            context.Items[Who] = who;
        }
        catch (Refusal refusal)
        {
            var refused = Problems.Write(refusal.Problem);
            context.Response.StatusCode = refused.Status;
            context.Response.ContentType = Answer.Json;
            context.Response.ContentLength = refused.Json.Length;
            foreach (var (name, value) in refused.Headers) context.Response.Headers[name] = value;
            await context.Response.BodyWriter.WriteAsync(refused.Json);
            return;
        }

        var (services, run) = hub.Value;
        context.RequestServices = services;
        await run(context);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (hub.IsValueCreated) await hub.Value.Services.DisposeAsync();
        await companies.DisposeAsync();
    }

    // A browser sends its cookies with a WebSocket of any page, and says which page that was.
    private void RequireOwnPage(HttpContext context)
    {
        var headers = context.Request.Headers;
        var origin = headers.Origin.ToString();
        if (origin.Length == 0 && !string.IsNullOrEmpty(headers.Authorization)) return;
        if (!Uri.TryCreate(origin, UriKind.Absolute, out var from) || !from.GetLeftPart(UriPartial.Authority).Equals(new Uri(site.Base.Of(context)).GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase))
            throw new Refusal(new Problem.Forbidden(null, Verb.Inquire, Level.None, Level.None, null, null, "Live updates are for pages of this server: the header Origin must name it."));
    }

    private (ServiceProvider, RequestDelegate) Open(IServiceProvider house)
    {
        var services = new ServiceCollection();
        services.AddSingleton(house.GetRequiredService<ILoggerFactory>());
        services.AddSingleton(house.GetRequiredService<IHostApplicationLifetime>());
        services.AddSingleton(companies);
        services.AddSingleton(site.Engine.Clock);
        var diagnostics = new DiagnosticListener("Microsoft.AspNetCore");
        services.AddSingleton(diagnostics).AddSingleton<DiagnosticSource>(diagnostics);
        services.AddLogging().AddMetrics().AddRouting();
        services.AddSignalR(options =>
        {
            options.MaximumReceiveMessageSize = Limits.MaxLiveMessageBytes;
            options.MaximumParallelInvocationsPerClient = 1;
        });
        var provider = services.BuildServiceProvider();
        var app = new ApplicationBuilder(provider);
        app.UseRouting();
        app.UseEndpoints(endpoints => endpoints.MapHub<LiveHub>(Path, options =>
        {
            // One request, one sign-in, one origin: other transports would need them for each of many.
            options.Transports = HttpTransportType.WebSockets;
            options.ApplicationMaxBufferSize = Limits.MaxLiveMessageBytes * 4;
        }));
        return (provider, app.Build());
    }
}
