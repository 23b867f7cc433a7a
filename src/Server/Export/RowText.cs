using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Reeve.Kernel;

namespace Reeve.Server.Export;

/// <summary>Rows of a table as lines of JSON, each field by its name as it is stored, empty ones left out; equal rows make equal lines.</summary>
public sealed class RowText
{
    private const string Instant = "yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'";

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Table table;
    private readonly IReadOnlyList<Field> stored;
    private readonly Dictionary<string, Field> byName;

    /// <summary>All stored fields of a table.</summary>
    public RowText(Table table) : this(table, [.. table.Columns.Select(f => f.Name)])
    {
    }

    /// <summary>Some fields of a table, in this order.</summary>
    public RowText(Table table, IReadOnlyList<string> columns)
    {
        this.table = table;
        stored = table.Columns;
        byName = stored.ToDictionary(f => f.Name, StringComparer.Ordinal);
        Columns = [.. columns.Select(c => byName[c])];
    }

    /// <summary>The fields.</summary>
    public IReadOnlyList<Field> Columns { get; }

    /// <summary>Writes a row, without the end of its line.</summary>
    public void Write(System.Buffers.IBufferWriter<byte> target, Row row)
    {
        using var writer = new Utf8JsonWriter(target, Plain);
        writer.WriteStartObject();
        foreach (var field in Columns)
        {
            if (field.Get(row) is not { } value) continue;
            writer.WritePropertyName(field.Utf8Name);
            Write(writer, field, value);
        }

        writer.WriteEndObject();
    }

    /// <summary>Reads a row; fields that the line lacks are empty.</summary>
    public Row Read(ReadOnlyMemory<byte> line)
    {
        var row = table.New();
        foreach (var field in stored) field.Set(row, null);
        using var document = JsonDocument.Parse(line);
        foreach (var member in document.RootElement.EnumerateObject())
        {
            var field = byName.GetValueOrDefault(member.Name) ?? throw new InvalidDataException($"{table.Name} has no field {member.Name}.");
            field.Set(row, Value(field, member.Value));
        }

        return row;
    }

    private static void Write(Utf8JsonWriter writer, Field field, object value)
    {
        switch (value)
        {
            case int number: writer.WriteNumberValue(number); break;
            case long number: writer.WriteNumberValue(number); break;
            case bool flag: writer.WriteBooleanValue(flag); break;
            case decimal number: writer.WriteNumberValue(number); break;
            case DateTimeOffset instant: writer.WriteStringValue(instant.UtcDateTime.ToString(Instant, CultureInfo.InvariantCulture)); break;
            case Guid guid: writer.WriteStringValue(guid); break;
            case string text: writer.WriteStringValue(text); break;
            case Enum name: writer.WriteStringValue(name.ToString()); break;
            case CustomValues values: writer.WriteRawValue(values.Json(folded: false)); break;
            case List<int> numbers: JsonSerializer.Serialize(writer, numbers); break;
            case List<string> texts: JsonSerializer.Serialize(writer, texts); break;
            default: throw new InvalidOperationException($"{field} holds a {value.GetType().Name}, which an export does not know.");
        }
    }

    private static object Value(Field field, JsonElement json) => field.Kind switch
    {
        Kind.Int or Kind.Ref => json.GetInt32(),
        Kind.Long => json.GetInt64(),
        Kind.Bool => json.GetBoolean(),
        Kind.Decimal => json.GetDecimal(),
        Kind.Text or Kind.Enum => json.GetString()!,
        Kind.Instant => DateTimeOffset.Parse(json.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        Kind.Guid => json.GetGuid(),
        Kind.Custom => CustomValues.Parse(System.Text.Encoding.UTF8.GetBytes(json.GetRawText())),
        Kind.Ints => json.Deserialize<List<int>>()!,
        Kind.Texts => json.Deserialize<List<string>>()!,
        _ => throw new InvalidOperationException($"{field} holds a {field.Kind}, which an export does not know."),
    };
}
