using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Primitives;
using Reeve.Kernel;
using Reeve.Model;

namespace Reeve.Server.Http;

// In: the Idempotency-Key header of a POST or PATCH and what is asked. Out: the first answer again, or a claim that is committed with the change.

/// <summary>The header Idempotency-Key: what it may hold, and what makes two requests the same.</summary>
public static class OnceKey
{
    /// <summary>Name of the header.</summary>
    public const string Header = "Idempotency-Key";

    /// <summary>Header of an answer that is the first one again.</summary>
    public const string Replayed = "Idempotent-Replayed";

    /// <summary>How long an answer is kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <summary>The key of a request; null when it names none. Quotes around it, as in a structured header, are not part of it.</summary>
    public static string? Of(StringValues header)
    {
        if (header.Count == 0) return null;
        if (header.Count > 1) throw Bad("is given more than once");
        var text = header.ToString().Trim();
        if (text.Length > 1 && text[0] == '"' && text[^1] == '"') text = text[1..^1];
        if (text.Length == 0) throw Bad("is empty");
        if (text.Length > Limits.MaxIdempotencyKey) throw Bad($"may have at most {Limits.MaxIdempotencyKey} characters");
        foreach (var c in text)
            if (c is <= ' ' or > '~' or '"' or '\\' or ',') throw Bad("may hold visible ASCII characters only, and no quotes, backslashes or commas inside");
        return text;
    }

    /// <summary>Digest of all that makes a request this one.</summary>
    public static string Digest(Ask ask, string rawQuery, string ifMatch)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var path = string.Join('/', ask.Path.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => p.Value));
        digest.AppendData(Encoding.UTF8.GetBytes($"{ask.Endpoint.Method} {ask.Endpoint.Path}\n{path}\n{rawQuery}\n{ifMatch}\n"));
        if (ask.Body.ValueKind != JsonValueKind.Undefined) digest.AppendData(JsonMarshal.GetRawUtf8Value(ask.Body));
        return Convert.ToHexStringLower(digest.GetHashAndReset());
    }

    private static Refusal Bad(string why) => new(new Problem.BadRequest($"The header {Header} {why}.", FaultCode.InvalidField));
}

/// <summary>One request that names a key: claims it in the change's transaction and keeps the answer there.</summary>
/// <param name="table">Where answers are kept.</param>
/// <param name="memberId">Who asks.</param>
/// <param name="key">The key.</param>
/// <param name="request">Digest of the request.</param>
/// <param name="render">Makes the answer to a change.</param>
internal sealed class OnceRequest(Table table, int memberId, string key, string request, Func<Changed, Answer> render) : Once
{
    private const string Reused = "The idempotency key was used for another request: its address or its body differ. Use a new key for a new request.";
    private const string Unkept = "The request was carried out, but its answer is not at hand: it is still being made, or was lost. Read the records to see what was done.";
    private const string Secret = "The request was carried out; its answer showed a secret and is not kept. Make a new secret if the first answer was lost.";

    private readonly Field[] told = [.. new[] { "status", "secretFlag", "body", "location", "link", "version" }.Select(name => table.Find(name)!)];
    private KeptAnswer row = null!;

    /// <summary>The answer, once made.</summary>
    public Answer? Answer { get; private set; }

    /// <inheritdoc/>
    public override Table Table => table;

    /// <inheritdoc/>
    public override async ValueTask ClaimAsync(Transaction transaction)
    {
        Answer = null;
        if (await FindAsync(transaction) is { } known)
        {
            if (known.LastUpdated > transaction.Now - OnceKey.Kept) throw new Replay(Again(known));
            transaction.Delete(table, known.Id);
        }

        row = new KeptAnswer
        {
            Id = await transaction.NextIdAsync(table), MemberId = memberId, Key = key, Request = request, LastUpdated = transaction.Now, DateEntered = transaction.Now, EnteredById = memberId,
        };
        transaction.Insert(table, row);
    }

    /// <inheritdoc/>
    public override void Keep(Transaction transaction, Changed changed)
    {
        Answer = render(changed);
        row.SecretFlag = changed.Secrets is { Count: > 0 };
        Take(Answer);
        transaction.Update(table, row, told);
    }

    /// <inheritdoc/>
    public override void Done(Transaction transaction, bool secret)
    {
        row.SecretFlag = secret;
        if (secret) transaction.Update(table, row, told);
    }

    /// <summary>Keeps the answer of an operation whose work is committed.</summary>
    public async Task KeepAsync(Storage storage, Answer answer)
    {
        if (!Committed || row.SecretFlag) return;
        Take(answer);
        await storage.WriteAsync(async transaction =>
        {
            await transaction.LoadAsync([]);
            transaction.Update(table, row, told);
            await transaction.FinishAsync(null, _ => { });
            return 0;
        });
    }

    private void Take(Answer answer)
    {
        if (row.SecretFlag) return;
        row.Status = answer.Status;
        row.Body = answer.Body.IsEmpty ? null : Encoding.UTF8.GetString(answer.Body.Span);
        row.Link = answer.Link;
        row.Location = answer.Headers.FirstOrDefault(h => h.Name == "Location").Value;
        row.Version = answer.Headers.FirstOrDefault(h => h.Name == "ETag").Value;
    }

    private async ValueTask<KeptAnswer?> FindAsync(Transaction transaction)
    {
        var source = Kernel.Source.Of(table);
        var ids = new List<int>();
        var mine = Test.All(
            new Test.Is(source.At(table.Find("memberId")!), Comparing.Equal, memberId),
            new Test.Is(source.At(table.Find("key")!), Comparing.Equal, key));
        await transaction.ReadAsync(new Query { From = source, Columns = [new Selected.Value(source.At(table.Id))], Where = mine, Limit = 1 }, cursor => ids.Add((int)cursor.Int(0)));
        return ids.Count == 0 ? null : (KeptAnswer?)(await transaction.LoadAsync([new Fetch(table, ids, null, false)]))[0].FirstOrDefault();
    }

    private Answer Again(KeptAnswer kept)
    {
        if (kept.Request != request) throw new Refusal(new Problem.KeyReused(Reused));
        if (kept.SecretFlag) throw new Refusal(new Problem.Conflict(Secret));
        if (kept.Status == 0) throw new Refusal(new Problem.Conflict(Unkept));
        List<(string, string)> headers = [(OnceKey.Replayed, "true")];
        if (kept.Version != null) headers.Add(("ETag", kept.Version));
        if (kept.Location != null) headers.Add(("Location", kept.Location));
        return new Answer(kept.Status, kept.Body == null ? default : Encoding.UTF8.GetBytes(kept.Body)) { Headers = headers, Link = kept.Link, Decision = "Replayed" };
    }
}

/// <summary>Ends the work of a request that was answered before.</summary>
internal sealed class Replay(Answer answer) : Exception("The request was answered before.")
{
    /// <summary>The first answer.</summary>
    public Answer Answer { get; } = answer;
}
