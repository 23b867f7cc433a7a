namespace Reeve.Kernel.Changing;

/// <summary>What the caller may do to rows, asked inside a transaction.</summary>
internal sealed partial class Inside
{
    /// <summary>Those of some rows that the caller reaches with a verb, and with a second function where one is named; by number.</summary>
    public ValueTask<IReadOnlyList<Row>> ReachedAsync(Resource resource, Verb verb, IEnumerable<int> ids, Function? also, Verb alsoTo)
    {
        var (scopes, source) = (new Scopes(use.Caller), Source.Of(resource.Table));
        var numbers = ids.Distinct().Cast<object>().ToList();
        if (numbers.Count == 0) return new([]);
        return FindAsync(resource.Table, source, Test.All(
            new Test.OneOf(source.At(resource.Table.Id), numbers, false),
            scopes.Reach(resource, verb, source),
            also == null ? null : scopes.Left(also, alsoTo, resource, source)));
    }

    /// <summary>Works out anew what is computed in a row.</summary>
    public async ValueTask ComputeAsync(Resource resource, Row row)
    {
        foreach (var computation in resource.Computations) computation.Field.Set(row, await Settling(resource).LookAsync(() => computation.Value(row, use)));
    }

    /// <summary>Keeps a value in another form.</summary>
    public void Retell(Row row, System.Reflection.MemberInfo property, CustomValues? retold)
    {
        var table = TableOf(row.GetType());
        var field = table.Of(property);
        var changed = table.Copy(row);
        field.Set(changed, retold);
        transaction.Update(table, changed, [field]);
        Remember(table, row.Id, changed);
    }

    /// <summary>The resource of an address.</summary>
    public Resource ResourceAt(string path) => engine.Catalogue.Resource(path);

    /// <summary>Fields by which children hang on rows of a table.</summary>
    public IEnumerable<Field> ChildrenOf(Table table) => engine.Catalogue.ChildrenOf(table);
}
