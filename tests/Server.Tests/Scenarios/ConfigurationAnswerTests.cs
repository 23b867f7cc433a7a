using System.Text.Json;
using Reeve.Server.Tests.Rights;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Scenarios;

/// <summary>What configurations answer to the questions of their type.</summary>
public sealed class ConfigurationAnswerTests
{
    private const string Types = "company/configurations/types";
    private const string Configurations = "company/configurations";

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_configuration_shows_all_that_its_type_asks_in_order_with_what_was_answered(string database)
    {
        var office = await Offices.OnAsync(database);
        var type = await office.MakeAsync(Types, new { name = Office.Name("Server") });
        var units = await AskAsync(office, type, "Units", "Number", 2);
        var rack = await AskAsync(office, type, "Rack", "Text", 1.5, entry: "List");
        await office.MakeAsync($"{Types}/{type}/questions/{rack}/values", new { value = "North", defaultFlag = true });
        await office.MakeAsync($"{Types}/{type}/questions/{rack}/values", new { value = "South" });
        var gone = await AskAsync(office, type, "Asked no more", "Text", 1, inactive: true);

        var made = await MakeAsync(office, type, new[] { new { questionId = units, answer = (object)4 } });
        var asked = Answers(made);
        asked.Select(a => a.GetProperty("questionId").GetInt32()).ShouldBe([rack, units]);
        asked[0].GetProperty("answer").GetString().ShouldBe("North");
        asked[0].GetProperty("question").GetString().ShouldBe("Rack");
        asked[0].GetProperty("sequenceNumber").GetDecimal().ShouldBe(1.5m);
        asked[0].GetProperty("fieldType").GetString().ShouldBe("Text");
        asked[1].GetProperty("answer").GetInt32().ShouldBe(4);
        asked[1].GetProperty("numberOfDecimals").GetInt32().ShouldBe(0);
        asked[1].GetProperty("answerId").GetInt32().ShouldBePositive();
        asked.ShouldNotContain(a => a.GetProperty("questionId").GetInt32() == gone);

        var wire = office.Admin;
        var item = $"{Configurations}/{made.Id}";
        (await wire.PatchAsync(item, "questions", new[] { new { questionId = rack, answer = "south" } })).Expect(200);
        (await wire.PatchAsync(item, "questions/1/answer", 5)).Expect(200);
        var read = Answers((await wire.GetAsync(item)).Expect(200));
        read[0].GetProperty("answer").GetString().ShouldBe("South");
        read[1].GetProperty("answer").GetInt32().ShouldBe(5);
        Answers((await wire.GetAsync($"{Configurations}?conditions=id={made.Id}&fields=questions")).Expect(200).Json[0]).Count.ShouldBe(2);
        (await wire.PatchAsync(item, "questions", read)).Expect(200).Json.GetProperty("questions").GetRawText().ShouldBe(JsonSerializer.Serialize(read));
        (await wire.FindAsync("system/auditEntries", $"recordResource = \"{Configurations}\" and recordId = {made.Id}")).Expect(200).Text.ShouldContain("questions/Units");

        (await wire.DeleteAsync($"{Types}/{type}/questions/{units}")).Expect(204);
        Answers((await wire.GetAsync(item)).Expect(200)).ShouldHaveSingleItem().GetProperty("questionId").GetInt32().ShouldBe(rack);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task An_answer_that_does_not_fit_its_question_is_refused_by_name(string database)
    {
        var office = await Offices.OnAsync(database);
        var type = await office.MakeAsync(Types, new { name = Office.Name("Line") });
        var made = await MakeAsync(office, type, null);
        var item = $"{Configurations}/{made.Id}";
        foreach (var (text, kind, entry, bad) in new (string, string, string, object)[]
        {
            ("Count", "Number", "EntryField", "many"), ("Share", "Percent", "EntryField", 101), ("Until", "Date", "Date", "soon"), ("Used", "Checkbox", "EntryField", "perhaps"),
            ("Address", "IPAddress", "EntryField", "300.1.1.1"), ("Page", "Hyperlink", "EntryField", "javascript:alert(1)"), ("Colour", "Text", "Option", "blue"),
            ("Name", "Text", "EntryField", new string('x', 1001)), ("Story", "TextArea", "EntryField", new string('x', 20_001)),
        })
        {
            var question = await AskAsync(office, type, text, kind, 1, entry: entry);
            (await office.Admin.PatchAsync(item, "questions", new[] { new { questionId = question, answer = bad } })).Expect(400).Faults.ShouldHaveSingleItem().Field.ShouldBe($"questions/{text}");
        }

        var other = await AskAsync(office, await office.MakeAsync(Types, new { name = Office.Name("Other") }), "Else", "Text", 1);
        (await office.Admin.PatchAsync(item, "questions", new[] { new { questionId = other, answer = "x" } })).Expect(400).Faults.ShouldBe([("NotFound", "questions/0/questionId")]);
        (await office.Admin.PatchAsync(item, "questions", new[] { new { answer = "x" } })).Expect(400).Faults.ShouldBe([("MissingRequiredField", "questions/0/questionId")]);
        (await office.Admin.PatchAsync(item, "questions", new[] { new { questionId = other, reply = "x" } })).Expect(400);
        (await office.Admin.FindAsync(Configurations, "questions/answer = \"x\"")).Expect(400);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task What_must_be_answered_is_asked_for_of_new_records_and_after_a_change_of_type(string database)
    {
        var office = await Offices.OnAsync(database);
        var wire = office.Admin;
        var strict = await office.MakeAsync(Types, new { name = Office.Name("Strict") });
        var owner = await AskAsync(office, strict, "Owner", "Text", 1, required: true);
        var without = new { name = "Left open", type = new { id = strict }, company = new { id = office.Company } };
        (await wire.PostAsync(Configurations, without)).Expect(400).Faults.ShouldBe([("MissingRequiredField", "questions/Owner")]);

        var plain = await office.MakeAsync(Types, new { name = Office.Name("Plain") });
        var remark = await AskAsync(office, plain, "Remark", "Text", 1);
        var made = await MakeAsync(office, plain, new[] { new { questionId = remark, answer = (object)"kept" } });
        var item = $"{Configurations}/{made.Id}";
        (await wire.PatchAsync(item, "type/id", strict)).Expect(400).Faults.ShouldBe([("MissingRequiredField", "questions/Owner")]);
        (await wire.PatchAsync(item, [
            new { op = "replace", path = "type/id", value = strict }, new { op = "replace", path = "questions", value = new[] { new { questionId = owner, answer = "Ann" } } },
        ])).Expect(200);
        Answers((await wire.GetAsync(item)).Expect(200)).ShouldHaveSingleItem().GetProperty("answer").GetString().ShouldBe("Ann");
        (await wire.PatchAsync(item, "questions/0/answer", "")).Expect(400).Faults.ShouldBe([("MissingRequiredField", "questions/Owner")]);
        (await wire.PatchAsync(item, "type/id", plain)).Expect(200);
        Answers((await wire.GetAsync(item)).Expect(200)).ShouldHaveSingleItem().GetProperty("answer").GetString().ShouldBe("kept");
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task An_answer_that_is_a_password_is_shown_nowhere(string database)
    {
        var office = await Offices.OnAsync(database);
        var wire = office.Admin;
        var type = await office.MakeAsync(Types, new { name = Office.Name("Safe") });
        var pin = await AskAsync(office, type, "Pin", "Password", 1);
        var made = await MakeAsync(office, type, new[] { new { questionId = pin, answer = (object)"hunter-4711" } });
        made.Text.ShouldNotContain("hunter");
        var answer = Answers(made).ShouldHaveSingleItem();
        answer.GetProperty("answer").ValueKind.ShouldBe(JsonValueKind.Null);
        answer.GetProperty("answerId").GetInt32().ShouldBe(pin);
        var item = $"{Configurations}/{made.Id}";
        (await wire.PatchAsync(item, "questions/0/answer", "hunter-4712")).Expect(200).Text.ShouldNotContain("hunter");
        var audit = (await wire.FindAsync("system/auditEntries", $"recordResource = \"{Configurations}\" and recordId = {made.Id}")).Expect(200).Text;
        audit.ShouldContain("questions/Pin");
        audit.ShouldNotContain("hunter");
        (await wire.PatchAsync(item, "questions", new[] { new { questionId = pin, answer = (string?)null } })).Expect(200);
        Answers((await wire.GetAsync(item)).Expect(200))[0].TryGetProperty("answerId", out _).ShouldBeTrue();
    }

    private static Task<int> AskAsync(Office office, int type, string question, string kind, double place, string entry = "EntryField", bool required = false, bool inactive = false) =>
        office.MakeAsync($"{Types}/{type}/questions", new { fieldType = kind, entryType = entry, sequenceNumber = place, question, requiredFlag = required, inactiveFlag = inactive });

    private static async Task<WireAnswer> MakeAsync(Office office, int type, object? questions)
    {
        return (await office.Admin.PostAsync(Configurations, new { name = Office.Name("C"), type = new { id = type }, company = new { id = office.Company }, questions })).Expect(201);
    }

    private static List<JsonElement> Answers(WireAnswer answer) => Answers(answer.Json);

    private static List<JsonElement> Answers(JsonElement record) => [.. record.GetProperty("questions").EnumerateArray()];
}
