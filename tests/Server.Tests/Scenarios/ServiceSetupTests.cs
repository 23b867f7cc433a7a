using Reeve.Kernel;
using Reeve.Model.Rights;
using Reeve.Server.Tests.Rights;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Scenarios;

/// <summary>What the tables around tickets do: boards and surveys are copied, templates make tickets, articles wait for approval.</summary>
public sealed class ServiceSetupTests
{
    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_board_is_copied_with_what_lies_under_it_and_the_copies_refer_to_one_another(string database)
    {
        var office = await Offices.OnAsync(database);
        var wire = office.Admin;
        var (board, open, closed) = await office.BoardAsync();
        var type = await office.MakeAsync($"service/boards/{board}/types", new { name = "Incident", defaultFlag = true });
        await office.MakeAsync($"service/boards/{board}/subtypes", new { name = "Printer", typeAssociationIds = new[] { type } });
        await office.MakeAsync($"service/boards/{board}/statuses/{closed}/notifications", new { email = "desk@example.com" });
        (await wire.PatchAsync($"service/boards/{board}", "autoCloseStatus/id", closed)).Expect(200);

        var name = Office.Name("Copied");
        var copy = (await wire.PostAsync("service/boards/copy", new { id = board, name })).Expect(200);
        copy.Says("name").ShouldBe(name);
        var statuses = (await wire.GetAsync($"service/boards/{copy.Id}/statuses?orderBy=id")).Expect(200).Ids;
        statuses.Count.ShouldBe(2);
        statuses.ShouldNotContain(open);
        copy.Json.GetProperty("autoCloseStatus").GetProperty("id").GetInt32().ShouldBe(statuses[1]);
        (await wire.GetAsync($"service/boards/{copy.Id}/statuses/{statuses[0]}")).Json.GetProperty("defaultFlag").GetBoolean().ShouldBeTrue();
        var types = (await wire.GetAsync($"service/boards/{copy.Id}/types")).Expect(200).Ids;
        (await wire.GetAsync($"service/boards/{copy.Id}/subtypes")).Expect(200).Json[0].GetProperty("typeAssociationIds")[0].GetInt32().ShouldBe(types.ShouldHaveSingleItem());
        (await wire.GetAsync($"service/boards/{copy.Id}/statuses/{statuses[1]}/notifications")).Expect(200).Ids.Count.ShouldBe(1);
        (await wire.GetAsync($"service/boards/{copy.Id}/statuses/{closed}/notifications")).Expect(404);

        (await wire.PostAsync("service/boards/copy", new { id = board, name })).Expect(400).Faults.ShouldBe([("ObjectExists", "name")]);
        (await wire.PostAsync("service/boards/copy", new { name = "x" })).Expect(400).Faults.ShouldBe([("MissingRequiredField", "id")]);
        (await wire.PostAsync("service/boards/copy", new { id = 2_000_000_000 })).Expect(400).Faults.ShouldBe([("NotFound", "id")]);
        var reader = await office.PersonAsync([Office.On(Systems.TableSetup, inquire: Level.All)]);
        (await reader.Wire.PostAsync("service/boards/copy", new { id = board })).Says("verb").ShouldBe("Add");
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_survey_is_copied_with_its_questions_and_its_results_are_counted(string database)
    {
        var office = await Offices.OnAsync(database);
        var wire = office.Admin;
        var survey = (await wire.PostAsync("service/surveys", new { name = Office.Name("How was it") })).Expect(201);
        var question = (await wire.PostAsync($"service/surveys/{survey.Id}/questions", new { type = "Selection", question = "How fast?", noAnswerPoints = 1 })).Expect(201).Id;
        await office.MakeAsync($"service/surveys/{survey.Id}/questions/{question}/options", new { caption = "Fast", points = 5 });
        var open = await office.MakeAsync($"service/surveys/{survey.Id}/questions", new { type = "OpenEnded", question = "Anything else?" });
        (await wire.PostAsync($"service/surveys/{survey.Id}/questions/{open}/options", new { caption = "No", points = 1 })).Expect(400).Faults.ShouldBe([("InvalidField", "caption")]);

        var copy = (await wire.PostAsync($"service/surveys/{survey.Id}/copy", new { })).Expect(200);
        copy.Says("name").ShouldBe("Copy of " + survey.Says("name"));
        (await wire.PostAsync($"service/surveys/{survey.Id}/copy", new { })).Expect(200).Says("name").ShouldBe($"Copy of {survey.Says("name")} (2)");
        var questions = (await wire.GetAsync($"service/surveys/{copy.Id}/questions")).Expect(200);
        questions.Ids.Count.ShouldBe(2);
        questions.Json[0].GetProperty("options")[0].GetProperty("caption").GetString().ShouldBe("Fast");
        var again = (await wire.PostAsync($"service/surveys/{survey.Id}/questions/{question}/copy", new { })).Expect(201);
        (await wire.GetAsync($"service/surveys/{survey.Id}/questions/{again.Id}/options")).Expect(200).Ids.Count.ShouldBe(1);
        (await wire.PostAsync($"service/surveys/{copy.Id}/questions/{question}/copy", new { })).Expect(404);

        var results = $"service/surveys/{survey.Id}/results";
        var given = (await wire.PostAsync(results, new { ticketId = await office.TicketAsync(), results = new object[] { new { questionId = question, answer = "fast" } } })).Expect(201).Id;
        (await wire.GetAsync($"{results}/{given}")).Expect(200).Says("totalPoints").ShouldBe("5");
        var none = (await wire.PostAsync(results, new { ticketId = await office.TicketAsync(), results = new object[] { new { questionId = question, answer = "" } } })).Expect(201).Id;
        (await wire.GetAsync($"{results}/{none}")).Expect(200).Says("totalPoints").ShouldBe("1");
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_template_makes_a_ticket_with_its_texts_and_tasks(string database)
    {
        var office = await Offices.OnAsync(database);
        var wire = office.Admin;
        var template = await office.MakeAsync("service/templates", new { name = Office.Name("Visit"), summary = "Monthly visit", board = new { id = office.Board }, company = new { id = office.Company }, problem = "Look at all servers." });
        await office.MakeAsync($"service/templates/{template}/tasks", new { notes = "Second", priority = 2 });
        await office.MakeAsync($"service/templates/{template}/tasks", new { notes = "First", priority = 1 });
        var made = (await wire.PostAsync($"service/templates/{template}/generate", new { })).Expect(200);
        (made.Says("serviceCount"), made.Says("scheduleCount")).ShouldBe(("1", "0"));
        var ticket = made.Says("ticketId");
        (await wire.GetAsync($"service/tickets/{ticket}")).Expect(200).Says("summary").ShouldBe("Monthly visit");
        (await wire.GetAsync($"service/tickets/{ticket}/notes")).Expect(200).Json[0].GetProperty("text").GetString().ShouldBe("Look at all servers.");
        (await wire.GetAsync($"service/tickets/{ticket}/tasks")).Expect(200).Json.EnumerateArray().Select(t => t.GetProperty("notes").GetString()).ShouldBe(["First", "Second"]);
        var loose = await office.MakeAsync("service/templates", new { name = Office.Name("Loose") });
        (await wire.PostAsync($"service/templates/{loose}/generate", new { })).Expect(400).Faults.ShouldBe([("MissingRequiredField", "company")]);
        var reader = await office.PersonAsync([Office.On(ServiceDesk.TicketTemplates, Level.All), Office.On(ServiceDesk.ServiceTickets, inquire: Level.All)]);
        (await reader.Wire.PostAsync($"service/templates/{template}/generate", new { })).Says("function").ShouldBe("Service Tickets");
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task An_article_waits_for_its_approver_where_approval_is_asked_for(string database)
    {
        var wire = await (await TestHost.SharedAsync(database)).CompanyAsync();
        var office = await Office.OfAsync(wire);
        var desk = await office.PersonAsync([Office.On(ServiceDesk.ServiceTickets, Level.All)]);
        var settings = (await wire.GetAsync("service/knowledgebasesettings")).Expect(200).Ids.ShouldHaveSingleItem();
        object Article(bool? approved = null) => approved is { } flag
            ? new { title = "Toner", issue = "Pale print", resolution = "Change it", approvedFlag = flag }
            : new { title = "Toner", issue = "Pale print", resolution = "Change it" };
        (await desk.Wire.PostAsync("service/knowledgeBaseArticles", Article())).Expect(201).Json.GetProperty("approvedFlag").GetBoolean().ShouldBeTrue();

        (await wire.PatchAsync($"service/knowledgebasesettings/{settings}", "requireApproval", true)).Expect(400).Faults.ShouldBe([("MissingRequiredField", "defaultApprover")]);
        (await wire.PatchAsync($"service/knowledgebasesettings/{settings}", [
            new { op = "replace", path = "defaultApprover", value = (object)new { identifier = "admin" } }, new { op = "replace", path = "requireApproval", value = (object)true },
        ])).Expect(200);
        var waiting = (await desk.Wire.PostAsync("service/knowledgeBaseArticles", Article())).Expect(201);
        waiting.Json.GetProperty("approvedFlag").GetBoolean().ShouldBeFalse();
        (await desk.Wire.PostAsync("service/knowledgeBaseArticles", Article(true))).Expect(400).Faults.ShouldBe([("InvalidField", "approvedFlag")]);
        (await desk.Wire.PatchAsync($"service/knowledgeBaseArticles/{waiting.Id}", "approvedFlag", true)).Expect(400);
        (await wire.PatchAsync($"service/knowledgeBaseArticles/{waiting.Id}", "approvedFlag", true)).Expect(200);
        (await wire.ToldAsync("service/knowledgeBaseArticles", waiting.Id, "updated")).ShouldBe(["updated approvedFlag: False -> True"]);
    }
}
