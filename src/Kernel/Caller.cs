namespace Reeve.Kernel;

/// <summary>Who asks, with which rights, on whose behalf: a member or API member through a key, a session or a command.</summary>
public sealed class Caller
{
    /// <summary>Number of the member; members and API members share one series of numbers.</summary>
    public required int MemberId { get; init; }

    /// <summary>Identifier of the member.</summary>
    public required string Identifier { get; init; }

    /// <summary>Number of the role.</summary>
    public int? RoleId { get; init; }

    /// <summary>What the role grants.</summary>
    public required Grants Grants { get; init; }

    /// <summary>What <c>me</c> means in predicates.</summary>
    public required Me Me { get; init; }

    /// <summary>Number of the key, if a key was used.</summary>
    public int? KeyId { get; init; }

    /// <summary>Number of the session, if a session was used.</summary>
    public int? SessionId { get; init; }

    /// <summary>How the caller came in: <c>key</c>, <c>token</c>, <c>session</c> or <c>command</c>.</summary>
    public string Via { get; init; } = "key";

    /// <summary>Identifier of the member who acts as this one, when somebody does.</summary>
    public string? ActingBy { get; init; }

    /// <summary>The client id header, if sent.</summary>
    public string? ClientId { get; init; }

    /// <summary>Identifier of the request.</summary>
    public string RequestId { get; init; } = "";

    /// <summary>Network address of the caller.</summary>
    public string? Address { get; init; }
}

/// <summary>The member who asks, inside <c>Mine</c> and <c>Narrow</c>: what it has becomes constants of the predicate.</summary>
public sealed class Me
{
    private readonly Func<Type, IReadOnlyCollection<int>> memberships;

    /// <summary>Makes the caller's side of a predicate.</summary>
    /// <param name="id">Number of the member.</param>
    /// <param name="excludedBoards">Boards the member must not see.</param>
    /// <param name="memberships">Numbers of the rows of a type that the member belongs to.</param>
    public Me(int id, IReadOnlyCollection<int> excludedBoards, Func<Type, IReadOnlyCollection<int>> memberships)
    {
        Id = id;
        ExcludedBoards = excludedBoards;
        this.memberships = memberships;
    }

    /// <summary>Number of the member.</summary>
    public int Id { get; }

    /// <summary>Boards whose rows the member must not see, at any level.</summary>
    public IReadOnlyCollection<int> ExcludedBoards { get; }

    /// <summary>Whether the member belongs to the row (a team's members, a location's manager).</summary>
    public bool In<T>(Ref<T>? reference)
        where T : Row => reference is { } r && memberships(typeof(T)).Contains(r.Id);

    /// <summary>Numbers of the rows of a type that the member belongs to.</summary>
    public IReadOnlyCollection<int> Rows(Type row) => memberships(row);
}
