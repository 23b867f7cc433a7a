using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>A type of work on a board.</summary>
public sealed class BoardType : Row
{
    [Max(50)] public required string Name { get; set; }
    [Inert] public TypeCategory? Category { get; set; }
    public bool DefaultFlag { get; set; }
    public bool InactiveFlag { get; set; }
    [Inert] public bool RequestForChangeFlag { get; set; }
    [Max(50)] public string? IntegrationXref { get; set; }
    [Inert] public Ref<SkillCategory>? SkillCategory { get; set; }
    [Inert] public Ref<Skill>? Skill { get; set; }
    public required Ref<Board> Board { get; set; }
    [Inert] public Ref<Location>? Location { get; set; }
    [Inert] public Ref<Department>? Department { get; set; }
    [Minted] public Guid? ConnectWiseId { get; set; }
    [ReadOnly] public Guid? ParentConnectWiseId { get; set; }
    [ReadOnly] public int? ParentId { get; set; }
    [ReadOnly] public int? GrandParentId { get; set; }
    [ReadOnly] public Guid? GrandParentConnectWiseId { get; set; }
}

/// <summary>The types of one board.</summary>
public sealed class BoardTypes : Resource<BoardType>
{
    public BoardTypes() : base("service/boards/{parentId}/types", Systems.TableSetup)
    {
        Setup(SetupTables.Service.ServiceBoard);
        Called("Service Type");
        Under(t => t.Board);
        Named(t => t.Name);
        Unique(t => t.Board, t => t.Name);
        Single(t => t.DefaultFlag, t => t.Board);
        Default(t => t.Category, (_, _) => TypeCategory.Reactive);
        Computed(t => t.ParentId, (t, _) => (int?)t.Board.Id);
        Computed<Guid?, Board>(t => t.ParentConnectWiseId, t => t.Board, b => b?.ConnectWiseId);
        KeptBy(t => t.GrandParentId, t => t.GrandParentConnectWiseId);
        Rule((t, _, _) => t.DefaultFlag && t.InactiveFlag
            ? Fault.At("inactiveFlag", FaultCode.InvalidField, "The default type of a board cannot be inactive.")
            : null);
        Usages();
        Info("service/info/boardtypes", t => t.Name, t => t.Board, t => t.InactiveFlag, t => t.DefaultFlag);
    }
}
