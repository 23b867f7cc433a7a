using Reeve.Kernel;
using Reeve.Model.Rights;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Rights;

/// <summary>Nobody gives, or gets hold of, more than they hold: every way by which rights pass from one to another (ruling 15).</summary>
public sealed class GivingTests
{
    private static readonly Grant[] Own =
        [Office.On(Systems.MemberMaintenance, Level.All), Office.On(Systems.MyAccount, Level.All), Office.On(Systems.ImpersonateMembers, add: Level.All), Office.On(ServiceDesk.ServiceTickets, inquire: Level.All)];

    /// <summary>Ways to obtain a role's rights; each answers what the server said.</summary>
    public static TheoryData<string, string> Ways()
    {
        var ways = new TheoryData<string, string>();
        foreach (var database in (string[])["sqlite", "postgres"])
        {
            foreach (var way in All.Keys) ways.Add(database, way);
        }

        return ways;
    }

    private static readonly Dictionary<string, Func<Office, Wire, int, Task<WireAnswer>>> All = new(StringComparer.Ordinal)
    {
        ["POST member with the role"] = (_, wire, role) => wire.PostAsync("system/members", Office.Member(role)),
        ["POST apiMember with the role"] = (_, wire, role) => wire.PostAsync("system/apiMembers", ApiMember(role)),
        ["PUT member with the role"] = async (office, wire, role) =>
        {
            var member = await office.MemberAsync(await office.RoleAsync([]));
            return await wire.PutAsync($"system/members/{member}", Office.Member(role));
        },
        ["PATCH member to the role"] = async (office, wire, role) =>
            await wire.PatchAsync($"system/members/{await office.MemberAsync(await office.RoleAsync([]))}", "securityRole/id", role),
        ["PUT apiMember with the role"] = async (office, wire, role) =>
            await wire.PutAsync($"system/apiMembers/{(await office.PersonAsync()).Id}", ApiMember(role)),
        ["PATCH apiMember to the role"] = async (office, wire, role) =>
            await wire.PatchAsync($"system/apiMembers/{(await office.PersonAsync()).Id}", "securityRole", new { id = role }),
        ["POST key of a member above"] = async (office, wire, role) =>
            await wire.PostAsync($"system/apiMembers/{(await office.PersonAsync(role)).Id}/apiKeys", new { description = "mine now" }),
        ["POST key of a person above"] = async (office, wire, role) =>
            await wire.PostAsync($"system/members/{await office.MemberAsync(role)}/apiKeys", new { description = "mine now" }),
        ["PUT key of a member above"] = async (office, wire, role) =>
            await wire.PutAsync((await office.PersonAsync(role)).KeyPath, new { description = "mine now" }),
        ["PATCH key of a member above"] = async (office, wire, role) =>
            await wire.PatchAsync((await office.PersonAsync(role)).KeyPath, "description", "mine now"),
        ["PATCH e-mail address of a person above"] = async (office, wire, role) =>
            await wire.PatchAsync($"system/members/{await office.MemberAsync(role)}", "officeEmail", "mine@example.com"),
        ["PATCH password of a person above"] = async (office, wire, role) =>
            await wire.PatchAsync($"system/members/{await office.MemberAsync(role)}", "password", "Mine-now-12345"),
        ["PATCH identifier of a person above"] = async (office, wire, role) =>
            await wire.PatchAsync($"system/members/{await office.MemberAsync(role)}", "identifier", Office.Name("q")),
        ["POST token of a person above"] = async (office, wire, role) =>
            await wire.PostAsync($"system/members/{await office.MemberAsync(role)}/tokens", new { }),
        ["PATCH e-mail address of the account of a person above"] = async (office, wire, role) =>
            await wire.PatchAsync($"system/myAccount/{await office.MemberAsync(role)}", "officeEmail", "mine@example.com"),
        ["PATCH e-mail address of an apiMember above"] = async (office, wire, role) =>
            await wire.PatchAsync($"system/apiMembers/{(await office.PersonAsync(role)).Id}", "emailAddress", "mine@example.com"),
        ["PATCH inactive member above to active"] = async (office, wire, role) =>
        {
            var member = await office.MemberAsync(role);
            (await office.Admin.PatchAsync($"system/members/{member}", "inactiveFlag", true)).Expect(200);
            return await wire.PatchAsync($"system/members/{member}", "inactiveFlag", false);
        },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task More_than_one_holds_cannot_be_given_without_the_right_to_change_roles(string database, string way)
    {
        var office = await Offices.OnAsync(database);
        var actor = await office.PersonAsync(Own);
        var above = await office.RoleAsync([Office.On(ServiceDesk.ServiceTickets, inquire: Level.All, delete: Level.All)]);
        var refused = await All[way](office, actor.Wire, above);
        refused.Status.ShouldBe(403, refused.ToString());
        refused.Says("function").ShouldBe(Systems.SecurityRoles.Name);
        refused.Says("roleId").ShouldBe($"{actor.RoleId}");
        refused.Text.ShouldNotContain("privateKey");
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task What_one_holds_can_be_given(string database, string way)
    {
        var office = await Offices.OnAsync(database);
        var actor = await office.PersonAsync(Own);
        var below = await office.RoleAsync([Office.On(ServiceDesk.ServiceTickets, inquire: Level.My)]);
        var answer = await All[way](office, actor.Wire, below);
        answer.Status.ShouldBeOneOf([200, 201], answer.ToString());
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Who_may_change_roles_may_give_anything(string database, string way)
    {
        var office = await Offices.OnAsync(database);
        var actor = await office.PersonAsync([.. Own, Office.On(Systems.SecurityRoles, inquire: Level.All, edit: Level.All)]);
        var above = await office.RoleAsync([Office.On(ServiceDesk.ServiceTickets, inquire: Level.All, delete: Level.All)]);
        var answer = await All[way](office, actor.Wire, above);
        answer.Status.ShouldBeOneOf([200, 201], answer.ToString());
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_longer_list_of_setup_tables_counts_as_more(string database)
    {
        var office = await Offices.OnAsync(database);
        var tables = Office.On(Systems.TableSetup, Level.All);
        var actor = await office.PersonAsync(await office.RoleAsync([.. Own, tables], ["Service / Priority"]));
        foreach (var (role, status) in new[]
        {
            (await office.RoleAsync([tables]), 403),
            (await office.RoleAsync([tables], ["Service / Priority", "Service / Source"]), 403),
            (await office.RoleAsync([tables], ["Service / Priority"]), 201),
        })
        {
            var answer = await actor.Wire.PostAsync("system/apiMembers", ApiMember(role));
            answer.Status.ShouldBe(status, answer.ToString());
        }
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Copying_a_role_gives_no_more_than_one_holds(string database)
    {
        var office = await Offices.OnAsync(database);
        var actor = await office.PersonAsync([.. Own, Office.On(Systems.SecurityRoles, inquire: Level.All, add: Level.All)]);
        var above = await office.RoleAsync([Office.On(ServiceDesk.ServiceTickets, inquire: Level.All, delete: Level.All)]);
        var below = await office.RoleAsync([Office.On(ServiceDesk.ServiceTickets, inquire: Level.My)]);
        (await actor.Wire.PostAsync($"system/securityroles/{above}/copy", new { name = Office.Name("Copy") })).Status.ShouldBe(403);
        (await actor.Wire.PostAsync($"system/securityroles/{below}/copy", new { name = Office.Name("Copy") })).Status.ShouldBe(201);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Levels_lists_and_copies_of_roles_are_closed_to_who_may_not_change_roles(string database)
    {
        var office = await Offices.OnAsync(database);
        var actor = await office.PersonAsync([.. Own, Office.On(Systems.SecurityRoles, inquire: Level.All, add: Level.All)]);
        var settings = (await actor.Wire.GetAsync($"system/securityRoles/{actor.RoleId}/settings?pageSize=1")).Expect(200).Ids[0];
        object[] all = [Office.Setting(Office.On(ServiceDesk.ServiceTickets, Level.All))];
        foreach (var answer in new[]
        {
            await actor.Wire.PutAsync($"system/securityRoles/{actor.RoleId}/settings", all),
            await actor.Wire.SendAsync("PATCH", $"system/securityRoles/{actor.RoleId}/settings", all),
            await actor.Wire.PatchAsync($"system/securityRoles/{actor.RoleId}/settings/{settings}", "inquireLevel", "All"),
            await actor.Wire.PutAsync($"system/securityRoles/{actor.RoleId}/settings/{settings}", new { inquireLevel = "All" }),
            await actor.Wire.PutAsync($"system/securityRoles/{actor.RoleId}/customizeItems", Array.Empty<object>()),
            await actor.Wire.PatchAsync($"system/securityroles/{actor.RoleId}", "inactiveFlag", false),
        }) answer.Status.ShouldBe(403, answer.ToString());
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Boards_that_are_hidden_from_the_giver_stay_hidden(string database)
    {
        var office = await Offices.OnAsync(database);
        var (hidden, _, _) = await office.BoardAsync();
        var role = await office.RoleAsync(Own);
        var actor = await office.PersonAsync(role, [hidden]);
        (await actor.Wire.PatchAsync($"system/apiMembers/{actor.Id}", "excludedServiceBoardIds", Array.Empty<int>())).Status.ShouldBe(403);
        (await actor.Wire.PostAsync("system/apiMembers", ApiMember(role))).Status.ShouldBe(403);
        var colleague = await office.PersonAsync(role);
        (await actor.Wire.PostAsync($"system/apiMembers/{colleague.Id}/apiKeys", new { description = "mine now" })).Status.ShouldBe(403);
        var same = ApiMember(role);
        same["excludedServiceBoardIds"] = new[] { hidden };
        (await actor.Wire.PostAsync("system/apiMembers", same)).Expect(201);
    }

    private static Dictionary<string, object> ApiMember(int role)
    {
        var identifier = Office.Name("a");
        return new() { ["identifier"] = identifier, ["name"] = identifier, ["securityRole"] = new { id = role } };
    }
}
