namespace Reeve.Server.Demo;

/// <summary>How much the demo company holds, and how far its history goes back.</summary>
/// <param name="Name">What the command line calls it.</param>
/// <param name="Start">The morning on which the history begins: a Monday.</param>
/// <param name="Boards">Service boards.</param>
/// <param name="Members">People who work there.</param>
/// <param name="Companies">Customers, prospects and vendors.</param>
/// <param name="Contacts">People at these.</param>
/// <param name="Tickets">Tickets.</param>
public sealed record DemoSize(string Name, DateTimeOffset Start, int Boards, int Members, int Companies, int Contacts, int Tickets)
{
    /// <summary>Half a year of a small provider: enough for tests and for measuring.</summary>
    public static readonly DemoSize Small = new("small", new(2026, 5, 4, 7, 0, 0, TimeSpan.Zero), 2, 6, 20, 90, 300);

    /// <summary>Two years of a provider with everything in use.</summary>
    public static readonly DemoSize Full = new("full", new(2024, 11, 4, 7, 0, 0, TimeSpan.Zero), 4, 12, 60, 400, 3000);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<DemoSize> All { get; } = [Small, Full];

    /// <summary>Whether it holds more than what any test needs.</summary>
    public bool IsFull => this == Full;

    /// <summary>The size of a name; null for an unknown one.</summary>
    public static DemoSize? Find(string? name) => All.FirstOrDefault(s => s.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
