using System.Text.Json;

namespace Reeve.Kernel.Changing;

/// <summary>A body bound to a resource, before anything was looked up: which fields it gives, in which order.</summary>
/// <remarks>In: JSON. Out: steps to apply to a row, and faults. Pure, so it is made once and applied as often as a transaction is tried.</remarks>
internal sealed class Draft
{
    /// <summary>One thing given.</summary>
    public abstract record Step(Field Field)
    {
        /// <summary>A value or a reference for a field.</summary>
        public sealed record Put(Field Field, object? Value) : Step(Field);

        /// <summary>A value for one of the company's own fields, named by number, caption or position.</summary>
        public sealed record PutCustom(Field Field, int? At, int? Id, string? Caption, JsonElement Value, string Path) : Step(Field);

        /// <summary>All of the company's own fields emptied.</summary>
        public sealed record ClearCustom(Field Field) : Step(Field);

        /// <summary>All items of a list.</summary>
        public sealed record PutItems(Field Field, IReadOnlyList<IReadOnlyList<Step>> Items, IReadOnlyList<int?> Ids) : Step(Field);

        /// <summary>An item added at the end, or before a position.</summary>
        public sealed record AddItem(Field Field, int? At, IReadOnlyList<Step> Item) : Step(Field);

        /// <summary>Fields of the item at a position.</summary>
        public sealed record EditItem(Field Field, int At, IReadOnlyList<Step> Changes) : Step(Field);

        /// <summary>The item at a position removed.</summary>
        public sealed record RemoveItem(Field Field, int At) : Step(Field);
    }

    /// <summary>What is given, in order.</summary>
    public List<Step> Steps { get; } = [];

    /// <summary>Faults found while binding.</summary>
    public List<Fault> Faults { get; } = [];

    /// <summary>Names of the fields given.</summary>
    public IReadOnlySet<string> Given => Steps.Where(s => s is not Step.Put { Value: null }).Select(s => s.Field.Name).ToHashSet();

    /// <summary>Whether any item list is touched.</summary>
    public IEnumerable<Field> ItemFields => Steps.Where(s => s.Field.Kind == Kind.Items).Select(s => s.Field).Distinct();

    /// <summary>Binds the body of a POST or PUT.</summary>
    public static Draft OfBody(Resource resource, JsonElement body, WireRules wire)
    {
        if (body.ValueKind != JsonValueKind.Object) throw new Refusal(new Problem.BadRequest($"The body must be one JSON object: a {resource.Entity}."));
        var draft = new Draft();
        draft.Steps.AddRange(draft.Members(resource.Table, resource.Knows, resource.Entity, body, "", new Values(wire)));
        return draft;
    }

    /// <summary>Binds the operations of a PATCH.</summary>
    public static Draft OfPatch(Resource resource, JsonElement body, WireRules wire)
    {
        if (body.ValueKind != JsonValueKind.Array)
            throw new Refusal(new Problem.BadRequest("The body of a PATCH must be a JSON array of operations, such as [{\"op\":\"replace\",\"path\":\"summary\",\"value\":\"...\"}]."));
        if (body.GetArrayLength() > Limits.MaxPatchOperations)
            throw new Refusal(new Problem.BadRequest($"A PATCH holds at most {Limits.MaxPatchOperations} operations: split it."));
        var draft = new Draft();
        var reader = new PatchReader(resource, draft, new Values(wire), wire);
        foreach (var operation in body.EnumerateArray()) reader.Read(operation);
        return draft;
    }

    /// <summary>The steps of a JSON object's members.</summary>
    public List<Step> Members(Table table, Func<Field, bool> knows, string entity, JsonElement body, string prefix, Values values)
    {
        var steps = new List<Step>();
        foreach (var member in body.EnumerateObject())
        {
            var field = table.Find(member.Name);
            if (member.Name == "_info" || field is { InInfo: true }) continue;
            if (field == null || field.Internal || !knows(field))
            {
                if (values.Lenient) continue;
                throw new Refusal(new Problem.BadRequest($"Could not find member '{Shortened(member.Name)}' on object of type '{entity}'."));
            }

            if (field.ReadOnly) continue;
            if (field.Kind == Kind.Custom) steps.AddRange(CustomSteps.Read(field, member.Value, prefix + field.Name, Faults));
            else if (field.Kind == Kind.Items) steps.Add(Items(field, member.Value, prefix + field.Name, values));
            else steps.Add(new Step.Put(field, values.Of(field, member.Value, prefix + field.Name, Faults)));
        }

        return steps;
    }

    /// <summary>The steps of one item of a list.</summary>
    public (List<Step> Steps, int? Id) Item(Field field, JsonElement json, string path, Values values)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            Faults.Add(Fault.At(path, FaultCode.InvalidField, $"{path} must be an object."));
            return ([], null);
        }

        var table = field.TargetTable!;
        var id = json.TryGetProperty("id", out var given) && given.ValueKind == JsonValueKind.Number && given.TryGetInt32(out var number) && number != 0 ? number : (int?)null;
        return (Members(table, f => f != field.ItemOwner && !f.Internal, table.Name, json, path + "/", values), id);
    }

    private Step Items(Field field, JsonElement json, string path, Values values)
    {
        if (json.ValueKind == JsonValueKind.Null) return new Step.PutItems(field, [], []);
        if (json.ValueKind != JsonValueKind.Array)
        {
            Faults.Add(Fault.At(path, FaultCode.InvalidField, $"The field {path} must be a list of objects."));
            return new Step.PutItems(field, [], []);
        }

        var items = json.EnumerateArray().Select((item, i) => Item(field, item, $"{path}/{i}", values)).ToList();
        return new Step.PutItems(field, [.. items.Select(i => i.Steps)], [.. items.Select(i => i.Id)]);
    }

    private static string Shortened(string name) => name.Length <= 60 ? name : name[..60] + "...";
}
