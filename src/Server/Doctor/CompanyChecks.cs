using Reeve.Kernel;
using Reeve.Model;
using Reeve.Server.Setup;
using Endpoint = Reeve.Kernel.Endpoint;

namespace Reeve.Server.Doctor;

/// <summary>What can be wrong within a company.</summary>
public static class CompanyChecks
{
    private const int UnusedDays = 90;
    private const int EnoughRequests = 100;

    /// <summary>The checks by name, in the order in which they run.</summary>
    public static IReadOnlyList<(string Name, Func<Patient, Report, Task> Look)> All { get; } =
    [
        ("administrator", Done(Administrator)), ("roles", Done(Roles)), ("keys", Done(Keys)), ("tickets", Done(Tickets)), ("rights", RightsAsync), ("references", ReferencesAsync),
        ("defaults", Done(Defaults)), ("secrets", Done(CallbackChecks.Secrets)), ("codes", Done(CallbackChecks.Codes)), ("announcements", CallbackChecks.AnnouncementsAsync),
    ];

    private static Func<Patient, Report, Task> Done(Action<Patient, Report> check) => (patient, report) =>
    {
        check(patient, report);
        return Task.CompletedTask;
    };

    private static IEnumerable<Member> Members(Patient patient) => patient.Memory.All<Member>().Where(m => !m.InactiveFlag && m.Identifier != Bootstrap.OwnMember);

    private static void Administrator(Patient patient, Report report)
    {
        if (patient.Memory.All<Member>().FirstOrDefault(m => m.ApiFlag && m.Identifier == Bootstrap.OwnMember) is not { InactiveFlag: false })
            report.Add(Grade.Trouble, $"There is no active member {Bootstrap.OwnMember}, in whose name commands and jobs work.", "Restore the company from a backup made before it was changed.");
        if (Administrators.Of(patient.Memory).Any()) return;
        report.Add(
            Grade.Warning,
            $"No active member holds the role {Bootstrap.AdministratorRole}: nobody can give rights.",
            $"reeve member create jdoe {patient.Option} --role {Bootstrap.AdministratorRole} --first Jane --last Doe --email jane@example.com");
    }

    private static void Roles(Patient patient, Report report)
    {
        foreach (var member in Members(patient))
        {
            var role = member.SecurityRole is { } held ? patient.Memory.Row<SecurityRole>(held.Id) : null;
            var path = $"{(member.ApiFlag ? "system/apiMembers" : "system/members")}/{member.Id}";
            if (role == null) report.Add(Grade.Warning, $"{member.Identifier} has no role and may do nothing.", $"PATCH {path} [{{\"op\": \"replace\", \"path\": \"securityRole/name\", \"value\": \"...\"}}]");
            else if (role.InactiveFlag) report.Add(Grade.Warning, $"{member.Identifier} holds the inactive role {role.Name} and may do nothing.", $"PATCH system/securityroles/{role.Id} [{{\"op\": \"replace\", \"path\": \"inactiveFlag\", \"value\": false}}], or give {member.Identifier} another role");
        }
    }

    private static void Keys(Patient patient, Report report)
    {
        var now = patient.Clock.GetUtcNow();
        foreach (var key in patient.Memory.All<ApiKey>().Where(k => !k.InactiveFlag))
        {
            var owner = patient.Memory.Row<Member>(key.Member.Id);
            var name = $"The key {key.Id} of {owner?.Identifier} ({key.Description})";
            var revoke = $"reeve key revoke {key.Id} {patient.Option}";
            if (owner is null or { InactiveFlag: true }) report.Add(Grade.Note, $"{name} belongs to an inactive member.", revoke);
            else if (key.Expires is { } end && end <= now) report.Add(Grade.Warning, $"{name} expired on {end:yyyy-MM-dd}: its program is refused.", $"reeve key create {patient.Option} --member {owner.Identifier} --description \"{key.Description}\"; {revoke}");
            else if (now - (key.LastUsed ?? key.DateEntered) > TimeSpan.FromDays(UnusedDays)) report.Add(Grade.Note, $"{name} was not used for {UnusedDays} days.", revoke);
        }
    }

    private static void Tickets(Patient patient, Report report)
    {
        var statuses = patient.Memory.All<BoardStatus>().Where(s => !s.Inactive).ToLookup(s => s.Board.Id);
        var boards = patient.Memory.All<Board>().Where(b => !b.InactiveFlag).ToList();
        if (boards.Count == 0) report.Add(Grade.Warning, "There is no active board: no ticket can be made.", "POST service/boards {\"name\": \"Help Desk\", \"location\": {\"id\": 1}, \"department\": {\"id\": 1}}");
        foreach (var board in boards)
        {
            var path = $"service/boards/{board.Id}/statuses";
            if (!statuses[board.Id].Any(s => s.DefaultFlag))
            {
                var mend = statuses[board.Id].FirstOrDefault(s => !s.ClosedStatus) is { } open
                    ? $"PATCH {path}/{open.Id} [{{\"op\": \"replace\", \"path\": \"defaultFlag\", \"value\": true}}]"
                    : $"POST {path} {{\"name\": \"New\", \"defaultFlag\": true}}";
                report.Add(Grade.Warning, $"The board {board.Name} has no default status: tickets without a status are refused.", mend);
            }

            if (!statuses[board.Id].Any(s => s.ClosedStatus)) report.Add(Grade.Warning, $"The board {board.Name} has no closed status: its tickets cannot be closed.", $"POST {path} {{\"name\": \"Completed\", \"closedStatus\": true}}");
        }

        var priorities = patient.Memory.All<Priority>().ToList();
        if (priorities.Any(p => p.DefaultFlag)) return;
        report.Add(
            Grade.Warning,
            "There is no default priority: tickets without a priority have none.",
            priorities.Count > 0 ? $"PATCH service/priorities/{priorities[0].Id} [{{\"op\": \"replace\", \"path\": \"defaultFlag\", \"value\": true}}]" : "POST service/priorities {\"name\": \"Normal\", \"defaultFlag\": true}");
    }

    // What a record gets that is made without one.
    private static void Defaults(Patient patient, Report report)
    {
        void Look<T>(string path, string what, Func<T, bool> isDefault, Func<T, bool> usable)
            where T : Row
        {
            var rows = patient.Memory.All<T>().ToList();
            if (rows.Count == 0 || rows.Exists(r => isDefault(r))) return;
            var mend = rows.Find(r => usable(r)) is { } first ? $"PATCH {path}/{first.Id} [{{\"op\": \"replace\", \"path\": \"defaultFlag\", \"value\": true}}]" : $"POST {path} with defaultFlag true";
            report.Add(Grade.Warning, $"There is no default {what}.", mend);
        }

        Look<Model.Source>("service/sources", "source: tickets without a source have none", s => s.DefaultFlag, _ => true);
        Look<ServiceLocation>("service/locations", "service location: tickets without a location have none", l => l.DefaultFlag, _ => true);
        Look<CompanyStatus>("company/companies/statuses", "status of companies: companies without a status have none, or are refused", s => s.DefaultFlag, s => !s.InactiveFlag);
        Look<ConfigurationStatus>("company/configurations/statuses", "status of configurations: configurations without a status have none", s => s.DefaultFlag, s => !s.ClosedFlag);
        Look<ScheduleStatus>("schedule/statuses", "status of schedule entries: entries without a status have none", s => s.DefaultFlag, _ => true);
        if (!patient.Memory.All<Location>().Any()) report.Add(Grade.Warning, "There is no location: no board and no member can be given one.", "POST system/locations {\"name\": \"Main Office\"}");
    }

    // What a program used, after enough requests, is a good guess at what it needs.
    private static async Task RightsAsync(Patient patient, Report report)
    {
        var needs = Endpoint.Of(patient.Catalogue).Where(e => e.Function != null).ToLookup(e => (e.Method, Route: e.Path.Trim('/')), e => (e.Function!, e.Verb));
        var used = new Dictionary<int, HashSet<(Function Function, Verb Verb)>>();
        var requests = new Dictionary<int, int>();
        await patient.Snapshot.ReadAsync(patient.Catalogue.Table(typeof(RequestLine)), row =>
        {
            var line = (RequestLine)row;
            if (line is not { MemberId: { } member, Route: { } route, Status: < 400 }) return default;
            requests[member] = requests.GetValueOrDefault(member) + line.Requests;
            if (!used.TryGetValue(member, out var rights)) used.Add(member, rights = []);
            rights.UnionWith(needs[(line.Method, route.Trim('/'))]);
            return default;
        });
        foreach (var member in Members(patient).Where(m => m.ApiFlag && requests.GetValueOrDefault(m.Id) >= EnoughRequests && m.SecurityRole.HasValue))
        {
            var grants = RoleGrants.OfMember(patient.Memory, member.Id);
            var held = Model.Rights.Functions.All.Where(f => f.Enforced).SelectMany(f => Enum.GetValues<Verb>().Where(v => grants.Of(f, v) > Level.None).Select(v => (f, v))).Count();
            var rights = used[member.Id];
            if (held <= rights.Count) continue;
            var role = patient.Memory.Row<SecurityRole>(member.SecurityRole!.Value.Id)!.Name;
            report.Add(
                Grade.Note,
                $"{member.Identifier} used {rights.Count} of the {held} rights that its role {role} holds, in {requests[member.Id]} requests: {string.Join(", ", rights.Select(r => $"{r.Function}, {r.Verb}").Order(StringComparer.Ordinal))}.",
                $"reeve role show \"{role}\" {patient.Option} --json > role.json; leave those rows in it, give it another name; reeve role apply role.json {patient.Option}; give {member.Identifier} that role");
        }
    }

    private static async Task ReferencesAsync(Patient patient, Report report)
    {
        foreach (var field in patient.Catalogue.Tables.SelectMany(t => t.Fields).Where(f => f is { Kind: Kind.Ref, Stored: true, TargetTable: not null }))
        {
            var (count, first) = await patient.Snapshot.CountDanglingAsync(field);
            if (count == 0) continue;
            var home = patient.Catalogue.Resources.FirstOrDefault(r => r.Table == field.Table && r is { Routed: true, CanEdit: true, Parent: null });
            report.Add(
                Grade.Trouble,
                $"{count} records of {field.Table.Name} refer in {field.Name} to a {field.TargetTable!.Name} that is not there; the first is {first}.",
                home == null ? "Restore the company from a backup, or import its last export." : $"PATCH {home.Path}/{first} [{{\"op\": \"replace\", \"path\": \"{field.Name}/id\", \"value\": ...}}]");
        }
    }
}
