using Reeve.Kernel;

namespace Reeve.Server.Http;

/// <summary>Where keys, their members and the request log lie in the model.</summary>
public static class Keys
{
    /// <summary>The ring of all keys.</summary>
    public static KeyRing Ring(Engine engine) => new(Of, (_, _) => null, engine.Clock);

    /// <summary>Appends lines of the request log of one company.</summary>
    public static Task AppendAsync(Engine engine, IReadOnlyList<Answered> lines) => Task.CompletedTask;

    private static IEnumerable<HeldKey> Of(Memory memory)
    {
        if (memory.Tables.FirstOrDefault(t => t.Table.Name == "ApiKey") is not { } keys) return [];
        object? Value(Row row, string field) => keys.Table.Find(field)?.Get(row);
        return keys.Rows.Select(row => new HeldKey(
            row.Id,
            (string)Value(row, "publicKey")!,
            Convert.FromHexString((string)Value(row, "privateKeyHash")!),
            Value(row, "expires") as DateTimeOffset?,
            HeldKey.Networks(Value(row, "allowedAddresses") as string),
            Value(row, "inactiveFlag") is true,
            Value(row, "member") as int? ?? 0));
    }
}
