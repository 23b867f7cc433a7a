using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>Merging tickets of one company into one of them, looking at it beforehand, and taking it back.</summary>
public static class TicketMerges
{
    private static readonly TimeSpan Undoable = TimeSpan.FromHours(Limits.UndoMergeHours);

    /// <summary><c>POST service/tickets/{parentId}/merge</c>.</summary>
    public static Operation Merge { get; } = Of("service/tickets/{parentId}/merge", false, typeof(Wanted), typeof(SuccessResponse), MergeAsync,
        "Moves what belongs to some tickets to this one and closes them.");

    /// <summary><c>POST service/tickets/{parentId}/merge/preview</c>.</summary>
    public static Operation Preview { get; } = Of("service/tickets/{parentId}/merge/preview", true, typeof(Wanted), typeof(Foreseen), PreviewAsync,
        "What a merge would move, without doing it.");

    /// <summary><c>POST service/tickets/{id}/unmerge</c>.</summary>
    public static Operation Undo { get; } = Of("service/tickets/{id}/unmerge", true, null, typeof(SuccessResponse), UndoAsync,
        $"Takes back, within {Limits.UndoMergeHours} hours, that a ticket was merged into another.");

    private static Operation Of(string path, bool extension, Type? body, Type answer, Func<OperationCall, ValueTask<object?>> run, string summary) => new()
    {
        Path = path,
        Method = "POST",
        Function = ServiceDesk.MergeTickets,
        Verb = Verb.Edit,
        MyIsEnough = true,
        Extension = extension,
        Summary = summary,
        Body = body,
        Answer = answer,
        Run = run,
    };

    private static async ValueTask<object?> MergeAsync(OperationCall call)
    {
        TicketReach.RequireMerging(call.Caller);
        var wanted = TicketMergePlan.Read(call);
        return await call.ActAsync<object?>(after => MergedAsync(after, call.Number("parentId"), wanted));
    }

    /// <summary>Merges tickets into another as part of a larger change, with the caller's rights; they get their board's first closed status.</summary>
    public static async ValueTask MergeAsync(After after, int parent, IReadOnlyList<int> ids)
    {
        TicketReach.RequireMerging(after.Use.Caller);
        await MergedAsync(after, parent, new TicketMergePlan.Wanted(ids, null, null));
    }

    private static async ValueTask<object?> MergedAsync(After after, int parent, TicketMergePlan.Wanted wanted)
    {
        var plan = await TicketMergePlan.MakeAsync(after, parent, wanted);
        foreach (var part in plan.Parts) await MoveAsync(after, plan.Parent, part);
        var names = string.Join(", ", plan.Parts.Select(p => $"#{p.Child.Id} {p.Child.Summary}"));
        await after.AddAsync(new ServiceNote { TicketId = plan.Parent, Text = $"Merged into this ticket: {names}", InternalAnalysisFlag = true });
        return new SuccessResponse(true, $"Tickets merged into ticket {plan.Parent.Id}: {plan.Parts.Count}.");
    }

    private static async ValueTask<object?> PreviewAsync(OperationCall call)
    {
        TicketReach.RequireMerging(call.Caller);
        var wanted = TicketMergePlan.Read(call);
        return await call.ActAsync<object?>(async after =>
        {
            var plan = await TicketMergePlan.MakeAsync(after, call.Number("parentId"), wanted);
            return new Foreseen(plan.Parent.Id, [.. plan.Parts.Select(p => new ForeseenTicket(
                p.Child.Id, p.Child.Summary, after.Use.Find<BoardStatus>(p.Status)?.Name ?? "",
                p.Notes.Count, p.Tasks.Count, p.Entries.Count, p.Configurations.Count, p.Children.Count, p.Documents.Count))]);
        });
    }

    private static async ValueTask MoveAsync(After after, Ticket parent, TicketMergePlan.Part part)
    {
        var (child, into) = (part.Child, new Ref<Ticket>(parent.Id));
        await after.AddAsync(new MergedTicket
        {
            Child = child, Into = parent.Id, StatusBefore = child.Status, ParentBefore = child.ParentTicketId?.Id,
            Notes = [.. part.Notes], Tasks = [.. part.Tasks], Entries = [.. part.Entries], Configurations = [.. part.Configurations], Children = [.. part.Children],
            Documents = [.. part.Documents],
        });
        await CarryAsync(after, new Carried(part.Notes, part.Tasks, part.Entries, part.Configurations, part.Children, part.Documents), child, into, merged: true);
        await after.EditAsync<Ticket>(child.Id, t =>
        {
            t.MergedParentTicket = into;
            t.Status = part.Status;
            if (t.ParentTicketId == into) t.ParentTicketId = null;
        });
        await after.EditAsync<Ticket>(parent.Id, t => t.HasMergedChildTicketFlag = true);
    }

    private static async ValueTask CarryAsync(After after, Carried what, Ref<Ticket> from, Ref<Ticket> to, bool merged)
    {
        foreach (var id in what.Notes)
        {
            await after.EditAsync<ServiceNote>(id, n =>
            {
                n.TicketId = to;
                n.MergedFlag = merged;
            });
        }

        foreach (var id in what.Entries) await after.EditAsync<ScheduleEntry>(id, s => s.ObjectId = to.Id);
        foreach (var id in what.Tasks)
        {
            await after.EditAsync<ServiceTask>(id, t =>
            {
                t.TicketId = to;
                t.Priority = null;
            });
        }

        var known = (await after.FindAsync<TicketConfiguration>(t => t.Ticket == to)).Select(t => t.Configuration.Id).ToHashSet();
        foreach (var link in await after.FindAsync<TicketConfiguration>(t => t.Ticket == from))
        {
            if (!what.Configurations.Contains(link.Configuration.Id)) continue;
            if (known.Contains(link.Configuration.Id)) await after.RemoveAsync<TicketConfiguration>(link.Id);
            else await after.EditAsync<TicketConfiguration>(link.Id, t => t.Ticket = to);
        }

        foreach (var id in what.Documents) await after.EditAsync<DocumentInfo>(id, d => d.RecordId = to.Id);
        foreach (var id in what.Children) await after.EditAsync<Ticket>(id, t => t.ParentTicketId = to);
    }

    private static async ValueTask<object?> UndoAsync(OperationCall call)
    {
        TicketReach.RequireMerging(call.Caller);
        return await call.ActAsync<object?>(async after =>
        {
            var child = await TicketReach.OneAsync(after, call.Number("id"));
            if (child.MergedParentTicket is not { } parent)
                throw TicketReach.Invalid(TicketMergePlan.Entity, Fault.At("id", FaultCode.InvalidField, $"Ticket {child.Id} was not merged into another."));
            await TicketReach.ChangeableAsync(after, [child.Id, parent.Id], ServiceDesk.MergeTickets);
            Ref<Ticket> of = child;
            var record = (await after.FindAsync<MergedTicket>(m => m.Child == of)).LastOrDefault(m => m.Into == parent.Id);
            if (record == null || after.Use.Now - record.DateEntered > Undoable)
                throw new Refusal(new Problem.Conflict($"Ticket {child.Id} was merged more than {Limits.UndoMergeHours} hours ago. Make a new ticket instead."));
            await GiveBackAsync(after, child, parent, record);
            return new SuccessResponse(true, $"Ticket {child.Id} is on its own again.");
        });
    }

    // What went elsewhere since then, or is gone, stays where it is.
    private static async ValueTask GiveBackAsync(After after, Ticket child, Ref<Ticket> parent, MergedTicket record)
    {
        await after.EditAsync<Ticket>(child.Id, t =>
        {
            t.MergedParentTicket = null;
            t.Status = after.Use.Find<BoardStatus>(record.StatusBefore) is { Inactive: false } before && before.Board == t.Board
                ? before
                : after.Use.First<BoardStatus>(s => s.Board == t.Board && s.DefaultFlag);
            if (record.ParentBefore == parent.Id) t.ParentTicketId = parent;
        });
        var there = new Carried(
            [.. (await after.FindAsync<ServiceNote>(n => n.TicketId == parent)).Select(n => n.Id).Intersect(record.Notes)],
            [.. record.Tasks.Intersect((await after.FindAsync<ServiceTask>(t => t.TicketId == parent)).Select(t => t.Id))],
            [.. (await after.FindAsync<ScheduleEntry>(s => s.Ticket == parent)).Select(s => s.Id).Intersect(record.Entries)],
            record.Configurations,
            [.. (await after.FindAsync<Ticket>(t => t.ParentTicketId == parent)).Select(t => t.Id).Intersect(record.Children)],
            [.. (await after.FindAsync<DocumentInfo>(d => d.Ticket == parent)).Select(d => d.Id).Intersect(record.Documents)]);
        await CarryAsync(after, there, parent, child, merged: false);
        await after.RemoveAsync<MergedTicket>(record.Id);
        var others = await after.FindAsync<Ticket>(t => t.MergedParentTicket == parent);
        await after.EditAsync<Ticket>(parent.Id, t => t.HasMergedChildTicketFlag = others.Count > 0);
        await after.AddAsync(new ServiceNote { TicketId = parent, Text = $"No longer merged into this ticket: #{child.Id} {child.Summary}", InternalAnalysisFlag = true });
    }

    private sealed record Carried(
        IReadOnlyCollection<int> Notes, IReadOnlyCollection<int> Tasks, IReadOnlyCollection<int> Entries, IReadOnlyCollection<int> Configurations, IReadOnlyCollection<int> Children,
        IReadOnlyCollection<int> Documents);

    private sealed record Wanted(IReadOnlyList<int> MergeTicketIds, Named? Status);

    private sealed record Named(int? Id, string? Name);

    private sealed record Foreseen(int TicketId, IReadOnlyList<ForeseenTicket> Tickets);

    private sealed record ForeseenTicket(int Id, string Summary, string Status, int Notes, int Tasks, int ScheduleEntries, int Configurations, int ChildTickets, int Documents);
}
