using System.Text.Json;
using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>Writing the Customize lists of a role.</summary>
public static class CustomizeLists
{
    /// <summary><c>PUT</c>: replaces the lists that the body names; an entry without item makes its list as if it was never customised.</summary>
    public static Operation Replace { get; } = new()
    {
        Path = "system/securityRoles/{parentId}/customizeItems",
        Method = "PUT",
        Function = Systems.SecurityRoles,
        Verb = Verb.Edit,
        Extension = true,
        Summary = "Replaces the Customize lists that the body names.",
        Body = typeof(IReadOnlyList<Wanted>),
        Answer = typeof(IReadOnlyList<CustomizeItem>),
        Run = RunAsync,
    };

    /// <summary>The wire's name of a function's list; null where it has none.</summary>
    public static string? Of(Function function) => Enum.TryParse<CustomizeIdentifier>(function.Customize, out var list) ? list.ToString() : null;

    private static async ValueTask<object?> RunAsync(OperationCall call)
    {
        var role = new Ref<SecurityRole>(call.Number("parentId"));
        var wanted = Read(call.Body);
        return await call.ActAsync<object?>(async after =>
        {
            if (after.Use.Find<SecurityRole>(role) is not { } held) throw new Refusal(new Problem.NoRecord(nameof(SecurityRole), call.Path["parentId"]));
            if (held.AdminFlag) throw new Refusal(Invalid(Fault.At("customizeIdentifier", FaultCode.InvalidField, "The administrators' role has no lists.")));
            Hold(after.Use, role.Id, wanted);
            var lists = wanted.Select(w => w.List).ToHashSet();
            foreach (var item in await after.FindAsync<CustomizeItem>(i => i.Role == role))
            {
                if (lists.Contains(item.CustomizeIdentifier!.Value)) await after.RemoveAsync<CustomizeItem>(item.Id);
            }

            foreach (var (list, item, allowed) in wanted.Where(w => w.Item != null).DistinctBy(w => (w.List, Fold.Of(w.Item!))))
                await after.AddAsync(new CustomizeItem { Role = role, CustomizeIdentifier = list, ItemIdentifier = item!, AllowedFlag = allowed });
            return (await after.FindAsync<CustomizeItem>(i => i.Role == role))
                .Select(i => new { i.Id, CustomizeIdentifier = i.CustomizeIdentifier.ToString(), i.ItemIdentifier, i.AllowedFlag }).ToList();
        });
    }

    private static void Hold(Use use, int role, List<Wanted> wanted)
    {
        var grants = RoleGrants.Stated(use.Memory, role);
        foreach (var list in wanted.GroupBy(w => w.List))
        {
            var items = list.Where(w => w is { Item: not null, Allowed: true }).Select(w => w.Item!).ToList();
            grants = grants.With(list.Key.ToString(), list.All(w => w.Item == null) ? null : items);
        }

        Bounds.Hold(use, grants, "The role would grant more than you hold.");
    }

    private static List<Wanted> Read(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Array) throw new Refusal(new Problem.BadRequest("A list of items is expected."));
        return [.. body.EnumerateArray().Select((entry, at) => Read(entry, at))];
    }

    private static Wanted Read(JsonElement entry, int at)
    {
        if (entry.ValueKind != JsonValueKind.Object) throw new Refusal(new Problem.BadRequest($"Entry {at} is no object."));
        var members = entry.EnumerateObject().ToLookup(m => m.Name, m => m.Value, StringComparer.OrdinalIgnoreCase);
        if (!Enum.TryParse<CustomizeIdentifier>(Text(members, "customizeIdentifier"), true, out var list) || !Enum.IsDefined(list))
            throw new Refusal(Invalid(Fault.At($"[{at}]/customizeIdentifier", FaultCode.InvalidField, "No Customize list of that name.")));
        var item = Text(members, "itemIdentifier");
        if (item != null && list == CustomizeIdentifier.SystemTableSetup)
        {
            item = SetupTables.Find(item)
                ?? throw new Refusal(Invalid(Fault.NotFound($"[{at}]/itemIdentifier", $"Setup table {item} not found")));
        }

        return new Wanted(list, item, members["allowedFlag"].LastOrDefault().ValueKind != JsonValueKind.False);
    }

    // Of a member given twice the last counts.
    private static string? Text(ILookup<string, JsonElement> members, string name) =>
        members[name].LastOrDefault() is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    private static Problem.Invalid Invalid(Fault fault) => new(nameof(CustomizeItem), [fault]);

    private sealed record Wanted(CustomizeIdentifier List, string? Item, bool Allowed);
}
