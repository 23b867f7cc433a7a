namespace Reeve.Kernel;

/// <summary>How far a right reaches: over nothing, over one's own records, over all records.</summary>
public enum Level
{
    None,
    My,
    All,
}

/// <summary>What a right lets its holder do with a record.</summary>
public enum Verb
{
    Inquire,
    Add,
    Edit,
    Delete,
}

/// <summary>The verbs on which a function offers the level My beside None and All.</summary>
[Flags]
public enum Offers
{
    None = 0,
    Inquire = 1,
    Add = 2,
    Edit = 4,
    Delete = 8,

    /// <summary>For functions where no new record can be one's own.</summary>
    Existing = Inquire | Edit | Delete,

    Every = Existing | Add,
}

/// <summary>A function of a module: what a security role grants, verb by verb.</summary>
/// <param name="Module">The module's name on the wire.</param>
/// <param name="Name">The function's name on the wire.</param>
/// <param name="Identifier">Our stable key, such as <c>ServiceDesk.ServiceTickets</c>.</param>
/// <param name="MyOn">The verbs that may be held at My.</param>
/// <param name="Enforced">False where only the name is known: it is listed and can be granted, but guards nothing.</param>
/// <param name="Customize">The wire's name of the function's allow list, or null where it has none.</param>
/// <param name="Description">What the function guards, in one sentence.</param>
public sealed record Function(
    string Module, string Name, string Identifier, Offers MyOn, bool Enforced, string? Customize, string Description)
{
    /// <summary>Whether any verb of this function may be held at My.</summary>
    public bool MyAllFlag => MyOn != Offers.None;

    /// <summary>Our stable key of the module: the identifier up to its dot.</summary>
    public string ModuleIdentifier => Identifier[..Identifier.IndexOf('.')];

    /// <summary>Whether the verb may be held at My.</summary>
    public bool MyAllowed(Verb verb) => (MyOn & Of(verb)) != Offers.None;

    /// <summary>Whether a role may hold the verb at the level.</summary>
    public bool Allows(Verb verb, Level level) => level != Level.My || MyAllowed(verb);

    // Functions are constants, each with a key of its own: comparing seven members would say the same more slowly.
    public bool Equals(Function? other) => other is not null && string.Equals(Identifier, other.Identifier, StringComparison.Ordinal);

    public override int GetHashCode() => string.GetHashCode(Identifier, StringComparison.Ordinal);

    public override string ToString() => $"{Module} > {Name}";

    private static Offers Of(Verb verb) => (Offers)(1 << (int)verb);
}
