using Reeve.Kernel;

namespace Reeve.Model;

/// <summary>A link by which the first administrator takes a password, once.</summary>
public sealed class SetupLink : Row
{
    /// <summary>SHA-256 of its secret, in hex.</summary>
    [Internal, Unfolded] public required string TokenHash { get; set; }
    public DateTimeOffset Expires { get; set; }
}

/// <summary>The links that are open; made and used up by Reeve alone.</summary>
public sealed class SetupLinks : Resource<SetupLink>
{
    public SetupLinks() : base("system/setupLinks", null)
    {
        Hold();
        IsExtension();
        Unrouted();
    }
}
