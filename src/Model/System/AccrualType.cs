namespace Reeve.Model;

/// <summary>What paid absence is counted as.</summary>
public enum AccrualType
{
    Holiday,
    PTO,
    Sick,
    Vacation,
}
