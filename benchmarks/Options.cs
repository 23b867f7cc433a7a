namespace Reeve.Bench;

/// <summary>How much is measured, as the command line says.</summary>
public sealed class Options
{
    private const string Usage = "bench [--quick] [--strict] [--database sqlite|postgres] [--case PART] [--tickets N] [--rounds N] [--seconds S]";

    /// <summary>Companies of these sizes.</summary>
    public IReadOnlyList<int> Sizes { get; private set; } = [10_000, 100_000];

    /// <summary>Databases.</summary>
    public IReadOnlyList<string> Databases { get; private set; } = ["sqlite", "postgres"];

    /// <summary>Only cases whose name holds this.</summary>
    public string Only { get; private set; } = "";

    /// <summary>Rounds of each case: in each, engine and floor one after the other.</summary>
    public int Rounds { get; private set; } = 3;

    /// <summary>Seconds of load in a round, for each of the two.</summary>
    public double Seconds { get; private set; } = 2;

    /// <summary>Seconds of load before a case's first round, so that the compiler's work is behind it.</summary>
    public double WarmUp { get; private set; } = 3;

    /// <summary>Whether a bar that is not met makes the bench fail.</summary>
    public bool Strict { get; private set; }

    /// <summary>Reads the command line; throws with what is wrong.</summary>
    public static Options Read(string[] words)
    {
        var options = new Options();
        for (var i = 0; i < words.Length; i++)
        {
            string Next() => ++i < words.Length ? words[i] : throw new ArgumentException($"{words[i - 1]} needs a value. {Usage}");
            switch (words[i])
            {
                case "--quick": (options.Sizes, options.Rounds, options.Seconds, options.WarmUp) = ([10_000], 2, 1, 3); break;
                case "--strict": options.Strict = true; break;
                case "--database": options.Databases = [Next()]; break;
                case "--case": options.Only = Next(); break;
                case "--tickets": options.Sizes = [int.Parse(Next())]; break;
                case "--rounds": options.Rounds = int.Parse(Next()); break;
                case "--seconds": options.Seconds = double.Parse(Next()); break;
                default: throw new ArgumentException($"'{words[i]}' is not understood. {Usage}");
            }
        }

        if (options.Databases.Except(["sqlite", "postgres"]).Any()) throw new ArgumentException("A database is sqlite or postgres.");
        return options;
    }
}
