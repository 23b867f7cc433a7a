using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>Which skill work of a type asks for.</summary>
public sealed class BoardSkillMapping : Row
{
    public required Ref<BoardType> Type { get; set; }
    public Ref<BoardSubType>? SubType { get; set; }
    public Ref<BoardItem>? Item { get; set; }
    public required Ref<SkillCategory> SkillCategory { get; set; }
    public required Ref<Skill> Skill { get; set; }
    public Ref<Board> Board { get; set; }
}

/// <summary>The skills that work on one board asks for.</summary>
public sealed class BoardSkillMappings : Resource<BoardSkillMapping>
{
    public BoardSkillMappings() : base("service/boards/{parentId}/skillMappings", Systems.TableSetup)
    {
        Setup(SetupTables.Service.ServiceBoard);
        Called("Skill Mapping");
        Under(m => m.Board);
        Idle("Reeve proposes nobody for a ticket yet; the mapping belongs to a board and is copied with it.");
        Within(m => m.Type, m => m.Board);
        Within(m => m.SubType, m => m.Board);
        Within(m => m.Item, m => m.Board);
        Within(m => m.Skill, m => m.SkillCategory);
        Rule((m, _, use) => use.Find<BoardSubType>(m.SubType) is { TypeAssociationIds.Count: > 0 } finer && !finer.TypeAssociationIds.Contains(m.Type.Id)
            ? Fault.At("subType", FaultCode.InvalidField, "The subtype does not belong to the type.")
            : null);
    }
}
