using Reeve.Kernel;

namespace Reeve.Model;

/// <summary>How many requests one of several servers counted against a budget in a minute.</summary>
public sealed class SpentBudget : Row
{
    /// <summary>The server that counted.</summary>
    [Unfolded, Max(40)] public required string Node { get; set; }

    /// <summary>The key or address counted.</summary>
    [Unfolded, Max(100)] public required string Budget { get; set; }

    /// <summary>Number of the minute.</summary>
    public long Window { get; set; }
    public int Requests { get; set; }
}

/// <summary>What the servers of a company tell each other of their budgets; written and read by Reeve alone, forgotten after minutes.</summary>
public sealed class SpentBudgets : Resource<SpentBudget>
{
    public SpentBudgets() : base("system/spentBudgets", null)
    {
        IsExtension();
        Unrouted();
        Index(b => b.Window);
    }
}
