namespace Reeve.Kernel.Condition;

/// <summary>A value as written; equal to another of its kind with the same value, wherever and however it was written.</summary>
/// <param name="Position">Where it began in the parsed text.</param>
public abstract record Literal(int Position)
{
    /// <inheritdoc/>
    public virtual bool Equals(Literal? other) => other is not null && EqualityContract == other.EqualityContract;

    /// <inheritdoc/>
    public override int GetHashCode() => EqualityContract.GetHashCode();
}

/// <summary>No value.</summary>
public sealed record NullLiteral(int Position = 0) : Literal(Position);

/// <summary>True or false.</summary>
public sealed record BoolLiteral(bool Value, int Position = 0) : Literal(Position);

/// <summary>A text, its quotes and escapes taken off.</summary>
public sealed record TextLiteral(string Value, int Position = 0) : Literal(Position);

/// <summary>A number and how it was written.</summary>
public sealed record NumberLiteral(decimal Value, string Text, int Position = 0) : Literal(Position)
{
    /// <inheritdoc/>
    public bool Equals(NumberLiteral? other) => other is not null && Value == other.Value;

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();
}

/// <summary>A point in time and how it was written between its brackets.</summary>
public sealed record InstantLiteral(DateTimeOffset Value, string Text, int Position = 0) : Literal(Position)
{
    /// <inheritdoc/>
    public bool Equals(InstantLiteral? other) => other is not null && Value == other.Value;

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();
}
