using Reeve.Kernel;

namespace Reeve.Server.Http;

/// <summary>What keeps one caller from using up what is there for all.</summary>
/// <param name="Allowance">Requests a minute.</param>
/// <param name="FreeGuesses">Failed sign-ins that cost nothing; null: the default, 0: none costs anything.</param>
public sealed record Fairness(Allowance Allowance, int? FreeGuesses)
{
    /// <summary>Anything goes.</summary>
    public static Fairness None { get; } = new(Allowance.Unlimited, 0);
}

/// <summary>Everything a running web side is made of.</summary>
public sealed class Site
{
    /// <summary>The engine.</summary>
    public required Engine Engine { get; init; }

    /// <summary>Who may come in.</summary>
    public required SignIn SignIn { get; init; }

    /// <summary>Signs members in and out with a browser.</summary>
    public required Door Door { get; init; }

    /// <summary>Finds a company's database by its login id; for an empty one the only company, if there is just one.</summary>
    public required Func<string, ValueTask<Storage?>> Companies { get; init; }

    /// <summary>Addresses of this server.</summary>
    public required PublicAddress Base { get; init; }

    /// <summary>Where answered requests are noted.</summary>
    public required RequestLog Log { get; init; }

    /// <summary>How much may be asked.</summary>
    public required Budgets Budgets { get; init; }

    /// <summary>Routes.</summary>
    public required Routes Routes { get; init; }

    /// <summary>How rows are written.</summary>
    public required Rendering Rendering { get; init; }

    /// <summary>A web side over an engine.</summary>
    public static Site Of(
        Engine engine, Func<string, ValueTask<Storage?>> companies, KeyRing keys, PublicAddress addresses, RequestLog log, Fairness? fairness = null, Func<Task<IReadOnlyList<string>>>? names = null)
    {
        var free = (fairness ?? Fairness.None).FreeGuesses;
        var guesses = new Guesses(free, engine.Clock);
        return new Site
        {
            Engine = engine,
            SignIn = new SignIn(companies, keys, guesses, Keys.Sessions(engine)),
            Door = new Door(engine, companies, names ?? (() => Task.FromResult<IReadOnlyList<string>>([])), guesses, new Lockout(engine, free)),
            Budgets = new Budgets((fairness ?? Fairness.None).Allowance, engine.Clock),
            Companies = companies,
            Base = addresses,
            Log = log,
            Routes = new Routes(Kernel.Endpoint.Of(engine.Catalogue), engine.Wire),
            Rendering = new Rendering(engine.Catalogue),
        };
    }
}
