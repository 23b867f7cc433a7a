using System.Text.Json;
using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model.Tests.Rights;

/// <summary>The rights that integrations publish for themselves must be grantable here, row by row.</summary>
public sealed class PublishedSetTests
{
    // These lists may only shrink.
    private static readonly string[] UnknownFunctions = [];
    private static readonly string[] UnknownTables = [];
    private static readonly string[] LevelsNotOffered = [];

    private static readonly IReadOnlyList<PublishedSet> Sets = Read();

    [Fact]
    public void Every_published_row_names_a_function_we_know() => Sets
        .SelectMany(set => set.Rows)
        .Where(row => Functions.Find(row.Module, row.Function) is null)
        .Select(row => $"{row.Module} > {row.Function}")
        .Distinct()
        .ShouldBe(UnknownFunctions);

    [Fact]
    public void Every_published_setup_table_is_an_entry_we_know() => Sets
        .SelectMany(set => set.Tables)
        .Where(table => SetupTables.Find(table) is null)
        .Distinct()
        .ShouldBe(UnknownTables);

    [Fact]
    public void Every_published_level_is_offered_by_its_function() => Sets
        .SelectMany(set => set.Rows.Select(row => (set.Id, Row: row)))
        .SelectMany(published => Enum.GetValues<Verb>().Select(verb => (published.Id, published.Row, Verb: verb)))
        .Where(cell => Functions.Find(cell.Row.Module, cell.Row.Function)?.Allows(cell.Verb, cell.Row.Levels[cell.Verb]) == false)
        .Select(cell => $"{cell.Id}: {cell.Row.Module} > {cell.Row.Function} > {cell.Verb}")
        .ShouldBe(LevelsNotOffered);

    [Fact]
    public void Published_rows_rest_on_functions_with_evidence_but_for_one()
    {
        var unproven = Sets
            .SelectMany(set => set.Rows)
            .Select(row => Functions.Find(row.Module, row.Function))
            .Where(function => function is { Enforced: false })
            .Distinct();

        unproven.ShouldBe([ServiceDesk.ServiceTicketsFinance]);
    }

    [Fact]
    public void All_34_sets_are_read() => Sets.Sum(set => set.Rows.Count).ShouldBe(325);

    private static IReadOnlyList<PublishedSet> Read()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "data", "permission-sets.json");
        using var file = JsonDocument.Parse(File.ReadAllText(path));
        return [.. file.RootElement.GetProperty("sets").EnumerateArray().Select(Set)];
    }

    private static PublishedSet Set(JsonElement set) => new(
        set.GetProperty("id").GetString()!,
        [.. set.GetProperty("tableSetupAllow").EnumerateArray().Select(table => table.GetString()!)],
        [.. set.GetProperty("rows").EnumerateArray().Select(Row)]);

    private static PublishedRow Row(JsonElement row) => new(
        row[0].GetString()!, row[1].GetString()!, new Levels(At(row[2]), At(row[3]), At(row[4]), At(row[5])));

    private static Level At(JsonElement level) => Enum.Parse<Level>(level.GetString()!);

    private sealed record PublishedSet(string Id, IReadOnlyList<string> Tables, IReadOnlyList<PublishedRow> Rows);

    private sealed record PublishedRow(string Module, string Function, Levels Levels);
}
