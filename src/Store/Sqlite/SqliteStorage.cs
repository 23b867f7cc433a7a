using System.Collections.Concurrent;
using Reeve.Kernel;

namespace Reeve.Store.Sqlite;

/// <summary>One company in one SQLite file: readers that run to the end on the asking thread, and one writer with group commit.</summary>
internal sealed class SqliteStorage : Storage
{
    // A reader keeps a core busy until its page is complete: more than two a core only keep caches of their own.
    private static readonly int ReadersKept = Math.Max(4, 2 * Environment.ProcessorCount);

    private readonly string path;
    private readonly Statements statements = new(Dialect.Sqlite, "");
    private readonly ConcurrentStack<SqliteConnection> readers = new();
    private readonly Lock gate = new();
    private readonly SqliteMemory loader;
    private readonly SqliteWriter writer;
    private readonly SoughtSizes sizes;
    private volatile Memory memory;
    private int kept;

    private SqliteStorage(string company, string path, Catalogue catalogue, TimeProvider clock, SqliteConnection connection)
    {
        Company = company;
        this.path = path;
        loader = new SqliteMemory(catalogue, statements);
        memory = loader.Load(connection, null);
        sizes = new SoughtSizes(clock);
        Files = new SqliteFiles(this, clock);
        writer = new SqliteWriter(connection, statements, loader, catalogue, clock, this);
    }

    /// <inheritdoc/>
    public override string Company { get; }

    /// <inheritdoc/>
    public override Memory Memory => memory;

    /// <inheritdoc/>
    public override FileParts Files { get; }

    /// <summary>Opens a company's file, brings its schema to the catalogue's, loads what is held.</summary>
    public static SqliteStorage Open(string company, string path, Catalogue catalogue, TimeProvider clock, bool create, Action<string>? told = null)
    {
        var connection = new SqliteConnection(path, create);
        try
        {
            SqliteSchema.Apply(connection, catalogue, line => told?.Invoke($"{company}: {line}"));
            return new SqliteStorage(company, path, catalogue, clock, connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public override ValueTask<Memory> RefreshAsync()
    {
        var connection = Take();
        try
        {
            // A version that is still the memory's needs no transaction: it was current when asked.
            return new(SqliteMemory.Version(connection) == memory.Version ? memory : Reload(connection));
        }
        finally
        {
            Return(connection);
        }
    }

    /// <inheritdoc/>
    public override ValueTask<bool> ReadAsync(Query query, Memory plannedWith, Action<Cursor> sink)
    {
        var connection = Take();
        try
        {
            var statement = statements.Read(query, true, Sought(query.Where, query.From, query.Limit == null ? Store.Sought.ForAll : Store.Sought.ForPage, connection));
            bool current;
            using (var run = connection.Run(statement))
            {
                var any = run.Step();
                current = !any || run.Cursor.Int(statement.Columns) == plannedWith.Version;
                for (var more = any && current; more; more = run.Step()) sink(run.Cursor);
                if (any && current) return new(true);
            }

            if (current && SqliteMemory.Version(connection) == plannedWith.Version) return new(true);
            Reload(connection);
            return new(false);
        }
        catch (SqliteFailure failure) when (failure.IsTooSlow)
        {
            throw Slow.Refusal();
        }
        finally
        {
            Return(connection);
        }
    }

    /// <inheritdoc/>
    public override ValueTask<long?> CountAsync(Source from, Test where, Memory plannedWith, int? most = null)
    {
        var connection = Take();
        try
        {
            using (var run = connection.Run(statements.Count(from, where, most, true, Sought(where, from, Store.Sought.ForAll, connection))))
            {
                run.Step();
                if (run.Cursor.Int(1) == plannedWith.Version) return new(run.Cursor.Int(0));
            }

            Reload(connection);
            return new((long?)null);
        }
        catch (SqliteFailure failure) when (failure.IsTooSlow)
        {
            throw Slow.Refusal();
        }
        finally
        {
            Return(connection);
        }
    }

    /// <inheritdoc/>
    public override Task<T> WriteAsync<T>(Func<Transaction, ValueTask<T>> work)
    {
        var job = new SqliteJob<T>(work);
        writer.Enqueue(job);
        return job.Task;
    }

    /// <inheritdoc/>
    public override Task AppendAsync(Table table, IReadOnlyList<Row> rows) => WriteAsync(async transaction =>
    {
        foreach (var row in rows)
        {
            if (row.Id == 0) row.Id = await transaction.NextIdAsync(table);
            if (row.LastUpdated == default) row.LastUpdated = transaction.Now;
            transaction.Insert(table, row);
        }

        return rows.Count;
    });

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await writer.StopAsync();
        while (readers.TryPop(out var reader)) reader.Dispose();
    }

    /// <summary>Does something to Reeve's own tables on the writer.</summary>
    internal Task<T> DoAsync<T>(Func<SqliteConnection, T> work) => WriteAsync(transaction => new ValueTask<T>(work(((SqliteTransaction)transaction).Writing())));

    /// <summary>Looks something up on a connection for reading.</summary>
    internal T Look<T>(Func<SqliteConnection, T> look)
    {
        var connection = Take();
        try
        {
            return look(connection);
        }
        finally
        {
            Return(connection);
        }
    }

    /// <summary>Takes a memory that is newer than the present one.</summary>
    internal Memory Publish(Memory newer)
    {
        lock (gate)
        {
            if (newer.Version > memory.Version) memory = newer;
            return memory;
        }
    }

    private Sought? Sought(Test where, Source from, int most, SqliteConnection connection)
    {
        if (Store.Sought.Of(where, from) is not { } sought) return null;
        var statement = statements.Size(sought);
        var key = SoughtSizes.Key(statement);
        return (sizes.Find(key) ?? sizes.Keep(key, One(connection, statement))) <= most ? sought : null;
    }

    private static long One(SqliteConnection connection, Statement statement)
    {
        using var run = connection.Run(statement);
        run.Step();
        return run.Cursor.Int(0);
    }

    private Memory Reload(SqliteConnection connection)
    {
        // One load at a time: whoever waited finds the memory current.
        lock (gate)
        {
            connection.Execute("BEGIN");
            try
            {
                return Publish(loader.Load(connection, memory));
            }
            finally
            {
                connection.Execute("COMMIT");
            }
        }
    }

    private SqliteConnection Take()
    {
        if (!readers.TryPop(out var reader)) return new SqliteConnection(path, most: Slow.Most);
        Interlocked.Decrement(ref kept);
        return reader;
    }

    private void Return(SqliteConnection reader)
    {
        if (Interlocked.Increment(ref kept) <= ReadersKept)
        {
            readers.Push(reader);
            return;
        }

        Interlocked.Decrement(ref kept);
        reader.Dispose();
    }
}
