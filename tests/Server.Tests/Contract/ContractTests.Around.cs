using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Reeve.Kernel;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Contract;

public abstract partial class ContractTests
{
    public static TheoryData<string> Usable => [.. ContractPlace.Paths(r => r.CanCreate && r.HasUsages && !r.LackingPaths.Contains(r.Path + "/{id}/usages"))];

    [Theory, MemberData(nameof(Creatable))]
    public async Task Each_change_leaves_a_line_with_before_and_after(string path)
    {
        var (resource, address) = await place.OfAsync(path);
        // The first of its kind may be the default one, which stays.
        await place.Samples.CreateAsync(resource);
        var record = await place.Samples.CreateAsync(resource);
        if (resource.IsPersonal)
        {
            // What is one member's alone is no matter of an audit that others read.
            (await Wire.FindAsync("system/auditEntries", $"recordResource = \"{resource.Path}\"")).Expect(200).Text.ShouldBe("[]");
            return;
        }

        var added = (await AuditAsync(resource, record.Id, "added"))[0];
        added.GetProperty("memberIdentifier").GetString().ShouldBe("admin");
        added.GetProperty("requestId").GetString().ShouldBe(record.Header("x-cw-request-id"));
        if (resource.CanEdit && Changeable(resource) is { } field)
        {
            var (before, after) = (record.Object[field.Name]?.ToString(), Samples.PlainValue(resource, field, 900_000 + record.Id)!.ToString());
            (await Wire.PatchAsync($"{address}/{record.Id}", field.Name, after)).Expect(200);
            var change = Changes(await AuditAsync(resource, record.Id, "updated")).Last(c => c.GetProperty("field").GetString() == field.Name);
            (change.TryGetProperty("before", out var was) ? was.GetString() : null).ShouldBe(before);
            change.GetProperty("after").GetString().ShouldBe(after);
        }

        if (!resource.CanDelete || resource.DeletedFlag != null) return;
        (await Wire.DeleteAsync($"{address}/{record.Id}")).Expect(204);
        await AuditAsync(resource, record.Id, "deleted");
    }

    [Theory, MemberData(nameof(Usable))]
    public async Task What_is_used_says_by_whom_and_stays(string path)
    {
        var (resource, address) = await place.OfAsync(path);
        var record = await place.Samples.CreateAsync(resource);
        (await Wire.GetAsync($"{address}/{record.Id}/usages")).Expect(200).Json.ValueKind.ShouldBe(JsonValueKind.Array);
        if (await RefererAsync(resource, record.Id) is not { } referer) return;
        var usages = (await Wire.GetAsync($"{address}/{record.Id}/usages")).Expect(200);
        usages.Json.EnumerateArray().ShouldContain(u => u.GetProperty("type").GetString() == referer.Table.Name && u.GetProperty("count").GetInt64() >= 1, usages.ToString());
        if (!resource.LackingPaths.Contains($"{resource.Path}/{{id}}/usages/list") && referer.Table.Home is { Routed: true, CanGet: true })
        {
            var list = (await Wire.GetAsync($"{address}/{record.Id}/usages/list")).Expect(200);
            var row = list.Json.EnumerateArray().FirstOrDefault(u => u.GetProperty("type").GetString() == referer.Table.Name);
            row.ValueKind.ShouldBe(JsonValueKind.Object, list.ToString());
            if (row.TryGetProperty("hyperlink", out var link)) (await Wire.GetAsync(link.GetString()!.Split("/apis/3.0/")[1])).Expect(200).Id.ShouldBe(row.GetProperty("id").GetInt32());
        }

        if (!resource.CanDelete || resource.DeletedFlag != null) return;
        var refused = (await Wire.DeleteAsync($"{address}/{record.Id}")).Expect(409);
        refused.Json.GetProperty("usages").GetArrayLength().ShouldBeGreaterThan(0);
        (await Wire.FindAsync(address, $"id = {record.Id}")).Expect(200).Ids.ShouldBe([record.Id]);
    }

    private static IEnumerable<JsonElement> Changes(IEnumerable<JsonElement> entries) =>
        entries.SelectMany(entry => JsonElement.Parse(entry.GetProperty("changes").GetString()!).EnumerateArray());

    // A change through one of two resources that share a table is told under the address it came by.
    private async Task<List<JsonElement>> AuditAsync(Resource resource, int id, string verb)
    {
        var found = await Wire.FindAsync("system/auditEntries", $"recordResource = \"{resource.Path}\" and recordId = {id} and verb = \"{verb}\"");
        found.Expect(200).Json.GetArrayLength().ShouldBeGreaterThan(0, $"{verb} {resource} {id}");
        return [.. found.Json.EnumerateArray()];
    }

    // Makes the first record that can refer to this one: a required or an optional reference of a resource without a parent.
    private async Task<Field?> RefererAsync(Resource resource, int id)
    {
        foreach (var field in place.Host.Catalogue.ReferencesTo(resource.Table))
        {
            var home = field.Table.Home!;
            if (!home.CanCreate || home == resource || !Samples.Writable(home).Contains(field) || home.Withins.Any(w => w.Field == field)) continue;
            var body = await place.Samples.BodyAsync(home);
            body[field.Name] = field.AsId ? JsonValue.Create(id) : new JsonObject { ["id"] = id };
            var made = await Wire.PostAsync(await place.Samples.AddressAsync(home), body);
            if (made.Status == 201 && made.Object[field.Name] is { } shown && (shown is JsonObject o ? o["id"] : shown)?.ToString() == id.ToString(CultureInfo.InvariantCulture)) return field;
        }

        return null;
    }
}
