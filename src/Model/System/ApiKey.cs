using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>A key pair with which a program, or a member's script, signs in.</summary>
public sealed class ApiKey : Row
{
    [ReadOnly] public required Ref<Member> Member { get; set; }
    [Max(100)] public required string Description { get; set; }
    [Max(50), ReadOnly] public string? PublicKey { get; set; }

    /// <summary>SHA-256 of the private key, in hex: the key has the strength of chance, so no slower hash is needed.</summary>
    [Internal] public string? PrivateKeyHash { get; set; }

    public DateTimeOffset? Expires { get; set; }

    /// <summary>Addresses or ranges it may be used from; none: from anywhere.</summary>
    public List<string> AllowedAddresses { get; set; } = [];

    public bool InactiveFlag { get; set; }
    [ReadOnly] public DateTimeOffset? LastUsed { get; set; }

    /// <summary>Who made the key to act as its member; null for an ordinary key.</summary>
    [Internal] public Ref<Member>? Actor { get; set; }
}

/// <summary>The keys of one member.</summary>
public sealed class MemberKeys : Resource<ApiKey>
{
    public MemberKeys() : base("system/members/{parentId}/apiKeys", Systems.MemberMaintenance)
    {
        Hold();
        Home();
        Identified(k => k.PublicKey);
        Unique(k => k.PublicKey);
        IsExtension();
        Under(k => k.Member);
        Mine(me => k => k.Member == me);
        OrMy(Systems.MyAccount);
        Saving(KeySteps.MakePair);
        Rule(KeySteps.AddressesAreOnes);
        Rule(KeySteps.WithinTheActor);
    }
}

/// <summary>The keys of one API member.</summary>
public sealed class ApiMemberKeys : Resource<ApiKey>
{
    public ApiMemberKeys() : base("system/apiMembers/{parentId}/apiKeys", Systems.MemberMaintenance)
    {
        IsExtension();
        Under(k => k.Member);
        Mine(me => k => k.Member == me);
        OrMy(Systems.MyAccount);
        Saving(KeySteps.MakePair);
        Rule(KeySteps.AddressesAreOnes);
        Rule(KeySteps.WithinTheActor);
    }
}
