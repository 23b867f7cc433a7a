using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>A department of the company that runs Reeve.</summary>
public sealed class Department : Row
{
    [Max(15)] public required string Identifier { get; set; }
    [Max(50)] public required string Name { get; set; }
}

/// <summary>The departments of the company that runs Reeve.</summary>
public sealed class Departments : Resource<Department>
{
    public Departments() : base("system/departments", Systems.MyCompany)
    {
        Hold();
        Identified(d => d.Identifier);
        Named(d => d.Name);
        Unique(d => d.Identifier);
        Unique(d => d.Name);
        Usages();
        FreeInfo("system/info/departments", d => d.Name);
    }
}
