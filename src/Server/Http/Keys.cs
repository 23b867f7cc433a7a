using Reeve.Kernel;
using Reeve.Model;

namespace Reeve.Server.Http;

/// <summary>Where keys and the request log lie in the model.</summary>
public static class Keys
{
    /// <summary>The ring of all keys, whose callers are their members.</summary>
    public static KeyRing Ring(Engine engine)
    {
        var table = engine.Catalogue.Table(typeof(ApiKey));
        return new KeyRing(
            memory => memory[table].Rows.Cast<ApiKey>().Where(k => k.PublicKey != null && k.PrivateKeyHash != null).Select(Of),
            (memory, key) => Callers.Of(engine.Catalogue, memory, key.MemberId, new Entrance("key", "", key.Id)),
            engine.Clock);
    }

    /// <summary>Appends lines of the request log of one company.</summary>
    public static Task AppendAsync(Engine engine, IReadOnlyList<Answered> lines)
    {
        var rows = lines.Select(line => new RequestLine
        {
            KeyId = line.KeyId,
            MemberId = line.MemberId,
            Method = Cut(line.Method, 10)!,
            Route = Cut(line.Route, 200),
            Status = line.Status,
            Decision = Cut(line.Decision, 500),
            Milliseconds = line.Milliseconds,
            At = line.At,
            ClientId = Cut(line.ClientId, 100),
            RequestId = Cut(line.RequestId, 50),
            Address = Cut(line.Address, 50),
            LastUpdated = line.At,
            DateEntered = line.At,
        });
        return lines[0].Storage.AppendAsync(engine.Catalogue.Table(typeof(RequestLine)), [.. rows]);
    }

    private static HeldKey Of(ApiKey key) => new(
        key.Id,
        key.PublicKey!,
        Convert.FromHexString(key.PrivateKeyHash!),
        key.Expires,
        HeldKey.Networks(key.AllowedAddresses),
        key.InactiveFlag,
        key.Member.Id);

    private static string? Cut(string? text, int most) => text?.Length > most ? text[..most] : text;
}
