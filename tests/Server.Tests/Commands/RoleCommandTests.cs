using System.Text.Json;
using System.Text.Json.Nodes;
using Reeve.Model.Rights;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Commands;

public sealed class RoleCommandTests
{
    private static readonly string Sets = Path.Combine(Approved.Root, "tests", "Model.Tests", "data", "permission-sets.json");

    [Theory]
    [MemberData(nameof(Shell.Both), MemberType = typeof(Shell))]
    public async Task A_role_is_made_from_a_file_shown_as_the_same_file_and_changed_by_another(string database)
    {
        using var shell = await Shell.OpenAsync(database);
        await shell.RunAsync("company", "create", "Acme");
        var file = shell.Write("role.json", """
            {"name": "Sync", "permissions": [{"module": "Service", "function": "service tickets", "inquire": "all", "add": "My"}], "tableSetupAllow": ["service / priority"]}
            """);

        var refused = await shell.RunAsync("role", "apply", file);
        refused.ShouldBeRefused("--yes: Nothing was changed");
        refused.Output.ShouldContain("Service Desk > Service Tickets, Add\tNone\tMy");
        (await shell.RunAsync("role", "show", "Sync")).ShouldBeRefused("name: Sync not found");

        (await shell.RunAsync("role", "apply", file, "--yes")).Done().Output.ShouldContain("Sync is made.");
        var shown = (await shell.RunAsync("role", "show", "sync", "--json")).Done();
        shown.Json.GetProperty("permissions").GetArrayLength().ShouldBe(1);
        shown.Json.GetProperty("tableSetupAllow")[0].GetString().ShouldBe("Service / Priority");
        (await shell.RunAsync("role", "apply", shell.Write("same.json", shown.Output), "--yes")).Done().Output.ShouldContain("Sync is so already.");

        var other = shell.Write("other.json", """{"name": "sync", "permissions": [{"module": "Companies", "function": "Contacts", "inquire": "My"}]}""");
        var changed = (await shell.RunAsync("role", "apply", other, "--yes")).Done();
        changed.Output.ShouldContain("Service Desk > Service Tickets, Inquire\tAll\tNone");
        changed.Output.ShouldContain("Setup tables\tService / Priority\tall");
        (await shell.RunAsync("role", "show", "Sync")).Done().Rows.ShouldHaveSingleItem().ShouldBe(["Companies", "Contacts", "My", "None", "None", "None"]);
    }

    [Fact]
    public async Task Every_published_set_can_be_applied_and_is_shown_as_it_was_given()
    {
        using var shell = await Shell.OpenAsync("sqlite");
        await shell.RunAsync("company", "create", "Acme");
        var sets = JsonElement.Parse(await File.ReadAllTextAsync(Sets)).GetProperty("sets").EnumerateArray().ToList();
        sets.Count.ShouldBe(34);
        foreach (var set in sets)
        {
            var id = set.GetProperty("id").GetString()!;
            (await shell.RunAsync("role", "apply", shell.Write(id + ".json", FileOf(set).ToJsonString()), "--yes")).Done();
            var shown = (await shell.RunAsync("role", "show", id, "--json")).Done().Json;
            Rows(shown).ShouldBe(Rows(set), ignoreOrder: true, id);
            shown.GetProperty("tableSetupAllow").EnumerateArray().Select(t => t.GetString())
                .ShouldBe(set.GetProperty("tableSetupAllow").EnumerateArray().Select(t => SetupTables.Find(t.GetString()!)), ignoreOrder: true, id);
        }
    }

    [Theory]
    [InlineData("permissions/0/function: Service Desk has no function Servise Ticket; did you mean Service Tickets?", """{"name":"x","permissions":[{"module":"Service Desk","function":"Servise Ticket"}]}""")]
    [InlineData("permissions/0/module: There is no module Servise Desk; did you mean Service Desk?", """{"name":"x","permissions":[{"module":"Servise Desk","function":"Service Tickets"}]}""")]
    [InlineData("permissions/0/edit: A level is None, My or All", """{"name":"x","permissions":[{"module":"Service Desk","function":"Service Tickets","edit":"Some"}]}""")]
    [InlineData("permissions/0/add: System > Table Setup has no level My for Add", """{"name":"x","permissions":[{"module":"System","function":"Table Setup","add":"My"}]}""")]
    [InlineData("permissions/1: Service Desk > Service Tickets is listed twice.", """{"name":"x","permissions":[{"module":"Service Desk","function":"Service Tickets"},{"module":"Service","function":"service tickets"}]}""")]
    [InlineData("tableSetupAllow/0: There is no setup table Service / Bord; did you mean Service / ", """{"name":"x","tableSetupAllow":["Service / Bord"]}""")]
    [InlineData("name: A role needs a name.", """{"permissions":[]}""")]
    [InlineData("$.permision: Line 1", """{"name":"x","permision":[]}""")]
    [InlineData("$.name: Line 1", """{"name":""")]
    public async Task A_file_that_is_wrong_is_refused_at_its_place(string line, string json)
    {
        using var shell = await Shell.OpenAsync("sqlite");

        (await shell.RunAsync("role", "apply", shell.Write("role.json", json), "--yes")).ShouldBeRefused(line);
    }

    [Fact]
    public async Task The_administrators_role_and_a_name_that_is_too_long_are_refused()
    {
        using var shell = await Shell.OpenAsync("sqlite");
        await shell.RunAsync("company", "create", "Acme");

        (await shell.RunAsync("role", "apply", shell.Write("admin.json", """{"name":"administrator"}"""), "--yes")).ShouldBeRefused("name: administrator holds everything");
        (await shell.RunAsync("role", "apply", shell.Write("long.json", """{"name":"0123456789012345678901234567890"}"""), "--yes")).ShouldBeRefused("name: A name has at most 30 letters");
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_named()
    {
        using var shell = await Shell.OpenAsync("sqlite");

        (await shell.RunAsync("role", "apply", "nowhere.json")).ShouldBeRefused("file: There is no file nowhere.json.");
    }

    private static JsonObject FileOf(JsonElement set) => new()
    {
        ["name"] = set.GetProperty("id").GetString(),
        ["permissions"] = new JsonArray([.. set.GetProperty("rows").EnumerateArray().Select(row => (JsonNode)new JsonObject
        {
            ["module"] = row[0].GetString(), ["function"] = row[1].GetString(),
            ["inquire"] = row[2].GetString(), ["add"] = row[3].GetString(), ["edit"] = row[4].GetString(), ["delete"] = row[5].GetString(),
        })]),
        ["tableSetupAllow"] = JsonNode.Parse(set.GetProperty("tableSetupAllow").GetRawText()),
    };

    // Function and levels, in either shape; rows that grant nothing say nothing.
    private static List<string> Rows(JsonElement role) =>
    [
        .. (role.TryGetProperty("rows", out var rows)
            ? rows.EnumerateArray().Select(row => row.EnumerateArray().Select(cell => cell.GetString()!).ToArray())
            : role.GetProperty("permissions").EnumerateArray().Select(row => row.EnumerateObject().Select(cell => cell.Value.GetString()!).ToArray()))
            .Where(row => row[2..].Any(level => level != "None"))
            .Select(row => $"{Functions.Find(row[0], row[1])} {string.Join(' ', row[2..])}"),
    ];
}
