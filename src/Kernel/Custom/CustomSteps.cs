using System.Text.Json;

namespace Reeve.Kernel.Changing;

/// <summary>What a body says of custom fields: read before the definitions are known, applied when they are.</summary>
internal static class CustomSteps
{
    private static readonly string[] Members = ["id", "caption", "type", "entryMethod", "numberOfDecimals", "value", "connectWiseId", "rowNum", "userDefinedFieldRecId", "podId"];

    /// <summary>Reads a list of custom fields. Wire: those it does not name keep their values; number and value are enough.</summary>
    public static IEnumerable<Draft.Step> Read(Field field, JsonElement json, string path, List<Fault> faults)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Null or JsonValueKind.Undefined:
                return [];
            case JsonValueKind.Array:
                return [.. json.EnumerateArray().Select((item, i) => One(field, item, null, $"{path}/{i}", faults)).OfType<Draft.Step>()];
            default:
                faults.Add(Fault.At(path, FaultCode.InvalidField, $"The field {path} must be a list of objects, each with the id and the value of a custom field."));
                return [];
        }
    }

    /// <summary>Reads one custom field, given by its number or caption, or by its position in the list.</summary>
    public static Draft.Step? One(Field field, JsonElement json, int? at, string path, List<Fault> faults)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            faults.Add(Fault.At(path, FaultCode.InvalidField, $"{path} must be an object with the id and the value of a custom field."));
            return null;
        }

        var (id, caption, value) = ((int?)null, (string?)null, default(JsonElement));
        foreach (var member in json.EnumerateObject())
        {
            switch (Array.Find(Members, m => m.Equals(member.Name, StringComparison.OrdinalIgnoreCase)))
            {
                case null:
                    throw new Refusal(new Problem.BadRequest($"Could not find member '{(member.Name.Length <= 60 ? member.Name : member.Name[..60] + "...")}' on object of type 'CustomFieldValue'."));
                case "id":
                    id = Values.Whole(member.Value.ValueKind == JsonValueKind.String ? Values.Clean(member.Value, path, faults) ?? "" : member.Value.GetRawText());
                    if (id == null && member.Value.ValueKind != JsonValueKind.Null) faults.Add(Fault.At($"{path}/id", FaultCode.InvalidField, $"The field {path}/id must be a whole number of 32 bits."));
                    break;
                case "caption" when member.Value.ValueKind == JsonValueKind.String:
                    caption = Values.Clean(member.Value, path, faults);
                    break;
                case "value":
                    value = member.Value;
                    break;
            }
        }

        if (id != null || caption != null || at != null) return new Draft.Step.PutCustom(field, at, id, caption, value, path);
        faults.Add(Fault.Missing($"{path}/id"));
        return null;
    }

    /// <summary>Applies what was read to a row.</summary>
    public static void Apply(IEnumerable<Draft.Step> steps, Row row, Memory memory, List<Fault> faults)
    {
        foreach (var step in steps)
        {
            switch (step)
            {
                case Draft.Step.ClearCustom clear:
                    clear.Field.Set(row, null);
                    break;
                case Draft.Step.PutCustom put:
                    Put(put, row, CustomFields.Of(memory, put.Field.Table), faults);
                    break;
            }
        }
    }

    private static void Put(Draft.Step.PutCustom put, Row row, CustomFields defined, List<Fault> faults)
    {
        var found = put switch
        {
            { Id: { } id } => defined.Find(id),
            { Caption: { } caption } => defined.Captioned(caption),
            _ => put.At < defined.All.Count ? defined.All[put.At!.Value] : null,
        };
        if (found == null)
        {
            var (member, what) = put.Id != null ? ("/id", $"{put.Id}") : put.Caption != null ? ("/caption", put.Caption) : ("", $"at position {put.At}");
            faults.Add(Fault.NotFound(put.Path + member, $"Custom Field {what} not found"));
            return;
        }

        // Sent without a value it is left alone: programs that drop empty members send back what they read.
        if (put.Value.ValueKind == JsonValueKind.Undefined) return;
        var before = (CustomValues?)put.Field.Get(row);
        if (IsUnchanged(found, before, put.Value)) return;
        if (CustomReader.TryRead(found, put.Value, faults, out var kept)) put.Field.Set(row, CustomValues.With(before, found.Id, kept));
    }

    // What was picked before and is offered no longer may be sent back; the null that stands for a secret does not empty it.
    private static bool IsUnchanged(CustomField field, CustomValues? values, JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Null => field.Type == CustomType.Password,
        JsonValueKind.String => field.IsChoice && values?[field.Id] is string text && json.ValueEquals(text),
        _ => false,
    };
}
