using System.Globalization;
using System.Text.Json;
using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>The changes of tickets as a list that each member reads and empties for themselves; told from the audit.</summary>
public static class TicketChanges
{
    private const string Path = "service/tickets/changelogs";

    /// <summary><c>GET service/tickets/changelogs</c>.</summary>
    public static Operation Show { get; } = new()
    {
        Path = Path,
        Method = "GET",
        Function = ServiceDesk.ServiceTickets,
        Verb = Verb.Inquire,
        MyIsEnough = true,
        Summary = "What happened to tickets since the caller last emptied the list, the oldest first.",
        Parameters = [new("page", "integer", "Which page, from 1."), new("pageSize", "integer", $"Changes of a page, at most {Limits.MaxPageSize}; {Limits.DefaultPageSize} when it is not given.")],
        Answer = typeof(IReadOnlyList<TicketChange>),
        Run = ShowAsync,
    };

    /// <summary><c>DELETE service/tickets/changelogs</c>.</summary>
    public static Operation Empty { get; } = new()
    {
        Path = Path,
        Method = "DELETE",
        Function = ServiceDesk.ServiceTickets,
        Verb = Verb.Inquire,
        MyIsEnough = true,
        Status = 204,
        Summary = "Takes off the caller's list what it last showed them; other readers keep theirs, and nothing happens to tickets.",
        Run = EmptyAsync,
    };

    private static async ValueTask<object?> ShowAsync(OperationCall call)
    {
        var (page, size) = (Number(call, "page", 1), Math.Min(Number(call, "pageSize", Limits.DefaultPageSize), Limits.MaxPageSize));
        var mark = await call.ActAsync(MarkAsync);
        var entries = new Entries();
        var listed = await call.Engine.ListAsync(call.Storage, new ListAsk
        {
            Caller = _ => call.Caller,
            Resource = call.Engine.Catalogue.Resource("system/auditEntries"),

            // As a pattern, so that the list is read along its instants and not by all that ever happened to tickets.
            Conditions = $"recordResource like \"service/tickets\" and lastUpdated >= [{Instant(mark.Done)}] and (lastUpdated > [{Instant(mark.Done)}] or id > {mark.DoneId})",
            OrderBy = "lastUpdated,id",
            Page = page,
            PageSize = size,
        }, entries);
        var shown = await call.ActAsync(after => ShownAsync(after, entries.Read, (page - 1L) * size, call.Storage.Company));
        return new PageOf(shown, page, listed);
    }

    private static async ValueTask<object?> EmptyAsync(OperationCall call)
    {
        await call.ActAsync(async after =>
        {
            var mark = await MarkAsync(after);
            if (mark.Seen > 0) await after.EditAsync<TicketChangeMark>(mark.Id, m => (m.Done, m.DoneId, m.Seen, m.SeenId, m.SeenRows) = (m.Seen, m.SeenId, 0, 0, 0));
            return true;
        });
        return null;
    }

    private static async ValueTask<TicketChangeMark> MarkAsync(After after)
    {
        var me = after.Use.Caller.MemberId;
        async ValueTask<TicketChangeMark?> Known() => (await after.FindAsync<TicketChangeMark>(m => m.EnteredById == me)).FirstOrDefault();
        if (await Known() is { } known) return known;
        await after.AloneAsync();
        if (await Known() is { } other) return other;
        var mark = new TicketChangeMark();
        await after.AddAsync(mark);
        return mark;
    }

    private static async ValueTask<IReadOnlyList<TicketChange>> ShownAsync(After after, IReadOnlyList<Entry> entries, long passed, string company)
    {
        if (entries.Count == 0) return [];
        var mark = await MarkAsync(after);
        var (last, rows) = (entries[^1], (int)passed + entries.Count);

        // A page asked for without those before it does not take them along; the first one begins anew.
        if ((passed == 0 || passed == mark.SeenRows) && (mark.Seen, mark.SeenId, mark.SeenRows) != (last.At, last.Id, rows))
            await after.EditAsync<TicketChangeMark>(mark.Id, m => (m.Seen, m.SeenId, m.SeenRows) = (last.At, last.Id, rows));
        var tickets = (await after.ReachedAsync<Ticket>("service/tickets", Verb.Inquire, entries.Select(e => e.Ticket))).ToDictionary(t => t.Id);
        var facts = entries.Select(e => new TicketFacts(after.Use, tickets.GetValueOrDefault(e.Ticket), e.Changes, e.Verb == AuditEntries.Word(Verb.Delete))).ToList();
        var companies = (await after.ReachedAsync<Company>("company/companies", Verb.Inquire, facts.Select(f => f.Number("company")).OfType<int>())).ToDictionary(c => c.Id, c => c.Name);
        return [.. entries.Zip(facts, (entry, fact) => fact.Told(entry, company, companies))];
    }

    private static string Instant(long micros) => DateTimeOffset.UnixEpoch.AddMicroseconds(micros).UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture);

    private static int Number(OperationCall call, string name, int otherwise)
    {
        if (call.Query.FirstOrDefault(q => string.Equals(q.Key, name, StringComparison.OrdinalIgnoreCase)).Value is not { } text) return otherwise;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new Refusal(new Problem.BadRequest($"{name} must be a whole number from 1 on."));
    }

    /// <summary>A line of the audit about a ticket.</summary>
    internal sealed record Entry(int Id, int Ticket, string Verb, long At, string? By, JsonElement Changes);

    /// <summary>Keeps the lines as they are read.</summary>
    private sealed class Entries : RowSink
    {
        private readonly Dictionary<string, int> columns = [];

        public List<Entry> Read { get; } = [];

        public override void Begin(Projection projection, Memory memory)
        {
            Read.Clear();
            columns.Clear();
            foreach (var pick in projection.Picks.OfType<Pick.Value>()) columns[pick.Field.Name] = pick.Column;
        }

        public override void Row(Cursor cursor)
        {
            using var changes = JsonDocument.Parse(Text(cursor, "changes") ?? "[]");
            Read.Add(new Entry((int)cursor.Int(0), (int)cursor.Int(columns["recordId"]), Text(cursor, "verb") ?? "", cursor.Micros(columns["at"]), Text(cursor, "memberIdentifier"), changes.RootElement.Clone()));
        }

        private string? Text(Cursor cursor, string name) => cursor.IsNull(columns[name]) ? null : cursor.Text(columns[name]);
    }
}
