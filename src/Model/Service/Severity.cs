using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>Wording of a degree of severity.</summary>
public sealed class Severity : Row
{
    [ReadOnly] public string? Name { get; set; }
    [Max(200)] public required string Description { get; set; }
    public bool DefaultFlag { get; set; }
}

/// <summary>The wordings of the three degrees of severity.</summary>
public sealed class Severities : Resource<Severity>
{
    public Severities() : base("service/severities", Systems.TableSetup)
    {
        Setup(SetupTables.Service.Severity);
        Named(s => s.Name);
        Single(s => s.DefaultFlag);
        NoCreate();
        NoDelete();
    }
}
