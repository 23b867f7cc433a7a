using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>How soon customers are answered and helped with tickets of one priority.</summary>
[Wire("SLAPriority")]
public sealed class SlaPriority : Row
{
    public required Ref<Priority> Priority { get; set; }
    [Inert] public decimal? RespondHours { get; set; }
    [Between(0, 100), Inert] public int? RespondPercent { get; set; }
    [Inert] public decimal? PlanWithin { get; set; }
    [Between(0, 100), Inert] public int? PlanWithinPercent { get; set; }
    [Inert] public decimal? ResolutionHours { get; set; }
    [Between(0, 100), Inert] public int? ResolutionPercent { get; set; }
    public Ref<Sla>? Sla { get; set; }
}

/// <summary>The priorities of one service level.</summary>
public sealed class SlaPriorities : Resource<SlaPriority>
{
    public SlaPriorities() : base("service/SLAs/{parentId}/priorities", Systems.TableSetup)
    {
        Setup(SetupTables.Service.Sla);
        Under(p => p.Sla);
        Unique(p => p.Sla, p => p.Priority);
        Idle("The clock of service levels comes later.");
        Rule((p, _, _) => Slas.InOrder(p.RespondHours, p.PlanWithin, p.ResolutionHours));
    }
}
