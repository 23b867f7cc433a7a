using Reeve.Kernel;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Scenarios;

/// <summary>What screens keep for one member: nobody else reaches it, an administrator neither.</summary>
public sealed class PersonalTests
{
    public static TheoryData<string> Both => [.. TestHost.Databases];

    public static TheoryData<string, string> BothOfEach
    {
        get
        {
            var each = new TheoryData<string, string>();
            foreach (var database in TestHost.Databases)
                foreach (var path in new[] { "system/savedViews", "system/preferences", "system/drafts" }) each.Add(database, path);
            return each;
        }
    }

    [Theory, MemberData(nameof(BothOfEach))]
    public async Task Nobody_reaches_what_is_anothers_whatever_their_role(string database, string path)
    {
        var (admin, member) = await PeopleAsync(database);
        var id = (await member.PostAsync(path, Body(path, "a"))).Expect(201).Id;
        (await admin.PostAsync(path, Body(path, "a"))).Expect(201);

        (await member.GetAsync(path)).Expect(200).Ids.ShouldBe([id]);
        (await member.PatchAsync($"{path}/{id}", "name", "b")).Expect(200);
        (await admin.GetAsync(path)).Expect(200).Ids.ShouldNotContain(id);
        (await admin.FindAsync(path, "name = \"b\"")).Expect(200).Ids.ShouldBeEmpty();
        (await admin.GetAsync(path + "/count?conditions=name%3D%22b%22")).Expect(200).Says("count").ShouldBe("0");
        (await admin.GetAsync($"{path}/{id}")).Expect(404);
        (await admin.PatchAsync($"{path}/{id}", "name", "c")).Expect(404);
        (await admin.PutAsync($"{path}/{id}", Body(path, "c"))).Expect(404);
        (await admin.DeleteAsync($"{path}/{id}")).Expect(404);
        (await admin.FindAsync("system/auditEntries", $"recordResource = \"{path}\"")).Expect(200).Ids.ShouldBeEmpty();
        (await member.DeleteAsync($"{path}/{id}")).Expect(204);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_shared_view_is_read_by_all_and_changed_by_who_made_it(string database)
    {
        var (admin, member) = await PeopleAsync(database);
        var view = (await admin.PostAsync("system/savedViews", new { name = "Open ones", resource = "service/tickets", sharedFlag = true, columns = new[] { "id", "summary" }, conditions = "closedFlag = false", orderBy = "id desc" })).Expect(201);

        var read = (await member.GetAsync($"system/savedViews/{view.Id}")).Expect(200);
        (read.Says("conditions"), read.Says("orderBy"), read.Json.GetProperty("columns").GetArrayLength()).ShouldBe(("closedFlag = false", "id desc", 2));
        (await member.FindAsync("system/savedViews", "resource = \"service/tickets\" and sharedFlag = true")).Expect(200).Ids.ShouldBe([view.Id]);
        (await member.PatchAsync($"system/savedViews/{view.Id}", "name", "Mine now")).Expect(403);
        (await member.DeleteAsync($"system/savedViews/{view.Id}")).Expect(403);
        (await admin.PatchAsync($"system/savedViews/{view.Id}", "sharedFlag", false)).Expect(200);
        (await member.GetAsync($"system/savedViews/{view.Id}")).Expect(404);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task One_name_holds_one_thing_for_each_member(string database)
    {
        var (admin, member) = await PeopleAsync(database);
        (await admin.PostAsync("system/preferences", new { name = "theme", value = "dark" })).Expect(201);
        (await admin.PostAsync("system/preferences", new { name = "THEME", value = "light" })).Expect(400).Faults.ShouldBe([("ObjectExists", "name")]);
        (await member.PostAsync("system/preferences", new { name = "theme", value = "{\"mode\":\"light\"}" })).Expect(201).Says("value").ShouldBe("{\"mode\":\"light\"}");
        (await admin.PostAsync("system/savedViews", new { name = "x", resource = "no/such" })).Expect(400).Faults.ShouldBe([("InvalidField", "resource")]);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_oldest_draft_gives_way_and_preferences_are_bounded(string database)
    {
        var (_, member) = await PeopleAsync(database);
        var first = (await member.PostAsync("system/drafts", new { name = "place 0", value = "x" })).Expect(201).Id;
        var second = (await member.PostAsync("system/drafts", new { name = "place 1", value = "x" })).Expect(201).Id;
        (await member.PatchAsync($"system/drafts/{first}", "value", "still at it")).Expect(200);
        for (var i = 2; i <= Limits.MaxDrafts; i++) (await member.PostAsync("system/drafts", new { name = $"place {i}", value = "x" })).Expect(201);
        (await member.GetAsync($"system/drafts/{first}")).Expect(200);
        (await member.GetAsync($"system/drafts/{second}")).Expect(404);
        (await member.GetAsync("system/drafts/count")).Expect(200).Says("count").ShouldBe($"{Limits.MaxDrafts}");

        for (var i = 0; i < Limits.MaxPersonalRecords; i++) (await member.PostAsync("system/preferences", new { name = $"p{i}", value = "x" })).Expect(201);
        (await member.PostAsync("system/preferences", new { name = "one more", value = "x" })).Expect(400).Says("errors").ShouldContain("Delete some");
    }

    private static object Body(string path, string name) => path == "system/savedViews" ? new { name, resource = "service/tickets" } : new { name, value = "v" };

    private static async Task<(Wire Admin, Wire Member)> PeopleAsync(string database)
    {
        var admin = await (await TestHost.SharedAsync(database)).CompanyAsync();
        var role = (await admin.PostAsync("system/securityroles", new { name = "Nothing" })).Expect(201).Id;
        var member = (await admin.PostAsync("system/apiMembers", new { identifier = "someone", name = "Someone", securityRole = new { id = role } })).Expect(201).Id;
        var key = (await admin.PostAsync($"system/apiMembers/{member}/apiKeys", new { description = "Tests" })).Expect(201).Json;
        return (admin, admin.With(admin.Company, key.GetProperty("publicKey").GetString()!, key.GetProperty("privateKey").GetString()!));
    }
}
