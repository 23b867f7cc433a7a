namespace Reeve.Store;

/// <summary>What the database under the companies says of itself.</summary>
/// <param name="Product">SQLite or PostgreSQL.</param>
/// <param name="Version">First number of its version.</param>
/// <param name="Settings">Settings on which it depends that what was answered stays, by name.</param>
/// <param name="Clock">Its clock.</param>
public sealed record Vitals(string Product, int Version, IReadOnlyDictionary<string, string> Settings, DateTimeOffset Clock);

/// <summary>How the tables of a company stand to what this program declares.</summary>
public enum SchemaStanding
{
    /// <summary>The same.</summary>
    Current,

    /// <summary>The next start adds what is missing.</summary>
    Behind,

    /// <summary>The database has what this program does not know: no server of this version opens it.</summary>
    Ahead,
}

/// <summary>What can be said of a company without opening it.</summary>
/// <param name="Schema">How its tables stand.</param>
/// <param name="Detail">What is not known, when they are ahead.</param>
/// <param name="Damage">What the database found broken.</param>
public sealed record CompanyVitals(SchemaStanding Schema, string Detail, IReadOnlyList<string> Damage);
