namespace Reeve.Kernel.Changing;

/// <summary>Looks references up: by number, identifier or name, within their parent, within the caller's reach.</summary>
/// <remarks>In: references given for a row. Out: numbers on the row, or faults; an absent record and one out of reach give the same fault (ruling 4).</remarks>
internal sealed class References(Resource resource, Transaction transaction, Use use, Scopes scopes, List<Fault> faults)
{
    /// <summary>Puts the numbers of given references on a row, parents before what lies within them.</summary>
    public async ValueTask ResolveAsync(Row row, IReadOnlyList<(Field Field, RefInput Input)> given)
    {
        await FetchAsync(given);
        foreach (var (field, input) in given.OrderBy(g => DepthOf(g.Field)))
        {
            await DefaultParentAsync(field, row);
            var id = field.TargetTable!.Held ? OfHeld(field, input, row) : await OfLargeAsync(field, input, row);
            if (id != null) field.Set(row, id);
        }
    }

    /// <summary>Checks that changed references lie within their parents; for a parent that changed, what lies in it is checked too.</summary>
    public async ValueTask CheckWithinAsync(Row row, Row? old)
    {
        foreach (var (field, parent, targetParent) in resource.Withins)
        {
            if (field.Get(row) is not int id || parent.Get(row) is not int parentId) continue;
            if (old != null && Equals(field.Get(old), id) && Equals(parent.Get(old), parentId)) continue;
            if (faults.Any(f => f.Field.StartsWith(field.Name + "/", StringComparison.Ordinal))) continue;
            var target = await FindAsync(field.TargetTable!, id);
            if (target == null || targetParent.Get(target) is int actual && actual != parentId)
                faults.Add(NotFound(field, "id", id.ToString(), (parent, parentId)));
        }
    }

    // Clients leave the board out: what a name is looked up within is defaulted first.
    private async ValueTask DefaultParentAsync(Field field, Row row)
    {
        var parent = resource.Withins.FirstOrDefault(w => w.Field == field).Parent;
        if (parent == null || parent.Get(row) is not (null or 0) || resource.Defaults.FirstOrDefault(d => d.Field == parent) is not { Value: { } value }) return;
        parent.Set(row, await new Settling(resource, transaction, use, scopes, true).LookAsync(() => value(row, use)));
    }

    private int DepthOf(Field field) => resource.Withins.FirstOrDefault(w => w.Field == field) is { Field: not null } within ? 1 + DepthOf(within.Parent) : 0;

    // One round trip for all numbers of large tables, each within reach.
    private async ValueTask FetchAsync(IReadOnlyList<(Field Field, RefInput Input)> given)
    {
        var wanted = given.Where(g => !g.Field.TargetTable!.Held && g.Input.Id is { } id && !use.Has(g.Field.TargetTable!, id))
            .GroupBy(g => g.Field.TargetTable!, g => g.Input.Id!.Value)
            .ToList();
        if (wanted.Count == 0) return;
        var found = await transaction.LoadAsync([.. wanted.Select(w => new Fetch(w.Key, [.. w.Distinct()], source => scopes.Readable(w.Key, source)))]);
        for (var i = 0; i < wanted.Count; i++)
        {
            foreach (var id in wanted[i]) use.Fetched(wanted[i].Key, id, found[i].FirstOrDefault(r => r.Id == id));
        }
    }

    private async ValueTask<Row?> FindAsync(Table table, int id)
    {
        if (!use.Has(table, id))
        {
            var found = await transaction.LoadAsync([new Fetch(table, [id], source => scopes.Readable(table, source))]);
            use.Fetched(table, id, found[0].FirstOrDefault());
        }

        return use.Find(table, id);
    }

    private int? OfHeld(Field field, RefInput input, Row row)
    {
        var held = use.Memory[field.TargetTable!];
        if (input.Id is { } id)
        {
            if (held.Find(id) != null) return id;
            faults.Add(NotFound(field, "id", id.ToString(), null));
            return null;
        }

        var (part, text) = input.Identifier is { Length: > 0 } identifier ? ("identifier", identifier) : ("name", input.Name!);
        var rows = part == "identifier" ? held.Identified(text) : held.Named(text);
        var (within, parentId) = Parent(field, row);
        var match = rows.Where(r => within == null || parentId == null || Equals(within.Value.TargetParent.Get(r), parentId)).OrderBy(r => r.Id).FirstOrDefault();
        if (match != null) return match.Id;
        faults.Add(NotFound(field, part, text, within == null || parentId == null ? null : (within.Value.Parent, parentId.Value)));
        return null;
    }

    private async ValueTask<int?> OfLargeAsync(Field field, RefInput input, Row row)
    {
        var table = field.TargetTable!;
        if (input.Id is { } id)
        {
            if (use.Find(table, id) != null) return id;
            faults.Add(NotFound(field, "id", id.ToString(), null));
            return null;
        }

        var byIdentifier = input.Identifier is { Length: > 0 } && table.IdentifierField != null;
        var lookup = byIdentifier ? table.IdentifierField : table.NameField;
        var text = byIdentifier ? input.Identifier! : input.Name ?? input.Identifier!;
        if (lookup == null)
        {
            faults.Add(Fault.At($"{field.Name}/id", FaultCode.MissingRequiredField, $"The field {field.Name} is looked up by its id only."));
            return null;
        }

        var source = Source.Of(table);
        var parts = new List<Test?> { new Test.Is(source.At(lookup), Comparing.Equal, Fold.Of(text)), scopes.Readable(table, source) };
        var (within, parentId) = Parent(field, row);
        if (within != null && parentId != null) parts.Add(new Test.Is(source.At(within.Value.TargetParent), Comparing.Equal, parentId.Value));
        int? found = null;
        var query = new Query
        {
            From = source, Columns = [new Selected.Value(source.At(table.Id))], Where = Test.All(parts), Order = [new Sort(source.At(table.Id), false)], Limit = 1,
        };
        await transaction.ReadAsync(query, cursor => found = (int)cursor.Int(0));
        if (found is { } number && await FindAsync(table, number) != null) return number;
        faults.Add(NotFound(field, byIdentifier ? "identifier" : "name", text, null));
        return null;
    }

    private ((Field Field, Field Parent, Field TargetParent)? Within, int? ParentId) Parent(Field field, Row row)
    {
        var within = resource.Withins.FirstOrDefault(w => w.Field == field);
        return within.Field == null ? (null, null) : (within, within.Parent.Get(row) as int?);
    }

    private Fault NotFound(Field field, string part, string value, (Field Field, int Id)? within)
    {
        var shown = value.Length <= 80 ? value : value[..80] + "...";
        var text = $"{field.TargetTable!.Title} {shown} not found";
        if (within is { } parent) text += $" for {parent.Field.TargetTable!.Title} {parent.Id}";
        return Fault.NotFound($"{field.Name}/{part}", text);
    }
}
