using System.Data;
using Npgsql;
using Reeve.Kernel;

namespace Reeve.Store.Postgres;

/// <summary>Files in a company's schema. Each part is a transaction of its own, on a connection that the horizon of pollers does not wait for.</summary>
internal sealed class PostgresFiles(PostgresStorage storage, PostgresConnections connections) : FileParts
{
    private readonly FileText text = new(Dialect.Postgres, storage.Statements.Schema);

    /// <inheritdoc/>
    public override Task BeginAsync(long file) => RunAsync([Command(text.Begin, Long(file), Now())]);

    /// <inheritdoc/>
    public override async Task AppendAsync(long file, int part, ReadOnlyMemory<byte> bytes)
    {
        var touch = Command(text.Touch, Now(), Long(file));
        var append = Command(text.Append, Long(file), new NpgsqlParameter<int> { TypedValue = part }, new NpgsqlParameter<ReadOnlyMemory<byte>> { TypedValue = bytes });
        if (await RunAsync([touch, append]) == 0) throw new FileGone();
    }

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(long file, int part, Memory<byte> into)
    {
        try
        {
            await using var connection = await PostgresConnections.OpenAsync(connections.Readers);
            await using var command = new NpgsqlCommand(text.Read, connection);
            command.Parameters.Add(Long(file));
            command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = part });
            await using var reader = await command.ExecuteReaderAsync(CommandBehavior.SequentialAccess | CommandBehavior.SingleRow);
            if (!await reader.ReadAsync()) return -1;
            await using var bytes = await reader.GetStreamAsync(0);
            return await bytes.ReadAtLeastAsync(into, into.Length, throwOnEndOfStream: false);
        }
        catch (NpgsqlException failure) when (PostgresCommand.IsLost(failure))
        {
            throw PostgresConnections.Lost(failure);
        }
    }

    /// <inheritdoc/>
    public override async Task RemoveAsync(long file)
    {
        await RunAsync([Command(text.Condemn, Long(file))]);
        while (await RunAsync([Command(text.RemoveSome, Long(file))]) > 0)
        {
        }

        await RunAsync([Command(text.Forget, Long(file))]);
    }

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<long>> LooseAsync(DateTimeOffset before, int most)
    {
        var files = new List<long>();
        await RunAsync([Command(text.Untouched, Long(Dialect.Micros(before)), Long(most))], reader => files.Add(reader.GetInt64(0)));
        return files;
    }

    /// <inheritdoc/>
    public override async Task<long> CountAsync()
    {
        var count = 0L;
        await RunAsync([Command(text.Count)], reader => count = reader.GetInt64(0));
        return count;
    }

    /// <summary>A file is kept or let go inside a transaction of rows.</summary>
    internal NpgsqlBatchCommand Keep(long file) => Command(text.Keep, Long(file));

    internal NpgsqlBatchCommand LetGo(long file) => Command(text.LetGo, Long(file), Now());

    private static NpgsqlParameter Long(long value) => new NpgsqlParameter<long> { TypedValue = value };

    private static NpgsqlBatchCommand Command(string statement, params ReadOnlySpan<NpgsqlParameter> values)
    {
        var command = new NpgsqlBatchCommand(statement);
        foreach (var value in values) command.Parameters.Add(value);
        return command;
    }

    private NpgsqlParameter Now() => Long(Dialect.Micros(storage.Clock.GetUtcNow()));

    // Statements sent together without BEGIN are one transaction.
    private async Task<int> RunAsync(IReadOnlyList<NpgsqlBatchCommand> commands, Action<NpgsqlDataReader>? row = null)
    {
        try
        {
            await using var connection = await PostgresConnections.OpenAsync(connections.Readers);
            await using var batch = new NpgsqlBatch(connection);
            foreach (var command in commands) batch.BatchCommands.Add(command);
            await using var reader = await batch.ExecuteReaderAsync();
            var rows = 0;
            do
            {
                while (await reader.ReadAsync())
                {
                    rows++;
                    row?.Invoke(reader);
                }
            }
            while (await reader.NextResultAsync());
            return rows;
        }
        catch (NpgsqlException failure) when (PostgresCommand.IsLost(failure))
        {
            throw PostgresConnections.Lost(failure);
        }
    }
}
