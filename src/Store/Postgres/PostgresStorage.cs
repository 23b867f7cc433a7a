using System.Buffers.Binary;
using Npgsql;
using Reeve.Kernel;

namespace Reeve.Store.Postgres;

/// <summary>One company in one schema of PostgreSQL; any number of nodes may share it.</summary>
internal sealed class PostgresStorage : Storage
{
    private const int Attempts = 4;

    private readonly PostgresConnections connections;
    private readonly PostgresMemory loader;
    private readonly SoughtSizes sizes;
    private readonly Lock gate = new();
    private volatile Memory memory = null!;
    private Task<Memory>? running;
    private Task<Memory>? next;
    private long lastStamp;

    private PostgresStorage(string company, string schema, Catalogue catalogue, TimeProvider clock, PostgresConnections connections)
    {
        Company = company;
        this.connections = connections;
        Clock = clock;
        sizes = new SoughtSizes(clock);
        Statements = new Statements(Dialect.Postgres, Dialect.Quote(schema) + ".");
        loader = new PostgresMemory(catalogue, Statements);
        Ids = new PostgresIds(Statements.Schema);
        Indexes = catalogue.Tables.SelectMany(t => Schema.Indexes(catalogue, t)).ToDictionary(i => i.Name);
        Tables = catalogue.Tables.ToDictionary(t => t.Name);
        PartsOfFiles = new PostgresFiles(this, connections);
        LockKey = KeyOf(schema);
    }

    /// <inheritdoc/>
    public override string Company { get; }

    /// <inheritdoc/>
    public override Memory Memory => memory;

    /// <inheritdoc/>
    public override bool Shared => true;

    /// <inheritdoc/>
    public override FileParts Files => PartsOfFiles;

    /// <summary>Parts of files, with what a transaction of rows says of them.</summary>
    public PostgresFiles PartsOfFiles { get; }

    /// <summary>The company's statements.</summary>
    public Statements Statements { get; }

    /// <summary>Numbers reserved by this node.</summary>
    public PostgresIds Ids { get; }

    /// <summary>Indexes by their names in the database.</summary>
    public IReadOnlyDictionary<string, NamedIndex> Indexes { get; }

    /// <summary>Tables by name.</summary>
    public IReadOnlyDictionary<string, Table> Tables { get; }

    /// <summary>Key of the company's advisory lock.</summary>
    public long LockKey { get; }

    /// <summary>The clock; the system's stands for the database's own.</summary>
    public TimeProvider Clock { get; }

    /// <summary>Key of the advisory lock of a schema.</summary>
    public static long KeyOf(string schema) =>
        BinaryPrimitives.ReadInt64LittleEndian(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(schema)));

    /// <summary>Opens a company's schema, brings it to the catalogue's, loads what is held.</summary>
    public static async Task<PostgresStorage> OpenAsync(string company, string schema, Catalogue catalogue, TimeProvider clock, PostgresConnections connections, bool create, Action<string>? told = null)
    {
        var storage = new PostgresStorage(company, schema, catalogue, clock, connections);
        await using var connection = await PostgresConnections.OpenAsync(connections.Writers);
        await new PostgresSchema(schema, storage.LockKey, catalogue, line => told?.Invoke($"{company}: {line}")).ApplyAsync(connection, create);
        storage.memory = await storage.loader.LoadAsync(connection, null);
        return storage;
    }

    /// <inheritdoc/>
    public override ValueTask<Memory> RefreshAsync()
    {
        // A look that began before the call may have missed what the caller knows of.
        lock (gate)
        {
            if (running == null || running.IsCompleted) return new(running = LookAsync());
            return new(next ??= NextLookAsync(running));
        }
    }

    /// <inheritdoc/>
    public override async ValueTask<bool> ReadAsync(Query query, Memory plannedWith, Action<Cursor> sink)
    {
        var any = false;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var current = await ReadOnceAsync(query, plannedWith, cursor =>
                {
                    any = true;
                    sink(cursor);
                });
                if (!current) await RefreshAsync();
                return current;
            }
            catch (PostgresException failure) when (failure.SqlState == PostgresErrorCodes.QueryCanceled)
            {
                throw Slow.Refusal();
            }
            catch (NpgsqlException failure) when (PostgresCommand.IsLost(failure))
            {
                // A connection that broke while it lay unused says nothing about the database.
                if (any || attempt == 2) throw PostgresConnections.Lost(failure);
            }
        }
    }

    /// <inheritdoc/>
    public override async ValueTask<long?> CountAsync(Source from, Test where, Memory plannedWith, int? most = null)
    {
        long? count = null;
        try
        {
            await using var connection = await PostgresConnections.OpenAsync(connections.Readers);
            var sought = await SoughtAsync(where, from, Sought.ForAll, connection);
            await using var command = PostgresCommand.Of(Statements.Count(from, where, most, true, sought), connection);
            await using var reader = await command.ExecuteReaderAsync();
            await reader.ReadAsync();
            if (reader.GetInt64(1) == plannedWith.Version) count = reader.GetInt64(0);
        }
        catch (PostgresException failure) when (failure.SqlState == PostgresErrorCodes.QueryCanceled)
        {
            throw Slow.Refusal();
        }
        catch (NpgsqlException failure) when (PostgresCommand.IsLost(failure))
        {
            throw PostgresConnections.Lost(failure);
        }

        if (count == null) await RefreshAsync();
        return count;
    }

    /// <inheritdoc/>
    public override async Task<T> WriteAsync<T>(Func<Transaction, ValueTask<T>> work)
    {
        var alone = false;
        for (var attempt = 1; ; attempt++)
        {
            await using var connection = await PostgresConnections.OpenAsync(connections.Writers);
            var transaction = new PostgresTransaction(this, connection, alone);
            try
            {
                var result = await WorkAsync(transaction, work);
                await transaction.EndAsync();
                if (transaction.Touched) await RefreshAsync();
                return result;
            }
            catch (Exception failure)
            {
                await transaction.UndoAsync();
                alone |= transaction.Alone;
                if (attempt < Attempts && IsPassing(failure)) continue;
                if (failure is NpgsqlException lost && PostgresCommand.IsLost(lost)) throw PostgresConnections.Lost(lost);
                throw;
            }
        }
    }

    /// <inheritdoc/>
    public override Task AppendAsync(Table table, IReadOnlyList<Row> rows) => WriteAsync(async transaction =>
    {
        await transaction.LoadAsync([]);
        foreach (var row in rows)
        {
            if (row.Id == 0) row.Id = await transaction.NextIdAsync(table);
            if (row.LastUpdated == default) row.LastUpdated = transaction.Now;
            transaction.Insert(table, row);
        }

        return rows.Count;
    });

    /// <inheritdoc/>
    public override ValueTask DisposeAsync() => default;

    /// <summary>A transaction's stamp: the database's clock, or the one given in its place, which is kept growing.</summary>
    public DateTimeOffset Stamp(long databaseMicros)
    {
        if (ReferenceEquals(Clock, TimeProvider.System)) return Dialect.Instant(databaseMicros);
        lock (gate)
        {
            lastStamp = Math.Max(lastStamp + 1, Dialect.Micros(Clock.GetUtcNow()));
            return Dialect.Instant(lastStamp);
        }
    }

    private static bool IsPassing(Exception failure) => failure is AloneTooLate or PostgresException { SqlState: "40001" or "40P01" };

    // The memory is compared when the transaction begins, so this happens once.
    private async ValueTask<T> WorkAsync<T>(PostgresTransaction transaction, Func<Transaction, ValueTask<T>> work)
    {
        try
        {
            return await work(transaction);
        }
        catch (StaleMemory)
        {
            transaction.Renew(await RefreshAsync());
            return await work(transaction);
        }
    }

    private async ValueTask<bool> ReadOnceAsync(Query query, Memory plannedWith, Action<Cursor> sink)
    {
        await using var connection = await PostgresConnections.OpenAsync(connections.Readers);
        if (ReferenceEquals(Clock, TimeProvider.System) && Horizon.Matters(query)) query = await Horizon.WithinAsync(query, connection);
        var statement = Statements.Read(query, true, await SoughtAsync(query.Where, query.From, query.Limit == null ? Sought.ForAll : Sought.ForPage, connection));
        await using var command = PostgresCommand.Of(statement, connection);
        await using (var reader = await command.ExecuteReaderAsync())
        {
            var cursor = new PostgresCursor(reader);
            if (await reader.ReadAsync())
            {
                if (reader.GetInt64(statement.Columns) != plannedWith.Version) return false;
                do sink(cursor);
                while (await reader.ReadAsync());
                return true;
            }
        }

        return await loader.VersionAsync(connection) == plannedWith.Version;
    }

    private async ValueTask<Sought?> SoughtAsync(Test where, Source from, int most, NpgsqlConnection connection)
    {
        if (Sought.Of(where, from) is not { } sought) return null;
        var statement = Statements.Size(sought);
        var key = SoughtSizes.Key(statement);
        if (sizes.Find(key) is not { } size)
        {
            await using var command = PostgresCommand.Of(statement, connection);
            size = sizes.Keep(key, (long)(await command.ExecuteScalarAsync())!);
        }

        return size <= most ? sought : null;
    }

    private async Task<Memory> NextLookAsync(Task<Memory> before)
    {
        await before.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        Task<Memory> look;
        lock (gate)
        {
            next = null;
            running = look = LookAsync();
        }

        return await look;
    }

    private async Task<Memory> LookAsync()
    {
        try
        {
            await using var connection = await PostgresConnections.OpenAsync(connections.Readers);
            var newer = await loader.LoadAsync(connection, memory);
            lock (gate)
            {
                if (newer.Version > memory.Version) memory = newer;
                return memory;
            }
        }
        catch (NpgsqlException failure) when (PostgresCommand.IsLost(failure))
        {
            throw PostgresConnections.Lost(failure);
        }
    }
}

/// <summary>The memory that work began with is older than the database: the work begins anew.</summary>
internal sealed class StaleMemory() : Exception("The memory is older than the database.");

/// <summary>Work that had begun beside other writers wants to be alone: it begins anew, alone, since waiting now could be waiting for each other.</summary>
internal sealed class AloneTooLate() : Exception("The work begins anew, alone.");
