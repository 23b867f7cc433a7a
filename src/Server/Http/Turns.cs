using System.Collections.Concurrent;
using Reeve.Kernel;

namespace Reeve.Server.Http;

/// <summary>Counts the requests of each key that are under way, so that one caller cannot starve the others (ruling 33).</summary>
public sealed class Turns(int most = Limits.MaxConcurrentPerKey)
{
    private const int Seconds = 1;
    private readonly ConcurrentDictionary<(string Company, int Key), int> underWay = new();

    /// <summary>Takes a turn, given back by disposing; refuses when too many are taken.</summary>
    public Turn Take(string company, int key)
    {
        if (underWay.AddOrUpdate((company, key), 1, (_, n) => n + 1) <= most) return new Turn(this, company, key);
        Back(company, key);
        throw new Refusal(new Problem.TooMany(Seconds));
    }

    private void Back(string company, int key) => underWay.AddOrUpdate((company, key), 0, (_, n) => n - 1);

    /// <summary>A turn taken.</summary>
    public readonly struct Turn(Turns turns, string company, int key) : IDisposable
    {
        /// <summary>Gives it back.</summary>
        public void Dispose() => turns.Back(company, key);
    }
}
