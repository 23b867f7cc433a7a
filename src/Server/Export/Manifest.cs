using System.Text.Json;
using System.Text.Json.Serialization;

namespace Reeve.Server.Export;

/// <summary>The last part of an export: what is in it, and how to tell that it is whole.</summary>
/// <param name="Format">Version of the format; a greater one is refused.</param>
/// <param name="Program">Version of Reeve that wrote it.</param>
/// <param name="Company">Login id of the company.</param>
/// <param name="At">When it was written.</param>
/// <param name="Version">Version of the tables that are held in memory.</param>
/// <param name="Tables">The tables, in the order of their parts.</param>
/// <param name="Files">Parts of files, which follow those of the tables.</param>
/// <param name="Keys">Keys that open the company's secrets, when they were asked for.</param>
public sealed record Manifest(
    int Format, string Program, string Company, DateTimeOffset At, long Version, IReadOnlyList<Manifest.Content> Tables, IReadOnlyList<Manifest.FilePart> Files,
    SealedKeys? Keys = null)
{
    /// <summary>The format of this version of Reeve.</summary>
    public const int Known = 1;

    /// <summary>Its name in the file.</summary>
    public const string Name = "manifest.json";

    private static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Number of all rows.</summary>
    [JsonIgnore]
    public long Rows => Tables.Sum(t => t.Rows);

    /// <summary>A table.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Columns">Names of the fields that its rows may have, in order.</param>
    /// <param name="Rows">Number of rows.</param>
    /// <param name="LastId">Greatest number that a row has or had.</param>
    /// <param name="Parts">Where the rows are.</param>
    public sealed record Content(string Name, IReadOnlyList<string> Columns, long Rows, int LastId, IReadOnlyList<Part> Parts);

    /// <summary>Some rows of a table.</summary>
    /// <param name="Name">Name in the file.</param>
    /// <param name="Rows">Number of rows.</param>
    /// <param name="Sha256">Digest of the rows' lines as they are before they are compressed.</param>
    public sealed record Part(string Name, int Rows, string Sha256);

    /// <summary>Some bytes of a file that a row names.</summary>
    /// <param name="File">Number of the file.</param>
    /// <param name="Number">Number of the part, from 0.</param>
    /// <param name="Sha256">Digest of the bytes.</param>
    public sealed record FilePart(long File, int Number, string Sha256)
    {
        /// <summary>Name in the file.</summary>
        [JsonIgnore]
        public string Name => $"files/{File}/{Number:000000}";
    }

    /// <summary>The manifest as JSON.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, Written);

    /// <summary>Reads JSON; null when it is no manifest.</summary>
    public static Manifest? Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            // A later format need not fit this one's members, so its number is looked at by itself.
            var format = JsonSerializer.Deserialize<Head>(json, Written)?.Format ?? 0;
            if (format > Known) return new Manifest(format, "", "", default, 0, [], []);
            var read = JsonSerializer.Deserialize<Manifest>(json, Written);
            return read is { Format: > 0, Company: not null, Tables: not null, Files: not null } && read.Tables.All(t => t is { Name: not null, Columns: not null, Parts: not null }) ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Head(int Format);
}
