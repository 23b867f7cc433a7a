using Microsoft.Extensions.Logging;
using Reeve.Kernel;
using Reeve.Model;
using Reeve.Server.Setup;

namespace Reeve.Server.Callbacks;

/// <summary>Since when a callback's receiver takes nothing; wire: after three such days the callback is made inactive.</summary>
public sealed class Health(Engine engine, Storage storage, int callback, Pace pace, ILogger log)
{
    private readonly Lock gate = new();
    private DateTimeOffset? since = storage.Memory.Row<CallbackEntry>(callback)?.FailingSince;

    /// <summary>Notes how an attempt went.</summary>
    public async Task NoteAsync(Attempt attempt)
    {
        var now = engine.Clock.GetUtcNow();
        DateTimeOffset? began;
        lock (gate) began = since = attempt.Taken ? null : since ?? now;
        var row = storage.Memory.Row<CallbackEntry>(callback);
        if (row == null) return;
        if (began == null)
        {
            if (row.FailingSince != null) await EditAsync(c => c.FailingSince = null);
        }
        else if (now - began >= pace.Patience && !row.InactiveFlag)
        {
            log.LogWarning("Callback {Callback} of {Company} is made inactive: since {Since} nothing was delivered.", callback, storage.Company, began);
            await EditAsync(c => (c.InactiveFlag, c.FailingSince) = (true, began));
        }
        else if (row.FailingSince == null && now - began >= pace.Noticed)
        {
            await EditAsync(c => c.FailingSince = began);
        }
    }

    private Task EditAsync(Action<CallbackEntry> change) => engine.TogetherAsync(storage, memory => Bootstrap.Reeve(engine.Catalogue, memory), async after =>
    {
        await after.EditAsync(callback, change);
        return 0;
    });
}
