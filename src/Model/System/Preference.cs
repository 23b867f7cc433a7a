using Reeve.Kernel;

namespace Reeve.Model;

/// <summary>Something that a member set for the screens they use.</summary>
public sealed class Preference : Row
{
    [Max(100)] public required string Name { get; set; }
    [Unfolded, Max(Limits.MaxPersonalValue)] public string? Value { get; set; }
}

/// <summary>The caller's own preferences.</summary>
public sealed class Preferences : Resource<Preference>
{
    public Preferences() : base("system/preferences", null)
    {
        IsExtension();
        Personal();
        Unique(p => p.EnteredById, p => p.Name);
        Ordered("name");
        Saved(async (preference, old, after) =>
        {
            if (preference != null && old == null) PersonalRecords.Bound(await after.FindAsync<Preference>(p => p.EnteredById == preference.EnteredById), "Preference");
        });
        Idle("screens keep what their user set here; the server has no screens of its own");
    }
}
