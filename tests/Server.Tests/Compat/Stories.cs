using System.Diagnostics;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Compat;

/// <summary>Runs the stories of tests/Compat, in which a published client talks to a server over https.</summary>
public static class Stories
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private static readonly string Folder = Path.Combine(Approved.Root, "tests", "Compat");

    private static readonly Lazy<Task> Installed = new(InstallAsync);

    /// <summary>Tells the stories whose name fits the pattern, or all of them.</summary>
    public static async Task<IReadOnlyList<Story>> RunAsync(RunningServer server, string? pattern = null)
    {
        await Installed.Value;
        var trusted = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(trusted, await CertificateAsync(new Uri(server.HttpsUrl)));
            return Tap.Read(await NodeAsync(server, trusted, pattern));
        }
        finally
        {
            File.Delete(trusted);
        }
    }

    // As the lock file pins them, by hash; left alone where that was done before.
    private static async Task InstallAsync()
    {
        var done = new FileInfo(Path.Combine(Folder, "node_modules", ".package-lock.json"));
        if (!done.Exists || done.LastWriteTimeUtc < File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json")))
        {
            await Programs.RunAsync(["npm", "ci", "--no-audit", "--no-fund", "--loglevel=error"], Folder);
        }
    }

    private static async Task<string> NodeAsync(RunningServer server, string trusted, string? pattern)
    {
        List<string> arguments = ["--test", "--test-reporter=tap"];
        if (pattern is not null)
        {
            arguments.Add("--test-name-pattern=" + pattern);
        }

        arguments.AddRange(Directory.GetFiles(Folder, "*.test.js").Order(StringComparer.Ordinal));
        var start = new ProcessStartInfo("node", arguments)
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["NODE_EXTRA_CA_CERTS"] = trusted;
        start.Environment["REEVE_HTTPS"] = server.HttpsUrl;
        start.Environment["REEVE_COMPANY"] = server.Company;
        start.Environment["REEVE_PUBLIC_KEY"] = server.PublicKey;
        start.Environment["REEVE_PRIVATE_KEY"] = server.PrivateKey;
        start.Environment["REEVE_READONLY_PUBLIC_KEY"] = server.ReadOnlyPublicKey;
        start.Environment["REEVE_READONLY_PRIVATE_KEY"] = server.ReadOnlyPrivateKey;
        using var node = Process.Start(start) ?? throw new InvalidOperationException("node did not start.");
        using var limit = new CancellationTokenSource(Patience);
        await using var stop = limit.Token.Register(() => node.Kill(entireProcessTree: true));
        var errors = node.StandardError.ReadToEndAsync();
        var output = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        return limit.IsCancellationRequested
            ? throw new TimeoutException($"The stories took more than {Patience}:\n{output}{await errors}")
            : output;
    }

    // Clients that check certificates must accept ours as soon as it is trusted: so it is only looked at here, and trusted by node.
    private static async Task<string> CertificateAsync(Uri address)
    {
        string? pem = null;
        using var connection = new TcpClient();
        await connection.ConnectAsync(address.Host, address.Port);
        await using var secure = new SslStream(connection.GetStream());
        var look = new SslClientAuthenticationOptions
        {
            TargetHost = address.Host,
            RemoteCertificateValidationCallback = (_, certificate, _, _) =>
            {
                pem = certificate is X509Certificate2 found ? found.ExportCertificatePem() : null;
                return false;
            },
        };
        try
        {
            await secure.AuthenticateAsClientAsync(look);
        }
        catch (AuthenticationException) when (pem is not null)
        {
            return pem;
        }

        throw new InvalidOperationException($"{address} showed no certificate.");
    }
}
