using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>A location whose members see an entry of the menu.</summary>
public sealed class MenuEntryLocation : Row
{
    public required Ref<Location> Location { get; set; }
    [ReadOnly] public Ref<MenuEntry> MenuEntry { get; set; }
}

/// <summary>The locations of one entry of the menu: its list of numbers, one by one.</summary>
public sealed class MenuEntryLocations : Resource<MenuEntryLocation>
{
    public MenuEntryLocations() : base("system/menuEntries/{parentId}/locations", Systems.CustomMenuEntry)
    {
        Hold();
        Under(l => l.MenuEntry);
        Unique(l => l.MenuEntry, l => l.Location);
        NoEdit();
        Saved(TellAsync);
    }

    /// <summary>Makes the rows what the entry's list says.</summary>
    internal static async ValueTask FollowAsync(MenuEntry? entry, MenuEntry? old, After after)
    {
        if (entry == null) return;
        var there = await after.FindAsync<MenuEntryLocation>(l => l.MenuEntry.Id == entry.Id);
        foreach (var gone in there.Where(l => !entry.LocationIds.Contains(l.Location.Id)))
            await after.RemoveAsync<MenuEntryLocation>(gone.Id);
        foreach (var added in entry.LocationIds.Where(id => there.All(l => l.Location.Id != id)))
            await after.AddAsync(new MenuEntryLocation { MenuEntry = new Ref<MenuEntry>(entry.Id), Location = new Ref<Location>(added) });
    }

    // Makes the entry's list what the rows say.
    private static async ValueTask TellAsync(MenuEntryLocation? saved, MenuEntryLocation? old, After after)
    {
        var (entry, location) = ((saved ?? old)!.MenuEntry, (saved ?? old)!.Location.Id);
        if (after.Use.Find<MenuEntry>(entry) is not { } of || of.LocationIds.Contains(location) == (saved != null)) return;
        await after.EditAsync<MenuEntry>(entry.Id, m => m.LocationIds = saved == null ? [.. m.LocationIds.Where(id => id != location)] : [.. m.LocationIds, location]);
    }
}
