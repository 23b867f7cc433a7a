using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Reeve.Model;
using Reeve.Server.Setup;

namespace Reeve.Server.Commands;

/// <summary><c>reeve callbacks</c>: who is told of changes, what was sent, and sending it again; works beside a running server.</summary>
public static class CallbacksCommand
{
    private const string Path = "system/callbacks";
    private const string Deliveries = "system/callbacks/{parentId}/deliveries";

    private static readonly Argument<int> Callback = new("callback") { Description = "Number of the callback, as callbacks list shows it" };
    private static readonly Option<DeliveryStatus?> Status = new("--status") { Description = "Only deliveries that stand so" };
    private static readonly Option<int> Last = new("--last") { Description = "So many at most, the newest", DefaultValueFactory = _ => 50 };
    private static readonly Option<int[]> Delivery = new("--delivery") { Description = "Number of a delivery, as callbacks log shows it; may be given several times" };
    private static readonly Option<DateTimeOffset?> From = new("--from") { Description = "All events from then on, as 2026-03-02T12:00:00Z" };
    private static readonly Option<DateTimeOffset?> Until = new("--until") { Description = "All events before then; now without it" };

    /// <summary>The command.</summary>
    public static Command Make() => new("callbacks", "Programs that are told of changes, and what was sent to them.")
    {
        Sub("list", "List the callbacks, and how they fare.", ListAsync, Screen.Json),
        Sub("log", "What was sent to a callback, or is to be, the newest first.", LogAsync, Callback, Status, Last, Screen.Json),
        Sub("replay", "Put events in line again: deliveries by number, or all of a time.", ReplayAsync, Callback, Delivery, From, Until),
        Sub("enable", "Make a callback active again: it hears from now on.", parsed => SwitchAsync(parsed, inactive: false), Callback),
        Sub("disable", "Make a callback inactive: what waits for it is given up.", parsed => SwitchAsync(parsed, inactive: true), Callback),
        Sub("rotate", "Give a callback a new key and a new secret, and print the secret, this once.", RotateAsync, Callback, Screen.Json),
    };

    private static Command Sub(string name, string description, Func<ParseResult, Task<int>> run, params Symbol[] more)
    {
        var command = new Command(name, description) { CompanyDesk.Company, DataOptions.Data, DataOptions.Postgres };
        foreach (var symbol in more)
        {
            if (symbol is Argument argument) command.Add(argument);
            else command.Add((Option)symbol);
        }

        command.SetAction((parsed, _) => run(parsed));
        return command;
    }

    private static async Task<int> ListAsync(ParseResult parsed)
    {
        await using var desk = await CompanyDesk.OpenAsync(parsed);
        var members = desk.Storage.Memory.All<Member>().ToDictionary(m => m.Id, m => m.Identifier);
        var callbacks = await desk.ListAsync(Path);
        var screen = new Screen(parsed);
        if (screen.WantsJson) screen.Write(callbacks);
        else
            screen.Rows(["Number", "Member", "Type", "Level", "Object", "Address", "Standing"], callbacks.Select(c => new[]
            {
                Text(c, "id"), members.GetValueOrDefault((int?)c["memberId"] ?? 0, ""), Text(c, "type"), Text(c, "level"), Text(c, "objectId"), Text(c, "url"), Standing(c),
            }));
        return 0;
    }

    private static async Task<int> LogAsync(ParseResult parsed)
    {
        await using var desk = await CompanyDesk.OpenAsync(parsed);
        var id = (await FindAsync(desk, parsed)).Id;
        var wanted = parsed.GetValue(Status) is { } status ? $"status = \"{status}\"" : null;
        var deliveries = (await desk.ListAsync(Deliveries, id, wanted)).Reverse().Take(Math.Max(1, parsed.GetValue(Last))).ToList();
        var screen = new Screen(parsed);
        if (screen.WantsJson) screen.Write(deliveries);
        else
            screen.Rows(["Number", "Changed", "Event", "Standing", "Attempts", "Code", "ms", "Next", "Trouble"], deliveries.Select(d => new[]
            {
                Text(d, "id"), Text(d, "at"), $"{Text(d, "type")} {Text(d, "recordId")} {Text(d, "action")}", Text(d, "status"), Text(d, "attempts"), Text(d, "responseCode"),
                Text(d, "milliseconds"), Text(d, "nextAttempt"), Text(d, "trouble") is { Length: > 0 } trouble ? trouble : Text(d, "answer"),
            }));
        return 0;
    }

    private static async Task<int> ReplayAsync(ParseResult parsed)
    {
        await using var desk = await CompanyDesk.OpenAsync(parsed);
        var callback = await FindAsync(desk, parsed);
        if (callback.InactiveFlag) throw new CommandFault("callback", $"Callback {callback.Id} is inactive; reeve callbacks enable {callback.Id} makes it active.");
        var numbers = parsed.GetValue(Delivery) ?? [];
        var from = parsed.GetValue(From);
        if (numbers.Length == 0 == (from == null)) throw new CommandFault("--from", "Give either numbers with --delivery, or a time with --from.");
        Kernel.Caller Reeve(Kernel.Memory memory) => Bootstrap.Reeve(desk.Engine.Catalogue, memory);
        var count = from is { } begin
            ? await CallbackReplay.OfAsync(desk.Engine, desk.Storage, Reeve, callback, begin.ToUniversalTime(), (parsed.GetValue(Until) ?? desk.Engine.Clock.GetUtcNow()).ToUniversalTime())
            : await CallbackReplay.OfAsync(desk.Engine, desk.Storage, Reeve, callback.Id, numbers);
        if (count < numbers.Length) throw new CommandFault("--delivery", $"Callback {callback.Id} has {count} of these deliveries; they are in line again.");
        new Screen(parsed).Line($"{count.ToString(CultureInfo.InvariantCulture)} events are in line again.");
        return 0;
    }

    private static async Task<int> SwitchAsync(ParseResult parsed, bool inactive)
    {
        await using var desk = await CompanyDesk.OpenAsync(parsed);
        var id = (await FindAsync(desk, parsed)).Id;
        await desk.SetAsync(Path, id, "inactiveFlag", inactive);
        new Screen(parsed).Line($"Callback {id} is {(inactive ? "inactive" : "active")}.");
        return 0;
    }

    private static async Task<int> RotateAsync(ParseResult parsed)
    {
        await using var desk = await CompanyDesk.OpenAsync(parsed);
        var id = (await FindAsync(desk, parsed)).Id;
        var (secret, until) = await desk.TogetherAsync(async after =>
        {
            var made = ("", (DateTimeOffset?)null);
            await after.EditAsync<CallbackEntry>(id, c => made = (CallbackSteps.Renew(c, after.Use), c.PreviousSecretUntil));
            return made;
        });
        var screen = new Screen(parsed);
        if (screen.WantsJson) screen.Write(new { id, secret, previousSecretUntil = until });
        else screen.Rows(["Secret", "Old one signs until"], [[secret, until?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? ""]]);
        return 0;
    }

    private static async Task<CallbackEntry> FindAsync(CompanyDesk desk, ParseResult parsed)
    {
        var id = parsed.GetValue(Callback);
        return (await desk.Storage.RefreshAsync()).Row<CallbackEntry>(id) ?? throw new CommandFault("callback", $"There is no callback {id}; reeve callbacks list shows all.");
    }

    private static string Standing(JsonObject callback)
    {
        if ((bool?)callback["inactiveFlag"] == true) return "inactive";
        return Text(callback, "failingSince") is { Length: > 0 } since ? $"failing since {since}" : "active";
    }

    private static string Text(JsonObject row, string name) => row[name]?.ToString() ?? "";
}
