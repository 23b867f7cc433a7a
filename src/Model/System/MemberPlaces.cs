using System.Linq.Expressions;
using Reeve.Kernel;

namespace Reeve.Model;

/// <summary>Where a member is named as the one who is in charge, and putting another there.</summary>
internal static class MemberPlaces
{
    private const string Boards = "service/boards";
    private const string Locations = "system/departments/{parentId}/locations";

    /// <summary>A row that names a member.</summary>
    /// <param name="Resource">Address of its resource.</param>
    /// <param name="Id">Its number.</param>
    /// <param name="Group">What it is told under, where several are told apart; else 0.</param>
    /// <param name="HandAsync">Names another there.</param>
    public sealed record Place(string Resource, int Id, int Group, Func<After, Heir, ValueTask> HandAsync);

    /// <summary>Who takes a member's place: another member, or a contact where the place can be a contact's.</summary>
    public sealed record Heir(Member? Member, Contact? Contact);

    /// <summary>The places, by the wire's name for them.</summary>
    public static IReadOnlyDictionary<string, Func<After, Ref<Member>, ValueTask<IReadOnlyList<Place>>>> All { get; } = new Dictionary<string, Func<After, Ref<Member>, ValueTask<IReadOnlyList<Place>>>>
    {
        ["serviceTeam"] = (after, who) => new(TeamsOf(after, who)),
        ["companyTeam"] = CompaniesAsync,
        ["serviceStatusWorkflow"] = async (after, who) => await OfAsync<BoardStatusNotification>(
            after, "service/boards/{grandparentId}/statuses/{parentId}/notifications", n => n.Member == who, (n, to) => n.Member = to, n => n.Status?.Id ?? 0),
        ["ticketTemplate"] = async (after, who) => await OfAsync<ServiceTemplate>(after, "service/templates", t => t.AssignedBy == who, (t, to) => t.AssignedBy = to),
        ["knowledgeBaseArticle"] = async (after, who) =>
        [
            .. await OfAsync<KnowledgeBaseCategory>(after, "service/knowledgeBaseCategories", c => c.Approver == who, (c, to) => c.Approver = to),
            .. await OfAsync<KnowledgeBaseSettings>(after, "service/knowledgebasesettings", s => s.DefaultApprover == who, (s, to) => s.DefaultApprover = to),
        ],
        ["departmentManager"] = async (after, who) => await OfAsync<DepartmentLocation>(after, Locations, d => d.DepartmentManager == who, (d, to) => d.DepartmentManager = to),
        ["dispatchMember"] = async (after, who) =>
        [
            .. await OfAsync<DepartmentLocation>(after, Locations, d => d.Dispatch == who, (d, to) => d.Dispatch = to),
            .. await OfAsync<Board>(after, Boards, b => b.DispatchMember == who, (b, to) => b.DispatchMember = to),
        ],
        ["serviceManager"] = async (after, who) =>
        [
            .. await OfAsync<DepartmentLocation>(after, Locations, d => d.ServiceManager == who, (d, to) => d.ServiceManager = to),
            .. await OfAsync<Board>(after, Boards, b => b.ServiceManagerMember == who, (b, to) => b.ServiceManagerMember = to),
        ],
        ["dutyManager"] = async (after, who) =>
        [
            .. await OfAsync<DepartmentLocation>(after, Locations, d => d.DutyManager == who, (d, to) => d.DutyManager = to),
            .. await OfAsync<Board>(after, Boards, b => b.DutyManagerMember == who, (b, to) => b.DutyManagerMember = to),
        ],
    };

    /// <summary>Refuses with 403 where the caller may not change one of the rows.</summary>
    public static async ValueTask RequireAsync(After after, IEnumerable<Place> places)
    {
        foreach (var group in places.GroupBy(p => p.Resource))
        {
            var ids = group.Select(p => p.Id).Distinct().ToList();
            if ((await after.ReachedAsync<Row>(group.Key, Verb.Edit, ids)).Count == ids.Count) continue;
            var resource = after.Use.Catalogue.Resource(group.Key);
            var held = after.Use.Caller.Grants.Of(resource.Function!, Verb.Edit);
            throw new Refusal(new Problem.Forbidden(resource.Function, Verb.Edit, Level.All, held, after.Use.Caller.RoleId, held == Level.None ? null : resource.SetupTable));
        }
    }

    private static async ValueTask<IReadOnlyList<Place>> OfAsync<T>(After after, string resource, Expression<Func<T, bool>> names, Action<T, Ref<Member>> name, Func<T, int>? group = null)
        where T : Row =>
        [.. (await after.FindAsync(names)).Select(row => new Place(resource, row.Id, group?.Invoke(row) ?? 0, (work, to) => work.EditAsync<T>(row.Id, r => name(r, to.Member!))))];

    private static List<Place> TeamsOf(After after, Ref<Member> who) =>
    [
        .. after.Use.All<BoardTeam>().Where(t => t.TeamLeader == who || t.Members.Contains(who.Id)).Select(team => new Place(Boards + "/{parentId}/teams", team.Id, 0, (work, to) =>
            work.EditAsync<BoardTeam>(team.Id, t =>
            {
                if (t.TeamLeader == who) t.TeamLeader = to.Member!;
                t.Members = [.. t.Members.Select(m => m == who.Id ? to.Member!.Id : m).Distinct()];
            }))),
    ];

    // Who looks after the company as the same already does not do so twice.
    private static async ValueTask<IReadOnlyList<Place>> CompaniesAsync(After after, Ref<Member> who) =>
    [
        .. (await after.FindAsync<CompanyTeam>(t => t.Member == who)).Select(row => new Place("company/companies/{parentId}/teams", row.Id, row.TeamRole.Id, async (work, to) =>
        {
            var there = (await work.FindAsync<CompanyTeam>(t => t.Company == row.Company && t.TeamRole == row.TeamRole)).Any(t => to.Contact == null ? t.Member?.Id == to.Member!.Id : t.Contact?.Id == to.Contact.Id);
            if (there) await work.RemoveAsync<CompanyTeam>(row.Id);
            else await work.EditAsync<CompanyTeam>(row.Id, t => (t.Member, t.Contact) = (to.Contact == null ? to.Member! : default(Ref<Member>?), to.Contact == null ? t.Contact : to.Contact));
        })),
    ];
}
