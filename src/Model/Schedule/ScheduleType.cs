using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>What a schedule entry is about.</summary>
public sealed class ScheduleType : Row
{
    [Max(50)] public required string Name { get; set; }
    [Max(1)] public required string Identifier { get; set; }
    [Target("ChargeCodeReference")] public Unbuilt? ChargeCode { get; set; }
    public Ref<ServiceLocation>? Where { get; set; }
    [ReadOnly] public bool SystemFlag { get; set; }
}

/// <summary>What schedule entries can be about.</summary>
public sealed class ScheduleTypes : Resource<ScheduleType>
{
    /// <summary>Identifier of the type whose entries are about service tickets.</summary>
    public const string Service = "S";

    public ScheduleTypes() : base("schedule/types", Systems.TableSetup)
    {
        Setup(SetupTables.Schedule.ScheduleType);
        Identified(t => t.Identifier);
        Named(t => t.Name);
        Reference(t => t.Identifier);
        Unique(t => t.Identifier);
        Unique(t => t.Name);
        Rule((t, old, _) => old is { SystemFlag: true } && old.Identifier != t.Identifier
            ? Fault.At("identifier", FaultCode.InvalidField, "The identifier of a type that Reeve itself uses stays as it is.")
            : null);
        Deleting((t, _) => t.SystemFlag ? Fault.At("systemFlag", FaultCode.InvalidField, "A type that Reeve itself uses cannot be deleted.") : null);
        Usages();
        Info("schedule/types/info", t => t.Name, t => t.Identifier, t => t.ChargeCode, t => t.Where, t => t.SystemFlag);
    }
}
