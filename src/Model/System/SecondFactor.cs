namespace Reeve.Model;

/// <summary>Means of a second factor at sign-in.</summary>
public enum SecondFactor
{
    AuthAnvil,
    GoogleAuthenticator,
    Email,
}
