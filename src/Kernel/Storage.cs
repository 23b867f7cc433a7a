namespace Reeve.Kernel;

/// <summary>One page of rows, one row, or a count to ask of a database: made by planning, turned into SQL by Store.</summary>
public sealed class Query
{
    /// <summary>The table asked.</summary>
    public required Source From { get; init; }

    /// <summary>Columns in the order the reader expects them.</summary>
    public required IReadOnlyList<Selected> Columns { get; init; }

    /// <summary>Text that identifies the columns among queries of the same table; equal keys mean equal columns. Null: do not cache.</summary>
    public string? ColumnsKey { get; init; }

    /// <summary>What must hold.</summary>
    public Test Where { get; init; } = Test.True;

    /// <summary>Order of the rows; ends with the id.</summary>
    public IReadOnlyList<Sort> Order { get; init; } = [];

    /// <summary>Rows at most.</summary>
    public int? Limit { get; init; }

    /// <summary>Rows passed over.</summary>
    public long Offset { get; init; }

    /// <summary>Whether rows that agree in all columns but the last, which is <see cref="Selected.Rows"/>, are counted together.</summary>
    public bool Grouped { get; init; }

    /// <summary>Whether the row is locked until the transaction ends.</summary>
    public bool ForChange { get; init; }
}

/// <summary>Something selected: a column, or the rows of an item list.</summary>
public abstract record Selected
{
    private Selected()
    {
    }

    /// <summary>A column.</summary>
    public sealed record Value(Column Column) : Selected;

    /// <summary>The day of an instant, as days since 1970, moved by so many minutes from UTC.</summary>
    public sealed record Day(Column Column, int Minutes) : Selected;

    /// <summary>The number of rows that are counted together.</summary>
    public sealed record Rows : Selected;

    /// <summary>
    /// Rows of another table that point back here, as JSON text: an array of arrays of the columns' values, ordered by id.
    /// Numbers, booleans as 0 and 1, texts and null only.
    /// </summary>
    public sealed record List(Source Outer, Source Inner, Field Owner, IReadOnlyList<Column> Columns) : Selected;
}

/// <summary>A key of an order.</summary>
/// <param name="Column">The column; a text sorts by its folded form, an empty field before all others (ascending).</param>
/// <param name="Descending">Direction.</param>
/// <param name="Ranks">For a reference to a held table ordered by one of its fields: numbers of the held rows in ascending order; rows with equal rank share an inner list.</param>
public sealed record Sort(Column Column, bool Descending, IReadOnlyList<IReadOnlyList<int>>? Ranks = null);

/// <summary>A row of a running query; values by position. Valid only during the call it is handed to.</summary>
public abstract class Cursor
{
    /// <summary>Whether the value is empty.</summary>
    public abstract bool IsNull(int i);

    /// <summary>A whole number or reference.</summary>
    public abstract long Int(int i);

    /// <summary>A truth value.</summary>
    public abstract bool Bool(int i);

    /// <summary>A decimal of the field's scale.</summary>
    public abstract decimal Decimal(int i, int scale);

    /// <summary>An instant in microseconds since 1970.</summary>
    public abstract long Micros(int i);

    /// <summary>A text as UTF-8; valid until the next call.</summary>
    public abstract ReadOnlySpan<byte> Utf8(int i);

    /// <summary>A text.</summary>
    public abstract string Text(int i);
}

/// <summary>Rows to fetch by number, all fields.</summary>
/// <param name="Table">The table.</param>
/// <param name="Ids">Numbers.</param>
/// <param name="Where">What must also hold, over a source of the table; null for nothing.</param>
/// <param name="ForChange">Whether the rows stay locked until the end.</param>
public sealed record Fetch(Table Table, IReadOnlyCollection<int> Ids, Func<Source, Test?>? Where = null, bool ForChange = false);

/// <summary>The database of one company.</summary>
public abstract class Storage : IAsyncDisposable
{
    /// <summary>Login id of the company, lower case.</summary>
    public abstract string Company { get; }

    /// <summary>What is held in memory, as of the last version seen.</summary>
    public abstract Memory Memory { get; }

    /// <summary>Bytes of files.</summary>
    public abstract FileParts Files { get; }

    /// <summary>Asks the database whether the memory is current and loads what changed; answers the current memory. Concurrent calls share one look.</summary>
    public abstract ValueTask<Memory> RefreshAsync();

    /// <summary>Runs a query and hands each row to the sink.</summary>
    /// <returns>False when the memory was found older than the database: it is refreshed, nothing that the sink got counts, plan again.</returns>
    public abstract ValueTask<bool> ReadAsync(Query query, Memory plannedWith, Action<Cursor> sink);

    /// <summary>Counts rows, at most <paramref name="most"/> of them when given. Null: plan again, as for a read.</summary>
    public abstract ValueTask<long?> CountAsync(Source from, Test where, Memory plannedWith, int? most = null);

    /// <summary>Runs work in a transaction. It is committed when the work returns, rolled back when it throws; acknowledged means durable.</summary>
    /// <remarks>On SQLite the work runs on the writer's thread and every call of the transaction completes at once.</remarks>
    public abstract Task<T> WriteAsync<T>(Func<Transaction, ValueTask<T>> work);

    /// <summary>Whether other servers may have the company open at the same time.</summary>
    public virtual bool Shared => false;

    /// <summary>Runs statements of a resource of the engine itself outside any transaction of a caller: request log lines.</summary>
    public abstract Task AppendAsync(Table table, IReadOnlyList<Row> rows);

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();
}

/// <summary>A transaction of one company.</summary>
public abstract class Transaction
{
    /// <summary>Memory that is current inside the transaction.</summary>
    public abstract Memory Memory { get; }

    /// <summary>Instant of the transaction for <c>lastUpdated</c>: taken so that a poller misses nothing (ruling 8).</summary>
    public abstract DateTimeOffset Now { get; }

    /// <summary>Fetches rows in one round trip, in the order of the requests.</summary>
    public abstract ValueTask<IReadOnlyList<IReadOnlyList<Row>>> LoadAsync(IReadOnlyList<Fetch> fetches);

    /// <summary>Runs a query inside the transaction; writes queued before are seen.</summary>
    public abstract ValueTask ReadAsync(Query query, Action<Cursor> sink);

    /// <summary>Counts rows inside the transaction.</summary>
    public abstract ValueTask<long> CountAsync(Source from, Test where, int? most = null);

    /// <summary>The next number of a table.</summary>
    public abstract ValueTask<int> NextIdAsync(Table table);

    /// <summary>Takes back the last number given out, of a row that will not stay; where several take numbers at once it may be lost.</summary>
    public virtual void GiveBack(Table table, int id)
    {
    }

    /// <summary>Queues the insertion of a row.</summary>
    public abstract void Insert(Table table, Row row);

    /// <summary>Queues an update of some fields of a row.</summary>
    public abstract void Update(Table table, Row row, IReadOnlyCollection<Field> changed);

    /// <summary>Queues a deletion.</summary>
    public abstract void Delete(Table table, int id);

    /// <summary>Queues that all rows of a table that is not held forget what they keep of a custom field whose definition goes.</summary>
    public abstract void Forget(Field carrier, int custom);

    /// <summary>A loose file is from now on named by a row; false when it is not there, because upkeep took it away.</summary>
    public abstract ValueTask<bool> KeepFileAsync(long file);

    /// <summary>No row names the file any more.</summary>
    public abstract void LetGoOfFile(long file);

    /// <summary>Keeps other writers of the company out until the end: deletions take it, so that no reference to the deleted row can appear meanwhile.</summary>
    public abstract ValueTask AloneAsync();

    /// <summary>
    /// A last read that may travel together with the queued writes and the commit in one round trip.
    /// After it nothing else may be asked of the transaction.
    /// </summary>
    public abstract ValueTask FinishAsync(Query? answer, Action<Cursor> sink);
}

/// <summary>A unique index refused a row.</summary>
public sealed class DuplicateRow(Table table, TableIndex? index) : Exception($"A row of {table.Name} exists already.")
{
    /// <summary>The table.</summary>
    public Table Table { get; } = table;

    /// <summary>The index, where the database names it.</summary>
    public TableIndex? Index { get; } = index;

    /// <summary>What the caller is told, on behalf of an entity.</summary>
    public Refusal Refused(string entity)
    {
        var field = Index?.Fields[^1].Name ?? "id";
        return new Refusal(new Problem.Invalid(entity, [Fault.At(field, FaultCode.ObjectExists, $"A {Table.Title} with this {field} exists already.")]));
    }
}
