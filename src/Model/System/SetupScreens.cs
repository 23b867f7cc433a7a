using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>The setup tables by category: what a role's list of tables can open.</summary>
public static class SetupScreens
{
    private static readonly IReadOnlyList<Screen> All = [.. SetupTables.All.Select((entry, i) => Of(entry, i + 1))];

    /// <summary><c>GET system/setupScreens</c>.</summary>
    public static Operation List { get; } = new()
    {
        Path = "system/setupScreens", Method = "GET", Summary = "The setup tables, category by category.", Run = _ => new(All),
    };

    /// <summary><c>GET system/setupScreens/count</c>.</summary>
    public static Operation Count { get; } = new()
    {
        Path = "system/setupScreens/count", Method = "GET", Summary = "Number of setup tables.", Run = _ => new(new { Count = All.Count }),
    };

    /// <summary><c>GET system/setupScreens/{id}</c>.</summary>
    public static Operation Get { get; } = new()
    {
        Path = "system/setupScreens/{id}", Method = "GET", Summary = "One setup table.",
        Run = call => new(All.FirstOrDefault(s => s.Id == call.Number("id")) ?? throw new Refusal(new Problem.NoRecord("SetupScreen", call.Path["id"]))),
    };

    private static Screen Of(string entry, int id)
    {
        var cut = entry.IndexOf(" / ", StringComparison.Ordinal);
        var (category, name) = (entry[..cut], entry[(cut + 3)..]);
        return new Screen(id, category, name, entry, Systems.TableSetup.Module, Systems.TableSetup.Name);
    }

    private sealed record Screen(int Id, string Category, string Name, string Description, string ModuleName, string ModuleDescription);
}
