namespace Reeve.Model;

/// <summary>How the share of finished work is reckoned.</summary>
public enum PercentageCalculation
{
    ActualHours,
    Manual,
    ClosedPhases,
    ClosedTickets,
}
