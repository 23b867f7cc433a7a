namespace Reeve.Kernel.Condition;

/// <summary>A field's name, or the names that lead to it through references; equal when written alike, wherever it stood.</summary>
/// <param name="Text">As written, the names joined by a slash.</param>
/// <param name="Segments">The names, one by one.</param>
/// <param name="Position">Where it began in the parsed text.</param>
public sealed record Path(string Text, IReadOnlyList<string> Segments, int Position)
{
    /// <summary>A path from its text, for trees that no caller wrote.</summary>
    public static Path Of(string text, int position = 0)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new Path(text, text.Contains('/', StringComparison.Ordinal) ? text.Split('/') : [text], position);
    }

    /// <inheritdoc/>
    public bool Equals(Path? other) => other is not null && string.Equals(Text, other.Text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
