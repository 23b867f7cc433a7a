using System.CommandLine;
using System.Text.Json.Nodes;
using Reeve.Kernel;
using Reeve.Model;
using Reeve.Model.Rights;
using Reeve.Server.Setup;

namespace Reeve.Server.Commands;

/// <summary><c>reeve role</c>: what a security role grants, shown and set from a file.</summary>
public static class RoleCommand
{
    private static readonly Argument<string> Name = new("name") { Description = "Name of the role" };
    private static readonly Argument<string> File = new("file") { Description = "The role as JSON, as role show --json writes it; - reads it from the input" };
    private static readonly Option<bool> Yes = new("--yes", "-y") { Description = "Apply without asking" };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var show = new Command("show", "Show what a role grants.") { Name, CompanyDesk.Company, DataOptions.Data, DataOptions.Postgres, Screen.Json };
        show.SetAction((parsed, _) => ShowAsync(parsed));
        var apply = new Command("apply", "Make a role hold exactly what a file says; shows what changes before it does.") { File, Yes, CompanyDesk.Company, DataOptions.Data, DataOptions.Postgres };
        apply.SetAction((parsed, _) => ApplyAsync(parsed));
        return new Command("role", "Security roles of a company.") { show, apply };
    }

    private static async Task<int> ShowAsync(ParseResult parsed)
    {
        await using var desk = await CompanyDesk.OpenAsync(parsed);
        var role = await desk.FindAsync("system/securityroles", "name", parsed.GetValue(Name)!, "name");
        var file = await HeldAsync(desk, role);
        var screen = new Screen(parsed);
        if (screen.WantsJson)
        {
            screen.Write(file);
            return 0;
        }

        screen.Rows(["Module", "Function", "Inquire", "Add", "Edit", "Delete"], file.Permissions.Select(p => new[] { p.Module, p.Function, p.Inquire, p.Add, p.Edit, p.Delete }));
        if (file.TableSetupAllow.Count > 0) screen.Rows(["Setup tables"], file.TableSetupAllow.Select(table => new[] { table }));
        return 0;
    }

    private static async Task<int> ApplyAsync(ParseResult parsed)
    {
        var wanted = RoleFile.Read(await TextAsync(parsed.GetValue(File)!));
        await using var desk = await CompanyDesk.OpenAsync(parsed);
        if (desk.Engine.Catalogue.Table(typeof(SecurityRole)).Find("name")!.Max is { } most && wanted.Name.Length > most)
            throw new CommandFault("name", $"A name has at most {most} letters.");
        var role = (await desk.ListAsync("system/securityroles")).FirstOrDefault(r => string.Equals((string?)r["name"], wanted.Name, StringComparison.OrdinalIgnoreCase));
        if ((bool?)role?["adminFlag"] == true) throw new CommandFault("name", $"{wanted.Name} holds everything and stays so; give the role another name.");
        var held = role == null ? RoleFile.Of(wanted.Name, new Dictionary<Function, Levels>(), []) : await HeldAsync(desk, role);
        var changes = wanted.Against(held).ToList();
        var screen = new Screen(parsed);
        if (role != null && changes.Count == 0)
        {
            screen.Line($"{wanted.Name} is so already.");
            return 0;
        }

        screen.Rows(["Right", "Before", "After"], changes.Select(c => new[] { c.What, c.Before, c.After }));
        if (!parsed.GetValue(Yes) && !(screen.Interactive && Screen.Agreed($"Apply to {wanted.Name}?")))
            throw new CommandFault("--yes", "Nothing was changed; give --yes to apply.");
        await desk.TogetherAsync(after => Roles.PutAsync(after, wanted.Name, wanted.Levels, wanted.TableSetupAllow));
        screen.Line($"{wanted.Name} is {(role == null ? "made" : "changed")}.");
        return 0;
    }

    private static async Task<RoleFile> HeldAsync(CompanyDesk desk, JsonObject role)
    {
        var id = (int)role["id"]!;
        var levels = new Dictionary<Function, Levels>();
        foreach (var setting in await desk.ListAsync("system/securityRoles/{parentId}/settings", id))
        {
            if (Functions.Find((string?)setting["moduleFunctionIdentifier"] ?? "") is { } function)
                levels[function] = new Levels(LevelOf(setting, "inquire"), LevelOf(setting, "add"), LevelOf(setting, "edit"), LevelOf(setting, "delete"));
        }

        var tables = (await desk.ListAsync("system/securityRoles/{parentId}/customizeItems", id))
            .Where(i => (string?)i["customizeIdentifier"] == nameof(CustomizeIdentifier.SystemTableSetup) && (bool?)i["allowedFlag"] == true)
            .Select(i => (string)i["itemIdentifier"]!)
            .Order(StringComparer.Ordinal);
        return RoleFile.Of((string)role["name"]!, levels, [.. tables]);
    }

    private static Level LevelOf(JsonObject setting, string verb) => Enum.Parse<Level>((string?)setting[verb + "Level"] ?? nameof(Level.None));

    private static async Task<string> TextAsync(string path)
    {
        if (path == "-") return await Console.In.ReadToEndAsync();
        return System.IO.File.Exists(path) ? await System.IO.File.ReadAllTextAsync(path) : throw new CommandFault("file", $"There is no file {path}.");
    }
}
