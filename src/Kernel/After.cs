using Reeve.Kernel.Changing;

namespace Reeve.Kernel;

/// <summary>What a hook after saving may do: change other rows in the same transaction, through the same order of a change.</summary>
public sealed class After
{
    private readonly Changing.Inside inside;

    internal After(Changing.Inside inside) => this.inside = inside;

    internal Changing.Inside Inside => inside;

    /// <summary>What may be looked at.</summary>
    public Use Use => inside.Use;

    /// <summary>Adds a row as Reeve itself, in the caller's name.</summary>
    public ValueTask<int> AddAsync<T>(T row)
        where T : Row => inside.AddAsync(row);

    /// <summary>Changes a row as Reeve itself, in the caller's name; nothing happens when it is gone.</summary>
    public ValueTask EditAsync<T>(int id, Action<T> change)
        where T : Row => inside.EditAsync(inside.TableOf(typeof(T)), id, row => change((T)row));

    /// <summary>A row keeps the same in another form: nobody has edited it, so that it is not announced and its day of change stays.</summary>
    public void Retell<T>(T row, System.Linq.Expressions.Expression<Func<T, CustomValues?>> field, CustomValues? retold)
        where T : Row => inside.Retell(row, ((System.Linq.Expressions.MemberExpression)field.Body).Member, retold);

    /// <summary>Removes a row as Reeve itself, in the caller's name.</summary>
    public ValueTask RemoveAsync<T>(int id)
        where T : Row => inside.RemoveAsync(inside.TableOf(typeof(T)), id);

    /// <summary>Those of some records that the caller may do this to, judged by the same predicate that narrows lists; by number.</summary>
    /// <param name="resource">Address of their resource.</param>
    /// <param name="verb">What is to be done to them.</param>
    /// <param name="ids">Their numbers.</param>
    /// <param name="also">A second function that the caller needs for each of them.</param>
    /// <param name="alsoTo">What it is to let do; without it the same.</param>
    public async ValueTask<IReadOnlyList<T>> ReachedAsync<T>(string resource, Verb verb, IEnumerable<int> ids, Function? also = null, Verb? alsoTo = null)
        where T : Row => [.. (await inside.ReachedAsync(inside.ResourceAt(resource), verb, ids, also, alsoTo ?? verb)).Cast<T>()];

    /// <summary>Copies a row with its children, as Reeve itself, in the caller's name; answers the number of the copy.</summary>
    /// <param name="id">Number of the row.</param>
    /// <param name="change">What the copy has otherwise.</param>
    /// <param name="with">Tables of the children, and of theirs, that come along; in an order in which each refers to earlier ones only.</param>
    public ValueTask<int> CopyAsync<T>(int id, Action<T> change, params IReadOnlyList<Type> with)
        where T : Row => new Copying(inside, with).RunAsync(inside.TableOf(typeof(T)), id, row => change((T)row));

    /// <summary>Makes everything that refers to a row, by declaration, refer to another of its table; answers what moved, table by table.</summary>
    /// <param name="from">Number of the row that is left.</param>
    /// <param name="to">Number of the row that takes its place.</param>
    /// <param name="mark">What is added, in brackets, to a name that is taken there.</param>
    /// <param name="staying">Row types that stay where they are.</param>
    /// <param name="pretend">Whether it is only counted, nothing changed.</param>
    public ValueTask<IReadOnlyList<Repointed>> RepointAsync<T>(int from, int to, string mark, IReadOnlySet<Type> staying, bool pretend)
        where T : Row => new Repointing(inside, inside.TableOf(typeof(T)), from, to, mark, staying, pretend).RunAsync();

    /// <summary>Keeps other writers of the company out until the end.</summary>
    public ValueTask AloneAsync() => inside.Transaction.AloneAsync();

    /// <summary>A row names this file from now on; refuses when the file is gone.</summary>
    public async ValueTask KeepFileAsync(long file)
    {
        if (!await inside.Transaction.KeepFileAsync(file)) throw new Refusal(new Problem.Conflict("The upload took so long that it was given up. Send the file again."));
    }

    /// <summary>No row names this file any more; upkeep removes it.</summary>
    public void LetGoOfFile(long file) => inside.Transaction.LetGoOfFile(file);

    /// <summary>Rows that fit, read inside the transaction.</summary>
    public ValueTask<IReadOnlyList<T>> FindAsync<T>(System.Linq.Expressions.Expression<Func<T, bool>> which)
        where T : Row => inside.FindAsync(which);
}

/// <summary>What became of the rows of a table that referred to another row.</summary>
/// <param name="Table">The table.</param>
/// <param name="Moved">Rows that refer to the new one.</param>
/// <param name="Renamed">Those of them whose name was taken.</param>
/// <param name="Skipped">Rows that the new one has already; they stay.</param>
/// <param name="Discarded">Rows that were to stay.</param>
public sealed record Repointed(Table Table, int Moved, int Renamed, int Skipped, int Discarded);
