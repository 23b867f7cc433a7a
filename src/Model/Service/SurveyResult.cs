using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>What a customer answered to a survey about a ticket.</summary>
public sealed class SurveyResult : Row
{
    [AsId] public required Ref<Ticket> TicketId { get; set; }
    public string? EmailAddress { get; set; }
    public string? FooterResponse { get; set; }
    [Inert] public bool ContactMeFlag { get; set; }
    public Ref<Contact>? Contact { get; set; }
    public List<SurveyResultDetail> Results { get; set; } = [];
    [ReadOnly] public int? TotalPoints { get; set; }
    public Ref<Company>? Company { get; set; }
    [AsId] public Ref<ServiceSurvey> SurveyId { get; set; }
}

/// <summary>The answers given to one survey.</summary>
public sealed class SurveyResults : Resource<SurveyResult>
{
    public SurveyResults() : base("service/surveys/{parentId}/results", Rights.Companies.Surveys)
    {
        Under(r => r.SurveyId);
        Items<SurveyResultDetail>(r => r.Results, d => d.Result);
        Default(r => r.Company, (r, use) => use.Find<Ticket>(r.TicketId)?.Company);
        Default(r => r.Contact, (r, use) => use.Find<Ticket>(r.TicketId)?.Contact);
        Default(r => r.EmailAddress, (r, use) => use.Find<Contact>(r.Contact)?.DefaultEmail);
        Index(r => r.SurveyId);
        Index(r => r.TicketId);
    }
}

/// <summary>The answers about one ticket: they go when the ticket goes.</summary>
public sealed class TicketSurveyResults : Resource<SurveyResult>
{
    public TicketSurveyResults() : base("service/tickets/{parentId}/surveyResults", ServiceDesk.ServiceTickets)
    {
        Under(r => r.TicketId);
        Mine(me => r => ParentIsMine(r));
        Unrouted();
    }
}
