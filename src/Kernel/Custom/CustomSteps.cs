using System.Text.Json;

namespace Reeve.Kernel.Changing;

/// <summary>What a body says of custom fields: read before the definitions are known, applied when they are.</summary>
internal static class CustomSteps
{
    private static readonly string[] Members = ["id", "caption", "type", "entryMethod", "numberOfDecimals", "value", "connectWiseId", "rowNum", "userDefinedFieldRecId", "podId"];

    // Wire: an answer is named by its question; what else is told of it is the type's to say.
    private static readonly string[] AnswerMembers = ["answerId", "questionId", "question", "answer", "sequenceNumber", "numberOfDecimals", "fieldType", "requiredFlag"];

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
                faults.Add(Fault.At(path, FaultCode.InvalidField, $"The field {path} must be a list of objects, each with {Wanted(field)}."));
                return [];
        }
    }

    /// <summary>Reads one custom field, given by its number or caption, or by its position in the list.</summary>
    public static Draft.Step? One(Field field, JsonElement json, int? at, string path, List<Fault> faults)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            faults.Add(Fault.At(path, FaultCode.InvalidField, $"{path} must be an object with {Wanted(field)}."));
            return null;
        }

        var (id, caption, value) = ((int?)null, (string?)null, default(JsonElement));
        foreach (var member in json.EnumerateObject())
        {
            switch (Array.Find(field.Answers ? AnswerMembers : Members, m => m.Equals(member.Name, StringComparison.OrdinalIgnoreCase)))
            {
                case null:
                    throw new Refusal(new Problem.BadRequest($"Could not find member '{(member.Name.Length <= 60 ? member.Name : member.Name[..60] + "...")}' on object of type '{(field.Answers ? "ConfigurationQuestion" : "CustomFieldValue")}'."));
                case "answerId" when id != null:
                    break;
                case "id" or "questionId" or "answerId":
                    id = Values.Whole(member.Value.ValueKind == JsonValueKind.String ? Values.Clean(member.Value, path, faults) ?? "" : member.Value.GetRawText());
                    if (id == null && member.Value.ValueKind != JsonValueKind.Null) faults.Add(Fault.At($"{path}/{Key(field)}", FaultCode.InvalidField, $"The field {path}/{Key(field)} must be a whole number of 32 bits."));
                    break;
                case "caption" or "question" when member.Value.ValueKind == JsonValueKind.String:
                    caption = Values.Clean(member.Value, path, faults);
                    break;
                case "value" or "answer":
                    value = member.Value;
                    break;
            }
        }

        if (id != null || caption != null || at != null) return new Draft.Step.PutCustom(field, at, id, caption, value, path);
        faults.Add(Fault.Missing($"{path}/{Key(field)}"));
        return null;
    }

    /// <summary>Applies what was read to a row; answers only once it is known what the row is asked.</summary>
    public static void Apply(IEnumerable<Draft.Step> steps, Row row, Memory memory, List<Fault> faults, bool answers = false)
    {
        foreach (var step in steps.Where(s => s.Field.Answers == answers))
        {
            switch (step)
            {
                case Draft.Step.ClearCustom clear:
                    clear.Field.Set(row, null);
                    break;
                case Draft.Step.PutCustom put:
                    Put(put, row, Defined(put.Field, row, memory), faults);
                    break;
            }
        }
    }

    private static CustomFields Defined(Field field, Row row, Memory memory) => field.Asking is { } asking ? asking.Questions(memory, row) : CustomFields.Of(memory, field.Table);

    private static string Key(Field field) => field.Answers ? "questionId" : "id";

    private static string Wanted(Field field) => field.Answers ? "the questionId and the answer to a question" : "the id and the value of a custom field";

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
            var (member, what) = put.Id != null ? ($"/{Key(put.Field)}", $"{put.Id}") : put.Caption != null ? (put.Field.Answers ? "/question" : "/caption", put.Caption) : ("", $"at position {put.At}");
            faults.Add(Fault.NotFound(put.Path + member, put.Field.Answers ? $"Question {what} not found among those of the record's type" : $"Custom Field {what} not found"));
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
