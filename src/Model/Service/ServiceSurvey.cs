using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>Questions that customers are asked about a ticket.</summary>
public sealed class ServiceSurvey : Row
{
    [Max(50)] public required string Name { get; set; }
    public bool InactiveFlag { get; set; }
    [Inert] public bool HeaderIncludeLogoFlag { get; set; }
    [Max(4000)] public string? HeaderText { get; set; }
    [Inert] public bool HeaderTextVisibleFlag { get; set; }
    [Max(500)] public string? FooterText { get; set; }
    [Inert] public bool FooterTextVisibleFlag { get; set; }
    [Max(4000)] public string? ThankYouText { get; set; }
    [Target("GenericIdIdentifierReference")] public Unbuilt? NotifyWho { get; set; }
    [Inert] public bool NotifyWhoVisibleFlag { get; set; }
    [Inert] public Ref<Member>? NotifyMember { get; set; }
}

/// <summary>The surveys of the service desk.</summary>
public sealed class ServiceSurveys : Resource<ServiceSurvey>
{
    public ServiceSurveys() : base("service/surveys", Rights.Companies.Surveys)
    {
        Setup(SetupTables.Service.SurveysService);
        Called("Survey");
        Named(s => s.Name);
        Unique(s => s.Name);
        Usages();
        Copies("service/surveys/{id}/copy", typeof(ServiceSurveyQuestion), typeof(SurveyOption));
    }
}
