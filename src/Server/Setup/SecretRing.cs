using System.Security.Cryptography;
using System.Text.Json;
using Reeve.Kernel;
using Reeve.Server.Http;

namespace Reeve.Server.Setup;

// In: the data folder, the environment, the clock. Out: the ring of keys that secrets in companies are sealed with.
// Writes the ring's file, readable by its owner only: at the first demand, and with one more key when the newest has grown old.

/// <summary>Finds the ring of keys for secrets, and makes it where there is none.</summary>
public static class SecretRing
{
    /// <summary>The variable that holds a ring in place of the file: <c>name:base64</c> with commas between them, the newest first.</summary>
    public const string Variable = "REEVE_SECRET_KEYS";

    /// <summary>Name of the file in the data folder.</summary>
    public const string FileName = "secret-keys.json";

    /// <summary>Age at which a new key takes over; the old ones still open.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(90);

    // After so long a running server looks whether a new key is due.
    private static readonly TimeSpan LookAgain = TimeSpan.FromDays(1);

    /// <summary>The place of a server or a command: its ring, and where its own requests may go.</summary>
    public static Premises Premises(string folder, TimeProvider clock, IEnumerable<string>? allowed = null) =>
        new(Following(folder, clock), Outward.Of(allowed ?? Allowed()), Hashing.Of());

    /// <summary>Networks that the environment allows callbacks to reach.</summary>
    public static IReadOnlyList<string> Allowed() =>
        Environment.GetEnvironmentVariable("REEVE_CALLBACK_ALLOW")?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>The ring of the environment, or else the folder's.</summary>
    public static Seals Of(string folder, TimeProvider clock) =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given ? Given(given) : Kept(Path.Combine(folder, FileName), clock);

    /// <summary>The ring of the environment, or else the folder's; null where there is none, and none is made.</summary>
    public static Seals? Find(string folder)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given) return Given(given);
        return Read(Path.Combine(folder, FileName)) is { } keys ? Ring(keys) : null;
    }

    /// <summary>Adds keys of another ring behind the folder's own, so that they open and seal nothing new; answers how many were not there.</summary>
    public static int Add(string folder, TimeProvider clock, IReadOnlyList<(string Name, byte[] Key)> more)
    {
        if (more.Count == 0) return 0;
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given)
        {
            var ring = Given(given);
            return more.All(m => ring.Keys([m.Name]).Any(k => CryptographicOperations.FixedTimeEquals(k.Key, m.Key)))
                ? 0
                : throw new InvalidDataException($"Keys cannot be added to {Variable}: run the command without it, with a data folder, and take the ring from {FileName} there.");
        }

        var path = Path.Combine(folder, FileName);
        var keys = Read(path) ?? Begin(path, clock);
        var added = more.Where(m => keys.All(k => k.Name != m.Name)).Select(m => new Held(m.Name, Convert.ToBase64String(m.Key), clock.GetUtcNow())).ToList();
        if (more.FirstOrDefault(m => keys.Any(k => k.Name == m.Name && k.Key != Convert.ToBase64String(m.Key))) is { Name: not null } other)
            throw new InvalidDataException($"{path} holds another key of the name '{other.Name}': import into another data folder.");
        if (added.Count > 0) OwnFile.Write(path, Text([.. keys, .. added]));
        return added.Count;
    }

    /// <summary>The ring in a text.</summary>
    public static Seals Given(string text) => new([.. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(One)]);

    private static (string, byte[]) One(string text)
    {
        var at = text.IndexOf(':', StringComparison.Ordinal);
        var key = new byte[Seals.KeyBytes + 3];
        if (at < 1 || !Convert.TryFromBase64String(text[(at + 1)..], key, out var bytes))
            throw new ArgumentException($"{Variable} holds keys as name:base64 with commas between them.");
        return (text[..at], key[..bytes]);
    }

    private static Seals Kept(string path, TimeProvider clock)
    {
        var keys = Read(path) ?? Begin(path, clock);
        if (clock.GetUtcNow() - keys[0].Made >= Lifetime)
        {
            keys = [New(clock), .. keys];
            OwnFile.Write(path, Text(keys));
        }

        return Ring(keys);
    }

    private static Seals Ring(IReadOnlyList<Held> keys) => new([.. keys.Select(k => (k.Name, Convert.FromBase64String(k.Key)))]);

    // A command may add a key beside a running server; a file that is gone or half written leaves the server what it has.
    private static Func<Seals> Following(string folder, TimeProvider clock)
    {
        var path = Path.Combine(folder, FileName);
        var gate = new Lock();
        (Seals Ring, DateTime Written, DateTimeOffset Read)? held = null;
        return () =>
        {
            lock (gate)
            {
                var (written, now) = (File.GetLastWriteTimeUtc(path), clock.GetUtcNow());
                if (held is { } known && ((known.Written == written && now - known.Read < LookAgain) || !File.Exists(path))) return known.Ring;
                try
                {
                    var ring = Of(folder, clock);
                    held = (ring, File.GetLastWriteTimeUtc(path), now);
                    return ring;
                }
                catch (Exception failure) when (held != null && failure is IOException or UnauthorizedAccessException or JsonException or ArgumentException or FormatException)
                {
                    return held!.Value.Ring;
                }
            }
        };
    }

    // A server and a command may begin in the same folder at once: whichever comes second takes what the first wrote.
    private static IReadOnlyList<Held> Begin(string path, TimeProvider clock)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var part = $"{path}.{Guid.NewGuid():N}";
        OwnFile.Write(part, Text([New(clock)]));
        try
        {
            File.Move(part, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(part);
        }

        return Read(path)!;
    }

    private static List<Held>? Read(string path) => File.Exists(path)
        ? JsonSerializer.Deserialize<List<Held>>(File.ReadAllText(path), JsonSerializerOptions.Web) is { Count: > 0 } keys ? keys : throw new InvalidDataException($"{path} holds no key.")
        : null;

    private static Held New(TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        return new Held($"{now.UtcDateTime:yyyyMMdd}{Guid.NewGuid():N}"[..14], Convert.ToBase64String(RandomNumberGenerator.GetBytes(Seals.KeyBytes)), now);
    }

    private static string Text(IReadOnlyList<Held> keys) => JsonSerializer.Serialize(keys, JsonSerializerOptions.Web) + "\n";

    private sealed record Held(string Name, string Key, DateTimeOffset Made);
}
