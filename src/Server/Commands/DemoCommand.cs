using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Reeve.Kernel;
using Reeve.Server.Demo;
using Reeve.Store;
using Spectre.Console;

namespace Reeve.Server.Commands;

/// <summary><c>reeve demo</c>: the demo company, and tickets by the thousand for load.</summary>
public static class DemoCommand
{
    private const int TellEvery = 20_000;
    private const int FirstYear = 2000;
    private const int LastYear = 2100;

    private static readonly Option<int> Tickets = CountOption();
    private static readonly Option<string> Size = SizeOption("--size", "Size of the demo company if it has to be made: full, two years of a busy provider, or small");
    private static readonly Option<string?> Day = DayOption("--day");
    private static readonly Option<string> Company = new("--company") { Description = "Login id of the company", DefaultValueFactory = _ => DemoData.Company };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var command = new Command("demo", "Make the demo company if it is missing, print its keys, and add tickets for load.") { Tickets, Company, Size, Day, DataOptions.Data, DataOptions.Postgres, Screen.Json };
        command.SetAction((parsed, _) => RunAsync(parsed));
        return command;
    }

    /// <summary>An option that takes the name of a size.</summary>
    public static Option<string> SizeOption(string name, string description)
    {
        var option = new Option<string>(name) { Description = description, DefaultValueFactory = _ => DemoSize.Full.Name };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var given] && DemoSize.Find(given.Value) == null) result.AddError($"{name}: A size is {string.Join(" or ", DemoSize.All.Select(s => s.Name))}, which '{given.Value}' is not.");
        });
        return option;
    }

    /// <summary>An option that takes the day for which the demo company is made.</summary>
    public static Option<string?> DayOption(string name)
    {
        var option = new Option<string?>(name) { Description = "Day for which the demo company is made, as 2026-10-31: its history ends on the working day before; today without it" };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var given] && DayIn(given.Value) == null) result.AddError($"{name}: A day is written as 2026-10-31 and lies between {FirstYear} and {LastYear}, which '{given.Value}' is not or does not.");
        });
        return option;
    }

    /// <summary>The day given, or today.</summary>
    public static DateOnly DayOf(string? given, TimeProvider clock) => DayIn(given) ?? DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    private static DateOnly? DayIn(string? given) =>
        DateOnly.TryParseExact(given, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= FirstYear and <= LastYear ? day : null;

    private static Option<int> CountOption()
    {
        var option = new Option<int>("--tickets") { Description = "Add so many tickets" };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var given] && int.TryParse(given.Value, out var count) && count < 0) result.AddError("--tickets: A number of tickets is not below 0.");
        });
        return option;
    }

    private static async Task<int> RunAsync(ParseResult parsed)
    {
        var clock = TimeProvider.System;
        var engine = Running.Engine(clock, null, DataOptions.Premises(parsed, clock));
        var place = DataOptions.Place(parsed);
        var id = parsed.GetValue(Company)!.ToLowerInvariant();
        if (!Companies.IsId(id)) throw new CommandFault("--company", $"A login id is a letter followed by at most 31 letters and digits, which '{id}' is not.");
        await using var companies = Companies.Open(engine.Catalogue, clock, place);
        var (screen, day) = (new Screen(parsed), DayOf(parsed.GetValue(Day), clock));

        // Load may be wanted in any company; demo rows and keys only in one made for it.
        if (id == DemoData.Company || await companies.FindAsync(id) == null)
        {
            var size = DemoSize.Find(parsed.GetValue(Size))!.Before(day);
            var progress = new DemoProgress(size, clock, line => { if (!screen.WantsJson) screen.Line(line); });
            Tell(screen, await DemoData.EnsureAsync(engine, companies, place, DataOptions.Folder(parsed), size, id, progress.Add));
        }

        if (parsed.GetValue(Tickets) is var count and > 0) await AddAsync(screen, engine, (await companies.FindAsync(id))!, count, DemoSize.Full.Before(day).End);
        return 0;
    }

    private static void Tell(Screen screen, DemoKeys keys)
    {
        if (screen.WantsJson) screen.Write(keys);
        else
        {
            screen.Rows(["Company", "Member", "Public key", "Private key"], [
                [keys.Company, DemoPeople.FullAccess, keys.PublicKey, keys.PrivateKey],
                [keys.Company, DemoPeople.ReadOnlyApi, keys.ReadOnlyPublicKey, keys.ReadOnlyPrivateKey],
            ]);
            screen.Line($"Sign in as {string.Join(", ", keys.Members ?? [keys.AdminMember])} with the password {keys.AdminPassword}");
        }
    }

    private static async Task AddAsync(Screen screen, Engine engine, Storage storage, int count, DateTimeOffset until)
    {
        var watch = Stopwatch.StartNew();
        if (screen.Terminal)
        {
            await AnsiConsole.Progress().StartAsync(async context =>
            {
                var task = context.AddTask("Tickets", maxValue: count);
                await BulkTickets.AddAsync(engine, storage, count, until, added => task.Increment(added));
            });
        }
        else
        {
            var done = 0;
            await BulkTickets.AddAsync(engine, storage, count, until, added =>
            {
                done += added;
                if (!screen.WantsJson && (done / TellEvery != (done - added) / TellEvery || done == count)) screen.Line($"{done} of {count} tickets");
            });
        }

        if (!screen.WantsJson) screen.Line($"{count} tickets in {watch.Elapsed.TotalSeconds:0.0} s, {count / watch.Elapsed.TotalSeconds:0} a second");
    }
}
