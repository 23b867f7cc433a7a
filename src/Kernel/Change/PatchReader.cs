using System.Globalization;
using System.Text.Json;

namespace Reeve.Kernel.Changing;

/// <summary>Reads the operations of a PATCH into steps.</summary>
/// <remarks>Wire: names with or without a leading slash, in any case; references whole or by one part; items of a list by position.</remarks>
internal sealed class PatchReader(Resource resource, Draft draft, Values values, WireRules wire)
{
    /// <summary>Reads one operation.</summary>
    public void Read(JsonElement operation)
    {
        if (operation.ValueKind != JsonValueKind.Object) throw Bad("Each operation of a PATCH is an object with op, path and value.");
        var op = Member(operation, "op")?.ToString().ToLowerInvariant();
        if (op is not ("add" or "replace" or "remove")) throw Bad($"The op of a patch operation is add, replace or remove, not '{Short(op ?? "nothing")}'.");
        if (Member(operation, "path") is not { ValueKind: JsonValueKind.String } pathJson) throw Bad("Each operation of a PATCH needs a path, such as summary or status/id.");
        var path = Values.Clean(pathJson, "path", draft.Faults) ?? throw Bad("The path of a patch operation contains a NUL character or half a surrogate pair.");
        var value = Member(operation, "value");
        if (op != "remove" && value == null) throw Bad($"The operation on '{Short(path)}' needs a value (null to empty the field).");
        Apply(op, path, op == "remove" ? default : value!.Value);
    }

    private static JsonElement? Member(JsonElement json, string name)
    {
        JsonElement? found = null;
        foreach (var member in json.EnumerateObject())
            if (member.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) found = member.Value;
        return found;
    }

    private static Refusal Bad(string message) => new(new Problem.BadRequest(message));

    private static string Short(string text) => text.Length <= 80 ? text : text[..80] + "...";

    private void Apply(string op, string path, JsonElement value)
    {
        if (!wire.PatchNoSlash && !path.StartsWith('/')) throw Unknown(path);
        var parts = path.Trim('/').Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0 || resource.Table.Find(parts[0]) is not { } field || field.Internal || field.InInfo || !resource.Knows(field))
        {
            if (wire.Lenient) return;
            throw Unknown(path);
        }

        if (field.ReadOnly)
        {
            draft.Faults.Add(Fault.At(field.Name, FaultCode.InvalidField, $"The field {field.Name} is read-only."));
            return;
        }

        if (field.Kind == Kind.Custom) ApplyCustom(op, field, parts, value, path);
        else if (field.Kind == Kind.Items) ApplyItem(op, field, parts, value, path);
        else if (parts.Length == 1) draft.Steps.Add(new Draft.Step.Put(field, values.Of(field, value, field.Name, draft.Faults)));
        else if (field.Kind == Kind.Ref && parts.Length == 2) ApplyPart(field, parts[1], value, path);
        else throw Unknown(path);
    }

    private void ApplyPart(Field field, string part, JsonElement value, string path)
    {
        var at = $"{field.Name}/{part}";
        var text = value.ValueKind switch
        {
            JsonValueKind.String => Values.Clean(value, at, draft.Faults),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };
        if (string.IsNullOrEmpty(text))
        {
            draft.Steps.Add(new Draft.Step.Put(field, null));
            return;
        }

        var id = Values.Whole(text);
        if (part.Equals("id", StringComparison.OrdinalIgnoreCase) && id == null)
        {
            draft.Faults.Add(Fault.At(at, FaultCode.InvalidField, $"The field {at} must be a whole number of 32 bits."));
            return;
        }

        draft.Steps.Add(new Draft.Step.Put(field, RefInput.Part(part, text, id) ?? throw Unknown(path)));
    }

    // Wire: the whole list, one object added to it, or a position of the list with or without the value's name.
    private void ApplyCustom(string op, Field field, string[] parts, JsonElement value, string path)
    {
        var at = 0;
        if (parts.Length > 3 || (parts.Length > 1 && !int.TryParse(parts[1], NumberStyles.None, null, out at) && !(parts[1] == "-" && parts.Length == 2 && op == "add"))) throw Unknown(path);
        if (parts.Length == 3 && !parts[2].Equals(field.Answers ? "answer" : "value", StringComparison.OrdinalIgnoreCase)) throw Unknown(path);
        var single = (parts.Length == 2 && op != "remove") || (parts.Length == 1 && op == "add" && value.ValueKind == JsonValueKind.Object);
        if (parts.Length == 1 && op == "remove") draft.Steps.Add(new Draft.Step.ClearCustom(field));
        else if (single) draft.Steps.AddRange(new[] { CustomSteps.One(field, value, parts.Length == 1 || parts[1] == "-" ? null : at, path, draft.Faults) }.OfType<Draft.Step>());
        else if (parts.Length == 1) draft.Steps.AddRange(CustomSteps.Read(field, value, field.Name, draft.Faults));
        else draft.Steps.Add(new Draft.Step.PutCustom(field, at, null, null, op == "remove" ? JsonElement.Parse("\"\"") : value, path));
    }

    private void ApplyItem(string op, Field field, string[] parts, JsonElement value, string path)
    {
        if (parts.Length == 1)
        {
            if (op == "add" && value.ValueKind == JsonValueKind.Object)
            {
                draft.Steps.Add(new Draft.Step.AddItem(field, null, draft.Item(field, value, field.Name, values).Steps));
                return;
            }

            var array = value.ValueKind == JsonValueKind.Undefined ? [] : value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToList() : throw Bad($"{field.Name} is a list: send an array.");
            var items = array.Select((item, i) => draft.Item(field, item, $"{field.Name}/{i}", values)).ToList();
            draft.Steps.Add(new Draft.Step.PutItems(field, [.. items.Select(i => i.Steps)], [.. items.Select(i => i.Id)]));
            return;
        }

        var end = parts[1] == "-";
        if (!int.TryParse(parts[1], NumberStyles.None, null, out var at) && !end) throw Unknown(path);
        if (parts.Length == 3)
        {
            var table = field.TargetTable!;
            if (table.Find(parts[2]) is not { Internal: false, InInfo: false } inner || inner == field.ItemOwner) throw Unknown(path);
            if (inner.ReadOnly) draft.Faults.Add(Fault.At($"{field.Name}/{at}/{inner.Name}", FaultCode.InvalidField, $"The field {inner.Name} is read-only."));
            else draft.Steps.Add(new Draft.Step.EditItem(field, at, [new Draft.Step.Put(inner, values.Of(inner, value, $"{field.Name}/{at}/{inner.Name}", draft.Faults))]));
        }
        else if (parts.Length == 2)
        {
            draft.Steps.Add(op switch
            {
                "remove" => new Draft.Step.RemoveItem(field, at),
                "add" => new Draft.Step.AddItem(field, end ? null : at, draft.Item(field, value, path, values).Steps),
                _ => new Draft.Step.EditItem(field, at, draft.Item(field, value, path, values).Steps),
            });
        }
        else
        {
            throw Unknown(path);
        }
    }

    private Refusal Unknown(string path) =>
        new(new Problem.BadRequest($"Could not find member '{Short(path.TrimStart('/'))}' on object of type '{resource.Entity}'."));
}
