namespace Reeve.Model;

/// <summary>Gender of a contact.</summary>
public enum Gender
{
    Female,
    Male,
}
