using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>What roles grant, made from the settings and lists held in memory: once per memory and role.</summary>
public static class RoleGrants
{
    /// <summary>What a role grants now: nothing when it is inactive or gone.</summary>
    public static Grants Of(Memory memory, int? role) =>
        role is { } id && memory.Row<SecurityRole>(id) is { InactiveFlag: false } ? Stated(memory, id) : Grants.Nothing;

    /// <summary>What a role would grant if it was active.</summary>
    public static Grants Stated(Memory memory, int role) => memory.Derive<Grants>((typeof(RoleGrants), role), m => Made(m, role));

    /// <summary>What the role of a member grants, were both active.</summary>
    public static Grants OfMember(Memory memory, int member) =>
        memory.Row<Member>(member)?.SecurityRole is { } role ? Stated(memory, role.Id) : Grants.Nothing;

    private static Grants Made(Memory memory, int role)
    {
        if (memory.Row<SecurityRole>(role) is { AdminFlag: true }) return Grants.Everything;
        var stated = memory.All<SecurityRoleSetting>()
            .Where(s => s.Role.Id == role)
            .Select(s => (Function: Functions.Find(s.ModuleFunctionIdentifier ?? ""), Levels: SecurityRoleSettings.LevelsOf(s)))
            .Where(s => s.Function != null)
            .Select(s => new KeyValuePair<Function, Levels>(s.Function!, s.Levels));
        var lists = memory.All<CustomizeItem>()
            .Where(i => i.Role.Id == role)
            .GroupBy(i => i.CustomizeIdentifier)
            .Select(l => new KeyValuePair<string, IReadOnlyCollection<string>>(
                l.Key.ToString()!, [.. l.Where(i => i.AllowedFlag).Select(i => i.ItemIdentifier)]));
        return new Grants(stated, lists);
    }
}
