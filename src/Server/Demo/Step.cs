using Reeve.Kernel;

namespace Reeve.Server.Demo;

/// <summary>Something that a member does at an instant of the history.</summary>
/// <param name="At">When.</param>
/// <param name="Turn">Place among the steps of the same period that belong together: those of a later turn build on those of an earlier one.</param>
/// <param name="Member">In whose name.</param>
/// <param name="Enters">Whether a ticket is entered.</param>
/// <param name="Do">What is done.</param>
internal sealed record Step(DateTimeOffset At, int Turn, string Member, bool Enters, Func<After, ValueTask> Do)
{
    private const int DaysAWeek = 7;
    private const int LastDays = 35;

    /// <summary>The stretch of time, of a history that ends there, whose steps are taken together: a week, in the end a day.</summary>
    public static int PeriodOf(DateTimeOffset at, DateTimeOffset end)
    {
        var ago = (end.Date.AddDays(1) - at.UtcDateTime.Date).Days;
        return ago <= LastDays ? -ago : -LastDays - 1 - ((ago - LastDays) / DaysAWeek);
    }
}
