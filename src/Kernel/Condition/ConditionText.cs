using System.Text;
using System.Globalization;

namespace Reeve.Kernel.Condition;

/// <summary>Writes a condition in its one canonical form, which parses to an equal condition.</summary>
public static class ConditionText
{
    private static readonly string[] Signs = [" = ", " != ", " < ", " <= ", " > ", " >= "];

    /// <summary>The canonical text of a condition.</summary>
    public static string Write(Clause c)
    {
        var text = new StringBuilder();
        Write(text, c);
        return text.ToString();
    }

    /// <summary>The canonical text of a value.</summary>
    public static string Write(Literal value)
    {
        var text = new StringBuilder();
        Write(text, value);
        return text.ToString();
    }

    private static void Write(StringBuilder text, Clause clause)
    {
        switch (clause)
        {
            case AllOf all:
                WriteParts(text, all.Parts, " and ", part => part is AllOf or AnyOf);
                break;
            case AnyOf any:
                WriteParts(text, any.Parts, " or ", part => part is AnyOf);
                break;
            case Comparison comparison:
                text.Append(comparison.Path.Text).Append(Signs[(int)comparison.Operator]);
                Write(text, comparison.Value);
                break;
            case Membership membership:
                WriteMembership(text, membership);
                break;
            case Matching matching:
                text.Append(matching.Path.Text).Append(matching.Negated ? " not " : " ");
                text.Append(matching.Kind == Pattern.Like ? "like " : "contains ");
                Write(text, matching.Value);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(clause), clause, "Not a kind of clause.");
        }
    }

    private static void WriteParts(StringBuilder text, IReadOnlyList<Clause> parts, string between, Func<Clause, bool> grouped)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            var group = grouped(parts[i]);
            text.Append(i == 0 ? "" : between).Append(group ? "(" : "");
            Write(text, parts[i]);
            text.Append(group ? ")" : "");
        }
    }

    private static void WriteMembership(StringBuilder text, Membership membership)
    {
        text.Append(membership.Path.Text).Append(membership.Negated ? " not in (" : " in (");
        for (var i = 0; i < membership.Values.Count; i++)
        {
            text.Append(i == 0 ? "" : ", ");
            Write(text, membership.Values[i]);
        }
        text.Append(')');
    }

    private static void Write(StringBuilder text, Literal value)
    {
        switch (value)
        {
            case NullLiteral:
                text.Append("null");
                break;
            case BoolLiteral flag:
                text.Append(flag.Value ? "true" : "false");
                break;
            case NumberLiteral number:
                text.Append(number.Value.ToString("0.############################", CultureInfo.InvariantCulture));
                break;
            case TextLiteral words:
                WriteQuoted(text, words.Value);
                break;
            case InstantLiteral instant:
                text.Append(instant.Value.UtcDateTime.ToString("'['yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z]'", CultureInfo.InvariantCulture));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(value), value, "Not a kind of value.");
        }
    }

    private static void WriteQuoted(StringBuilder text, string words)
    {
        text.Append('"');
        foreach (var c in words)
        {
            text.Append(c is '"' or '\\' ? "\\" : "").Append(c);
        }
        text.Append('"');
    }
}
