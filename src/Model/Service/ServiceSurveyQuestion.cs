using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>A question of a survey.</summary>
public sealed class ServiceSurveyQuestion : Row
{
    public int? SequenceNumber { get; set; }
    public required QuestionType? Type { get; set; }
    [Max(1000)] public required string Question { get; set; }
    public List<SurveyOption> Options { get; set; } = [];
    public bool IncludeFlag { get; set; }
    public bool RequiredFlag { get; set; }
    public int? NoAnswerPoints { get; set; }
    [AsId] public Ref<ServiceSurvey> SurveyId { get; set; }
}

/// <summary>The questions of one survey.</summary>
public sealed class ServiceSurveyQuestions : Resource<ServiceSurveyQuestion>
{
    public ServiceSurveyQuestions() : base("service/surveys/{parentId}/questions", Rights.Companies.Surveys)
    {
        Setup(SetupTables.Service.SurveysService);
        Called("Survey Question");
        Under(q => q.SurveyId);
        Ordered("sequenceNumber asc");
        Items<SurveyOption>(q => q.Options, o => o.QuestionId);
        Default(q => q.SequenceNumber, (q, use) => use.All<ServiceSurveyQuestion>().Where(x => x.SurveyId == q.SurveyId && x.Id != q.Id)
            .Select(x => x.SequenceNumber ?? 0).DefaultIfEmpty(0).Max() + 1);
        Copies("service/surveys/{parentId}/questions/{id}/copy", 201, typeof(SurveyOption));
    }
}
