using Reeve.Tests.Support;

namespace Reeve.Server.Tests.SignIn;

/// <summary>A company keeps somebody who can administer it, by whatever way one tries to lose them.</summary>
public sealed class AdministratorTests
{
    public static TheoryData<string> Databases => Agency.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task The_last_person_who_administers_stays_though_programs_do_too(string database)
    {
        await using var agency = await Agency.OpenAsync(database);
        var alex = await agency.HireAsync("alex");
        var role = (await agency.Admin.PostAsync("system/securityroles", new { name = "Nothing" })).Expect(201).Id;
        var whole = (await agency.Admin.GetAsync($"system/members/{alex}")).Expect(200);

        foreach (var (refused, field) in new[]
        {
            (await agency.Admin.PostAsync($"system/members/{alex}/deactivate", new { }), "inactiveFlag"),
            (await agency.Admin.PatchAsync($"system/members/{alex}", [new { op = "replace", path = "inactiveFlag", value = true }]), "inactiveFlag"),
            (await agency.Admin.PatchAsync($"system/members/{alex}", [new { op = "replace", path = "securityRole", value = new { id = role } }]), "securityRole"),
            (await agency.Admin.SendAsync("PUT", $"system/members/{alex}", Changed(whole, role)), "securityRole"),
        })
        {
            refused.Expect(400).Faults.ShouldBe([("InvalidField", field)]);
            refused.Text.ShouldContain("alex is the last active administrator. Give another active member the role Administrator first.");
        }

        (await agency.Admin.SendAsync("DELETE", $"system/members/{alex}")).Expect(405);
        (await agency.Admin.PatchAsync($"system/members/{alex}", [new { op = "replace", path = "licenseClass", value = "C" }])).Expect(200);
        var browser = await agency.SignedInAsync("alex");
        (await browser.SendAsync("PATCH", $"system/myAccount/{alex}", new[] { new { op = "replace", path = "inactiveFlag", value = true } })).Expect(400);
        (await browser.GetAsync("system/securityroles")).Expect(200);

        var dana = await agency.HireAsync("dana");
        (await agency.Admin.PostAsync($"system/members/{alex}/deactivate", new { })).Expect(200);
        (await agency.Admin.PostAsync($"system/members/{dana}/deactivate", new { })).Expect(400);
        (await agency.Admin.PatchAsync($"system/members/{alex}", [new { op = "replace", path = "inactiveFlag", value = false }])).Expect(200);
        (await agency.Admin.PostAsync($"system/members/{dana}/deactivate", new { })).Expect(200);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task The_role_of_administrators_stays_and_so_does_a_program_that_alone_has_it(string database)
    {
        await using var agency = await Agency.OpenAsync(database);
        var role = (await agency.Admin.FindAsync("system/securityroles", "adminFlag = true")).Ids[0];
        var program = (await agency.Admin.FindAsync("system/apiMembers", "identifier = \"admin\"")).Ids[0];
        (await agency.Admin.PatchAsync($"system/apiMembers/{program}", [new { op = "replace", path = "inactiveFlag", value = true }])).Expect(400).Faults.ShouldBe([("InvalidField", "inactiveFlag")]);
        (await agency.Admin.PatchAsync($"system/securityroles/{role}", [new { op = "replace", path = "inactiveFlag", value = true }])).Expect(400).Faults.ShouldBe([("InvalidField", "inactiveFlag")]);
        (await agency.Admin.SendAsync("DELETE", $"system/securityroles/{role}")).Status.ShouldBeOneOf(400, 409);

        await agency.HireAsync("alex");
        var browser = await agency.SignedInAsync("alex");
        (await browser.SendAsync("PATCH", $"system/apiMembers/{program}", new[] { new { op = "replace", path = "inactiveFlag", value = true } })).Expect(200);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Two_who_let_each_other_go_at_once_do_not_both_succeed(string database)
    {
        await using var agency = await Agency.OpenAsync(database);
        var (alex, dana) = (await agency.HireAsync("alex"), await agency.HireAsync("dana"));
        for (var round = 0; round < 5; round++)
        {
            var answers = await Task.WhenAll(new[] { alex, dana }.Select(m => agency.Admin.PostAsync($"system/members/{m}/deactivate", new { })));
            answers.Select(a => a.Status).Order().ShouldBe([200, 400]);
            var gone = answers[0].Status == 200 ? alex : dana;
            (await agency.Admin.PatchAsync($"system/members/{gone}", [new { op = "replace", path = "inactiveFlag", value = false }])).Expect(200);
        }
    }

    private static Dictionary<string, object?> Changed(WireAnswer whole, int role)
    {
        var body = whole.Json.EnumerateObject().Where(p => p.Name is "identifier" or "firstName" or "lastName" or "licenseClass" or "hireDate" or "defaultEmail" or "defaultPhone")
            .ToDictionary(p => p.Name, p => (object?)p.Value);
        body["securityRole"] = new { id = role };
        return body;
    }
}
