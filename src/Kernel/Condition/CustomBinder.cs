namespace Reeve.Kernel.Condition;

/// <summary>Turns custom field conditions into tests: caption, type and the like are judged here, for each definition; what is left is about its value.</summary>
/// <remarks>
/// Every record has one element for each definition, with or without a value. What stands together must hold for the same element; a further
/// caption begins a further element. In: a clause, the definitions. Out: a test. No IO; refuses with 400.
/// </remarks>
internal sealed class CustomBinder(CustomFields defined, Source root)
{
    private static readonly string[] Names = ["id", "caption", "type", "entryMethod", "numberOfDecimals", "value", "connectWiseId", "rowNum", "userDefinedFieldRecId", "podId"];

    private readonly List<(CustomField Field, CustomShape Shape)> elements = [.. defined.All.Select((f, i) => (f, f.Shape(i + 1)))];
    private int comparisons;

    /// <summary>The test of a clause.</summary>
    public Test Of(Clause clause)
    {
        Check(clause);
        return Bind(clause);
    }

    private static Path PathOf(Clause leaf) => leaf switch
    {
        Comparison comparison => comparison.Path,
        Membership membership => membership.Path,
        _ => ((Matching)leaf).Path,
    };

    // The name of a leaf, which may be written with the list in front.
    private static string NameOf(Clause leaf)
    {
        var path = PathOf(leaf);
        IReadOnlyList<string> segments = path.Segments.Count > 1 && path.Segments[0].Equals("customFields", StringComparison.OrdinalIgnoreCase) ? [.. path.Segments.Skip(1)] : path.Segments;
        return (segments.Count == 1 ? Array.Find(Names, n => n.Equals(segments[0], StringComparison.OrdinalIgnoreCase)) : null)
            ?? throw new Refusal(new Problem.BadCondition($"{path.Text} is not a recognized name. Custom fields have {string.Join(", ", Names)}.", path.Position));
    }

    private static void Check(Clause clause)
    {
        if (clause is AllOf all) foreach (var part in all.Parts) Check(part);
        else if (clause is AnyOf any) foreach (var part in any.Parts) Check(part);
        else NameOf(clause);
    }

    private static bool NamesElement(Clause clause) => clause switch
    {
        AllOf all => all.Parts.Any(NamesElement),
        AnyOf any => any.Parts.All(NamesElement),
        Comparison { Operator: Operator.Equal } or Membership { Negated: false } => NameOf(clause) is "caption" or "id" or "userDefinedFieldRecId",
        _ => false,
    };

    private static Field ShapeField(string name) => CustomShape.Of.Find(name)!;

    private Test Bind(Clause clause)
    {
        if (clause is AnyOf any) return Test.Any(any.Parts.Select(Bind));
        if (clause is not AllOf all) return Element([clause]);
        var groups = new List<List<Clause>> { new() };
        var named = false;
        foreach (var part in all.Parts)
        {
            var names = NamesElement(part);
            if (names && named) groups.Add([]);
            named |= names;
            groups[^1].Add(part);
        }

        return Test.All(groups.Select(Element));
    }

    // Some definition fits all of the clauses: without a caption there may be many, and those whose values are of another kind do not.
    private Test Element(IReadOnlyList<Clause> clauses)
    {
        var candidates = elements.Where(e => clauses.All(c => MayFit(c, e.Shape))).ToList();
        var (tests, refused) = (new List<Test>(), (Refusal?)null);
        foreach (var (field, shape) in candidates)
        {
            try
            {
                tests.Add(Test.All(clauses.Select(c => Under(c, field, shape))));
            }
            catch (Refusal refusal)
            {
                refused ??= refusal;
            }
        }

        return tests.Count == 0 && refused != null ? throw refused : Test.Any(tests);
    }

    private static bool MayFit(Clause clause, CustomShape shape) => clause switch
    {
        AllOf all => all.Parts.All(p => MayFit(p, shape)),
        AnyOf any => any.Parts.Any(p => MayFit(p, shape)),
        _ => NameOf(clause) is var name && (name == "value" || shape.Fits(clause, ShapeField(name))),
    };

    private Test Under(Clause clause, CustomField field, CustomShape shape)
    {
        if (!MayFit(clause, shape)) return Test.False;
        switch (clause)
        {
            case AllOf all:
                return Test.All(all.Parts.Select(p => Under(p, field, shape)));
            case AnyOf any:
                return Test.Any(any.Parts.Select(p => Under(p, field, shape)));
        }

        if (NameOf(clause) != "value") return Test.True;
        var path = PathOf(clause);
        if (!field.Asked) throw new Refusal(new Problem.BadCondition($"The custom field {field.Caption} is a {field.Type} and cannot be asked for.", path.Position));
        if (++comparisons > Limits.MaxCustomComparisons)
            throw new Refusal(new Problem.BadCondition($"The conditions come to more than {Limits.MaxCustomComparisons} comparisons of custom fields: name the caption.", path.Position));
        return Leaves.Of(Named(clause, new Path(field.Caption, [field.Caption], path.Position)), root.At(defined.ColumnOf(field)));
    }

    // Faults name the field by its caption.
    private static Clause Named(Clause clause, Path path) => clause switch
    {
        Comparison comparison => comparison with { Path = path },
        Membership membership => membership with { Path = path },
        _ => ((Matching)clause) with { Path = path },
    };
}
