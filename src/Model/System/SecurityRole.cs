using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>A set of rights that members hold.</summary>
public sealed class SecurityRole : Row
{
    [Max(30)] public required string Name { get; set; }
    [Max(30)] public string? RoleType { get; set; }
    [ReadOnly] public bool AdminFlag { get; set; }
    public bool InactiveFlag { get; set; }
}

/// <summary>The roles that members can hold.</summary>
public sealed class SecurityRoles : Resource<SecurityRole>
{
    public SecurityRoles() : base("system/securityroles", Systems.SecurityRoles)
    {
        Hold();
        Named(r => r.Name);
        Unique(r => r.Name);
        Adds(EndpointKind.Replace, EndpointKind.Patch);
        Rule((r, _, _) => r.AdminFlag && r.InactiveFlag
            ? Fault.At("inactiveFlag", FaultCode.InvalidField, "The administrators' role stays active.")
            : null);
        Rule((r, old, use) =>
        {
            // An inactive role is worth nothing: making it active again gives its rights to all who hold it.
            if (old is { InactiveFlag: true } && !r.InactiveFlag) Bounds.Hold(use, RoleGrants.Stated(use.Memory, r.Id), "The role grants more than you hold.");
            return null;
        });
        Deleting((r, _) => r.AdminFlag ? Fault.At("adminFlag", FaultCode.InvalidField, "The administrators' role cannot be deleted.") : null);
        Saved(SecurityRoleSettings.AddAllAsync);
        Info("system/securityroles/info", r => r.Name, r => r.RoleType, r => r.InactiveFlag);
        Does(RoleCopy.Copy);
        Does(MySecurity.Settings);
        Does(MySecurity.CustomizeItems);
        Does(MySecurity.Permissions);
        Does(CatalogueScreens.Show);
    }
}
