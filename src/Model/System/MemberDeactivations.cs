using System.Text.Json;
using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>Letting a member go: whoever takes their place is named wherever they were in charge, and then the account is closed.</summary>
public static class MemberDeactivations
{
    private const string Entity = "memberDeactivation";
    private const string Successor = "reAssignToMember";
    private const string Stranger = "reAssignToContact";
    private const string Sheets = "deleteOpenTimeSheetsFlag";

    // Told one by one: by the role on the companies, by the status that is watched.
    private static readonly string[] Lists = ["companyTeam", "serviceStatusWorkflow"];

    // Of what Reeve does not keep there is nothing to hand over.
    private static readonly string[] Items =
    [
        "activity", "serviceTeam", "workflowEmail", "ticketTemplate", "opportunity", "salesTeam", "projectManager", "projectTimeApprover", "projectExpenseApprover",
        "knowledgeBaseArticle", "myCompanyPresident", "myCompanyCOO", "myCompanyController", "myCompanyDispatch", "myCompanyServiceManager", "myCompanyDutyManagerRole",
        "departmentManager", "dispatchMember", "serviceManager", "dutyManager", "sendFromEmailNotify",
    ];

    /// <summary><c>POST system/members/{id}/deactivate</c>.</summary>
    /// <remarks>Wire: the counts of a body are what a client was shown; Reeve counts for itself, and answers what it moved.</remarks>
    public static Operation Deactivate { get; } = new()
    {
        Path = "system/members/{id}/deactivate",
        Method = "POST",
        Function = Systems.MemberMaintenance,
        Verb = Verb.Edit,
        Summary = "Puts others wherever the member is in charge, and makes the account inactive.",
        Body = typeof(MemberDeactivation),
        Answer = typeof(MemberDeactivation),
        Run = DeactivateAsync,
    };

    private static async ValueTask<object?> DeactivateAsync(OperationCall call)
    {
        call.Know("MemberDeactivation", [.. Items, .. Lists, Sheets, "_info"]);
        var faults = new List<Fault>();
        var wanted = Read(call, faults);
        Refuse(faults);
        return await call.ActAsync<object?>(async after =>
        {
            var leaving = after.Use.Find<Member>(new Ref<Member>(call.Number("id"))) is { ApiFlag: false } found ? found : throw new Refusal(new Problem.NoRecord(nameof(Member), call.Path["id"]));
            var heirs = new Dictionary<(string Name, int Group), MemberPlaces.Heir>();
            foreach (var (at, sent) in wanted) heirs[at] = await HeirAsync(after, sent, leaving, faults);
            var places = await PlacesAsync(after, leaving);
            foreach (var (at, held) in places.Where(p => p.Value.Count > 0 && !wanted.ContainsKey(p.Key))) faults.Add(Unsettled(after.Use, leaving, at, held.Count));
            Refuse(faults);
            await MemberPlaces.RequireAsync(after, places.Values.SelectMany(p => p));
            foreach (var (at, held) in places)
                foreach (var place in held) await place.HandAsync(after, heirs[at]);
            await after.EditAsync<Member>(leaving.Id, m => m.InactiveFlag = true);
            return Shown(after.Use, places.ToDictionary(p => p.Key, p => p.Value.Count), heirs);
        });
    }

    private static Dictionary<(string Name, int Group), SentReference> Read(OperationCall call, List<Fault> faults)
    {
        var read = new Dictionary<(string, int), SentReference>();
        foreach (var name in Items)
        {
            if (Member(call.Given(name), name, faults) is { } heir) read[(name, 0)] = heir;
        }

        foreach (var name in Lists)
        {
            var given = call.Given(name);
            if (given.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Array)) faults.Add(Fault.At(name, FaultCode.InvalidField, $"The field {name} must be a list."));
            foreach (var (at, entry) in (given.ValueKind == JsonValueKind.Array ? given.EnumerateArray() : []).Index())
            {
                var field = $"{name}[{at}]";
                var heir = Member(entry, field, faults);
                if (name == Lists[0]) heir ??= SentReference.Read(Of(entry, Stranger), $"{field}/{Stranger}", faults);
                if (heir == null) continue;
                if (OperationCall.Whole(Of(entry, "id")) is { } group) read[(name, group)] = heir;
                else faults.Add(Fault.Missing($"{field}/id"));
            }
        }

        return read;
    }

    private static SentReference? Member(JsonElement entry, string field, List<Fault> faults)
    {
        if (entry.ValueKind == JsonValueKind.Object) return SentReference.Read(Of(entry, Successor), $"{field}/{Successor}", faults);
        if (entry.ValueKind != JsonValueKind.Undefined) faults.Add(Fault.At(field, FaultCode.InvalidField, $"The field {field} must be an object with {Successor}."));
        return null;
    }

    private static JsonElement Of(JsonElement entry, string name) => entry.ValueKind == JsonValueKind.Object
        ? entry.EnumerateObject().LastOrDefault(m => string.Equals(m.Name, name, StringComparison.OrdinalIgnoreCase)).Value
        : default;

    private static async ValueTask<MemberPlaces.Heir> HeirAsync(After after, SentReference sent, Member leaving, List<Fault> faults)
    {
        if (sent.Field.EndsWith(Stranger, StringComparison.Ordinal)) return new(null, await ContactAsync(after, sent, faults));
        var heir = sent.Find<Member>(after.Use, faults, m => !m.ApiFlag);
        if (heir?.Id == leaving.Id) faults.Add(Fault.At(sent.Field, FaultCode.InvalidField, $"{heir.Identifier} is the one who goes: name somebody else."));
        else if (heir is { InactiveFlag: true }) faults.Add(Fault.At(sent.Field, FaultCode.InvalidField, $"{heir.Identifier} is inactive: name somebody who works."));
        return new(heir, null);
    }

    // Contacts are many, and not everybody's to see: they are named by number.
    private static async ValueTask<Contact?> ContactAsync(After after, SentReference sent, List<Fault> faults)
    {
        if (sent.Id is { } id && await after.ReachedAsync<Contact>("company/contacts", Verb.Inquire, [id]) is [var contact]) return contact;
        faults.Add(sent.Id == null ? Fault.Missing($"{sent.Field}/id") : Fault.NotFound($"{sent.Field}/id", $"Contact {sent.Id} not found"));
        return null;
    }

    private static async ValueTask<Dictionary<(string Name, int Group), List<MemberPlaces.Place>>> PlacesAsync(After after, Member leaving)
    {
        var places = new Dictionary<(string, int), List<MemberPlaces.Place>>();
        foreach (var (name, find) in MemberPlaces.All)
            foreach (var group in (await find(after, leaving)).GroupBy(p => p.Group)) places[(name, group.Key)] = [.. group];
        return places;
    }

    private static Fault Unsettled(Use use, Member leaving, (string Name, int Group) at, int count)
    {
        var of = at.Group == 0 ? "" : $" ({GroupName(use, at)}, id {at.Group})";
        return Fault.At($"{at.Name}/{Successor}", FaultCode.MissingRequiredField, $"{leaving.Identifier} is named by {count} records{of}: the {Successor} field is required.");
    }

    private static string? GroupName(Use use, (string Name, int Group) at) =>
        at.Name == Lists[0] ? use.Find<TeamRole>(new Ref<TeamRole>(at.Group))?.Name : use.Find<BoardStatus>(new Ref<BoardStatus>(at.Group))?.Name;

    private static Dictionary<string, object> Shown(Use use, Dictionary<(string Name, int Group), int> counts, Dictionary<(string Name, int Group), MemberPlaces.Heir> heirs)
    {
        var shown = Items.ToDictionary(name => name, name => (object)new MemberDeactivationItem(counts.GetValueOrDefault((name, 0)), Named(heirs.GetValueOrDefault((name, 0))?.Member)));
        foreach (var name in Lists)
        {
            shown[name] = counts.Where(c => c.Key.Name == name).OrderBy(c => c.Key.Group)
                .Select(c => new MemberDeactivationGroup(c.Key.Group, GroupName(use, c.Key), Named(heirs.GetValueOrDefault(c.Key)?.Contact), c.Value, Named(heirs.GetValueOrDefault(c.Key)?.Member))).ToList();
        }

        return shown;
    }

    private static MemberShown? Named(Contact? contact) => contact == null ? null : new MemberShown(contact.Id, null, contact.Name);

    private static MemberShown? Named(Member? member) => member == null ? null : new MemberShown(member.Id, member.Identifier, member.FullName);

    private static void Refuse(List<Fault> faults)
    {
        if (faults.Count > 0) throw new Refusal(new Problem.Invalid(Entity, faults));
    }

    private sealed record MemberShown(int Id, string? Identifier, string? Name);

    private sealed record MemberDeactivationItem(int? Count, MemberShown? ReAssignToMember);

    private sealed record MemberDeactivationGroup(int Id, string? Name, MemberShown? ReAssignToContact, int? Count, MemberShown? ReAssignToMember);

    private sealed record MemberDeactivation(
        MemberDeactivationItem? Activity, MemberDeactivationItem? ServiceTeam, IReadOnlyList<MemberDeactivationGroup>? CompanyTeam, MemberDeactivationItem? WorkflowEmail,
        IReadOnlyList<MemberDeactivationGroup>? ServiceStatusWorkflow, MemberDeactivationItem? TicketTemplate, MemberDeactivationItem? Opportunity, MemberDeactivationItem? SalesTeam,
        MemberDeactivationItem? ProjectManager, MemberDeactivationItem? ProjectTimeApprover, MemberDeactivationItem? ProjectExpenseApprover,
        MemberDeactivationItem? KnowledgeBaseArticle, MemberDeactivationItem? MyCompanyPresident, MemberDeactivationItem? MyCompanyCOO,
        MemberDeactivationItem? MyCompanyController, MemberDeactivationItem? MyCompanyDispatch, MemberDeactivationItem? MyCompanyServiceManager,
        MemberDeactivationItem? MyCompanyDutyManagerRole, MemberDeactivationItem? DepartmentManager, MemberDeactivationItem? DispatchMember,
        MemberDeactivationItem? ServiceManager, MemberDeactivationItem? DutyManager, MemberDeactivationItem? SendFromEmailNotify, bool? DeleteOpenTimeSheetsFlag);
}
