using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>A kind of member: employee, contractor.</summary>
public sealed class MemberType : Row
{
    [Max(30)] public required string Name { get; set; }
    public bool InactiveFlag { get; set; }
}

/// <summary>The kinds of members.</summary>
public sealed class MemberTypes : Resource<MemberType>
{
    public MemberTypes() : base("system/members/types", Systems.TableSetup)
    {
        Setup(SetupTables.Members.MemberType);
        Named(t => t.Name);
        Unique(t => t.Name);
        Info("system/members/types/info", t => t.Name, t => t.InactiveFlag);
    }
}
