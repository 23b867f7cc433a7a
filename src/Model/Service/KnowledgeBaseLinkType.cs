namespace Reeve.Model;

/// <summary>What kind of record an article was made from.</summary>
public enum KnowledgeBaseLinkType
{
    Activity,
    ProjectIssue,
    KnowledgeBaseArticle,
    ProjectTicket,
    ServiceTicket,
    Time,
}
