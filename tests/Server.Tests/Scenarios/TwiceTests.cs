using Reeve.Server.Tests.Rights;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Scenarios;

/// <summary>What is there already, or said already, is refused or passed over by operations as by any other change.</summary>
public sealed class TwiceTests
{
    public static TheoryData<string> Both => [.. TestHost.Databases];

    [Theory, MemberData(nameof(Both))]
    public async Task An_operation_that_adds_a_row_which_is_there_already_is_refused_and_leaves_nothing(string database)
    {
        var office = await Offices.OnAsync(database);
        var role = await office.RoleAsync([]);
        var name = Office.Name("Taken");
        (await office.Admin.PostAsync($"system/securityroles/{role}/copy", new { name })).Expect(201);

        (await office.Admin.PostAsync($"system/securityroles/{role}/copy", new { name })).Expect(400).Faults.ShouldBe([("ObjectExists", "name")]);
        (await office.Admin.SendAsync("POST", $"system/securityroles/{role}/copy", new { name }, ("Idempotency-Key", name))).Expect(400).Faults.ShouldBe([("ObjectExists", "name")]);

        (await office.Admin.FindAsync("system/securityroles", $"name = \"{name}\"")).Expect(200).Ids.Count.ShouldBe(1);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Of_a_member_given_twice_in_an_entry_of_a_list_the_last_counts(string database)
    {
        var office = await Offices.OnAsync(database);
        var role = await office.RoleAsync([]);
        const string Entry = """[{"customizeIdentifier":"No such list","CustomizeIdentifier":"SystemTableSetup","itemIdentifier":"Nothing","itemIdentifier":null,"allowedFlag":true,"AllowedFlag":false}]""";

        (await office.Admin.SendAsync("PUT", $"system/securityRoles/{role}/customizeItems", Entry)).Expect(200).Json.GetArrayLength().ShouldBe(0);
    }
}
