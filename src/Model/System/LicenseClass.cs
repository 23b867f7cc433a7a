namespace Reeve.Model;

/// <summary>Kind of licence a member uses.</summary>
public enum LicenseClass
{
    A,
    C,
    F,
    X,
}
