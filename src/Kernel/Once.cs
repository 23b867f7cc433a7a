namespace Reeve.Kernel;

/// <summary>Lets a change happen once, however often the same request arrives: looks before it, and keeps its answer in its own transaction.</summary>
public abstract class Once
{
    /// <summary>Where answers are kept; a unique index over it lets of two at once only one through.</summary>
    public abstract Table Table { get; }

    /// <summary>Whether the change is committed.</summary>
    public bool Committed { get; internal set; }

    /// <summary>Lays claim to the change at the beginning of its transaction; throws when it was done before.</summary>
    public abstract ValueTask ClaimAsync(Transaction transaction);

    /// <summary>Keeps the answer to a change, whose row the sink has received.</summary>
    public abstract void Keep(Transaction transaction, Changed changed);

    /// <summary>Notes that an operation did its work; the answer is made after it and kept then.</summary>
    /// <param name="transaction">The operation's transaction.</param>
    /// <param name="secret">Whether the answer will show a secret, and is therefore never kept (ruling 27).</param>
    public abstract void Done(Transaction transaction, bool secret);
}
