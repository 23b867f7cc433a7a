using Reeve.Kernel;

namespace Reeve.Server.Live;

/// <summary>What a screen did not hear of that had read before it watched.</summary>
internal sealed class Missed(Engine engine, Storage storage)
{
    /// <summary>Whether others changed a record, or with 0 any of a list, since an instant in microseconds, within the watcher's reach.</summary>
    public async Task<bool> AnyAsync(Watcher watcher, Resource resource, int id, long since)
    {
        var (heard, place) = (new List<Changed>(), (At: since, Id: 0));
        for (var seen = 0; seen < Limits.MaxLiveMissedLines; seen += LiveCompany.LinesAtOnce)
        {
            var lines = await Events.AfterAsync(engine.Catalogue, storage, place, LiveCompany.LinesAtOnce);
            foreach (var line in lines.Where(l => l.Member != watcher.Member))
                heard.AddRange((await Events.OfAsync(line, engine.Catalogue, storage)).Where(t => t.Path == resource.Path && (id == 0 || t.Id == id)));
            if (lines.Count < LiveCompany.LinesAtOnce) return await ReachesAsync(watcher, resource, heard);
            place = (lines[^1].At, lines[^1].Id);
        }

        return true;
    }

    private async Task<bool> ReachesAsync(Watcher watcher, Resource resource, List<Changed> heard)
    {
        if (heard.Count == 0) return false;
        var reach = new Reach(engine, storage);
        var visible = await reach.OfAsync(watcher, resource, heard.Select(h => h.Id).ToHashSet());
        return heard.Exists(h => visible.Contains(h.Id)) || (heard.Exists(h => h.Type == Events.Deleted) && await reach.IsWholeAsync(watcher, resource));
    }
}
