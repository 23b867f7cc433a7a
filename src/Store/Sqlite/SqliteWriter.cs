using System.Collections.Concurrent;
using Reeve.Kernel;

namespace Reeve.Store.Sqlite;

/// <summary>
/// The one writer of a company's file: a thread that takes what is queued, runs it in one transaction, and answers after its commit.
/// A job that fails is rolled back alone. Another process may write as well: what is kept in memory is read anew when it did.
/// </summary>
internal sealed class SqliteWriter
{
    private const int GroupAtMost = 64;

    private readonly BlockingCollection<SqliteJob> queue = [];
    private readonly TaskCompletionSource stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Dictionary<Table, int> lastIds = [];
    private readonly SqliteStorage storage;
    private readonly SqliteMemory loader;
    private readonly Catalogue catalogue;
    private readonly TimeProvider clock;
    private long dataVersion = -1;
    private long lastStamp;
    private bool wrote;

    public SqliteWriter(SqliteConnection connection, Statements statements, SqliteMemory loader, Catalogue catalogue, TimeProvider clock, SqliteStorage storage)
    {
        Connection = connection;
        Statements = statements;
        this.loader = loader;
        this.catalogue = catalogue;
        this.clock = clock;
        this.storage = storage;
        Memory = storage.Memory;
        Found = new SqliteFound(connection, catalogue);
        new Thread(Work) { IsBackground = true, Name = "writer of " + storage.Company }.Start();
    }

    /// <summary>The writer's connection.</summary>
    public SqliteConnection Connection { get; }

    /// <summary>The company's statements.</summary>
    public Statements Statements { get; }

    /// <summary>The indexes of texts.</summary>
    public SqliteFound Found { get; }

    /// <summary>What is held, as the running transaction sees it.</summary>
    public Memory Memory { get; private set; }

    /// <summary>Queues a job.</summary>
    public void Enqueue(SqliteJob job) => queue.Add(job);

    /// <summary>Finishes what is queued and closes the connection.</summary>
    public Task StopAsync()
    {
        queue.CompleteAdding();
        return stopped.Task;
    }

    /// <summary>A stamp that is later than all before it.</summary>
    public DateTimeOffset NextStamp()
    {
        lastStamp = Math.Max(lastStamp + 1, Dialect.Micros(clock.GetUtcNow()));
        return Dialect.Instant(lastStamp);
    }

    /// <summary>The next number of a table: greater than any that a row has or had.</summary>
    public int NextId(Table table) => lastIds[table] = checked(LastId(table) + 1);

    /// <summary>A row with this number is inserted.</summary>
    public void Used(Table table, int id)
    {
        if (id > LastId(table)) lastIds[table] = id;
    }

    /// <summary>The last number given out was not used after all.</summary>
    public void GiveBack(Table table, int id)
    {
        if (LastId(table) == id) lastIds[table] = id - 1;
    }

    /// <summary>A row is deleted: from now on its number is remembered, since no row shows it.</summary>
    public void Gone(Table table) => SqliteIds.Remember(Connection, table, LastId(table));

    /// <summary>A job begins to write: from here on it can be undone alone.</summary>
    public void Begin(SqliteTransaction transaction)
    {
        transaction.HasSavepoint = wrote;
        if (wrote) Connection.Do("SAVEPOINT job");
        wrote = true;
    }

    /// <summary>Rows of a held table change: readers on every node notice by the version.</summary>
    public void Touch(Table table)
    {
        Connection.Do($"UPDATE \"{Schema.Version}\" SET \"version\" = \"version\" + 1");
        Connection.Do($"INSERT OR REPLACE INTO \"{Schema.Held}\" SELECT ?1, \"version\" FROM \"{Schema.Version}\"", Parameter.Text(table.Name));
    }

    /// <summary>Loads what the running transaction changed of the held tables.</summary>
    public void Reload() => Memory = loader.Load(Connection, Memory);

    private int LastId(Table table)
    {
        if (lastIds.TryGetValue(table, out var last)) return last;
        return lastIds[table] = checked((int)SqliteIds.Last(Connection, table));
    }

    private void Work()
    {
        var group = new List<SqliteJob>(GroupAtMost);
        foreach (var first in queue.GetConsumingEnumerable())
        {
            group.Add(first);
            while (group.Count < GroupAtMost && queue.TryTake(out var next)) group.Add(next);
            Run(group);
            group.Clear();
        }

        Connection.Dispose();
        stopped.SetResult();
    }

    private void Run(List<SqliteJob> group)
    {
        try
        {
            Connection.Do("BEGIN IMMEDIATE");
            wrote = false;
            LookForOthers();
            foreach (var job in group) Run(job);
            if (Found.IsDue) Found.Flush();
            Connection.Do("COMMIT");
            Memory = storage.Publish(Memory);
            foreach (var job in group) job.Complete();
        }
        catch (Exception failure)
        {
            GiveUp();
            var told = failure is SqliteFailure { IsBusy: true }
                ? new TimeoutException("Another process has kept the company's file locked for ten seconds.", failure)
                : failure;
            foreach (var job in group) job.Fail(told);
        }
    }

    private void Run(SqliteJob job)
    {
        var before = Memory;
        var transaction = new SqliteTransaction(this);
        if (job.Run(transaction))
        {
            if (transaction.HasSavepoint) Connection.Do("RELEASE job");
            transaction.Close();
            if (transaction.Touched) Reload();
            return;
        }

        transaction.Close();
        if (!transaction.Wrote) return;
        Memory = before;
        if (transaction.HasSavepoint)
        {
            Connection.Do("ROLLBACK TO job");
            Connection.Do("RELEASE job");
            return;
        }

        Connection.Do("ROLLBACK");
        Connection.Do("BEGIN IMMEDIATE");
        wrote = false;
        LookForOthers();
    }

    // Numbers, stamps and the memory are right as long as nobody else wrote.
    private void LookForOthers()
    {
        var seen = Connection.Number("PRAGMA data_version")!.Value;
        if (seen != dataVersion)
        {
            lastIds.Clear();
            foreach (var table in catalogue.Tables)
                lastStamp = Math.Max(lastStamp, Connection.Number($"SELECT max(\"lastUpdated\") FROM {Dialect.Quote(table.Name)}") ?? 0);
            Found.Count();
            dataVersion = seen;
        }

        if (Memory.Version != storage.Memory.Version || SqliteMemory.Version(Connection) != Memory.Version)
            Memory = loader.Load(Connection, storage.Memory);
    }

    private void GiveUp()
    {
        try
        {
            Connection.Do("ROLLBACK");
        }
        catch (SqliteFailure)
        {
            // SQLite has rolled back by itself, or the transaction never began.
        }

        dataVersion = -1;
        Memory = storage.Memory;
    }
}

/// <summary>Work queued for the writer.</summary>
internal abstract class SqliteJob
{
    /// <summary>Runs the work; false when it failed.</summary>
    public abstract bool Run(SqliteTransaction transaction);

    /// <summary>The group is committed.</summary>
    public abstract void Complete();

    /// <summary>The group failed; work that had failed by itself keeps its own failure.</summary>
    public abstract void Fail(Exception failure);
}

/// <summary>Work with a result.</summary>
internal sealed class SqliteJob<T>(Func<Transaction, ValueTask<T>> work) : SqliteJob
{
    private readonly TaskCompletionSource<T> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Exception? failure;
    private T? result;

    /// <summary>Done when the work is committed.</summary>
    public Task<T> Task => answer.Task;

    public override bool Run(SqliteTransaction transaction)
    {
        try
        {
            var running = work(transaction);
            if (!running.IsCompleted) throw new InvalidOperationException("Work inside a transaction may wait for nothing but the transaction.");
            result = running.GetAwaiter().GetResult();
            return true;
        }
        catch (Exception thrown)
        {
            failure = thrown;
            return false;
        }
    }

    public override void Complete()
    {
        if (failure == null) answer.TrySetResult(result!);
        else answer.TrySetException(failure);
    }

    public override void Fail(Exception cause) => answer.TrySetException(failure ?? cause);
}
