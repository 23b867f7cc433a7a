using System.Text.Json;
using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>Making a role from another one.</summary>
public static class RoleCopy
{
    /// <summary><c>POST system/securityroles/{id}/copy</c>.</summary>
    public static Operation Copy { get; } = new()
    {
        Path = "system/securityroles/{id}/copy",
        Method = "POST",
        Function = Systems.SecurityRoles,
        Verb = Verb.Add,
        Extension = true,
        Status = 201,
        Summary = "A new role with the levels and lists of another.",
        Body = typeof(Wanted),
        Answer = typeof(SecurityRole),
        Run = RunAsync,
    };

    private static async ValueTask<object?> RunAsync(OperationCall call)
    {
        var grants = call.Caller.Grants;
        if (grants.Of(Systems.SecurityRoles, Verb.Inquire) != Level.All)
            throw new Refusal(new Problem.Forbidden(Systems.SecurityRoles, Verb.Inquire, Level.All, grants.Of(Systems.SecurityRoles, Verb.Inquire), call.Caller.RoleId));
        var source = call.Number("id");
        var name = Name(call);
        return await call.ActAsync<object?>(async after =>
        {
            var role = after.Use.Find<SecurityRole>(new Ref<SecurityRole>(source))
                ?? throw new Refusal(new Problem.NoRecord(nameof(SecurityRole), call.Path["id"]));
            Bounds.Hold(after.Use, RoleGrants.Stated(after.Use.Memory, source), "The role grants more than you hold.");
            var id = await after.AddAsync(new SecurityRole { Name = name, RoleType = role.RoleType });
            await LevelsAsync(after, source, id);
            await ItemsAsync(after, source, id);
            return new { Id = id, Name = name, role.RoleType, AdminFlag = false, InactiveFlag = false };
        });
    }

    private static string Name(OperationCall call)
    {
        var given = call.Body.ValueKind == JsonValueKind.Object
            ? call.Body.EnumerateObject().FirstOrDefault(p => string.Equals(p.Name, "name", StringComparison.OrdinalIgnoreCase)).Value
            : default;
        return given.ValueKind == JsonValueKind.String && given.GetString() is { Length: > 0 } name
            ? name
            : throw new Refusal(new Problem.Invalid(nameof(SecurityRole), [Fault.Missing("name")]));
    }

    private static async ValueTask LevelsAsync(After after, int from, int to)
    {
        var target = new Ref<SecurityRole>(to);
        var stated = RoleGrants.Stated(after.Use.Memory, from);
        foreach (var setting in await after.FindAsync<SecurityRoleSetting>(s => s.Role == target))
        {
            if (Functions.Find(setting.ModuleFunctionIdentifier ?? "") is not { } function || stated.Of(function) == Levels.None) continue;
            var levels = stated.Of(function);
            await after.EditAsync<SecurityRoleSetting>(setting.Id, s =>
                (s.InquireLevel, s.AddLevel, s.EditLevel, s.DeleteLevel) = (levels.Inquire, levels.Add, levels.Edit, levels.Delete));
        }
    }

    private static async ValueTask ItemsAsync(After after, int from, int to)
    {
        foreach (var item in after.Use.All<CustomizeItem>().Where(i => i.Role.Id == from).ToList())
        {
            await after.AddAsync(new CustomizeItem
            {
                Role = new Ref<SecurityRole>(to),
                CustomizeIdentifier = item.CustomizeIdentifier,
                ItemIdentifier = item.ItemIdentifier,
                AllowedFlag = item.AllowedFlag,
            });
        }
    }

    private sealed record Wanted(string Name);
}
