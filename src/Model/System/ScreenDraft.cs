using Reeve.Kernel;

namespace Reeve.Model;

/// <summary>Something that a member began to write and has not sent.</summary>
[Wire("Draft")]
public sealed class ScreenDraft : Row
{
    /// <summary>The place where it is written, such as <c>service/tickets/12/notes</c>.</summary>
    [Max(200)] public required string Name { get; set; }

    [Unfolded, Max(Limits.MaxPersonalValue)] public required string Value { get; set; }
}

/// <summary>The caller's own drafts. They outlive a session, so that nothing written is lost when it ends.</summary>
public sealed class ScreenDrafts : Resource<ScreenDraft>
{
    public ScreenDrafts() : base("system/drafts", null)
    {
        IsExtension();
        Personal();
        Unique(d => d.EnteredById, d => d.Name);
        Saved(async (draft, old, after) =>
        {
            if (draft == null || old != null) return;
            var kept = await after.FindAsync<ScreenDraft>(d => d.EnteredById == draft.EnteredById);
            foreach (var oldest in kept.OrderBy(d => d.LastUpdated).Take(kept.Count - Limits.MaxDrafts)) await after.RemoveAsync<ScreenDraft>(oldest.Id);
        });
        Idle("screens keep what is being written here; the server has no screens of its own");
    }
}
