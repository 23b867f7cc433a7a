using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>The colour of a day that is booked between two shares of its hours.</summary>
public sealed class ScheduleColor : Row
{
    [ReadOnly] public int? StartPercent { get; set; }
    [ReadOnly] public int? EndPercent { get; set; }
    public required string Color { get; set; }
}

/// <summary>The colours of booked days.</summary>
public sealed class ScheduleColors : Resource<ScheduleColor>
{
    /// <summary>The colours to begin with, and after a reset: up to which share, which colour.</summary>
    public static readonly IReadOnlyList<(int Start, int End, string Color)> Standard =
        [(0, 25, "#FFFFFF"), (26, 50, "#C8E6C9"), (51, 75, "#FFF59D"), (76, 100, "#FFCC80"), (101, 999, "#EF9A9A")];

    private const string None = "#FFFFFF";

    public ScheduleColors() : base("schedule/colors", Systems.TableSetup)
    {
        Setup(SetupTables.Schedule.Color);
        Rule((c, _, _) => IsColor(c.Color) ? null : Fault.At("color", FaultCode.InvalidField, "A colour is expected as # and six digits, such as #FFCC80."));
        NoCreate();
        NoDelete();
        Idle("the dispatch board of the console will colour days by it");
        Does(Change("schedule/colors/reset", "Gives all colours their first values again.", typeof(IReadOnlyList<ScheduleColor>), ResetAsync));
        Does(Change("schedule/colors/{id}/clear", "Takes a colour away: the days stay white.", typeof(ScheduleColor), ClearAsync));
    }

    private static bool IsColor(string color) => color.Length == 7 && color[0] == '#' && color[1..].All(char.IsAsciiHexDigit);

    private static Operation Change(string path, string summary, Type answer, Func<OperationCall, ValueTask<object?>> run) => new()
    {
        Path = path, Method = "POST", Function = Systems.TableSetup, Table = SetupTables.Schedule.Color, Verb = Verb.Edit, Summary = summary, Answer = answer, Run = run,
    };

    private static async ValueTask<object?> ResetAsync(OperationCall call) => await call.ActAsync<object?>(async after =>
    {
        var rows = after.Use.All<ScheduleColor>().ToList();
        foreach (var row in rows)
            await after.EditAsync<ScheduleColor>(row.Id, c => c.Color = Standard.FirstOrDefault(s => s.Start == c.StartPercent).Color ?? None);
        return after.Use.All<ScheduleColor>().Select(Shown).ToList();
    });

    private static async ValueTask<object?> ClearAsync(OperationCall call)
    {
        var id = call.Number("id");
        return await call.ActAsync<object?>(async after =>
        {
            await after.EditAsync<ScheduleColor>(id, c => c.Color = None);
            return Shown(after.Use.Find<ScheduleColor>(new Ref<ScheduleColor>(id)) ?? throw new Refusal(new Problem.NoRecord(nameof(ScheduleColor), call.Path["id"])));
        });
    }

    private static object Shown(ScheduleColor color) => new { color.Id, color.StartPercent, color.EndPercent, color.Color };
}
