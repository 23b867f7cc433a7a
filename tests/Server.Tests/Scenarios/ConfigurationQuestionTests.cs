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

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_type_asks_nothing_twice(string database)
    {
        var office = await Offices.OnAsync(database);
        var wire = office.Admin;
        var questions = $"{Types}/{await office.MakeAsync(Types, new { name = Office.Name("Once") })}/questions";
        await office.MakeAsync(questions, Asked("Étage", "Text"));
        (await wire.PostAsync(questions, Asked("ÉTAGE", "Number"))).Expect(400).Faults.ShouldBe([("ObjectExists", "question")]);
        var other = await office.MakeAsync(questions, Asked("Rack", "Text"));
        (await wire.PatchAsync($"{questions}/{other}", "question", "étage")).Expect(400).Faults.ShouldBe([("ObjectExists", "question")]);
        (await wire.PatchAsync($"{questions}/{other}", "question", "RACK")).Expect(200);
        await office.MakeAsync($"{Types}/{await office.MakeAsync(Types, new { name = Office.Name("Elsewhere") })}/questions", Asked("Rack", "Text"));
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Of_many_who_ask_the_same_at_once_one_succeeds(string database)
    {
        var office = await Offices.OnAsync(database);
        var type = await office.MakeAsync(Types, new { name = Office.Name("Rush") });
        for (var round = 0; round < 5; round++)
        {
            var question = $"Question {round}";
            var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => office.Admin.PostAsync(
                $"{Types}/{type}/questions", new { fieldType = "Text", entryType = "EntryField", sequenceNumber = i, question = i % 2 == 0 ? question : question.ToUpperInvariant() })));
            answers.Count(a => a.Status == 201).ShouldBe(1);
            answers.Where(a => a.Status != 201).ShouldAllBe(a => a.Status == 400 && a.Text.Contains("The type asks this already"));
        }
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Answers_are_kept_in_the_form_of_a_questions_new_type(string database)
    {
        var office = await Offices.OnAsync(database);
        var wire = office.Admin;
        var type = await office.MakeAsync(Types, new { name = Office.Name("Kept") });
        var question = await office.MakeAsync($"{Types}/{type}/questions", Asked("Units", "Text"));
        var here = await AnsweredAsync(office, type, question, "4");
        var gone = await AnsweredAsync(office, type, question, "7");
        var elsewhere = await office.MakeAsync(Types, new { name = Office.Name("Elsewhere") });
        (await wire.PatchAsync($"company/configurations/{gone}", "type/id", elsewhere)).Expect(200);
        var before = (await wire.GetAsync($"company/configurations/{here}")).Expect(200).Json.GetProperty("_info").GetRawText();

        var item = $"{Types}/{type}/questions/{question}";
        foreach (var (kind, entry, told) in new[] { ("Number", "EntryField", "4"), ("Currency", "EntryField", "4"), ("Currency", "Option", "\"4\""), ("Percent", "EntryField", "4"), ("TextArea", "EntryField", "\"4\"") })
        {
            (await wire.PatchAsync(item, [new { op = "replace", path = "fieldType", value = kind }, new { op = "replace", path = "entryType", value = entry }])).Expect(200);
            var read = (await wire.GetAsync($"company/configurations/{here}")).Expect(200).Json;
            read.GetProperty("questions")[0].GetProperty("answer").GetRawText().ShouldBe(told, kind);
            read.GetProperty("_info").GetRawText().ShouldBe(before);
        }

        (await wire.PatchAsync($"company/configurations/{gone}", "type/id", type)).Expect(200).Json.GetProperty("questions")[0].GetProperty("answer").GetString().ShouldBe("7");
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_type_in_which_an_answer_cannot_be_said_is_refused_and_nothing_is_lost(string database)
    {
        var office = await Offices.OnAsync(database);
        var wire = office.Admin;
        var type = await office.MakeAsync(Types, new { name = Office.Name("Refused") });
        var question = await office.MakeAsync($"{Types}/{type}/questions", Asked("Remark", "Text"));
        await AnsweredAsync(office, type, question, "4");
        var odd = await AnsweredAsync(office, type, question, "several");
        var item = $"{Types}/{type}/questions/{question}";
        foreach (var (kind, entry) in new[] { ("Number", "EntryField"), ("Date", "Date"), ("Checkbox", "EntryField"), ("IPAddress", "EntryField"), ("Password", "EntryField") })
        {
            var refused = (await wire.PatchAsync(item, [new { op = "replace", path = "fieldType", value = kind }, new { op = "replace", path = "entryType", value = entry }])).Expect(400);
            refused.Faults.ShouldBe([("InvalidField", "fieldType")], kind);
            if (kind == "Number") refused.Text.ShouldContain($"configuration {odd} ");
        }

        (await wire.GetAsync($"company/configurations/{odd}")).Expect(200).Json.GetProperty("questions")[0].GetProperty("answer").GetString().ShouldBe("several");
        var pin = await office.MakeAsync($"{Types}/{type}/questions", Asked("Pin", "Password"));
        (await wire.PatchAsync($"{Types}/{type}/questions/{pin}", "fieldType", "Text")).Expect(200);
        (await wire.PatchAsync($"{Types}/{type}/questions/{pin}", "fieldType", "Password")).Expect(200);
        await AnsweredAsync(office, type, pin, "4711");
        (await wire.PatchAsync($"{Types}/{type}/questions/{pin}", "fieldType", "Text")).Expect(400).Faults.ShouldBe([("InvalidField", "fieldType")]);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task The_twin_of_one_value_has_the_shape_of_its_question(string database)
    {
        var office = await Offices.OnAsync(database);
        var wire = office.Admin;
        var type = await office.MakeAsync(Types, new { name = Office.Name("Twin") });
        var question = await office.MakeAsync($"{Types}/{type}/questions", new { fieldType = "Text", entryType = "List", sequenceNumber = 3, question = "Rack" });
        var value = await office.MakeAsync($"{Types}/{type}/questions/{question}/values", new { value = "North" });
        var twin = (await wire.GetAsync($"configurations/types/{type}/questions/{question}/values/{value}/info")).Expect(200).Json;
        twin.GetProperty("id").GetInt32().ShouldBe(question);
        twin.GetProperty("question").GetString().ShouldBe("Rack");
        twin.GetProperty("configurationType").GetProperty("id").GetInt32().ShouldBe(type);
        var href = twin.GetProperty("configurationType").GetProperty("_info").GetProperty("type_href").GetString()!;
        href.ShouldEndWith($"/v4_6_release/apis/3.0/{Types}/{type}");
        (await wire.GetAsync($"configurations/types/{type}/questions/{question}/values/info")).Expect(200).Json[0].GetProperty("value").GetString().ShouldBe("North");
        (await wire.GetAsync($"configurations/types/{type}/questions/{question + 1}/values/{value}/info")).Expect(404);
        (await wire.GetAsync($"configurations/types/{type + 1}/questions/{question}/values/{value}/info")).Expect(404);
    }

    private static object Asked(string question, string kind) => new { fieldType = kind, entryType = "EntryField", sequenceNumber = 1, question };

    private static async Task<int> AnsweredAsync(Office office, int type, int question, string answer)
    {
        var body = new { name = Office.Name("C"), type = new { id = type }, company = new { id = office.Company }, questions = new[] { new { questionId = question, answer } } };
        return (await office.Admin.PostAsync("company/configurations", body)).Expect(201).Id;
    }
}
