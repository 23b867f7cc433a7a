namespace Reeve.Model;

/// <summary>Whether a contact can be reached by chat.</summary>
public enum Presence
{
    NoAgent,
    Online,
    DoNotDisturb,
    Away,
    Offline,
}
