using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Scenarios;

/// <summary>Calendars with several intervals a day, their copies, and lists of holidays.</summary>
public sealed class CalendarTests
{
    private const string Calendars = "schedule/calendars";

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Whichever_form_of_the_hours_is_changed_the_other_follows(string database)
    {
        var wire = await (await TestHost.SharedAsync(database)).CompanyAsync();
        var calendar = (await wire.PostAsync(Calendars, new { name = "Night", mondayStartTime = "8:00", mondayEndTime = "17:00", tuesdayStartTime = "22:00:00", tuesdayEndTime = "00:00:00" })).Expect(201);
        Intervals(calendar).ShouldBe(["Monday 08:00-17:00", "Tuesday 22:00-24:00"]);
        calendar.Says("mondayStartTime").ShouldBe("08:00:00");

        var path = $"{Calendars}/{calendar.Id}";
        var split = (await wire.PatchAsync(path, "intervals", new[] { "monday 13:00-18:00", "Monday 7:30-12:00", "Tuesday 22:00-24:00" })).Expect(200);
        Intervals(split).ShouldBe(["Monday 07:30-12:00", "Monday 13:00-18:00", "Tuesday 22:00-24:00"]);
        (split.Says("mondayStartTime"), split.Says("mondayEndTime")).ShouldBe(("07:30:00", "18:00:00"));

        // A client that knows nothing of intervals sends back what it read, with one day changed.
        var old = split.Object;
        old.Remove("intervals");
        old["tuesdayEndTime"] = "23:00:00";
        Intervals((await wire.PutAsync(path, old)).Expect(200)).ShouldBe(["Monday 07:30-12:00", "Monday 13:00-18:00", "Tuesday 22:00-23:00"]);

        (await wire.PatchAsync(path, "intervals", new[] { "Monday 08:00-12:00", "Monday 11:00-13:00" })).Faults.ShouldBe([("InvalidField", "intervals")]);
        (await wire.PatchAsync(path, "intervals", new[] { "Someday 08:00-12:00" })).Faults.ShouldBe([("InvalidField", "intervals")]);
        (await wire.PatchAsync(path, "mondayEndTime", "06:00:00")).Faults.ShouldBe([("InvalidField", "mondayEndTime")]);
        (await wire.PatchAsync(path, "mondayEndTime", "noon")).Faults.ShouldBe([("InvalidField", "mondayEndTime")]);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_copy_has_the_values_and_the_children_of_its_original(string database)
    {
        var wire = await (await TestHost.SharedAsync(database)).CompanyAsync();
        var list = (await wire.PostAsync("schedule/holidayLists", new { name = "Germany" })).Expect(201);
        (await wire.PostAsync($"schedule/holidayLists/{list.Id}/holidays", new { name = "Christmas", date = "2026-12-25T00:00:00Z" })).Expect(201).Says("date").ShouldBe("2026-12-25");
        (await wire.PostAsync($"schedule/holidayLists/{list.Id}/holidays", new { name = "Eve", date = "2026-12-24", timeStart = "12:00", timeEnd = "18:00" })).Expect(201);
        var calendar = (await wire.PostAsync(Calendars, new { name = "Bonn", holidayList = new { id = list.Id }, mondayStartTime = "08:00:00", mondayEndTime = "17:00:00" })).Expect(201);

        var copy = (await wire.SendAsync("POST", $"{Calendars}/{calendar.Id}/copy", null)).Expect(200);
        (copy.Says("name"), Intervals(copy).Single()).ShouldBe(("Copy of Bonn", "Monday 08:00-17:00"));
        (await wire.SendAsync("POST", $"{Calendars}/{calendar.Id}/copy", null)).Expect(200).Says("name").ShouldBe("Copy of Bonn (2)");
        (await wire.PostAsync($"{Calendars}/{calendar.Id}/copy", new { name = "Bonn" })).Faults.ShouldBe([("ObjectExists", "name")]);
        (await wire.SendAsync("POST", $"{Calendars}/999999/copy", null)).Expect(404);

        var other = (await wire.PostAsync("schedule/holidayLists/copy", new { id = list.Id, name = "Austria" })).Expect(200);
        other.Says("name").ShouldBe("Austria");
        (await wire.GetAsync($"schedule/holidayLists/{other.Id}/holidays?orderBy=name")).Expect(200).Json.EnumerateArray()
            .Select(h => h.GetProperty("name").GetString()).ShouldBe(["Christmas", "Eve"]);
        (await wire.PostAsync("schedule/holidayLists/copy", new { name = "Nothing" })).Faults.ShouldBe([("MissingRequiredField", "id")]);
        (await wire.DeleteAsync($"schedule/holidayLists/{list.Id}")).Expect(409).Text.ShouldContain("Calendar");
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task An_entry_has_a_detail_for_each_of_its_days(string database)
    {
        var wire = await (await TestHost.SharedAsync(database)).CompanyAsync();
        var company = (await wire.PostAsync("company/companies", new { identifier = "acme", name = "Acme" })).Expect(201);
        var ticket = (await wire.PostAsync("service/tickets", new { summary = "Move", company = new { id = company.Id } })).Expect(201);
        var entry = (await wire.PostAsync("schedule/entries", new
        {
            type = new { identifier = "S" }, objectId = ticket.Id, dateStart = "2026-03-02T20:00:00Z", dateEnd = "2026-03-03T04:00:00Z",
        })).Expect(201);
        (await wire.GetAsync($"schedule/entries/{entry.Id}/details/count")).Expect(200).Text.ShouldBe("{\"count\":2}");
        (await wire.PatchAsync($"schedule/entries/{entry.Id}", "dateEnd", "2026-03-02T23:00:00Z")).Expect(200);
        (await wire.FindAsync("schedule/details", $"scheduleEntry/id = {entry.Id}")).Expect(200).Json[0].GetProperty("dateEnd").GetString().ShouldBe("2026-03-02T23:00:00Z");
        (await wire.DeleteAsync($"schedule/entries/{entry.Id}/true")).Expect(204);
        (await wire.FindAsync("schedule/details", $"scheduleEntry/id = {entry.Id}")).Expect(200).Text.ShouldBe("[]");
    }

    private static IReadOnlyList<string> Intervals(WireAnswer calendar) => [.. calendar.Json.GetProperty("intervals").EnumerateArray().Select(i => i.GetString()!)];
}
