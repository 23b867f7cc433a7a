using System.Text.Json;
using System.Text.Json.Serialization;
using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Server.Commands;

/// <summary>A role as a file: its name, what it grants, and the setup tables it is customised to.</summary>
/// <remarks>Functions that are not listed are granted nothing; an empty list of tables means that it was never customised.</remarks>
public sealed record RoleFile(string Name, IReadOnlyList<RoleFile.Permission> Permissions, IReadOnlyList<string> TableSetupAllow)
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <summary>The levels as the role's settings.</summary>
    [JsonIgnore]
    public IReadOnlyDictionary<Function, Levels> Levels { get; private init; } = new Dictionary<Function, Levels>();

    /// <summary>Reads a file's text; a fault names the place in it.</summary>
    public static RoleFile Read(string json)
    {
        RawRole? raw;
        try
        {
            raw = JsonSerializer.Deserialize<RawRole>(json, Strict);
        }
        catch (JsonException fault)
        {
            throw new CommandFault(fault.Path ?? "file", $"Line {fault.LineNumber + 1}: {fault.Message.Split(". Path", 2)[0]}");
        }

        if (string.IsNullOrWhiteSpace(raw?.Name)) throw new CommandFault("name", "A role needs a name.");
        var levels = new Dictionary<Function, Levels>();
        foreach (var (permission, at) in (raw.Permissions ?? []).Select((p, at) => (p, at)))
        {
            var function = FunctionOf(permission, $"permissions/{at}");
            if (!levels.TryAdd(function, LevelsOf(permission, function, $"permissions/{at}"))) throw new CommandFault($"permissions/{at}", $"{function} is listed twice.");
        }

        var tables = (raw.TableSetupAllow ?? []).Select((table, at) => Table(table, $"tableSetupAllow/{at}")).Distinct().Order(StringComparer.Ordinal).ToList();
        return Of(raw.Name.Trim(), levels, tables);
    }

    /// <summary>The file of what a role holds.</summary>
    public static RoleFile Of(string name, IReadOnlyDictionary<Function, Levels> levels, IReadOnlyList<string> tables) => new(
        name,
        [.. levels.Where(l => l.Value != Kernel.Levels.None).OrderBy(l => Functions.SortOrder(l.Key)).Select(l => new Permission(
            l.Key.Module, l.Key.Name, l.Value.Inquire.ToString(), l.Value.Add.ToString(), l.Value.Edit.ToString(), l.Value.Delete.ToString()))],
        tables)
    {
        Levels = levels.Where(l => l.Value != Kernel.Levels.None).ToDictionary(),
    };

    /// <summary>What applying this file changes in a role that is like the other: place, before and after.</summary>
    public IEnumerable<(string What, string Before, string After)> Against(RoleFile before)
    {
        foreach (var function in Functions.All)
        {
            var (old, now) = (before.Levels.GetValueOrDefault(function), Levels.GetValueOrDefault(function));
            foreach (var verb in Enum.GetValues<Verb>())
                if (old[verb] != now[verb]) yield return ($"{function}, {verb}", old[verb].ToString(), now[verb].ToString());
        }

        if (!TableSetupAllow.SequenceEqual(before.TableSetupAllow)) yield return ("Setup tables", Tables(before), Tables(this));
    }

    private static string Tables(RoleFile role) => role.TableSetupAllow.Count == 0 ? "all" : string.Join(", ", role.TableSetupAllow);

    private static Function FunctionOf(RawPermission permission, string at)
    {
        var (module, name) = (permission.Module ?? "", permission.Function ?? "");
        if (Functions.Find(module, name) is { } function) return function;
        var modules = Functions.All.Select(f => f.Module).Distinct().ToList();
        var known = Functions.All.Where(f => Functions.Find(module, f.Name) == f).ToList();
        if (known.Count == 0) throw new CommandFault(at + "/module", $"There is no module {module}; did you mean {Nearest.Of(module, modules)}?");
        throw new CommandFault(at + "/function", $"{known[0].Module} has no function {name}; did you mean {Nearest.Of(name, known.Select(f => f.Name))}?");
    }

    private static Levels LevelsOf(RawPermission permission, Function function, string at)
    {
        Level Read(string? text, Verb verb)
        {
            var field = $"{at}/{verb.ToString().ToLowerInvariant()}";
            if (string.IsNullOrEmpty(text)) return Level.None;
            if (!Enum.TryParse<Level>(text, true, out var level) || !Enum.IsDefined(level)) throw new CommandFault(field, $"A level is None, My or All, which {text} is not.");
            return function.Allows(verb, level) ? level : throw new CommandFault(field, $"{function} has no level {level} for {verb}; give None or All.");
        }

        return new(Read(permission.Inquire, Verb.Inquire), Read(permission.Add, Verb.Add), Read(permission.Edit, Verb.Edit), Read(permission.Delete, Verb.Delete));
    }

    private static string Table(string entry, string at) =>
        SetupTables.Find(entry) ?? throw new CommandFault(at, $"There is no setup table {entry}; did you mean {Nearest.Of(entry, SetupTables.All)}?");

    /// <summary>What a role grants on one function.</summary>
    public sealed record Permission(string Module, string Function, string Inquire, string Add, string Edit, string Delete);

    private sealed record RawRole(string? Name, List<RawPermission>? Permissions, List<string>? TableSetupAllow);

    private sealed record RawPermission(string? Module, string? Function, string? Inquire, string? Add, string? Edit, string? Delete);
}
