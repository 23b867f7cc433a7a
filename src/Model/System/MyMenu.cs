using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>The entries that the company added to the menu, as one member sees them.</summary>
public static class MyMenu
{
    /// <summary><c>GET system/myMenuEntries</c>: asked by every screen, so no right is needed; without one there are none.</summary>
    public static Operation Show { get; } = new()
    {
        Path = "system/myMenuEntries",
        Method = "GET",
        Extension = true,
        Summary = "The menu's own entries for the caller: those that the role may use, of the member's location and of all.",
        Answer = typeof(IReadOnlyList<Shown>),
        Run = call => new(Of(call)),
    };

    private static List<Shown> Of(OperationCall call)
    {
        var caller = call.Caller;
        if (caller.Grants.Of(Systems.CustomMenuEntry, Verb.Inquire) == Level.None) return [];
        var location = call.Memory.Row<Member>(caller.MemberId)?.DefaultLocation?.Id;
        return
        [
            .. call.Memory.All<MenuEntry>()
                .Where(m => caller.Grants.Allows(Systems.CustomMenuEntry, m.Caption) && (m.LocationIds.Count == 0 || (location is { } at && m.LocationIds.Contains(at))))
                .OrderBy(m => Fold.Of(m.Caption), StringComparer.Ordinal)
                .Select(m => new Shown(m.Id, call.Memory.Row<MenuLocation>(m.MenuLocation.Id)!.Name, m.Caption, m.Link, m.NewWindowFlag == true, (m.LargeMenuIconId ?? m.SmallMenuIconId) is not null)),
        ];
    }

    private sealed record Shown(int Id, string MenuLocation, string Caption, string Link, bool NewWindowFlag, bool ImageFlag);
}
