using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>A subject of articles, and who approves them.</summary>
public sealed class KnowledgeBaseCategory : Row
{
    [Max(50)] public required string Name { get; set; }
    public Ref<Location>? Location { get; set; }
    public Ref<Department>? Department { get; set; }
    [Inert] public Ref<Member>? Approver { get; set; }
}

/// <summary>The subjects of articles.</summary>
public sealed class KnowledgeBaseCategories : Resource<KnowledgeBaseCategory>
{
    public KnowledgeBaseCategories() : base("service/knowledgeBaseCategories", Systems.TableSetup)
    {
        Setup(SetupTables.Service.KnowledgeBase);
        Called("Knowledge Base Category");
        Named(c => c.Name);
        Unique(c => c.Name);
        Default(c => c.Approver, (_, use) => use.All<KnowledgeBaseSettings>().FirstOrDefault()?.DefaultApprover);
    }
}
