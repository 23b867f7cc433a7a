using System.Globalization;

namespace Reeve.Model;

/// <summary>Times of day and days as the wire writes them: <c>08:00:00</c> and <c>2026-12-25</c>.</summary>
public static class ClockText
{
    private static readonly string[] Times = ["H:mm", "H:mm:ss", "h:mm tt", "h:mm:ss tt"];

    /// <summary>The time of day of a text; null where it is none.</summary>
    public static TimeSpan? Time(string? text)
    {
        if (text is "24:00" or "24:00:00") return TimeSpan.FromDays(1);
        return DateTime.TryParseExact(text, Times, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var time) ? time.TimeOfDay : null;
    }

    /// <summary>The end of a stretch of time: midnight ends the day.</summary>
    public static TimeSpan? End(string? text) => Time(text) is { } time ? time == TimeSpan.Zero ? TimeSpan.FromDays(1) : time : null;

    /// <summary>A time of day as the wire writes it; the end of the day is <c>24:00:00</c>.</summary>
    public static string Of(TimeSpan time) => $"{(int)time.TotalHours:00}:{time.Minutes:00}:{time.Seconds:00}";

    /// <summary>A time of day in the wire's form, or the text as it is where it is none.</summary>
    public static string? Normal(string? text) => Time(text) is { } time ? Of(time) : text;

    /// <summary>The day of a text that may hold a time behind it; null where it is none.</summary>
    public static DateOnly? Day(string? text)
    {
        var day = text is { Length: > 10 } && text[10] == 'T' ? text[..10] : text;
        return DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
    }
}
