namespace Reeve.Kernel;

/// <summary>What a hook after saving may do: change other rows in the same transaction, through the same order of a change.</summary>
public sealed class After
{
    private readonly Engine engine;

    internal After(Engine engine, Transaction transaction, Use use)
    {
        this.engine = engine;
        Transaction = transaction;
        Use = use;
    }

    /// <summary>What may be looked at.</summary>
    public Use Use { get; }

    internal Transaction Transaction { get; }

    /// <summary>Adds a row as Reeve itself, in the caller's name.</summary>
    public ValueTask<int> AddAsync<T>(T row)
        where T : Row => engine.AddInsideAsync(Transaction, Use, row);

    /// <summary>Changes a row as Reeve itself, in the caller's name; nothing happens when it is gone.</summary>
    public ValueTask EditAsync<T>(int id, Action<T> change)
        where T : Row => engine.EditInsideAsync(Transaction, Use, typeof(T), id, row => change((T)row));

    /// <summary>Removes a row as Reeve itself, in the caller's name.</summary>
    public ValueTask RemoveAsync<T>(int id)
        where T : Row => engine.RemoveInsideAsync(Transaction, Use, typeof(T), id);

    /// <summary>Rows that fit, read inside the transaction.</summary>
    public ValueTask<IReadOnlyList<T>> FindAsync<T>(System.Linq.Expressions.Expression<Func<T, bool>> which)
        where T : Row => engine.FindInsideAsync(Transaction, which);
}
