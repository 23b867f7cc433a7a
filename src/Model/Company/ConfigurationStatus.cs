using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>Standing of a configuration: in use, in stock, retired.</summary>
public sealed class ConfigurationStatus : Row
{
    [Max(50)] public required string Description { get; set; }
    public bool ClosedFlag { get; set; }
    public bool DefaultFlag { get; set; }
}

/// <summary>The statuses that configurations can have.</summary>
public sealed class ConfigurationStatuses : Resource<ConfigurationStatus>
{
    public ConfigurationStatuses() : base("company/configurations/statuses", Systems.TableSetup)
    {
        Setup(SetupTables.Company.ConfigurationStatus);
        Named(s => s.Description);
        ReferenceAs("name", s => s.Description);
        Unique(s => s.Description);
        Single(s => s.DefaultFlag);
        Rule((s, _, _) => s is { DefaultFlag: true, ClosedFlag: true }
            ? Fault.At("closedFlag", FaultCode.InvalidField, "New configurations get the default status, which cannot be a closed one.")
            : null);
        Usages();
        Info("company/configurations/statuses/info", s => s.Description, s => s.ClosedFlag, s => s.DefaultFlag);
    }
}
