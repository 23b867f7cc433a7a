using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>An answer to choose, and what it counts.</summary>
public sealed class SurveyOption : Row
{
    [Max(100)] public required string Caption { get; set; }
    public required int? Points { get; set; }
    [Inert, Extension] public bool IncludeFlag { get; set; }
    [Wire("visibleflag"), Inert] public bool VisibleFlag { get; set; }
    [Internal] public Ref<ServiceSurveyQuestion> QuestionId { get; set; }
}

/// <summary>The answers that one question offers.</summary>
public sealed class SurveyOptions : Resource<SurveyOption>
{
    public SurveyOptions() : base("service/surveys/{grandparentId}/questions/{parentId}/options", Rights.Companies.Surveys)
    {
        Setup(SetupTables.Service.SurveysService);
        Called("Survey Option");
        Under(o => o.QuestionId);
        Rule((o, old, use) => old == null && use.Find<ServiceSurveyQuestion>(o.QuestionId)?.Type == QuestionType.OpenEnded
            ? Fault.At("caption", FaultCode.InvalidField, "An open-ended question has no answers to choose.")
            : null);
    }
}
