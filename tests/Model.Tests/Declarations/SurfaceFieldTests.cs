using System.Text.Json;
using Reeve.Kernel;

namespace Reeve.Model.Tests.Declarations;

/// <summary>Every field of the public schemas exists on the rows, with its type, length, names and whether it is required.</summary>
public sealed class SurfaceFieldTests
{
    // Wire: these stand both here and in _info; the row keeps them once.
    private static readonly string[] KeptInInfo = ["Source.enteredBy", "Source.dateEntered", "CompanyNote.enteredBy", "ContactNote.enteredBy"];

    public static TheoryData<string> Schemas() => [.. Facts().EnumerateObject().Select(s => s.Name)];

    [Theory]
    [MemberData(nameof(Schemas))]
    public void Every_field_of_the_schema_exists_as_the_interface_has_it(string schema)
    {
        var facts = Facts().GetProperty(schema);
        var table = Declared.Catalogue.Tables.Single(t => t.Row.Name == facts.GetProperty("row").GetString());
        var resource = Declared.Catalogue.Resources.First(r => r.Table == table && (r.Entity == schema || !Shared(table)));

        facts.GetProperty("fields").EnumerateObject()
            .Where(f => !KeptInInfo.Contains($"{table.Name}.{f.Name}"))
            .Select(f => Difference(f, table.Find(f.Name), resource))
            .Where(d => d != null)
            .ShouldBeEmpty(schema);
    }

    [Fact]
    public void A_field_that_no_schema_has_is_marked_as_ours()
    {
        var facts = Facts().EnumerateObject()
            .GroupBy(s => s.Value.GetProperty("row").GetString()!)
            .ToDictionary(g => g.Key, g => g.SelectMany(s => s.Value.GetProperty("fields").EnumerateObject().Select(f => f.Name)).ToHashSet());

        Declared.Catalogue.Tables
            .Where(t => facts.ContainsKey(t.Row.Name))
            .SelectMany(t => t.Fields.Where(f => !f.InInfo && f.Name != "id" && !f.Internal && !f.Extension && !facts[t.Row.Name].Contains(f.Name)))
            .ShouldBeEmpty();
    }

    private static bool Shared(Table table) => table.Row == typeof(Member) || table.Row == typeof(DocumentInfo) || table.Row == typeof(ServiceNote) || table.Row == typeof(ScheduleEntry) || table.Row == typeof(ScheduleDetail) || table.Row == typeof(BoardTeam);

    private static JsonElement Facts() => JsonDocument.Parse(Declared.Fact("surface-fields.json")).RootElement;

    private static string? Difference(JsonProperty fact, Field? field, Resource resource)
    {
        if (field == null || field.Name != fact.Name) return $"{fact.Name}: missing";
        if (!resource.Knows(field)) return $"{fact.Name}: not shown by {resource}";
        if (!Fits(fact.Value, field)) return $"{fact.Name}: {fact.Value} is {field.Kind}";
        if (fact.Value.TryGetProperty("max", out var max) && field.Kind == Kind.Text && field.Max != max.GetInt32()) return $"{fact.Name}: length {field.Max}";
        // Of a shared row one schema may tell the length that another keeps to itself.
        if (!fact.Value.TryGetProperty("max", out _) && !Shared(resource.Table) && field is { Max: not null, Name: not ("firstName" or "lastName") }) return $"{fact.Name}: length {field.Max}, none known";
        var required = field.Required || resource.RequiredFields.Contains(field) || field.Kind == Kind.Unbuilt;
        return fact.Value.TryGetProperty("required", out _) && !required ? $"{fact.Name}: not required" : null;
    }

    private static bool Fits(JsonElement fact, Field field)
    {
        if (fact.TryGetProperty("enum", out var names))
            return field.Kind == Kind.Enum && names.EnumerateArray().Select(n => n.GetString()).Order().SequenceEqual(field.EnumNames.Order());
        var type = fact.GetProperty("type").GetString()!;
        return type switch
        {
            "string" => field.Kind is Kind.Text or Kind.Instant or Kind.Guid,
            "instant" => field.Kind == Kind.Instant,
            "uuid" => field.Kind == Kind.Guid,
            "integer" => field.Kind == Kind.Int || field is { Kind: Kind.Ref, AsId: true },
            "number" => field.Kind == Kind.Decimal,
            "boolean" => field.Kind == Kind.Bool,
            "[integer]" => field.Kind == Kind.Ints,
            "[string]" => field.Kind == Kind.Texts,
            "[CustomFieldValue]" => field.Kind == Kind.Custom && !field.Answers,
            "[ConfigurationQuestion]" => field.Answers,
            _ when type[0] == '[' => field.Kind == Kind.Items || (field is { Kind: Kind.Unbuilt, IsList: true } && $"[{field.TargetSchema}]" == type),
            _ => field is { Kind: Kind.Ref, AsId: false } || (field.Kind == Kind.Unbuilt && field.TargetSchema == type),
        };
    }
}
