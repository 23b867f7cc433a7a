using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>Which tickets a caller may read and change in what is done to several of them at once.</summary>
internal static class TicketReach
{
    private const string Tickets = "service/tickets";

    /// <summary>Refuses who lacks one of the functions altogether, before any ticket is looked for.</summary>
    public static void Require(Caller caller, params ReadOnlySpan<(Function Function, Verb Verb)> needed)
    {
        foreach (var (function, verb) in needed)
        {
            if (caller.Grants.Of(function, verb) == Level.None) throw TicketSteps.Lacking(caller, function, verb);
        }
    }

    /// <summary>What a merge needs.</summary>
    public static void RequireMerging(Caller caller) => Require(
        caller, (ServiceDesk.MergeTickets, Verb.Edit), (ServiceDesk.ServiceTickets, Verb.Inquire), (ServiceDesk.ServiceTickets, Verb.Edit), (ServiceDesk.CloseServiceTickets, Verb.Edit));

    /// <summary>A ticket that the caller may read; refuses with 404.</summary>
    public static async ValueTask<Ticket> OneAsync(After after, int id) =>
        await after.ReachedAsync<Ticket>(Tickets, Verb.Inquire, [id]) is [var ticket] ? ticket : throw new Refusal(new Problem.NoRecord(nameof(Ticket), $"{id}"));

    /// <summary>Tickets that the caller names in a body and may read, in the order named; a fault for each that is not there.</summary>
    public static async ValueTask<IReadOnlyList<Ticket>> NamedAsync(After after, IReadOnlyList<int> ids, string field, List<Fault> faults)
    {
        var found = (await after.ReachedAsync<Ticket>(Tickets, Verb.Inquire, ids)).ToDictionary(t => t.Id);
        for (var at = 0; at < ids.Count; at++)
            if (!found.ContainsKey(ids[at])) faults.Add(Fault.NotFound($"{field}[{at}]", $"Ticket {ids[at]} not found"));
        return [.. ids.Where(found.ContainsKey).Select(id => found[id])];
    }

    /// <summary>Refuses with 403 where one of the tickets is not the caller's to change, or to do with what these functions guard.</summary>
    public static async ValueTask ChangeableAsync(After after, IReadOnlyCollection<int> ids, params IReadOnlyList<Function> also)
    {
        var distinct = ids.Distinct().Count();
        if ((await after.ReachedAsync<Ticket>(Tickets, Verb.Edit, ids)).Count < distinct) throw TicketSteps.Lacking(after.Use.Caller, ServiceDesk.ServiceTickets, Verb.Edit);
        foreach (var function in also)
        {
            if ((await after.ReachedAsync<Ticket>(Tickets, Verb.Edit, ids, function)).Count < distinct) throw TicketSteps.Lacking(after.Use.Caller, function, Verb.Edit);
        }
    }

    /// <summary>A ticket under which something is put or removed: My is judged on the ticket (ruling 20), and a closed one is for who may change those (ruling 16).</summary>
    public static async ValueTask<Ticket> AboveAsync(After after, int id, Verb verb)
    {
        var ticket = await OneAsync(after, id);
        if ((await after.ReachedAsync<Ticket>(Tickets, Verb.Inquire, [id], ServiceDesk.ServiceTickets, verb)).Count == 0) throw TicketSteps.Lacking(after.Use.Caller, ServiceDesk.ServiceTickets, verb);
        if (ticket.ClosedFlag) TicketSteps.RequireClosing(after.Use.Caller);
        return ticket;
    }

    /// <summary>The tickets that a body names in a list of numbers.</summary>
    public static List<int> Read(OperationCall call, string entity, string field)
    {
        var given = call.Given(field);
        if (given.ValueKind == System.Text.Json.JsonValueKind.Undefined) throw Invalid(entity, Fault.Missing(field));
        var ids = given.ValueKind == System.Text.Json.JsonValueKind.Array ? given.EnumerateArray().Select(OperationCall.Whole).ToList() : [null];
        if (ids.Contains(null)) throw Invalid(entity, Fault.At(field, FaultCode.InvalidField, $"The field {field} must be a list of ticket numbers."));
        if (ids.Count is 0 or > Limits.MaxTicketsAtOnce)
            throw Invalid(entity, Fault.At(field, FaultCode.OutOfRange, $"The field {field} must name 1 to {Limits.MaxTicketsAtOnce} tickets."));
        return [.. ids.Select(id => id!.Value).Distinct()];
    }

    /// <summary>The refusal of a body.</summary>
    public static Refusal Invalid(string entity, params IReadOnlyList<Fault> faults) => new(new Problem.Invalid(entity, faults));
}
