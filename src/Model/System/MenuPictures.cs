using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>The picture of an entry of the menu.</summary>
public static class MenuPictures
{
    private const string Entries = "system/menuentries";
    private const string Address = Entries + "/{id}/image";

    /// <summary><c>GET system/menuentries/{id}/image</c>: whoever may use the entry may see it.</summary>
    public static Operation Show { get; } = new()
    {
        Path = Address,
        Method = "GET",
        Function = Systems.CustomMenuEntry,
        Verb = Verb.Inquire,
        Summary = "The picture of an entry of the menu: the large one, or the small one where there is no large one.",
        Run = async call =>
        {
            var entry = await call.Engine.ReadAsync<MenuEntry>(call.Storage, new ListAsk { Caller = call.CallerOf, Resource = call.Engine.Catalogue.Resource(Entries), Id = call.Number("id") });
            return (entry.LargeMenuIconId ?? entry.SmallMenuIconId) is not { } picture
                ? throw Pictures.NoPicture(call)
                : Pictures.Shown(call, await call.ActAsync(async after => (await after.FindAsync<DocumentInfo>(d => d.Id == picture.Id)).SingleOrDefault()));
        },
    };

    /// <summary><c>POST system/menuentries/{id}/image</c>.</summary>
    public static Operation Put { get; } = new()
    {
        Path = Address,
        Method = "POST",
        Function = Systems.CustomMenuEntry,
        Verb = Verb.Edit,
        TakesForm = true,
        Status = 204,
        Summary = "Gives an entry of the menu its picture, or another one: a form with the part file.",
        Body = typeof(MenuPictureForm),
        Run = PutAsync,
    };

    private static async ValueTask<object?> PutAsync(OperationCall call)
    {
        await using var sent = await SentForm.ReadAsync(call);
        var faults = new List<Fault>(sent.Faults);
        if (sent.File is not { } file) faults.Add(Fault.Missing("file"));
        else if (!MediaTypes.IsImage(sent.MediaType)) faults.Add(Pictures.NoImage("file", file.Size));
        if (faults.Count > 0) throw new Refusal(new Problem.Invalid("menuEntryImage", faults));
        var id = call.Number("id");
        await call.ActAsync<object?>(async after =>
        {
            var entry = (await after.ReachedAsync<MenuEntry>(Entries, Verb.Edit, [id])).SingleOrDefault() ?? throw new Refusal(new Problem.NoRecord(nameof(MenuEntry), call.Path["id"]));
            var picture = new DocumentInfo();
            sent.PutFor(picture, DocumentRecords.TypeOf(Entries)!, Entries, id);
            var added = new Ref<DocumentInfo>(await after.AddAsync(picture));
            await after.EditAsync<MenuEntry>(id, m => m.LargeMenuIconId = added);
            if (entry.LargeMenuIconId is { } before && before.Id != entry.SmallMenuIconId?.Id) await after.RemoveAsync<DocumentInfo>(before.Id);
            return null;
        });
        sent.Keep();
        return null;
    }

    private sealed class MenuPictureForm
    {
        public string? File { get; set; }
    }
}
