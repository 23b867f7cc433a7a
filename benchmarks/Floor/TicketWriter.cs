using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Reeve.Bench.Floor;

/// <summary>The values of a row, as both drivers give them.</summary>
public interface IRowReader
{
    /// <summary>Whether it is empty.</summary>
    bool IsNull(int column);

    /// <summary>A whole number.</summary>
    long Int(int column);

    /// <summary>A truth value.</summary>
    bool Bool(int column);

    /// <summary>A decimal without trailing zeros.</summary>
    decimal Decimal(int column);

    /// <summary>A text; as a string, as data readers give it.</summary>
    string Text(int column);
}

/// <summary>Writes tickets as wire JSON with the framework's writer.</summary>
public sealed class TicketWriter
{
    private const string Api = "/v4_6_release/apis/3.0/";
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
    private readonly Column[] columns;
    private readonly (JsonEncodedText Name, string Before, string After)[] links;
    private readonly bool withInfo;

    /// <summary>A writer of these columns, <c>_info</c> or not.</summary>
    public TicketWriter(TicketColumn[] shown, bool withInfo)
    {
        this.withInfo = withInfo;
        columns = [.. shown.Select(c => new Column(c))];
        links = [.. TicketShape.Links.Select(l => (JsonEncodedText.Encode(l.Name), l.Path[..l.Path.IndexOf("{0}", StringComparison.Ordinal)],
            l.Path[(l.Path.IndexOf("{0}", StringComparison.Ordinal) + 3)..]))];
    }

    /// <summary>A JSON writer over a buffer.</summary>
    public static Utf8JsonWriter Over(IBufferWriter<byte> buffer) => new(buffer, Options);

    /// <summary>Writes one ticket; the last instant written is answered for the ETag.</summary>
    public long Write<TReader>(Utf8JsonWriter json, TReader row, string address)
        where TReader : IRowReader
    {
        var at = 0;
        var id = row.Int(0);
        json.WriteStartObject();
        foreach (var column in columns)
        {
            var mine = at;
            at += column.Width;
            if (column.Target is { } target)
            {
                if (!row.IsNull(mine)) Reference(json, row, mine, column, target, address);
            }
            else
            {
                Value(json, row, mine, column.Name, column.Holds);
            }
        }

        if (withInfo)
        {
            json.WriteStartArray("customFields"u8);
            json.WriteEndArray();
        }

        var version = withInfo ? Info(json, row, at, id, address) : 0;
        json.WriteEndObject();
        return version;
    }

    private static void Reference<TReader>(Utf8JsonWriter json, TReader row, int at, Column column, Target target, string address)
        where TReader : IRowReader
    {
        var id = row.Int(at);
        json.WriteStartObject(column.Name);
        json.WriteNumber("id"u8, id);
        for (var i = 0; i < column.Shows.Length; i++) Value(json, row, at + 1 + i, column.Shows[i].Name, column.Shows[i].Holds);
        json.WriteStartObject("_info"u8);
        var path = target.Parent == null
            ? string.Concat(address, target.Path, id.ToString())
            : string.Concat(string.Concat(address, column.Before, row.Int(at + 1 + column.Shows.Length).ToString()), column.After, id.ToString());
        json.WriteString(column.Href, path);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Value<TReader>(Utf8JsonWriter json, TReader row, int at, JsonEncodedText name, Holds holds)
        where TReader : IRowReader
    {
        if (row.IsNull(at)) return;
        switch (holds)
        {
            case Holds.Int: json.WriteNumber(name, row.Int(at)); break;
            case Holds.Bool: json.WriteBoolean(name, row.Bool(at)); break;
            case Holds.Decimal: json.WriteNumber(name, row.Decimal(at)); break;
            case Holds.Instant: Instant(json, name, row.Int(at)); break;
            case Holds.Json:
                json.WritePropertyName(name);
                json.WriteRawValue(row.Text(at), true);
                break;
            default: json.WriteString(name, row.Text(at)); break;
        }
    }

    private static void Instant(Utf8JsonWriter json, JsonEncodedText name, long micros)
    {
        Span<char> text = stackalloc char[20];
        DateTime.UnixEpoch.AddTicks(micros * 10).TryFormat(text, out _, "yyyy-MM-dd'T'HH:mm:ss'Z'");
        json.WriteString(name, text);
    }

    private long Info<TReader>(Utf8JsonWriter json, TReader row, int at, long id, string address)
        where TReader : IRowReader
    {
        var number = id.ToString();
        json.WriteStartObject("_info"u8);
        Instant(json, LastUpdated, row.Int(at));
        json.WriteString("updatedBy"u8, row.Text(at + 1));
        Instant(json, DateEntered, row.Int(at + 2));
        json.WriteString("enteredBy"u8, row.Text(at + 3));
        foreach (var (name, before, after) in links) json.WriteString(name, string.Concat(string.Concat(address, before), number, after));
        json.WriteEndObject();
        return row.Int(at);
    }

    private static readonly JsonEncodedText LastUpdated = JsonEncodedText.Encode("lastUpdated");
    private static readonly JsonEncodedText DateEntered = JsonEncodedText.Encode("dateEntered");

    /// <summary>The address under which a caller sees the API.</summary>
    public static string AddressOf(string host) => string.Concat("http://", host, Api);

    private sealed class Column(TicketColumn column)
    {
        public JsonEncodedText Name { get; } = JsonEncodedText.Encode(column.Name);

        public JsonEncodedText Href { get; } = JsonEncodedText.Encode(column.Name + "_href");

        public Holds Holds => column.Holds;

        public Target? Target => column.Target;

        public (JsonEncodedText Name, Holds Holds)[] Shows { get; } =
            [.. (column.Target?.Shows ?? []).Select(s => (JsonEncodedText.Encode(s.Name), s.Holds))];

        public string Before { get; } = column.Target?.Path.Split("{0}")[0] ?? "";

        public string After { get; } = column.Target is { Parent: not null } target ? target.Path.Split("{0}")[1] : "";

        public int Width { get; } = column.Target is { } t ? 1 + t.Shows.Length + (t.Parent == null ? 0 : 1) : 1;
    }
}
