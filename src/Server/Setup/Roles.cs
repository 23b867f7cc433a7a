using Reeve.Kernel;
using Reeve.Model;

namespace Reeve.Server.Setup;

/// <summary>Makes a role hold exactly what is wanted.</summary>
public static class Roles
{
    /// <summary>Makes the role if it is missing, sets its levels, functions that are not named to None, and its list of setup tables; answers its number.</summary>
    public static async ValueTask<int> PutAsync(After after, string name, IReadOnlyDictionary<Function, Levels> levels, IReadOnlyList<string> tables)
    {
        var known = after.Use.All<SecurityRole>().FirstOrDefault(r => Fold.Of(r.Name) == Fold.Of(name))?.Id;
        var id = known ?? await after.AddAsync(new SecurityRole { Name = name });
        var role = new Ref<SecurityRole>(id);
        foreach (var setting in after.Use.All<SecurityRoleSetting>().Where(s => s.Role == role).ToList())
        {
            var wanted = Model.Rights.Functions.Find(setting.ModuleFunctionIdentifier ?? "") is { } function ? levels.GetValueOrDefault(function) : Levels.None;
            if (SecurityRoleSettings.LevelsOf(setting) == wanted) continue;
            await after.EditAsync<SecurityRoleSetting>(setting.Id, s => (s.InquireLevel, s.AddLevel, s.EditLevel, s.DeleteLevel) = (wanted.Inquire, wanted.Add, wanted.Edit, wanted.Delete));
        }

        await PutTablesAsync(after, role, tables);
        return id;
    }

    private static async ValueTask PutTablesAsync(After after, Ref<SecurityRole> role, IReadOnlyList<string> tables)
    {
        var listed = after.Use.All<CustomizeItem>().Where(i => i.Role == role && i.CustomizeIdentifier == CustomizeIdentifier.SystemTableSetup).ToList();
        foreach (var item in listed.Where(i => tables.Count == 0 || !i.AllowedFlag || !tables.Contains(i.ItemIdentifier))) await after.RemoveAsync<CustomizeItem>(item.Id);
        foreach (var table in tables.Where(t => !listed.Exists(i => i.AllowedFlag && i.ItemIdentifier == t)))
            await after.AddAsync(new CustomizeItem { Role = role, CustomizeIdentifier = CustomizeIdentifier.SystemTableSetup, ItemIdentifier = table, AllowedFlag = true });
    }
}
