using System.Globalization;
using System.Text;
using System.Text.Json;
using Reeve.Kernel;

namespace Reeve.Server.Http;

/// <summary>Reads the rows of an item list, an array of arrays of values, as if they came from a query.</summary>
internal sealed class ItemCursor : Cursor
{
    private readonly byte[] json;
    private readonly object?[] values;
    private int at;

    /// <summary>A cursor before the first row.</summary>
    public ItemCursor(byte[] json, int columns)
    {
        this.json = json;
        values = new object?[columns];
        at = Math.Max(0, json.AsSpan().IndexOf((byte)'[') + 1);
    }

    /// <summary>Goes to the next row.</summary>
    public bool Next()
    {
        var begin = json.AsSpan(at).IndexOf((byte)'[');
        if (begin < 0) return false;
        var reader = new Utf8JsonReader(json.AsSpan(at + begin), isFinalBlock: false, state: default);
        reader.Read();
        Array.Clear(values);
        for (var i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
        {
            if (i >= values.Length) continue;
            values[i] = reader.TokenType switch
            {
                JsonTokenType.String => Unquoted(ref reader),
                JsonTokenType.Number => reader.GetDecimal(),
                JsonTokenType.True => true,
                JsonTokenType.False => false,
                _ => null,
            };
        }

        at += begin + (int)reader.BytesConsumed;
        return true;
    }

    public override bool IsNull(int i) => values[i] == null;

    public override long Int(int i) => values[i] is byte[] text ? long.Parse(text, NumberStyles.AllowLeadingSign, null) : (long)(decimal)values[i]!;

    public override bool Bool(int i) => values[i] is bool truth ? truth : (decimal)values[i]! != 0;

    public override decimal Decimal(int i, int scale) => values[i] is byte[] text ? decimal.Parse(text, NumberStyles.Number, null) : (decimal)values[i]!;

    public override long Micros(int i) => Int(i);

    public override ReadOnlySpan<byte> Utf8(int i) => values[i] as byte[] ?? Encoding.UTF8.GetBytes(((decimal)values[i]!).ToString());

    public override string Text(int i) => Encoding.UTF8.GetString(Utf8(i));

    private static byte[] Unquoted(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped) return reader.ValueSpan.ToArray();
        var bytes = new byte[reader.ValueSpan.Length];
        return bytes[..reader.CopyString(bytes)];
    }
}
