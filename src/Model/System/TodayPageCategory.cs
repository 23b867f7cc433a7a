using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>A heading of the page that members start from.</summary>
public sealed class TodayPageCategory : Row
{
    [Max(30)] public required string Name { get; set; }
    public required int SortOrder { get; set; }
    public Ref<Location>? Location { get; set; }
}

/// <summary>The headings of the page that members start from.</summary>
public sealed class TodayPageCategories : Resource<TodayPageCategory>
{
    public TodayPageCategories() : base("system/todayPageCategories", Systems.TableSetup)
    {
        Setup(SetupTables.General.TodayPageCategories);
        Named(c => c.Name);
        Unique(c => c.Name);
        Idle("The console's first page will show its links under them.");
    }
}
