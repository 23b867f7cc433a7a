using System.Buffers;
using System.Buffers.Text;
using System.Text;
using Reeve.Kernel;

namespace Reeve.Server.Http;

/// <summary>Compact JSON written into one pooled buffer; escapes only what JSON needs escaped.</summary>
public sealed class JsonBytes : IDisposable
{
    private static readonly SearchValues<byte> Special = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(b => (byte)b), (byte)'"', (byte)'\\']);
    private byte[] buffer;

    /// <summary>A writer with room for an ordinary answer.</summary>
    public JsonBytes(int room = 4096) => buffer = ArrayPool<byte>.Shared.Rent(room);

    /// <summary>Bytes written.</summary>
    public int Length { get; private set; }

    /// <summary>What was written; valid until the next write.</summary>
    public ReadOnlyMemory<byte> Memory => buffer.AsMemory(0, Length);

    /// <summary>Throws away what was written from a length on.</summary>
    public void Cut(int length = 0) => Length = length;

    /// <summary>Makes an object of members that each began with a comma: the first comma becomes the opening brace.</summary>
    public JsonBytes Object(int start)
    {
        if (Length == start) Raw((byte)'{');
        else buffer[start] = (byte)'{';
        return Raw((byte)'}');
    }

    /// <summary>Finished bytes.</summary>
    public JsonBytes Raw(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        Length += bytes.Length;
        return this;
    }

    /// <summary>One finished byte.</summary>
    public JsonBytes Raw(byte one)
    {
        Room(1)[0] = one;
        Length++;
        return this;
    }

    /// <summary>A name with its colon.</summary>
    public JsonBytes Name(string name) => Text(name).Raw((byte)':');

    /// <summary>A text in quotes, from UTF-8.</summary>
    public JsonBytes Text(ReadOnlySpan<byte> text)
    {
        var special = text.IndexOfAny(Special);
        if (special < 0)
        {
            var room = Room(text.Length + 2);
            room[0] = (byte)'"';
            text.CopyTo(room[1..]);
            room[text.Length + 1] = (byte)'"';
            Length += text.Length + 2;
            return this;
        }

        Raw((byte)'"');
        Inside(text, special);
        return Raw((byte)'"');
    }

    /// <summary>A text in quotes.</summary>
    public JsonBytes Text(string text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        var rented = most > 512 ? ArrayPool<byte>.Shared.Rent(most) : null;
        var bytes = rented ?? stackalloc byte[512];
        Text(bytes[..Encoding.UTF8.GetBytes(text, bytes)]);
        if (rented != null) ArrayPool<byte>.Shared.Return(rented);
        return this;
    }

    /// <summary>A whole number.</summary>
    public JsonBytes Int(long value)
    {
        Utf8Formatter.TryFormat(value, Room(20), out var written);
        Length += written;
        return this;
    }

    /// <summary>A truth value.</summary>
    public JsonBytes Bool(bool value) => Raw(value ? "true"u8 : "false"u8);

    /// <summary>A decimal without trailing zeros.</summary>
    public JsonBytes Decimal(decimal value)
    {
        var room = Room(64);
        if (!value.TryFormat(room, out var written)) throw new InvalidOperationException("A decimal needs more than 64 digits.");
        if (room[..written].Contains((byte)'.'))
        {
            while (room[written - 1] == '0') written--;
            if (room[written - 1] == '.') written--;
        }

        if (written == 2 && room[0] == '-' && room[1] == '0') return Raw((byte)'0');
        Length += written;
        return this;
    }

    /// <summary>An instant, from microseconds since 1970, in whole seconds rounded down.</summary>
    public JsonBytes Instant(long micros)
    {
        var seconds = Math.DivRem(micros, 1_000_000, out var rest);
        if (rest < 0) seconds--;
        var time = DateTime.UnixEpoch.AddTicks(seconds * TimeSpan.TicksPerSecond);
        var room = Room(22);
        room[0] = (byte)'"';
        Digits(room, 1, time.Year, 4);
        room[5] = (byte)'-';
        Digits(room, 6, time.Month, 2);
        room[8] = (byte)'-';
        Digits(room, 9, time.Day, 2);
        room[11] = (byte)'T';
        Digits(room, 12, time.Hour, 2);
        room[14] = (byte)':';
        Digits(room, 15, time.Minute, 2);
        room[17] = (byte)':';
        Digits(room, 18, time.Second, 2);
        room[20] = (byte)'Z';
        room[21] = (byte)'"';
        Length += 22;
        return this;
    }

    /// <summary>A value as a row object holds it.</summary>
    public JsonBytes Value(object? value) => value switch
    {
        null => Raw("null"u8),
        string text => Text(text),
        int number => Int(number),
        long number => Int(number),
        bool truth => Bool(truth),
        decimal number => Decimal(number),
        DateTimeOffset instant => Instant(Micros(instant)),
        IEnumerable<int> numbers => Many(numbers.Cast<object?>()),
        IEnumerable<string> texts => Many(texts),
        _ => Text(value.ToString()!),
    };

    /// <inheritdoc/>
    public void Dispose()
    {
        if (buffer.Length == 0) return;
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = [];
        Length = 0;
    }

    internal static long Micros(DateTimeOffset instant) => (instant.UtcTicks - DateTime.UnixEpoch.Ticks) / (TimeSpan.TicksPerMillisecond / 1000);

    private static void Digits(Span<byte> room, int at, int value, int count)
    {
        for (var i = count - 1; i >= 0; i--)
        {
            room[at + i] = (byte)('0' + (value % 10));
            value /= 10;
        }
    }

    private JsonBytes Many(IEnumerable<object?> values)
    {
        Raw((byte)'[');
        var first = true;
        foreach (var value in values)
        {
            if (!first) Raw((byte)',');
            first = false;
            Value(value);
        }

        return Raw((byte)']');
    }

    private void Inside(ReadOnlySpan<byte> text, int special)
    {
        while (special >= 0)
        {
            Raw(text[..special]);
            var b = text[special];
            var letter = b switch { (byte)'"' => '"', (byte)'\\' => '\\', 8 => 'b', 9 => 't', 10 => 'n', 12 => 'f', 13 => 'r', _ => '\0' };
            if (letter != '\0') Raw((byte)'\\').Raw((byte)letter);
            else Raw("\\u00"u8).Raw((byte)('0' + (b >> 4))).Raw((byte)"0123456789abcdef"[b & 0xF]);
            text = text[(special + 1)..];
            special = text.IndexOfAny(Special);
        }

        Raw(text);
    }

    private Span<byte> Room(int bytes)
    {
        if (buffer.Length - Length < bytes) Grow(bytes);
        return buffer.AsSpan(Length);
    }

    private void Grow(int bytes)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(buffer.Length * 2, Length + bytes));
        buffer.AsSpan(0, Length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }
}
