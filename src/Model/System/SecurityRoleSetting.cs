using Reeve.Kernel;

namespace Reeve.Model;

/// <summary>How far a role reaches with each verb of one function.</summary>
public sealed class SecurityRoleSetting : Row
{
    public Level AddLevel { get; set; }
    public Level EditLevel { get; set; }
    public Level DeleteLevel { get; set; }
    public Level InquireLevel { get; set; }
    [ReadOnly] public string? ModuleFunctionName { get; set; }
    [ReadOnly] public string? ModuleFunctionDescription { get; set; }
    [ReadOnly] public bool MyAllFlag { get; set; }
    [ReadOnly] public string? ModuleFunctionIdentifier { get; set; }
    [ReadOnly] public bool ReportFlag { get; set; }
    [ReadOnly] public bool RestrictFlag { get; set; }
    [ReadOnly] public bool CustomFlag { get; set; }
    [ReadOnly] public string? ModuleDescription { get; set; }
    [ReadOnly] public string? ModuleIdentifier { get; set; }
    [ReadOnly] public string? ModuleName { get; set; }
    [ReadOnly] public int? SortOrder { get; set; }

    /// <summary>The role it belongs to.</summary>
    [Internal] public required Ref<SecurityRole> Role { get; set; }
}
