namespace Reeve.Kernel.Condition;

/// <summary>Checks parsed conditions against a resource: names become columns, values get the columns' types, references to held tables are answered from memory.</summary>
/// <remarks>In: clauses, the memory, the caller's reach. Out: tests over one source. No IO; refuses with 400, or 403 for a field the caller may not read.</remarks>
internal sealed class Binder
{
    private readonly Resource resource;
    private readonly Memory memory;
    private readonly Scopes scopes;
    private readonly Source root;
    private readonly HashSet<Source> joins = [];

    public Binder(Resource resource, Memory memory, Scopes scopes, Source root)
    {
        this.resource = resource;
        this.memory = memory;
        this.scopes = scopes;
        this.root = root;
    }

    /// <summary>The test of <c>conditions</c>.</summary>
    public Test Conditions(Clause clause) => Bind(clause, root, resource);

    /// <summary>The test of <c>childConditions</c>: parts about the same list must hold for the same element.</summary>
    public Test ChildConditions(Clause clause)
    {
        if (ListOf(clause) is { } list) return Exists(list, [clause]);
        return clause switch
        {
            AllOf all => Test.All(all.Parts.GroupBy(ListOf).SelectMany(g => g.Key is { } list ? [Exists(list, [.. g])] : g.Select(ChildConditions))),
            AnyOf any => Test.Any(any.Parts.Select(ChildConditions)),
            _ => throw Bad($"{PathOf(clause).Text} is not a list of this record: childConditions name a list and one of its fields, such as types/id.", PathOf(clause)),
        };
    }

    /// <summary>The test of <c>customFieldConditions</c>.</summary>
    public Test CustomFieldConditions(Clause clause)
    {
        if (resource.Table.Custom is not { } carrier || !resource.Knows(carrier)) throw new Refusal(new Problem.BadCondition($"{resource.Entity} has no custom fields to ask for."));
        return new CustomBinder(CustomFields.Of(memory, resource.Table), root).Of(clause);
    }

    /// <summary>A key of an order.</summary>
    public Sort Order(OrderTerm term)
    {
        var (source, field, rest) = Step(term.Path, root, resource);
        if (rest == 0)
        {
            if (field.Kind is Kind.Items or Kind.Ints or Kind.Texts or Kind.Custom or Kind.Unbuilt) throw Bad($"{term.Path.Text} cannot be sorted by.", term.Path);
            return new Sort(source.At(field), term.Descending);
        }

        var segments = term.Path.Segments.Skip(term.Path.Segments.Count - rest).ToArray();
        if (field.Kind == Kind.Unbuilt) return new Sort(root.At(root.Table.Id), term.Descending);
        if (field.Kind != Kind.Ref) throw Unknown(term.Path);
        if (field.TargetTable!.Held && HeldValue(field.TargetTable, segments, term.Path) is { } value)
        {
            var ranks = memory[field.TargetTable].Rows
                .Select(r => (r.Id, Value: value(r)))
                .GroupBy(r => r.Value, new ShapedEquality())
                .OrderBy(g => g.Key == null ? 0 : 1)
                .ThenBy(g => g.Key, Comparer<object?>.Create((a, b) => a == null || b == null ? 0 : Holds.Order(a, b)))
                .Select(g => (IReadOnlyList<int>)[.. g.Select(r => r.Id)]);
            return new Sort(source.At(field), term.Descending, [.. ranks]);
        }

        var (last, leaf) = Leaf(source, field, segments, term.Path);
        return new Sort(last.At(leaf), term.Descending);
    }

    private static Refusal Bad(string message, Path path) => new(new Problem.BadCondition(message, path.Position));

    private static Refusal Unknown(Path path) => Bad($"{path.Text} is not a recognized name.", path);

    private static Path PathOf(Clause clause) => clause switch
    {
        Comparison comparison => comparison.Path,
        Membership membership => membership.Path,
        Matching matching => matching.Path,
        AllOf all => PathOf(all.Parts[0]),
        AnyOf any => PathOf(any.Parts[0]),
        _ => throw new InvalidOperationException("A clause without a path."),
    };

    private Field? ListOf(Clause clause)
    {
        switch (clause)
        {
            case AllOf all:
                return Same(all.Parts);
            case AnyOf any:
                return Same(any.Parts);
            default:
                var path = PathOf(clause);
                return path.Segments.Count > 1 && resource.Table.Find(path.Segments[0]) is { Kind: Kind.Items } field && resource.Knows(field) ? field : null;
        }

        Field? Same(IReadOnlyList<Clause> parts)
        {
            var first = ListOf(parts[0]);
            return first != null && parts.Skip(1).All(p => ListOf(p) == first) ? first : null;
        }
    }

    private Test.Exists Exists(Field list, IReadOnlyList<Clause> clauses)
    {
        var inner = Source.Of(list.TargetTable!);
        var within = clauses.Select(c => Shift(c, list));
        var tests = within.Select(c => Bind(c, inner, inner.Table.Home!));
        return new Test.Exists(inner, Test.All([new Test.Same(inner.At(list.ItemOwner!), root.At(root.Table.Id)), .. tests]));
    }

    // Takes the list's name off the front; what is shown as one of the element's references is asked there.
    private static Clause Shift(Clause clause, Field list) => clause switch
    {
        AllOf all => new AllOf([.. all.Parts.Select(p => Shift(p, list))]),
        AnyOf any => new AnyOf([.. any.Parts.Select(p => Shift(p, list))]),
        Comparison comparison => comparison with { Path = Shift(comparison.Path, list) },
        Membership membership => membership with { Path = Shift(membership.Path, list) },
        Matching matching => matching with { Path = Shift(matching.Path, list) },
        _ => clause,
    };

    private static Path Shift(Path path, Field list)
    {
        var rest = path.Segments.Skip(1);
        if (list.ItemReference is { } reference) rest = rest.Prepend(reference.Name);
        string[] segments = [.. rest];
        return new Path(string.Join('/', segments), segments, path.Position);
    }

    private Test Bind(Clause clause, Source source, Resource owner) => clause switch
    {
        AllOf all => Test.All(all.Parts.Select(p => Bind(p, source, owner))),
        AnyOf any => Test.Any(any.Parts.Select(p => Bind(p, source, owner))),
        _ => BindLeaf(clause, source, owner),
    };

    private Test BindLeaf(Clause clause, Source source, Resource owner)
    {
        var path = PathOf(clause);
        if (owner.Filters.TryGetValue(path.Text, out var filter)) return BindFilter(clause, filter, source);
        var (at, field, rest) = Step(path, source, owner);
        if (field.Kind == Kind.Items)
            throw Bad($"{path.Text} is not a recognized name. {field.Name} is a list: ask for it in childConditions.", path);
        if (field.Answers) throw Bad($"{path.Text} cannot be asked for: what is answered depends on the type of each record.", path);
        if (field.Kind == Kind.Custom)
            throw Bad($"{path.Text} is not a recognized name. Ask for it in customFieldConditions, as in caption = \"Rack\" and value = \"A4\".", path);
        if (rest == 0) return Leaves.Of(clause, at.At(field));
        string[] segments = [.. path.Segments.Skip(path.Segments.Count - rest)];
        if (field.Kind == Kind.Unbuilt) return Leaves.OfNothing(clause) ? Test.True : Test.False;
        if (field.Kind != Kind.Ref) throw Unknown(path);
        if (segments is [var id] && id.Equals("id", StringComparison.OrdinalIgnoreCase)) return Leaves.Of(clause, at.At(field), asNumber: true);
        if (field.TargetTable!.Held && HeldColumn(field.TargetTable, segments, path) is { } held) return FromMemory(clause, at.At(field), held);
        var (last, leaf) = Leaf(at, field, segments, path);
        return Leaves.Of(clause, last.At(leaf));
    }

    private static Test BindFilter(Clause clause, Func<Source, int, Test> filter, Source source) => clause switch
    {
        Comparison { Operator: Operator.Equal } comparison => filter(source, Leaves.Number(comparison.Value, comparison.Path)),
        Membership { Negated: false } list => Test.Any(list.Values.Select(v => filter(source, Leaves.Number(v, list.Path)))),
        _ => throw Bad($"{PathOf(clause).Text} can only be compared with = or in.", PathOf(clause)),
    };

    // The first name of a path: the field, its source, and how many segments are left.
    private static (Source Source, Field Field, int Left) Step(Path path, Source source, Resource owner)
    {
        var segments = path.Segments;
        var name = segments[0];
        if (name.Equals("_info", StringComparison.OrdinalIgnoreCase))
        {
            if (segments.Count != 2 || source.Table.Find(segments[1]) is not { InInfo: true, Internal: false } info) throw Unknown(path);
            return (source, info, 0);
        }

        var field = source.Table.Find(name);
        if (field == null || field.Unaskable || !owner.Knows(field)) throw Unknown(path);
        return (source, field, segments.Count - 1);
    }

    // Follows the rest of a path through joins; each step beyond what a reference shows needs Inquire on the target (ruling 4).
    private (Source Source, Field Leaf) Leaf(Source source, Field reference, IReadOnlyList<string> segments, Path path)
    {
        for (var i = 0; ; i++)
        {
            if (reference.Kind != Kind.Ref) throw Unknown(path);
            var table = reference.TargetTable!;
            var home = table.Home!;
            var name = segments[i];
            var leaf = FieldOf(table, name, segments, i);
            if (leaf == null || leaf.Unaskable || leaf.Kind is Kind.Items or Kind.Custom or Kind.Unbuilt || !home.Knows(leaf)) throw Unknown(path);
            source = Joined(source, reference, IsFree(table, leaf), home);
            if (joins.Add(source) && joins.Count > Limits.MaxJoins) throw Bad($"The conditions and the order name fields of more than {Limits.MaxJoins} other records.", path);
            var used = i + (name.Equals("_info", StringComparison.OrdinalIgnoreCase) ? 2 : 1);
            if (used == segments.Count) return (source, leaf);
            reference = leaf;
        }
    }

    private Source Joined(Source source, Field reference, bool free, Resource home)
    {
        if (free) return source.Join(reference);
        scopes.Require(home, Verb.Inquire);
        return source.Join(reference, target => scopes.Reach(home, Verb.Inquire, target));
    }

    private static bool IsFree(Table table, Field field) => table.IsSetup || field == table.Id || table.Reference.Any(r => r.Field == field);

    private static Field? FieldOf(Table table, string name, IReadOnlyList<string> segments, int at)
    {
        if (name.Equals("_info", StringComparison.OrdinalIgnoreCase)) return at + 1 < segments.Count && table.Find(segments[at + 1]) is { InInfo: true } info ? info : null;
        // What a reference shows under a name is what the name means there, though the row may have a field of that name, too.
        return table.Reference.FirstOrDefault(r => r.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Field ?? table.Find(name);
    }

    // The column a path of held tables ends at, over a source of the first table; null when it leaves memory or what is free.
    private (Source Source, Column Leaf, Func<Row, Row?> Reach)? HeldColumn(Table table, IReadOnlyList<string> segments, Path path)
    {
        var first = Source.Of(table);
        Func<Row, Row?> reach = row => row;
        for (var i = 0; i < segments.Count; i++)
        {
            var field = FieldOf(table, segments[i], segments, i);
            if (field == null || field.Unaskable) throw Unknown(path);
            if (!table.Held || !IsFree(table, field) || field.Kind is Kind.Items or Kind.Custom) return null;
            if (field.InInfo) return (first, Source.Of(table).At(field), reach);
            if (i == segments.Count - 1) return (first, Source.Of(table).At(field), reach);
            if (field.Kind != Kind.Ref || !field.TargetTable!.Held) return null;
            var (before, target) = (reach, field.TargetTable);
            reach = row => before(row) is { } r && field.Get(r) is int id ? memory[target].Find(id) : null;
            table = target;
        }

        return null;
    }

    private Func<Row, object?>? HeldValue(Table table, IReadOnlyList<string> segments, Path path) =>
        HeldColumn(table, segments, path) is { } held
            ? row => held.Reach(row) is { } end ? Holds.Shape(held.Leaf.Field, held.Leaf.Field.Get(end)) : null
            : null;

    private Test FromMemory(Clause clause, Column reference, (Source Source, Column Leaf, Func<Row, Row?> Reach) held)
    {
        var leaf = Leaves.Of(clause, held.Leaf);
        var absent = Leaves.OfNothing(clause);
        object[] ids = [.. memory[reference.Field.TargetTable!].Rows
            .Where(r => held.Reach(r) is { } end ? Holds.For(leaf, end) : absent)
            .Select(r => (object)r.Id)];
        Test among = ids.Length switch
        {
            0 => Test.False,
            1 => new Test.Is(reference, Comparing.Equal, ids[0]),
            _ => new Test.OneOf(reference, ids, false),
        };
        return absent ? Test.Any(among, new Test.Empty(reference, false)) : among;
    }

    private sealed class ShapedEquality : IEqualityComparer<object?>
    {
        public new bool Equals(object? x, object? y) => x == null ? y == null : y != null && Holds.Order(x, y) == 0;

        public int GetHashCode(object? obj) => obj?.GetHashCode() ?? 0;
    }
}
