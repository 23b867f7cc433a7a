using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Reeve.Kernel;
using Reeve.Model;
using Reeve.Server.Setup;

namespace Reeve.Server.Http;

// In: sign-ins with passwords. Out: how long to wait. Each try is counted in the company's database before the password is looked at, so that
// tries at the same time, on whichever server, all count.

/// <summary>Slows the guessing of passwords: waits that grow by member and by network, shared by all servers of a company.</summary>
/// <remarks>A member at a network they signed in from before waits for what happens there only: nobody can keep them out from elsewhere.</remarks>
/// <param name="engine">The engine.</param>
/// <param name="free">Failures that cost nothing; null: the defaults, and networks of loopback do not count; 0: nothing is slowed.</param>
public sealed class Lockout(Engine engine, int? free)
{
    private const int Attempts = 3;

    /// <summary>Where a sign-in counts.</summary>
    public IReadOnlyList<Place> Places(Memory memory, string identifier, IPAddress? from)
    {
        if (free == 0) return [];
        var member = SignIns.Find(memory, identifier);
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Fold.Of(identifier.Trim()))))[..32];
        if (from == null) return [new Place($"member {name}", free ?? Limits.FreePasswords, Limits.LongestPasswordWait, true)];
        var network = Network(from);
        if (member?.KnownNetworks.Contains(network) == true) return [new Place($"member {name} at {network}", free ?? Limits.FreePasswords, Limits.LongestPasswordWait, true)];
        var places = new List<Place> { new($"member {name}", free ?? Limits.FreePasswords, Limits.LongestPasswordWait, true) };
        if (free != null || !IPAddress.IsLoopback(from)) places.Add(new($"network {network}", free ?? Limits.FreeGuesses, Limits.LongestGuessWait, false));
        return places;
    }

    /// <summary>Whoever has a few IPv6 addresses has a whole network of them.</summary>
    public static string Network(IPAddress from) => from.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexStringLower(from.GetAddressBytes(), 0, 8) : from.ToString();

    /// <summary>Counts a try at places; answers the seconds to wait before any, 0 where it may go on.</summary>
    public Task<int> KnockAsync(Storage storage, IReadOnlyList<Place> places) => AtAsync(storage, places, async (after, now) =>
    {
        var known = new List<SignInFailure?>();
        foreach (var place in places) known.Add((await after.FindAsync<SignInFailure>(f => f.Place == place.Name)).SingleOrDefault());
        var wait = known.Max(f => f == null ? 0 : f.Until - now);
        if (wait > 0) return (int)((wait + 999) / 1000);
        foreach (var (place, before) in places.Zip(known))
        {
            var count = before == null || now - before.Last > TimeSpan.FromMinutes(Limits.FailuresKeptMinutes).TotalMilliseconds ? 1 : before.Count + 1;
            if (before == null) await after.AddAsync(new SignInFailure { Place = place.Name, Count = count, Last = now, Until = UntilOf(place, count, now) });
            else await after.EditAsync<SignInFailure>(before.Id, f => (f.Count, f.Last, f.Until) = (count, now, UntilOf(place, count, now)));
        }

        return 0;
    });

    /// <summary>The try was none: the password was right. Where all is well the member's failures are forgotten; a network's never are, for they may be of others.</summary>
    public Task<int> ForgiveAsync(Storage storage, IReadOnlyList<Place> places, bool wholly) => AtAsync(storage, places, async (after, now) =>
    {
        foreach (var place in places)
        {
            if ((await after.FindAsync<SignInFailure>(f => f.Place == place.Name)).SingleOrDefault() is not { } failure) continue;
            if (failure.Count == 1 || (wholly && place.OfMember)) await after.RemoveAsync<SignInFailure>(failure.Id);
            else await after.EditAsync<SignInFailure>(failure.Id, f => (f.Count, f.Until) = (f.Count - 1, UntilOf(place, f.Count - 1, f.Last)));
        }

        return 0;
    });

    private static long UntilOf(Place place, int count, long now) =>
        count <= place.Free ? 0 : now + (long)(1000 * Math.Min(place.Longest, Math.Pow(2, Math.Min(count - place.Free - 1, 30))));

    // Of two first failures at once the database lets one through; the other counts at the next try.
    private async Task<int> AtAsync(Storage storage, IReadOnlyList<Place> places, Func<After, long, ValueTask<int>> work)
    {
        if (places.Count == 0) return 0;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await engine.TogetherAsync(storage, m => Bootstrap.Reeve(engine.Catalogue, m), after => work(after, engine.Clock.GetUtcNow().ToUnixTimeMilliseconds()));
            }
            catch (DuplicateRow) when (attempt < Attempts)
            {
                // Tried again.
            }
        }
    }

    /// <summary>Where failures are counted.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Free">Failures that cost nothing.</param>
    /// <param name="Longest">Seconds to wait at most.</param>
    /// <param name="OfMember">Whether it is a member's own.</param>
    public sealed record Place(string Name, int Free, int Longest, bool OfMember);
}
