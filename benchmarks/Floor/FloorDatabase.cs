using System.Buffers;
using System.Text.Json;

namespace Reeve.Bench.Floor;

/// <summary>Which list is asked for.</summary>
public enum FloorList
{
    /// <summary>Open tickets of a board, newest first, all columns.</summary>
    Open,

    /// <summary>The same, six columns.</summary>
    Six,

    /// <summary>What the caller owns, entered, is scheduled for or shares in a team; newest first, six columns.</summary>
    Mine,
}

/// <summary>Who calls the floor.</summary>
public sealed record FloorCaller(string PublicKey, string Hash, int MemberId, string Identifier, int KeyId, bool OnlyMine, int[] Teams);

/// <summary>The floor's own settings, written by the bench.</summary>
public sealed record FloorSettings(string Database, string Place, string Schema, int Port, int Board, string Company, FloorCaller[] Callers);

/// <summary>What a new ticket is made from.</summary>
public sealed record NewTicket(string Summary, string Board, string Company, int Contact);

/// <summary>What a page came to: whether rows follow, and how many there are, up to the bound.</summary>
public readonly record struct FloorPage(bool More, int Count);

/// <summary>The database side of the floor: hand-written statements for each route.</summary>
public abstract class FloorDatabase
{
    /// <summary>Rows a page.</summary>
    protected const int Size = 25;

    /// <summary>Rows counted for the Link header, as Reeve does.</summary>
    protected const int Bound = 10_000;

    /// <summary>Writer of all columns.</summary>
    protected static readonly TicketWriter All = new(TicketShape.All, true);

    /// <summary>Writer of six columns.</summary>
    protected static readonly TicketWriter Six = new(TicketShape.Six, false);

    /// <summary>Writes a page.</summary>
    public abstract Task<FloorPage> ListAsync(Utf8JsonWriter json, FloorList list, FloorCaller caller, string address, int page);

    /// <summary>Writes one ticket and answers its version; null when there is none.</summary>
    public abstract Task<long?> GetAsync(Utf8JsonWriter json, int id, string address);

    /// <summary>Makes a ticket with its audit and outbox line, and writes it.</summary>
    public abstract Task<(int Id, long Version)> CreateAsync(Utf8JsonWriter json, NewTicket ticket, FloorCaller caller, string requestId, string address);

    /// <summary>Changes a summary with its audit and outbox line, and writes the ticket; null when there is none.</summary>
    public abstract Task<long?> PatchAsync(Utf8JsonWriter json, int id, string summary, FloorCaller caller, string requestId, string address);

    /// <summary>Where the rows of a list are.</summary>
    protected static string Where(FloorList list, int board, FloorCaller? caller, string schema, string truth, string me) => list == FloorList.Mine
        ? $"""t."recordType" = 'ServiceTicket' AND (t."owner" = {me} OR t."enteredById" = {me} {Teams(caller)}OR EXISTS (SELECT 1 FROM {schema}"ScheduleEntry" s WHERE s."ticket" = t."id" AND s."member" = {me}))"""
        : $"""t."recordType" = 'ServiceTicket' AND t."board" = {board} AND t."closedFlag" = {truth}""";

    /// <summary>Before and after of changed columns, as the audit keeps them.</summary>
    protected static string Changes(IEnumerable<(string Field, object? Before, object? After)> changes)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using var json = TicketWriter.Over(buffer);
        json.WriteStartArray();
        foreach (var (field, before, after) in changes)
        {
            json.WriteStartObject();
            json.WriteString("field"u8, field);
            Write(json, "before", before);
            Write(json, "after", after);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.Flush();
        return System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Microseconds since 1970.</summary>
    protected static long Now() => (TimeProvider.System.GetUtcNow().UtcTicks - DateTime.UnixEpoch.Ticks) / 10;

    private static string Teams(FloorCaller? caller) => caller is { Teams.Length: > 0 } ? $"""OR t."team" IN ({string.Join(',', caller.Teams)}) """ : "";

    private static void Write(Utf8JsonWriter json, string name, object? value)
    {
        switch (value)
        {
            case null: break;
            case bool truth: json.WriteBoolean(name, truth); break;
            case long number: json.WriteNumber(name, number); break;
            case int number: json.WriteNumber(name, number); break;
            default: json.WriteString(name, value.ToString()); break;
        }
    }
}

/// <summary>The columns and values of a new ticket, its audit line and its outbox line.</summary>
public static class FloorRows
{
    private static readonly string[] False =
    [
        "allowAllClientsPortalView", "customerUpdatedFlag", "automaticEmailContactFlag", "automaticEmailResourceFlag", "automaticEmailCcFlag", "closedFlag",
        "approved", "isInSla", "hasChildTicket", "hasMergedChildTicketFlag", "predecessorClosedFlag", "lagNonworkingDaysFlag", "requestForChangeFlag",
    ];

    /// <summary>Columns of a ticket that are set on creation, in the order of <see cref="Ticket"/>.</summary>
    public static readonly string[] TicketColumns =
    [
        "summary", "summary~", "board", "company", "status", "type", "team", "site", "contact", "contactName", "contactName~", "contactPhoneNumber",
        "contactPhoneNumber~", "contactPhoneExtension", "contactPhoneExtension~", "contactEmailAddress", "contactEmailAddress~", "priority", "source",
        "serviceLocation", "severity", "impact", "location", "department", "billTime", "billExpenses", "billProducts", "recordType", "integratorTags",
        "lastUpdated", "dateEntered", "updatedBy", "updatedBy~", "enteredBy", "enteredBy~", "enteredById", "reopenCount", "mobileGuid", .. False,
    ];

    /// <summary>Columns of an audit line but for the record's number, which stands first.</summary>
    public static readonly string[] AuditColumns =
    [
        "recordId", "recordResource", "recordResource~", "entity", "entity~", "verb", "verb~", "memberIdentifier", "memberId", "keyId",
        "requestId", "address", "at", "changes", "lastUpdated", "dateEntered", "updatedBy", "updatedBy~", "enteredBy",
        "enteredBy~", "enteredById",
    ];

    /// <summary>Columns of an outbox line but for the record's number, which stands first.</summary>
    public static readonly string[] OutboxColumns =
    [
        "recordId", "recordResource", "type", "action", "memberId", "at", "lastUpdated", "dateEntered", "updatedBy",
        "updatedBy~", "enteredBy", "enteredBy~", "enteredById",
    ];

    /// <summary>Values of a ticket.</summary>
    public static object?[] Ticket(NewTicket given, FloorDefaults of, FloorContact contact, FloorCaller caller, long now) =>
    [
        given.Summary, given.Summary.ToLowerInvariant(), of.Board, contact.Company, of.Status, of.Type, of.Team, contact.Site, given.Contact, contact.Name,
        contact.Name?.ToLowerInvariant(), contact.Phone, contact.Phone?.ToLowerInvariant(), contact.Extension, contact.Extension?.ToLowerInvariant(),
        contact.Email, contact.Email?.ToLowerInvariant(), of.Priority, of.Source, of.ServiceLocation, "Medium", "Medium", of.Location, of.Department, of.BillTime,
        of.BillExpense, of.BillProduct, "ServiceTicket", "[]", now, now, caller.Identifier, caller.Identifier.ToLowerInvariant(), caller.Identifier,
        caller.Identifier.ToLowerInvariant(), caller.MemberId, 0, Guid.NewGuid().ToString(), .. False.Select(_ => (object?)false),
    ];

    /// <summary>Values of an audit line.</summary>
    public static object?[] Audit(string verb, string changes, FloorCaller caller, string requestId, long now) =>
    [
        "service/tickets", "service/tickets", "Ticket", "ticket", verb, verb, caller.Identifier, caller.MemberId,
        caller.KeyId, requestId, "127.0.0.1", now, changes, now, now, caller.Identifier,
        caller.Identifier.ToLowerInvariant(), caller.Identifier, caller.Identifier.ToLowerInvariant(), caller.MemberId,
    ];

    /// <summary>Values of an outbox line.</summary>
    public static object?[] Outbox(string action, FloorCaller caller, long now) =>
    [
        "service/tickets", "ticket", action, caller.MemberId, now, now, now, caller.Identifier,
        caller.Identifier.ToLowerInvariant(), caller.Identifier, caller.Identifier.ToLowerInvariant(), caller.MemberId,
    ];
}

/// <summary>What a board gives its new tickets; read once at start, since setup hardly changes.</summary>
public sealed record FloorDefaults(
    int Board, int Status, int? Type, int? Team, int? Priority, int? Source, int? ServiceLocation, int? Location, int? Department, string? BillTime, string? BillExpense, string? BillProduct);

/// <summary>What a contact gives a ticket, and its company's number and site.</summary>
public sealed record FloorContact(int Company, int? Site, string? Name, string? Phone, string? Extension, string? Email);
