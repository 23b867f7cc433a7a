using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Reeve.Server.Http;
using Reeve.Store;

namespace Reeve.Server.Doctor;

/// <summary>What can be wrong with a machine, its settings and its database.</summary>
public static class SetUpChecks
{
    private const long LittleSpace = 1L << 30;
    private const long NoSpace = 100L << 20;
    private const int OldestPostgres = 15;
    private const int SoonDays = 30;
    private const int SmallSkew = 2;
    private const int LargeSkew = 60;

    private const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <summary>The checks by name, in the order in which they run.</summary>
    public static IReadOnlyList<(string Name, Func<SetUp, Report, Task> Look)> All { get; } =
    [
        ("folder", Done(Folder)), ("disk", Done(Disk)), ("ports", PortsAsync), ("addresses", Done(Addresses)), ("certificate", Done(Certificate)), ("database", DatabaseAsync),
        ("ring", Done(CallbackChecks.Ring)),
    ];

    private static Func<SetUp, Report, Task> Done(Action<SetUp, Report> check) => (setUp, report) =>
    {
        check(setUp, report);
        return Task.CompletedTask;
    };

    private static void Folder(SetUp setUp, Report report)
    {
        if (!Directory.Exists(setUp.Folder))
        {
            report.Add(Grade.Note, $"There is no data folder {setUp.Folder}.", $"The first start makes it: reeve serve --data {setUp.Folder}");
            return;
        }

        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(setUp.Folder) & Others) != UnixFileMode.None)
            report.Add(Grade.Warning, $"Others than its owner can look into {setUp.Folder}.", $"chmod 700 {setUp.Folder}");
        foreach (var file in Directory.EnumerateFiles(setUp.Folder, "*", SearchOption.AllDirectories)) Readable(file, report);
        try
        {
            var probe = Path.Combine(setUp.Folder, $".{Guid.NewGuid():N}");
            File.WriteAllText(probe, "");
            File.Delete(probe);
        }
        catch (Exception failure) when (failure is UnauthorizedAccessException or IOException)
        {
            report.Add(Grade.Trouble, $"Nothing can be written into {setUp.Folder}: {failure.Message}", $"chown -R {Environment.UserName} {setUp.Folder}");
        }
    }

    private static void Readable(string file, Report report)
    {
        try
        {
            using var opened = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (UnauthorizedAccessException)
        {
            report.Add(Grade.Trouble, $"{file} cannot be read.", $"chown {Environment.UserName} {file} && chmod 600 {file}");
        }
        catch (IOException)
        {
            // Gone meanwhile, as the side files of a database are.
        }
    }

    private static void Disk(SetUp setUp, Report report)
    {
        var folder = setUp.Folder;
        while (!Directory.Exists(folder) && Path.GetDirectoryName(folder) is { } above) folder = above;
        var free = setUp.FreeBytes(folder);
        if (free >= LittleSpace) return;
        var grade = free < NoSpace ? Grade.Trouble : Grade.Warning;
        report.Add(grade, $"{free >> 20} MiB are free where {folder} lies.", "Free some space, keep the request log for fewer days (reeve serve --keep-requests 7), or move the folder and name it with --data.");
    }

    private static async Task PortsAsync(SetUp setUp, Report report)
    {
        foreach (var port in setUp.Ports.Where(p => p > 0))
        {
            try
            {
                using var listener = new TcpListener(setUp.Bind == null ? IPAddress.Loopback : IPAddress.Parse(setUp.Bind), port);
                listener.Start();
            }
            catch (SocketException)
            {
                if (!await IsReeveAsync(port)) report.Add(Grade.Trouble, $"Port {port} is used by another program, or may not be used.", "reeve serve --port with another number");
            }
            catch (FormatException)
            {
                report.Add(Grade.Trouble, $"{setUp.Bind} is no address to listen on.", "reeve serve --bind 0.0.0.0");
                return;
            }
        }
    }

    // A server that runs is what is hoped for; https answers only to who speaks it, so the first bytes are enough.
    private static async Task<bool> IsReeveAsync(int port)
    {
#pragma warning disable CA5359 // Nothing secret is sent: the question is only who listens on this machine's port, and a certificate of one's own is the rule.
        using var handler = new SocketsHttpHandler { UseProxy = false, SslOptions = { RemoteCertificateValidationCallback = (_, _, _, _) => true } };
#pragma warning restore CA5359
        using var client = new HttpClient(handler) { Timeout = TimeSpan.FromSeconds(3) };
        foreach (var scheme in (string[])["http", "https"])
        {
            try
            {
                using var answer = await client.GetAsync($"{scheme}://localhost:{port}/login/companyinfo/doctor");
                if (answer.IsSuccessStatusCode) return true;
            }
            catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException)
            {
                // The other scheme is tried, then it is somebody else's.
            }
        }

        return false;
    }

    private static void Addresses(SetUp setUp, Report report)
    {
        if (setUp.Bind != null && !IsLoopback(setUp.Bind) && setUp.PublicUrl == null && setUp.AllowedHosts.Count == 0)
            report.Add(Grade.Trouble, $"The server listens on {setUp.Bind}, but no name is set under which others may call it: they are refused.", "reeve serve --public-url https://psa.example.net, or --allowed-host psa.example.net");
        if (setUp.PublicUrl == null) return;
        if (!Uri.TryCreate(setUp.PublicUrl, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
            report.Add(Grade.Trouble, $"The public address {setUp.PublicUrl} is none.", "reeve serve --public-url https://psa.example.net");
        else if (url.Scheme == "http" && !url.IsLoopback)
            report.Add(Grade.Warning, $"The public address {setUp.PublicUrl} has no https: keys travel readably, and most clients refuse it.", $"reeve serve --public-url https://{url.Authority}");
    }

    private static void Certificate(SetUp setUp, Report report)
    {
        var (file, key) = setUp.Given ?? (Path.Combine(setUp.Folder, "certificate.pem"), Path.Combine(setUp.Folder, "certificate-key.pem"));
        if (setUp.Given == null && !File.Exists(file)) return;
        var mend = setUp.Given == null ? $"rm {file} {key}, then start the server: it makes a new one" : "reeve serve --certificate FILE --certificate-key FILE with a new one";
        try
        {
            using var own = Certificates.Given(file, key).Own;
            var left = own.NotAfter.ToUniversalTime() - setUp.Clock.GetUtcNow().UtcDateTime;
            if (left < TimeSpan.Zero) report.Add(Grade.Trouble, $"The certificate {file} ended on {own.NotAfter:yyyy-MM-dd}.", mend);
            else if (left < TimeSpan.FromDays(SoonDays)) report.Add(Grade.Warning, $"The certificate {file} ends on {own.NotAfter:yyyy-MM-dd}.", setUp.Given == null ? "Restart the server: it makes a new one." : mend);
            var host = Uri.TryCreate(setUp.PublicUrl, UriKind.Absolute, out var url) ? url.Host : null;
            if (host != null && !own.MatchesHostname(host)) report.Add(Grade.Warning, $"The certificate {file} is not for {host}, the public address.", $"reeve serve --certificate FILE --certificate-key FILE with one for {host}, unless a proxy in front has it");
        }
        catch (Exception failure) when (failure is CryptographicException or IOException or UnauthorizedAccessException)
        {
            report.Add(Grade.Trouble, $"The certificate {file} with its key {key} cannot be used: {failure.Message}", mend);
        }
    }

    private static async Task DatabaseAsync(SetUp setUp, Report report)
    {
        Vitals vitals;
        try
        {
            vitals = await setUp.Companies.VitalsAsync();
        }
        catch (Exception failure) when (failure is IOException or TimeoutException)
        {
            report.Add(Grade.Trouble, failure.Message, "Start PostgreSQL, or correct the connection string of --postgres.");
            return;
        }

        if (vitals.Product == "PostgreSQL" && vitals.Version < OldestPostgres) report.Add(Grade.Trouble, $"PostgreSQL {vitals.Version} is older than {OldestPostgres}.", "Upgrade PostgreSQL (pg_upgrade).");
        foreach (var (name, value) in vitals.Settings.Where(s => s.Value is "off" or "local"))
        {
            var (grade, what) = name == "track_activities" ? (Grade.Trouble, "pollers by lastUpdated depend on it") : (Grade.Trouble, "what was answered may be lost when the machine fails");
            report.Add(grade, $"PostgreSQL runs with {name} = {value}: {what}.", $"ALTER SYSTEM SET {name} = on; SELECT pg_reload_conf();");
        }

        var skew = (vitals.Clock - setUp.Clock.GetUtcNow()).Duration();
        if (skew.TotalSeconds < SmallSkew) return;
        report.Add(skew.TotalSeconds < LargeSkew ? Grade.Warning : Grade.Trouble, $"The clocks of the database and of this machine are {skew.TotalSeconds:0} seconds apart.", "timedatectl set-ntp true, on both");
    }

    private static bool IsLoopback(string bind) => IPAddress.TryParse(bind, out var address) && IPAddress.IsLoopback(address);
}
