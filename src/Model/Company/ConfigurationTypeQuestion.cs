using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>What the answer to a question is.</summary>
public enum QuestionFieldType
{
    /// <summary>Text of several lines.</summary>
    TextArea,

    /// <summary>An amount of money.</summary>
    Currency,

    /// <summary>A date.</summary>
    Date,

    /// <summary>An address on the web.</summary>
    Hyperlink,

    /// <summary>An address of a device in a network.</summary>
    IPAddress,

    /// <summary>Yes or no.</summary>
    Checkbox,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A share of a hundred.</summary>
    Percent,

    /// <summary>Text of one line.</summary>
    Text,

    /// <summary>A secret.</summary>
    Password,
}

/// <summary>What is to be known of each configuration of a type.</summary>
public sealed class ConfigurationTypeQuestion : Row
{
    public Ref<ConfigurationType>? ConfigurationType { get; set; }
    public required QuestionFieldType? FieldType { get; set; }
    public required CustomEntry? EntryType { get; set; }
    public required decimal? SequenceNumber { get; set; }
    [Max(1000)] public required string Question { get; set; }
    [Between(0, CustomField.Scale)] public int? NumberOfDecimals { get; set; }
    public bool RequiredFlag { get; set; }
    public bool InactiveFlag { get; set; }

    /// <summary>Whether the answer is picked among values.</summary>
    internal bool IsChoice => EntryType is CustomEntry.List or CustomEntry.Option;
}

/// <summary>The questions of one type of configurations.</summary>
public sealed class ConfigurationTypeQuestions : Resource<ConfigurationTypeQuestion>
{
    private const int UsualDecimals = 2;

    public ConfigurationTypeQuestions() : base("company/configurations/types/{parentId}/questions", Systems.TableSetup)
    {
        Setup(SetupTables.Company.Configuration);
        Called("Configuration Type Question");
        Under(q => q.ConfigurationType);
        Reference(q => q.Question);
        Ordered("sequenceNumber");
        Default(q => q.NumberOfDecimals, (q, _) => q.FieldType switch
        {
            QuestionFieldType.Currency or QuestionFieldType.Percent => UsualDecimals,
            QuestionFieldType.Number => 0,
            _ => null,
        });
        Rule((q, _, _) => FitsEntry(q));
        Rule(KeepsItsValues);
        Rule(IsAskedOnce);
        Rule((q, old, use) => old == null && use.All<ConfigurationTypeQuestion>().Count(other => other.ConfigurationType == q.ConfigurationType) >= Limits.MaxCustomFields
            ? Fault.At("question", FaultCode.OutOfRange, $"A type asks at most {Limits.MaxCustomFields} questions: delete one first.")
            : null);
        Saved(AskAloneAsync);
        Saved(QuestionAnswers.KeepAsync);
        Usages();
        Info(
            "configurations/types/{parentId}/questions/info", q => q.ConfigurationType, q => q.FieldType, q => q.EntryType, q => q.SequenceNumber, q => q.Question,
            q => q.NumberOfDecimals, q => q.RequiredFlag, q => q.InactiveFlag);
    }

    /// <summary>What the types ask, with the values that each question offers.</summary>
    internal static IEnumerable<(int Asker, CustomField Question)> Asked(Memory memory)
    {
        var values = memory.All<ConfigurationTypeQuestionValue>().Where(v => !v.InactiveFlag).ToLookup(v => v.Question?.Id);
        return memory.All<ConfigurationTypeQuestion>().Where(q => q is { InactiveFlag: false, ConfigurationType: not null }).OrderBy(q => q.SequenceNumber).ThenBy(q => q.Id)
            .Select(q => (q.ConfigurationType!.Value.Id, Definition(q, [.. values[q.Id].OrderBy(v => v.Id)])));
    }

    /// <summary>What a question asks, and how its answers are kept.</summary>
    internal static CustomField Definition(ConfigurationTypeQuestion question, IReadOnlyList<ConfigurationTypeQuestionValue> values) => new()
    {
        Id = question.Id, Table = nameof(Configuration), Caption = question.Question, List = "questions", Noun = "question",
        Type = Enum.Parse<CustomType>(question.FieldType.ToString()!), Entry = question.EntryType!.Value, Decimals = question.NumberOfDecimals ?? 0,
        Place = question.SequenceNumber ?? 0, Options = [.. values.Select(v => v.Value)],
        Default = question.IsChoice ? values.FirstOrDefault(v => v.DefaultFlag)?.Value : null,
        RequiredOf = question.RequiredFlag ? _ => true : null,
    };

    private static Fault? FitsEntry(ConfigurationTypeQuestion q)
    {
        var fits = q.FieldType switch
        {
            QuestionFieldType.Date => q.EntryType == CustomEntry.Date,
            QuestionFieldType.Password => q.EntryType == CustomEntry.EntryField,
            _ => q.EntryType != CustomEntry.Date,
        };
        return fits ? null : Fault.At("entryType", FaultCode.InvalidField, $"The answer to a {q.FieldType} is not given as {q.EntryType}: choose another entry type.");
    }

    // Answers are told apart by their question's text wherever people see them: in conditions of reports, in faults, in the audit.
    private static Fault? IsAskedOnce(ConfigurationTypeQuestion q, ConfigurationTypeQuestion? old, Use use)
    {
        if (old != null && Fold.Of(old.Question) == Fold.Of(q.Question) && old.ConfigurationType == q.ConfigurationType) return null;
        var same = use.All<ConfigurationTypeQuestion>().FirstOrDefault(o => o.Id != q.Id && o.ConfigurationType == q.ConfigurationType && Fold.Of(o.Question) == Fold.Of(q.Question));
        return same == null ? null : Fault.At("question", FaultCode.ObjectExists, $"The type asks this already, in question {same.Id}: word this one otherwise, or change that one.");
    }

    // Two who ask the same at once would each see a type that does not ask it yet: with a new text nobody else writes, and the rules look again.
    private static async ValueTask AskAloneAsync(ConfigurationTypeQuestion? q, ConfigurationTypeQuestion? old, After after)
    {
        if (q != null && (old == null || Fold.Of(old.Question) != Fold.Of(q.Question) || old.ConfigurationType != q.ConfigurationType)) await after.AloneAsync();
    }

    private static Fault? KeepsItsValues(ConfigurationTypeQuestion q, ConfigurationTypeQuestion? old, Use use) =>
        old is { IsChoice: true } && !q.IsChoice && use.All<ConfigurationTypeQuestionValue>().Any(v => v.Question?.Id == q.Id)
            ? Fault.At("entryType", FaultCode.InvalidField, "The question has values to pick from: delete them first.")
            : null;
}
