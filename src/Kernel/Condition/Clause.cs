namespace Reeve.Kernel.Condition;

/// <summary>A condition as parsed: its names are not yet checked against a resource. Equality ignores positions.</summary>
public abstract record Clause;

/// <summary>Holds when every part holds; at least two parts, none of them an <see cref="AllOf"/>.</summary>
public sealed record AllOf(IReadOnlyList<Clause> Parts) : Clause
{
    /// <summary>Joins conditions of which each may be absent: nothing, the one there is, or all of them, flattened.</summary>
    public static Clause? Of(params IEnumerable<Clause?> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var flat = parts.OfType<Clause>().SelectMany(part => part is AllOf all ? all.Parts : [part]).ToList();
        return flat.Count switch { 0 => null, 1 => flat[0], _ => new AllOf(flat) };
    }

    /// <inheritdoc/>
    public bool Equals(AllOf? other) => other is not null && Parts.SequenceEqual(other.Parts);

    /// <inheritdoc/>
    public override int GetHashCode() => Parts.Aggregate(Parts.Count, HashCode.Combine);
}

/// <summary>Holds when any part holds; at least two parts, none of them an <see cref="AnyOf"/>.</summary>
public sealed record AnyOf(IReadOnlyList<Clause> Parts) : Clause
{
    /// <inheritdoc/>
    public bool Equals(AnyOf? other) => other is not null && Parts.SequenceEqual(other.Parts);

    /// <inheritdoc/>
    public override int GetHashCode() => Parts.Aggregate(~Parts.Count, HashCode.Combine);
}

/// <summary>A field beside one value.</summary>
public sealed record Comparison(Path Path, Operator Operator, Literal Value) : Clause;

/// <summary>A field among listed values, or outside them; at least one value.</summary>
public sealed record Membership(Path Path, IReadOnlyList<Literal> Values, bool Negated) : Clause
{
    /// <inheritdoc/>
    public bool Equals(Membership? other) =>
        other is not null && Path == other.Path && Negated == other.Negated && Values.SequenceEqual(other.Values);

    /// <inheritdoc/>
    public override int GetHashCode() => Values.Aggregate(HashCode.Combine(Path, Negated), HashCode.Combine);
}

/// <summary>A field beside a piece of text or a pattern; parsing yields a <see cref="TextLiteral"/> only.</summary>
public sealed record Matching(Path Path, Pattern Kind, Literal Value, bool Negated) : Clause;

/// <summary>How a field is compared with a value.</summary>
public enum Operator
{
    /// <summary><c>=</c></summary>
    Equal,

    /// <summary><c>!=</c></summary>
    NotEqual,

    /// <summary><c>&lt;</c></summary>
    Less,

    /// <summary><c>&lt;=</c></summary>
    LessOrEqual,

    /// <summary><c>&gt;</c></summary>
    Greater,

    /// <summary><c>&gt;=</c></summary>
    GreaterOrEqual,
}

/// <summary>How a field is searched for a text.</summary>
public enum Pattern
{
    /// <summary>The text anywhere in the field, every character standing for itself.</summary>
    Contains,

    /// <summary>The whole field against wildcards: <see cref="LikePattern"/>.</summary>
    Like,
}
