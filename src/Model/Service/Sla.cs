using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>How soon customers are answered and helped, and which priority follows from impact and severity.</summary>
[Wire("SLA")]
public sealed class Sla : Row
{
    [Max(25)] public required string Name { get; set; }
    [Inert] public required SlaBasis? BasedOn { get; set; }
    [Target("CalendarReference")] public Unbuilt? CustomCalendar { get; set; }
    public bool DefaultFlag { get; set; }
    public int? ApplicationOrder { get; set; }
    [Inert] public Ref<Priority>? HiImpactHiUrgency { get; set; }
    [Inert] public Ref<Priority>? HiImpactMedUrgency { get; set; }
    [Inert] public Ref<Priority>? HiImpactLowUrgency { get; set; }
    [Inert] public Ref<Priority>? MedImpactHiUrgency { get; set; }
    [Inert] public Ref<Priority>? MedImpactMedUrgency { get; set; }
    [Inert] public Ref<Priority>? MedImpactLowUrgency { get; set; }
    [Inert] public Ref<Priority>? LowImpactHiUrgency { get; set; }
    [Inert] public Ref<Priority>? LowImpactMedUrgency { get; set; }
    [Inert] public Ref<Priority>? LowImpactLowUrgency { get; set; }
    [Inert] public decimal? RespondHours { get; set; }
    [Between(0, 100), Inert] public int? RespondPercent { get; set; }
    [Inert] public decimal? PlanWithin { get; set; }
    [Between(0, 100), Inert] public int? PlanWithinPercent { get; set; }
    [Inert] public decimal? ResolutionHours { get; set; }
    [Between(0, 100), Inert] public int? ResolutionPercent { get; set; }
}

/// <summary>The service levels.</summary>
public sealed class Slas : Resource<Sla>
{
    public Slas() : base("service/SLAs", Systems.TableSetup)
    {
        Setup(SetupTables.Service.Sla);
        Named(s => s.Name);
        Unique(s => s.Name);
        Single(s => s.DefaultFlag);
        Idle("The clock of service levels comes later; tickets refer to them.");
        Default(s => s.ApplicationOrder, (_, use) => use.All<Sla>().Select(s => s.ApplicationOrder ?? 0).DefaultIfEmpty(0).Max() + 1);
        Rule((s, _, _) => InOrder(s.RespondHours, s.PlanWithin, s.ResolutionHours));
        Usages();
        Info("service/slas/info", s => s.Name);
    }

    /// <summary>A plan does not come before the answer, nor the solution before the plan.</summary>
    internal static Fault? InOrder(decimal? respond, decimal? plan, decimal? resolve)
    {
        if (respond > plan) return Fault.At("planWithin", FaultCode.OutOfRange, "The field planWithin must not be less than respondHours.");
        return plan > resolve || respond > resolve ? Fault.At("resolutionHours", FaultCode.OutOfRange, "The field resolutionHours must not be less than respondHours and planWithin.") : null;
    }
}
