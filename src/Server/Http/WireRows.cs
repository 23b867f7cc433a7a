using System.Runtime.CompilerServices;
using System.Text;
using Reeve.Kernel;

namespace Reeve.Server.Http;

// In: rows of a running query, as the projection's picks name them. Out: wire JSON in one buffer. Touches memory only.
// Everything that is the same for each row (names, addresses, finished references) is encoded once.

/// <summary>How a projection is written: made once per projection, used by every answer that shows it.</summary>
public sealed class Rendering(Catalogue catalogue)
{
    private readonly ConditionalWeakTable<Projection, Piece[]> compiled = [];

    /// <summary>References as finished bytes.</summary>
    public ReferenceBytes References { get; } = new();

    private readonly ConditionalWeakTable<CustomFields, CustomBytes> custom = [];
    private readonly ConditionalWeakTable<CustomFields, AnswerBytes> answers = [];

    /// <summary>How custom fields are written; kept as long as their definitions do not change.</summary>
    internal AnswerBytes AnswersOf(CustomFields asked) => answers.GetValue(asked, a => new AnswerBytes(a));

    internal CustomBytes CustomOf(CustomFields defined) => custom.GetValue(defined, d => new CustomBytes(d));

    /// <summary>The pieces of a projection.</summary>
    internal Piece[] Of(Projection projection) => compiled.GetValue(projection, Compile);

    private Piece[] Compile(Projection projection) => [.. projection.Picks.Select(p => Piece.Of(p, projection.Resource, catalogue))];
}

/// <summary>Receives rows and writes them as wire JSON: a list, or one record.</summary>
public sealed class WireRows(Rendering rendering, string baseAddress, bool single) : RowSink, IDisposable
{
    private readonly byte[] address = Encoding.UTF8.GetBytes(baseAddress);
    private Piece[] pieces = [];
    private ReferenceBytes.OfTable?[] held = [];
    private Memory memory = null!;
    private int versionColumn = -1;

    /// <summary>The answer so far.</summary>
    public JsonBytes Json { get; } = new(16 * 1024);

    /// <summary>Number of the row by which the caller came in; null where it was by a key.</summary>
    public int? CameBy { get; init; }

    /// <summary>Rows written.</summary>
    public int Rows { get; private set; }

    /// <summary>Version of the one record, in microseconds; null when not known.</summary>
    public long? Version { get; private set; }

    internal ReadOnlySpan<byte> Address => address;

    internal Memory Memory => memory;

    internal Rendering Rendering => rendering;

    /// <inheritdoc/>
    public override void Begin(Projection projection, Memory memory)
    {
        this.memory = memory;
        Json.Cut();
        Rows = 0;
        Version = null;
        versionColumn = projection.LastUpdated;
        pieces = rendering.Of(projection);
        if (held.Length < pieces.Length) held = new ReferenceBytes.OfTable?[pieces.Length];
        for (var i = 0; i < pieces.Length; i++) held[i] = pieces[i].HeldTable is { } table ? rendering.References.Of(memory[table]) : null;
        if (!single) Json.Raw((byte)'[');
    }

    /// <inheritdoc/>
    public override void Row(Cursor cursor)
    {
        if (Rows++ > 0) Json.Raw((byte)',');
        var start = Json.Length;
        for (var i = 0; i < pieces.Length; i++) pieces[i].Write(this, cursor, held[i]);
        Json.Object(start);
        if (single && versionColumn >= 0 && !cursor.IsNull(versionColumn)) Version = cursor.Micros(versionColumn);
    }

    /// <summary>Ends the answer.</summary>
    public JsonBytes End()
    {
        if (!single) Json.Raw((byte)']');
        return Json;
    }

    /// <inheritdoc/>
    public void Dispose() => Json.Dispose();
}
