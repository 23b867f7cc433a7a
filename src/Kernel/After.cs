namespace Reeve.Kernel;

/// <summary>What a hook after saving may do: change other rows in the same transaction, through the same order of a change.</summary>
public sealed class After
{
    private readonly Changing.Inside inside;

    internal After(Changing.Inside inside) => this.inside = inside;

    /// <summary>What may be looked at.</summary>
    public Use Use => inside.Use;

    /// <summary>Adds a row as Reeve itself, in the caller's name.</summary>
    public ValueTask<int> AddAsync<T>(T row)
        where T : Row => inside.AddAsync(row);

    /// <summary>Changes a row as Reeve itself, in the caller's name; nothing happens when it is gone.</summary>
    public ValueTask EditAsync<T>(int id, Action<T> change)
        where T : Row => inside.EditAsync(inside.TableOf(typeof(T)), id, row => change((T)row));

    /// <summary>Removes a row as Reeve itself, in the caller's name.</summary>
    public ValueTask RemoveAsync<T>(int id)
        where T : Row => inside.RemoveAsync(inside.TableOf(typeof(T)), id);

    /// <summary>Rows that fit, read inside the transaction.</summary>
    public ValueTask<IReadOnlyList<T>> FindAsync<T>(System.Linq.Expressions.Expression<Func<T, bool>> which)
        where T : Row => inside.FindAsync(which);
}
