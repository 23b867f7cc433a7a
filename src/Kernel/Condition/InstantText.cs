namespace Reeve.Kernel.Condition;

/// <summary>Reads the forms of a date and time that clients send; without an offset it is UTC.</summary>
public static class InstantText
{
    private const int TickDigits = 7;

    /// <summary>Reads a day, or a day and time with optional seconds, fraction and offset; digits beyond 100 nanoseconds are dropped.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out DateTimeOffset value)
    {
        value = default;
        if (!TakeDay(ref text, out var day) || !TakeTime(ref text, out var time) || !TakeOffset(text, out var offset))
        {
            return false;
        }
        var utc = day.Ticks + time - (offset * TimeSpan.TicksPerMinute);
        if (utc < DateTime.MinValue.Ticks || utc > DateTime.MaxValue.Ticks)
        {
            return false;
        }
        value = new DateTimeOffset(utc, TimeSpan.Zero).ToOffset(TimeSpan.FromMinutes(offset));
        return true;
    }

    private static bool TakeDay(ref ReadOnlySpan<char> text, out DateTime day)
    {
        day = default;
        if (!TakeDigits(ref text, 4, out var year) || !TakeSign(ref text, '-') || !TakeDigits(ref text, 2, out var month)
            || !TakeSign(ref text, '-') || !TakeDigits(ref text, 2, out var date))
        {
            return false;
        }
        if (year < 1 || month is < 1 or > 12 || date < 1 || date > DateTime.DaysInMonth(year, month))
        {
            return false;
        }
        day = new DateTime(year, month, date, 0, 0, 0, DateTimeKind.Utc);
        return true;
    }

    private static bool TakeTime(ref ReadOnlySpan<char> text, out long ticks)
    {
        ticks = 0;
        if (text.IsEmpty || text[0] is 'Z' or 'z')
        {
            return true;
        }
        if (!(TakeSign(ref text, 'T') || TakeSign(ref text, 't') || TakeSign(ref text, ' '))
            || !TakeDigits(ref text, 2, out var hour) || !TakeSign(ref text, ':') || !TakeDigits(ref text, 2, out var minute))
        {
            return false;
        }
        var second = 0;
        long fraction = 0;
        if (TakeSign(ref text, ':') && (!TakeDigits(ref text, 2, out second) || (TakeSign(ref text, '.') && !TakeFraction(ref text, out fraction))))
        {
            return false;
        }
        ticks = (hour * TimeSpan.TicksPerHour) + (minute * TimeSpan.TicksPerMinute) + (second * TimeSpan.TicksPerSecond) + fraction;
        return hour < 24 && minute < 60 && second < 60;
    }

    private static bool TakeFraction(ref ReadOnlySpan<char> text, out long ticks)
    {
        ticks = 0;
        var digits = text.IndexOfAnyExceptInRange('0', '9') is var end && end < 0 ? text.Length : end;
        for (var i = 0; i < TickDigits; i++)
        {
            ticks = (ticks * 10) + (i < digits ? text[i] - '0' : 0);
        }
        text = text[digits..];
        return digits > 0;
    }

    private static bool TakeOffset(ReadOnlySpan<char> text, out int minutes)
    {
        minutes = 0;
        // Wire: a '+' that was not percent-encoded arrives as a space.
        var spaced = TakeSign(ref text, ' ');
        if (text.IsEmpty || text is "Z" or "z")
        {
            return !spaced || !text.IsEmpty;
        }
        var west = TakeSign(ref text, '-');
        if (!west && !TakeSign(ref text, '+') && !spaced)
        {
            return false;
        }
        if (!TakeDigits(ref text, 2, out var hour))
        {
            return false;
        }
        var minute = 0;
        if (!text.IsEmpty)
        {
            TakeSign(ref text, ':');
            if (!TakeDigits(ref text, 2, out minute) || !text.IsEmpty)
            {
                return false;
            }
        }
        minutes = ((hour * 60) + minute) * (west ? -1 : 1);
        return minute < 60 && minutes is >= -14 * 60 and <= 14 * 60;
    }

    private static bool TakeSign(ref ReadOnlySpan<char> text, char sign)
    {
        if (text.IsEmpty || text[0] != sign)
        {
            return false;
        }
        text = text[1..];
        return true;
    }

    private static bool TakeDigits(ref ReadOnlySpan<char> text, int count, out int number)
    {
        number = 0;
        if (text.Length < count || text[..count].ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }
        foreach (var digit in text[..count])
        {
            number = (number * 10) + (digit - '0');
        }
        text = text[count..];
        return true;
    }
}
