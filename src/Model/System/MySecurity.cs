using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>What a caller may ask about their own rights.</summary>
public static class MySecurity
{
    /// <summary><c>GET system/mySecurity</c>.</summary>
    public static Operation Settings { get; } = new()
    {
        Path = "system/mySecurity",
        Method = "GET",
        Summary = "The caller's levels, function by function, as they take effect.",
        Run = call => new(Functions.All.Select(f => Effective(f, call)).ToList()),
    };

    /// <summary><c>GET system/mySecurity/customizeItems</c>.</summary>
    public static Operation CustomizeItems { get; } = new()
    {
        Path = "system/mySecurity/customizeItems",
        Method = "GET",
        Summary = "The items that the caller's Customize lists allow.",
        Run = call => new(call.Memory.All<CustomizeItem>()
            .Where(i => i.Role.Id == call.Caller.RoleId && i.AllowedFlag)
            .Select(i => new { i.Id, CustomizeIdentifier = i.CustomizeIdentifier.ToString(), i.ItemIdentifier })
            .ToList()),
    };

    /// <summary><c>GET system/myPermissions</c>.</summary>
    public static Operation Permissions { get; } = new()
    {
        Path = "system/myPermissions",
        Method = "GET",
        Extension = true,
        Summary = "The caller's levels in words, with the verbs that may be held at My and what it means there, the Customize list of each function, and which setup tables are open.",
        Run = call => new(Functions.All.Select(f => Permission(f, call.Caller.Grants)).ToList()),
    };

    /// <summary>A setting as it goes over the wire.</summary>
    public static object Shown(SecurityRoleSetting s) => new
    {
        s.Id,
        AddLevel = s.AddLevel.ToString(),
        EditLevel = s.EditLevel.ToString(),
        DeleteLevel = s.DeleteLevel.ToString(),
        InquireLevel = s.InquireLevel.ToString(),
        s.ModuleFunctionName,
        s.ModuleFunctionDescription,
        s.MyAllFlag,
        s.ModuleFunctionIdentifier,
        s.ReportFlag,
        s.RestrictFlag,
        s.CustomFlag,
        s.ModuleDescription,
        s.ModuleIdentifier,
        s.ModuleName,
        s.SortOrder,
    };

    private static object Effective(Function function, OperationCall call)
    {
        var levels = call.Caller.Grants.Of(function);
        var names = SecurityRoleSettings.Named(function, new Ref<SecurityRole>(call.Caller.RoleId ?? 0));
        return new
        {
            Id = Functions.SortOrder(function),
            AddLevel = levels.Add.ToString(),
            EditLevel = levels.Edit.ToString(),
            DeleteLevel = levels.Delete.ToString(),
            InquireLevel = levels.Inquire.ToString(),
            names.ModuleFunctionName,
            names.ModuleFunctionDescription,
            names.MyAllFlag,
            names.ModuleFunctionIdentifier,
            names.ReportFlag,
            names.RestrictFlag,
            names.CustomFlag,
            names.ModuleDescription,
            names.ModuleIdentifier,
            names.ModuleName,
            names.SortOrder,
            Member = new { Id = call.Caller.MemberId, call.Caller.Identifier, Name = call.Memory.Row<Member>(call.Caller.MemberId)?.FullName },
        };
    }

    private static object Permission(Function function, Grants grants)
    {
        var levels = grants.Of(function);
        return new
        {
            function.Module,
            Function = function.Name,
            function.Identifier,
            Inquire = levels.Inquire.ToString(),
            Add = levels.Add.ToString(),
            Edit = levels.Edit.ToString(),
            Delete = levels.Delete.ToString(),
            function.Enforced,
            MyVerbs = Enum.GetValues<Verb>().Where(function.MyAllowed).Select(v => v.ToString()).ToList(),
            MyMeans = MyMeaning.Of(function),
            List = CustomizeLists.Of(function),
            SetupTables = function == Systems.TableSetup ? SetupTables.All.Where(grants.Allows).ToList() : null,
        };
    }
}
