using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>A site whose pages may show Reeve's, or call its API from a browser.</summary>
public sealed class AllowedOrigin : Row
{
    [Max(2000)] public required string Origin { get; set; }
    [Max(2000)] public required string Description { get; set; }
    [ReadOnly] public DateTimeOffset? LastUpdateUtc { get; set; }
}

/// <summary>The sites that discovery names to clients.</summary>
public sealed class AllowedOrigins : Resource<AllowedOrigin>
{
    public AllowedOrigins() : base("system/allowedorigins", Systems.TableSetup)
    {
        Setup(SetupTables.General.ManageHostedApi);
        Unique(o => o.Origin);
        Computed(o => o.LastUpdateUtc, (_, use) => use.Now);
    }
}
