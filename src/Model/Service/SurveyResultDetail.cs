using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>The answer to one question.</summary>
public sealed class SurveyResultDetail : Row
{
    [AsId] public Ref<ServiceSurveyQuestion>? QuestionId { get; set; }
    public string? Answer { get; set; }
    [Internal] public Ref<SurveyResult> Result { get; set; }
}

/// <summary>The answers of one result: shown inside it.</summary>
public sealed class SurveyResultDetails : Resource<SurveyResultDetail>
{
    public SurveyResultDetails() : base("service/surveys/{grandparentId}/results/{parentId}/details", Rights.Companies.Surveys)
    {
        Under(d => d.Result);
        Unrouted();
        Saved(CountAsync);
    }

    // What was chosen counts as its option says, what was left open as the question says.
    private static async ValueTask CountAsync(SurveyResultDetail? detail, SurveyResultDetail? old, After after)
    {
        var result = (detail ?? old)!.Result;
        var points = 0;
        foreach (var answer in await after.FindAsync<SurveyResultDetail>(d => d.Result == result))
        {
            var (question, chosen) = (answer.QuestionId, Fold.Of(answer.Answer ?? ""));
            var option = after.Use.All<SurveyOption>().FirstOrDefault(o => o.QuestionId == question && Fold.Of(o.Caption) == chosen);
            points += option?.Points ?? (chosen.Length == 0 ? after.Use.Find<ServiceSurveyQuestion>(question)?.NoAnswerPoints ?? 0 : 0);
        }

        await after.EditAsync<SurveyResult>(result.Id, r => r.TotalPoints = points);
    }
}
