using System.Linq.Expressions;

namespace Reeve.Kernel.Changing;

/// <summary>Saves rows inside a transaction, whoever asked: a caller's change or a hook. Leaves audit lines, keeps single flags, carries changes over.</summary>
internal sealed partial class Inside(Engine engine, Transaction transaction, Use use)
{
    private const int CarriedAtOnce = 500;

    // Tickets lie ten deep at most, and close from the top down.
    private const int DeepestHooks = 24;
    private int depth;

    /// <summary>What may be looked at.</summary>
    public Use Use => use;

    /// <summary>The transaction.</summary>
    public Transaction Transaction => transaction;

    /// <summary>The table of a row type.</summary>
    public Table TableOf(Type row) => engine.Catalogue.Table(row);

    /// <summary>Adds a row with its lines.</summary>
    public async ValueTask InsertAsync(Resource resource, Row row)
    {
        row.Id = await transaction.NextIdAsync(resource.Table);
        WholeSeconds(resource.Table, row);
        row.LastUpdated = transaction.Now;

        // A row that Reeve itself brings in from elsewhere keeps the day on which it was entered there; callers cannot send one.
        if (row.DateEntered == default) row.DateEntered = transaction.Now;
        row.EnteredBy = row.UpdatedBy = use.Caller.Identifier;
        row.EnteredById = use.Caller.MemberId;
        Minting.Fill(resource.Table, row);
        transaction.Insert(resource.Table, row);
        Remember(resource.Table, row.Id, row);
        var set = resource.Table.Columns.Where(f => f.Get(row) is not (null or false)).ToList();
        await JournalAsync(new ChangeRecord(resource, Verb.Add, row.Id, null, row, set, use.Caller, transaction.Now) { Custom = CustomFields.Of(use.Memory, resource.Table), Asked = Asked(resource.Table, row, null) });
        await KeepSingleAsync(resource, row, null);
    }

    /// <summary>Updates a row where it differs; false when nothing does.</summary>
    public async ValueTask<bool> UpdateAsync(Resource resource, Row row, Row old)
    {
        Minting.Keep(resource.Table, row, old);
        WholeSeconds(resource.Table, row);
        var changed = resource.Table.Columns.Where(f => !f.InInfo && !f.Same(row, old)).ToList();
        if (changed.Count == 0) return false;
        row.LastUpdated = transaction.Now > old.LastUpdated ? transaction.Now : old.LastUpdated.AddTicks(10);
        row.UpdatedBy = use.Caller.Identifier;
        transaction.Update(resource.Table, row, [.. changed, resource.Table.Find("lastUpdated")!, resource.Table.Find("updatedBy")!]);
        Remember(resource.Table, row.Id, row);
        await JournalAsync(new ChangeRecord(resource, Verb.Edit, row.Id, old, row, changed, use.Caller, row.LastUpdated) { Custom = CustomFields.Of(use.Memory, resource.Table), Asked = Asked(resource.Table, row, old) });
        await KeepSingleAsync(resource, row, old);
        await CarryAsync(resource, row, old);
        return true;
    }

    /// <summary>Deletes a row and its children; refuses with 409 while others refer to it. A child goes with its parent whatever its own rules say.</summary>
    public async ValueTask DeleteAsync(Resource resource, Row row, bool withParent = false)
    {
        foreach (var rule in withParent ? [] : resource.DeletingRules)
        {
            if (await Settling(resource).LookAsync(() => rule(row, use)) is { } fault)
                throw new Refusal(new Problem.Conflict(fault.Message));
        }

        if (resource.DeletedFlag is { } flag)
        {
            var gone = await Settling(resource).LookAsync(() => Gone(resource, flag, row));
            if (await UpdateAsync(resource, gone, row)) await SavedAsync(resource, gone, row);
            return;
        }

        await transaction.AloneAsync();
        var usages = await engine.UsagesInsideAsync(transaction, resource.Table, row.Id);
        if (usages.Count > 0)
        {
            var text = string.Join(", ", usages.Select(u => $"{u.Count} {u.Field.Table.Title}"));
            throw new Refusal(new Problem.Conflict($"{resource.Table.Title} {row.Id} is in use: {text} refer to it.", usages));
        }

        foreach (var child in engine.Catalogue.ChildrenOf(resource.Table))
        {
            var source = Source.Of(child.Table);
            foreach (var inner in await FindAsync(child.Table, source, new Test.Is(source.At(child), Comparing.Equal, row.Id)))
                await DeleteAsync(ResourceOf(child.Table, inner), inner, withParent: true);
        }

        transaction.Delete(resource.Table, row.Id);
        if (engine.Catalogue.CustomDefinitions?.Of == resource.Table) ForgetCustom(row.Id);
        foreach (var table in engine.Catalogue.Tables.Where(t => t.Answers?.Asking?.Of == resource.Table)) transaction.Forget(table.Answers!, row.Id);
        Remember(resource.Table, row.Id, null);
        await DeleteFollowersAsync(resource, row);
        var set = resource.Table.Columns.Where(f => f.Get(row) is not (null or false)).ToList();
        await JournalAsync(new ChangeRecord(resource, Verb.Delete, row.Id, row, null, set, use.Caller, transaction.Now) { Custom = CustomFields.Of(use.Memory, resource.Table), Asked = Asked(resource.Table, row, null) });
        await SavedAsync(resource, null, row);
    }

    // After the record itself: a picture of it may be among them, and nothing refers to that any more.
    private async ValueTask DeleteFollowersAsync(Resource resource, Row row)
    {
        foreach (var follower in engine.Catalogue.Resources)
        {
            if (follower is not { Follows: { Among: { } among } follows } || follower.Table.Home != follower || !among.Contains(resource.Path)) continue;
            var source = Source.Of(follower.Table);
            var about = Test.All(
                new Test.Is(source.At(follows.Kind), Comparing.Equal, Holds.Shape(follows.Kind, resource.Path)!),
                new Test.Is(source.At(follows.RecordId), Comparing.Equal, row.Id));
            foreach (var inner in await FindAsync(follower.Table, source, about)) await DeleteAsync(follower, inner, withParent: true);
        }
    }

    /// <summary>Runs the hooks after saving.</summary>
    public async ValueTask SavedAsync(Resource resource, Row? row, Row? old)
    {
        if (resource.SavedHooks.Count == 0) return;
        if (++depth > DeepestHooks) throw new InvalidOperationException($"Hooks of {resource.Path} call each other without end.");
        var after = new After(this);
        foreach (var hook in resource.SavedHooks) await hook(row, old, after);
        depth--;
    }

    /// <summary>Adds a row as Reeve itself; a fault in it refuses the whole change.</summary>
    public async ValueTask<int> AddAsync(Row row)
    {
        var resource = ResourceOf(engine.Catalogue.Table(row.GetType()), row);
        foreach (var (field, value) in resource.OnlyValues) field.Set(row, value);
        var faults = new List<Fault>();
        var settled = await Settling(resource, fresh: true).SettleAsync(row, null, faults);
        Refuse(resource, faults);
        await InsertAsync(resource, settled);
        await SavedAsync(resource, settled, null);
        row.Id = settled.Id;
        return settled.Id;
    }

    /// <summary>Changes a row as Reeve itself.</summary>
    public async ValueTask EditAsync(Table table, int id, Action<Row> change)
    {
        if (await LoadAsync(table, id) is not { } old) return;
        var resource = ResourceOf(table, old);
        var row = table.Copy(old);
        change(row);
        var faults = new List<Fault>();
        var settled = await Settling(resource).SettleAsync(row, old, faults);
        Refuse(resource, faults);
        if (await UpdateAsync(resource, settled, old)) await SavedAsync(resource, settled, old);
    }

    /// <summary>Removes a row as Reeve itself.</summary>
    public async ValueTask RemoveAsync(Table table, int id)
    {
        if (await LoadAsync(table, id) is { } old) await DeleteAsync(ResourceOf(table, old), old);
    }

    /// <summary>Rows that fit.</summary>
    public async ValueTask<IReadOnlyList<T>> FindAsync<T>(Expression<Func<T, bool>> which)
        where T : Row
    {
        var source = Source.Of(engine.Catalogue.Table(typeof(T)));
        var rows = await FindAsync(source.Table, source, Predicate.Translate(which, engine.Catalogue, source));
        return [.. rows.Cast<T>()];
    }

    /// <summary>Rows of a table that fit, by number.</summary>
    public async ValueTask<IReadOnlyList<Row>> FindAsync(Table table, Source source, Test where)
    {
        var ids = new List<int>();
        var query = new Query { From = source, Columns = [new Selected.Value(source.At(table.Id))], Where = where, Order = [new Sort(source.At(table.Id), false)] };
        await transaction.ReadAsync(query, cursor => ids.Add((int)cursor.Int(0)));
        var rows = new List<Row>();
        foreach (var page in ids.Chunk(CarriedAtOnce)) rows.AddRange((await transaction.LoadAsync([new Fetch(table, page, null, true)]))[0]);
        return rows;
    }

    /// <summary>The resource a row belongs to: the one whose <c>Only</c> fits.</summary>
    public Resource ResourceOf(Table table, Row row)
    {
        var home = table.Home!;
        if (home.OnlyTest == null || Holds.For(home.OnlyTest(Source.Of(table)), row)) return home;
        return engine.Catalogue.Resources.FirstOrDefault(r => r.Table == table && r.OnlyTest != null && Holds.For(r.OnlyTest(Source.Of(table)), row)) ?? home;
    }

    // What records keep of a custom field goes with its definition; the records themselves have not been edited by anyone.
    private List<CustomField> Asked(Table table, Row row, Row? old) => table.Answers?.Asking is { } asking
        ? [.. asking.Questions(use.Memory, row).All.UnionBy(asking.Questions(use.Memory, old).All, q => q.Id)]
        : [];

    private void ForgetCustom(int id)
    {
        foreach (var table in engine.Catalogue.Tables.Where(t => t.Custom != null))
        {
            if (!table.Held) transaction.Forget(table.Custom!, id);
            else
                foreach (var row in transaction.Memory[table].Rows.Where(r => ((CustomValues?)table.Custom!.Get(r))?[id] != null).ToList())
                {
                    var without = table.Copy(row);
                    table.Custom!.Set(without, CustomValues.With((CustomValues?)table.Custom.Get(row), id, null));
                    transaction.Update(table, without, [table.Custom]);
                    Remember(table, row.Id, without);
                }
        }
    }

    private static void Refuse(Resource resource, List<Fault> faults)
    {
        if (faults.Count > 0) throw new Refusal(new Problem.Invalid(resource.EntityCamel, faults));
    }

    private static bool Same(object? left, object? right) => (left, right) switch
    {
        (List<int> a, List<int> b) => a.SequenceEqual(b),
        (List<string> a, List<string> b) => a.SequenceEqual(b),
        _ => Equals(left, right),
    };

    // What saving does to a row it does to a row marked as deleted too; the rules have no say in it.
    private Row Gone(Resource resource, Field flag, Row row)
    {
        var gone = resource.Table.Copy(row);
        flag.Set(gone, true);
        foreach (var hook in resource.SavingHooks) hook(gone, row, use);
        return gone;
    }

    private Settling Settling(Resource resource, bool fresh = false) => new(resource, transaction, use, new Scopes(use.Caller), fresh, ours: true);

    // Wire: dates have whole seconds, and who asks for the one they were shown must find it; only _info is kept finer, for pollers.
    private static void WholeSeconds(Table table, Row row)
    {
        foreach (var field in table.WholeSeconds)
        {
            if (field.Get(row) is not DateTimeOffset { Ticks: var ticks } instant || ticks % TimeSpan.TicksPerSecond == 0) continue;
            field.Set(row, instant.AddTicks(-(ticks % TimeSpan.TicksPerSecond)));
        }
    }

    private void Remember(Table table, int id, Row? row)
    {
        if (table.Held) use.Replace(table, id, row);
        else use.Fetched(table, id, row);
    }

    private async ValueTask<Row?> LoadAsync(Table table, int id) => (await transaction.LoadAsync([new Fetch(table, [id], null, true)]))[0].FirstOrDefault();

    private async ValueTask JournalAsync(ChangeRecord change)
    {
        foreach (var journal in engine.Journals)
        {
            if (change.Resource.Table == journal.Table || journal.JournalLine!(change) is not { } line) continue;
            line.Id = await transaction.NextIdAsync(journal.Table);
            line.DateEntered = line.LastUpdated = change.Now;
            line.EnteredBy = line.UpdatedBy = use.Caller.Identifier;
            line.EnteredById = use.Caller.MemberId;
            transaction.Insert(journal.Table, line);
        }
    }

    private async ValueTask KeepSingleAsync(Resource resource, Row row, Row? old)
    {
        foreach (var (flag, within) in resource.SingleFlags)
        {
            if (flag.Get(row) is not true || (old != null && flag.Get(old) is true && within.All(w => Equals(w.Get(row), w.Get(old))))) continue;
            var source = Source.Of(resource.Table);
            var parts = new List<Test?> { new Test.Is(source.At(flag), Comparing.Equal, true), new Test.Is(source.At(resource.Table.Id), Comparing.NotEqual, row.Id), resource.OnlyTest?.Invoke(source) };
            foreach (var field in within)
                parts.Add(Holds.Shape(field, field.Get(row)) is { } value ? new Test.Is(source.At(field), Comparing.Equal, value) : new Test.Empty(source.At(field), false));
            foreach (var other in await FindAsync(resource.Table, source, Test.All(parts)))
            {
                var demoted = resource.Table.Copy(other);
                flag.Set(demoted, false);
                await UpdateAsync(resource, demoted, other);
            }
        }
    }

    // A value computed from this row lives in others: where it comes out differently now, they are changed too.
    private async ValueTask CarryAsync(Resource resource, Row row, Row old)
    {
        foreach (var (dependent, computation) in engine.Catalogue.ComputedFrom(resource.Table))
        {
            if (Same(computation.OfVia!(row), computation.OfVia(old))) continue;
            var source = Source.Of(dependent.Table);
            var where = Test.All(new Test.Is(source.At(computation.Via!), Comparing.Equal, row.Id), dependent.OnlyTest?.Invoke(source));
            foreach (var other in await FindAsync(dependent.Table, source, where)) await EditAsync(dependent.Table, other.Id, _ => { });
        }
    }
}
