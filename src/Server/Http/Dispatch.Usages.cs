namespace Reeve.Server.Http;

/// <summary>Who refers to a record: counts by table, and rows one by one.</summary>
public sealed partial class Dispatch
{
    private async Task<Answer> UsagesAsync(Ask ask, SignedIn who)
    {
        var usages = await site.Engine.UsagesAsync(who.Storage, ask.List(who.Caller));
        using var json = new JsonBytes(256);
        Problems.WriteUsages(json, usages);
        return new Answer(200, json.Memory.ToArray());
    }

    private async Task<Answer> ReferersAsync(Ask ask, SignedIn who, string baseAddress)
    {
        using var json = new JsonBytes(1024);
        Problems.WriteReferers(json, await site.Engine.ReferersAsync(who.Storage, ask.List(who.Caller)), baseAddress);
        return new Answer(200, json.Memory.ToArray());
    }
}
