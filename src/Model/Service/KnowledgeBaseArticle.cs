using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>What was learned about a problem, and how it is solved.</summary>
public sealed class KnowledgeBaseArticle : Row
{
    public required string Title { get; set; }
    public required string Issue { get; set; }
    public required string Resolution { get; set; }
    [AsId] public Ref<Location>? LocationId { get; set; }
    [AsId] public Ref<Department>? BusinessUnitId { get; set; }
    public Ref<Board>? Board { get; set; }
    [AsId] public Ref<KnowledgeBaseCategory>? CategoryId { get; set; }
    [AsId] public Ref<KnowledgeBaseSubCategory>? SubCategoryId { get; set; }
    [ReadOnly] public DateTimeOffset? DateCreated { get; set; }
    [ReadOnly] public string? CreatedBy { get; set; }

    /// <summary>Whether it may be shown; false while somebody else has to approve it.</summary>
    [Extension] public bool ApprovedFlag { get; set; }
}

/// <summary>The knowledge base. Who works at the service desk may read it; what is one's own waits unseen until it is approved.</summary>
public sealed class KnowledgeBaseArticles : Resource<KnowledgeBaseArticle>
{
    public KnowledgeBaseArticles() : base("service/knowledgeBaseArticles", ServiceDesk.ServiceTickets)
    {
        Mine(me => a => a.EnteredById == me.Id);
        ReadableWithAny("Service Desk");
        Excludes<Board>(a => a.Board, me => me.ExcludedBoards);
        Called("Knowledge Base Article");
        Reference(a => a.Title);
        Within(a => a.SubCategoryId, a => a.CategoryId);
        Default(a => a.LocationId, (a, use) => use.Find<Board>(a.Board)?.Location ?? use.Find<KnowledgeBaseCategory>(a.CategoryId)?.Location);
        Default(a => a.BusinessUnitId, (a, use) => use.Find<Board>(a.Board)?.Department ?? use.Find<KnowledgeBaseCategory>(a.CategoryId)?.Department);
        Default(a => a.ApprovedFlag, (a, use) => MayApprove(a, use));
        Saving((a, old, use) =>
        {
            if (old != null) return;
            a.DateCreated = use.Now;
            a.CreatedBy = use.Caller.Identifier;
        });
        Rule((a, old, use) => a.ApprovedFlag && old is not { ApprovedFlag: true } && !MayApprove(a, use)
            ? Fault.At("approvedFlag", FaultCode.InvalidField, "The article is approved by the approver of its category.")
            : null);
        NumberFound();
        Found(a => a.Title, 3);
        Found(a => a.Issue);
        Found(a => a.Resolution);
        Index(a => a.CategoryId);
        Index(a => a.Board);
    }

    // The approver of the category decides, or else the one of the settings; where nothing asks for approval, everyone does.
    private static bool MayApprove(KnowledgeBaseArticle article, Use use)
    {
        if (use.All<KnowledgeBaseSettings>().FirstOrDefault() is not { RequireApproval: true } settings) return true;
        var approver = use.Find<KnowledgeBaseCategory>(article.CategoryId)?.Approver ?? settings.DefaultApprover;
        return approver?.Id == use.Caller.MemberId;
    }
}
