using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>Kind of a configuration: server, printer, licence; its questions say what is to be known of one.</summary>
public sealed class ConfigurationType : Row
{
    [Max(50)] public required string Name { get; set; }
    public bool InactiveFlag { get; set; }
    [ReadOnly] public bool SystemFlag { get; set; }
}

/// <summary>The types that configurations can have.</summary>
public sealed class ConfigurationTypes : Resource<ConfigurationType>
{
    private const string Address = "company/configurations/types";

    public ConfigurationTypes() : base(Address, Systems.TableSetup)
    {
        Setup(SetupTables.Company.Configuration);
        Named(t => t.Name);
        Unique(t => t.Name);
        Deleting((t, _) => t.SystemFlag ? Fault.At("systemFlag", FaultCode.InvalidField, "A type that Reeve itself uses cannot be deleted.") : null);
        Usages();
        Copies(Address + "/copy", typeof(ConfigurationTypeQuestion), typeof(ConfigurationTypeQuestionValue));
        Info(Address + "/info", t => t.Name, t => t.InactiveFlag, t => t.SystemFlag);
        Info("configurations/types/info", t => t.Name, t => t.InactiveFlag, t => t.SystemFlag);

        // Wire: the list of the twin lies in another module than its records.
        Lacks(Address + "/info", Address + "/info/count", "configurations/types/{id}/info");
    }
}
