using System.Collections.Concurrent;
using Reeve.Kernel;
using Reeve.Model;
using Reeve.Server.Http;

namespace Reeve.Server.Callbacks;

// In: a delivery and its callback. Out: the message's bytes, or nothing where the callback's member may not know of the record. Reads rows through the engine only.

/// <summary>Writes the messages that callbacks get.</summary>
public sealed class Payload(Engine engine, Rendering rendering, Func<string> address)
{
    private static readonly Entrance ByCallback = new("callback");
    private readonly ConcurrentDictionary<Resource, string> shown = new();

    /// <summary>Base of all addresses in messages, without a closing slash.</summary>
    public string Address => address();

    /// <summary>The message; null when the record is out of the member's reach. Throws <see cref="CallbackOff"/> when the callback is no longer active.</summary>
    public async Task<ReadOnlyMemory<byte>?> WriteAsync(Storage storage, int callbackId, Pending pending)
    {
        var (entity, callback, known) = await LookAsync(storage, callbackId, pending);
        if (callback == null || !known) return null;
        using var json = new JsonBytes(4096);
        json.Raw((byte)'{').Name("MessageId").Text(CallbackQueue.Message(storage.Company, callbackId, pending.LineId).ToString());
        json.Raw((byte)',').Name("FromUrl").Text(new Uri(Address).Authority);
        json.Raw((byte)',').Name("CompanyId").Text(storage.Company);
        json.Raw((byte)',').Name("MemberId").Value(pending.MemberIdentifier);
        json.Raw((byte)',').Name("Action").Text(pending.Action);
        json.Raw((byte)',').Name("Type").Text(callback.Type.ToLowerInvariant());
        json.Raw((byte)',').Name("ID").Int(pending.RecordId);
        json.Raw(",\"ProductInstanceId\":null,\"PartnerId\":null,"u8).Name("Entity");
        if (entity == null) json.Raw("null"u8);
        else json.Text(entity.AsSpan());
        json.Raw((byte)',').Name("Metadata").Raw((byte)'{').Name("key_url").Text(KeyUrl(storage.Company, callback)).Raw((byte)'}');
        json.Raw((byte)',').Name("CallbackObjectRecId").Int(callback.Id).Raw((byte)'}');
        return json.Memory.ToArray();
    }

    /// <summary>Where the signing key of a callback is given out.</summary>
    public string KeyUrl(string company, CallbackEntry callback) => $"{Address}/v4_6_release/system/callbackkey/index.rails?companyName={company}&id={callback.KeyId}";

    // The record as the callback's member sees it now; the callback as of the same memory.
    private async Task<(byte[]? Entity, CallbackEntry? Callback, bool Known)> LookAsync(Storage storage, int callbackId, Pending pending)
    {
        var resource = engine.Catalogue.Resource(pending.RecordResource);
        CallbackEntry? callback = null;
        Caller? member = null;
        using var rows = new WireRows(rendering, Address, true);
        try
        {
            callback = Active(storage.Memory, callbackId);
            var inside = CallbackQueue.InsideLevel(engine.Catalogue, callback, pending.RecordResource);
            await engine.GetAsync(storage, Ask(resource, pending.RecordId, inside, callback, memory => member = MemberOf(memory, callback = Active(memory, callbackId))), rows);
            return pending.Action == AuditEntries.Word(Verb.Delete) ? (null, callback, true) : (rows.End().Memory.ToArray(), callback, true);
        }
        catch (Refusal)
        {
            return (null, callback, callback != null && member != null && await MayKnowAsync(storage, resource, callback, member, pending));
        }
    }

    // Of what is gone, who may inquire all may know, and who was told of it before.
    private async Task<bool> MayKnowAsync(Storage storage, Resource resource, CallbackEntry callback, Caller member, Pending pending)
    {
        if (CallbackQueue.InsideLevel(engine.Catalogue, callback, pending.RecordResource) == null && new Scopes(member).ReachesAll(resource)) return true;
        if (pending.Action != AuditEntries.Word(Verb.Delete)) return false;
        var source = Kernel.Source.Of(engine.Catalogue.Table(typeof(CallbackDelivery)));
        var told = Test.All(
            new Test.Is(source.At(source.Table.Find("callback")!), Comparing.Equal, callback.Id),
            new Test.Is(source.At(source.Table.Find("status")!), Comparing.Equal, nameof(DeliveryStatus.Delivered)),
            new Test.Is(source.At(source.Table.Find("recordId")!), Comparing.Equal, pending.RecordId));
        long? count;
        do count = await storage.CountAsync(source, told, storage.Memory, 1);
        while (count == null);
        return count > 0;
    }

    private ListAsk Ask(Resource resource, int id, Field? inside, CallbackEntry callback, Func<Memory, Caller> caller) => new()
    {
        Caller = caller,
        Resource = resource,
        Id = id,
        Fields = shown.GetOrAdd(resource, Shown),
        ChildConditions = inside == null ? null : $"{inside.Name}/id = {callback.ObjectId}",
    };

    // Wire: the lists inside a record and its custom fields are not part of a message.
    private static string Shown(Resource resource) => string.Join(',', resource.VisibleFields
        .Where(f => !f.InInfo && f.Kind != Kind.Items && f.Name != "customFields").Select(f => f.Name).Append("_info"));

    private static CallbackEntry Active(Memory memory, int id) => memory.Row<CallbackEntry>(id) is { InactiveFlag: false } callback ? callback : throw new CallbackOff();

    private Caller MemberOf(Memory memory, CallbackEntry callback) =>
        (callback.MemberId is { } member ? Callers.Of(engine.Catalogue, memory, member.Id, ByCallback) : null)
        ?? throw new Refusal(new Problem.NotAuthenticated("The callback's member is inactive."));
}

/// <summary>An event that waits, as the lane reads it.</summary>
public sealed record Pending(int Id, string RecordResource, int RecordId, string Action, long At, int LineId, int Attempts, long? NextAttempt, string? MemberIdentifier);

/// <summary>The callback was made inactive or removed: nothing more goes to it.</summary>
public sealed class CallbackOff() : Exception("The callback is not active.");
