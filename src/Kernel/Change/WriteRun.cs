using Reeve.Kernel.Changing;

namespace Reeve.Kernel;

/// <summary>One change inside its transaction.</summary>
internal sealed class WriteRun
{
    private readonly Engine engine;
    private readonly Transaction transaction;
    private readonly ChangeAsk ask;
    private readonly Draft draft;
    private readonly Scopes scopes;
    private readonly Resource resource;
    private readonly Table table;

    public WriteRun(Engine engine, Transaction transaction, ChangeAsk ask, Draft draft, Scopes scopes)
    {
        this.engine = engine;
        this.transaction = transaction;
        this.ask = ask;
        this.draft = draft;
        this.scopes = scopes;
        resource = ask.Resource;
        table = resource.Table;
    }

    /// <summary>The first round trip: the row to change, the record it lies under, and the rows that the body refers to.</summary>
    public async ValueTask<Opened> OpenAsync()
    {
        if (ask.Kind == ChangeKind.Delete) await transaction.AloneAsync();
        var fetches = new List<Fetch>();
        if (ask.Kind != ChangeKind.Create)
        {
            fetches.Add(new Fetch(table, [ask.Id], source => Test.All(
                scopes.Reach(resource, Verb.Inquire, source),
                ask.ParentId is { } under ? new Test.Is(source.At(resource.ParentField!), Comparing.Equal, under) : null), true));
        }

        var parentAt = fetches.Count;
        if (ask.ParentId is { } parent) fetches.Add(new Fetch(resource.Parent!.Table, [parent], source => Test.All(scopes.ParentReach(resource, source), Engine.Under(resource.Parent!, ask.GrandparentId, source))));
        var referencesAt = fetches.Count;
        var wanted = draft.Steps.OfType<Draft.Step.Put>()
            .Where(s => s.Value is RefInput { Id: not null } && !s.Field.TargetTable!.Held)
            .GroupBy(s => s.Field.TargetTable!, s => ((RefInput)s.Value!).Id!.Value)
            .ToList();
        foreach (var group in wanted) fetches.Add(new Fetch(group.Key, [.. group.Distinct()], source => scopes.Readable(group.Key, source)));
        var rows = await transaction.LoadAsync(fetches);
        var references = new List<(Table, int, Row?)>();
        for (var i = 0; i < wanted.Count; i++)
            foreach (var id in wanted[i].Distinct()) references.Add((wanted[i].Key, id, rows[referencesAt + i].FirstOrDefault(r => r.Id == id)));
        return new Opened(ask.Kind == ChangeKind.Create ? null : rows[0].FirstOrDefault(), ask.ParentId == null ? null : rows[parentAt].FirstOrDefault(), references);
    }

    /// <summary>The rest of the change.</summary>
    public async ValueTask<Changed> RunAsync(Opened opened, Projection projection, RowSink sink)
    {
        scopes.Require(resource, ask.Kind switch { ChangeKind.Create => Verb.Add, ChangeKind.Delete => Verb.Delete, _ => Verb.Edit });
        if (ask.ParentId is { } parentId && opened.Parent == null) throw Engine.NoRecord(resource.Parent!, parentId);
        var use = new Use(engine.Catalogue, transaction.Memory, scopes.Caller, transaction.Now, engine.Premises) { Given = draft.Given };
        foreach (var (of, id, row) in opened.References) use.Fetched(of, id, row);
        if (opened.Parent is { } parent) use.Fetched(resource.Parent!.Table, parent.Id, parent);
        var inside = new Inside(engine, transaction, use);
        if (ask.Kind == ChangeKind.Create) return await CreateAsync(use, inside, projection, sink);
        var old = opened.Old ?? throw Engine.NoRecord(resource, ask.Id);
        use.Fetched(table, old.Id, old);
        if (ask.Kind == ChangeKind.Delete) return await DeleteAsync(old, inside, sink);
        return await EditAsync(old, use, inside, projection, sink);
    }

    /// <summary>An instant as the number an ETag shows.</summary>
    internal static long Micros(DateTimeOffset instant) => (instant.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) / 10;

    private async ValueTask<Changed> CreateAsync(Use use, Inside inside, Projection projection, RowSink sink)
    {
        var row = table.New();
        foreach (var field in table.Fields.Where(f => !f.Nullable && f.Get(row) == null)) field.Set(row, null);
        foreach (var (field, value) in resource.OnlyValues) field.Set(row, value);
        if (ask.ParentId is { } parent) resource.ParentField!.Set(row, parent);
        var faults = new List<Fault>(draft.Faults);
        var items = new ItemsRun(inside, draft, scopes, faults);
        await ApplyAsync(row, use, faults);
        ask.Sets?.Invoke(row);
        KeepUnder(row, faults);
        await items.PrepareAsync(null);
        var settled = await new Settling(resource, transaction, use, scopes, true).SettleAsync(row, null, faults);
        await CheckReachAsync(settled, null, faults);
        await CheckFollowedAsync(settled, null, faults);
        if (faults.Count > 0) throw new Refusal(new Problem.Invalid(resource.EntityCamel, faults));
        RequireFields(settled, null, Verb.Add);
        await inside.InsertAsync(resource, settled);
        await JudgeAsync(settled, null, Verb.Add);
        await items.SaveAsync(settled.Id);
        await inside.SavedAsync(resource, settled, null);
        return await AnswerAsync(settled, use, projection, sink);
    }

    private async ValueTask<Changed> EditAsync(Row old, Use use, Inside inside, Projection projection, RowSink sink)
    {
        await JudgeAsync(old, old, Verb.Edit);
        var row = table.Copy(old);
        if (ask.Kind == ChangeKind.Replace) Clear(row);
        var faults = new List<Fault>(draft.Faults);
        var items = new ItemsRun(inside, draft, scopes, faults);
        await ApplyAsync(row, use, faults);
        ask.Sets?.Invoke(row);
        KeepUnder(row, faults);
        await items.PrepareAsync(old.Id);
        var settled = await new Settling(resource, transaction, use, scopes, ask.Kind == ChangeKind.Replace).SettleAsync(row, old, faults);
        await CheckReachAsync(settled, old, faults);
        await CheckFollowedAsync(settled, old, faults);
        if (faults.Count > 0) throw new Refusal(new Problem.Invalid(resource.EntityCamel, faults));
        RequireFields(settled, old, Verb.Edit);
        RequireVersion(old);
        if (await inside.UpdateAsync(resource, settled, old))
        {
            await JudgeAsync(settled, old, Verb.Edit);
            await inside.SavedAsync(resource, settled, old);
        }

        await items.SaveAsync(old.Id);
        return await AnswerAsync(settled, use, projection, sink);
    }

    private async ValueTask<Changed> DeleteAsync(Row old, Inside inside, RowSink sink)
    {
        await JudgeAsync(old, old, Verb.Delete);
        RequireVersion(old);
        await inside.DeleteAsync(resource, old);
        await transaction.FinishAsync(null, sink.Row);
        return new Changed(old.Id, null, false, null);
    }

    // A conflict is said after what is forbidden and what is invalid (ruling 3).
    private void RequireVersion(Row old)
    {
        if (ask.IfMatch is { } version && Micros(old.LastUpdated) != version) throw new Refusal(new Problem.NotThatVersion(Micros(old.LastUpdated).ToString()));
    }

    private async ValueTask ApplyAsync(Row row, Use use, List<Fault> faults)
    {
        var references = new List<(Field, RefInput)>();
        foreach (var step in draft.Steps.OfType<Draft.Step.Put>())
        {
            references.RemoveAll(r => r.Item1 == step.Field);
            if (step.Value is RefInput input) references.Add((step.Field, input));
            else step.Field.Set(row, step.Value);
        }

        CustomSteps.Apply(draft.Steps, row, use.Memory, faults);
        if (references.Count > 0) await new References(resource, transaction, use, scopes, faults).ResolveAsync(row, references);
        CustomSteps.Apply(draft.Steps, row, use.Memory, faults, answers: true);
        foreach (var (field, value) in resource.OnlyValues)
        {
            if (field.Get(row)?.ToString() == value?.ToString()) continue;
            faults.Add(Fault.At(field.Name, FaultCode.InvalidField, $"The field {field.Name} is {value} for all records of {resource.Path}."));
            field.Set(row, value);
        }
    }

    // The address says what a record lies under, and the caller was judged by that: a body cannot say otherwise.
    private void KeepUnder(Row row, List<Fault> faults)
    {
        if (ask.ParentId is not { } parent || resource.ParentField is not { } field || Equals(field.Get(row), parent)) return;
        if (ask.Kind == ChangeKind.Patch) faults.Add(Fault.At(field.Name, FaultCode.InvalidField, $"The field {field.Name} follows from the address and cannot be changed."));
        field.Set(row, parent);
    }

    // PUT: what the body leaves out is as if never given; what callers cannot set stays.
    private void Clear(Row row)
    {
        var blank = table.New();
        foreach (var field in table.Fields)
        {
            if (field.ReadOnly || field.Internal || field.Secret || field.Kind is Kind.Items or Kind.Custom || field == resource.ParentField || !resource.Knows(field)) continue;
            if (resource.OnlyValues.Any(o => o.Field == field)) continue;
            field.Set(row, field.Get(blank));
        }
    }

    private async ValueTask CheckReachAsync(Row row, Row? old, List<Fault> faults)
    {
        foreach (var (reference, toldAt) in resource.InReaches)
        {
            if (reference.Get(row) is not int id || (old != null && Equals(reference.Get(old), id)) || faults.Any(f => f.Field == toldAt.Name)) continue;
            var source = Source.Of(reference.TargetTable!);
            var where = Test.All(new Test.Is(source.At(source.Table.Id), Comparing.Equal, id), scopes.Readable(source.Table, source));
            if (await transaction.CountAsync(source, where, 1) == 0) faults.Add(Fault.NotFound(toldAt.Name, $"{source.Table.Title} {id} not found"));
        }
    }

    // A row that belongs to a record is written only by who may read that record.
    private async ValueTask CheckFollowedAsync(Row row, Row? old, List<Fault> faults)
    {
        if (resource.Follows is not { } follows || resource.JournalLine != null || follows.Kind.Get(row) is not string path || follows.RecordId.Get(row) is not int id) return;
        if (old != null && Equals(follows.Kind.Get(old), path) && Equals(follows.RecordId.Get(old), id)) return;
        var record = engine.Catalogue.Resource(path);
        scopes.Require(record, Verb.Inquire);
        var source = Source.Of(record.Table);
        var where = Test.All(new Test.Is(source.At(source.Table.Id), Comparing.Equal, id), scopes.Reach(record, Verb.Inquire, source));
        if (await transaction.CountAsync(source, where, 1) == 0) faults.Add(Fault.NotFound(follows.RecordId.Name, $"{record.Table.Title} {id} not found"));
    }

    private void RequireFields(Row row, Row? old, Verb verb)
    {
        foreach (var (field, function) in resource.FieldFunctions)
        {
            var (now, before) = (field.Get(row), old == null ? null : field.Get(old));
            var untouched = old == null ? now is null or false or 0 : Equals(now, before);
            if (!untouched && scopes.Caller.Grants.Of(function, verb) == Level.None) throw scopes.Forbidden(function, verb);
        }
    }

    /// <summary>Judges a row by the same predicate that narrows lists; before a change with the old row, after it with the new one.</summary>
    private async ValueTask JudgeAsync(Row row, Row? old, Verb verb)
    {
        foreach (var (flag, function) in resource.Alsos)
            if (flag.Get(row) is true && scopes.Caller.Grants.Of(function, verb) == Level.None) throw scopes.Forbidden(function, verb);
        var source = Source.Of(table);
        var reach = scopes.Reach(resource, verb, source);
        if (Holds.CanJudge(reach) ? Holds.For(reach, row) : await transaction.CountAsync(source, Test.All(new Test.Is(source.At(table.Id), Comparing.Equal, row.Id), reach), 1) > 0) return;
        var held = scopes.LevelOf(resource, verb);
        throw scopes.Forbidden(resource, verb, held);
    }

    private async ValueTask<Changed> AnswerAsync(Row row, Use use, Projection projection, RowSink sink)
    {
        var source = projection.From;
        Query? query = new()
        {
            From = source, Columns = projection.Columns, ColumnsKey = projection.Key, Limit = 1,
            Where = Test.All(new Test.Is(source.At(table.Id), Comparing.Equal, row.Id), scopes.Reach(resource, Verb.Inquire, source)),
        };
        var visible = false;
        void Take(Cursor cursor)
        {
            visible = true;
            sink.Row(cursor);
        }

        Changed Done() => new(row.Id, row, visible, use.Revealed.Count == 0 ? null : new Dictionary<string, string>(use.Revealed));
        sink.Begin(projection, transaction.Memory);
        if (ask.Once is { } once)
        {
            await transaction.ReadAsync(query, Take);
            once.Keep(transaction, Done());
            query = null;
        }

        await transaction.FinishAsync(query, Take);
        return Done();
    }

    /// <summary>What the first round trip brought.</summary>
    internal sealed record Opened(Row? Old, Row? Parent, IReadOnlyList<(Table Table, int Id, Row? Row)> References);
}
