using System.Buffers;
using System.Globalization;
using System.Text;

namespace Reeve.Kernel.Condition;

/// <summary>Takes one value off the front of a condition.</summary>
internal static class LiteralReader
{
    private const NumberStyles NumberForm = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
    private static readonly SearchValues<char> DoubleStops = SearchValues.Create("\"\\");
    private static readonly SearchValues<char> SingleStops = SearchValues.Create("'\\");

    /// <summary>Takes a value of any kind.</summary>
    public static Literal Take(ref Scanner scanner)
    {
        var start = scanner.Position;
        switch (scanner.Next)
        {
            case '"' or '\'':
                return TakeQuoted(ref scanner);
            case '[':
                return TakeInstant(ref scanner);
            case (>= '0' and <= '9') or '-' or '+' or '.':
                return TakeNumber(ref scanner);
        }
        return scanner.TakeWord("null") ? new NullLiteral(start)
            : scanner.TakeWord("true") ? new BoolLiteral(true, start)
            : scanner.TakeWord("false") ? new BoolLiteral(false, start)
            : throw scanner.Fault(
                start,
                $"{scanner.Quote(start)} stands where a value belongs",
                "Write text in quotes, a time in brackets such as [2026-04-01T08:00:00Z], a number, true, false or null.");
    }

    /// <summary>Takes the text that a search asks for; a bare number counts as the text it is written with.</summary>
    public static TextLiteral TakeText(ref Scanner scanner, string after)
    {
        var start = scanner.Position;
        switch (scanner.Next)
        {
            case '"' or '\'':
                return TakeQuoted(ref scanner);
            case (>= '0' and <= '9') or '-' or '+' or '.':
                return new TextLiteral(TakeNumber(ref scanner).Text, start);
            default:
                throw scanner.Fault(start, $"'{after}' is followed by {scanner.Quote(start)}", "Write a text in quotes after it.");
        }
    }

    private static TextLiteral TakeQuoted(ref Scanner scanner)
    {
        var start = scanner.Position;
        var quote = scanner.Next;
        var stops = quote == '"' ? DoubleStops : SingleStops;
        var body = scanner.Rest[1..];
        StringBuilder? unescaped = null;
        var from = 0;
        var at = 0;
        while (body[at..].IndexOfAny(stops) is var step && step >= 0)
        {
            at += step;
            var second = at + 1 < body.Length ? body[at + 1] : '\0';
            if (body[at] == quote ? second == quote : second == quote || second == '\\')
            {
                unescaped = (unescaped ?? new StringBuilder()).Append(body[from..at]).Append(second);
                at += 2;
                from = at;
            }
            else if (body[at] == '\\')
            {
                at++;
            }
            else
            {
                var text = unescaped is null ? body[..at].ToString() : unescaped.Append(body[from..at]).ToString();
                scanner.Skip(at + 2);
                return new TextLiteral(text, start);
            }
        }
        throw scanner.Fault(start, $"the text that opens with {quote} is not closed", $"End it with {quote}; inside it, write \\{quote} and \\\\.");
    }

    private static NumberLiteral TakeNumber(ref Scanner scanner)
    {
        var start = scanner.Position;
        var rest = scanner.Rest;
        var at = rest[0] is '-' or '+' ? 1 : 0;
        var whole = Digits(rest[at..]);
        at += whole;
        var fraction = at < rest.Length && rest[at] == '.' ? Digits(rest[(at + 1)..]) : -1;
        at += fraction + 1;
        at += Exponent(rest[at..]);
        if (whole + Math.Max(fraction, 0) == 0)
        {
            throw scanner.Fault(start, $"{scanner.Quote(start)} is not a number", "Write digits, with '.' before decimals.");
        }
        if (!decimal.TryParse(rest[..at], NumberForm, CultureInfo.InvariantCulture, out var value))
        {
            throw scanner.Fault(start, "a number is out of range", "Write a number of at most 28 digits.");
        }
        var text = rest[..at].ToString();
        scanner.Skip(at);
        return new NumberLiteral(value, text, start);
    }

    private static int Digits(ReadOnlySpan<char> text) => text.IndexOfAnyExceptInRange('0', '9') is var end && end < 0 ? text.Length : end;

    private static int Exponent(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text[0] is not ('e' or 'E'))
        {
            return 0;
        }
        var sign = text.Length > 1 && text[1] is '-' or '+' ? 1 : 0;
        var digits = Digits(text[(1 + sign)..]);
        return digits == 0 ? 0 : 1 + sign + digits;
    }

    private static InstantLiteral TakeInstant(ref Scanner scanner)
    {
        var start = scanner.Position;
        var body = scanner.Rest[1..];
        var end = body.IndexOf(']');
        if (end < 0)
        {
            throw scanner.Fault(start, "the time that opens with [ is not closed", "End it with ], such as [2026-04-01T08:00:00Z].");
        }
        var text = body[..end].Trim().ToString();
        if (!InstantText.TryParse(text, out var value))
        {
            var shown = text.Length > 40 ? "the text between the brackets" : $"'{text}'";
            throw scanner.Fault(
                start + 1, $"{shown} is not a time", "Write a day or a time that exists, such as [2026-04-01], [2026-04-01T08:00:00Z] or [2026-04-01T08:00:00.5+02:00].");
        }
        scanner.Skip(end + 2);
        return new InstantLiteral(value, text, start);
    }
}
