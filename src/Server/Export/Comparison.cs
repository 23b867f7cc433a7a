using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using Reeve.Kernel;
using Reeve.Store;

namespace Reeve.Server.Export;

/// <summary>A row in which a company and an export differ.</summary>
/// <param name="Table">Its table.</param>
/// <param name="Id">Its number; of a part of a file, the file's.</param>
/// <param name="How">What differs, for people.</param>
public sealed record Difference(string Table, long Id, string How);

/// <summary>Compares an export with a company row by row. In: both. Out: the differences, and how many rows were alike. It changes nothing.</summary>
public sealed class Comparison(ExportReader export, Snapshot snapshot, Silence? silence = null)
{
    private const int DifferencesTold = 100;

    private readonly List<Difference> differences = [];
    private readonly ArrayBufferWriter<byte> line = new();
    private readonly ArrayBufferWriter<byte> silenced = new();

    /// <summary>The first differences.</summary>
    public IReadOnlyList<Difference> Differences => differences;

    /// <summary>How many differences there are.</summary>
    public long Differing { get; private set; }

    /// <summary>How many rows were compared.</summary>
    public long Rows { get; private set; }

    /// <summary>Compares all tables but those left out.</summary>
    public async Task RunAsync(IReadOnlySet<Table> without, Action<int> told)
    {
        await using var parts = export.ReadAsync().GetAsyncEnumerator();
        var pending = new Pending(parts);
        foreach (var content in export.Manifest.Tables)
        {
            var table = export.TableOf(content);
            var text = new RowText(table, content.Columns);
            await snapshot.ReadAsync(table, async row =>
            {
                if (without.Contains(table)) return;
                while (await pending.PeekAsync(table) is { } expected && expected.Id < row.Id)
                {
                    Tell(table.Name, expected.Id, "is missing in the company");
                    pending.Take();
                }

                Rows++;
                if (Rows % 1_000 == 0) told(1_000);
                if (await pending.PeekAsync(table) is not { } same || same.Id != row.Id) Tell(table.Name, row.Id, "is not in the export");
                else
                {
                    Compare(table, text, row, same.Line);
                    pending.Take();
                }
            });
            while (await pending.PeekAsync(table) is { } left)
            {
                if (!without.Contains(table)) Tell(table.Name, left.Id, "is missing in the company");
                pending.Take();
            }
        }

        await FilesAsync(told);
    }

    private async Task FilesAsync(Action<int> told)
    {
        var expected = export.Manifest.Files.ToDictionary(f => (f.File, f.Number), f => f.Sha256);
        await snapshot.ReadFilesAsync((file, part, bytes) =>
        {
            if (!expected.Remove((file, part), out var digest)) Tell("File", file, $"has a part {part} that is not in the export");
            else if (digest != Convert.ToHexStringLower(SHA256.HashData(bytes.Span))) Tell("File", file, $"differs in part {part}");
            told(1);
            return default;
        });
        foreach (var (file, part) in expected.Keys) Tell("File", file, $"has no part {part} in the company");
    }

    private static int IdOf(ReadOnlyMemory<byte> row)
    {
        using var document = JsonDocument.Parse(row);
        return document.RootElement.GetProperty("id").GetInt32();
    }

    private void Compare(Table table, RowText text, Row row, ReadOnlyMemory<byte> expected)
    {
        line.ResetWrittenCount();
        text.Write(line, row);
        if (line.WrittenSpan.SequenceEqual(expected.Span)) return;
        if (silence != null && row is Model.CallbackEntry)
        {
            silenced.ResetWrittenCount();
            text.Write(silenced, silence.Of(text.Read(expected)));
            expected = silenced.WrittenMemory;
        }

        using var ours = JsonDocument.Parse(line.WrittenMemory);
        using var theirs = JsonDocument.Parse(expected);
        var fields = text.Columns.Select(c => c.Name).Where(name => Raw(ours, name) != Raw(theirs, name)).ToList();
        if (fields.Count > 0) Tell(table.Name, row.Id, "differs in " + string.Join(", ", fields));
    }

    private static string Raw(JsonDocument row, string field) => row.RootElement.TryGetProperty(field, out var value) ? value.GetRawText() : "";

    private void Tell(string table, long id, string how)
    {
        Differing++;
        if (differences.Count < DifferencesTold) differences.Add(new Difference(table, id, how));
    }

    // The rows of the export, of which one is looked at before it is taken.
    private sealed class Pending(IAsyncEnumerator<ExportReader.Lines> parts)
    {
        private ExportReader.Lines? part;
        private int at;
        private bool ended;
        private int? id;

        public async ValueTask<(int Id, ReadOnlyMemory<byte> Line)?> PeekAsync(Table table)
        {
            while (!ended && (part == null || at == part.Rows.Count))
            {
                (at, id) = (0, null);
                if (await parts.MoveNextAsync()) part = parts.Current;
                else (ended, part) = (true, null);
            }

            if (part == null || part.Table != table) return null;
            id ??= IdOf(part.Rows[at]);
            return (id.Value, part.Rows[at]);
        }

        public void Take() => (at, id) = (at + 1, null);
    }
}
