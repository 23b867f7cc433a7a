using System.Text.Json;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Scenarios;

/// <summary>Fields that a company adds to its records: defined, written, read, asked for, taken away.</summary>
public sealed class CustomFieldTests
{
    private const string Fields = "system/userDefinedFields";
    private const string Tickets = "service/tickets";
    private const int TicketPod = 5;
    private const int CompanyPod = 1;

    public static TheoryData<string> Both => [.. TestHost.Databases];

    [Theory, MemberData(nameof(Both))]
    public async Task Every_record_shows_all_fields_of_its_screen_with_or_without_a_value(string database)
    {
        var wire = await CompanyAsync(database);
        var rack = await DefineAsync(wire, "Rack", "Text", sequence: 2);
        var value = await DefineAsync(wire, "Value", "Currency", sequence: 1);
        await DefineAsync(wire, "Elsewhere", "Text", pod: CompanyPod);

        var ticket = (await wire.PostAsync(Tickets, Ticket(new { id = rack, value = "A4" }))).Expect(201);

        var shown = ticket.Json.GetProperty("customFields").EnumerateArray().ToList();
        shown.Select(f => f.GetProperty("id").GetInt32()).ShouldBe([value, rack]);
        var own = (await wire.GetAsync($"system/userDefinedFields/{rack}")).Expect(200).Json.GetProperty("connectWiseID").GetGuid();
        shown[1].ToString().ShouldBe($$"""{"id":{{rack}},"caption":"Rack","type":"Text","entryMethod":"EntryField","numberOfDecimals":0,"value":"A4","connectWiseId":"{{own}}","rowNum":2,"userDefinedFieldRecId":{{rack}},"podId":"5"}""");
        shown[0].GetProperty("value").ValueKind.ShouldBe(JsonValueKind.Null);
        shown[0].GetProperty("numberOfDecimals").GetInt32().ShouldBe(2);
        (await wire.GetAsync($"{Tickets}/{ticket.Id}")).Json.GetProperty("customFields").ToString().ShouldBe(ticket.Json.GetProperty("customFields").ToString());
        (await wire.GetAsync($"{Tickets}?fields=customFields")).Json[0].GetProperty("customFields").GetArrayLength().ShouldBe(2);
        (await wire.GetAsync("company/companies?pageSize=1")).Json[0].GetProperty("customFields")[0].GetProperty("caption").GetString().ShouldBe("Elsewhere");
        (await wire.GetAsync("company/contacts?pageSize=1")).Expect(200).Text.ShouldNotContain("\"caption\"");
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Values_are_written_whole_by_entry_and_by_position_and_what_is_not_named_stays(string database)
    {
        var wire = await CompanyAsync(database);
        var (rack, slots) = (await DefineAsync(wire, "Rack", "Text", sequence: 1), await DefineAsync(wire, "Slots", "Number", sequence: 2));
        var id = (await wire.PostAsync(Tickets, Ticket(new { id = rack, value = "A4" }, new { id = slots, value = "12" }))).Expect(201).Id;
        var at = $"{Tickets}/{id}";

        async Task PatchedAsync(string op, string path, object? value, string expected) =>
            Values((await wire.PatchAsync(at, [new { op, path, value }])).Expect(200)).ShouldBe(expected, $"{op} {path}");

        await PatchedAsync("replace", "customFields", new[] { new { id = slots, value = 13 } }, "A4|13");
        await PatchedAsync("replace", "customFields", Array.Empty<object>(), "A4|13");
        await PatchedAsync("replace", "/customFields/0/value", "B1", "B1|13");
        await PatchedAsync("replace", "customFields/1", new { value = 14 }, "B1|14");
        await PatchedAsync("add", "customFields", new { caption = "rack", value = "C2" }, "C2|14");
        await PatchedAsync("add", "customFields/-", new { id = rack, value = "C3" }, "C3|14");
        await PatchedAsync("replace", "customFields", new[] { new { id = rack, value = (string?)null } }, "|14");
        await PatchedAsync("remove", "customFields/1/value", null, "|");
        await PatchedAsync("replace", "customFields", new object[] { new { id = rack, value = "D1" }, new { id = slots, value = 1 } }, "D1|1");
        await PatchedAsync("remove", "customFields", null, "|");
        await PatchedAsync("replace", "customFields", new[] { new { id = rack, value = "E1" } }, "E1|");

        // What was read can be sent back, by PUT too; a PUT without custom fields leaves them.
        var read = (await wire.GetAsync(at)).Object;
        Values((await wire.PutAsync(at, read)).Expect(200)).ShouldBe("E1|");
        read.Remove("customFields");
        Values((await wire.PutAsync(at, read)).Expect(200)).ShouldBe("E1|");
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_does_not_fit_is_told_by_the_caption(string database)
    {
        var wire = await CompanyAsync(database);
        var cases = new (string Type, object Given, object[] Refused, string Shown)[]
        {
            ("Text", "x", [new { a = 1 }, new string('x', 1001)], "\"x\""),
            ("TextArea", "one\ntwo", [new string('x', 20_001)], "\"one\\ntwo\""),
            ("Number", "12.5", ["abc", 1.25, true, "1e13"], "12.5"),
            ("Currency", -3.75, [1.001, "12 EUR"], "-3.75"),
            ("Percent", 99.5, [101, -1, "many"], "99.5"),
            ("Date", "2026-03-01", ["yesterday", 12], "\"2026-03-01T00:00:00Z\""),
            ("Checkbox", "True", ["maybe", 2], "true"),
            ("IPAddress", "2001:db8::7", ["10.0.0.256", "1"], "\"2001:db8::7\""),
            ("Hyperlink", "https://example.com/a?b=c", ["javascript:alert(1)", "two words"], "\"https://example.com/a?b=c\""),
            ("Button", "", ["x"], "null"),
        };
        foreach (var (type, given, refused, shown) in cases)
        {
            var id = await DefineAsync(wire, $"My {type}", type, decimals: type == "Number" ? 1 : null);
            var ticket = (await wire.PostAsync(Tickets, Ticket(new { id, value = given }))).Expect(201);
            ticket.Json.GetProperty("customFields").EnumerateArray().Single(f => f.GetProperty("id").GetInt32() == id).GetProperty("value").GetRawText().ShouldBe(shown, type);
            foreach (var wrong in refused)
            {
                var answer = (await wire.PostAsync(Tickets, Ticket(new { id, value = wrong }))).Expect(400);
                answer.Faults.ShouldHaveSingleItem().Field.ShouldBe($"customFields/My {type}");
                answer.Text.ShouldContain($"The custom field My {type} ");
            }
        }

        (await wire.PostAsync(Tickets, Ticket(new { id = 999_999, value = "x" }))).Expect(400).Faults.ShouldBe([("NotFound", "customFields/0/id")]);
        (await wire.PostAsync(Tickets, Ticket(new { value = "x" }))).Expect(400).Faults.ShouldBe([("MissingRequiredField", "customFields/0/id")]);
        (await wire.PostAsync(Tickets, Ticket(new { id = 1, valeu = "x" }))).Expect(400).Text.ShouldContain("Could not find member 'valeu' on object of type 'CustomFieldValue'.");
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_list_takes_its_options_only_and_a_default_fills_new_records(string database)
    {
        var wire = await CompanyAsync(database);
        var field = (await wire.PostAsync(Fields, new
        {
            podId = TicketPod, caption = "Colour", sequenceNumber = 1, fieldTypeIdentifier = "Text", entryTypeIdentifier = "List",
            options = new object[] { new { optionValue = "Red", sortOrder = 2 }, new { optionValue = "Grün", defaultFlag = true, sortOrder = 1 }, new { optionValue = "Grey", inactiveFlag = true } },
        })).Expect(201);
        field.Json.GetProperty("options").GetArrayLength().ShouldBe(3);

        var ticket = (await wire.PostAsync(Tickets, Ticket())).Expect(201);
        Values(ticket).ShouldBe("Grün");
        Values((await wire.PatchAsync($"{Tickets}/{ticket.Id}", "customFields/0/value", "RED")).Expect(200)).ShouldBe("Red");
        (await wire.PatchAsync($"{Tickets}/{ticket.Id}", "customFields/0/value", "Grey")).Expect(400).Text.ShouldContain("The custom field Colour must be one of Grün, Red.");

        // An option that goes away stays where it was picked.
        (await wire.PatchAsync($"{Fields}/{field.Id}", "options", new[] { new { optionValue = "Blue" } })).Expect(200);
        Values((await wire.PutAsync($"{Tickets}/{ticket.Id}", (await wire.GetAsync($"{Tickets}/{ticket.Id}")).Object)).Expect(200)).ShouldBe("Red");
        (await wire.PostAsync(Tickets, Ticket(new { id = field.Id, value = "Red" }))).Expect(400);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_required_field_is_asked_of_new_records_and_cannot_be_emptied(string database)
    {
        var wire = await CompanyAsync(database);
        var before = (await wire.PostAsync(Tickets, Ticket())).Expect(201).Id;
        var id = await DefineAsync(wire, "Cost centre", "Number", required: true);

        var refused = (await wire.PostAsync(Tickets, Ticket())).Expect(400);
        refused.Faults.ShouldBe([("MissingRequiredField", "customFields/Cost centre")]);
        var ticket = (await wire.PostAsync(Tickets, Ticket(new { id, value = 7 }))).Expect(201).Id;
        (await wire.PatchAsync($"{Tickets}/{ticket}", "customFields", new[] { new { id, value = (int?)null } })).Expect(400).Faults.ShouldBe([("MissingRequiredField", "customFields/Cost centre")]);

        // A record from before it was required may be changed without it.
        (await wire.PatchAsync($"{Tickets}/{before}", "summary", "Changed")).Expect(200);

        // Limited to another location it is not asked for here.
        var other = (await wire.PostAsync("system/locations", new { name = "Elsewhere" })).Expect(201).Id;
        (await wire.PatchAsync($"{Fields}/{id}", "locationIds", new[] { other })).Expect(200);
        (await wire.PostAsync(Tickets, Ticket())).Expect(201);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_password_is_kept_but_shown_to_nobody(string database)
    {
        var wire = await CompanyAsync(database);
        var id = await DefineAsync(wire, "Door code", "Password", required: true);

        var ticket = (await wire.PostAsync(Tickets, Ticket(new { id, value = "hunter2" }))).Expect(201);
        Values(ticket).ShouldBe("");
        Values((await wire.PutAsync($"{Tickets}/{ticket.Id}", ticket.Object)).Expect(200)).ShouldBe("");
        (await wire.PatchAsync($"{Tickets}/{ticket.Id}", "customFields/0/value", "hunter3")).Expect(200).Text.ShouldNotContain("hunter");
        (await wire.PatchAsync($"{Tickets}/{ticket.Id}", "customFields/0/value", "")).Expect(400).Faults.ShouldBe([("MissingRequiredField", "customFields/Door code")]);
        (await AskAsync(wire, "caption = \"Door code\" and value = \"hunter3\"")).Expect(400).Code.ShouldBe("ApiFindCondition");
        (await wire.ToldAsync(Tickets, ticket.Id)).ShouldBe(["added", "updated customFields/Door code: nothing -> nothing"]);
        (await wire.FindAsync("system/auditEntries", $"recordResource = \"{Tickets}\"")).Text.ShouldNotContain("hunter");
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_audit_names_the_custom_field(string database)
    {
        var wire = await CompanyAsync(database);
        var (rack, when) = (await DefineAsync(wire, "Rack", "Text"), await DefineAsync(wire, "Checked", "Date", sequence: 2));
        var id = (await wire.PostAsync(Tickets, Ticket(new { id = rack, value = "A4" }))).Expect(201).Id;

        (await wire.PatchAsync($"{Tickets}/{id}", "customFields", new object[] { new { id = rack, value = "A5" }, new { id = when, value = "2026-03-01" } })).Expect(200);
        (await wire.PatchAsync($"{Tickets}/{id}", "customFields", new object[] { new { id = rack, value = "A5" } })).Expect(200);

        (await wire.ToldAsync(Tickets, id)).ShouldBe(["added", "updated customFields/Rack: A4 -> A5", "updated customFields/Checked: nothing -> 2026-03-01T00:00:00Z"]);
        (await wire.GetAsync($"system/audittrail?type=Ticket&id={id}")).Text.ShouldContain("Updated customFields/Rack, customFields/Checked.");
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_definition_that_goes_takes_its_values_with_it(string database)
    {
        var wire = await CompanyAsync(database);
        var (rack, slots) = (await DefineAsync(wire, "Rack", "Text"), await DefineAsync(wire, "Slots", "Number", sequence: 2));
        var badge = await DefineAsync(wire, "Badge", "Text", pod: 8);
        var id = (await wire.PostAsync(Tickets, Ticket(new { id = rack, value = "A4" }, new { id = slots, value = 3 }))).Expect(201).Id;
        var member = (await wire.PostAsync("system/members", new
        {
            identifier = "jo", firstName = "Jo", lastName = "Test", licenseClass = "F", hireDate = "2026-01-01T00:00:00Z", defaultEmail = "Office", defaultPhone = "Office",
            securityRole = new { id = (await wire.GetAsync("system/securityroles?pageSize=1")).Ids[0] },
        })).Expect(201).Id;
        (await wire.PatchAsync($"system/members/{member}", "customFields", new[] { new { id = badge, value = "77" } })).Expect(200).Text.ShouldContain("\"value\":\"77\"");

        (await wire.DeleteAsync($"{Fields}/{rack}")).Expect(204);
        (await wire.DeleteAsync($"{Fields}/{badge}")).Expect(204);

        Values((await wire.GetAsync($"{Tickets}/{id}")).Expect(200)).ShouldBe("3");
        (await wire.PatchAsync($"{Tickets}/{id}", "customFields", new[] { new { id = rack, value = "A4" } })).Expect(400);
        (await AskAsync(wire, "caption = \"Rack\" and value = \"A4\"")).Expect(200).Ids.ShouldBeEmpty();
        (await wire.GetAsync($"system/members/{member}")).Json.GetProperty("customFields").GetArrayLength().ShouldBe(0);
        await DefineAsync(wire, "Rack", "Text");
        Values((await wire.GetAsync($"{Tickets}/{id}")).Expect(200)).ShouldBe("|3");
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_definition_that_makes_no_sense_is_refused(string database)
    {
        var wire = await CompanyAsync(database);
        async Task RefusedAsync(string field, object body) => (await wire.PostAsync(Fields, body)).Expect(400).Faults.Select(f => f.Field).ShouldBe([field]);

        await RefusedAsync("podId", new { podId = 999, caption = "A", sequenceNumber = 1, fieldTypeIdentifier = "Text" });
        await RefusedAsync("entryTypeIdentifier", new { podId = TicketPod, caption = "A", sequenceNumber = 1, fieldTypeIdentifier = "Text", entryTypeIdentifier = "Date" });
        await RefusedAsync("buttonUrl", new { podId = TicketPod, caption = "A", sequenceNumber = 1, fieldTypeIdentifier = "Button", buttonUrl = "javascript:alert(1)" });
        await RefusedAsync("numberDecimals", new { podId = TicketPod, caption = "A", sequenceNumber = 1, fieldTypeIdentifier = "Number", numberDecimals = 7 });
        await RefusedAsync("locationIds", new { podId = TicketPod, caption = "A", sequenceNumber = 1, fieldTypeIdentifier = "Number", locationIds = new[] { 999_999 } });
        var id = await DefineAsync(wire, "A", "Number");
        await RefusedAsync("caption", new { podId = TicketPod, caption = "a", sequenceNumber = 1, fieldTypeIdentifier = "Text" });
        (await wire.PatchAsync($"{Fields}/{id}", "fieldTypeIdentifier", "Text")).Expect(400).Faults[0].Field.ShouldBe("fieldTypeIdentifier");
        (await wire.PatchAsync($"{Fields}/{id}", "entryTypeIdentifier", "List")).Expect(400).Faults[0].Field.ShouldBe("entryTypeIdentifier");
        (await wire.PatchAsync($"{Fields}/{id}", "podId", CompanyPod)).Expect(400).Faults[0].Field.ShouldBe("podId");
        (await wire.GetAsync($"{Fields}/pods")).Expect(200).Json.EnumerateArray().Single(p => p.GetProperty("entity").GetString() == "Ticket").GetProperty("podId").GetInt32().ShouldBe(TicketPod);
    }

    internal static async Task<Wire> CompanyAsync(string database)
    {
        var wire = await (await TestHost.SharedAsync(database)).CompanyAsync();
        (await wire.PostAsync("company/companies", new { identifier = "Acme", name = "Acme" })).Expect(201);
        return wire;
    }

    internal static async Task<int> DefineAsync(Wire wire, string caption, string type, int pod = TicketPod, int sequence = 1, int? decimals = null, bool required = false) => (await wire.PostAsync(Fields, new
    {
        podId = pod, caption, sequenceNumber = sequence, fieldTypeIdentifier = type, numberDecimals = decimals, requiredFlag = required,
        buttonUrl = type == "Button" ? "https://example.com" : null,
    })).Expect(201).Id;

    internal static object Ticket(params object[] customFields) => new { summary = "Printer", company = new { identifier = "Acme" }, customFields };

    internal static Task<WireAnswer> AskAsync(Wire wire, string conditions, string more = "") =>
        wire.GetAsync($"{Tickets}{more}?orderBy=id&customFieldConditions={Uri.EscapeDataString(conditions)}");

    private static string Values(WireAnswer record) => string.Join('|', record.Json.GetProperty("customFields").EnumerateArray().Select(f => f.GetProperty("value").ToString()));
}
