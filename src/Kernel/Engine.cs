namespace Reeve.Kernel;

/// <summary>The one way to rows: plans what is asked within the caller's rights, runs it on a storage, hands rows to a sink.</summary>
public sealed partial class Engine
{
    /// <summary>An engine over a catalogue.</summary>
    public Engine(Catalogue catalogue, TimeProvider clock)
    {
        Catalogue = catalogue;
        Clock = clock;
    }

    /// <summary>What is declared.</summary>
    public Catalogue Catalogue { get; }

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; }

    /// <summary>Rules of the wire that hold: all of them outside tests.</summary>
    public WireRules Wire { get; init; } = WireRules.All;

    /// <summary>A page of records; throws <see cref="Refusal"/>.</summary>
    public Task<Listed> ListAsync(Storage storage, ListAsk ask, RowSink sink) => throw new NotSupportedException();

    /// <summary>One record, <see cref="ListAsk.Id"/>; throws <see cref="Refusal"/>, 404 among them.</summary>
    public Task GetAsync(Storage storage, ListAsk ask, RowSink sink) => throw new NotSupportedException();

    /// <summary>The number of records.</summary>
    public Task<long> CountAsync(Storage storage, ListAsk ask) => throw new NotSupportedException();

    /// <summary>Creates, replaces, patches or deletes; the sink gets the row as it is afterwards (not for a deletion).</summary>
    public Task<Changed> ChangeAsync(Storage storage, ChangeAsk ask, RowSink sink) => throw new NotSupportedException();

    /// <summary>Who refers to a record: every referring field with its number of rows, zeros left out.</summary>
    public Task<IReadOnlyList<Usage>> UsagesAsync(Storage storage, ListAsk ask) => throw new NotSupportedException();
}

/// <summary>What a change did.</summary>
/// <param name="Id">Number of the row.</param>
/// <param name="Row">The row as saved; null after a deletion.</param>
/// <param name="Visible">Whether the caller may read it: otherwise the answer holds the id only (ruling 19).</param>
/// <param name="Secrets">Secrets to be shown once, by wire name.</param>
public sealed record Changed(int Id, Row? Row, bool Visible, IReadOnlyDictionary<string, string>? Secrets);
