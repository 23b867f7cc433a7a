using Reeve.Kernel;

namespace Reeve.Model;

/// <summary>How often signing in failed at a place: a network, a member, or a member at a network.</summary>
public sealed class SignInFailure : Row
{
    /// <summary>The place; a member by a hash of what was typed, whether there is one or not.</summary>
    [Unfolded, Max(120)] public required string Place { get; set; }
    public int Count { get; set; }

    /// <summary>The last one, in milliseconds since 1970.</summary>
    public long Last { get; set; }

    /// <summary>Until when nobody may try there, in milliseconds since 1970.</summary>
    public long Until { get; set; }
}

/// <summary>What all servers of a company know of failed sign-ins; written and read by Reeve alone, forgotten after an hour.</summary>
public sealed class SignInFailures : Resource<SignInFailure>
{
    public SignInFailures() : base("system/signInFailures", null)
    {
        IsExtension();
        Unrouted();
        Unique(f => f.Place);
    }
}
