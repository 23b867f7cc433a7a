using Reeve.Kernel;

namespace Reeve.Model;

/// <summary>A list as somebody wants to see it again: columns, conditions and order of a resource.</summary>
public sealed class SavedView : Row
{
    [Max(100)] public required string Name { get; set; }

    /// <summary>Address of the resource below the API's base.</summary>
    [Max(200)] public required string Resource { get; set; }

    /// <summary>Whether all may read it; only who made it changes it.</summary>
    public bool SharedFlag { get; set; }

    public List<string> Columns { get; set; } = [];
    [Unfolded, Max(8000)] public string? Conditions { get; set; }
    [Unfolded, Max(1000)] public string? OrderBy { get; set; }

    /// <summary>What else the screen keeps of the view, in a form of its own.</summary>
    [Unfolded, Max(Limits.MaxPersonalValue)] public string? Layout { get; set; }
}

/// <summary>The views that members saved: their own, and those that others share.</summary>
public sealed class SavedViews : Resource<SavedView>
{
    public SavedViews() : base("system/savedViews", null)
    {
        IsExtension();
        Personal(v => v.SharedFlag);
        Unique(v => v.EnteredById, v => v.Resource, v => v.Name);
        Ordered("name");
        Rule((v, old, use) => v.Resource == old?.Resource || use.Catalogue.Find(v.Resource) is { Routed: true }
            ? null
            : Fault.At("resource", FaultCode.InvalidField, "No resource has this address. Name one as GET /system/catalogue does, such as service/tickets."));
        Saved(async (view, old, after) =>
        {
            if (view != null && old == null) PersonalRecords.Bound(await after.FindAsync<SavedView>(v => v.EnteredById == view.EnteredById), "SavedView");
        });
        Idle("screens keep their lists' views here; the server has no lists of its own");
    }
}

/// <summary>The bound on what one member keeps.</summary>
internal static class PersonalRecords
{
    public static void Bound<T>(IReadOnlyList<T> kept, string entity)
        where T : Row
    {
        if (kept.Count > Limits.MaxPersonalRecords)
            throw new Refusal(new Problem.Invalid(Titles.Of(entity), [Fault.At("id", FaultCode.InvalidField, $"A member keeps {Limits.MaxPersonalRecords} of these at most. Delete some first.")]));
    }
}
