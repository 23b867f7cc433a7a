using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>One item of a role's Customize list: a setup table, a report, and whether the role may use it.</summary>
public sealed class CustomizeItem : Row
{
    [Internal] public required Ref<SecurityRole> Role { get; set; }
    public required CustomizeIdentifier? CustomizeIdentifier { get; set; }
    [Max(100)] public required string ItemIdentifier { get; set; }
    public bool AllowedFlag { get; set; }
}

/// <summary>The Customize lists of one role; a list without any item was never customised.</summary>
public sealed class CustomizeItems : Resource<CustomizeItem>
{
    public CustomizeItems() : base("system/securityRoles/{parentId}/customizeItems", Systems.SecurityRoles)
    {
        IsExtension();
        Under(i => i.Role);
        Hold();
        ReadOnly();
        NoGet();
        Unique(i => i.Role, i => i.CustomizeIdentifier, i => i.ItemIdentifier);
        Rule((i, _, _) => i.CustomizeIdentifier == Model.CustomizeIdentifier.SystemTableSetup && SetupTables.Find(i.ItemIdentifier) == null
            ? Fault.NotFound("itemIdentifier", $"Setup table {i.ItemIdentifier} not found")
            : null);
        Does(CustomizeLists.Replace);
    }
}
