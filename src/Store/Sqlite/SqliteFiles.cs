using Reeve.Kernel;

namespace Reeve.Store.Sqlite;

/// <summary>Files in a company's own file: each part is a job of the one writer, so that other writes go between them.</summary>
internal sealed class SqliteFiles(SqliteStorage storage, TimeProvider clock) : FileParts
{
    private readonly FileText text = new(Dialect.Sqlite, "");

    /// <inheritdoc/>
    public override Task BeginAsync(long file) => storage.DoAsync(connection =>
    {
        connection.Do(text.Begin, Parameter.Long(file), Now());
        return true;
    });

    /// <inheritdoc/>
    public override async Task AppendAsync(long file, int part, ReadOnlyMemory<byte> bytes)
    {
        var there = await storage.DoAsync(connection =>
        {
            connection.Do(text.Touch, Now(), Parameter.Long(file));
            return connection.Number(text.Append, Parameter.Long(file), Parameter.Long(part), Parameter.Of(Travels.Bytes, bytes)) != null;
        });
        if (!there) throw new FileGone();
    }

    /// <inheritdoc/>
    public override ValueTask<int> ReadAsync(long file, int part, Memory<byte> into) => new(storage.Look(connection =>
    {
        using var run = connection.Run(new Statement("", text.Read, [Parameter.Long(file), Parameter.Long(part)], 1));
        if (!run.Step()) return -1;
        var bytes = run.Cursor.Utf8(0);
        bytes.CopyTo(into.Span);
        return bytes.Length;
    }));

    /// <inheritdoc/>
    public override async Task RemoveAsync(long file)
    {
        await storage.DoAsync(connection =>
        {
            connection.Do(text.Condemn, Parameter.Long(file));
            return true;
        });
        while (await storage.DoAsync(connection => RemoveSome(connection, file)))
        {
        }
    }

    /// <inheritdoc/>
    public override Task<IReadOnlyList<long>> LooseAsync(DateTimeOffset before, int most) => Task.FromResult(storage.Look(connection =>
    {
        var files = new List<long>();
        using var run = connection.Run(new Statement("", text.Untouched, [Parameter.Long(Dialect.Micros(before)), Parameter.Long(most)], 1));
        while (run.Step()) files.Add(run.Cursor.Int(0));
        return (IReadOnlyList<long>)files;
    }));

    /// <inheritdoc/>
    public override Task<long> CountAsync() => Task.FromResult(storage.Look(connection => connection.Number(text.Count)!.Value));

    private bool RemoveSome(SqliteConnection connection, long file)
    {
        var removed = 0;
        using (var run = connection.Run(new Statement("", text.RemoveSome, [Parameter.Long(file)], 1)))
        {
            while (run.Step()) removed++;
        }

        if (removed > 0) return true;
        connection.Do(text.Forget, Parameter.Long(file));
        return false;
    }

    private Parameter Now() => Parameter.Long(Dialect.Micros(clock.GetUtcNow()));
}
