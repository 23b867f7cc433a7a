using Reeve.Kernel;
using Reeve.Model;

namespace Reeve.Server.Demo;

/// <summary>The fields that the demo company added to its records, and what they hold.</summary>
public sealed class DemoFields(Catalogue catalogue, int year)
{
    private const string RootCause = "Root cause";
    private const string ContractEnd = "Contract end";
    private const string Plan = "Service plan";
    private const string Rack = "Rack position";
    private const string Encrypted = "Disk encrypted";
    private const string Important = "Call back first";

    private static readonly (string Entity, string Caption, CustomType Type, string Help, string[] Options)[] Fields =
    [
        ("Ticket", RootCause, CustomType.Text, "What it came from in the end; filled in when the ticket is closed.", ["Hardware fault", "Software fault", "Settings", "Handling", "Supplier", "Attack", "Wear", "Unknown"]),
        ("Company", ContractEnd, CustomType.Date, "Last day of the running contract.", []),
        ("Company", Plan, CustomType.Text, "What the contract covers.", ["Essential", "Managed", "Managed Plus", "By the hour"]),
        ("Configuration", Rack, CustomType.Text, "Rack and height unit.", []),
        ("Configuration", Encrypted, CustomType.Checkbox, "Whether the disk can be read without a key.", []),
        ("Contact", Important, CustomType.Checkbox, "Decides for the customer: is called back before others.", []),
    ];

    /// <summary>Defines them.</summary>
    public static async ValueTask AddAsync(After after)
    {
        foreach (var (field, at) in Fields.Select((f, at) => (f, at)))
        {
            var id = await after.AddAsync(new UserDefinedField
            {
                PodId = UserDefinedFieldPods.All.First(p => p.Entity == field.Entity).PodId, Caption = field.Caption, SequenceNumber = (at + 1) * 10, FieldTypeIdentifier = field.Type,
                EntryTypeIdentifier = field.Options.Length > 0 ? CustomEntry.List : null, HelpText = field.Help, DisplayOnScreenFlag = true,
            });
            foreach (var (option, place) in field.Options.Select((o, i) => (o, i)))
                await after.AddAsync(new UserDefinedFieldOption { Field = new Ref<UserDefinedField>(id), OptionValue = option, SortOrder = place });
        }
    }

    /// <summary>What a company holds in them.</summary>
    public CustomValues? OfCompany(After after, Firm firm, int at)
    {
        if (!firm.Calls) return null;
        var plan = firm.Kind == FirmKind.Hourly ? "By the hour" : firm.Employees > 90 ? "Managed Plus" : firm.Employees > 25 ? "Managed" : "Essential";
        var values = Put(after, typeof(Company), null, Plan, plan);
        return firm.Kind != FirmKind.Managed ? values : Put(after, typeof(Company), values, ContractEnd, new DateTimeOffset(year + (at % 3), 1 + (at * 7 % 12), 1, 0, 0, 0, TimeSpan.Zero).AddMonths(1).AddDays(-1));
    }

    /// <summary>What a contact who decides holds in them.</summary>
    public CustomValues? OfContact(After after) => Put(after, typeof(Contact), null, Important, true);

    /// <summary>What a configuration holds in them.</summary>
    public CustomValues? OfConfiguration(After after, string? rack, bool? encrypted)
    {
        var values = rack == null ? null : Put(after, typeof(Configuration), null, Rack, rack);
        return encrypted is { } known ? Put(after, typeof(Configuration), values, Encrypted, known) : values;
    }

    /// <summary>What a ticket holds in them when its cause is known.</summary>
    public CustomValues? WithCause(After after, CustomValues? values, string cause) => Put(after, typeof(Ticket), values, RootCause, cause);

    /// <summary>What a configuration answers to the questions of its type.</summary>
    public CustomValues? OfQuestions(After after, int type, IEnumerable<(string Question, object Answer)> answers)
    {
        var asked = catalogue.Table(typeof(Configuration)).Answers!.Asking!.Questions(after.Use.Memory, type);
        return answers.Aggregate(
            (CustomValues?)null, (values, given) => asked.Captioned(given.Question) is { } question ? CustomValues.With(values, question.Id, question.Kept(given.Answer)) : values);
    }

    // A smaller demo company has no such fields.
    private CustomValues? Put(After after, Type row, CustomValues? values, string caption, object value)
    {
        var field = CustomFields.Of(after.Use.Memory, catalogue.Table(row)).Captioned(caption);
        return field == null ? values : CustomValues.With(values, field.Id, field.Kept(value));
    }
}
