using Reeve.Kernel;
using Reeve.Model.Rights;
using Reeve.Server.Tests.Rights;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Scenarios;

/// <summary>Teams of boards as clients see them all at once, and putting members into them.</summary>
public sealed class TeamTests
{
    public static TheoryData<string> Both => [.. TestHost.Databases];

    [Theory, MemberData(nameof(Both))]
    public async Task The_teams_of_all_boards_are_listed_with_leader_and_place(string database)
    {
        var office = await Offices.OnAsync(database);
        var leader = (await office.PersonAsync()).Id;
        var team = await office.MakeAsync($"service/boards/{office.Board}/teams", new { name = Office.Name("Team"), teamLeader = new { id = leader }, notifyOnTicketDelete = true });

        var shown = (await office.Admin.GetAsync($"service/teams/{team}")).Expect(200);
        shown.Json.GetProperty("leader").GetProperty("id").GetInt32().ShouldBe(leader);
        shown.Json.GetProperty("location").GetProperty("id").GetInt32().ShouldBe(office.Location);
        shown.Json.GetProperty("department").GetProperty("id").GetInt32().ShouldBe(office.Department);
        shown.Json.GetProperty("deleteNotifyFlag").GetBoolean().ShouldBeTrue();
        shown.Json.TryGetProperty("members", out _).ShouldBeFalse();
        (await office.Admin.FindAsync("service/teams", $"leader/id = {leader}")).Expect(200).Ids.ShouldBe([team]);

        var other = (await office.PersonAsync()).Id;
        (await office.Admin.PatchAsync($"service/boards/{office.Board}/teams/{team}", "teamLeader", new { id = other })).Expect(200);
        (await office.Admin.FindAsync("service/teams", $"leader/id = {other}")).Expect(200).Ids.ShouldBe([team]);
        (await office.Admin.FindAsync("service/teams/count", $"leader/id = {leader}")).Says("count").ShouldBe("0");
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_member_is_put_into_a_team_and_can_become_its_leader(string database)
    {
        var office = await Offices.OnAsync(database);
        var (leader, second) = (await office.PersonAsync(), await office.PersonAsync());
        var name = Office.Name("Team");
        var at = $"service/boards/{office.Board}/teams";
        var team = await office.MakeAsync(at, new { name, teamLeader = new { id = leader.Id } });

        var put = (await office.Admin.PostAsync("service/teamMembers", new { team = new { name }, member = new { identifier = second.Identifier } })).Expect(201);
        put.Json.GetProperty("team").GetProperty("id").GetInt32().ShouldBe(team);
        put.Json.GetProperty("board").GetProperty("id").GetInt32().ShouldBe(office.Board);
        Members(await office.Admin.GetAsync($"{at}/{team}")).ShouldBe([leader.Id, second.Id]);
        (await office.Admin.GetAsync($"service/teams/{team}")).Json.GetProperty("leader").GetProperty("id").GetInt32().ShouldBe(leader.Id);

        (await office.Admin.PostAsync("service/teamMembers", new { team = new { id = team }, member = new { id = second.Id } })).Expect(400).Faults.ShouldBe([("ObjectExists", "member")]);
        (await office.Admin.PostAsync("service/teamMembers", new { team = new { id = team }, member = new { id = second.Id }, teamLeaderFlag = true })).Expect(201);
        (await office.Admin.GetAsync($"service/teams/{team}")).Json.GetProperty("leader").GetProperty("id").GetInt32().ShouldBe(second.Id);
        Members(await office.Admin.GetAsync($"{at}/{team}")).ShouldBe([leader.Id, second.Id]);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_team_or_a_member_that_is_not_there_is_told_by_name(string database)
    {
        var office = await Offices.OnAsync(database);
        var leader = (await office.PersonAsync()).Id;
        var name = Office.Name("Twice");
        var (elsewhere, _, _) = await office.BoardAsync();
        await office.MakeAsync($"service/boards/{office.Board}/teams", new { name, teamLeader = new { id = leader } });
        var second = await office.MakeAsync($"service/boards/{elsewhere}/teams", new { name, teamLeader = new { id = leader } });
        var who = new { id = (await office.PersonAsync()).Id };

        (await office.Admin.PostAsync("service/teamMembers", new { })).Expect(400).Faults.ShouldBe([("MissingRequiredField", "team"), ("MissingRequiredField", "member")]);
        (await office.Admin.PostAsync("service/teamMembers", new { team = 1, member = who })).Expect(400).Faults.ShouldBe([("InvalidField", "team")]);
        (await office.Admin.PostAsync("service/teamMembers", new { team = new { name = "No such team" }, member = new { identifier = "nobody" } })).Expect(400).Faults
            .ShouldBe([("NotFound", "team/name"), ("NotFound", "member/identifier")]);
        (await office.Admin.PostAsync("service/teamMembers", new { team = new { name }, member = who })).Expect(400).Faults.ShouldBe([("InvalidField", "team/name")]);
        (await office.Admin.PostAsync("service/teamMembers", new { board = new { id = elsewhere }, team = new { name }, member = who })).Expect(201)
            .Json.GetProperty("team").GetProperty("id").GetInt32().ShouldBe(second);
        (await office.Admin.PostAsync("service/teamMembers", new { board = new { id = office.Board }, team = new { id = second }, member = who })).Expect(400).Faults.ShouldBe([("NotFound", "team/id")]);
        (await office.Admin.PostAsync("service/teamMembers", new { leader = true })).Expect(400);

        var reader = await office.PersonAsync([Office.On(Systems.TableSetup, inquire: Level.All, edit: Level.All)]);
        (await reader.Wire.PostAsync("service/teamMembers", new { team = new { id = second }, member = who })).Expect(403);
    }

    private static IEnumerable<int> Members(WireAnswer team) => team.Expect(200).Json.GetProperty("members").EnumerateArray().Select(m => m.GetInt32());
}
