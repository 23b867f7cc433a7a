using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Reeve.Kernel;

namespace Reeve.Server.Http;

// In: an ask and who asks. Out: an answer. Reaches rows through the engine only.

/// <summary>Fulfils what an endpoint is asked for.</summary>
public sealed partial class Dispatch(Site site)
{
    private readonly Pictures.Thumbnails thumbnails = new();

    private static readonly JsonSerializerOptions Plain = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(), new WireInstant() },
    };

    /// <summary>Fulfils it.</summary>
    /// <param name="ask">What is asked.</param>
    /// <param name="who">Who asks; null for an anonymous operation.</param>
    /// <param name="context">The request.</param>
    /// <param name="baseAddress">Address under which the caller sees the server.</param>
    /// <param name="address">The request's address.</param>
    public async Task<Answer> AnswerAsync(Ask ask, SignedIn who, HttpContext context, string baseAddress, Address address) => ask.Endpoint.Kind switch
    {
        EndpointKind.List or EndpointKind.Search => await ListAsync(ask, who, baseAddress, address),
        EndpointKind.Count => Counted(await site.Engine.CountAsync(who.Storage, ask.List(who.Caller))),
        EndpointKind.Get => await GetAsync(ask, who, baseAddress),
        EndpointKind.Usages => await UsagesAsync(ask, who),
        EndpointKind.UsagesList => await ReferersAsync(ask, who, baseAddress),
        EndpointKind.Operation => await OperationAsync(ask, who, context.Request, baseAddress, address),
        EndpointKind.Delete => await DeleteAsync(ask, who, context.Request),
        EndpointKind.Copy => await CopyAsync(ask, who, baseAddress, address.RawQuery),
        EndpointKind.BulkCreate or EndpointKind.BulkReplace or EndpointKind.BulkDelete => await BulkAsync(ask, who, baseAddress),
        _ => await ChangeAsync(ask, who, context.Request, baseAddress, address.RawQuery),
    };

    /// <summary>Runs an operation that needs no sign-in, for nobody.</summary>
    public Task<Answer> AnonymousAsync(Ask ask, Storage storage, HttpRequest request) => OperationAsync(ask, storage, request, "", null, null, _ => new Caller
    {
        MemberId = 0,
        Identifier = "",
        Grants = Grants.Nothing,
        Me = new Me(0, [], _ => []),
    });

    private static Answer Counted(long number)
    {
        using var json = new JsonBytes(64);
        return new Answer(200, json.Raw("{\"count\":"u8).Int(number).Raw((byte)'}').Memory.ToArray());
    }

    private async Task<Answer> ListAsync(Ask ask, SignedIn who, string baseAddress, Address address)
    {
        var rows = new WireRows(site.Rendering, baseAddress, false) { CameBy = who.Session };
        try
        {
            var listed = await site.Engine.ListAsync(who.Storage, ask.List(who.Caller), rows);
            var at = baseAddress + address.RawPath;
            var link = ask.ForwardOnly
                ? LinkHeader.Forward(at, address.RawQuery, listed, site.Engine.Wire)
                : LinkHeader.Of(at, address.RawQuery, ask.Page, listed, site.Engine.Wire);
            return new Answer(200, rows.End().Memory) { Owner = rows, Link = link };
        }
        catch
        {
            rows.Dispose();
            throw;
        }
    }

    private async Task<Answer> GetAsync(Ask ask, SignedIn who, string baseAddress, int? one = null)
    {
        var rows = new WireRows(site.Rendering, baseAddress, true) { CameBy = who.Session };
        try
        {
            await site.Engine.GetAsync(who.Storage, ask.List(who.Caller, one), rows);
            return new Answer(200, rows.End().Memory) { Owner = rows, Headers = Tag(rows) };
        }
        catch
        {
            rows.Dispose();
            throw;
        }
    }

    private static (string, string)[] Tag(WireRows rows) => rows.Version is { } version ? [("ETag", Versions.ETag(version))] : [];

    private async Task<Answer> DeleteAsync(Ask ask, SignedIn who, HttpRequest request)
    {
        using var rows = new WireRows(site.Rendering, "", true);
        await OfVersionAsync(ask, who, request, rows, null);
        return new Answer(204, default);
    }

    private async Task<Answer> ChangeAsync(Ask ask, SignedIn who, HttpRequest request, string baseAddress, string rawQuery)
    {
        var rows = new WireRows(site.Rendering, baseAddress, true);
        try
        {
            var once = OnceOf(ask, who, rawQuery, request.Headers.IfMatch.ToString(), changed => Changed(ask, changed, rows, baseAddress));
            var changed = once == null
                ? await OfVersionAsync(ask, who, request, rows, null)
                : await OnceAsync(once, () => OfVersionAsync(ask, who, request, rows, once));
            return once?.Answer ?? Changed(ask, changed, rows, baseAddress);
        }
        catch (Replay replay)
        {
            rows.Dispose();
            return replay.Answer;
        }
        catch
        {
            rows.Dispose();
            throw;
        }
    }

    private static Answer Changed(Ask ask, Changed changed, WireRows rows, string baseAddress)
    {
        if (!changed.Visible)
        {
            rows.Json.Cut();
            rows.Json.Raw("{\"id\":"u8).Int(changed.Id).Raw((byte)'}');
        }

        if (changed.Secrets is { Count: > 0 } secrets) AddSecrets(rows.Json, secrets);
        var headers = changed.Visible ? Tag(rows) : [];
        if (ask.Endpoint.Kind != EndpointKind.Create) return new Answer(200, rows.End().Memory) { Owner = rows, Headers = headers };
        var path = ask.Endpoint.Resource.Path.Replace("{parentId}", ask.ParentId?.ToString(), StringComparison.Ordinal)
            .Replace("{grandparentId}", ask.GrandparentId?.ToString(), StringComparison.Ordinal);
        return new Answer(201, rows.End().Memory)
        {
            Owner = rows,
            Headers = [.. headers, ("Location", $"{baseAddress}{PublicAddress.ApiPath}{path}/{changed.Id}")],
        };
    }

    // PUT and DELETE are the same however often they are done.
    private OnceRequest? OnceOf(Ask ask, SignedIn who, string rawQuery, string ifMatch, Func<Changed, Answer> render) => ask.OnceKey is not { } key
        ? null
        : new OnceRequest(site.Engine.Catalogue.Table(typeof(Model.KeptAnswer)), who.Key.MemberId, key, OnceKey.Digest(ask, rawQuery, ifMatch), render);

    // Of two requests at once the database lets one through; the other finds its answer at the next try.
    private static async Task<T> OnceAsync<T>(OnceRequest once, Func<Task<T>> work)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await work();
            }
            catch (DuplicateRow duplicate) when (duplicate.Table == once.Table)
            {
                if (attempt == 3) throw new Refusal(new Problem.Conflict("A request with the same idempotency key is under way. Wait for its answer, or ask again."));
            }
        }
    }

    // A list of versions is tried one by one: each try is a whole change, so at most one happens.
    private async Task<Changed> OfVersionAsync(Ask ask, SignedIn who, HttpRequest request, WireRows rows, Once? once)
    {
        var versions = ask.Endpoint.Kind == EndpointKind.Create ? null : Versions.IfMatch(request.Headers.IfMatch);
        for (var i = 0; ; i++)
        {
            try
            {
                return await site.Engine.ChangeAsync(who.Storage, ask.Change(who.Caller, versions?[i], once), rows);
            }
            catch (Refusal e) when (e.Problem is Problem.NotThatVersion && i + 1 < versions?.Count)
            {
                rows.Json.Cut();
            }
        }
    }

    private static void AddSecrets(JsonBytes json, IReadOnlyDictionary<string, string> secrets)
    {
        json.Cut(json.Length - 1);
        foreach (var (name, secret) in secrets) json.Raw((byte)',').Name(name).Text(secret);
        json.Raw((byte)'}');
    }

    private async Task<Answer> OperationAsync(Ask ask, SignedIn who, HttpRequest request, string baseAddress, Address address)
    {
        if (OnceOf(ask, who, address.RawQuery, "", _ => throw new InvalidOperationException("An operation answers by itself.")) is not { } once)
            return await OperationAsync(ask, who.Storage, request, baseAddress, address, null, who.Caller);
        try
        {
            var answer = await OnceAsync(once, () => OperationAsync(ask, who.Storage, request, baseAddress, address, once, who.Caller));
            await once.KeepAsync(who.Storage, answer);
            return answer;
        }
        catch (Replay replay)
        {
            return replay.Answer;
        }
    }

    private async Task<Answer> OperationAsync(Ask ask, Storage storage, HttpRequest request, string baseAddress, Address? address, Once? once, Func<Memory, Caller> caller)
    {
        var operation = ask.Endpoint.Operation!;

        // An operation may answer from memory alone, so nothing after it would notice that a right was withdrawn meanwhile (ruling 28).
        var memory = operation.Anonymous ? storage.Memory : await storage.RefreshAsync();
        operation.Require(caller(memory));
        using var form = operation.TakesForm ? new UploadForm(request) : null;
        var result = await operation.Run(new OperationCall
        {
            Engine = site.Engine,
            Storage = storage,
            Memory = memory,
            CallerOf = caller,
            Operation = operation,
            Path = ask.Path,
            Query = ask.Query.Values,
            Address = baseAddress + PublicAddress.ApiPath,
            Body = ask.Body,
            Form = form,
            Once = once,
            Proves = (member, password) => site.Door.ProvesAsync(storage, caller(storage.Memory), member, password),
        });
        return result switch
        {
            null => new Answer(204, default),
            RecordOf record => await RecordAsync(record, storage, caller, operation.Status, baseAddress),
            ListOf list => await ListAsync(ask, list, storage, caller, baseAddress, request),
            CountOf count => Counted(await site.Engine.CountAsync(storage, Asked(ask, count.List, caller))),
            Reduced reduced => Downloads.Answer(await thumbnails.OfAsync(reduced.Picture) ?? throw Model.DocumentDownload.NoThumbnail(reduced.Id), request),
            Download download => Downloads.Answer(download, request),
            BundleOf bundle => await new Bundles(site.Engine, site.Rendering).AnswerAsync(bundle, storage, baseAddress),
            Written written => Downloads.Answer(written, operation.Status, request),
            PageOf page => new Answer(operation.Status, JsonSerializer.SerializeToUtf8Bytes(page.Rows, page.Rows.GetType(), Plain))
            {
                Link = LinkHeader.Of(baseAddress + address?.RawPath, address?.RawQuery ?? "", page.Page, page.Listed, site.Engine.Wire),
            },
            _ => new Answer(operation.Status, JsonSerializer.SerializeToUtf8Bytes(result, result.GetType(), Plain)),
        };
    }

    private async Task<Answer> ListAsync(Ask ask, ListOf list, Storage storage, Func<Memory, Caller> caller, string baseAddress, HttpRequest request)
    {
        var address = Address.Of(request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget);
        using var rows = new WireRows(site.Rendering, baseAddress, false);
        var listed = await site.Engine.ListAsync(storage, Asked(ask, list, caller), rows);
        var at = baseAddress + address.RawPath;
        var link = ask.ForwardOnly
            ? LinkHeader.Forward(at, address.RawQuery, listed, site.Engine.Wire)
            : LinkHeader.Of(at, address.RawQuery, ask.Page, listed, site.Engine.Wire);
        return new Answer(200, rows.End().Memory.ToArray()) { Link = link };
    }

    private ListAsk Asked(Ask ask, ListOf list, Func<Memory, Caller> caller) => ask.List(caller, site.Engine.Catalogue.Resource(list.Resource), list.Ids, list.Fields);

    private async Task<Answer> RecordAsync(RecordOf record, Storage storage, Func<Memory, Caller> caller, int status, string baseAddress)
    {
        var rows = new WireRows(site.Rendering, baseAddress, true);
        try
        {
            await site.Engine.GetAsync(storage, new ListAsk { Caller = caller, Resource = site.Engine.Catalogue.Resource(record.Resource), Id = record.Id, Fields = record.Fields }, rows);
        }
        catch (Refusal refusal) when (refusal.Problem is Problem.NoRecord or Problem.Forbidden)
        {
            // Who may write but not read learns the number only (ruling 19).
            rows.Json.Cut();
            rows.Json.Raw("{\"id\":"u8).Int(record.Id).Raw((byte)'}');
        }
        catch
        {
            rows.Dispose();
            throw;
        }

        (string, string)[] made = status == 201 ? [("Location", $"{baseAddress}{PublicAddress.ApiPath}{record.Resource}/{record.Id}")] : [];
        return new Answer(status, rows.End().Memory) { Owner = rows, Headers = [.. Tag(rows), .. made] };
    }

    private sealed class WireInstant : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDateTimeOffset();

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'"));
    }
}
