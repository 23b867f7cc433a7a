using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>Whether articles are approved, and by whom where their category does not say.</summary>
public sealed class KnowledgeBaseSettings : Row
{
    public required bool RequireApproval { get; set; }
    public Ref<Member>? DefaultApprover { get; set; }
}

/// <summary>The one set of settings of the knowledge base.</summary>
public sealed class AllKnowledgeBaseSettings : Resource<KnowledgeBaseSettings>
{
    public AllKnowledgeBaseSettings() : base("service/knowledgebasesettings", Systems.TableSetup)
    {
        Setup(SetupTables.Service.KnowledgeBase);
        Called("Knowledge Base Settings");
        Rule((s, _, _) => s is { RequireApproval: true, DefaultApprover: null }
            ? Fault.At("defaultApprover", FaultCode.MissingRequiredField, "The defaultApprover field is required where articles are approved.")
            : null);
        NoCreate();
        NoDelete();
        Lacks("service/knowledgebasesettings/count", "service/knowledgebasesettings/{id}/usages", "service/knowledgebasesettings/{id}/usages/list");
    }
}
