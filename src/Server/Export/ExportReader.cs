using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using Reeve.Kernel;

namespace Reeve.Server.Export;

/// <summary>
/// Reads what <see cref="ExportWriter"/> wrote. In: the file. Out: the manifest, and the lines of one part after the other, each checked
/// against its digest. What is not as the manifest says is a fault of the file, told with the name of the part.
/// </summary>
public sealed class ExportReader
{
    private const int LargestPart = 256 << 20;

    private readonly Catalogue catalogue;
    private readonly string path;

    private ExportReader(Catalogue catalogue, string path, Manifest manifest, string digest) =>
        (this.catalogue, this.path, Manifest, Digest) = (catalogue, path, manifest, digest);

    /// <summary>What is in it.</summary>
    public Manifest Manifest { get; }

    /// <summary>Digest of the manifest, and so of everything: tells one export from another.</summary>
    public string Digest { get; }

    /// <summary>A part with the lines of its rows.</summary>
    public sealed record Lines(Table Table, RowText Text, Manifest.Part Part, IReadOnlyList<ReadOnlyMemory<byte>> Rows);

    /// <summary>Opens a file; refuses what is no export, not whole, or of a version of Reeve that knows more than this one.</summary>
    public static async Task<ExportReader> OpenAsync(Catalogue catalogue, string path)
    {
        var json = await FindAsync(path);
        var manifest = Manifest.Parse(json) ?? throw new InvalidDataException($"{path} is no export of a company.");
        if (manifest.Format > Manifest.Known)
            throw new InvalidDataException($"{path} has format {manifest.Format}; this version of Reeve knows formats up to {Manifest.Known}. Import it with a newer version.");
        foreach (var content in manifest.Tables)
        {
            var table = catalogue.Tables.FirstOrDefault(t => t.Name == content.Name);
            if (table == null) throw Newer(path, $"a table {content.Name}");
            var known = table.Columns.Select(f => f.Name).ToHashSet(StringComparer.Ordinal);
            if (content.Columns.FirstOrDefault(c => !known.Contains(c)) is { } column) throw Newer(path, $"a field {content.Name}.{column}");
        }

        return new ExportReader(catalogue, path, manifest, Convert.ToHexStringLower(SHA256.HashData(json)));
    }

    /// <summary>Number of the tables' parts.</summary>
    public int TableParts => Manifest.Tables.Sum(t => t.Parts.Count);

    /// <summary>Table of a content.</summary>
    public Table TableOf(Manifest.Content content) => catalogue.Tables.First(t => t.Name == content.Name);

    /// <summary>The parts in order, those at the beginning that are not wanted left out.</summary>
    public async IAsyncEnumerable<Lines> ReadAsync(int skip = 0)
    {
        await using var file = File.OpenRead(path);
        await using var tar = new TarReader(file);
        var at = 0;
        foreach (var content in Manifest.Tables)
        {
            var table = TableOf(content);
            var text = new RowText(table, content.Columns);
            foreach (var part in content.Parts)
            {
                var entry = await NextAsync(tar);
                if (entry?.Name != part.Name) throw Broken(part.Name, entry == null ? "is missing" : "is not where the manifest says");
                if (at++ >= skip) yield return new Lines(table, text, part, await LinesAsync(entry, part));
            }
        }
    }

    /// <summary>The parts of files in order, with their bytes, those at the beginning that are not wanted left out.</summary>
    public async IAsyncEnumerable<(Manifest.FilePart Part, ReadOnlyMemory<byte> Bytes)> ReadFilesAsync(int skip = 0)
    {
        await using var file = File.OpenRead(path);
        await using var tar = new TarReader(file);
        for (var i = TableParts; i > 0; i--) await NextAsync(tar);
        foreach (var (part, at) in Manifest.Files.Select((part, at) => (part, at)))
        {
            var entry = await NextAsync(tar);
            if (entry?.Name != part.Name) throw Broken(part.Name, entry == null ? "is missing" : "is not where the manifest says");
            if (at < skip) continue;
            if (entry.Length > FileParts.PartBytes) throw Broken(part.Name, "is too long");
            using var bytes = new MemoryStream();
            if (entry.DataStream != null) await entry.DataStream.CopyToAsync(bytes);
            if (Convert.ToHexStringLower(SHA256.HashData(bytes.GetBuffer().AsSpan(0, (int)bytes.Length))) != part.Sha256) throw Broken(part.Name, "differs from its digest");
            yield return (part, bytes.GetBuffer().AsMemory(0, (int)bytes.Length));
        }
    }

    private static InvalidDataException Newer(string path, string what) =>
        new($"{path} has {what}, which this version of Reeve does not know. Import it with the version that wrote it, or a newer one.");

    private InvalidDataException Broken(string part, string how) => new($"{path} is damaged: {part} {how}. Make the export anew, or copy it once more.");

    private static async ValueTask<TarEntry?> NextAsync(TarReader tar)
    {
        try
        {
            return await tar.GetNextEntryAsync();
        }
        catch (Exception failure) when (failure is InvalidDataException or EndOfStreamException or ArgumentException or FormatException)
        {
            return null;
        }
    }

    private static async Task<byte[]> FindAsync(string path)
    {
        await using var file = File.OpenRead(path);
        await using var tar = new TarReader(file);
        var any = false;
        while (await NextAsync(tar) is { } entry)
        {
            any = true;
            if (entry.Name != Manifest.Name || entry.DataStream == null || entry.Length > LargestPart) continue;
            using var json = new MemoryStream();
            await entry.DataStream.CopyToAsync(json);
            return json.ToArray();
        }

        throw new InvalidDataException(any
            ? $"{path} has no manifest: the export was interrupted, or the file was cut while it was copied."
            : $"{path} is no export of a company.");
    }

    private async Task<IReadOnlyList<ReadOnlyMemory<byte>>> LinesAsync(TarEntry entry, Manifest.Part part)
    {
        byte[] content;
        try
        {
            content = await UnpackedAsync(entry);
        }
        catch (Exception failure) when (failure is InvalidDataException or EndOfStreamException)
        {
            throw Broken(part.Name, "cannot be unpacked");
        }

        if (Convert.ToHexStringLower(SHA256.HashData(content)) != part.Sha256) throw Broken(part.Name, "differs from its digest");
        var lines = new List<ReadOnlyMemory<byte>>(part.Rows);
        for (var rest = content.AsMemory(); !rest.IsEmpty;)
        {
            var end = rest.Span.IndexOf((byte)'\n');
            if (end < 0) throw Broken(part.Name, "ends within a row");
            lines.Add(rest[..end]);
            rest = rest[(end + 1)..];
        }

        return lines.Count == part.Rows ? lines : throw Broken(part.Name, $"has {lines.Count} rows in place of {part.Rows}");
    }

    // A few bytes can unpack to more than there is memory.
    private static async Task<byte[]> UnpackedAsync(TarEntry entry)
    {
        if (entry.DataStream == null || entry.Length > LargestPart) throw new InvalidDataException();
        await using var zip = new GZipStream(entry.DataStream, CompressionMode.Decompress);
        using var content = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = await zip.ReadAsync(buffer)) > 0;)
        {
            if (content.Length + read > LargestPart) throw new InvalidDataException();
            content.Write(buffer, 0, read);
        }

        return content.ToArray();
    }
}
