using System.Globalization;
using System.Text.Json;
using Reeve.Kernel;

namespace Reeve.Server.Http;

// In: a request about a record to copy, or about several records. Out: the copy; or, with 207, what became of each record, each changed for itself.

/// <summary>What the body of a copy may say.</summary>
/// <param name="Id">Number of the original, where the address does not hold it.</param>
/// <param name="Name">Name of the copy; without it the original's with an ending.</param>
public sealed record CopyWanted(int? Id, string? Name);

/// <summary>The body of a DELETE of several records.</summary>
/// <param name="Ids">Their numbers.</param>
public sealed record BulkWanted(IReadOnlyList<int> Ids);

/// <summary>What became of several records.</summary>
/// <param name="Payload">One entry for each, in the order sent.</param>
public sealed record BulkResult(IReadOnlyList<BulkEntry> Payload);

/// <summary>What became of one of several records.</summary>
/// <param name="Success">Whether it was done.</param>
/// <param name="OriginalIndex">Position in the request, from 0.</param>
/// <param name="StatusCode">The status that a request for this record alone would have got.</param>
/// <param name="Data">The record.</param>
/// <param name="Error">The refusal.</param>
public sealed record BulkEntry(bool Success, int OriginalIndex, int StatusCode, object? Data, object? Error);

/// <summary>Copies, and changes of several records.</summary>
public sealed partial class Dispatch
{
    private const string Ids = "ids";

    private async Task<Answer> CopyAsync(Ask ask, SignedIn who, string baseAddress, string rawQuery)
    {
        await Engine.RequireRightAsync(who.Storage, who.Caller, ask.Endpoint.Resource, Verb.Add);
        var (id, name) = Wanted(ask);
        var once = OnceOf(ask, who, rawQuery, "", _ => throw new InvalidOperationException("A copy is read after it was made."));
        async Task<Answer> MakeAsync()
        {
            var copy = await CopyAsync(ask, who, id, name, once);
            return await GetAsync(ask, who, baseAddress, copy) with { Status = ask.Endpoint.Resource.Copied!.Status };
        }

        if (once == null) return await MakeAsync();
        try
        {
            var answer = await OnceAsync(once, MakeAsync);
            await once.KeepAsync(who.Storage, answer);
            return answer;
        }
        catch (Replay replay)
        {
            return replay.Answer;
        }
    }

    // A record named in the body and not there is a fault of the body.
    private async Task<int> CopyAsync(Ask ask, SignedIn who, int id, string? name, Once? once)
    {
        try
        {
            return await site.Engine.CopyAsync(who.Storage, ask.List(who.Caller, id), name, once);
        }
        catch (Refusal refusal) when (refusal.Problem is Problem.NoRecord && !ask.Path.ContainsKey("id"))
        {
            throw new Refusal(new Problem.Invalid(ask.Endpoint.Resource.EntityCamel, [Fault.NotFound("id", $"{ask.Endpoint.Resource.Table.Title} {id} not found")]));
        }
    }

    // Wire: one kind of copy names the original in its address, another in its body.
    private static (int Id, string? Name) Wanted(Ask ask)
    {
        var (faults, values) = (new List<Fault>(), new Dictionary<string, JsonElement>(StringComparer.OrdinalIgnoreCase));
        if (ask.Body.ValueKind == JsonValueKind.Object)
            foreach (var member in ask.Body.EnumerateObject()) values[member.Name] = member.Value;
        if (values.Keys.FirstOrDefault(k => !IsOfCopy(ask.Endpoint.Resource, k)) is { } unknown)
            throw new Refusal(new Problem.BadRequest($"Could not find member '{unknown}' on object of type '{ask.Endpoint.Resource.Entity}Copy'."));
        var name = values.TryGetValue("name", out var text) ? TextOf(text) : null;
        if (name != null && !Fold.IsClean(name)) faults.Add(Fault.At("name", FaultCode.InvalidField, "The field name contains a NUL character or half a surrogate pair: send valid text."));
        if (ask.Endpoint.Resource.Table.NameField is { Max: { } max } && name?.Length > max)
            faults.Add(Fault.At("name", FaultCode.MaxLengthField, $"The field name must be a string with a maximum length of {max}."));
        var id = ask.Path.ContainsKey("id") ? ask.Id : values.TryGetValue("id", out var given) ? NumberOf(given) : null;
        if (id == null) faults.Add(Fault.Missing("id"));
        if (faults.Count > 0) throw new Refusal(new Problem.Invalid(ask.Endpoint.Resource.EntityCamel, faults));
        return (id!.Value, string.IsNullOrWhiteSpace(name) ? null : name);
    }

    // Wire: some clients send the whole record, of which the number and the name count.
    private static bool IsOfCopy(Resource resource, string name) =>
        Array.Exists(["id", "name", "_info"], n => n.Equals(name, StringComparison.OrdinalIgnoreCase)) || resource.VisibleFields.Any(f => f.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static int? NumberOf(JsonElement json) =>
        json.ValueKind is JsonValueKind.Number or JsonValueKind.String && int.TryParse(TextOf(json), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    // Half a surrogate pair, written as an escape, cannot be decoded.
    private static string? TextOf(JsonElement json)
    {
        try
        {
            return json.ValueKind switch { JsonValueKind.String => json.GetString(), JsonValueKind.Number => json.GetRawText(), _ => null };
        }
        catch (InvalidOperationException)
        {
            return "\0";
        }
    }

    private async Task<Answer> BulkAsync(Ask ask, SignedIn who, string baseAddress)
    {
        var items = ItemsOf(ask);
        await Engine.RequireRightAsync(who.Storage, who.Caller, ask.Endpoint.Resource, ask.Endpoint.Verb);
        using var json = new JsonBytes(16 * 1024);
        json.Raw("{\"payload\":["u8);
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0) json.Raw((byte)',');
            await OneAsync(ask, who, baseAddress, items[i], i, json);
        }

        return new Answer(207, json.Raw("]}"u8).Memory.ToArray());
    }

    private static List<JsonElement> ItemsOf(Ask ask)
    {
        var list = ask.Body;
        if (ask.Endpoint.Kind == EndpointKind.BulkDelete)
        {
            list = ask.Body.EnumerateObject().FirstOrDefault(m => m.Name.Equals(Ids, StringComparison.OrdinalIgnoreCase)).Value;
            if (list.ValueKind != JsonValueKind.Array) throw new Refusal(new Problem.BadRequest("The body must name the records, as in {\"ids\":[1,2]}."));
        }

        if (list.GetArrayLength() > Limits.MaxBulkItems) throw new Refusal(new Problem.BadRequest($"One request changes at most {Limits.MaxBulkItems} records: split it."));
        return [.. list.EnumerateArray()];
    }

    private async Task OneAsync(Ask ask, SignedIn who, string baseAddress, JsonElement item, int index, JsonBytes json)
    {
        using var rows = new WireRows(site.Rendering, baseAddress, true);
        try
        {
            var id = ask.Endpoint.Kind switch
            {
                EndpointKind.BulkCreate => 0,
                EndpointKind.BulkDelete => NumberOf(item),
                _ => item.ValueKind == JsonValueKind.Object && item.TryGetProperty("id", out var given) ? NumberOf(given) : null,
            } ?? throw new Refusal(new Problem.Invalid(ask.Endpoint.Resource.EntityCamel, [Fault.Missing("id")]));
            var status = ask.Endpoint.Kind switch { EndpointKind.BulkCreate => 201, EndpointKind.BulkReplace => 200, _ => 204 };
            var once = ask.OnceKey is { } key
                ? new OnceRequest(site.Engine.Catalogue.Table(typeof(Model.KeptAnswer)), who.Key.MemberId, $"{key} {index}", OnceKey.Digest(ask, item.GetRawText(), ""), changed => Shown(status, changed, rows))
                : null;
            async Task<Answer> DoneAsync()
            {
                var changed = await site.Engine.ChangeAsync(who.Storage, ask.One(who.Caller, id, item, once), rows);
                return once?.Answer ?? Shown(status, changed, rows);
            }

            Entry(json, index, once == null ? await DoneAsync() : await OnceAsync(once, DoneAsync));
        }
        catch (Replay replay)
        {
            Entry(json, index, replay.Answer);
        }
        catch (Refusal refusal)
        {
            var refused = Problems.Write(refusal.Problem);
            Head(json, false, index, refused.Status);
            json.Raw(",\"error\":"u8).Raw(refused.Json).Raw((byte)'}');
        }
    }

    private static Answer Shown(int status, Changed changed, WireRows rows)
    {
        if (status == 204) return new Answer(status, default);
        if (!changed.Visible)
        {
            rows.Json.Cut();
            rows.Json.Raw("{\"id\":"u8).Int(changed.Id).Raw((byte)'}');
        }

        return new Answer(status, rows.End().Memory.ToArray());
    }

    private static void Entry(JsonBytes json, int index, Answer answer)
    {
        Head(json, true, index, answer.Status);
        if (!answer.Body.IsEmpty) json.Raw(",\"data\":"u8).Raw(answer.Body.Span);
        json.Raw((byte)'}');
    }

    private static void Head(JsonBytes json, bool success, int index, int status) =>
        json.Raw("{\"success\":"u8).Raw(success ? "true"u8 : "false"u8).Raw(",\"originalIndex\":"u8).Int(index).Raw(",\"statusCode\":"u8).Int(status);
}
