namespace Reeve.Model;

/// <summary>Whether a type of work answers a need or prevents it.</summary>
public enum TypeCategory
{
    Reactive,
    Proactive,
}
