using System.Globalization;
using System.Text.Json;
using Reeve.Kernel.Condition;

namespace Reeve.Kernel.Changing;

/// <summary>What a body says of a reference: any of number, name and identifier.</summary>
internal sealed record RefInput(int? Id, string? Name, string? Identifier)
{
    /// <summary>The same reference with one part given.</summary>
    public static RefInput? Part(string part, string? value, int? id) => part.ToLowerInvariant() switch
    {
        "id" => new RefInput(id, null, null),
        "name" => new RefInput(null, value, null),
        "identifier" => new RefInput(null, null, value),
        _ => null,
    };
}

/// <summary>Turns JSON into a field's value, forgiving what clients are known to send: numbers, flags and dates as text, empty text for null.</summary>
/// <remarks>Wire: API.md section 5. In: a field and a JSON value. Out: a value, a reference still to be looked up, or a fault. Pure.</remarks>
internal sealed class Values(WireRules wire)
{
    /// <summary>Whether unknown members are passed over.</summary>
    public bool Lenient => wire.Lenient;

    /// <summary>The value of a field: as <see cref="Field.Get"/> shapes it, or a <see cref="RefInput"/> for a reference.</summary>
    public object? Of(Field field, JsonElement json, string path, List<Fault> faults)
    {
        if (json.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined) return null;
        switch (field.Kind)
        {
            case Kind.Text:
                return Text(field, json, path, faults);
            case Kind.Ref:
                return Reference(json, path, faults);
            case Kind.Unbuilt:
                return Unbuilt(field, json, path, faults);
            case Kind.Ints or Kind.Texts:
                return List(field, json, path, faults);
        }

        var text = json.ValueKind switch
        {
            JsonValueKind.String => Clean(json, path, faults),
            JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => json.GetRawText(),
            _ => null,
        };
        if (text == null) return Wrong(field, path, faults);
        if (text.Length == 0) return null;
        if (json.ValueKind == JsonValueKind.String && !wire.StringIds && field.Kind is Kind.Int or Kind.Long) return Wrong(field, path, faults);
        return Scalar(field, text, path, faults);
    }

    private static object? Scalar(Field field, string text, string path, List<Fault> faults)
    {
        switch (field.Kind)
        {
            case Kind.Int when Whole(text) is { } number:
                if (field.Between is { } between && (number < between.Least || number > between.Most))
                    faults.Add(Fault.At(path, FaultCode.OutOfRange, $"The field {path} must be between {between.Least} and {between.Most}."));
                return number;
            case Kind.Long when long.TryParse(text, NumberStyles.AllowLeadingSign, null, out var large):
                return large;
            case Kind.Bool when bool.TryParse(text, out var truth):
                return truth;
            case Kind.Bool when text is "0" or "1":
                return text == "1";
            case Kind.Decimal when decimal.TryParse(text, NumberStyles.Float, null, out var amount):
                if (field.Fits(amount)) return amount;
                faults.Add(Fault.At(path, FaultCode.OutOfRange, $"The field {path} keeps at most {field.Scale} decimals and less than 1,000,000,000,000."));
                return null;
            case Kind.Instant when InstantText.TryParse(text, out var instant):
                return instant.ToUniversalTime();
            case Kind.Guid when Guid.TryParse(text, out var guid):
                return guid;
            case Kind.Enum when field.EnumNames.FirstOrDefault(n => n.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } name:
                return Enum.Parse(field.Clr, name);
            default:
                return Wrong(field, path, faults);
        }
    }

    /// <summary>A whole number of 32 bits in a text, also written with a fraction of zeros.</summary>
    public static int? Whole(string text) =>
        decimal.TryParse(text, NumberStyles.Float, null, out var number) && number == decimal.Truncate(number) && number is >= int.MinValue and <= int.MaxValue
            ? (int)number
            : null;

    /// <summary>A JSON text without characters that no database can keep.</summary>
    public static string? Clean(JsonElement json, string path, List<Fault> faults)
    {
        try
        {
            var text = json.GetString()!;
            if (Fold.IsClean(text)) return text;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, written as an escape, cannot be decoded.
        }

        faults.Add(Fault.At(path, FaultCode.InvalidField, $"The field {path} contains a NUL character or half a surrogate pair: send valid text."));
        return null;
    }

    private static string? Text(Field field, JsonElement json, string path, List<Fault> faults)
    {
        string? text;
        switch (json.ValueKind)
        {
            case JsonValueKind.String:
                text = Clean(json, path, faults);
                break;
            case JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False:
                text = json.GetRawText();
                break;
            default:
                Wrong(field, path, faults);
                return null;
        }

        if (text != null && field.Max is { } max && text.Length > max)
            faults.Add(Fault.At(path, FaultCode.MaxLengthField, $"The field {path} must be a string with a maximum length of {max}."));
        return text;
    }

    private RefInput? Reference(JsonElement json, string path, List<Fault> faults)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Number when Whole(json.GetRawText()) is { } id:
                return id == 0 ? null : new RefInput(id, null, null);
            case JsonValueKind.String:
                var text = Clean(json, path, faults);
                if (string.IsNullOrEmpty(text)) return null;
                if (wire.StringIds && Whole(text) is { } number) return new RefInput(number, null, null);
                break;
            case JsonValueKind.Object:
                return Parts(json, path, faults);
        }

        faults.Add(Fault.At(path, FaultCode.InvalidField, $"The field {path} is a reference: send an object with id, name or identifier."));
        return null;
    }

    private RefInput? Parts(JsonElement json, string path, List<Fault> faults)
    {
        int? id = null;
        string? name = null, identifier = null;
        foreach (var part in json.EnumerateObject())
        {
            var key = part.Name.ToLowerInvariant();
            if (key == "id") id = Id(part.Value, path + "/id", faults);
            else if (key is "name" or "summary" && part.Value.ValueKind == JsonValueKind.String) name = Clean(part.Value, path + "/" + key, faults);
            else if (key == "identifier" && part.Value.ValueKind == JsonValueKind.String) identifier = Clean(part.Value, path + "/identifier", faults);
        }

        if (id is null or 0 && string.IsNullOrEmpty(name) && string.IsNullOrEmpty(identifier)) return null;
        return new RefInput(id is 0 ? null : id, name, identifier);
    }

    private int? Id(JsonElement json, string path, List<Fault> faults)
    {
        var text = json.ValueKind switch
        {
            JsonValueKind.Number => json.GetRawText(),
            JsonValueKind.String when wire.StringIds => Clean(json, path, faults),
            JsonValueKind.Null => "0",
            _ => null,
        };
        if (text is { Length: 0 }) return null;
        if (text != null && Whole(text) is { } id) return id;
        faults.Add(Fault.At(path, FaultCode.InvalidField, $"The field {path} must be a whole number of 32 bits."));
        return null;
    }

    private static object? Unbuilt(Field field, JsonElement json, string path, List<Fault> faults)
    {
        if (field.IsList)
        {
            if (json.ValueKind != JsonValueKind.Array) return Wrong(field, path, faults);
            if (json.GetArrayLength() > 0) faults.Add(Fault.NotFound(path, $"{field.TargetSchema} not found: none is defined. Send an empty list."));
            return null;
        }

        if (json.ValueKind == JsonValueKind.Object)
        {
            var parts = json.EnumerateObject().Where(p => p.Value.ValueKind is JsonValueKind.Number or JsonValueKind.String && p.Value.ToString() is not ("" or "0")).ToList();
            if (parts.Count == 0) return null;
            var schema = field.TargetSchema?.Replace("Reference", "", StringComparison.Ordinal) ?? field.Name;
            faults.Add(Fault.NotFound($"{path}/{parts[0].Name}", $"{schema} {parts[0].Value} not found: Reeve keeps no such records yet."));
        }
        else if (json.ValueKind is not JsonValueKind.String || json.GetString() != "")
        {
            faults.Add(Fault.At(path, FaultCode.InvalidField, $"The field {path} is a reference: send an object with id, name or identifier."));
        }

        return null;
    }

    private static object? List(Field field, JsonElement json, string path, List<Fault> faults)
    {
        if (json.ValueKind != JsonValueKind.Array) return Wrong(field, path, faults);
        if (field.Kind == Kind.Ints)
        {
            var numbers = new List<int>();
            foreach (var item in json.EnumerateArray())
            {
                var text = item.ValueKind == JsonValueKind.String ? Clean(item, path, faults) : item.GetRawText();
                if (text != null && Whole(text) is { } number) numbers.Add(number);
                else return Wrong(field, path, faults);
            }

            return numbers;
        }

        var texts = new List<string>();
        foreach (var item in json.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.String) return Wrong(field, path, faults);
            if (Clean(item, path, faults) is { } text) texts.Add(text);
        }

        return texts;
    }

    private static object? Wrong(Field field, string path, List<Fault> faults)
    {
        var expected = field.Kind switch
        {
            Kind.Int or Kind.Long => "a whole number of 32 bits",
            Kind.Bool => "true or false",
            Kind.Decimal => "a number",
            Kind.Instant => "a date such as 2026-01-31T12:00:00Z",
            Kind.Guid => "a globally unique identifier",
            Kind.Enum => "one of " + string.Join(", ", field.EnumNames),
            Kind.Ints => "a list of whole numbers",
            Kind.Texts => "a list of texts",
            Kind.Unbuilt or Kind.Custom => "a list",
            _ => "a text",
        };
        faults.Add(Fault.At(path, FaultCode.InvalidField, $"The field {path} must be {expected}."));
        return null;
    }
}
