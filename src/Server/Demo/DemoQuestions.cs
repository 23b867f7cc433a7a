using Reeve.Kernel;
using Reeve.Model;

namespace Reeve.Server.Demo;

/// <summary>What the demo company wants to know of its customers' equipment, by type, and the answers.</summary>
public static class DemoQuestions
{
    private const string Server = "Server";
    private const string Firewall = "Firewall";
    private const string Ups = "UPS";
    private const string Purpose = "What it is for";
    private const string Backup = "Backed up";
    private const string Outside = "Public address";
    private const string Until = "Support until";
    private const string Minutes = "Minutes it lasts";
    private const int SupportYears = 5;

    private static readonly (string Type, string Text, QuestionFieldType Kind, string[] Values)[] Questions =
    [
        (Server, Purpose, QuestionFieldType.Text, ["Sign-in", "Files", "Database", "Virtual machines", "Remote desktops", "Applications"]),
        (Server, Backup, QuestionFieldType.Checkbox, []),
        (Server, "Administrator's password", QuestionFieldType.Password, []),
        (Firewall, Outside, QuestionFieldType.IPAddress, []),
        (Firewall, Until, QuestionFieldType.Date, []),
        (Ups, Minutes, QuestionFieldType.Number, []),
    ];

    private static readonly string[] Roles = ["DC01", "FS01", "SQL01", "HV01", "RDS01", "APP01"];

    /// <summary>Adds the questions to types that ask none.</summary>
    public static async ValueTask AddAsync(After after)
    {
        var asking = after.Use.All<ConfigurationTypeQuestion>().Select(q => q.ConfigurationType?.Id).ToHashSet();
        foreach (var (question, at) in Questions.Select((q, at) => (q, at)))
        {
            if (after.Use.First<ConfigurationType>(t => t.Name == question.Type) is not { } type || asking.Contains(type.Id)) continue;
            var id = await after.AddAsync(new ConfigurationTypeQuestion
            {
                ConfigurationType = type, Question = question.Text, SequenceNumber = at + 1, FieldType = question.Kind,
                EntryType = question.Kind == QuestionFieldType.Date ? CustomEntry.Date : question.Values.Length > 0 ? CustomEntry.List : CustomEntry.EntryField,
            });
            foreach (var value in question.Values) await after.AddAsync(new ConfigurationTypeQuestionValue { Question = new Ref<ConfigurationTypeQuestion>(id), Value = value });
        }
    }

    /// <summary>What a piece of equipment answers.</summary>
    public static IEnumerable<(string Question, object Answer)> Answers(string type, string name, int company, DateTimeOffset? bought)
    {
        switch (type)
        {
            case Server:
                if (Array.IndexOf(Roles, name) is >= 0 and var role) yield return (Purpose, Questions[0].Values[role]);
                yield return (Backup, name != "APP01");
                break;
            case Firewall:
                yield return (Outside, $"203.0.113.{company % 250}");
                if (bought is { } day) yield return (Until, day.AddYears(SupportYears));
                break;
            case Ups:
                yield return (Minutes, 8m + (company % 5 * 4));
                break;
        }
    }
}
