using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>Wording of a degree of impact.</summary>
public sealed class Impact : Row
{
    [ReadOnly] public string? Name { get; set; }
    [Max(200)] public required string Description { get; set; }
    public bool DefaultFlag { get; set; }
}

/// <summary>The wordings of the three degrees of impact.</summary>
public sealed class Impacts : Resource<Impact>
{
    public Impacts() : base("service/impacts", Systems.TableSetup)
    {
        Setup(SetupTables.Service.Impact);
        Named(i => i.Name);
        Single(i => i.DefaultFlag);
        NoCreate();
        NoDelete();
    }
}
