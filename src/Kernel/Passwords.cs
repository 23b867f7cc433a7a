namespace Reeve.Kernel;

/// <summary>Hashes passwords, slowly on purpose, and judges them by their hash.</summary>
/// <param name="hash">The stored form of a password.</param>
/// <param name="judge">What a password is by a stored form.</param>
public sealed class Passwords(Func<string, string> hash, Func<string, string, Fit> judge)
{
    private readonly Lazy<string> nobodys = new(() => hash(Use.Random(32)));

    /// <summary>The stored form of a password.</summary>
    public string Hash(string password) => hash(password);

    /// <summary>Whether a password fits; takes as long where there is no stored form.</summary>
    public Fit Judge(string? stored, string password)
    {
        var fit = judge(stored ?? nobodys.Value, password);
        return stored == null ? Fit.None : fit;
    }
}

/// <summary>What a password is by its stored form.</summary>
public enum Fit
{
    /// <summary>Another one.</summary>
    None,

    /// <summary>The one.</summary>
    Good,

    /// <summary>The one, hashed in a way that is not used for new ones any more.</summary>
    Aged,
}
