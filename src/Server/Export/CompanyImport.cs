using Reeve.Kernel;
using Reeve.Store;

namespace Reeve.Server.Export;

/// <summary>
/// Makes a company of an export: adds part after part, compares all rows with the file, and only then lets servers see it.
/// Interrupted at any point, it goes on behind the last part that was added.
/// </summary>
public sealed class CompanyImport(ExportReader export, Intake intake, Silence? silence = null)
{
    /// <summary>Whether an earlier import of the same file was interrupted, and how many parts it had added.</summary>
    public async Task<int> DoneAsync()
    {
        var mark = await intake.MarkAsync();
        if (mark == null) return 0;
        return mark.Split(' ') is [var digest, var parts] && digest == export.Digest
            ? int.Parse(parts, System.Globalization.CultureInfo.InvariantCulture)
            : throw new InvalidDataException("An unfinished import of another file lies in the way; --restart throws it away.");
    }

    /// <summary>Adds the parts that are missing, numbers and stamps as they were.</summary>
    public async Task AddAsync(Action<int> told)
    {
        var done = await DoneAsync();
        var mark = done == 0 ? null : Mark(done);
        await foreach (var part in export.ReadAsync(done))
        {
            var next = Mark(++done);
            await intake.AddAsync(part.Table, [.. part.Rows.Select(part.Text.Read).Select(row => silence?.Of(row) ?? row)], mark, next);
            mark = next;
            told(part.Part.Rows);
        }

        await foreach (var (part, bytes) in export.ReadFilesAsync(done - export.TableParts))
        {
            var next = Mark(++done);
            await intake.AddFilePartAsync(part.File, part.Number, bytes, mark, next);
            mark = next;
            told(1);
        }

        await intake.SettleAsync(export.Manifest.Tables.ToDictionary(export.TableOf, t => t.LastId), export.Manifest.Version);
    }

    /// <summary>Compares what was added with the file.</summary>
    public async Task CheckAsync(Action<int> told)
    {
        await using var added = await intake.LookAsync();
        var comparison = new Comparison(export, added, silence);
        await comparison.RunAsync(new HashSet<Table>(), told);
        if (comparison.Differing == 0 && comparison.Rows == export.Manifest.Rows) return;
        var first = comparison.Differences.Take(10).Select(d => $"{d.Table} {d.Id} {d.How}");
        throw new InvalidDataException(
            $"What was imported is not what the file says ({comparison.Differing} differences): {string.Join("; ", first)}. The company stays hidden; --restart imports it anew.");
    }

    private string Mark(int parts) => $"{export.Digest} {parts}";
}
