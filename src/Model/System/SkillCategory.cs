using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>A field of work under which skills are kept.</summary>
public sealed class SkillCategory : Row
{
    [Max(30)] public required string Name { get; set; }
}

/// <summary>The fields of work under which skills are kept.</summary>
public sealed class SkillCategories : Resource<SkillCategory>
{
    public SkillCategories() : base("system/skillCategories", Systems.TableSetup)
    {
        Setup(SetupTables.Members.Skills);
        Named(c => c.Name);
        Unique(c => c.Name);
    }
}
