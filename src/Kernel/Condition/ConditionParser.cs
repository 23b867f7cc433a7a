namespace Reeve.Kernel.Condition;

/// <summary>Reads the text of a condition parameter; names are checked later, against a resource.</summary>
public static class ConditionParser
{
    private const string Shape = "Write a field, an operator and a value, such as status/id = 5.";
    private static readonly string[] Keywords = ["and", "or", "not", "in", "like", "contains", "null", "true", "false"];

    /// <summary>The condition in a text, or nothing when the text is blank.</summary>
    /// <exception cref="SyntaxFault">The text breaks the grammar or a limit.</exception>
    public static Clause? Parse(string text, string parameter)
    {
        ArgumentNullException.ThrowIfNull(text);
        var scanner = new Scanner(text, parameter);
        if (scanner.AtEnd)
        {
            return null;
        }
        var count = 0;
        var clause = Any(ref scanner, 0, ref count);
        if (scanner.AtEnd)
        {
            return clause;
        }
        throw scanner.Next == ')'
            ? scanner.Fault(scanner.Position, "there is a ')' that closes nothing", "Remove it, or open it with '('.")
            : scanner.Fault(scanner.Position, $"{scanner.Quote(scanner.Position)} does not continue the condition", "Join conditions with 'and' or 'or'.");
    }

    private static Clause Any(ref Scanner scanner, int depth, ref int count)
    {
        var first = All(ref scanner, depth, ref count);
        if (!scanner.Sees("or"))
        {
            return first;
        }
        List<Clause> parts = [.. first is AnyOf any ? any.Parts : [first]];
        while (scanner.TakeWord("or"))
        {
            var part = All(ref scanner, depth, ref count);
            parts.AddRange(part is AnyOf inner ? inner.Parts : [part]);
        }
        return new AnyOf(parts);
    }

    private static Clause All(ref Scanner scanner, int depth, ref int count)
    {
        var first = Factor(ref scanner, depth, ref count);
        if (!scanner.Sees("and"))
        {
            return first;
        }
        List<Clause> parts = [.. first is AllOf all ? all.Parts : [first]];
        while (scanner.TakeWord("and"))
        {
            var part = Factor(ref scanner, depth, ref count);
            parts.AddRange(part is AllOf inner ? inner.Parts : [part]);
        }
        return new AllOf(parts);
    }

    private static Clause Factor(ref Scanner scanner, int depth, ref int count)
    {
        var start = scanner.Position;
        if (!scanner.Take('('))
        {
            return Test(ref scanner, ref count);
        }
        if (depth == Limits.MaxConditionDepth)
        {
            throw scanner.Fault(start, $"more than {Limits.MaxConditionDepth} parentheses are open", "Nest less.");
        }
        var clause = Any(ref scanner, depth + 1, ref count);
        if (scanner.Take(')'))
        {
            return clause;
        }
        throw scanner.Fault(
            scanner.Position, $"the '(' of position {start} is not closed; there is {scanner.Quote(scanner.Position)}", "Write ')', 'and' or 'or' here.");
    }

    private static Clause Test(ref Scanner scanner, ref int count)
    {
        if (count++ == Limits.MaxComparisons)
        {
            throw scanner.Fault(scanner.Position, $"there are more than {Limits.MaxComparisons} comparisons", "Split the request, or use 'in'.");
        }
        var path = TakeField(ref scanner);
        var negated = scanner.TakeWord("not");
        if (scanner.TakeWord("in"))
        {
            return new Membership(path, TakeList(ref scanner), negated);
        }
        if (scanner.TakeWord("contains"))
        {
            return new Matching(path, Pattern.Contains, LiteralReader.TakeText(ref scanner, "contains"), negated);
        }
        if (scanner.TakeWord("like"))
        {
            return new Matching(path, Pattern.Like, LiteralReader.TakeText(ref scanner, "like"), negated);
        }
        if (negated)
        {
            throw scanner.Fault(
                scanner.Position, $"'not' is followed by {scanner.Quote(scanner.Position)}", "Write 'in', 'contains' or 'like' after it, or use '!='.");
        }
        var comparison = TakeOperator(ref scanner, path);
        return new Comparison(path, comparison, LiteralReader.Take(ref scanner));
    }

    private static Path TakeField(ref Scanner scanner)
    {
        var start = scanner.Position;
        var path = scanner.TakePath();
        if (path.Segments.Count == 1 && Keywords.Contains(path.Text, StringComparer.OrdinalIgnoreCase))
        {
            var advice = path.Text.Equals("not", StringComparison.OrdinalIgnoreCase) ? "'not' stands before 'in', 'contains' or 'like'. " + Shape : Shape;
            throw scanner.Fault(start, $"the keyword '{path.Text}' stands where a field name belongs", advice);
        }
        return path;
    }

    private static Operator TakeOperator(ref Scanner scanner, Path path)
    {
        var rest = scanner.Rest;
        var second = rest.Length > 1 ? rest[1] : '\0';
        (Operator Operator, int Length)? found = scanner.Next switch
        {
            '=' => (Operator.Equal, 1),
            '!' when second == '=' => (Operator.NotEqual, 2),
            '<' when second == '=' => (Operator.LessOrEqual, 2),
            '<' => (Operator.Less, 1),
            '>' when second == '=' => (Operator.GreaterOrEqual, 2),
            '>' => (Operator.Greater, 1),
            _ => null,
        };
        if (found is not { } sign)
        {
            var name = path.Text.Length > 40 ? "the field" : $"'{path.Text}'";
            throw scanner.Fault(
                scanner.Position,
                $"there is no operator after {name} but {scanner.Quote(scanner.Position)}",
                "Use =, !=, <, <=, >, >=, in, contains or like, the last three also with 'not'.");
        }
        scanner.Skip(sign.Length);
        return sign.Operator;
    }

    private static List<Literal> TakeList(ref Scanner scanner)
    {
        const string Advice = "Write values between parentheses with commas between them, such as in (1, 2).";
        if (!scanner.Take('('))
        {
            throw scanner.Fault(scanner.Position, $"'in' is followed by {scanner.Quote(scanner.Position)}", Advice);
        }
        List<Literal> values = [];
        do
        {
            if (values.Count == Limits.MaxInValues)
            {
                throw scanner.Fault(scanner.Position, $"a list has more than {Limits.MaxInValues} values", "Split the request.");
            }
            values.Add(LiteralReader.Take(ref scanner));
        }
        while (scanner.Take(','));
        return scanner.Take(')')
            ? values
            : throw scanner.Fault(scanner.Position, $"the list is not closed; there is {scanner.Quote(scanner.Position)}", Advice);
    }
}
