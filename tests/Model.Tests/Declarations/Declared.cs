using Reeve.Kernel;

namespace Reeve.Model.Tests.Declarations;

/// <summary>The catalogue of everything that Model declares, closed once for all tests.</summary>
internal static class Declared
{
    public static Catalogue Catalogue { get; } = Catalogue.Of(typeof(Tickets).Assembly);

    /// <summary>A file of facts that lies beside the tests.</summary>
    public static string Fact(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", name));
}
