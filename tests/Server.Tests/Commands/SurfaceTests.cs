using System.Text;
using Reeve.Kernel;
using Reeve.Server.Commands;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Commands;

/// <summary>The share of the public interface that is served, as the command tells it and as the README repeats it.</summary>
public sealed class SurfaceTests
{
    private const string Opening = "<!-- reeve surface -->\n";
    private const string Closing = "<!-- end of reeve surface -->";

    [Fact]
    public async Task Each_module_is_told_with_its_operations_and_all_at_the_end()
    {
        var rows = (await Shell.RunAtAsync("surface")).Done().Rows;

        rows.Select(r => r[0]).ShouldBe(
            ["company", "configurations", "expense", "finance", "marketing", "procurement", "project", "sales", "schedule", "service", "system", "time", "all"]);
        rows[^1][1].ShouldBe("3097");
        rows.Single(r => r[0] == "service")[1].ShouldBe("369");
        rows.SkipLast(1).Sum(r => int.Parse(r[2])).ShouldBe(int.Parse(rows[^1][2]));
    }

    [Fact]
    public async Task What_is_missing_and_what_is_served_make_up_the_whole()
    {
        var told = (await Shell.RunAtAsync("surface", "--module", "SCHEDULE", "--missing", "--json")).Done().Json;

        var missing = told.GetProperty("missing").EnumerateArray().Select(o => $"{o.GetProperty("method").GetString()} {o.GetProperty("path").GetString()}").ToList();
        told.GetProperty("modules").EnumerateArray().Single().GetProperty("module").GetString().ShouldBe("schedule");
        told.GetProperty("all").GetProperty("operations").GetInt32().ShouldBe(87);
        told.GetProperty("all").GetProperty("served").GetInt32().ShouldBe(87 - missing.Count);
        missing.ShouldNotContain("GET /schedule/entries");
        (await Shell.RunAtAsync("surface", "--module", "schedule", "--missing")).Done().Rows.Select(r => $"{r[0]} {r[1]}").ShouldBe(missing);
    }

    [Fact]
    public async Task A_module_that_is_not_known_is_refused_with_the_one_that_was_meant() =>
        (await Shell.RunAtAsync("surface", "--module", "servise")).ShouldBeRefused("--module: There is no module servise; did you mean service?");

    [Fact]
    public void An_operation_counts_only_when_its_verb_and_its_kind_of_placeholder_are_served()
    {
        var known = Surface.Of(Running.Catalogue());

        known.ShouldContain(new Surface.Known("GET", "/service/tickets/{id}", true));
        known.ShouldContain(new Surface.Known("GET", "/time/entries/{id}", false));
        Surface.Shape("GET", "/system/members/{memberIdentifier}").ShouldNotBe(Surface.Shape("GET", "/system/members/{id}"));
        Surface.Shape("GET", "/a/{parentId}/b/").ShouldBe(Surface.Shape("GET", "/a/{grandparentId}/b"));
    }

    [Fact]
    public async Task The_README_tells_the_same_shares()
    {
        var path = Path.Combine(Approved.Root, "README.md");
        var page = (await File.ReadAllTextAsync(path)).ReplaceLineEndings("\n");
        var table = new StringBuilder("| module | operations | served | share |\n|---|---|---|---|\n");
        foreach (var row in (await Shell.RunAtAsync("surface")).Done().Rows) table.Append($"| {string.Join(" | ", row)} |\n");
        var from = page.IndexOf(Opening, StringComparison.Ordinal) + Opening.Length;
        var to = page.IndexOf(Closing, StringComparison.Ordinal);
        to.ShouldBeGreaterThanOrEqualTo(from, "README.md has lost the place of the table.");

        if (Environment.GetEnvironmentVariable("REEVE_APPROVE") == "1") await File.WriteAllTextAsync(path, page[..from] + table + page[to..]);
        else page[from..to].ShouldBe(table.ToString(), "./test --approve renews the table in README.md.");
    }
}
