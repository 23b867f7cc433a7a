using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>A module of the menu, below which entries of one's own may stand.</summary>
public sealed class MenuLocation : Row
{
    [Max(50)] public required string Name { get; set; }
}

/// <summary>Where in the menu entries may stand: the modules, which Reeve makes with each company.</summary>
public sealed class MenuLocations : Resource<MenuLocation>
{
    /// <summary>The modules, in the order of the menu.</summary>
    public static readonly IReadOnlyList<string> Modules =
        ["Companies", "Sales", "Marketing", "Procurement", "Project", "Service Desk", "Time & Expense", "Finance", "System"];

    public MenuLocations() : base("system/menuLocations", Systems.CustomMenuEntry)
    {
        IsExtension();
        Hold();
        Named(l => l.Name);
        Unique(l => l.Name);
        ReadOnly();
    }

    /// <summary>Those that a company lacks.</summary>
    public static IEnumerable<MenuLocation> Missing(Memory memory)
    {
        var there = memory.All<MenuLocation>().Select(l => l.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Modules.Where(name => !there.Contains(name)).Select(name => new MenuLocation { Name = name });
    }
}
