using Reeve.Kernel;

namespace Reeve.Server.Http;

/// <summary>Everything a running web side is made of.</summary>
public sealed class Site
{
    /// <summary>The engine.</summary>
    public required Engine Engine { get; init; }

    /// <summary>Who may come in.</summary>
    public required SignIn SignIn { get; init; }

    /// <summary>Finds a company's database by its login id; for an empty one the only company, if there is just one.</summary>
    public required Func<string, ValueTask<Storage?>> Companies { get; init; }

    /// <summary>Addresses of this server.</summary>
    public required PublicBase Base { get; init; }

    /// <summary>Where answered requests are noted.</summary>
    public required RequestLog Log { get; init; }

    /// <summary>Routes.</summary>
    public required Routes Routes { get; init; }

    /// <summary>How rows are written.</summary>
    public required Rendering Rendering { get; init; }

    /// <summary>A web side over an engine.</summary>
    public static Site Of(Engine engine, Func<string, ValueTask<Storage?>> companies, KeyRing keys, PublicBase addresses, RequestLog log) => new()
    {
        Engine = engine,
        SignIn = new SignIn(companies, keys),
        Companies = companies,
        Base = addresses,
        Log = log,
        Routes = new Routes(Kernel.Endpoint.Of(engine.Catalogue), engine.Wire),
        Rendering = new Rendering(engine.Catalogue),
    };
}
