using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>A finer subject of articles.</summary>
public sealed class KnowledgeBaseSubCategory : Row
{
    [Max(50)] public required string Name { get; set; }
    public required Ref<KnowledgeBaseCategory> Category { get; set; }
    public Ref<Location>? Location { get; set; }
    public Ref<Department>? Department { get; set; }
}

/// <summary>The finer subjects of articles.</summary>
public sealed class KnowledgeBaseSubCategories : Resource<KnowledgeBaseSubCategory>
{
    public KnowledgeBaseSubCategories() : base("service/knowledgeBaseSubCategories", Systems.TableSetup)
    {
        Setup(SetupTables.Service.KnowledgeBase);
        Called("Knowledge Base Subcategory");
        Named(c => c.Name);
        Unique(c => c.Category, c => c.Name);
        Default(c => c.Location, (c, use) => use.Find<KnowledgeBaseCategory>(c.Category)?.Location);
        Default(c => c.Department, (c, use) => use.Find<KnowledgeBaseCategory>(c.Category)?.Department);
        Usages();
    }
}
