using Npgsql;
using Reeve.Kernel;

namespace Reeve.Store.Postgres;

/// <summary>
/// One transaction in few round trips: the first brings BEGIN, the lock beside other writers, the version of the memory and the stamp together with the first
/// fetches; writes wait until something must see them; the last brings them, the answer and COMMIT.
/// </summary>
internal sealed class PostgresTransaction(PostgresStorage storage, NpgsqlConnection connection, bool alone) : Transaction
{
    private readonly List<Queued> queue = [];
    private readonly HashSet<Table> touched = [];
    private readonly Dictionary<(Table, int), Row?> heldChanges = [];
    private Memory memory = storage.Memory;
    private DateTimeOffset? now;
    private bool begun;
    private bool ended;
    private bool stale;

    /// <summary>Whether rows of held tables were changed.</summary>
    public bool Touched => touched.Count > 0;

    /// <summary>Whether the work wants other writers out.</summary>
    public bool Alone { get; private set; } = alone;

    /// <inheritdoc/>
    public override Memory Memory
    {
        get
        {
            if (stale) memory = Patched();
            stale = false;
            return memory;
        }
    }

    /// <inheritdoc/>
    public override DateTimeOffset Now => now ?? throw new InvalidOperationException("The instant is known from the first fetch on.");

    /// <inheritdoc/>
    public override async ValueTask<IReadOnlyList<IReadOnlyList<Row>>> LoadAsync(IReadOnlyList<Fetch> fetches)
    {
        var results = fetches.Select(_ => new List<Row>()).ToList();
        var reads = new List<Queued>();
        for (var i = 0; i < fetches.Count; i++)
        {
            if (fetches[i].Ids.Count == 0) continue;
            var (rows, table) = (results[i], fetches[i].Table);
            reads.Add(new Queued(PostgresCommand.Of(storage.Statements.Load(fetches[i])), cursor => rows.Add(RowReader.Read(table, cursor))));
        }

        if (!begun || reads.Count > 0) await RunAsync(reads);
        return results;
    }

    /// <inheritdoc/>
    public override async ValueTask ReadAsync(Query query, Action<Cursor> sink) =>
        await RunAsync([new Queued(PostgresCommand.Of(storage.Statements.Read(query, false)), sink)]);

    /// <inheritdoc/>
    public override async ValueTask<long> CountAsync(Source from, Test where, int? most = null)
    {
        var count = 0L;
        await RunAsync([new Queued(PostgresCommand.Of(storage.Statements.Count(from, where, most, false)), cursor => count = cursor.Int(0))]);
        return count;
    }

    /// <inheritdoc/>
    public override async ValueTask<int> NextIdAsync(Table table)
    {
        if (!begun) await RunAsync([]);
        return await storage.Ids.NextAsync(table, async text =>
        {
            var value = 0L;
            await using var command = new NpgsqlCommand(text, connection);
            value = (long)(await command.ExecuteScalarAsync())!;
            return value;
        });
    }

    /// <inheritdoc/>
    public override void GiveBack(Table table, int id) => storage.Ids.GiveBack(table, id);

    /// <inheritdoc/>
    public override void Insert(Table table, Row row)
    {
        if (storage.Ids.Lift(table, row.Id) is { } lift) queue.Add(new Queued(new NpgsqlBatchCommand(lift), _ => { }));
        Add(table, storage.Statements.Insert(table, row));
        if (table.Found.Count > 0) Add(table, storage.Statements.Found(table, row));
        if (table.Held) Change(table, row.Id, table.Copy(row));
    }

    /// <inheritdoc/>
    public override void Update(Table table, Row row, IReadOnlyCollection<Field> changed)
    {
        if (storage.Statements.Update(table, row, changed) is not { } statement) return;
        Add(table, statement);
        if (FoundIndex.Concerns(table, changed)) Add(table, storage.Statements.Found(table, row));
        if (!table.Held) return;
        var copy = Memory[table].Find(row.Id) is { } old ? table.Copy(old) : table.Copy(row);
        foreach (var field in changed) field.Set(copy, field.Get(row));
        Change(table, row.Id, copy);
    }

    /// <inheritdoc/>
    public override void Delete(Table table, int id)
    {
        Add(table, storage.Statements.Delete(table, id));
        if (table.Found.Count > 0) Add(table, storage.Statements.NotFound(table, id));
        if (table.Held) Change(table, id, null);
    }

    /// <inheritdoc/>
    public override void Forget(Field carrier, int custom) => Add(carrier.Table, storage.Statements.Forget(carrier, custom));

    /// <inheritdoc/>
    public override async ValueTask<bool> KeepFileAsync(long file)
    {
        var kept = false;
        await RunAsync([new Queued(storage.PartsOfFiles.Keep(file), _ => kept = true)]);
        return kept;
    }

    /// <inheritdoc/>
    public override void LetGoOfFile(long file) => queue.Add(new Queued(storage.PartsOfFiles.LetGo(file), null));

    /// <inheritdoc/>
    public override async ValueTask AloneAsync()
    {
        if (Alone) return;
        Alone = true;
        if (begun) throw new AloneTooLate();
        await RunAsync([]);
    }

    /// <inheritdoc/>
    public override async ValueTask FinishAsync(Query? answer, Action<Cursor> sink)
    {
        var last = new List<Queued>();
        if (answer != null) last.Add(new Queued(PostgresCommand.Of(storage.Statements.Read(answer, false)), sink));
        if (!begun && queue.Count == 0 && answer == null)
        {
            ended = true;
            return;
        }

        // What was planned with an old memory must not be committed in the same breath.
        if (!begun) await RunAsync([]);
        AddVersions(last);
        last.Add(new Queued(new NpgsqlBatchCommand("COMMIT"), null));
        await RunAsync(last);
        ended = true;
    }

    /// <summary>The work begins anew on a memory that was looked up after the transaction began.</summary>
    public void Renew(Memory newer)
    {
        memory = newer;
        stale = false;
        queue.Clear();
        touched.Clear();
        heldChanges.Clear();
    }

    /// <summary>Commits what the work did not finish itself.</summary>
    public ValueTask EndAsync() => ended ? default : FinishAsync(null, _ => { });

    /// <summary>Rolls back; a connection that is gone has done so already.</summary>
    public async ValueTask UndoAsync()
    {
        ended = true;
        if (!begun || connection.FullState.HasFlag(System.Data.ConnectionState.Broken) || connection.State != System.Data.ConnectionState.Open) return;
        try
        {
            await using var command = new NpgsqlCommand("ROLLBACK", connection);
            await command.ExecuteNonQueryAsync();
        }
        catch (NpgsqlException)
        {
            // The server rolls back what a lost connection left.
        }
    }

    private void Add(Table table, Statement statement)
    {
        if (ended) throw new InvalidOperationException("The transaction is over.");
        queue.Add(new Queued(PostgresCommand.Of(statement), null));
    }

    private void Change(Table table, int id, Row? row)
    {
        touched.Add(table);
        heldChanges[(table, id)] = row;
        stale = true;
    }

    private Memory Patched() => memory.With(memory.Version, touched.Select(table =>
    {
        var rows = memory[table].Rows.ToDictionary(r => r.Id);
        foreach (var ((of, id), row) in heldChanges)
        {
            if (of != table) continue;
            if (row == null) rows.Remove(id);
            else rows[id] = row;
        }

        return new HeldTable(table, memory[table].Version, rows.Values);
    }));

    // The version goes up in the same transaction; who hears of it may look at once.
    private void AddVersions(List<Queued> last)
    {
        if (touched.Count == 0) return;
        var schema = storage.Statements.Schema;
        queue.Add(new Queued(new NpgsqlBatchCommand($"UPDATE {schema}\"{Schema.Version}\" SET \"version\" = \"version\" + 1"), null));
        foreach (var table in touched)
        {
            var command = new NpgsqlBatchCommand(
                $"INSERT INTO {schema}\"{Schema.Held}\" SELECT $1, \"version\" FROM {schema}\"{Schema.Version}\" ON CONFLICT (\"name\") DO UPDATE SET \"version\" = excluded.\"version\"");
            command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = table.Name });
            queue.Add(new Queued(command, null));
        }

        last.Add(new Queued(new NpgsqlBatchCommand($"SELECT pg_notify('{PostgresListener.Channel}', '{storage.Company}')"), _ => { }));
    }

    private async ValueTask RunAsync(IReadOnlyList<Queued> last)
    {
        if (ended) throw new InvalidOperationException("The transaction is over.");
        if (!begun && queue.Count > 0)
        {
            // Work on an old memory begins anew in this transaction: none of its writes may be in it.
            var writes = queue.ToList();
            queue.Clear();
            await RunAsync([]);
            queue.AddRange(writes);
        }

        await using var batch = new NpgsqlBatch(connection);
        var rows = new List<Action<Cursor>>();
        var current = true;
        if (!begun) Begin(batch, rows, version => current = version == memory.Version);
        foreach (var (command, sink) in queue.Concat(last))
        {
            batch.BatchCommands.Add(command);
            if (sink != null) rows.Add(sink);
        }

        begun = true;
        try
        {
            await using var reader = await batch.ExecuteReaderAsync();
            var cursor = new PostgresCursor(reader);
            foreach (var sink in rows)
            {
                while (current && await reader.ReadAsync()) sink(cursor);
                await reader.NextResultAsync();
            }
        }
        catch (PostgresException duplicate) when (duplicate.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            throw Duplicate(duplicate);
        }

        queue.Clear();
        if (!current) throw new StaleMemory();
    }

    private void Begin(NpgsqlBatch batch, List<Action<Cursor>> rows, Action<long> version)
    {
        batch.BatchCommands.Add(new NpgsqlBatchCommand("BEGIN"));
        batch.BatchCommands.Add(new NpgsqlBatchCommand($"SELECT pg_advisory_xact_lock{(Alone ? "" : "_shared")}({storage.LockKey})"));
        rows.Add(_ => { });
        batch.BatchCommands.Add(new NpgsqlBatchCommand(
            $"SELECT \"version\", (extract(epoch FROM clock_timestamp()) * 1000000)::bigint FROM {storage.Statements.Schema}\"{Schema.Version}\""));
        rows.Add(cursor =>
        {
            version(cursor.Int(0));
            now = storage.Stamp(cursor.Int(1));
        });
    }

    private Exception Duplicate(PostgresException failure)
    {
        if (failure.ConstraintName is { } name && storage.Indexes.TryGetValue(name, out var index)) return new DuplicateRow(index.Table, index.Declared);
        return failure.TableName is { } table && storage.Tables.TryGetValue(table, out var of) ? new DuplicateRow(of, null) : failure;
    }

    private sealed record Queued(NpgsqlBatchCommand Command, Action<Cursor>? Sink);
}
