using System.Text.Json;
using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>What can be done with a callback beside changing it.</summary>
public static class CallbackActions
{
    /// <summary><c>POST system/callbacks/{id}/rotate</c>.</summary>
    public static Operation Rotate { get; } = new()
    {
        Path = "system/callbacks/{id}/rotate",
        Method = "POST",
        Function = Systems.TableSetup,
        Verb = Verb.Edit,
        Table = SetupTables.General.ManageHostedApi,
        Extension = true,
        Summary = "A new signing key and a new secret, shown this once; the old secret signs beside it for 24 hours.",
        Answer = typeof(Rotated),
        Run = async call =>
        {
            var id = (await FindAsync(call)).Id;
            return await call.ActAsync<object?>(async after =>
            {
                var secret = "";
                DateTimeOffset? until = null;
                await after.EditAsync<CallbackEntry>(id, c =>
                {
                    secret = CallbackSteps.Renew(c, after.Use);
                    until = c.PreviousSecretUntil;
                });

                // What is shown once is not kept to be answered again.
                after.Use.Revealed["secret"] = secret;
                return new Rotated(id, secret, until);
            });
        },
    };

    /// <summary><c>POST system/callbacks/{id}/replay</c>.</summary>
    public static Operation Replay { get; } = new()
    {
        Path = "system/callbacks/{id}/replay",
        Method = "POST",
        Function = Systems.TableSetup,
        Verb = Verb.Edit,
        Table = SetupTables.General.ManageHostedApi,
        Extension = true,
        Summary = "Puts deliveries in line again: those of the numbers in deliveryIds, or all events between from and until.",
        Body = typeof(Wanted),
        Answer = typeof(Replayed),
        Run = async call =>
        {
            var callback = await FindAsync(call);
            if (callback.InactiveFlag) throw Invalid("inactiveFlag", FaultCode.InvalidField, "The callback is inactive: make it active first.");
            var wanted = Read(call);
            var count = wanted.DeliveryIds is { Count: > 0 } ids
                ? await CallbackReplay.OfAsync(call.Engine, call.Storage, call.CallerOf, callback.Id, ids)
                : await CallbackReplay.OfAsync(call.Engine, call.Storage, call.CallerOf, callback, wanted.From!.Value, wanted.Until ?? call.Engine.Clock.GetUtcNow());
            return new Replayed(count);
        },
    };

    // Who may not inquire the callback finds none; who may not by its table is told so.
    private static async Task<CallbackEntry> FindAsync(OperationCall call)
    {
        var id = call.Number("id");
        await call.Engine.GetAsync(call.Storage, new ListAsk { Caller = call.CallerOf, Resource = call.Engine.Catalogue.Resource("system/callbacks"), Id = id }, Unread.Sink);
        return call.Storage.Memory.Row<CallbackEntry>(id) ?? throw new Refusal(new Problem.NoRecord(nameof(CallbackEntry), $"{id}"));
    }

    private static Wanted Read(OperationCall call)
    {
        if (call.Body.ValueKind != JsonValueKind.Object) throw new Refusal(new Problem.BadRequest("The body must be one JSON object with deliveryIds, or with from and until."));
        var wanted = new Wanted(null, null, null);
        foreach (var member in call.Body.EnumerateObject())
        {
            wanted = member.Name.ToLowerInvariant() switch
            {
                "deliveryids" => wanted with { DeliveryIds = Numbers(member.Value) },
                "from" => wanted with { From = Instant(member) },
                "until" => wanted with { Until = Instant(member) },
                _ => throw new Refusal(new Problem.BadRequest("A replay knows deliveryIds, from and until only.")),
            };
        }

        if (wanted.DeliveryIds is not { Count: > 0 } && wanted.From == null) throw new Refusal(new Problem.Invalid(nameof(CallbackEntry), [Fault.Missing("from")]));
        return wanted;
    }

    private static List<int> Numbers(JsonElement list)
    {
        if (list.ValueKind != JsonValueKind.Array || list.GetArrayLength() > Limits.MaxReplay)
            throw Invalid("deliveryIds", FaultCode.InvalidField, $"deliveryIds is a list of at most {Limits.MaxReplay} numbers.");
        return [.. list.EnumerateArray().Select(n => n.ValueKind == JsonValueKind.Number && n.TryGetInt32(out var id) ? id : throw Invalid("deliveryIds", FaultCode.InvalidField, "deliveryIds holds numbers of deliveries."))];
    }

    private static DateTimeOffset Instant(JsonProperty member) =>
        member.Value.ValueKind == JsonValueKind.String && DateTimeOffset.TryParse(member.Value.GetString(), null, System.Globalization.DateTimeStyles.AssumeUniversal, out var instant)
            ? instant.ToUniversalTime()
            : throw Invalid(member.Name.ToLowerInvariant(), FaultCode.InvalidField, $"{member.Name} is an instant such as 2026-03-02T12:00:00Z.");

    private static Refusal Invalid(string field, string code, string message) => new(new Problem.Invalid(nameof(CallbackEntry), [Fault.At(field, code, message)]));

    private sealed record Wanted(IReadOnlyList<int>? DeliveryIds, DateTimeOffset? From, DateTimeOffset? Until);

    private sealed record Rotated(int Id, string Secret, DateTimeOffset? PreviousSecretUntil);

    private sealed record Replayed(int Count);

    private sealed class Unread : RowSink
    {
        public static readonly Unread Sink = new();

        public override void Begin(Projection projection, Memory memory)
        {
        }

        public override void Row(Cursor cursor)
        {
        }
    }
}
