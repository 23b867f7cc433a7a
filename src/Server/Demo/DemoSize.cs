namespace Reeve.Server.Demo;

/// <summary>How much the demo company holds, and how far its history goes back.</summary>
/// <param name="Name">What the command line calls it.</param>
/// <param name="Weeks">Weeks from the Monday on which the history begins to that of its last week.</param>
/// <param name="Boards">Service boards.</param>
/// <param name="Members">People who work there.</param>
/// <param name="Companies">Customers, prospects and vendors.</param>
/// <param name="Contacts">People at these.</param>
/// <param name="Tickets">Tickets.</param>
public sealed record DemoSize(string Name, int Weeks, int Boards, int Members, int Companies, int Contacts, int Tickets)
{
    /// <summary>Half a year of a small provider: enough for tests and for measuring.</summary>
    public static readonly DemoSize Small = new("small", 25, 2, 6, 20, 90, 300);

    /// <summary>Two years of a provider with everything in use.</summary>
    public static readonly DemoSize Full = new("full", 103, 4, 12, 60, 400, 3000);

    private const int Opens = 7;
    private const int Closes = 17;
    private const int DaysAWeek = 7;

    /// <summary>The evening on which the history ends.</summary>
    public DateTimeOffset End { get; private init; } = new(2026, 10, 30, Closes, 0, 0, TimeSpan.Zero);

    /// <summary>The morning on which the history begins: a Monday.</summary>
    public DateTimeOffset Start => new DateTimeOffset(End.Date, TimeSpan.Zero).AddDays(-(int)End.DayOfWeek + 1 - (DaysAWeek * Weeks)).AddHours(Opens);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<DemoSize> All { get; } = [Small, Full];

    /// <summary>Whether it holds more than what any test needs.</summary>
    public bool IsFull => Name == Full.Name;

    /// <summary>The same with a history up to a day: it ends in the evening of the last working day before.</summary>
    public DemoSize Before(DateOnly day)
    {
        var last = day.AddDays(-1);
        while (last.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) last = last.AddDays(-1);
        return this with { End = new DateTimeOffset(last, new TimeOnly(Closes, 0), TimeSpan.Zero) };
    }

    /// <summary>The size of a name; null for an unknown one.</summary>
    public static DemoSize? Find(string? name) => All.FirstOrDefault(s => s.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
