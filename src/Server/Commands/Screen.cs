using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Spectre.Console;

namespace Reeve.Server.Commands;

/// <summary>What a command writes: tables for people at a terminal, lines with tabs for programs, JSON for those who ask for it.</summary>
public sealed class Screen(ParseResult parsed)
{
    /// <summary>The option of commands whose answer programs want to read.</summary>
    public static readonly Option<bool> Json = new("--json") { Description = "Write JSON" };

    private static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
    };

    private const int TellEvery = 20_000;

    private readonly TextWriter output = parsed.InvocationConfiguration.Output;

    /// <summary>Whether somebody reads along.</summary>
    public bool Terminal { get; } = ReferenceEquals(parsed.InvocationConfiguration.Output, Console.Out) && !Console.IsOutputRedirected;

    /// <summary>Whether somebody can be asked.</summary>
    public bool Interactive => Terminal && !Console.IsInputRedirected;

    /// <summary>Whether JSON is wanted.</summary>
    public bool WantsJson => parsed.GetValue(Json);

    /// <summary>Writes one line.</summary>
    public void Line(string text) => output.WriteLine(text);

    /// <summary>Writes an object as JSON.</summary>
    public void Write(object value) => output.WriteLine(JsonSerializer.Serialize(value, Written));

    /// <summary>Writes rows: as a table at a terminal, otherwise without its head and with tabs in between.</summary>
    public void Rows(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        if (!Terminal)
        {
            foreach (var row in rows) output.WriteLine(string.Join('\t', row));
            return;
        }

        var table = new Table().RoundedBorder();
        foreach (var column in columns) table.AddColumn(new TableColumn(new Text(column)));
        foreach (var row in rows) table.AddRow([.. row.Select(cell => new Text(cell))]);
        AnsiConsole.Write(table);
    }

    /// <summary>Works and shows how far it is: a bar at a terminal, otherwise a line now and then.</summary>
    public async Task<T> CountingAsync<T>(string what, long total, Func<Action<int>, Task<T>> work)
    {
        if (Terminal)
        {
            return await AnsiConsole.Progress().StartAsync(context =>
            {
                var task = context.AddTask(what, maxValue: total);
                return work(more => task.Increment(more));
            });
        }

        long done = 0;
        return await work(more =>
        {
            var before = done;
            done += more;
            if (!WantsJson && done / TellEvery != before / TellEvery) output.WriteLine($"{done} of {total} {what}");
        });
    }

    /// <summary>The same for work without a result.</summary>
    public Task CountingAsync(string what, long total, Func<Action<int>, Task> work) => CountingAsync(what, total, async told =>
    {
        await work(told);
        return 0;
    });

    /// <summary>Asks a question that is answered with yes or no.</summary>
    public static bool Agreed(string question) => AnsiConsole.Confirm(question, false);
}
