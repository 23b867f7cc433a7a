using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Reeve.Server.Export;

/// <summary>Keys of a ring that go along in an export, sealed with a passphrase.</summary>
/// <param name="Derivation">How the sealing key is made of the passphrase.</param>
/// <param name="Rounds">How often that is repeated, so that guessing costs.</param>
/// <param name="Salt">Random bytes, in base64.</param>
/// <param name="Sealed">Nonce, tag and cipher of AES-256-GCM, in base64.</param>
public sealed record SealedKeys(string Derivation, int Rounds, string Salt, string Sealed)
{
    /// <summary>Characters that a passphrase has at least.</summary>
    public const int ShortestPassphrase = 12;

    private const string Known = "PBKDF2-SHA512";
    private const int RoundsNow = 600_000;
    private const int MostRounds = 10_000_000;
    private const int SaltBytes = 16;
    private const int KeyBytes = 32;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    /// <summary>Seals keys for a company's export.</summary>
    public static SealedKeys Close(IEnumerable<(string Name, byte[] Key)> keys, string company, string passphrase)
    {
        var plain = JsonSerializer.SerializeToUtf8Bytes(keys.ToDictionary(k => k.Name, k => k.Key));
        var (salt, whole) = (RandomNumberGenerator.GetBytes(SaltBytes), new byte[NonceBytes + TagBytes + plain.Length]);
        RandomNumberGenerator.Fill(whole.AsSpan(0, NonceBytes));
        using var aes = new AesGcm(Derive(passphrase, salt, RoundsNow), TagBytes);
        aes.Encrypt(whole.AsSpan(0, NonceBytes), plain, whole.AsSpan(NonceBytes + TagBytes), whole.AsSpan(NonceBytes, TagBytes), Purpose(company));
        return new SealedKeys(Known, RoundsNow, Convert.ToBase64String(salt), Convert.ToBase64String(whole));
    }

    /// <summary>Opens them; null when the passphrase is another one.</summary>
    public IReadOnlyList<(string Name, byte[] Key)>? Open(string company, string passphrase)
    {
        if (Derivation != Known || Rounds is < 1 or > MostRounds)
            throw new InvalidDataException($"The export's keys are sealed in a way that this version of Reeve does not know ({Derivation}, {Rounds} rounds).");
        try
        {
            var whole = Convert.FromBase64String(Sealed);
            if (whole.Length < NonceBytes + TagBytes) throw new FormatException();
            var plain = new byte[whole.Length - NonceBytes - TagBytes];
            using var aes = new AesGcm(Derive(passphrase, Convert.FromBase64String(Salt), Rounds), TagBytes);
            aes.Decrypt(whole.AsSpan(0, NonceBytes), whole.AsSpan(NonceBytes + TagBytes), whole.AsSpan(NonceBytes, TagBytes), plain, Purpose(company));
            return [.. JsonSerializer.Deserialize<Dictionary<string, byte[]>>(plain)!.Select(k => (k.Key, k.Value))];
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
        catch (FormatException wrong)
        {
            throw new InvalidDataException("The export's keys are damaged. Make the export anew, or copy it once more.", wrong);
        }
    }

    private static byte[] Derive(string passphrase, byte[] salt, int rounds) =>
        Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(passphrase.Normalize()), salt, rounds, HashAlgorithmName.SHA512, KeyBytes);

    private static byte[] Purpose(string company) => Encoding.UTF8.GetBytes("export keys of " + company);
}
