using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Reeve.Kernel;

// In: a text and what it is for. Out: the text sealed with the newest key, or opened with whichever key sealed it. Touches nothing.
// Form: s1.KEY.BASE64URL(nonce, tag, cipher), AES-256-GCM; what it is for is authenticated with it, so a seal cannot be moved to another field.

/// <summary>Keys that secrets are encrypted with where they lie: the newest seals, all of them open.</summary>
public sealed class Seals
{
    /// <summary>Bytes of a key.</summary>
    public const int KeyBytes = 32;

    private const string Form = "s1";
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private readonly Dictionary<string, byte[]> keys;
    private readonly string current;

    /// <summary>A ring of named keys; the first seals.</summary>
    public Seals(IReadOnlyList<(string Name, byte[] Key)> keys)
    {
        if (keys.Count == 0) throw new ArgumentException("A ring of keys for secrets has at least one key.");
        foreach (var (name, key) in keys)
        {
            if (name.Length == 0 || name.Contains('.', StringComparison.Ordinal) || key.Length != KeyBytes)
                throw new ArgumentException($"A key for secrets has a name without dots and {KeyBytes} bytes; '{name}' has {key.Length}.");
        }

        this.keys = keys.ToDictionary(k => k.Name, k => k.Key, StringComparer.Ordinal);
        current = keys[0].Name;
    }

    /// <summary>A ring with one new key.</summary>
    public static Seals Fresh() => new([("only", RandomNumberGenerator.GetBytes(KeyBytes))]);

    /// <summary>Seals a text for a purpose.</summary>
    public string Close(string purpose, string text)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var whole = new byte[NonceBytes + TagBytes + plain.Length];
        RandomNumberGenerator.Fill(whole.AsSpan(0, NonceBytes));
        using var aes = new AesGcm(keys[current], TagBytes);
        aes.Encrypt(whole.AsSpan(0, NonceBytes), plain, whole.AsSpan(NonceBytes + TagBytes), whole.AsSpan(NonceBytes, TagBytes), Encoding.UTF8.GetBytes(purpose));
        return $"{Form}.{current}.{Base64Url.EncodeToString(whole)}";
    }

    /// <summary>Opens what was sealed for the same purpose.</summary>
    public string Open(string purpose, string seal)
    {
        var parts = seal.Split('.');
        if (parts.Length != 3 || parts[0] != Form) throw new CryptographicException("A stored secret is not of a form that this version knows.");
        if (!keys.TryGetValue(parts[1], out var key))
            throw new CryptographicException($"A stored secret was sealed with the key '{parts[1]}', which this server does not have: give it the ring of the server that sealed it.");
        var whole = Base64Url.DecodeFromChars(parts[2]);
        if (whole.Length < NonceBytes + TagBytes) throw new CryptographicException("A stored secret is too short.");
        var plain = new byte[whole.Length - NonceBytes - TagBytes];
        using var aes = new AesGcm(key, TagBytes);
        aes.Decrypt(whole.AsSpan(0, NonceBytes), whole.AsSpan(NonceBytes + TagBytes), whole.AsSpan(NonceBytes, TagBytes), plain, Encoding.UTF8.GetBytes(purpose));
        return Encoding.UTF8.GetString(plain);
    }

    /// <summary>Name of the key that sealed it; empty for what is no seal.</summary>
    public static string KeyOf(string seal) => seal.Split('.') is [Form, var name, _] ? name : "";

    /// <summary>Whether the ring has the key that sealed it.</summary>
    public bool Has(string seal) => keys.ContainsKey(KeyOf(seal));

    /// <summary>The keys of these names that the ring has, to be carried to another ring.</summary>
    public IEnumerable<(string Name, byte[] Key)> Keys(IEnumerable<string> names) => names.Where(keys.ContainsKey).Distinct().Select(n => (n, keys[n]));

    /// <summary>Whether the newest key sealed it.</summary>
    public bool IsCurrent(string seal) => seal.StartsWith($"{Form}.{current}.", StringComparison.Ordinal);
}
