using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>A template that new tickets of a board, a type or an item get.</summary>
public sealed class BoardAutoTemplate : Row
{
    public required Ref<BoardType>? Type { get; set; }
    public required Ref<BoardSubType>? Subtype { get; set; }
    public required Ref<BoardItem>? Item { get; set; }
    public Ref<ServiceTemplate>? ServiceTemplate { get; set; }
    public Ref<Board>? Board { get; set; }
    [Inert] public SettingMode? SummarySetting { get; set; }
    [Inert] public SettingMode? DiscussionSetting { get; set; }
    [Inert] public SettingMode? InternalAnalysisSetting { get; set; }
    [Inert] public SettingMode? ResolutionSetting { get; set; }
    [Inert] public SettingMode? TasksSetting { get; set; }
    [Inert] public SettingMode? DocumentsSetting { get; set; }
    [Inert] public SettingMode? ResourcesSetting { get; set; }
    [Inert] public SettingMode? BudgetHoursSetting { get; set; }
    [Inert] public SettingMode? FinanceInformationSetting { get; set; }
    [Inert] public SettingMode? SendNotesAsEmailSetting { get; set; }
    public string? ImpactUrgencySetting { get; set; }
    public string? TemplatePrioritySetting { get; set; }
    [Inert] public bool AutoApplyFlag { get; set; }
}

/// <summary>The templates that new tickets of one board get.</summary>
public sealed class BoardAutoTemplates : Resource<BoardAutoTemplate>
{
    public BoardAutoTemplates() : base("service/boards/{parentId}/autoTemplates", Systems.TableSetup)
    {
        Setup(SetupTables.Service.ServiceBoard);
        Called("Auto Template");
        Under(t => t.Board);
        Idle("Templates are applied by hand until tickets come in by e-mail; the list belongs to a board and is copied with it.");
        Within(t => t.Type, t => t.Board);
        Within(t => t.Subtype, t => t.Board);
        Within(t => t.Item, t => t.Board);
        Required(t => t.ServiceTemplate);
    }
}
