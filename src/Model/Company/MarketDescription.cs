using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>Line of business that a company is in.</summary>
public sealed class MarketDescription : Row
{
    [Max(50)] public required string Name { get; set; }
}

/// <summary>The lines of business.</summary>
public sealed class MarketDescriptions : Resource<MarketDescription>
{
    public MarketDescriptions() : base("company/marketDescriptions", Systems.TableSetup)
    {
        Setup(SetupTables.Company.MarketDescription);
        Named(m => m.Name);
        Unique(m => m.Name);
        Usages();
        Info("company/marketDescriptions/info", m => m.Name);
    }
}
