using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Reeve.Kernel;

/// <summary>What one record keeps in its custom fields, by number of the definition: texts, and whole numbers for everything else. Never changes.</summary>
public sealed class CustomValues : IEquatable<CustomValues>
{
    /// <summary>No values.</summary>
    public static readonly CustomValues Nothing = new([]);

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
    private readonly SortedList<int, object> values;

    private CustomValues(SortedList<int, object> values) => this.values = values;

    /// <summary>Numbers of the fields that have a value.</summary>
    public IEnumerable<int> Ids => values.Keys;

    /// <summary>What is kept for a field: a string, a long, or null.</summary>
    public object? this[int id] => values.GetValueOrDefault(id);

    /// <summary>Reads what <see cref="Json"/> wrote.</summary>
    public static CustomValues Parse(ReadOnlySpan<byte> json)
    {
        var read = new SortedList<int, object>();
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName) continue;
            var id = int.Parse(reader.ValueSpan);
            reader.Read();
            read[id] = reader.TokenType == JsonTokenType.String ? reader.GetString()! : reader.GetInt64();
        }

        return read.Count == 0 ? Nothing : new CustomValues(read);
    }

    /// <summary>The same values but for one; null, kept by no record, when none is left.</summary>
    public static CustomValues? With(CustomValues? values, int id, object? kept)
    {
        var changed = values == null ? [] : new SortedList<int, object>(values.values);
        if (kept == null) changed.Remove(id);
        else changed[id] = kept;
        return changed.Count == 0 ? null : new CustomValues(changed);
    }

    /// <summary>The values as an object with the numbers of the fields for names; texts folded where they are to be compared.</summary>
    public string Json(bool folded)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using var json = new Utf8JsonWriter(buffer, Plain);
        json.WriteStartObject();
        foreach (var (id, value) in values)
        {
            json.WritePropertyName(id.ToString());
            if (value is string text) json.WriteStringValue(folded ? Fold.Of(text) : text);
            else json.WriteNumberValue((long)value);
        }

        json.WriteEndObject();
        json.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <inheritdoc/>
    public bool Equals(CustomValues? other) => other != null && values.SequenceEqual(other.values);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CustomValues);

    /// <inheritdoc/>
    public override int GetHashCode() => values.Aggregate(values.Count, (hash, value) => HashCode.Combine(hash, value.Key, value.Value));
}
