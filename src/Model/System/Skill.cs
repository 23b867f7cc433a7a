using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>Something that members can know how to do.</summary>
public sealed class Skill : Row
{
    [Max(50)] public required string Name { get; set; }
    public required Ref<SkillCategory> Category { get; set; }
}

/// <summary>What members can know how to do.</summary>
public sealed class Skills : Resource<Skill>
{
    public Skills() : base("system/skills", Systems.TableSetup)
    {
        Setup(SetupTables.Members.Skills);
        Named(s => s.Name);
        Unique(s => s.Category, s => s.Name);
        Info("system/skills/info", s => s.Name);
    }
}
