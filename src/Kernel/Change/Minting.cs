using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Reeve.Kernel.Changing;

/// <summary>GUIDs that Reeve makes with a row: told from the row alone, so that the same history makes the same ones.</summary>
internal static class Minting
{
    /// <summary>Gives a new row those that nobody gave.</summary>
    public static void Fill(Table table, Row row)
    {
        foreach (var field in table.Minted)
            if (field.Get(row) is null or "") field.Set(row, Shape(field, Of(table, field, row)));
    }

    /// <summary>A change leaves them: a client that replaces the record need not know them.</summary>
    public static void Keep(Table table, Row row, Row old)
    {
        foreach (var field in table.Minted)
            if (field.Get(row) is null or "") field.Set(row, field.Get(old));
    }

    private static object Shape(Field field, Guid guid) => field.Kind == Kind.Guid ? guid : guid.ToString();

    // Of version 8 of RFC 9562: a digest of what no other record has, the number in its table and the microsecond in which it was entered.
    private static Guid Of(Table table, Field field, Row row)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> told = stackalloc byte[256];
        var length = Encoding.UTF8.GetBytes(table.Name, told);
        length += Encoding.UTF8.GetBytes(field.Name, told[length..]);
        BinaryPrimitives.WriteInt32BigEndian(told[length..], row.Id);
        BinaryPrimitives.WriteInt64BigEndian(told[(length + sizeof(int))..], row.LastUpdated.UtcTicks);
        SHA256.HashData(told[..(length + sizeof(int) + sizeof(long))], digest);
        digest[6] = (byte)((digest[6] & 0x0f) | 0x80);
        digest[8] = (byte)((digest[8] & 0x3f) | 0x80);
        return new Guid(digest[..16], bigEndian: true);
    }
}
