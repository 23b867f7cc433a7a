using System.Text;
using Reeve.Kernel;

namespace Reeve.Server.Http;

/// <summary>Finished bytes of the custom fields of a table: all but their values.</summary>
internal sealed class CustomBytes
{
    private readonly (CustomField Field, byte[] Head, byte[] Tail)[] fields;

    /// <summary>The bytes of definitions.</summary>
    public CustomBytes(CustomFields defined) => fields = [.. defined.All.Select((field, i) => (field, Head(field, i), Tail(field, i)))];

    /// <summary>Writes the list with the values of a record.</summary>
    public void Write(JsonBytes json, CustomValues? values)
    {
        foreach (var (field, head, tail) in fields)
        {
            json.Raw(head);
            Value(json, field.Value(values));
            json.Raw(tail);
        }

        json.Raw((byte)']');
    }

    /// <summary>Writes a value; null where there is none.</summary>
    public static void Value(JsonBytes json, object? value)
    {
        switch (value)
        {
            case null:
                json.Raw("null"u8);
                break;
            case string text:
                json.Text(text);
                break;
            case decimal number:
                json.Decimal(number);
                break;
            case bool truth:
                json.Bool(truth);
                break;
            case DateTimeOffset instant:
                json.Instant((instant.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) / TimeSpan.TicksPerMicrosecond);
                break;
        }
    }

    private static byte[] Head(CustomField field, int position)
    {
        using var json = new JsonBytes(256);
        json.Raw((byte)(position == 0 ? '[' : ',')).Raw("{\"id\":"u8).Int(field.Id).Raw((byte)',').Name("caption").Text(field.Caption);
        json.Raw((byte)',').Name("type").Text(field.Type.ToString()).Raw((byte)',').Name("entryMethod").Text(field.Entry.ToString());
        json.Raw((byte)',').Name("numberOfDecimals").Int(field.Decimals).Raw((byte)',').Name("value");
        return json.Memory.ToArray();
    }

    private static byte[] Tail(CustomField field, int position) => Encoding.UTF8.GetBytes(
        $"{(field.ConnectWiseId is { } id ? $",\"connectWiseId\":\"{id}\"" : "")},\"rowNum\":{position + 1},\"userDefinedFieldRecId\":{field.Id},\"podId\":\"{field.PodId}\"}}");
}
