using System.Text.Json.Serialization;
using Reeve.Kernel;

namespace Reeve.Model;

/// <summary>What is asked where one value may be picked: the question, as its reduced twin shows it.</summary>
public static class QuestionOfValue
{
    /// <summary>Address below the API base.</summary>
    public const string Path = "configurations/types/{grandparentId}/questions/{parentId}/values/{id}/info";

    /// <summary><c>GET</c>: free of rights, as the twins of setup tables are.</summary>
    public static Operation Show { get; } = new()
    {
        Path = Path,
        Method = "GET",
        Summary = "The question for which a value may be picked.",
        Answer = typeof(ConfigurationTypeQuestionInfo),
        Run = call =>
        {
            var id = call.Number("id");
            var value = call.Memory.Row<ConfigurationTypeQuestionValue>(id);
            var question = value?.Question is { } asked && asked.Id == call.Number("parentId") ? call.Memory.Row<ConfigurationTypeQuestion>(asked.Id) : null;
            if (question?.ConfigurationType is not { } type || type.Id != call.Number("grandparentId"))
                throw new Refusal(new Problem.NoRecord("Configuration Type Question Value", $"{id}"));
            return new(Told(question, call.Memory.Row<ConfigurationType>(type.Id)!, call.Address));
        },
    };

    private static ConfigurationTypeQuestionInfo Told(ConfigurationTypeQuestion question, ConfigurationType type, string address) => new(
        question.Id, new AskingType(type.Id, type.Name, new TypeAddress($"{address}company/configurations/types/{type.Id}")), $"{question.FieldType}", $"{question.EntryType}",
        question.SequenceNumber, question.Question, question.NumberOfDecimals, question.RequiredFlag, question.InactiveFlag);
}

/// <summary>A question in short.</summary>
public sealed record ConfigurationTypeQuestionInfo(
    int Id, AskingType ConfigurationType, string FieldType, string EntryType, decimal? SequenceNumber, string Question, int? NumberOfDecimals, bool RequiredFlag,
    bool InactiveFlag);

/// <summary>The type that asks.</summary>
public sealed record AskingType(int Id, string Name, [property: JsonPropertyName("_info")] TypeAddress Info);

/// <summary>Where the type is.</summary>
public sealed record TypeAddress([property: JsonPropertyName("type_href")] string Href);
