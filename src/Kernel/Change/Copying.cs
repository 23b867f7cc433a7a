namespace Reeve.Kernel.Changing;

/// <summary>Copies a row with the children named, and points the copies' references to one another.</summary>
/// <remarks>In: a row, tables of children. Out: new rows through the same order of a change. A copy takes no flag from those that hold it alone.</remarks>
internal sealed class Copying(Inside inside, IReadOnlyList<Type> with)
{
    private readonly Dictionary<(Table, int), int> copies = [];

    /// <summary>Copies a row; answers the number of the copy.</summary>
    public async ValueTask<int> RunAsync(Table table, int id, Action<Row> change)
    {
        var old = await OfAsync(table, table.Id, id) is [var found] ? found : throw new InvalidOperationException($"{table.Name} {id} is gone.");
        var copy = await AddAsync(old, null, change);
        await ChildrenAsync(table, id, copy);

        // Only now do the children exist that the row itself refers to.
        var late = table.Fields.Where(f => IsOwnReference(f) && Known(f, old) != null).ToList();
        if (late.Count > 0)
        {
            await inside.EditAsync(table, copy, row =>
            {
                foreach (var field in late) field.Set(row, Known(field, old));
            });
        }

        return copy;
    }

    private async ValueTask ChildrenAsync(Table table, int from, int to)
    {
        foreach (var type in with)
        {
            if (inside.ChildrenOf(table).FirstOrDefault(f => f.Table.Row == type) is not { } owner) continue;
            foreach (var child in await OfAsync(owner.Table, owner, from))
            {
                var copy = await AddAsync(child, owner, row => owner.Set(row, to));
                await ChildrenAsync(owner.Table, child.Id, copy);
            }
        }
    }

    private async ValueTask<int> AddAsync(Row old, Field? owner, Action<Row> change)
    {
        var table = inside.TableOf(old.GetType());
        var resource = inside.ResourceOf(table, old);
        var row = table.Copy(old);
        foreach (var field in table.Fields)
        {
            if (field.InInfo || field.Name == "id" || field.ReadOnly || field.Internal || field.Kind == Kind.Guid || IsAlone(resource, field, owner)) field.Set(row, null);
            else if (IsOwnReference(field) && field.Get(old) != null) field.Set(row, Known(field, old) ?? (field.Nullable ? null : field.Get(old)));
            else if (field.Kind == Kind.Ints) field.Set(row, Numbers(resource, field, row));
        }

        change(row);
        var id = await inside.AddAsync(row);
        copies[(table, old.Id)] = id;
        return id;
    }

    // A list of numbers names rows of the same board or the like only where the table's own copies are known by them.
    private object? Numbers(Resource resource, Field field, Row row) =>
        field.Get(row) is List<int> { Count: > 0 } numbers && with.FirstOrDefault(t => resource.NumberLists.GetValueOrDefault(field) == t) is { } of
            ? numbers.Select(n => copies.GetValueOrDefault((inside.TableOf(of), n), n)).ToList()
            : field.Get(row);

    private bool IsOwnReference(Field field) => field.Kind == Kind.Ref && with.Contains(field.Target);

    private object? Known(Field field, Row old) => field.Get(old) is int id && copies.TryGetValue((field.TargetTable!, id), out var copy) ? copy : null;

    private static bool IsAlone(Resource resource, Field field, Field? owner) =>
        resource.SingleFlags.Any(s => s.Flag == field && (owner == null || !s.Within.Contains(owner)));

    private ValueTask<IReadOnlyList<Row>> OfAsync(Table table, Field field, int value)
    {
        var source = Source.Of(table);
        return inside.FindAsync(table, source, new Test.Is(source.At(field), Comparing.Equal, value));
    }
}
