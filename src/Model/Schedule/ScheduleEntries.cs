using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>Who works on what, and when.</summary>
public sealed class ScheduleEntries : Resource<ScheduleEntry>
{
    private const int LongestName = 250;

    public ScheduleEntries() : base("schedule/entries", ServiceDesk.ResourceScheduling)
    {
        Mine(me => s => s.Member == me);
        Reference(s => s.Name);
        Default(s => s.Status, (_, use) => use.First<ScheduleStatus>(x => x.DefaultFlag));
        Default(s => s.Member, (_, use) => new Ref<Member>(use.Caller.MemberId));
        Default(s => s.Where, (s, use) => use.Find<ScheduleType>(s.Type)?.Where);
        Default(s => s.Hours, (s, _) => s.DateStart is { } start && s.DateEnd is { } end ? (decimal)(end - start).TotalHours : null);
        Saving(PointAtTicket);
        InReach(s => s.Ticket, s => s.ObjectId);
        Saving(Stamp);
        Rule((s, _, _) => s.DateStart is { } start && s.DateEnd is { } end && end < start
            ? Fault.At("dateEnd", FaultCode.InvalidField, "The end lies before the start.")
            : null);
        Rule((s, _, use) => About(s, use) && use.Find<Ticket>(s.Ticket) == null
            ? Fault.NotFound("objectId", $"Ticket {s.ObjectId} not found")
            : null);
        Computed(s => s.Description, (s, _) => s.Name);
        Saved(KeepResourcesAsync);
        Saved(ScheduleDetails.KeepAsync);
        AlsoAt(EndpointKind.Delete, "schedule/entries/{id}/{notifyResource}");
        Index(s => s.Ticket, s => s.Member);
        Index(s => s.Member, s => s.DateStart);
        Index(s => s.DateStart);
        Callback("schedule");
    }

    private static bool About(ScheduleEntry entry, Use use) => use.Find<ScheduleType>(entry.Type)?.Identifier == ScheduleTypes.Service;

    private static void PointAtTicket(ScheduleEntry entry, ScheduleEntry? old, Use use)
    {
        entry.Ticket = About(entry, use) && entry.ObjectId is { } id ? new Ref<Ticket>(id) : default(Ref<Ticket>?);
        if (use.Given.Contains("name") || use.Find<Ticket>(entry.Ticket) is not { } ticket) return;
        if (old?.Ticket == entry.Ticket && entry.Name != null) return;
        var name = $"{use.Find<Company>(ticket.Company)?.Name} / Ticket# {ticket.Id} - {ticket.Summary}";
        entry.Name = name.Length > LongestName ? name[..LongestName] : name;
        entry.TicketType = ticket.RecordType.ToString();
    }

    private static void Stamp(ScheduleEntry entry, ScheduleEntry? old, Use use)
    {
        (entry.StartTimeSet, entry.EndTimeSet) = (entry.DateStart != null, entry.DateEnd != null);
        if (entry.AcknowledgedFlag != (old?.AcknowledgedFlag ?? false)) entry.AcknowledgedDate = entry.AcknowledgedFlag ? use.Now : null;
        if (entry.DoneFlag != (old?.DoneFlag ?? false)) entry.CloseDate = entry.DoneFlag ? use.Now : null;
    }

    private static async ValueTask KeepResourcesAsync(ScheduleEntry? entry, ScheduleEntry? old, After after)
    {
        if (entry?.Ticket == old?.Ticket && entry?.Member == old?.Member) return;
        foreach (var ticket in new[] { entry?.Ticket, old?.Ticket }.OfType<Ref<Ticket>>().Distinct())
        {
            var entries = await after.FindAsync<ScheduleEntry>(s => s.Ticket == ticket);
            var members = entries.OrderBy(s => s.Id).Select(s => after.Use.Find<Member>(s.Member)?.Identifier).OfType<string>().Distinct().ToList();
            await after.EditAsync<Ticket>(ticket.Id, t => t.Resources = members.Count == 0 ? null : string.Join(", ", members));
        }
    }
}

/// <summary>The entries of one ticket, as references to them; they go when the ticket goes.</summary>
public sealed class TicketScheduleEntries : Resource<ScheduleEntry>
{
    public TicketScheduleEntries() : base("service/tickets/{parentId}/scheduleentries", ServiceDesk.ServiceTickets, "ScheduleEntryReference")
    {
        Under(s => s.Ticket);
        Mine(me => s => ParentIsMine(s));
        Shows(s => s.Description);
        ReadOnly();
        NoGet();
    }
}
