using System.Globalization;
using System.Text;
using Reeve.Kernel;
using Reeve.Kernel.Condition;

namespace Reeve.Server.Tests.Conditions;

/// <summary>What a condition means, written down without the engine: over a row as a list of values by path.</summary>
/// <remarks>Values are decimal, string, bool, DateTimeOffset, or null; a text is compared folded, an enum by its name.</remarks>
public static class PlainEvaluation
{
    public static bool Holds(Clause clause, IReadOnlyDictionary<string, object?> row) => clause switch
    {
        AllOf all => all.Parts.All(part => Holds(part, row)),
        AnyOf any => any.Parts.Any(part => Holds(part, row)),
        Comparison { Value: NullLiteral } test => (row[test.Path.Text] == null) == (test.Operator == Operator.Equal),
        Comparison test => Compare(row[test.Path.Text], test.Operator, test.Value),
        Membership test => IsIn(row[test.Path.Text], test.Values) != test.Negated,
        Matching test => Fits(row[test.Path.Text], test) != test.Negated,
        _ => throw new InvalidOperationException("An unknown clause."),
    };

    private static bool Compare(object? value, Operator how, Literal literal)
    {
        if (value == null) return how == Operator.NotEqual;
        var order = Order(value, literal);
        return how switch
        {
            Operator.Equal => order == 0,
            Operator.NotEqual => order != 0,
            Operator.Less => order < 0,
            Operator.LessOrEqual => order <= 0,
            Operator.Greater => order > 0,
            _ => order >= 0,
        };
    }

    private static bool IsIn(object? value, IReadOnlyList<Literal> literals) =>
        literals.Any(literal => literal is NullLiteral ? value == null : value != null && Order(value, literal) == 0);

    private static int Order(object value, Literal literal) => (value, literal) switch
    {
        (decimal number, NumberLiteral other) => number.CompareTo(other.Value),
        (decimal number, TextLiteral other) => number.CompareTo(decimal.Parse(other.Value, CultureInfo.InvariantCulture)),
        (bool truth, BoolLiteral other) => truth.CompareTo(other.Value),
        (bool truth, TextLiteral other) => truth.CompareTo(bool.Parse(other.Value)),
        (DateTimeOffset moment, InstantLiteral other) => moment.CompareTo(other.Value),
        (string text, TextLiteral other) => ByCodePoint(Runes(text), Runes(other.Value)),
        (string text, NumberLiteral other) => ByCodePoint(Runes(text), Runes(other.Value.ToString(CultureInfo.InvariantCulture))),
        _ => throw new InvalidOperationException($"{value} is not compared with {literal}."),
    };

    private static int ByCodePoint(int[] left, int[] right)
    {
        for (var i = 0; i < Math.Min(left.Length, right.Length); i++)
        {
            if (left[i] != right[i]) return left[i].CompareTo(right[i]);
        }

        return left.Length.CompareTo(right.Length);
    }

    private static int[] Runes(string text) => [.. Fold.Of(text).EnumerateRunes().Select(rune => rune.Value)];

    private static bool Fits(object? value, Matching test)
    {
        if (value == null) return false;
        var text = Runes((string)value);
        var sought = Runes(((TextLiteral)test.Value).Value);
        return test.Kind == Pattern.Contains ? IndexOf(text, sought) : Like(sought, 0, text, 0);
    }

    private static bool IndexOf(int[] text, int[] sought)
    {
        for (var at = 0; at + sought.Length <= text.Length; at++)
        {
            if (text.AsSpan(at, sought.Length).SequenceEqual(sought)) return true;
        }

        return false;
    }

    private static bool Like(int[] pattern, int p, int[] text, int t)
    {
        if (p == pattern.Length) return t == text.Length;
        if (pattern[p] is '*' or '%') return Like(pattern, p + 1, text, t) || (t < text.Length && Like(pattern, p, text, t + 1));
        if (t == text.Length) return false;
        if (pattern[p] == '_') return Like(pattern, p + 1, text, t + 1);
        var close = pattern[p] == '[' ? Array.IndexOf(pattern, ']', p) : -1;
        var negated = close > p + 1 && pattern[p + 1] == '^';
        var first = p + (negated ? 2 : 1);
        if (close <= first - 1 || close == first) return pattern[p] == text[t] && Like(pattern, p + 1, text, t + 1);
        return InSet(pattern.AsSpan(first, close - first), text[t]) != negated && Like(pattern, close + 1, text, t + 1);
    }

    private static bool InSet(ReadOnlySpan<int> set, int c)
    {
        for (var i = 0; i < set.Length; i++)
        {
            if (i + 2 < set.Length && set[i + 1] == '-')
            {
                if (set[i] <= c && c <= set[i + 2]) return true;
                i += 2;
            }
            else if (set[i] == c)
            {
                return true;
            }
        }

        return false;
    }
}
