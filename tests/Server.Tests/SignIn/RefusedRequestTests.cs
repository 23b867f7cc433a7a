using Reeve.Tests.Support;

namespace Reeve.Server.Tests.SignIn;

/// <summary>Why a request was refused is found in the request log, by who may read it.</summary>
public sealed class RefusedRequestTests
{
    private const string Log = "system/requestLogs";

    public static TheoryData<string> Databases => Agency.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_refused_request_is_found_by_its_identifier_and_by_its_member_with_the_right_that_was_missing(string database)
    {
        await using var agency = await Agency.OpenAsync(database);
        var (id, robot, _) = await RobotAsync(agency, "robot");
        var board = await robot.GetAsync("service/boards/7?note=p4ssw0rd");
        var request = board.Expect(403).Header("x-cw-request-id").ShouldNotBeNull();
        (await robot.PostAsync("service/tickets", new { summary = "p4ssw0rd", password = "p4ssw0rd" })).Expect(403);
        (await robot.GetAsync("system/sessions/%00?token=p4ssw0rd")).Status.ShouldBeInRange(400, 499);
        for (var i = 0; i < 40; i++) (await robot.GetAsync("service/boards/8")).Expect(403);
        await agency.Host.EndLogAsync();

        var found = (await agency.Admin.FindAsync(Log, $"requestId = \"{request}\"")).Expect(200).Json.EnumerateArray().Single();
        foreach (var (name, value) in new[]
        {
            ("memberIdentifier", "robot"), ("keyDescription", "Key of robot"), ("method", "GET"), ("route", "service/boards/{id}"), ("code", "Security"), ("module", "System"),
            ("function", "Table Setup"), ("verb", "Inquire"), ("levelNeeded", "All"), ("levelHeld", "None"), ("address", "127.0.0.1"),
        }) found.GetProperty(name).GetString().ShouldBe(value, name);
        found.GetProperty("status").GetInt32().ShouldBe(403);
        found.GetProperty("memberId").GetInt32().ShouldBe(id);
        found.GetProperty("roleId").GetInt32().ShouldBeGreaterThan(0);
        found.GetProperty("path").GetString().ShouldEndWith("/service/boards/7");

        var all = (await agency.Admin.FindAsync(Log, "memberIdentifier = \"robot\" and status = 403", "&orderBy=id asc&pageSize=1000")).Expect(200);
        var lines = all.Json.EnumerateArray().Where(l => l.GetProperty("route").GetString() == "service/boards/{id}").ToList();
        lines.Sum(l => l.GetProperty("requests").GetInt32()).ShouldBe(41);
        var ticket = all.Json.EnumerateArray().Single(l => l.GetProperty("route").GetString() == "service/tickets");
        (ticket.GetProperty("function").GetString(), ticket.GetProperty("verb").GetString()).ShouldBe(("Service Tickets", "Add"));
        (await agency.Admin.GetAsync($"{Log}?pageSize=1000")).Expect(200).Text.ShouldNotContain("p4ssw0rd");
        (await agency.Admin.GetAsync($"{Log}/count?conditions=function%20%3D%20%22Service%20Tickets%22")).Expect(200).Json.GetProperty("count").GetInt32().ShouldBe(1);
        foreach (var (method, path) in new[] { ("POST", Log), ("PATCH", $"{Log}/1"), ("PUT", $"{Log}/1"), ("DELETE", $"{Log}/1") })
            (await agency.Admin.SendAsync(method, path, new { })).Expect(405);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Nobody_without_the_right_sees_what_others_asked(string database)
    {
        await using var agency = await Agency.OpenAsync(database);
        var (_, robot, _) = await RobotAsync(agency, "robot");
        var (own, other, role) = await RobotAsync(agency, "other");
        (await robot.GetAsync("service/boards/7")).Expect(403);
        (await other.GetAsync("service/boards/7")).Expect(403);
        (await other.GetAsync(Log)).Expect(403).Json.GetProperty("function").GetString().ShouldBe("API Reports");
        await agency.Host.EndLogAsync();

        await GrantAsync(agency, role, "My Account", "My");
        var seen = (await other.GetAsync($"{Log}?pageSize=1000")).Expect(200);
        seen.Ids.ShouldNotBeEmpty();
        seen.Json.EnumerateArray().ShouldAllBe(l => l.GetProperty("memberId").GetInt32() == own);
        var foreign = (await agency.Admin.FindAsync(Log, "memberIdentifier = \"robot\"")).Expect(200).Ids[0];
        (await other.GetAsync($"{Log}/{foreign}")).Expect(404);

        await GrantAsync(agency, role, "API Reports", "All");
        (await other.GetAsync($"{Log}/{foreign}")).Expect(200);
        (await (await agency.Host.CompanyAsync()).GetAsync(Log)).Expect(200).Ids.ShouldBeEmpty();
    }

    private static async Task<(int Member, Wire Wire, int Role)> RobotAsync(Agency agency, string identifier)
    {
        var role = (await agency.Admin.PostAsync("system/securityroles", new { name = $"Role of {identifier}" })).Expect(201).Id;
        var member = (await agency.Admin.PostAsync("system/apiMembers", new { identifier, name = identifier, securityRole = new { id = role } })).Expect(201).Id;
        var key = (await agency.Admin.PostAsync($"system/apiMembers/{member}/apiKeys", new { description = $"Key of {identifier}" })).Expect(201).Json;
        return (member, agency.Admin.With(agency.Admin.Company, key.GetProperty("publicKey").GetString()!, key.GetProperty("privateKey").GetString()!), role);
    }

    private static async Task GrantAsync(Agency agency, int role, string function, string level) =>
        (await agency.Admin.SendAsync("PATCH", $"system/securityRoles/{role}/settings", new[] { new { moduleName = "System", moduleFunctionName = function, inquireLevel = level } })).Expect(200);
}
