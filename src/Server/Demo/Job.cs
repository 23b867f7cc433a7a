using Reeve.Model;

namespace Reeve.Server.Demo;

/// <summary>A kind of work that a managed service provider does again and again.</summary>
/// <param name="SubType">Finer type on the board.</param>
/// <param name="Summary">Summary of the ticket, with the blanks of <see cref="Blanks"/>.</param>
/// <param name="Told">What the customer, or the monitoring, says.</param>
/// <param name="Done">What solved it.</param>
/// <param name="Severity">How severe it is.</param>
/// <param name="Request">Whether it asks for something new, in place of reporting what broke.</param>
public sealed record Job(string SubType, string Summary, string Told, string Done, Degree Severity = Degree.Medium, bool Request = false)
{
    /// <summary>What has to be done for it, in order; empty where one step is enough.</summary>
    public IReadOnlyList<string> Steps { get; init; } = [];

    /// <summary>One of some, by chance.</summary>
    public static T One<T>(IReadOnlyList<T> of, Random chance) => of[chance.Next(of.Count)];
}
