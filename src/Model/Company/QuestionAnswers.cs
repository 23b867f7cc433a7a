using Reeve.Kernel;

namespace Reeve.Model;

/// <summary>What becomes of the answers to a question that is to be answered otherwise from now on.</summary>
/// <remarks>In: the question before and after. Out: every kept answer in its new form, or a refusal that says which one has none.</remarks>
internal static class QuestionAnswers
{
    /// <summary>Carries the answers over; refuses when one of them cannot be said in the new form.</summary>
    public static async ValueTask KeepAsync(ConfigurationTypeQuestion? question, ConfigurationTypeQuestion? old, After after)
    {
        if (question == null || old == null || (question.FieldType == old.FieldType && question.IsChoice == old.IsChoice)) return;

        // An answer that is written meanwhile would be kept in the old form.
        await after.AloneAsync();
        var (from, to) = (ConfigurationTypeQuestions.Definition(old, []), ConfigurationTypeQuestions.Definition(question, []));
        var field = question.FieldType == old.FieldType ? "entryType" : "fieldType";

        // Configurations that were given another type keep their answers unseen, and show them again once they are of this type.
        foreach (var type in after.Use.All<ConfigurationType>().ToList())
        {
            var reference = new Ref<ConfigurationType>(type.Id);
            foreach (var configuration in await after.FindAsync<Configuration>(c => c.Type == reference))
            {
                if (configuration.Questions?[question.Id] is not { } kept) continue;
                if (from.Retold(to, kept) is not { } retold) throw Refused(question, configuration, field);
                if (!retold.Equals(kept)) after.Retell(configuration, c => c.Questions, CustomValues.With(configuration.Questions, question.Id, retold));
            }
        }
    }

    private static Refusal Refused(ConfigurationTypeQuestion question, Configuration configuration, string field)
    {
        var wanted = question.IsChoice ? "an answer that is picked" : $"a {question.FieldType}";
        return new Refusal(new Problem.Invalid("configurationTypeQuestion", [
            Fault.At(field, FaultCode.InvalidField,
                $"The question is answered already, and the answer of configuration {configuration.Id} cannot be kept as {wanted}. "
                + "Empty or correct such answers first, or make this question inactive and ask another."),
        ]));
    }
}
