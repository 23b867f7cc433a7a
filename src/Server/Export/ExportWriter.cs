using System.Buffers;
using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using Reeve.Kernel;
using Reeve.Store;

namespace Reeve.Server.Export;

/// <summary>
/// Writes a company into one file: a tar of compressed parts, each some rows of a table, and a manifest at its end.
/// In: a snapshot. Out: the file, which has its name only when it is whole. In memory is one part at a time.
/// </summary>
public sealed class ExportWriter(Catalogue catalogue, Snapshot snapshot, TimeProvider clock)
{
    private const int RowsAPart = 1_000;
    private const int BytesAPart = 4 << 20;

    private readonly ArrayBufferWriter<byte> lines = new(BytesAPart);
    private readonly DateTimeOffset at = clock.GetUtcNow();

    /// <summary>Writes it.</summary>
    /// <param name="company">Login id of the company.</param>
    /// <param name="path">The file; an unfinished one of an earlier try is begun anew.</param>
    /// <param name="without">Tables to leave empty.</param>
    /// <param name="told">Who wants to know how far it is: rows, and parts of files, that were written since the last time.</param>
    /// <param name="keys">Keys that go along.</param>
    public async Task<Manifest> WriteAsync(string company, string path, IReadOnlySet<Table> without, Action<int> told, SealedKeys? keys = null)
    {
        var part = path + ".partial";
        var manifest = new Manifest(Manifest.Known, Program(), company, at, await snapshot.VersionAsync(), [], [], keys);
        await using (var file = Own(part))
        {
            await using (var tar = new TarWriter(file, TarEntryFormat.Ustar, leaveOpen: true))
            {
                var contents = new List<Manifest.Content>();
                foreach (var table in catalogue.Tables) contents.Add(await WriteAsync(tar, table, without.Contains(table), told));
                manifest = manifest with { Tables = contents, Files = await FilesAsync(tar, told) };
                await AddAsync(tar, Manifest.Name, manifest.ToJson());
            }

            file.Flush(true);
        }

        File.Move(part, path, overwrite: true);
        return manifest;
    }

    private static string Program() => typeof(ExportWriter).Assembly.GetName().Version?.ToString(3) ?? "";

    private static FileStream Own(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

        // Somebody else's file of that name would keep its rights.
        File.Delete(path);
        return new FileStream(path, options);
    }

    private async Task<Manifest.Content> WriteAsync(TarWriter tar, Table table, bool empty, Action<int> told)
    {
        var text = new RowText(table);
        var parts = new List<Manifest.Part>();
        var rows = 0;
        async Task EndPartAsync()
        {
            if (rows == 0) return;
            var name = $"tables/{table.Name}/{parts.Count + 1:000000}.jsonl.gz";
            await AddAsync(tar, name, Packed(lines.WrittenSpan));
            parts.Add(new Manifest.Part(name, rows, Convert.ToHexStringLower(SHA256.HashData(lines.WrittenSpan))));
            lines.ResetWrittenCount();
            told(rows);
            rows = 0;
        }

        if (!empty)
        {
            await snapshot.ReadAsync(table, async row =>
            {
                text.Write(lines, row);
                lines.Write("\n"u8);
                if (++rows == RowsAPart || lines.WrittenCount >= BytesAPart) await EndPartAsync();
            });
            await EndPartAsync();
        }

        return new Manifest.Content(table.Name, [.. text.Columns.Select(c => c.Name)], parts.Sum(p => (long)p.Rows), await snapshot.LastIdAsync(table), parts);
    }

    private async Task<IReadOnlyList<Manifest.FilePart>> FilesAsync(TarWriter tar, Action<int> told)
    {
        var files = new List<Manifest.FilePart>();
        await snapshot.ReadFilesAsync(async (file, number, bytes) =>
        {
            var part = new Manifest.FilePart(file, number, Convert.ToHexStringLower(SHA256.HashData(bytes.Span)));
            await AddAsync(tar, part.Name, bytes.ToArray());
            files.Add(part);
            told(1);
        });
        return files;
    }

    private async Task AddAsync(TarWriter tar, string name, byte[] content)
    {
        using var data = new MemoryStream(content);
        await tar.WriteEntryAsync(new UstarTarEntry(TarEntryType.RegularFile, name)
        {
            DataStream = data,
            ModificationTime = at,
            Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        });
    }

    private static byte[] Packed(ReadOnlySpan<byte> content)
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Fastest)) zip.Write(content);
        return packed.ToArray();
    }
}
