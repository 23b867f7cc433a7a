using Reeve.Kernel;

namespace Reeve.Server.Http;

/// <summary>Answers several reads in one: each part is read by the engine as if it had come alone, and refused alone.</summary>
internal sealed class Bundles(Engine engine, Rendering rendering)
{
    /// <summary>The answer to a bundle.</summary>
    public async Task<Answer> AnswerAsync(BundleOf bundle, Storage storage, string baseAddress)
    {
        using var json = new JsonBytes(16 * 1024);
        json.Raw("{\"results\":["u8);
        for (var i = 0; i < bundle.Parts.Count; i++)
        {
            if (i > 0) json.Raw((byte)',');
            await WriteAsync(json, bundle.Parts[i], bundle.Counted, storage, baseAddress);
        }

        return new Answer(200, json.Raw("]}"u8).Memory.ToArray());
    }

    private async Task WriteAsync(JsonBytes json, Bundled part, bool counted, Storage storage, string baseAddress)
    {
        var start = json.Length;
        json.Raw((byte)',').Name("sequenceNumber").Int(part.Number);
        if (part.Type != null) json.Raw((byte)',').Name("resourceType").Text(part.Type);
        if (part.Version != null) json.Raw((byte)',').Name("version").Text(part.Version);
        var written = json.Length;
        try
        {
            var ask = part.Ask();
            if (counted) json.Raw((byte)',').Name("count").Int(await engine.CountAsync(storage, ask));
            else await EntitiesAsync(json, ask, storage, baseAddress);
            json.Raw(",\"success\":true,\"statusCode\":200"u8);
        }
        catch (Refusal refusal)
        {
            json.Cut(written);
            var refused = Problems.Write(refusal.Problem);
            json.Raw(",\"success\":false"u8).Raw((byte)',').Name("statusCode").Int(refused.Status).Raw((byte)',').Name("error").Raw(refused.Json);
        }

        json.Object(start);
    }

    private async Task EntitiesAsync(JsonBytes json, ListAsk ask, Storage storage, string baseAddress)
    {
        using var rows = new WireRows(rendering, baseAddress, false);
        if (ask.Id == null) await engine.ListAsync(storage, ask, rows);
        else await engine.GetAsync(storage, ask, rows);
        json.Raw((byte)',').Name("entities").Raw(rows.End().Memory.Span);
        json.Raw((byte)',').Name("count").Int(rows.Rows);
    }
}
