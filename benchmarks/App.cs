using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;

namespace Reeve.Bench;

/// <summary>A process under load: Reeve or the floor. It ends with the bench.</summary>
public sealed class App : IAsyncDisposable
{
    private static readonly List<Process> Running = [];
    private readonly Process process;
    private readonly StringBuilder said = new();

    private App(Process process, int port)
    {
        this.process = process;
        Port = port;
    }

    /// <summary>The port on loopback.</summary>
    public int Port { get; }

    /// <summary>Whether it is Reeve: it writes its request log a moment after it answered.</summary>
    public bool IsEngine { get; private init; }

    /// <summary>Number of the process.</summary>
    public int Id => process.Id;

    /// <summary>Starts a program of this build and waits until it answers the probe, or anything where there is none; answers the milliseconds until then, too.</summary>
    public static async Task<(App App, double Milliseconds)> StartAsync(IReadOnlyList<string> command, int port, HttpRequestMessage? probe, CancellationToken stop)
    {
        var start = new ProcessStartInfo("dotnet", command)
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        };
        var clock = Stopwatch.StartNew();
        var app = new App(Process.Start(start) ?? throw new BenchFailure("dotnet did not start."), port) { IsEngine = !command.Contains("floor") };
        lock (Running) Running.Add(app.process);
        app.process.OutputDataReceived += (_, line) => app.Hear(line.Data);
        app.process.ErrorDataReceived += (_, line) => app.Hear(line.Data);
        app.process.BeginOutputReadLine();
        app.process.BeginErrorReadLine();
        try
        {
            await app.AnswersAsync(probe, clock, stop);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }

        return (app, clock.Elapsed.TotalMilliseconds);
    }

    /// <summary>Ends whatever still runs.</summary>
    public static void EndAll()
    {
        lock (Running)
        {
            foreach (var left in Running.Where(p => !p.HasExited)) left.Kill();
        }
    }

    /// <summary>The header of a key.</summary>
    public static string Basic(string company, string publicKey, string privateKey) =>
        "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{company}+{publicKey}:{privateKey}"));

    /// <summary>A request under the host that both sides are called by.</summary>
    public static HttpRequestMessage Request(HttpMethod method, int port, string path, string? authorization, string? body = null)
    {
        var request = new HttpRequestMessage(method, new Uri($"http://127.0.0.1:{port}{path}"));
        request.Headers.Host = Wrk.Host;
        if (authorization != null) request.Headers.TryAddWithoutValidation("Authorization", authorization);
        if (body != null) request.Content = new StringContent(body, new MediaTypeHeaderValue("application/json"));
        return request;
    }

    /// <summary>Ends the process in order, so that it closes its database.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            using var term = Process.Start("kill", ["-TERM", process.Id.ToString()]);
            await term.WaitForExitAsync();
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
            try
            {
                await process.WaitForExitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                process.Kill();
                await process.WaitForExitAsync();
            }
        }

        lock (Running) Running.Remove(process);
        process.Dispose();
    }

    private async Task AnswersAsync(HttpRequestMessage? probe, Stopwatch clock, CancellationToken stop)
    {
        using var client = new HttpClient();
        while (clock.Elapsed < TimeSpan.FromMinutes(2) && !process.HasExited)
        {
            try
            {
                using var again = Request(HttpMethod.Get, Port, probe?.RequestUri!.PathAndQuery ?? "/", probe?.Headers.Authorization?.ToString());
                using var answer = await client.SendAsync(again, stop);
                if (answer.IsSuccessStatusCode || probe == null) return;
                throw new BenchFailure($"The first answer was {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync(stop)}");
            }
            catch (HttpRequestException)
            {
                await Task.Delay(4, stop);
            }
        }

        throw new BenchFailure("The process did not answer. It said:\n" + said);
    }

    private void Hear(string? line)
    {
        if (line == null) return;
        lock (said)
        {
            if (said.Length < 20_000) said.AppendLine(line);
        }
    }
}
