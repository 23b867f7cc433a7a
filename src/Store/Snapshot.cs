using Reeve.Kernel;

namespace Reeve.Store;

/// <summary>A company as it was at one instant, read to the end while others go on writing.</summary>
public abstract class Snapshot : IAsyncDisposable
{
    /// <summary>Version of the tables that are held in memory.</summary>
    public abstract Task<long> VersionAsync();

    /// <summary>Hands out all rows of a table in the order of their numbers, one at a time.</summary>
    public abstract Task ReadAsync(Table table, Func<Row, ValueTask> row);

    /// <summary>How many rows a table has.</summary>
    public abstract Task<long> CountAsync(Table table);

    /// <summary>How many rows refer through a field to a record that is not there, and the first of them.</summary>
    public abstract Task<(long Count, int First)> CountDanglingAsync(Field reference);

    /// <summary>How many parts the files have that rows name.</summary>
    public abstract Task<long> CountFilePartsAsync();

    /// <summary>Hands out the bytes of the files that rows name, part by part in the order of their numbers: file, part, bytes, which are good for that call.</summary>
    public abstract Task ReadFilesAsync(Func<long, int, ReadOnlyMemory<byte>, ValueTask> part);

    /// <summary>The greatest number that a row of a table has, had, or may have been promised.</summary>
    public abstract Task<int> LastIdAsync(Table table);

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();

    private protected static string Dangling(Field reference, string schema)
    {
        var (table, column, target) = (Dialect.Quote(reference.Table.Name), Dialect.Quote(reference.Name), Dialect.Quote(reference.TargetTable!.Name));
        return $"FROM {schema}{table} AS r WHERE r.{column} <> 0 AND NOT EXISTS (SELECT 1 FROM {schema}{target} AS t WHERE t.\"id\" = r.{column})";
    }
}

/// <summary>
/// A company that is being made of rows from elsewhere, numbers and stamps as they were. No server sees it before it is released, whole.
/// It outlives this process: what was added stays, and the mark says how far that was.
/// </summary>
public abstract class Intake : IAsyncDisposable
{
    internal const string Mark = "import";

    /// <summary>How far it is, in the words of who adds; null before the first rows.</summary>
    public abstract Task<string?> MarkAsync();

    /// <summary>Adds rows and moves the mark, both or none.</summary>
    /// <exception cref="InvalidOperationException">The mark is not where it was left: somebody else adds, too.</exception>
    public abstract Task AddAsync(Table table, IReadOnlyList<Row> rows, string? before, string after);

    /// <summary>Adds a part of a file that a row names, and moves the mark, both or none.</summary>
    /// <exception cref="InvalidOperationException">The mark is not where it was left: somebody else adds, too.</exception>
    public abstract Task AddFilePartAsync(long file, int part, ReadOnlyMemory<byte> bytes, string? before, string after);

    /// <summary>Sets behind which number the next rows of tables go on, and the version of what is held.</summary>
    public abstract Task SettleAsync(IReadOnlyDictionary<Table, int> lastIds, long version);

    /// <summary>What was added so far.</summary>
    public abstract Task<Snapshot> LookAsync();

    /// <summary>Makes it a company like any other, in place of the one of the same id where that is wanted.</summary>
    public abstract Task ReleaseAsync(bool replace);

    /// <summary>Throws away what was added.</summary>
    public abstract Task DiscardAsync();

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();

    private protected static InvalidOperationException Moved() => new("Another import of this company is under way.");
}
