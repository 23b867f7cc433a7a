using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Server.Tests.Rights;

/// <summary>The table of expected rights is sound in itself, before any route is measured by it.</summary>
public sealed class ExpectedRightsTests
{
    // Wire: a document's file is replaced by POST.
    private const string ReplacingPost = "POST /system/documents/{}";

    [Fact]
    public void Each_route_is_typed_once() =>
        ExpectedRights.All.Select(r => $"{r.Method} {r.Path}").ShouldBeUnique();

    [Fact]
    public void Routes_that_differ_in_parameter_names_only_ask_for_the_same() => ExpectedRights.ByShape
        .Where(same => same.Select(Asked).Distinct().Count() > 1)
        .Select(same => same.Key)
        .ShouldBeEmpty();

    [Fact]
    public void Every_function_asked_for_is_one_that_is_enforced() => ExpectedRights.All
        .SelectMany(r => r.Needs.Concat(r.Also.Select(a => a.Need)))
        .Where(need => !need.Function.Enforced)
        .ShouldBeEmpty();

    [Fact]
    public void A_setup_table_is_named_exactly_where_table_setup_is_asked_for()
    {
        foreach (var row in ExpectedRights.All)
        {
            (row.Table is not null).ShouldBe(row.Needs.Any(n => n.Function == Systems.TableSetup) || row.Notes.Contains("surveys need both", StringComparison.Ordinal), row.Shape);
            if (row.Table is not null)
            {
                SetupTables.All.ShouldContain(row.Table);
            }
        }
    }

    [Fact]
    public void Deleting_asks_for_delete_and_only_creating_asks_for_add()
    {
        foreach (var row in ExpectedRights.All.Where(r => r.Access == Access.Rights))
        {
            var first = row.Needs[0].Verb;

            // Who may read a list may say that they have read it (decision 22).
            if (row.Notes.Contains("empties the reader's own list", StringComparison.Ordinal))
            {
                first.ShouldBe(Verb.Inquire, row.Shape);
                continue;
            }

            (first == Verb.Delete).ShouldBe(row.Method == "DELETE", row.Shape);
            (first == Verb.Edit).ShouldBe(row.Method is "PUT" or "PATCH" || row.Shape == ReplacingPost || row.Notes.Contains("an action that changes rows", StringComparison.Ordinal), row.Shape);
            (first == Verb.Add && row.Method != "POST").ShouldBeFalse(row.Shape);
            (first == Verb.Inquire).ShouldBe(row.Method == "GET" || row.Shape.EndsWith("/search", StringComparison.Ordinal), row.Shape);
        }
    }

    [Fact]
    public void Every_row_says_where_it_comes_from() =>
        ExpectedRights.All.ShouldAllBe(r => r.Notes.Length > 0);

    private static string Asked(ExpectedRight row) =>
        $"{row.Access}|{string.Join('+', row.Needs)}|{row.Table}|{string.Join('+', row.Also)}";
}
