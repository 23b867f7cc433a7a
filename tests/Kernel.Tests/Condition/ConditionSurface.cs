using System.Globalization;
using System.Text;

namespace Reeve.Kernel.Tests.Condition;

/// <summary>One of the ways to write a value, drawn by chance.</summary>
internal static class ConditionSurface
{
    public static string Quoted(string words, Random random, Action<Production> hit)
    {
        var quote = random.Next(2) == 0 ? '"' : '\'';
        hit(quote == '"' ? Production.DoubleQuoted : Production.SingleQuoted);
        var text = new StringBuilder().Append(quote);
        for (var i = 0; i < words.Length; i++)
        {
            var c = words[i];
            if (c == quote)
            {
                var doubled = random.Next(2) == 0;
                hit(doubled ? Production.DoubledQuote : Production.EscapedQuote);
                text.Append(doubled ? quote : '\\').Append(quote);
            }
            else if (c == '\\')
            {
                // A backslash may stand plain only where what follows cannot be taken for its escape.
                var plain = i + 1 < words.Length && words[i + 1] != quote && words[i + 1] != '\\' && random.Next(2) == 0;
                hit(plain ? Production.PlainBackslash : Production.EscapedBackslash);
                text.Append(plain ? "\\" : "\\\\");
            }
            else
            {
                text.Append(c);
            }
        }
        return text.Append(quote).ToString();
    }

    public static string Number(decimal value, Random random, Action<Production> hit)
    {
        hit(value < 0 ? Production.Negative : value.Scale == 0 ? Production.Integer : Production.Decimal);
        var text = value.ToString(CultureInfo.InvariantCulture);
        if (random.Next(4) == 0)
        {
            hit(Production.Exponent);
            text = text.Replace(".", "", StringComparison.Ordinal) + (random.Next(2) == 0 ? "e" : "E") + (value.Scale == 0 ? "+0" : $"-{value.Scale}");
        }
        if (value >= 0 && random.Next(5) == 0)
        {
            hit(Production.Plus);
            text = "+" + text;
        }
        return text;
    }

    public static string Instant(DateTimeOffset value, Random random, Action<Production> hit)
    {
        var utc = value.UtcDateTime;
        if (utc.TimeOfDay == TimeSpan.Zero && random.Next(2) == 0)
        {
            hit(Production.Day);
            return utc.ToString("'['yyyy-MM-dd']'", CultureInfo.InvariantCulture);
        }
        var form = (Production)((int)Production.Zulu + random.Next(5));
        hit(form);
        var minutes = form is Production.Zulu or Production.Naive ? 0 : random.Next(-14 * 60, (14 * 60) + 1);
        minutes = form == Production.OffsetWithSpace ? Math.Abs(minutes) : minutes;
        var local = utc.AddMinutes(minutes);
        var spaced = random.Next(6) == 0;
        if (spaced)
        {
            hit(Production.SpaceForT);
        }
        var offset = TimeSpan.FromMinutes(Math.Abs(minutes));
        var sign = minutes < 0 ? "-" : "+";
        return "[" + local.ToString(spaced ? "yyyy-MM-dd " : "yyyy-MM-dd'T'", CultureInfo.InvariantCulture) + Clock(local, random, hit) + form switch
        {
            Production.Zulu => "Z",
            Production.Naive => "",
            Production.OffsetWithSpace => offset.ToString("' 'hh':'mm", CultureInfo.InvariantCulture),
            Production.OffsetWithoutColon => sign + offset.ToString("hhmm", CultureInfo.InvariantCulture),
            _ => sign + offset.ToString("hh':'mm", CultureInfo.InvariantCulture),
        } + "]";
    }

    private static string Clock(DateTime local, Random random, Action<Production> hit)
    {
        var fraction = local.Ticks % TimeSpan.TicksPerSecond;
        if (fraction == 0 && local.Second == 0 && random.Next(3) == 0)
        {
            hit(Production.Minutes);
            return local.ToString("HH:mm", CultureInfo.InvariantCulture);
        }
        if (fraction == 0 && random.Next(2) == 0)
        {
            hit(Production.Seconds);
            return local.ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        }
        var more = random.Next(3) == 0 ? random.Next(1000).ToString(CultureInfo.InvariantCulture) : "";
        hit(more.Length > 0 ? Production.LongFraction : Production.Fraction);
        return local.ToString("HH:mm:ss.fffffff", CultureInfo.InvariantCulture) + more;
    }
}
