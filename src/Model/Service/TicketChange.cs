using System.Text.Json;
using System.Text.Json.Serialization;
using Reeve.Kernel;

namespace Reeve.Model;

/// <summary>One change of a ticket, with what the ticket is now; of one that is gone, what the change itself told.</summary>
public sealed record TicketChange
{
    public required int Id { get; init; }

    /// <summary>Login id of the company.</summary>
    public required string PartnerId { get; init; }

    /// <summary>Added, Updated or Deleted.</summary>
    public required string Action { get; init; }

    public int? BoardId { get; init; }
    public string? BoardName { get; init; }
    public int? CompanyIdentifier { get; init; }
    public string? CompanyName { get; init; }
    public int? ContactId { get; init; }
    public string? ContactName { get; init; }
    public string? Impact { get; init; }
    public int? OwnerIdentifier { get; init; }
    public int? PriorityId { get; init; }
    public string? PriorityLevel { get; init; }
    public string? PriorityName { get; init; }
    public int? PrioritySort { get; init; }
    public string? ResourceList { get; init; }
    public string? Severity { get; init; }
    public string? SlaName { get; init; }
    public string? SlaStatus { get; init; }
    public string? Status { get; init; }
    public string? Summary { get; init; }
    public string? TeamName { get; init; }
    public required int TicketNumber { get; init; }
    public string? RecordType { get; init; }
    public string? TicketOwner { get; init; }
    public bool? ClosedFlag { get; init; }
    public bool? CustomerUpdatedFlag { get; init; }
    public int? ParentTicketId { get; init; }
    public int? MergedParentTicketId { get; init; }

    [JsonPropertyName("_info")] public required Whereabouts Info { get; init; }

    /// <summary>When it happened, and who did it.</summary>
    public sealed record Whereabouts(DateTimeOffset LastUpdated, string? UpdatedBy);
}

/// <summary>What is known of a ticket that changed: the ticket as it is, or, when it is gone, what its own entry in the audit kept.</summary>
internal sealed class TicketFacts(Use use, Ticket? ticket, JsonElement changes, bool deleted)
{
    private readonly Table table = use.Catalogue.Table(typeof(Ticket));

    /// <summary>A number or reference.</summary>
    public int? Number(string field) => Of(field) switch { int number => number, JsonElement { ValueKind: JsonValueKind.Number } json => json.GetInt32(), _ => null };

    /// <summary>The change in the wire's words.</summary>
    public TicketChange Told(TicketChanges.Entry entry, string partner, IReadOnlyDictionary<int, string> companies)
    {
        var priority = Held<Priority>("priority");
        var owner = Held<Member>("owner");
        return new TicketChange
        {
            Id = entry.Id,
            PartnerId = partner,
            Action = char.ToUpperInvariant(entry.Verb[0]) + entry.Verb[1..],
            BoardId = Number("board"),
            BoardName = Held<Board>("board")?.Name,
            CompanyIdentifier = Number("company"),
            CompanyName = Number("company") is { } company ? companies.GetValueOrDefault(company) : null,
            ContactId = Number("contact"),
            ContactName = Text("contactName"),
            Impact = Text("impact"),
            OwnerIdentifier = Number("owner"),
            PriorityId = Number("priority"),
            PriorityLevel = priority?.Level?.ToString(),
            PriorityName = priority?.Name,
            PrioritySort = priority?.SortOrder,
            ResourceList = Text("resources"),
            Severity = Text("severity"),
            SlaName = Held<Sla>("sla")?.Name,
            SlaStatus = Text("slaStatus"),
            Status = Held<BoardStatus>("status")?.Name,
            Summary = Text("summary"),
            TeamName = Held<BoardTeam>("team")?.Name,
            TicketNumber = entry.Ticket,
            RecordType = Text("recordType"),
            TicketOwner = owner?.Identifier,
            ClosedFlag = Flag("closedFlag"),
            CustomerUpdatedFlag = Flag("customerUpdatedFlag"),
            ParentTicketId = Number("parentTicketId"),
            MergedParentTicketId = Number("mergedParentTicket"),
            Info = new TicketChange.Whereabouts(DateTimeOffset.UnixEpoch.AddMicroseconds(entry.At), entry.By),
        };
    }

    private T? Held<T>(string field)
        where T : Row => Number(field) is { } id && id != 0 ? use.Find<T>(new Ref<T>(id)) : null;

    private string? Text(string field) => Of(field) switch { null => null, JsonElement json => json.ValueKind == JsonValueKind.String ? json.GetString() : null, var value => value.ToString() };

    private bool? Flag(string field) => Of(field) switch { bool flag => flag, JsonElement { ValueKind: JsonValueKind.True } => true, JsonElement { ValueKind: JsonValueKind.False } => false, _ => null };

    private object? Of(string field)
    {
        if (ticket != null) return table.Find(field)!.Get(ticket);
        foreach (var change in changes.EnumerateArray())
        {
            if (change.GetProperty("field").GetString() == field && change.TryGetProperty(deleted ? "before" : "after", out var value)) return value;
        }

        return null;
    }
}
