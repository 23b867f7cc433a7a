namespace Reeve.Kernel.Changing;

/// <summary>A transaction that does all a change asks of it and then refuses to commit: nothing of it stays.</summary>
internal sealed class Rehearsal(Transaction real) : Transaction
{
    private readonly Stack<(Table Table, int Id)> taken = [];

    /// <inheritdoc/>
    public override Memory Memory => real.Memory;

    /// <inheritdoc/>
    public override DateTimeOffset Now => real.Now;

    /// <inheritdoc/>
    public override ValueTask<IReadOnlyList<IReadOnlyList<Row>>> LoadAsync(IReadOnlyList<Fetch> fetches) => real.LoadAsync(fetches);

    /// <inheritdoc/>
    public override ValueTask ReadAsync(Query query, Action<Cursor> sink) => real.ReadAsync(query, sink);

    /// <inheritdoc/>
    public override ValueTask<long> CountAsync(Source from, Test where, int? most = null) => real.CountAsync(from, where, most);

    /// <inheritdoc/>
    public override async ValueTask<int> NextIdAsync(Table table)
    {
        var id = await real.NextIdAsync(table);
        taken.Push((table, id));
        return id;
    }

    /// <inheritdoc/>
    public override void Insert(Table table, Row row) => real.Insert(table, row);

    /// <inheritdoc/>
    public override void Update(Table table, Row row, IReadOnlyCollection<Field> changed) => real.Update(table, row, changed);

    /// <inheritdoc/>
    public override void Delete(Table table, int id) => real.Delete(table, id);

    /// <inheritdoc/>
    public override void Forget(Field carrier, int custom) => real.Forget(carrier, custom);

    /// <inheritdoc/>
    public override ValueTask<bool> KeepFileAsync(long file) => real.KeepFileAsync(file);

    /// <inheritdoc/>
    public override void LetGoOfFile(long file) => real.LetGoOfFile(file);

    /// <inheritdoc/>
    public override ValueTask AloneAsync() => real.AloneAsync();

    /// <inheritdoc/>
    public override async ValueTask FinishAsync(Query? answer, Action<Cursor> sink)
    {
        if (answer != null) await real.ReadAsync(answer, sink);
        while (taken.TryPop(out var number)) real.GiveBack(number.Table, number.Id);
        throw new Rehearsed();
    }
}

/// <summary>Ends a rehearsal: the transaction is rolled back by it.</summary>
internal sealed class Rehearsed : Exception;
