namespace Reeve.Kernel;

/// <summary>Who refers to a record, row by row, as far as the caller may read those rows.</summary>
public sealed partial class Engine
{
    /// <summary>Rows that refer to a record, through whichever field, each once; at most <see cref="Limits.MaxPageSize"/> of them.</summary>
    public async Task<IReadOnlyList<Referer>> ReferersAsync(Storage storage, ListAsk ask)
    {
        await GetAsync(storage, ask, RowSink.Nowhere);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await FindReferersAsync(storage, ask, storage.Memory) is { } found) return found;
        }

        throw new InvalidOperationException("The setup tables changed faster than they could be read.");
    }

    // Null when the memory was found older than the database.
    private async Task<IReadOnlyList<Referer>?> FindReferersAsync(Storage storage, ListAsk ask, Memory memory)
    {
        var (scopes, found) = (new Scopes(ask.Caller(memory)), new List<Referer>());
        foreach (var table in Catalogue.ReferencesTo(ask.Resource.Table).GroupBy(f => f.Table).Where(t => t.Key.Home is { Routed: true }))
        {
            var home = table.Key.Home!;
            if (scopes.LevelOf(home, Verb.Inquire) == Level.None) continue;
            var (from, described) = (Source.Of(table.Key), Described(table.Key));
            Field[] read = [table.Key.Id, .. home.ParentField is { } parent ? [parent] : Array.Empty<Field>(), .. described == null ? [] : new[] { described }];
            var query = new Query
            {
                From = from,
                Columns = [.. read.Select(f => new Selected.Value(from.At(f)))],
                Where = Test.All(Test.Any(table.Select(f => new Test.Is(from.At(f), Comparing.Equal, ask.Id!.Value))), scopes.Reach(home, Verb.Inquire, from)),
                Order = [new Sort(from.At(table.Key.Id), false)],
                Limit = Limits.MaxPageSize - found.Count,
            };
            var current = await storage.ReadAsync(query, memory, cursor => found.Add(new Referer(
                home,
                (int)cursor.Int(0),
                home.ParentField == null || cursor.IsNull(1) ? null : (int)cursor.Int(1),
                described == null || cursor.IsNull(read.Length - 1) ? null : cursor.Text(read.Length - 1))));
            if (!current) return null;
            if (found.Count >= Limits.MaxPageSize) break;
        }

        return found;
    }

    private static Field? Described(Table table) =>
        new[] { table.NameField, table.IdentifierField, table.Reference.Select(r => r.Field).FirstOrDefault(f => f.Kind == Kind.Text) }.FirstOrDefault(f => f is { Stored: true, Kind: Kind.Text });
}

/// <summary>A row that refers to a record.</summary>
/// <param name="Resource">The resource it is read through.</param>
/// <param name="Id">Its number.</param>
/// <param name="ParentId">Number of the record it lies under, if it lies under one.</param>
/// <param name="Description">What it is called; null where its kind has no name.</param>
public sealed record Referer(Resource Resource, int Id, int? ParentId, string? Description);
