using Reeve.Kernel;
using Reeve.Model;

namespace Reeve.Server.Export;

/// <summary>Makes the callbacks of a copy inactive: otherwise two companies would tell the same receiver.</summary>
public sealed class Silence
{
    private readonly SortedSet<int> callbacks = [];

    /// <summary>The callbacks that were active in the export.</summary>
    public IReadOnlyCollection<int> Callbacks => callbacks;

    /// <summary>A row of the export as it stands in the copy.</summary>
    public Row Of(Row row)
    {
        if (row is not CallbackEntry { InactiveFlag: false } callback) return row;
        callback.InactiveFlag = true;
        callbacks.Add(callback.Id);
        return callback;
    }
}
