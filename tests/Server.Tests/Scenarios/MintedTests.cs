using System.Text.Json;
using Reeve.Server.Tests.Rights;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Scenarios;

/// <summary>GUIDs that the server makes with records: there from the start, each its own, and the same for ever.</summary>
public sealed class MintedTests
{
    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_record_keeps_the_guid_it_was_created_with(string database)
    {
        var office = await Office.OfAsync(await (await TestHost.SharedAsync(database)).FoundedAsync());
        var wire = office.Admin;
        var first = (await wire.PostAsync("service/tickets", office.Ticket())).Expect(201);
        var second = (await wire.PostAsync("service/tickets", office.Ticket())).Expect(201);
        var guid = Of(first.Json);
        Of(second.Json).ShouldNotBe(guid);

        Of((await wire.PatchAsync($"service/tickets/{first.Id}", new[] { new { op = "replace", path = "summary", value = "Changed" } })).Expect(200).Json).ShouldBe(guid);
        Of((await wire.PutAsync($"service/tickets/{first.Id}", office.Ticket())).Expect(200).Json).ShouldBe(guid);
        Of((await wire.GetAsync($"service/tickets/{first.Id}")).Expect(200).Json).ShouldBe(guid);
        (await wire.GetAsync($"service/tickets?conditions=mobileGuid=\"{guid}\"")).Expect(200).Json.EnumerateArray().Single().GetProperty("id").GetInt32().ShouldBe(first.Id);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_setup_record_has_one_and_a_client_may_give_its_own(string database)
    {
        var office = await Office.OfAsync(await (await TestHost.SharedAsync(database)).FoundedAsync());
        var boards = (await office.Admin.GetAsync("service/boards")).Expect(200).Json.EnumerateArray().ToList();
        boards.ShouldNotBeEmpty();
        boards.Select(b => b.GetProperty("connectWiseId").GetGuid()).ShouldBeUnique();

        var own = Guid.NewGuid();
        var company = (await office.Admin.PostAsync("company/companies", new { identifier = $"g{own:N}"[..20], name = "Given", mobileGuid = own })).Expect(201);
        Of(company.Json).ShouldBe(own);
    }

    private static Guid Of(JsonElement record) => record.GetProperty("mobileGuid").GetGuid();
}
