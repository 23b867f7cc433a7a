using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>An entry that the company added to the menu: a page of its own or of another program.</summary>
public sealed class MenuEntry : Row
{
    public required Ref<MenuLocation> MenuLocation { get; set; }
    [Max(50)] public required string Caption { get; set; }
    [Max(2000)] public required string Link { get; set; }
    public required bool? NewWindowFlag { get; set; }

    /// <summary>Locations whose members see it; none listed: all.</summary>
    public List<int> LocationIds { get; set; } = [];

    [Sent] public bool? AddAllLocations { get; set; }
    [Sent] public bool? RemoveAllLocations { get; set; }
    [Max(2000), Inert] public string? Origin { get; set; }
    [Max(36), Inert] public string? ClientId { get; set; }
    [AsId] public Ref<DocumentInfo>? LargeMenuIconId { get; set; }
    [AsId] public Ref<DocumentInfo>? SmallMenuIconId { get; set; }
}

/// <summary>The entries that the company added to the menu; a role's Customize list may name those it is let use.</summary>
public sealed class MenuEntries : Resource<MenuEntry>
{
    public MenuEntries() : base("system/menuentries", Systems.CustomMenuEntry)
    {
        Hold();
        Home();
        Named(m => m.Caption);
        Unique(m => m.Caption);
        Customized();
        Saving((m, _, use) =>
        {
            if (m.RemoveAllLocations == true) m.LocationIds = [];
            else if (m.AddAllLocations == true) m.LocationIds = [.. use.All<Location>().Select(l => l.Id)];
            m.LocationIds = [.. m.LocationIds.Distinct()];
        });
        Rule((m, _, _) => WebAddress.IsOne(m.Link) ? null : Fault.At("link", FaultCode.InvalidField, "The entry's address begins with https:// or http://."));
        Rule((m, _, use) => m.LocationIds.Find(id => use.Find<Location>(new Ref<Location>(id)) == null) is var missing and not 0
            ? Fault.NotFound("locationIds", $"Location {missing} not found")
            : null);
        Rule((m, old, use) => Pictures.Fault("largeMenuIconId", m.LargeMenuIconId, old?.LargeMenuIconId, use));
        Rule((m, old, use) => Pictures.Fault("smallMenuIconId", m.SmallMenuIconId, old?.SmallMenuIconId, use));
        Saved(MenuEntryLocations.FollowAsync);
        Saved(RenameAsync);
        Does(MenuPictures.Show);
        Does(MenuPictures.Put);
        Does(MyMenu.Show);
    }

    // Roles' lists name entries by their captions: they follow a new one, and keep none of an entry that is gone.
    private static async ValueTask RenameAsync(MenuEntry? entry, MenuEntry? old, After after)
    {
        if (old == null || entry?.Caption == old.Caption) return;
        foreach (var item in after.Use.All<CustomizeItem>().Where(i => Names(i, old.Caption)).ToList())
        {
            if (entry == null) await after.RemoveAsync<CustomizeItem>(item.Id);
            else await after.EditAsync<CustomizeItem>(item.Id, i => i.ItemIdentifier = entry.Caption);
        }
    }

    private static bool Names(CustomizeItem item, string caption) =>
        item.CustomizeIdentifier == CustomizeIdentifier.SystemCustomMenuEntry && Fold.Of(item.ItemIdentifier) == Fold.Of(caption);
}
