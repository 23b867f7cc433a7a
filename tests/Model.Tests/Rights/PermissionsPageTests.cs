using Reeve.Kernel;
using Reeve.Model.Rights;
using Reeve.Tests.Support;

namespace Reeve.Model.Tests.Rights;

/// <summary>The page for people says what the constants say.</summary>
public sealed class PermissionsPageTests
{
    [Fact]
    public void The_page_on_permissions_lists_every_function_as_it_is()
    {
        var page = File.ReadAllLines(Path.Combine(Approved.Root, "docs", "permissions.md"));
        var rows = page
            .SkipWhile(line => line != "## All functions")
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Skip(1)
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)[1..^1])
            .ToList();

        rows.Select(cells => Said(cells[0], cells[1], cells[2], cells[4], cells[5])).ShouldBe(Functions.All.Select(Meant));
        rows.ShouldAllBe(cells => (cells[2].Length > 0) == (cells[3].Length > 0));
    }

    private static string Meant(Function f) =>
        Said(f.Module, f.Name, My(f), f.Customize ?? "", f.Enforced ? "enforced" : "listed");

    private static string Said(params string[] cells) => string.Join(" | ", cells);

    private static string My(Function function) => function.MyOn switch
    {
        Offers.None => "",
        Offers.Every => "all verbs",
        _ => string.Join(", ", Enum.GetValues<Verb>().Where(function.MyAllowed)),
    };
}
