using System.IO.Compression;
using System.Text.Json;
using Reeve.Kernel;
using Reeve.Server.Tests.Contract;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Scenarios;

/// <summary>What generic screens are made from: everything declared, as far as the caller's rights reach.</summary>
public sealed class CatalogueScreenTests
{
    private const string Path = "system/catalogue";

    [Fact]
    public async Task Full_access_sees_every_declared_resource()
    {
        var admin = await (await TestHost.SharedAsync("sqlite")).CompanyAsync();
        var declared = Running.Catalogue().Resources.Where(r => r.Routed && Endpoint.Of(Running.Catalogue()).Any(e => e.Resource == r)).ToList();
        var shown = await ResourcesAsync(admin);

        shown.Keys.ShouldBe(declared.Select(r => r.Path), ignoreOrder: true);
        foreach (var resource in declared)
        {
            var rights = shown[resource.Path].GetProperty("rights");
            (rights.GetProperty("inquire").GetString(), rights.GetProperty("add").GetString(), rights.GetProperty("edit").GetString(), rights.GetProperty("delete").GetString())
                .ShouldBe((Of(resource, true), Of(resource, resource.CanCreate || resource.Path == "system/documents"), Of(resource, resource.CanEdit), Of(resource, resource.CanDelete)), resource.Path);
        }

        static string Of(Resource resource, bool offered) => !offered ? "None" : resource.IsPersonal ? "My" : "All";
    }

    [Fact]
    public async Task A_role_sees_what_it_grants_and_nothing_else()
    {
        var host = await TestHost.SharedAsync("sqlite");
        var admin = await host.CompanyAsync();
        var member = await MemberAsync(admin, [new { moduleName = "Service Desk", moduleFunctionName = "Service Tickets", inquireLevel = "My", addLevel = "All" }]);
        var shown = await ResourcesAsync(member);

        var rights = shown["service/tickets"].GetProperty("rights");
        (rights.GetProperty("inquire").GetString(), rights.GetProperty("add").GetString(), rights.GetProperty("edit").GetString(), rights.GetProperty("delete").GetString())
            .ShouldBe(("My", "All", "None", "None"));
        shown["service/tickets/{parentId}/notes"].GetProperty("rights").GetProperty("inquire").GetString().ShouldBe("My");
        foreach (var hidden in new[] { "company/companies", "company/companies/{parentId}/notes", "service/boards", "system/members", "system/securityroles", "company/configurations" })
            shown.Keys.ShouldNotContain(hidden);
        var modules = (await member.GetAsync(Path)).Expect(200).Json.GetProperty("modules").EnumerateArray().Select(m => m.GetProperty("name").GetString()).ToList();
        modules.ShouldContain("Service Desk");
        modules.ShouldNotContain("Companies");

        // The board is picked from the twin that all may read, since the table of boards is not open to the role.
        var fields = shown["service/tickets"].GetProperty("fields").EnumerateArray().ToDictionary(f => f.GetProperty("name").GetString()!);
        fields["board"].GetProperty("target").GetString().ShouldBe("service/info/boards");
        fields["company"].TryGetProperty("target", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Lists_are_called_what_people_call_them()
    {
        var shown = await ResourcesAsync(await (await TestHost.SharedAsync("sqlite")).CompanyAsync());
        foreach (var (path, title) in new[]
        {
            ("service/SLAs", "SLAs"), ("schedule/entries", "Schedule Entries"), ("company/companies/types", "Company Types"), ("company/noteTypes", "Company Note Types"),
            ("service/tickets/{parentId}/scheduleentries", "Schedule Entries"), ("company/companies/{parentId}/notes", "Notes"),
            ("system/members/{parentId}/mycertifications", "My Certifications"), ("system/callbacks", "Callbacks"), ("system/connectwisehostedsetups", "ConnectWise Hosted Setups"),
        })
            shown[path].GetProperty("title").GetString().ShouldBe(title);
    }

    [Fact]
    public async Task A_resource_without_rights_on_the_record_above_is_not_shown()
    {
        var admin = await (await TestHost.SharedAsync("sqlite")).CompanyAsync();
        var member = await MemberAsync(admin, [new { moduleName = "Companies", moduleFunctionName = "Notes", inquireLevel = "All", addLevel = "All", editLevel = "All", deleteLevel = "All" }]);
        var shown = await ResourcesAsync(member);

        shown.Keys.ShouldNotContain("company/companies/{parentId}/notes");
        shown.Keys.ShouldNotContain("company/contacts/{parentId}/notes");
    }

    [Fact]
    public async Task A_resource_is_described_for_a_screen()
    {
        var admin = await (await TestHost.SharedAsync("sqlite")).CompanyAsync();
        var shown = await ResourcesAsync(admin);
        var (tickets, boards, statuses) = (shown["service/tickets"], shown["service/boards"], shown["service/boards/{parentId}/statuses"]);

        Said(tickets, "name", "title", "module", "kind", "documents", "custom", "entity").ShouldBe(["Ticket", "Tickets", "Service Desk", "table", "Ticket", "Ticket", "Ticket"]);
        Said(boards, "title", "module", "kind", "category", "table", "label").ShouldBe(["Boards", "Service Desk", "setup", "Service", "Service / Service Board", "name"]);
        Said(statuses, "title", "kind", "parent", "parentField").ShouldBe(["Statuses", "child", "service/boards", "board"]);
        Said(shown["service/locations"], "name", "title").ShouldBe(["Service Location", "Service Locations"]);
        Said(shown["system/securityroles"], "title", "module").ShouldBe(["Security Roles", "System"]);
        Said(tickets.GetProperty("required").GetProperty("edit"), "module", "function").ShouldBe(["Service Desk", "Service Tickets"]);
        Said(boards.GetProperty("required").GetProperty("add"), "function", "table").ShouldBe(["Table Setup", "Service / Service Board"]);

        var fields = tickets.GetProperty("fields").EnumerateArray().ToDictionary(f => f.GetProperty("name").GetString()!);
        Said(fields["summary"], "type", "maxLength", "required", "filterable", "sortable").ShouldBe(["text", "100", "True", "True", "True"]);
        Said(fields["status"], "type", "target", "targetLabel", "within").ShouldBe(["reference", "service/boards/{parentId}/statuses", "name", "board"]);
        Said(fields["closedFlag"], "title", "type", "readOnly").ShouldBe(["Closed", "boolean", "True"]);
        Said(fields["_info/lastUpdated"], "type", "readOnly", "sortable").ShouldBe(["dateTime", "True", "True"]);
        fields["initialDescription"].GetProperty("writeOnly").GetBoolean().ShouldBeTrue();
        fields["initialDescription"].TryGetProperty("filterable", out _).ShouldBeFalse();
        tickets.GetProperty("actions").EnumerateArray().Select(a => a.GetProperty("path").GetString()).ShouldContain("service/tickets/{parentId}/merge");
        Said(boards.GetProperty("required").GetProperty("add"), "list").ShouldBe(["SystemTableSetup"]);
        Said(tickets, "myVerbs").ShouldBe(["[\"Inquire\",\"Add\",\"Edit\",\"Delete\"]"]);
        Said(boards, "myVerbs").ShouldBe(["[]"]);
        Said(shown["system/sessions"], "myVerbs").ShouldBe(["[\"Inquire\",\"Delete\"]"]);
        Said(shown["system/documents"].GetProperty("rights"), "inquire", "add", "edit", "delete").ShouldBe(["All", "All", "None", "All"]);
        Said(shown["system/documents"].GetProperty("required").GetProperty("add"), "function").ShouldBe(["Manage Attachments"]);
        Said(shown["system/documents"], "uploads").ShouldBe(["True"]);
        var defined = shown["system/userDefinedFields"].GetProperty("fields").EnumerateArray().ToDictionary(f => f.GetProperty("name").GetString()!);
        Said(defined["fieldTypeIdentifier"], "writeOnce").ShouldBe(["True"]);
        Said(defined["caption"], "writeOnce").ShouldBe([""]);
        shown["system/members"].GetProperty("fields").EnumerateArray().Select(f => f.GetProperty("name").GetString()).ShouldNotContain("enteredById");
    }

    [Fact]
    public async Task Every_field_said_to_be_filterable_or_sortable_is_taken_by_lists()
    {
        var admin = await (await TestHost.SharedAsync("sqlite")).CompanyAsync();
        foreach (var (path, resource) in await ResourcesAsync(admin))
        {
            if (path.Contains('{') || Running.Catalogue().Resource(path).LackingPaths.Contains(path)) continue;
            var fields = resource.GetProperty("fields").EnumerateArray().ToList();
            foreach (var some in fields.Where(f => f.TryGetProperty("filterable", out _)).Select(f => f.GetProperty("name").GetString() + (Said(f, "type")[0] == "reference" ? "/id" : "")).Chunk(20))
                (await admin.FindAsync(path, string.Join(" and ", some.Select(n => n + " != null")), "&pageSize=1")).Expect(200);
            foreach (var some in fields.Where(f => f.TryGetProperty("sortable", out _)).Select(f => f.GetProperty("name").GetString()).Chunk(8))
                (await admin.GetAsync($"{path}?pageSize=1&orderBy={string.Join(',', some)}")).Expect(200);
        }
    }

    [Fact]
    public async Task A_resource_declared_tomorrow_is_there_without_further_code()
    {
        var catalogue = new Catalogue([.. Running.Catalogue().Resources.Select(r => (Resource)Activator.CreateInstance(r.GetType())!), new Vans()]);
        await using var host = await TestHost.StartAsync("sqlite", catalogue);
        var van = (await ResourcesAsync(await host.CompanyAsync()))["company/vans"];

        Said(van, "name", "title", "module", "kind", "label").ShouldBe(["Van", "Vans", "Companies", "table", "plate"]);
        var fields = van.GetProperty("fields").EnumerateArray().ToDictionary(f => f.GetProperty("name").GetString()!);
        fields["use"].GetProperty("options").EnumerateArray().Select(o => o.GetString()).ShouldBe(["OnSite", "Delivery", "Spare"]);
        Said(fields["leasePerMonth"], "type", "scale").ShouldBe(["decimal", "2"]);
        Said(fields["seats"], "type", "least", "most").ShouldBe(["integer", "1", "9"]);
        Said(fields["replaces"], "target", "targetLabel").ShouldBe(["company/vans", "plate"]);
        van.GetProperty("actions").EnumerateArray().Select(a => a.GetProperty("name").GetString()).ShouldContain("usages");
    }

    [Fact]
    public async Task Who_has_it_is_not_sent_it_again_until_the_rights_change()
    {
        var admin = await (await TestHost.SharedAsync("sqlite")).CompanyAsync();
        var member = await MemberAsync(admin, [new { moduleName = "Service Desk", moduleFunctionName = "Service Tickets", inquireLevel = "All" }]);
        var first = (await member.GetAsync(Path)).Expect(200);
        var tag = first.Header("ETag").ShouldNotBeNull();
        (await member.SendAsync("GET", Path, null, ("If-None-Match", tag))).Expect(304).Header("ETag").ShouldBe(tag);

        var role = (await admin.FindAsync("system/securityroles", "name = \"Screens\"")).Expect(200).Ids.Single();
        (await admin.SendAsync("PATCH", $"system/securityRoles/{role}/settings", new[] { new { moduleName = "Companies", moduleFunctionName = "Company Maintenance", inquireLevel = "All" } })).Expect(200);
        var second = await member.SendAsync("GET", Path, null, ("If-None-Match", tag));
        second.Expect(200).Header("ETag").ShouldNotBe(tag);
        second.Json.GetProperty("resources").EnumerateArray().Select(r => r.GetProperty("path").GetString()).ShouldContain("company/companies");
    }

    [Fact]
    public async Task It_is_sent_packed_to_who_takes_it_so()
    {
        var admin = await (await TestHost.SharedAsync("sqlite")).CompanyAsync();
        var plain = (await admin.GetAsync(Path)).Expect(200);
        var (answer, bytes) = await admin.DownloadAsync(Path, ("Accept-Encoding", "br, gzip"));
        answer.Expect(200).Header("Content-Encoding").ShouldBe("gzip");
        using var unpacked = new StreamReader(new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress));
        (await unpacked.ReadToEndAsync()).ShouldBe(plain.Text);
        (await admin.DownloadAsync(Path, ("Accept-Encoding", "gzip;q=0"))).Answer.Header("Content-Encoding").ShouldBeNull();
    }

    private static async Task<Dictionary<string, JsonElement>> ResourcesAsync(Wire wire) => (await wire.GetAsync(Path)).Expect(200).Json
        .GetProperty("resources").EnumerateArray().ToDictionary(r => r.GetProperty("path").GetString()!);

    private static async Task<Wire> MemberAsync(Wire admin, object[] settings)
    {
        var role = (await admin.PostAsync("system/securityroles", new { name = "Screens" })).Expect(201).Id;
        (await admin.SendAsync("PATCH", $"system/securityRoles/{role}/settings", settings)).Expect(200);
        var member = (await admin.PostAsync("system/apiMembers", new { identifier = "screens", name = "Screens", securityRole = new { id = role } })).Expect(201).Id;
        var key = (await admin.PostAsync($"system/apiMembers/{member}/apiKeys", new { description = "Screens" })).Expect(201).Json;
        return admin.With(admin.Company, key.GetProperty("publicKey").GetString()!, key.GetProperty("privateKey").GetString()!);
    }

    private static IReadOnlyList<string> Said(JsonElement json, params string[] names) =>
        [.. names.Select(n => json.TryGetProperty(n, out var value) ? value.ToString() : "")];
}
