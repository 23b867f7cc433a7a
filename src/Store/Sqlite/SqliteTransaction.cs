using Reeve.Kernel;

namespace Reeve.Store.Sqlite;

/// <summary>One job's part of the writer's transaction; every call completes at once on the writer's thread.</summary>
internal sealed class SqliteTransaction(SqliteWriter writer) : Transaction
{
    private static readonly FileText Files = new(Dialect.Sqlite, "");
    private readonly HashSet<Table> touched = [];
    private DateTimeOffset? now;
    private bool stale;
    private bool closed;

    /// <summary>Whether the job wrote.</summary>
    public bool Wrote { get; private set; }

    /// <summary>Whether the job can be undone without those before it.</summary>
    public bool HasSavepoint { get; set; }

    /// <summary>Whether the job changed held rows that the writer's memory does not show yet.</summary>
    public bool Touched => stale;

    /// <inheritdoc/>
    public override Memory Memory
    {
        get
        {
            Check();
            if (stale)
            {
                writer.Reload();
                stale = false;

                // Another write to the same table must show in a version of its own.
                touched.Clear();
            }

            return writer.Memory;
        }
    }

    /// <inheritdoc/>
    public override DateTimeOffset Now => now ??= writer.NextStamp();

    private SqliteConnection Connection
    {
        get
        {
            Check();
            return writer.Connection;
        }
    }

    /// <inheritdoc/>
    public override ValueTask<IReadOnlyList<IReadOnlyList<Row>>> LoadAsync(IReadOnlyList<Fetch> fetches)
    {
        var results = new List<IReadOnlyList<Row>>(fetches.Count);
        foreach (var fetch in fetches)
        {
            var rows = new List<Row>(fetch.Ids.Count);
            results.Add(rows);
            if (fetch.Ids.Count == 0) continue;
            using var run = Connection.Run(writer.Statements.Load(fetch));
            while (run.Step()) rows.Add(RowReader.Read(fetch.Table, run.Cursor));
        }

        return new(results);
    }

    /// <inheritdoc/>
    public override ValueTask ReadAsync(Query query, Action<Cursor> sink)
    {
        using var run = Connection.Run(writer.Statements.Read(query, false));
        while (run.Step()) sink(run.Cursor);
        return default;
    }

    /// <inheritdoc/>
    public override ValueTask<long> CountAsync(Source from, Test where, int? most = null)
    {
        using var run = Connection.Run(writer.Statements.Count(from, where, most, false));
        run.Step();
        return new(run.Cursor.Int(0));
    }

    /// <inheritdoc/>
    public override ValueTask<int> NextIdAsync(Table table)
    {
        Check();
        return new(writer.NextId(table));
    }

    /// <inheritdoc/>
    public override void GiveBack(Table table, int id) => writer.GiveBack(table, id);

    /// <inheritdoc/>
    public override void Insert(Table table, Row row)
    {
        Write(table, writer.Statements.Insert(table, row));
        writer.Used(table, row.Id);
        if (table.Found.Count > 0) writer.Found.Mark(table, row.Id);
    }

    /// <inheritdoc/>
    public override void Update(Table table, Row row, IReadOnlyCollection<Field> changed)
    {
        if (writer.Statements.Update(table, row, changed) is { } statement) Write(table, statement);
        if (FoundIndex.Concerns(table, changed)) writer.Found.Mark(table, row.Id);
    }

    /// <inheritdoc/>
    public override void Delete(Table table, int id)
    {
        Begin();
        writer.Gone(table);
        Write(table, writer.Statements.Delete(table, id));
        if (table.Found.Count > 0) writer.Found.Mark(table, id);
    }

    /// <inheritdoc/>
    public override void Forget(Field carrier, int custom) => Write(carrier.Table, writer.Statements.Forget(carrier, custom));

    /// <inheritdoc/>
    public override ValueTask<bool> KeepFileAsync(long file) => new(Writing().Number(Files.Keep, Parameter.Long(file)) != null);

    /// <inheritdoc/>
    public override void LetGoOfFile(long file) => Writing().Do(Files.LetGo, Parameter.Long(file), Parameter.Long(Dialect.Micros(Now)));

    /// <inheritdoc/>
    public override ValueTask AloneAsync() => default;

    /// <inheritdoc/>
    public override ValueTask FinishAsync(Query? answer, Action<Cursor> sink) => answer == null ? default : ReadAsync(answer, sink);

    /// <summary>The writer's connection, for what is no row of the catalogue.</summary>
    public SqliteConnection Writing()
    {
        Begin();
        return writer.Connection;
    }

    /// <summary>The job is over: what still holds the transaction can do nothing with it.</summary>
    public void Close() => closed = true;

    private void Check()
    {
        if (closed) throw new InvalidOperationException("The transaction is over.");
    }

    private void Begin()
    {
        Check();
        if (Wrote) return;
        writer.Begin(this);
        Wrote = true;
    }

    private void Write(Table table, Statement statement)
    {
        Begin();
        try
        {
            Connection.Do(statement);
        }
        catch (SqliteFailure failure) when (failure.IsDuplicate)
        {
            throw new DuplicateRow(table, table.Indexes.Find(i => i.Unique
                && i.Fields.Select(f => f.Folded ? f.Name + "~" : f.Name).SequenceEqual(failure.Columns)));
        }

        if (!table.Held) return;
        stale = true;
        if (touched.Add(table)) writer.Touch(table);
    }
}
