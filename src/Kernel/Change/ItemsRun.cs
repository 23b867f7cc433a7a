namespace Reeve.Kernel.Changing;

/// <summary>Rows shown inside a record, given with it: created, changed and removed through the same order of a change.</summary>
internal sealed class ItemsRun(Inside inside, Draft draft, Scopes scopes, List<Fault> faults)
{
    private readonly List<(Field Field, List<Entry> Entries, List<Row> Before)> lists = [];

    /// <summary>Reads the items there are and applies what the body says of them.</summary>
    public async ValueTask PrepareAsync(int? owner)
    {
        foreach (var field in draft.ItemFields)
        {
            var source = Source.Of(field.TargetTable!);
            var before = owner == null ? [] : (await inside.FindAsync(field.TargetTable!, source, new Test.Is(source.At(field.ItemOwner!), Comparing.Equal, owner.Value))).ToList();
            var entries = before.Select(r => new Entry(r, field.TargetTable!.Copy(r))).ToList();
            foreach (var step in draft.Steps.Where(s => s.Field == field)) await ApplyAsync(field, step, entries);
            lists.Add((field, entries, before));
        }
    }

    /// <summary>Saves the items of a saved record.</summary>
    public async ValueTask SaveAsync(int owner)
    {
        foreach (var (field, entries, before) in lists)
        {
            var table = field.TargetTable!;
            foreach (var gone in before.Where(b => entries.All(e => e.Old?.Id != b.Id))) await inside.RemoveAsync(table, gone.Id);
            foreach (var entry in entries)
            {
                field.ItemOwner!.Set(entry.Row, owner);
                if (entry.Old == null) await inside.AddAsync(entry.Row);
                else if (entry.Touched) await inside.EditAsync(table, entry.Old.Id, row => Copy(table, entry.Row, row));
            }
        }
    }

    private static void Copy(Table table, Row from, Row to)
    {
        foreach (var field in table.Fields.Where(f => !f.InInfo && f.Name != "id")) field.Set(to, field.Get(from));
    }

    private async ValueTask ApplyAsync(Field field, Draft.Step step, List<Entry> entries)
    {
        switch (step)
        {
            case Draft.Step.PutItems put:
                var known = entries.ToList();
                entries.Clear();
                for (var i = 0; i < put.Items.Count; i++)
                {
                    var entry = known.FirstOrDefault(e => e.Old != null && e.Old.Id == put.Ids[i]) ?? new Entry(null, New(field));
                    await FillAsync(field, entry, put.Items[i], i);
                    entries.Add(entry);
                }

                break;
            case Draft.Step.AddItem add:
                var added = new Entry(null, New(field));
                await FillAsync(field, added, add.Item, entries.Count);
                if (add.At is { } before && before < entries.Count) entries.Insert(before, added);
                else entries.Add(added);
                break;
            case Draft.Step.EditItem edit when edit.At < entries.Count:
                await FillAsync(field, entries[edit.At], edit.Changes, edit.At);
                break;
            case Draft.Step.RemoveItem remove when remove.At < entries.Count:
                entries.RemoveAt(remove.At);
                break;
            default:
                faults.Add(Fault.At(field.Name, FaultCode.OutOfRange, $"{field.Name} has {entries.Count} items; their positions count from 0."));
                break;
        }
    }

    private static Row New(Field field)
    {
        var row = field.TargetTable!.New();
        foreach (var inner in field.TargetTable!.Fields.Where(f => !f.Nullable && f.Get(row) == null)) inner.Set(row, null);
        return row;
    }

    private async ValueTask FillAsync(Field field, Entry entry, IReadOnlyList<Draft.Step> steps, int position)
    {
        entry.Touched = true;
        var given = new List<(Field, RefInput)>();
        foreach (var step in steps.OfType<Draft.Step.Put>())
        {
            if (step.Value is RefInput input) given.Add((step.Field, input));
            else step.Field.Set(entry.Row, step.Value);
        }

        var found = new List<Fault>();
        CustomSteps.Apply(steps, entry.Row, inside.Use.Memory, found);
        await new References(field.TargetTable!.Home!, inside.Transaction, inside.Use, scopes, found).ResolveAsync(entry.Row, given);
        // Of a reference that was not found nothing else needs to be said.
        foreach (var required in field.TargetTable!.Fields.Where(f => f.Required && f != field.ItemOwner && found.All(known => !known.Field.StartsWith(f.Name + "/", StringComparison.Ordinal))))
        {
            if (required.Get(entry.Row) is null or "" || (required.Kind == Kind.Ref && required.Get(entry.Row) is 0)) found.Add(Fault.Missing(required.Name));
        }

        faults.AddRange(found.Select(f => f with { Field = $"{field.Name}/{position}/{f.Field}" }));
    }

    private sealed class Entry(Row? old, Row row)
    {
        public Row? Old { get; } = old;

        public Row Row { get; } = row;

        public bool Touched { get; set; }
    }
}
