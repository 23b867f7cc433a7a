using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>One of the answers that may be picked for a question.</summary>
public sealed class ConfigurationTypeQuestionValue : Row
{
    public Ref<ConfigurationType>? ConfigurationType { get; set; }
    public Ref<ConfigurationTypeQuestion>? Question { get; set; }
    [Max(1000)] public required string Value { get; set; }
    public bool DefaultFlag { get; set; }
    public bool InactiveFlag { get; set; }
}

/// <summary>The answers that one question offers.</summary>
public sealed class ConfigurationTypeQuestionValues : Resource<ConfigurationTypeQuestionValue>
{
    public ConfigurationTypeQuestionValues() : base("company/configurations/types/{grandparentId}/questions/{parentId}/values", Systems.TableSetup)
    {
        Setup(SetupTables.Company.Configuration);
        Called("Configuration Type Question Value");
        Under(v => v.Question);
        Computed(v => v.ConfigurationType, (v, use) => use.Find<ConfigurationTypeQuestion>(v.Question)?.ConfigurationType);
        Unique(v => v.Question, v => v.Value);
        Single(v => v.DefaultFlag, v => v.Question);
        Rule((v, old, use) => old == null && use.Find<ConfigurationTypeQuestion>(v.Question) is { IsChoice: false }
            ? Fault.At("value", FaultCode.InvalidField, "The answer to this question is not picked: set its entryType to List or Option first.")
            : null);
        Rule((v, _, _) => v is { DefaultFlag: true, InactiveFlag: true }
            ? Fault.At("inactiveFlag", FaultCode.InvalidField, "The default value cannot be inactive: make another one the default first.")
            : null);
        Usages();
        Info(
            "configurations/types/{grandparentId}/questions/{parentId}/values/info", v => v.ConfigurationType, v => v.Question, v => v.Value, v => v.DefaultFlag,
            v => v.InactiveFlag);

        // Wire: of one value, the twin tells what is asked: the shape of a question, though the list has that of values.
        Lacks(QuestionOfValue.Path);
        Does(QuestionOfValue.Show);
    }
}
