using Reeve.Kernel.Changing;

namespace Reeve.Kernel;

/// <summary>The fixed order of a write (HOUSE 4): bind, resolve, settle, check, save, scope after, hooks, audit line, answer, commit.</summary>
public sealed partial class Engine
{
    /// <summary>Creates, replaces, patches or deletes; the sink gets the row as it is afterwards (not for a deletion).</summary>
    public async Task<Changed> ChangeAsync(Storage storage, ChangeAsk ask, RowSink sink)
    {
        await RequireRightAsync(storage, ask.Caller, ask.Resource, VerbOf(ask.Kind));
        var draft = await BindAsync(storage, ask);
        var projection = projections.Of(ask.Resource, null, ask.Fields);
        try
        {
            return await storage.WriteAsync(transaction => RunAsync(transaction, ask, draft, projection, sink));
        }
        catch (DuplicateRow duplicate) when (duplicate.Table != ask.Once?.Table)
        {
            throw duplicate.Refused(ask.Resource.EntityCamel);
        }
    }

    // Whether the company is lenient is looked up anew only where it makes a difference.
    private async Task<Draft> BindAsync(Storage storage, ChangeAsk ask)
    {
        var lenient = Lenient(storage.Memory) && Lenient(await storage.RefreshAsync());
        try
        {
            return Bind(ask, lenient);
        }
        catch (Refusal)
        {
            if (lenient || !Lenient(await storage.RefreshAsync())) throw;
            return Bind(ask, true);
        }
    }

    private Draft Bind(ChangeAsk ask, bool lenient) => ask.Kind switch
    {
        ChangeKind.Create or ChangeKind.Replace => Draft.OfBody(ask.Resource, ask.Body, lenient ? Wire with { Lenient = true } : Wire),
        ChangeKind.Patch => Draft.OfPatch(ask.Resource, ask.Body, lenient ? Wire with { Lenient = true } : Wire),
        _ => new Draft(),
    };

    /// <summary>Does all of a change but the commit: the first real one then finds its code compiled and its statements prepared.</summary>
    public async Task RehearseAsync(Storage storage, ChangeAsk ask, RowSink sink)
    {
        var draft = Draft.OfBody(ask.Resource, ask.Body, Wire);
        var projection = projections.Of(ask.Resource, null, ask.Fields);
        try
        {
            await storage.WriteAsync(transaction => RunAsync(new Rehearsal(transaction), ask, draft, projection, sink));
        }
        catch (Rehearsed)
        {
            // As meant: nothing of it stays.
        }
    }

    /// <summary>Runs work of Reeve itself in one transaction, in a caller's name: operations that change several records.</summary>
    /// <param name="storage">The company's rows.</param>
    /// <param name="caller">In whose name.</param>
    /// <param name="work">What is done; anew from the beginning when the database asks for that.</param>
    /// <param name="once">The request's mark against being carried out twice.</param>
    /// <param name="alone">Whether other writers wait from the first moment on: work that is known to ask for it need not begin anew.</param>
    public async Task<T> TogetherAsync<T>(Storage storage, Func<Memory, Caller> caller, Func<After, ValueTask<T>> work, Once? once = null, bool alone = false)
    {
        if (once is { Committed: true }) once = null;
        var done = await storage.WriteAsync(async transaction =>
        {
            if (alone) await transaction.AloneAsync();
            await transaction.LoadAsync([]);
            var use = new Use(Catalogue, transaction.Memory, caller(transaction.Memory), transaction.Now, Premises);
            if (once != null) await once.ClaimAsync(transaction);
            var answer = await work(new After(new Inside(this, transaction, use)));
            once?.Done(transaction, use.Revealed.Count > 0);
            await transaction.FinishAsync(null, _ => { });
            return answer;
        });
        if (once != null) once.Committed = true;
        return done;
    }

    /// <summary>Refuses a right at None before any row is touched; the memory is checked before saying so.</summary>
    public static async Task RequireRightAsync(Storage storage, Func<Memory, Caller> caller, Resource resource, Verb verb)
    {
        try
        {
            new Scopes(caller(storage.Memory)).Require(resource, verb);
        }
        catch (Refusal refusal) when (refusal.MayBeStale)
        {
            new Scopes(caller(await storage.RefreshAsync())).Require(resource, verb);
        }
    }

    private static Verb VerbOf(ChangeKind kind) => kind switch
    {
        ChangeKind.Create => Verb.Add,
        ChangeKind.Delete => Verb.Delete,
        _ => Verb.Edit,
    };

    private async ValueTask<Changed> RunAsync(Transaction transaction, ChangeAsk ask, Draft draft, Projection projection, RowSink sink)
    {
        if (ask.Once is { } once) await once.ClaimAsync(transaction);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var memory = transaction.Memory;
            var write = new WriteRun(this, transaction, ask, draft, new Scopes(ask.Caller(memory)));
            var first = await write.OpenAsync();
            if (!ReferenceEquals(memory, transaction.Memory)) continue;
            return await write.RunAsync(first, projection, sink);
        }

        throw new InvalidOperationException("The setup tables changed faster than they could be read.");
    }

    internal async ValueTask<IReadOnlyList<Usage>> UsagesInsideAsync(Transaction transaction, Table table, int id)
    {
        var usages = new List<Usage>();
        foreach (var field in Catalogue.ReferencesTo(table))
        {
            var source = Source.Of(field.Table);
            var count = await transaction.CountAsync(source, new Test.Is(source.At(field), Comparing.Equal, id));
            if (count > 0) usages.Add(new Usage(field, count));
        }

        return usages;
    }
}
