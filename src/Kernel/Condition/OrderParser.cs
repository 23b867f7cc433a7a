namespace Reeve.Kernel.Condition;

/// <summary>One field that rows are ordered by.</summary>
public sealed record OrderTerm(Path Path, bool Descending);

/// <summary>Reads an order: paths with an optional direction, commas between them.</summary>
public static class OrderParser
{
    /// <summary>The terms of an order; none when the text is blank.</summary>
    /// <exception cref="SyntaxFault">The text breaks the grammar or a limit.</exception>
    public static IReadOnlyList<OrderTerm> Parse(string text, string parameter = "orderBy")
    {
        ArgumentNullException.ThrowIfNull(text);
        var scanner = new Scanner(text, parameter);
        if (scanner.AtEnd)
        {
            return [];
        }
        List<OrderTerm> terms = [];
        do
        {
            if (terms.Count == Limits.MaxOrderTerms)
            {
                throw scanner.Fault(scanner.Position, $"there are more than {Limits.MaxOrderTerms} fields", "Order by fewer.");
            }
            var path = scanner.TakePath();
            var descending = scanner.TakeWord("desc");
            if (!descending)
            {
                scanner.TakeWord("asc");
            }
            terms.Add(new OrderTerm(path, descending));
        }
        while (scanner.Take(','));
        return scanner.AtEnd
            ? terms
            : throw scanner.Fault(
                scanner.Position, $"{scanner.Quote(scanner.Position)} does not continue the order", "Write fields as in: priority/sortOrder desc, id asc.");
    }
}
