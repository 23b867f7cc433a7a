using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>The levels of one role, function by function.</summary>
public sealed class SecurityRoleSettings : Resource<SecurityRoleSetting>
{
    public SecurityRoleSettings() : base("system/securityRoles/{parentId}/settings", Systems.SecurityRoles)
    {
        Under(s => s.Role);
        Hold();
        NoCreate();
        NoDelete();
        Adds(EndpointKind.Replace, EndpointKind.Patch);
        Unique(s => s.Role, s => s.ModuleFunctionIdentifier);
        Rule(AdministratorsHoldAll);
        Rule((s, _, _) => Offered(s, Verb.Inquire));
        Rule((s, _, _) => Offered(s, Verb.Add));
        Rule((s, _, _) => Offered(s, Verb.Edit));
        Rule((s, _, _) => Offered(s, Verb.Delete));
        Rule(WithinTheActor);
        Does(SettingLists.Replace);
        Does(SettingLists.Change);
    }

    /// <summary>A new role gets a setting for each function, at None unless it is the administrators'.</summary>
    public static async ValueTask AddAllAsync(SecurityRole? role, SecurityRole? old, After after)
    {
        if (role == null || old != null) return;
        foreach (var setting in Missing([], role)) await after.AddAsync(setting);
    }

    /// <summary>Settings of a role for the functions that it has none for: at None, unless it is the administrators'.</summary>
    public static IReadOnlyList<SecurityRoleSetting> Missing(IEnumerable<SecurityRoleSetting> settings, SecurityRole role)
    {
        var known = settings.Where(s => s.Role.Id == role.Id).Select(s => s.ModuleFunctionIdentifier).ToHashSet();
        var level = role.AdminFlag ? Level.All : Level.None;
        var missing = Functions.All.Where(f => !known.Contains(f.Identifier)).Select(f => Named(f, role)).ToList();
        foreach (var setting in missing) (setting.InquireLevel, setting.AddLevel, setting.EditLevel, setting.DeleteLevel) = (level, level, level, level);
        return missing;
    }

    /// <summary>The levels that a setting states.</summary>
    public static Levels LevelsOf(SecurityRoleSetting setting) =>
        new(setting.InquireLevel, setting.AddLevel, setting.EditLevel, setting.DeleteLevel);

    /// <summary>A setting at None with the names of its function.</summary>
    public static SecurityRoleSetting Named(Function function, Ref<SecurityRole> role) => new()
    {
        Role = role,
        ModuleName = function.Module,
        ModuleDescription = function.Module,
        ModuleIdentifier = function.ModuleIdentifier,
        ModuleFunctionName = function.Name,
        ModuleFunctionDescription = function.Description,
        ModuleFunctionIdentifier = function.Identifier,
        MyAllFlag = function.MyAllFlag,
        ReportFlag = function.Name.EndsWith("Reports", StringComparison.Ordinal),
        CustomFlag = function.Customize != null,
        SortOrder = Functions.SortOrder(function),
    };

    private static Function? FunctionOf(SecurityRoleSetting setting) => Functions.Find(setting.ModuleFunctionIdentifier ?? "");

    private static Fault? Offered(SecurityRoleSetting setting, Verb verb)
    {
        var level = LevelsOf(setting)[verb];
        return FunctionOf(setting)?.Allows(verb, level) == false
            ? Fault.At(verb.ToString().ToLowerInvariant() + "Level", FaultCode.InvalidField,
                $"{setting.ModuleName} > {setting.ModuleFunctionName} has no level {level} for {verb}; give None or All.")
            : null;
    }

    private static Fault? AdministratorsHoldAll(SecurityRoleSetting setting, SecurityRoleSetting? old, Use use) =>
        use.Find<SecurityRole>(setting.Role) is { AdminFlag: true } && LevelsOf(setting) != Levels.All
            ? Fault.At("inquireLevel", FaultCode.InvalidField, "The administrators' role holds All everywhere.")
            : null;

    // Judged verb by verb: what the actor lacks may be lowered, not raised.
    private static Fault? WithinTheActor(SecurityRoleSetting setting, SecurityRoleSetting? old, Use use)
    {
        if (FunctionOf(setting) is not { } function) return null;
        var (now, before) = (LevelsOf(setting).Capped(), old == null ? Levels.None : LevelsOf(old).Capped());
        var own = use.Caller.Grants.Of(function);
        foreach (var verb in Enum.GetValues<Verb>())
        {
            if (now[verb] > before[verb] && now[verb] > own[verb])
                Bounds.Hold(use, new Grants([new(function, LevelsOf(setting))]), $"{function} {verb} {now[verb]} is more than you hold.");
        }

        return null;
    }
}
