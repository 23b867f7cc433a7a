using Reeve.Server.Tests.Rights;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Scenarios;

/// <summary>What types of configurations ask.</summary>
public sealed class ConfigurationQuestionTests
{
    private const string Types = "company/configurations/types";

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_type_is_copied_with_its_questions_and_their_values(string database)
    {
        var office = await Offices.OnAsync(database);
        var wire = office.Admin;
        var type = await office.MakeAsync(Types, new { name = Office.Name("Server") });
        var rack = await office.MakeAsync($"{Types}/{type}/questions", new { fieldType = "Text", entryType = "List", sequenceNumber = 2, question = "Rack" });
        await office.MakeAsync($"{Types}/{type}/questions", new { fieldType = "Date", entryType = "Date", sequenceNumber = 1.5, question = "Checked on" });
        await office.MakeAsync($"{Types}/{type}/questions/{rack}/values", new { value = "North", defaultFlag = true });

        var copy = (await wire.PostAsync(Types + "/copy", new { id = type, name = Office.Name("Copied") })).Expect(200);
        var asked = (await wire.GetAsync($"{Types}/{copy.Id}/questions")).Expect(200);
        asked.Json.EnumerateArray().Select(q => q.GetProperty("question").GetString()).ShouldBe(["Checked on", "Rack"]);
        asked.Ids.ShouldNotContain(rack);
        var values = (await wire.GetAsync($"{Types}/{copy.Id}/questions/{asked.Ids[1]}/values")).Expect(200);
        var value = values.Json.EnumerateArray().ShouldHaveSingleItem();
        value.GetProperty("value").GetString().ShouldBe("North");
        value.GetProperty("configurationType").GetProperty("id").GetInt32().ShouldBe(copy.Id);
        value.GetProperty("question").GetProperty("question").GetString().ShouldBe("Rack");
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Values_lie_only_under_questions_that_are_picked(string database)
    {
        var office = await Offices.OnAsync(database);
        var wire = office.Admin;
        var type = await office.MakeAsync(Types, new { name = Office.Name("Printer") });
        var questions = $"{Types}/{type}/questions";
        var typed = await office.MakeAsync(questions, new { fieldType = "Number", entryType = "EntryField", sequenceNumber = 1, question = "Pages" });
        (await wire.PostAsync($"{questions}/{typed}/values", new { value = "5" })).Expect(400).Faults.ShouldBe([("InvalidField", "value")]);
        (await wire.PostAsync(questions, new { fieldType = "Password", entryType = "List", sequenceNumber = 1, question = "Pin" })).Expect(400).Faults.ShouldBe([("InvalidField", "entryType")]);

        (await wire.PatchAsync($"{questions}/{typed}", "entryType", "Option")).Expect(200);
        var first = await office.MakeAsync($"{questions}/{typed}/values", new { value = "5", defaultFlag = true });
        await office.MakeAsync($"{questions}/{typed}/values", new { value = "10", defaultFlag = true });
        (await wire.GetAsync($"{questions}/{typed}/values/{first}")).Expect(200).Json.GetProperty("defaultFlag").GetBoolean().ShouldBeFalse();
        (await wire.PatchAsync($"{questions}/{typed}", "entryType", "EntryField")).Expect(400).Faults.ShouldBe([("InvalidField", "entryType")]);
    }
}
