using Reeve.Kernel;
using Reeve.Model.Rights;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Rights;

/// <summary>Acting as another member with a token, and looking after one's own account.</summary>
public sealed class TokenTests
{
    private static readonly Grant[] Desk = [Office.On(ServiceDesk.ServiceTickets, Level.All), Office.On(Model.Rights.Companies.CompanyMaintenance, Level.All)];

    public static TheoryData<string> Both => [.. TestHost.Databases];

    [Theory, MemberData(nameof(Both))]
    public async Task A_token_works_as_the_member_and_the_audit_tells_who_acted(string database)
    {
        var office = await Offices.OnAsync(database);
        var actor = await office.PersonAsync([.. Desk, Office.On(Systems.ImpersonateMembers, add: Level.All)]);
        var role = await office.RoleAsync(Desk);
        var body = Office.Member(role);
        var member = await office.MakeAsync("system/members", body);

        var made = (await actor.Wire.PostAsync($"system/members/{body["identifier"]}/tokens", new { memberIdentifier = body["identifier"] })).Expect(200);
        var now = TimeProvider.System.GetUtcNow();
        made.Json.EnumerateObject().Select(p => p.Name).ShouldBe(["publicKey", "privateKey", "expiration"]);
        made.Json.GetProperty("expiration").GetDateTimeOffset().ShouldBeInRange(now.AddHours(3), now.AddHours(5));
        var token = office.With(made);

        var ticket = (await token.PostAsync("service/tickets", new { summary = "As another", company = new { id = office.Company }, board = new { id = office.Board } })).Expect(201);
        ticket.Json.GetProperty("_info").GetProperty("enteredBy").GetString().ShouldBe((string)body["identifier"]);
        var line = (await office.Admin.FindAsync("system/auditEntries", $"recordResource = \"service/tickets\" and recordId = {ticket.Id}")).Expect(200).Json[0];
        (line.GetProperty("memberIdentifier").GetString(), line.GetProperty("actingBy").GetString()).ShouldBe(((string)body["identifier"], actor.Identifier));

        // Nobody acts as another through a token, and it ends with who made it.
        (await token.PostAsync($"system/members/{member}/tokens", new { })).Status.ShouldBe(403);
        (await office.Admin.PatchAsync($"system/apiMembers/{actor.Id}", "inactiveFlag", true)).Expect(200);
        (await token.GetAsync("service/tickets/count")).Status.ShouldBe(401);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_token_is_for_active_people_only(string database)
    {
        var office = await Offices.OnAsync(database);
        var role = await office.RoleAsync(Desk);
        var member = await office.MemberAsync(role);
        foreach (var identifier in (string[])["nobody", "2147483647", "reeve", (await office.PersonAsync(role)).Identifier])
            (await office.Admin.PostAsync($"system/members/{identifier}/tokens", new { })).Expect(404);
        var token = office.With((await office.Admin.PostAsync($"system/members/{member}/tokens", new { })).Expect(200));
        (await token.GetAsync("service/tickets/count")).Expect(200);
        (await office.Admin.PatchAsync($"system/members/{member}", "inactiveFlag", true)).Expect(200);
        (await token.GetAsync("service/tickets/count")).Status.ShouldBe(401);
        (await office.Admin.PostAsync($"system/members/{member}/tokens", new { })).Expect(404);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Of_their_own_account_members_change_what_others_do_not_decide(string database)
    {
        var office = await Offices.OnAsync(database);
        var role = await office.RoleAsync([Office.On(Systems.MyAccount, Level.My)]);
        var member = await office.MemberAsync(role);
        var other = await office.MemberAsync(role);
        var key = (await office.Admin.PostAsync($"system/members/{member}/apiKeys", new { description = "own" })).Expect(201);
        var wire = office.With(key);

        var account = (await wire.GetAsync($"system/myAccount/{member}")).Expect(200);
        account.Text.ShouldNotContain("securityRole");
        (await wire.PatchAsync($"system/myAccount/{member}", "mobilePhone", "555-0100")).Expect(200).Says("mobilePhone").ShouldBe("555-0100");
        (await wire.PatchAsync($"system/myAccount/{member}", "licenseClass", "C")).Expect(403).Text.ShouldContain("licenseClass");
        (await wire.PatchAsync($"system/myAccount/{member}", "securityRole/id", 1)).Expect(400);
        (await wire.PutAsync($"system/myAccount/{member}", (await wire.GetAsync($"system/myAccount/{member}")).Object)).Expect(200);
        (await wire.GetAsync($"system/myAccount/{other}")).Expect(404);
        (await wire.PatchAsync($"system/myAccount/{other}", "mobilePhone", "555-0100")).Expect(404);

        var category = await office.MakeAsync("system/skillCategories", new { name = Office.Name("Field") });
        var skill = await office.MakeAsync("system/skills", new { name = Office.Name("Skill"), category = new { id = category } });
        var known = (await wire.PostAsync($"system/myAccount/{member}/skills", new { skill = new { id = skill }, skillLevel = "Expert" })).Expect(201);
        (await wire.GetAsync($"system/members/{member}/skills")).Expect(200).Ids.ShouldBe([known.Id]);
        (await wire.PostAsync($"system/myAccount/{other}/skills", new { skill = new { id = skill }, skillLevel = "Expert" })).Expect(404);
        (await wire.DeleteAsync($"system/myAccount/{member}/skills/{known.Id}")).Expect(204);
    }
}
