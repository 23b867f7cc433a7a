using System.CommandLine;
using System.Text.RegularExpressions;
using Reeve.Model;
using Reeve.Server.Setup;
using Companies = Reeve.Store.Companies;

namespace Reeve.Server.Commands;

/// <summary><c>reeve company</c>: the companies (tenants) of this server.</summary>
public static partial class CompanyCommand
{
    private static readonly Argument<string> Name = new("name") { Description = "Name of the company" };
    private static readonly Option<string?> Id = new("--id") { Description = "Login id: a letter, then at most 31 letters and digits; made from the name without it" };

    private static readonly Argument<string> Existing = new("id") { Description = "Login id of the company" };
    private static readonly Option<bool> Lenient = new("--lenient") { Description = "true: members that no record has are passed over in bodies and patches; false: they are refused", Required = true };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var create = new Command("create", "Make a company with roles and setup tables, and nobody in it yet.") { Name, Id, DataOptions.Data, DataOptions.Postgres, Screen.Json };
        create.SetAction((parsed, _) => CreateAsync(parsed));
        var list = new Command("list", "List the companies.") { DataOptions.Data, DataOptions.Postgres, Screen.Json };
        list.SetAction((parsed, _) => ListAsync(parsed));
        var set = new Command("set", "Change how the interface behaves for a company.") { Existing, Lenient, DataOptions.Data, DataOptions.Postgres };
        set.SetAction((parsed, _) => SetAsync(parsed));
        return new Command("company", "Companies (tenants) of this server.") { create, list, set, ExportCommand.Make(), ImportCommand.Make() };
    }

    private static async Task<int> CreateAsync(ParseResult parsed)
    {
        var name = parsed.GetValue(Name)!.Trim();
        if (name.Length is 0 or > Bootstrap.LongestName) throw new CommandFault("name", $"A name has 1 to {Bootstrap.LongestName} letters.");
        var id = (parsed.GetValue(Id) ?? Letters().Replace(name, "")).ToLowerInvariant();
        if (!Companies.IsId(id)) throw new CommandFault("--id", $"A login id is a letter followed by at most 31 letters and digits, which '{id}' is not.");
        var clock = TimeProvider.System;
        var engine = Running.Engine(clock);
        await using var companies = Companies.Open(engine.Catalogue, clock, DataOptions.Place(parsed));
        if (await companies.FindAsync(id) != null) throw new CommandFault("--id", $"The company {id} exists already.");
        await Bootstrap.CreateAsync(engine, companies, id, name);
        var screen = new Screen(parsed);
        if (screen.WantsJson) screen.Write(new { id, name });
        else Tell(screen, id);
        return 0;
    }

    private static void Tell(Screen screen, string id)
    {
        screen.Line($"Company {id} is made. Its first member and key:");
        screen.Line($"  reeve member create jdoe --company {id} --role {Bootstrap.AdministratorRole} --first Jane --last Doe --email jane@example.com");
        screen.Line($"  reeve key create --company {id} --member jdoe --description \"first key\"");
    }

    private static async Task<int> SetAsync(ParseResult parsed)
    {
        var (id, lenient) = (parsed.GetValue(Existing)!.ToLowerInvariant(), parsed.GetValue(Lenient));
        await using var desk = await CompanyDesk.OpenAsync(parsed, id);
        await desk.TogetherAsync(async after =>
        {
            if (after.Use.All<CompanySetting>().FirstOrDefault() is { } there) await after.EditAsync<CompanySetting>(there.Id, s => s.LenientFlag = lenient);
            else await after.AddAsync(new CompanySetting { LenientFlag = lenient });
            return 0;
        });
        new Screen(parsed).Line($"{id}: unknown members of a body are {(lenient ? "passed over" : "refused")}.");
        return 0;
    }

    private static async Task<int> ListAsync(ParseResult parsed)
    {
        var clock = TimeProvider.System;
        await using var companies = Companies.Open(Running.Catalogue(), clock, DataOptions.Place(parsed));
        var ids = await companies.ListAsync();
        var screen = new Screen(parsed);
        if (screen.WantsJson) screen.Write(ids.Select(id => new { id }));
        else screen.Rows(["Company"], ids.Select(id => new[] { id }));
        return 0;
    }

    [GeneratedRegex("[^A-Za-z0-9]")]
    private static partial Regex Letters();
}
