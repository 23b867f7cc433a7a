namespace Reeve.Kernel.Condition;

/// <summary>Turns one comparison of a known column into a test: values get the column's type, clients' habits of quoting are forgiven.</summary>
internal static class Leaves
{
    /// <summary>The test of a leaf clause.</summary>
    /// <param name="clause">A comparison, membership or match.</param>
    /// <param name="column">The column it is about.</param>
    /// <param name="asNumber">Whether a reference is compared by its number (<c>board/id</c>).</param>
    public static Test Of(Clause clause, Column column, bool asNumber = false)
    {
        var field = column.Field;
        if (field.Kind == Kind.Unbuilt) return OfNothing(clause) ? Test.True : Test.False;
        if (field.Kind is Kind.Ints or Kind.Texts && clause is not Comparison { Value: NullLiteral })
            throw Bad($"{PathOf(clause).Text} is a list and cannot be compared.", clause);
        return clause switch
        {
            Comparison { Value: NullLiteral } comparison => Null(comparison, column),
            Comparison comparison => new Test.Is(column, How(comparison, field), Value(comparison.Value, field, clause, asNumber)),
            Membership membership => Among(membership, column, asNumber),
            Matching matching => Match(matching, column),
            _ => throw new InvalidOperationException("Not a leaf."),
        };
    }

    /// <summary>Whether a leaf holds for an empty value (ruling 6).</summary>
    public static bool OfNothing(Clause clause) => clause switch
    {
        Comparison { Value: NullLiteral } comparison => comparison.Operator == Operator.Equal,
        Comparison comparison => comparison.Operator == Operator.NotEqual,
        Membership membership => membership.Values.Any(v => v is NullLiteral) != membership.Negated,
        Matching matching => matching.Negated,
        _ => false,
    };

    /// <summary>A whole number of 32 bits.</summary>
    public static int Number(Literal literal, Path path) => literal switch
    {
        NumberLiteral { Value: var number } when number == decimal.Truncate(number) && number is >= int.MinValue and <= int.MaxValue => (int)number,
        TextLiteral { Value: var text } when int.TryParse(text, System.Globalization.NumberStyles.AllowLeadingSign, null, out var number) => number,
        _ => throw new Refusal(new Problem.BadCondition($"{path.Text} is a whole number between {int.MinValue} and {int.MaxValue}.", literal.Position)),
    };

    private static Path PathOf(Clause clause) => clause switch
    {
        Comparison comparison => comparison.Path,
        Membership membership => membership.Path,
        _ => ((Matching)clause).Path,
    };

    private static Refusal Bad(string message, Clause clause) => new(new Problem.BadCondition(message, PathOf(clause).Position));

    private static Test Null(Comparison comparison, Column column) => comparison.Operator switch
    {
        Operator.Equal => column.Field.Nullable ? new Test.Empty(column, false) : Joined(column, false),
        Operator.NotEqual => column.Field.Nullable ? new Test.Empty(column, true) : Joined(column, true),
        _ => throw Bad($"null can only be compared with = and !=.", comparison),
    };

    // A field that is never empty in its own table is empty when the join found no row.
    private static Test Joined(Column column, bool negated) =>
        column.Source.From == null ? negated ? Test.True : Test.False : new Test.Empty(column, negated);

    private static Comparing How(Comparison comparison, Field field)
    {
        var how = (Comparing)comparison.Operator;
        if (how is Comparing.Equal or Comparing.NotEqual) return how;
        if (field.Kind is Kind.Bool or Kind.Enum or Kind.Guid)
            throw Bad(field.Kind == Kind.Enum ? "Enum value supplied was invalid" : $"{comparison.Path.Text} can only be compared with =, != and in.", comparison);
        return how;
    }

    private static Test Among(Membership membership, Column column, bool asNumber)
    {
        var values = new HashSet<object>();
        var nothing = false;
        foreach (var literal in membership.Values)
        {
            if (literal is NullLiteral) nothing = true;
            else values.Add(Value(literal, column.Field, membership, asNumber));
        }

        var among = new Test.OneOf(column, [.. values], membership.Negated);
        if (!nothing) return among;
        return membership.Negated ? Test.All(among, new Test.Empty(column, true)) : Test.Any(among, new Test.Empty(column, false));
    }

    private static Test Match(Matching matching, Column column)
    {
        if (column.Field.Kind == Kind.Enum) throw Bad("Enum value supplied was invalid", matching);
        if (column.Field.Kind != Kind.Text) throw Bad($"{matching.Path.Text} is no text: contains and like are for texts.", matching);
        var text = AsCompared(Text(matching.Value) ?? throw Bad($"{matching.Path.Text} is matched with a text.", matching), column.Field);
        if (matching.Kind == Pattern.Contains) return new Test.Matches(column, LikePattern.Containing(text), matching.Negated);
        var pattern = LikePattern.Parse(text);
        if (pattern.Exact is { } exact) return new Test.Is(column, matching.Negated ? Comparing.NotEqual : Comparing.Equal, exact);
        return new Test.Matches(column, pattern, matching.Negated);
    }

    private static string AsCompared(string text, Field field) => field.Folded ? Fold.Of(text) : text;

    private static string? Text(Literal literal) => literal switch
    {
        TextLiteral text => text.Value,
        NumberLiteral number => number.Text,
        BoolLiteral truth => truth.Value ? "true" : "false",
        InstantLiteral instant => instant.Text,
        _ => null,
    };

    private static object Value(Literal literal, Field field, Clause clause, bool asNumber)
    {
        var name = PathOf(clause).Text;
        switch (field.Kind)
        {
            case Kind.Ref:
                return asNumber || literal is NumberLiteral || Text(literal)?.All(char.IsAsciiDigit) == true
                    ? Number(literal, PathOf(clause))
                    : throw Bad($"{name} is a reference: compare {name}/id or {name}/name, or use null.", clause);
            case Kind.Int:
                return Number(literal, PathOf(clause));
            case Kind.Long:
                return literal is NumberLiteral { Value: var large } && large == decimal.Truncate(large) && large is >= long.MinValue and <= long.MaxValue
                    ? (long)large
                    : (long)Number(literal, PathOf(clause));
            case Kind.Decimal:
                return Decimal(literal) is { } number && field.Fits(number) ? number : throw Bad($"{name} is a number with at most {field.Scale} decimals.", clause);
            case Kind.Bool:
                return Truth(literal) ?? throw Bad($"{name} is true or false.", clause);
            case Kind.Instant:
                return Instant(literal) ?? throw Bad($"{name} is a date: write it as [2026-01-31T12:00:00Z].", clause);
            case Kind.Guid:
                return Guid.TryParse(Text(literal), out var guid) ? guid : throw Bad($"{name} is a globally unique identifier.", clause);
            case Kind.Enum:
                return field.EnumNames.FirstOrDefault(n => n.Equals(Text(literal), StringComparison.OrdinalIgnoreCase)) ?? throw Bad("Enum value supplied was invalid", clause);
            default:
                return AsCompared(Text(literal)!, field);
        }
    }

    private static decimal? Decimal(Literal literal) => literal switch
    {
        NumberLiteral number => number.Value,
        TextLiteral { Value: var text } when decimal.TryParse(text, System.Globalization.NumberStyles.Number, null, out var number) => number,
        _ => null,
    };

    private static bool? Truth(Literal literal) => literal switch
    {
        BoolLiteral truth => truth.Value,
        TextLiteral { Value: var text } when bool.TryParse(text, out var truth) => truth,
        NumberLiteral { Value: 0 } => false,
        NumberLiteral { Value: 1 } => true,
        _ => null,
    };

    private static DateTimeOffset? Instant(Literal literal) => literal switch
    {
        InstantLiteral instant => instant.Value,
        TextLiteral { Value: var text } when InstantText.TryParse(text, out var value) => value,
        _ => null,
    };
}
