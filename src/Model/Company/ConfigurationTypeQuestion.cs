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
    [Inert] public bool RequiredFlag { get; set; }
    [Inert] public bool InactiveFlag { get; set; }

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
        Idle("Configurations keep no answers yet; what is asked belongs to a type and is copied with it.");
        Default(q => q.NumberOfDecimals, (q, _) => q.FieldType switch
        {
            QuestionFieldType.Currency or QuestionFieldType.Percent => UsualDecimals,
            QuestionFieldType.Number => 0,
            _ => null,
        });
        Rule((q, _, _) => FitsEntry(q));
        Rule(KeepsItsValues);
        Usages();
        Info(
            "configurations/types/{parentId}/questions/info", q => q.ConfigurationType, q => q.FieldType, q => q.EntryType, q => q.SequenceNumber, q => q.Question,
            q => q.NumberOfDecimals, q => q.RequiredFlag, q => q.InactiveFlag);
    }

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

    private static Fault? KeepsItsValues(ConfigurationTypeQuestion q, ConfigurationTypeQuestion? old, Use use) =>
        old is { IsChoice: true } && !q.IsChoice && use.All<ConfigurationTypeQuestionValue>().Any(v => v.Question?.Id == q.Id)
            ? Fault.At("entryType", FaultCode.InvalidField, "The question has values to pick from: delete them first.")
            : null;
}
