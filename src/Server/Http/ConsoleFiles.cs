using System.Collections.Frozen;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Reeve.Server.Http;

// In: a request for a page. Out: a file of the console's build, its first page with a nonce of its own, or null. Reads files of one folder only.

/// <summary>The web console as it was built: its first page for every address that is a screen, and its files.</summary>
/// <param name="folder">Where the build lies; it may come, go and change while the server runs.</param>
public sealed class ConsoleFiles(string folder)
{
    private const string First = "index.html";
    private const string Placeholder = "__NONCE__";
    private const int WorthPacking = 1024;

    private static readonly FrozenDictionary<string, string> MediaTypes = new Dictionary<string, string>
    {
        [".css"] = "text/css; charset=utf-8",
        [".gif"] = "image/gif",
        [".html"] = "text/html; charset=utf-8",
        [".ico"] = "image/x-icon",
        [".jpg"] = "image/jpeg",
        [".js"] = "text/javascript; charset=utf-8",
        [".json"] = "application/json; charset=utf-8",
        [".map"] = "application/json; charset=utf-8",
        [".png"] = "image/png",
        [".svg"] = "image/svg+xml",
        [".txt"] = "text/plain; charset=utf-8",
        [".wasm"] = "application/wasm",
        [".webmanifest"] = "application/manifest+json",
        [".webp"] = "image/webp",
        [".woff2"] = "font/woff2",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private Build? build;

    /// <summary>The build that belongs to a program: beside it, or in the folder where a checkout puts what it builds.</summary>
    public static ConsoleFiles Of(string program) => new(PlaceOf(program));

    /// <summary>Where the build of a program lies.</summary>
    public static string PlaceOf(string program)
    {
        var beside = Path.Combine(program, "web", "console");
        if (Directory.Exists(beside)) return beside;
        for (var at = new DirectoryInfo(program); at != null; at = at.Parent)
        {
            if (at is { Name: "bin", Parent: { Name: "artifacts" } artifacts }) return Path.Combine(artifacts.FullName, "web", "console");
        }

        return beside;
    }

    /// <summary>The answer to a GET or HEAD; null where nothing of the console belongs there, or nothing is built.</summary>
    public async ValueTask<Answer?> FindAsync(HttpRequest request, Address address)
    {
        var name = string.Join('/', address.Segments);
        if (name is "" or First) return await FirstAsync();
        if (Current()?.Files.GetValueOrDefault(name) is { } file) return await FileAsync(file, request);
        return IsScreen(request, address) ? await FirstAsync() : null;
    }

    // Screens are asked for by people, whose browsers say that they take pages; programs learn that there is nothing.
    private static bool IsScreen(HttpRequest request, Address address) =>
        address.Segments[0] is not ("assets" or "apis")
        && !Routes.IsCodebase(address.Segments[0])
        && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    private static string Policy(string nonce) =>
        $"default-src 'self'; script-src 'self'; style-src 'self' 'nonce-{nonce}'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; "
        + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private async ValueTask<Answer?> FirstAsync()
    {
        if (Current() == null) return null;
        string page;
        try
        {
            page = await File.ReadAllTextAsync(Path.Combine(folder, First));
        }
        catch (IOException)
        {
            return null;
        }

        // No tag: a page that a browser kept would hold another nonce than the policy that comes with "not modified".
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));
        return new Answer(200, Encoding.UTF8.GetBytes(page.Replace(Placeholder, nonce, StringComparison.Ordinal)))
        {
            ContentType = MediaTypes[".html"],
            Headers =
            [
                ("Content-Security-Policy", Policy(nonce)), ("X-Frame-Options", "DENY"), ("Referrer-Policy", "same-origin"),
                ("Cross-Origin-Opener-Policy", "same-origin"),
            ],
        };
    }

    private async ValueTask<Answer?> FileAsync(Known file, HttpRequest request)
    {
        List<(string, string)> headers =
        [
            ("ETag", file.Tag), ("Vary", "Accept-Encoding"), ("Referrer-Policy", "same-origin"),
            ("Cache-Control", file.Forever ? "public, max-age=31536000, immutable" : "no-cache"),
        ];

        // A picture opened by itself is a page, and may hold a script.
        if (file.MediaType == MediaTypes[".svg"]) headers.Add(("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox"));
        if (Downloads.IsKnown(request.Headers.IfNoneMatch.ToString(), file.Tag)) return new Answer(304, default) { Headers = headers };
        try
        {
            var (bytes, coding) = await BytesAsync(file, request);
            if (coding != null) headers.Add(("Content-Encoding", coding));
            return new Answer(200, bytes) { ContentType = file.MediaType, Headers = headers };
        }
        catch (IOException)
        {
            return null;
        }
    }

    // What the build did not pack is packed when it is first asked for.
    private static async ValueTask<(byte[] Bytes, string? Coding)> BytesAsync(Known file, HttpRequest request)
    {
        if (file.Brotli != null && Downloads.Takes(request, "br")) return (await File.ReadAllBytesAsync(file.Brotli), "br");
        var packs = file.Length >= WorthPacking && (file.MediaType.Contains("charset", StringComparison.Ordinal) || file.MediaType == MediaTypes[".svg"]);
        if (!packs || !Downloads.Takes(request, "gzip")) return (await File.ReadAllBytesAsync(file.Path), null);
        if (file.Gzip != null) return (await File.ReadAllBytesAsync(file.Gzip), "gzip");
        if (file.Packed == null)
        {
            using var small = new MemoryStream();
            await using (var gzip = new GZipStream(small, CompressionLevel.Optimal, leaveOpen: true)) await gzip.WriteAsync(await File.ReadAllBytesAsync(file.Path));
            file.Packed = small.ToArray();
        }

        return (file.Packed, "gzip");
    }

    // A build writes its first page anew, so that one look tells whether the list of files still holds.
    private Build? Current()
    {
        var first = new FileInfo(Path.Combine(folder, First));
        if (!first.Exists) return null;
        if (build is { } known && known.At == first.LastWriteTimeUtc) return known;
        return build = new Build(first.LastWriteTimeUtc, Listed());
    }

    private FrozenDictionary<string, Known> Listed()
    {
        var paths = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(p => Path.GetRelativePath(folder, p).Replace(Path.DirectorySeparatorChar, '/'), StringComparer.Ordinal);
        return paths
            .Where(p => p.Key != First && !((p.Key.EndsWith(".br", StringComparison.Ordinal) || p.Key.EndsWith(".gz", StringComparison.Ordinal)) && paths.ContainsKey(p.Key[..^3])))
            .ToFrozenDictionary(p => p.Key, p => new Known(p.Key, new FileInfo(p.Value), paths.GetValueOrDefault(p.Key + ".br"), paths.GetValueOrDefault(p.Key + ".gz")), StringComparer.Ordinal);
    }

    private sealed record Build(DateTime At, FrozenDictionary<string, Known> Files);

    private sealed class Known(string name, FileInfo file, string? brotli, string? gzip)
    {
        public string Path { get; } = file.FullName;

        public long Length { get; } = file.Length;

        public string? Brotli { get; } = brotli;

        public string? Gzip { get; } = gzip;

        public string MediaType { get; } = MediaTypes.GetValueOrDefault(System.IO.Path.GetExtension(name)) ?? "application/octet-stream";

        // Names in this folder hold a hash of what they name.
        public bool Forever { get; } = name.StartsWith("assets/", StringComparison.Ordinal);

        public string Tag { get; } = string.Create(CultureInfo.InvariantCulture, $"\"{file.LastWriteTimeUtc.Ticks:x}-{file.Length:x}\"");

        public byte[]? Packed { get; set; }
    }
}
