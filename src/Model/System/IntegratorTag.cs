using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>A word that integrations mark tickets with.</summary>
public sealed class IntegratorTag : Row
{
    [Max(50)] public required string Text { get; set; }
}

/// <summary>The words that integrations mark tickets with.</summary>
public sealed class IntegratorTags : Resource<IntegratorTag>
{
    public IntegratorTags() : base("system/integratorTags", Systems.TableSetup)
    {
        Setup(SetupTables.General.IntegratorLogin);
        Lacks("system/integratorTags/{id}/usages", "system/integratorTags/{id}/usages/list");
        Named(t => t.Text);
        Unique(t => t.Text);
        Idle("integrations agree on words here; tickets carry them as plain texts");
    }
}
