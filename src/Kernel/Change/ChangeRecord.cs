using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Reeve.Kernel;

/// <summary>What a change did to one record: from it the audit line and the announcement are made.</summary>
/// <param name="Resource">The resource changed through.</param>
/// <param name="Verb">Add, Edit or Delete.</param>
/// <param name="Id">Number of the record.</param>
/// <param name="Old">The record before; null when it was created.</param>
/// <param name="New">The record after; null when it was deleted.</param>
/// <param name="Changed">Fields that differ.</param>
/// <param name="Caller">Who did it.</param>
/// <param name="Now">When.</param>
public sealed record ChangeRecord(Resource Resource, Verb Verb, int Id, Row? Old, Row? New, IReadOnlyList<Field> Changed, Caller Caller, DateTimeOffset Now)
{
    /// <summary>The company's own fields of the table.</summary>
    public CustomFields Custom { get; init; } = CustomFields.None;

    /// <summary>What the record was and is asked.</summary>
    public IReadOnlyList<CustomField> Asked { get; init; } = [];

    /// <summary>The changed fields as a JSON array of name, before and after; secrets and internals are not in it.</summary>
    public string ChangesJson()
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });
        json.WriteStartArray();
        foreach (var field in Changed)
        {
            if (field.Secret || field.Internal || field.InInfo || field.Name == "id") continue;
            if (field.Kind == Kind.Custom) WriteCustom(json, field);
            else Write(json, field.Name, ValueOf(field, Old), ValueOf(field, New));
        }

        json.WriteEndArray();
        json.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    // Each of the company's own fields is named by its caption; of a secret only that it changed is told.
    private void WriteCustom(Utf8JsonWriter json, Field carrier)
    {
        var (before, after) = ((CustomValues?)ValueOf(carrier, Old), (CustomValues?)ValueOf(carrier, New));
        foreach (var field in carrier.Answers ? Asked : Custom.All)
        {
            if (!Equals(before?[field.Id], after?[field.Id])) Write(json, CustomReader.PathOf(field), field.Value(before), field.Value(after));
        }
    }

    private static object? ValueOf(Field field, Row? row) => row == null ? null : field.Get(row);

    private static void Write(Utf8JsonWriter json, string field, object? before, object? after)
    {
        json.WriteStartObject();
        json.WriteString("field", field);
        Write(json, "before", before);
        Write(json, "after", after);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, object? value)
    {
        switch (value)
        {
            case null:
                break;
            case int number:
                json.WriteNumber(name, number);
                break;
            case long number:
                json.WriteNumber(name, number);
                break;
            case bool truth:
                json.WriteBoolean(name, truth);
                break;
            case decimal amount:
                json.WriteNumber(name, amount);
                break;
            case DateTimeOffset instant:
                json.WriteString(name, instant.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ"));
                break;
            case List<int> numbers:
                json.WriteStartArray(name);
                foreach (var number in numbers) json.WriteNumberValue(number);
                json.WriteEndArray();
                break;
            case List<string> texts:
                json.WriteStartArray(name);
                foreach (var text in texts) json.WriteStringValue(text);
                json.WriteEndArray();
                break;
            case { } other:
                json.WriteString(name, other.ToString());
                break;
        }
    }
}
