using Reeve.Server.Tests.Rights;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Scenarios;

/// <summary>Entries that a company adds to the menu: whose menu shows them, where, and with which picture.</summary>
public sealed class MenuTests
{
    private const string Entries = "system/menuentries";
    private const string Mine = "system/myMenuEntries";

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_role_sees_the_entries_that_its_customize_list_allows_and_no_others(string database)
    {
        var desk = await TicketDesk.OpenAsync(database);
        var (status, payroll) = (await EntryAsync(desk, "Status page"), await EntryAsync(desk, "Payroll"));
        var (reader, _) = await desk.MemberAsync("menureader", Right("All"));
        var (none, _) = await desk.MemberAsync("menunone", Right("None"));

        (await CaptionsAsync(desk.Admin)).ShouldBe(["Payroll", "Status page"]);
        (await CaptionsAsync(reader)).ShouldBe(["Payroll", "Status page"]);
        (await CaptionsAsync(none)).ShouldBeEmpty();

        var role = (await desk.Admin.GetAsync("system/securityroles?conditions=name=\"Role of menureader\"")).Expect(200).Ids[0];
        (await desk.Admin.SendAsync("PUT", $"system/securityRoles/{role}/customizeItems", new object[]
        {
            new { customizeIdentifier = "SystemCustomMenuEntry", itemIdentifier = "status PAGE", allowedFlag = true },
            new { customizeIdentifier = "SystemCustomMenuEntry", itemIdentifier = "Payroll", allowedFlag = false },
        })).Expect(200);

        (await CaptionsAsync(reader)).ShouldBe(["Status page"]);
        (await reader.GetAsync(Entries)).Expect(200).Ids.ShouldBe([status]);
        (await reader.GetAsync($"{Entries}/count")).Expect(200).Text.ShouldBe("{\"count\":1}");
        (await reader.GetAsync($"{Entries}/{payroll}")).Expect(404);
        (await reader.GetAsync($"{Entries}/{payroll}/image")).Expect(404);
        (await reader.GetAsync($"system/menuEntries/{payroll}/locations")).Expect(404);
        (await reader.SendAsync("PATCH", $"{Entries}/{status}", Caption("Other"))).Expect(403);
        (await desk.Admin.GetAsync($"{Entries}/{payroll}")).Expect(200);

        // A new caption does not take the entry from the roles that had it, nor give the others one.
        (await desk.Admin.SendAsync("PATCH", $"{Entries}/{status}", Caption("Health"))).Expect(200);
        (await desk.Admin.SendAsync("PATCH", $"{Entries}/{payroll}", Caption("Wages"))).Expect(200);
        (await CaptionsAsync(reader)).ShouldBe(["Health"]);
        (await desk.Admin.SendAsync("DELETE", $"{Entries}/{status}")).Expect(204);
        await EntryAsync(desk, "Health");
        (await CaptionsAsync(reader)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task An_entry_of_some_locations_is_in_the_menu_of_their_members(string database)
    {
        var desk = await TicketDesk.OpenAsync(database);
        var first = (await desk.Admin.GetAsync("system/locations")).Expect(200).Ids[0];
        var second = (await desk.Admin.PostAsync("system/locations", new { name = "Harbour", locationFlag = true })).Expect(201).Id;
        var entry = (await desk.Admin.PostAsync(Entries, new
        {
            menuLocation = new { name = "Service Desk" }, caption = "Gate", link = "https://example.com/gate", newWindowFlag = true, locationIds = new[] { second },
        })).Expect(201).Id;
        var at = $"system/menuEntries/{entry}/locations";
        async Task<string> ListAsync() => (await desk.Admin.GetAsync($"{Entries}/{entry}")).Expect(200).Json.GetProperty("locationIds").GetRawText();
        async Task<IEnumerable<int>> RowsAsync() => (await desk.Admin.GetAsync(at)).Expect(200).Json.EnumerateArray().Select(l => l.GetProperty("location").GetProperty("id").GetInt32()).Order();

        (await RowsAsync()).ShouldBe([second]);
        (await CaptionsAsync(desk.Admin)).ShouldBeEmpty();
        var (there, number) = await desk.MemberAsync("atharbour", Right("All"));
        (await CaptionsAsync(there)).ShouldBeEmpty();
        (await desk.Admin.SendAsync("PATCH", $"system/apiMembers/{number}", new[] { new { op = "replace", path = "defaultLocation", value = new { id = second } } })).Expect(200);
        (await CaptionsAsync(there)).ShouldBe(["Gate"]);

        var added = (await desk.Admin.PostAsync(at, new { location = new { id = first } })).Expect(201).Id;
        (await desk.Admin.PostAsync(at, new { location = new { id = first } })).Expect(400);
        (await ListAsync()).ShouldBe($"[{second},{first}]");
        (await desk.Admin.SendAsync("DELETE", $"{at}/{added}")).Expect(204);
        (await ListAsync()).ShouldBe($"[{second}]");
        (await desk.Admin.SendAsync("PATCH", $"{Entries}/{entry}", new[] { new { op = "add", path = "addAllLocations", value = true } })).Expect(200);
        (await RowsAsync()).ShouldBe(new[] { first, second }.Order());
        (await desk.Admin.SendAsync("PATCH", $"{Entries}/{entry}", new[] { new { op = "replace", path = "locationIds", value = new[] { first, 999_999 } } })).Expect(400).Faults[0].Field.ShouldBe("locationIds");
        (await desk.Admin.SendAsync("PATCH", $"{Entries}/{entry}", new[] { new { op = "replace", path = "removeAllLocations", value = true } })).Expect(200);
        (await RowsAsync()).ShouldBeEmpty();
        (await CaptionsAsync(desk.Admin)).ShouldBe(["Gate"]);

        (await desk.Admin.SendAsync("PATCH", $"{Entries}/{entry}", new[] { new { op = "replace", path = "locationIds", value = new[] { first, second } } })).Expect(200);
        (await desk.Admin.SendAsync("DELETE", $"{Entries}/{entry}")).Expect(204);
        (await desk.Admin.GetAsync(at)).Expect(404);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task The_picture_of_an_entry_is_given_shown_and_replaced(string database)
    {
        var desk = await TicketDesk.OpenAsync(database);
        var entry = await EntryAsync(desk, "Status page");
        var image = $"{Entries}/{entry}/image";
        (await desk.Admin.GetAsync(image)).Expect(404);
        (await desk.Admin.UploadAsync(image, DocumentTests.Form(null, 0, "a.png", "no picture"u8.ToArray()))).Expect(400).Faults.ShouldBe([("InvalidField", "file")]);
        (await desk.Admin.UploadAsync(image, DocumentTests.Form(null, 0, null, []))).Expect(400).Faults.ShouldBe([("MissingRequiredField", "file")]);
        (await desk.Admin.UploadAsync($"{Entries}/999999/image", DocumentTests.Form(null, 0, "a.png", DocumentTests.Png))).Expect(404);

        (await desk.Admin.UploadAsync(image, DocumentTests.Form(null, 0, "a.png", DocumentTests.Png))).Expect(204);
        var (answer, bytes) = await desk.Admin.DownloadAsync(image);
        answer.Expect(200).Header("Content-Type").ShouldBe("image/png");
        bytes.ShouldBe(DocumentTests.Png);
        (await desk.Admin.GetAsync(Mine)).Expect(200).Json[0].GetProperty("imageFlag").GetBoolean().ShouldBeTrue();
        var before = (await desk.Admin.GetAsync($"{Entries}/{entry}")).Expect(200).Json.GetProperty("largeMenuIconId").GetInt32();

        (await desk.Admin.UploadAsync(image, DocumentTests.Form(null, 0, "b.png", DocumentTests.Png))).Expect(204);
        (await desk.Admin.GetAsync($"{Entries}/{entry}")).Expect(200).Json.GetProperty("largeMenuIconId").GetInt32().ShouldNotBe(before);
        (await desk.Admin.GetAsync($"system/documents/{before}")).Expect(404);
        (await desk.Admin.GetAsync($"system/documents/count?recordType=MenuEntry&recordId={entry}")).Expect(200).Text.ShouldBe("{\"count\":1}");

        var (reader, _) = await desk.MemberAsync("picturereader", Right("All"));
        (await reader.DownloadAsync(image)).Bytes.ShouldBe(DocumentTests.Png);
        (await reader.UploadAsync(image, DocumentTests.Form(null, 0, "c.png", DocumentTests.Png))).Expect(403).Says("function").ShouldBe("Custom Menu Entry");
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Only_pages_that_a_browser_may_open_stand_in_the_menu(string database)
    {
        var desk = await TicketDesk.OpenAsync(database);
        foreach (var link in (string[])["javascript:alert(1)", "data:text/html,x", "page", "file:///etc/passwd"])
        {
            (await desk.Admin.PostAsync(Entries, new { menuLocation = new { name = "System" }, caption = "Bad", link, newWindowFlag = false })).Expect(400).Faults
                .ShouldBe([("InvalidField", "link")]);
        }

        (await desk.Admin.PostAsync(Entries, new { })).Expect(400).Faults.Select(f => f.Field).ShouldBe(["menuLocation", "caption", "link", "newWindowFlag"], ignoreOrder: true);
        (await desk.Admin.GetAsync("system/menuLocations?fields=name")).Expect(200).Json.EnumerateArray().Select(l => l.GetProperty("name").GetString())
            .ShouldBe(["Companies", "Sales", "Marketing", "Procurement", "Project", "Service Desk", "Time & Expense", "Finance", "System"]);
        (await desk.Admin.PostAsync("system/menuLocations", new { name = "Mine" })).Expect(405);
    }

    private static async Task<int> EntryAsync(TicketDesk desk, string caption) => (await desk.Admin.PostAsync(
        Entries, new { menuLocation = new { name = "Service Desk" }, caption, link = "https://example.com/", newWindowFlag = true })).Expect(201).Id;

    private static async Task<IEnumerable<string?>> CaptionsAsync(Wire wire) =>
        (await wire.GetAsync(Mine)).Expect(200).Json.EnumerateArray().Select(e => e.GetProperty("caption").GetString());

    private static object Right(string inquire) => new { moduleFunctionIdentifier = "System.CustomMenuEntry", inquireLevel = inquire };

    private static object[] Caption(string caption) => [new { op = "replace", path = "caption", value = caption }];
}
