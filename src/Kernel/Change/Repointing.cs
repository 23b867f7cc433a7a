namespace Reeve.Kernel.Changing;

/// <summary>Makes everything that refers to one row refer to another of the same table, or counts what would.</summary>
/// <remarks>
/// In: two rows, tables that stay as they are. Out: the rows moved, with their audit lines. What refers is known from the declarations. The rules of the rows
/// have no say: nobody edits them, and none is worse than before. A row that a unique index refuses takes another name, or stays where it lacks one.
/// </remarks>
internal sealed class Repointing(Inside inside, Table of, int from, int to, string mark, IReadOnlySet<Type> staying, bool pretend)
{
    private const int AtOnce = 500;

    /// <summary>Does it, table by table.</summary>
    public async ValueTask<IReadOnlyList<Repointed>> RunAsync()
    {
        var done = new List<Repointed>();
        var catalogue = inside.Use.Catalogue;
        foreach (var group in catalogue.ReferencesTo(of).Concat(catalogue.ChildrenOf(of)).Distinct().Where(f => !IsComputed(f)).GroupBy(f => f.Table))
        {
            var (source, fields) = (Source.Of(group.Key), group.ToList());
            var where = Test.Any(fields.Select(f => new Test.Is(source.At(f), Comparing.Equal, from)));
            done.Add(await TableAsync(group.Key, source, fields, group.Key == of ? Test.All(where, new Test.Is(source.At(of.Id), Comparing.NotEqual, from)) : where));
        }

        var path = of.Home!.Path;
        foreach (var follower in catalogue.Resources)
        {
            if (follower is not { Follows: { Among: { } among } follows } || follower.Table.Home != follower || !among.Contains(path)) continue;
            var source = Source.Of(follower.Table);
            done.Add(await TableAsync(follower.Table, source, [follows.RecordId], Test.All(
                new Test.Is(source.At(follows.Kind), Comparing.Equal, Holds.Shape(follows.Kind, path)!),
                new Test.Is(source.At(follows.RecordId), Comparing.Equal, from))));
        }

        return [.. done.Where(d => d.Moved + d.Skipped + d.Discarded > 0)];
    }

    // Those follow what they are computed from.
    private static bool IsComputed(Field field) => field.Table.Home!.Computations.Any(c => c.Field == field);

    // Numbers first, then rows by the page: a company with very many tickets must fit in memory.
    private async ValueTask<Repointed> TableAsync(Table table, Source source, IReadOnlyList<Field> fields, Test where)
    {
        var ids = new List<int>();
        var query = new Query { From = source, Columns = [new Selected.Value(source.At(table.Id))], Where = where, Order = [new Sort(source.At(table.Id), false)] };
        await inside.Transaction.ReadAsync(query, cursor => ids.Add((int)cursor.Int(0)));
        if (staying.Contains(table.Row)) return new Repointed(table, 0, 0, 0, ids.Count);
        var indexes = table.Indexes.Where(i => i.Unique && i.Fields.Any(fields.Contains)).ToList();
        if (pretend && indexes.Count == 0) return new Repointed(table, ids.Count, 0, 0, 0);
        var (moved, renamed, skipped) = (0, 0, 0);
        foreach (var page in ids.Chunk(AtOnce))
        {
            foreach (var old in (await inside.Transaction.LoadAsync([new Fetch(table, page, null, true)]))[0])
            {
                var row = Pointed(table, old, fields);
                var name = table.NameField?.Get(row);
                if (!await FitAsync(table, row, indexes))
                {
                    skipped++;
                    continue;
                }

                moved++;
                if (!Equals(name, table.NameField?.Get(row))) renamed++;
                if (!pretend) await SaveAsync(table, row, old, fields);
            }

            if (table != of) inside.Use.Forget(table, page);
        }

        return new Repointed(table, moved, renamed, skipped, 0);
    }

    private Row Pointed(Table table, Row old, IReadOnlyList<Field> fields)
    {
        var row = table.Copy(old);
        foreach (var field in fields)
        {
            // The row that remains does not refer to itself in place of the one that goes.
            if (field.Get(old) is int id && id == from) field.Set(row, table == of && old.Id == to && field.Nullable ? null : to);
        }

        return row;
    }

    private async ValueTask SaveAsync(Table table, Row row, Row old, IReadOnlyList<Field> fields)
    {
        var resource = inside.ResourceOf(table, old);
        foreach (var (field, parent, _) in resource.Withins)
        {
            if (fields.Contains(parent) && field.Nullable && staying.Contains(field.TargetTable!.Row) && !Equals(parent.Get(row), parent.Get(old))) field.Set(row, null);
        }

        // What stands alone within the row that remains keeps standing.
        foreach (var (flag, within) in resource.SingleFlags)
        {
            if (!within.Any(fields.Contains) || flag.Get(row) is not true) continue;
            if (await TakenAsync(table, row, [.. within, flag])) flag.Set(row, false);
        }

        await inside.ComputeAsync(resource, row);
        await inside.UpdateAsync(resource, row, old);
    }

    private async ValueTask<bool> FitAsync(Table table, Row row, IReadOnlyList<TableIndex> indexes)
    {
        foreach (var index in indexes)
        {
            var name = table.NameField is { Kind: Kind.Text } text && index.Fields.Contains(text) ? text : null;
            var first = (string?)name?.Get(row);
            for (var attempt = 1; await TakenAsync(table, row, index.Fields); attempt++)
            {
                if (name == null) return false;
                var added = attempt == 1 ? $" ({mark})" : $" ({mark} {attempt})";
                var room = Math.Max(0, (name.Max ?? int.MaxValue) - added.Length);
                name.Set(row, (first!.Length > room ? first[..room] : first) + added);
            }
        }

        return true;
    }

    private async ValueTask<bool> TakenAsync(Table table, Row row, IReadOnlyList<Field> fields)
    {
        var source = Source.Of(table);
        var parts = new List<Test?> { new Test.Is(source.At(table.Id), Comparing.NotEqual, row.Id) };
        foreach (var field in fields)
        {
            if (Holds.Shape(field, field.Get(row)) is not { } value) return false;
            parts.Add(new Test.Is(source.At(field), Comparing.Equal, value));
        }

        return await inside.Transaction.CountAsync(source, Test.All(parts), 1) > 0;
    }
}
