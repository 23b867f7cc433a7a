using System.Text.Json;
using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>What a merge does, worked out before anything is changed: all faults together.</summary>
/// <remarks>In: a ticket, those to merge into it, a status for them. Out: what moves. Reads only.</remarks>
internal sealed record TicketMergePlan(Ticket Parent, IReadOnlyList<TicketMergePlan.Part> Parts)
{
    /// <summary>Name of the body's schema in faults.</summary>
    public const string Entity = "ticketMerge";

    private const string Ids = "mergeTicketIds";

    /// <summary>Reads what is wanted.</summary>
    public static Wanted Read(OperationCall call)
    {
        call.Know("TicketMerge", Ids, "status", "_info");
        var ids = TicketReach.Read(call, Entity, Ids);
        var status = call.Given("status");
        if (status.ValueKind == JsonValueKind.Undefined) return new Wanted(ids, null, null);
        if (status.ValueKind != JsonValueKind.Object) throw TicketReach.Invalid(Entity, Fault.At("status", FaultCode.InvalidField, "The field status is a reference: send an object with id or name."));
        var parts = status.EnumerateObject().ToLookup(p => p.Name, p => p.Value, StringComparer.OrdinalIgnoreCase);
        var name = parts["name"].LastOrDefault();
        var id = parts["id"].Select(OperationCall.Whole).LastOrDefault();
        if (parts["id"].Any() && id == null) throw TicketReach.Invalid(Entity, Fault.At("status/id", FaultCode.InvalidField, "The field status/id must be a whole number."));
        return new Wanted(ids, id is 0 ? null : id, id is null or 0 && name.ValueKind == JsonValueKind.String ? name.GetString() : null);
    }

    /// <summary>Works it out; refuses what cannot be merged.</summary>
    public static async ValueTask<TicketMergePlan> MakeAsync(After after, int parentId, Wanted wanted)
    {
        var parent = await TicketReach.OneAsync(after, parentId);
        var faults = new List<Fault>();
        var children = await TicketReach.NamedAsync(after, wanted.Ids, Ids, faults);
        if (faults.Count == 0) await TicketReach.ChangeableAsync(after, [parent.Id, .. children.Select(c => c.Id)], ServiceDesk.MergeTickets);
        if (faults.Count == 0) await TicketReach.ChangeableAsync(after, [.. children.Select(c => c.Id)], ServiceDesk.CloseServiceTickets);
        if (parent.ClosedFlag) faults.Add(Fault.At("id", FaultCode.InvalidField, $"Ticket {parent.Id} is closed; open it before others are merged into it."));
        var parts = new List<Part>();
        foreach (var child in children)
        {
            if (Wrong(parent, child) is { } wrong) faults.Add(Fault.At(Ids, FaultCode.InvalidField, wrong));
            else if (Status(child, wanted, after.Use, faults) is { } status) parts.Add(await PartAsync(after, child, status));
        }

        if (parts.Find(p => p.Children.Contains(parent.Id)) is { } above)
            faults.Add(Fault.At(Ids, FaultCode.InvalidField, $"Ticket {parent.Id} lies under ticket {above.Child.Id}; merge it the other way round."));
        return faults.Count == 0 ? new TicketMergePlan(parent, parts) : throw TicketReach.Invalid(Entity, faults);
    }

    private static string? Wrong(Ticket parent, Ticket child)
    {
        if (child.Id == parent.Id) return $"Ticket {child.Id} cannot be merged into itself.";
        if (child.MergedParentTicket is { } other) return $"Ticket {child.Id} was merged into ticket {other.Id} already.";
        return child.Company != parent.Company ? $"Ticket {child.Id} is of another company than ticket {parent.Id}." : null;
    }

    // A status lies on one board: on the boards of the other tickets its namesake takes its place, or else their first closed status.
    private static Ref<BoardStatus>? Status(Ticket child, Wanted wanted, Use use, List<Fault> faults)
    {
        var of = use.All<BoardStatus>().Where(s => s.Board == child.Board && !s.Inactive).OrderBy(s => s.SortOrder ?? 0).ThenBy(s => s.Id).ToList();
        var named = wanted.StatusId is { } id ? use.Find<BoardStatus>(new Ref<BoardStatus>(id))?.Name : wanted.StatusName;
        if (named == null && wanted.StatusId is { } absent)
        {
            faults.Add(Fault.NotFound("status/id", $"Service Status {absent} not found"));
            return null;
        }

        var match = of.Find(s => s.Id == wanted.StatusId) ?? of.Find(s => named != null && Fold.Of(s.Name) == Fold.Of(named));
        if (match is { ClosedStatus: false })
        {
            faults.Add(Fault.At("status", FaultCode.InvalidField, $"The status {match.Name} is no closed one: merged tickets are closed."));
            return null;
        }

        if (match == null && wanted.StatusName != null && !use.All<BoardStatus>().Any(s => Fold.Of(s.Name) == Fold.Of(wanted.StatusName)))
        {
            faults.Add(Fault.NotFound("status/name", $"Service Status {wanted.StatusName} not found"));
            return null;
        }

        if ((match ?? of.Find(s => s.ClosedStatus)) is { } closed) return new Ref<BoardStatus>(closed.Id);
        faults.Add(Fault.At("status", FaultCode.InvalidField, $"The board of ticket {child.Id} has no closed status."));
        return null;
    }

    private static async ValueTask<Part> PartAsync(After after, Ticket child, Ref<BoardStatus> status)
    {
        Ref<Ticket> of = child;
        return new Part(
            child,
            status,
            [.. (await after.FindAsync<ServiceNote>(n => n.TicketId == of)).Select(n => n.Id)],
            [.. (await after.FindAsync<ServiceTask>(t => t.TicketId == of)).OrderBy(t => t.Priority).Select(t => t.Id)],
            [.. (await after.FindAsync<ScheduleEntry>(s => s.Ticket == of)).Select(s => s.Id)],
            [.. (await after.FindAsync<TicketConfiguration>(t => t.Ticket == of)).Select(t => t.Configuration.Id)],
            [.. (await after.FindAsync<Ticket>(t => t.ParentTicketId == of)).Select(t => t.Id)],
            [.. (await after.FindAsync<DocumentInfo>(d => d.Ticket == of)).Select(d => d.Id)]);
    }

    /// <summary>What a body asks for.</summary>
    internal sealed record Wanted(IReadOnlyList<int> Ids, int? StatusId, string? StatusName);

    /// <summary>One ticket that is merged, and what moves with it.</summary>
    internal sealed record Part(
        Ticket Child,
        Ref<BoardStatus> Status,
        IReadOnlyList<int> Notes,
        IReadOnlyList<int> Tasks,
        IReadOnlyList<int> Entries,
        IReadOnlyList<int> Configurations,
        IReadOnlyList<int> Children,
        IReadOnlyList<int> Documents);
}
