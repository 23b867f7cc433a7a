using System.Text.Json;
using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>Writing many levels of a role at once.</summary>
public static class SettingLists
{
    /// <summary><c>PUT</c> of all levels of a role: what is not listed falls to None.</summary>
    public static Operation Replace { get; } = Made("PUT", "All levels of a role; functions that are not listed fall to None.", rest: true);

    /// <summary><c>PATCH</c> of some levels of a role.</summary>
    public static Operation Change { get; } = Made("PATCH", "Some levels of a role; functions that are not listed stay as they are.", rest: false);

    private static Operation Made(string method, string summary, bool rest) => new()
    {
        Path = "system/securityRoles/{parentId}/settings",
        Method = method,
        Function = Systems.SecurityRoles,
        Verb = Verb.Edit,
        Extension = true,
        Summary = summary,
        Body = typeof(IReadOnlyList<Wanted>),
        Answer = typeof(IReadOnlyList<SecurityRoleSetting>),
        Run = call => RunAsync(call, rest),
    };

    private static async ValueTask<object?> RunAsync(OperationCall call, bool rest)
    {
        var role = new Ref<SecurityRole>(call.Number("parentId"));
        var wanted = Read(call.Body);
        return await call.ActAsync<object?>(async after =>
        {
            if (after.Use.Find<SecurityRole>(role) == null) throw new Refusal(new Problem.NoRecord(nameof(SecurityRole), call.Path["parentId"]));
            foreach (var setting in await after.FindAsync<SecurityRoleSetting>(s => s.Role == role))
            {
                var given = wanted.GetValueOrDefault(setting.ModuleFunctionIdentifier ?? "");
                if (given == null && !rest) continue;
                await after.EditAsync<SecurityRoleSetting>(setting.Id, s => Apply(s, given, rest));
            }

            return (await after.FindAsync<SecurityRoleSetting>(s => s.Role == role)).Select(MySecurity.Shown).ToList();
        });
    }

    private static void Apply(SecurityRoleSetting setting, Wanted? given, bool rest)
    {
        setting.InquireLevel = given?.InquireLevel ?? (rest ? Level.None : setting.InquireLevel);
        setting.AddLevel = given?.AddLevel ?? (rest ? Level.None : setting.AddLevel);
        setting.EditLevel = given?.EditLevel ?? (rest ? Level.None : setting.EditLevel);
        setting.DeleteLevel = given?.DeleteLevel ?? (rest ? Level.None : setting.DeleteLevel);
    }

    private static Dictionary<string, Wanted> Read(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Array) throw new Refusal(new Problem.BadRequest("A list of settings is expected."));
        var faults = new List<Fault>();
        var read = new Dictionary<string, Wanted>();
        var at = 0;
        foreach (var item in body.EnumerateArray())
        {
            if (FunctionOf(item) is { } function) read[function.Identifier] = Levels(item, at, faults);
            else faults.Add(Fault.NotFound($"[{at}]/moduleFunctionIdentifier", "No function of that identifier, or of that moduleName and moduleFunctionName."));
            at++;
        }

        return faults.Count == 0 ? read : throw new Refusal(new Problem.Invalid(nameof(SecurityRoleSetting), faults));
    }

    private static Function? FunctionOf(JsonElement item) =>
        Text(item, "moduleFunctionIdentifier") is { } identifier ? Functions.Find(identifier)
        : Text(item, "moduleName") is { } module && Text(item, "moduleFunctionName") is { } name ? Functions.Find(module, name)
        : null;

    private static Wanted Levels(JsonElement item, int at, List<Fault> faults) => new(
        LevelOf(item, "inquireLevel", at, faults),
        LevelOf(item, "addLevel", at, faults),
        LevelOf(item, "editLevel", at, faults),
        LevelOf(item, "deleteLevel", at, faults));

    private static Level? LevelOf(JsonElement item, string name, int at, List<Fault> faults)
    {
        if (Text(item, name) is not { } text) return null;
        if (Enum.TryParse<Level>(text, true, out var level) && Enum.IsDefined(level)) return level;
        faults.Add(Fault.At($"[{at}]/{name}", FaultCode.InvalidField, "A level is None, My or All."));
        return null;
    }

    private static string? Text(JsonElement item, string name)
    {
        if (item.ValueKind != JsonValueKind.Object) return null;
        foreach (var member in item.EnumerateObject())
        {
            if (string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase) && member.Value.ValueKind == JsonValueKind.String) return member.Value.GetString();
        }

        return null;
    }

    private sealed record Wanted(Level? InquireLevel, Level? AddLevel, Level? EditLevel, Level? DeleteLevel);
}
