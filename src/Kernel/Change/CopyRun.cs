using Reeve.Kernel.Changing;

namespace Reeve.Kernel;

/// <summary>Copies a record with the records that lie under it, all in one transaction.</summary>
public sealed partial class Engine
{
    private const string CopyOf = "Copy of ";

    /// <summary>Copies the record that is asked for, under a name that nothing else has; answers the number of the copy.</summary>
    public async Task<int> CopyAsync(Storage storage, ListAsk ask, string? name, Once? once)
    {
        await RequireRightAsync(storage, ask.Caller, ask.Resource, Verb.Add);
        await GetAsync(storage, ask, RowSink.Nowhere);
        try
        {
            return await TogetherAsync(storage, memory => Entitled(ask, memory), after => CopyAsync(after.Inside, ask, name), once);
        }
        catch (DuplicateRow duplicate) when (duplicate.Table != once?.Table)
        {
            throw duplicate.Refused(ask.Resource.EntityCamel);
        }
    }

    private static Caller Entitled(ListAsk ask, Memory memory)
    {
        var caller = ask.Caller(memory);
        new Scopes(caller).Require(ask.Resource, Verb.Add);
        return caller;
    }

    private async ValueTask<int> CopyAsync(Inside inside, ListAsk ask, string? name)
    {
        var (table, id) = (ask.Resource.Table, ask.Id!.Value);
        var source = Source.Of(table);
        var found = await inside.FindAsync(table, source, new Test.Is(source.At(table.Id), Comparing.Equal, id));
        if (found.Count == 0) throw NoRecord(ask.Resource, id);
        if (table.NameField is { } named) name ??= await FreeNameAsync(inside, named, (string)named.Get(found[0])!);
        return await new Copying(inside, ask.Resource.Copied!.With).RunAsync(table, id, row => table.NameField?.Set(row, name));
    }

    private static async ValueTask<string> FreeNameAsync(Inside inside, Field named, string name)
    {
        for (var at = 1; ; at++)
        {
            var ending = at == 1 ? "" : $" ({at})";
            var longest = (named.Max ?? int.MaxValue) - ending.Length;
            var copy = CopyOf + name;
            var wanted = (copy.Length > longest ? copy[..longest] : copy) + ending;
            var source = Source.Of(named.Table);
            if (await inside.Transaction.CountAsync(source, new Test.Is(source.At(named), Comparing.Equal, Fold.Of(wanted)), 1) == 0) return wanted;
        }
    }
}
