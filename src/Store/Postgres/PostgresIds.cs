using Npgsql;
using Reeve.Kernel;

namespace Reeve.Store.Postgres;

/// <summary>Numbers of rows, reserved by this node in blocks from the tables' sequences, which never go back.</summary>
internal sealed class PostgresIds(string schema)
{
    private readonly Dictionary<Table, (int Next, int End)> blocks = [];
    private readonly HashSet<(Table, int)> unused = [];
    private readonly Lock gate = new();
    private readonly SemaphoreSlim reserving = new(1);

    /// <summary>The next number.</summary>
    public async ValueTask<int> NextAsync(Table table, Func<string, ValueTask<long>> ask)
    {
        if (Take(table) is { } ready) return ready;
        await reserving.WaitAsync();
        try
        {
            if (Take(table) is { } now) return now;
            var first = checked((int)await ask($"SELECT nextval({Literal(table)})"));
            lock (gate)
            {
                blocks[table] = (first + 1, first + IdBlock.Size);
                return first;
            }
        }
        finally
        {
            reserving.Release();
        }
    }

    /// <summary>A number was not used after all: it is given out again once all after it came back too, so that numbers keep rising.</summary>
    public void GiveBack(Table table, int id)
    {
        lock (gate)
        {
            if (!blocks.TryGetValue(table, out var block) || id >= block.Next) return;
            unused.Add((table, id));
            while (block.Next > block.End - IdBlock.Size && unused.Remove((table, block.Next - 1))) block.Next--;
            blocks[table] = block;
        }
    }

    /// <summary>What lifts the sequence above a number that was not taken from it; null when it was.</summary>
    public string? Lift(Table table, int id)
    {
        lock (gate)
        {
            if (blocks.TryGetValue(table, out var block) && id < block.End) return null;
            blocks.Remove(table);
        }

        return $"SELECT setval({Literal(table)}, greatest({id}, (SELECT last_value FROM {Name(table)})))";
    }

    private int? Take(Table table)
    {
        lock (gate)
        {
            if (!blocks.TryGetValue(table, out var block) || block.Next >= block.End) return null;
            blocks[table] = (block.Next + 1, block.End);
            return block.Next;
        }
    }

    private string Name(Table table) => schema + Dialect.Quote("reeve~" + table.Name);

    private string Literal(Table table) => "'" + Name(table).Replace("'", "''", StringComparison.Ordinal) + "'";
}
