using System.Text.RegularExpressions;
using Reeve.Kernel;
using Reeve.Server.Http;

namespace Reeve.Server.Tests.Http;

public sealed partial class LinkHeaderTests
{
    private const string At = "http://h/v4_6_release/apis/3.0/service/tickets";

    [Fact]
    public void The_first_page_names_the_next_and_ends_with_the_last() =>
        Of(1, "pageSize=50&conditions=id%3E1", new Listed(50, true, 4, 50)).ShouldBe(
            $"<{At}?pageSize=50&conditions=id%3E1&page=2>; rel=\"next\", <{At}?pageSize=50&conditions=id%3E1&page=4>; rel=\"last\"");

    [Fact]
    public void A_page_in_the_middle_names_first_previous_next_and_last_in_this_order() =>
        Rels(Of(2, "page=2", new Listed(25, true, 4, 50))).ShouldBe(["1 first", "1 prev", "3 next", "4 last"]);

    [Fact]
    public void The_final_page_has_neither_next_nor_last() =>
        Rels(Of(4, "Page=4&pageSize=25", new Listed(3, false, 4, 78))).ShouldBe(["1 first", "3 prev"]);

    [Fact]
    public void A_single_page_has_no_header() => Of(1, "", new Listed(3, false, 1, 3)).ShouldBeNull();

    [Fact]
    public void A_page_beyond_the_end_does_not_claim_that_there_is_more() =>
        Rels(Of(9, "page=9", new Listed(0, false, 0, 0))).ShouldBe(["1 first"]);

    [Fact]
    public void A_last_page_that_is_not_known_is_at_least_the_next() =>
        Rels(Of(1, "", new Listed(25, true, 0, 25))).ShouldBe(["2 next", "2 last"]);

    [Fact]
    public void What_would_break_the_header_is_encoded_in_a_link()
    {
        var link = Of(1, "conditions=a>\"b,c\"&fields=id,name", new Listed(25, true, 2, 25))!;
        link.ShouldStartWith($"<{At}?conditions=a%3E%22b%2Cc%22&fields=id%2Cname&page=2>; rel=\"next\"");
    }

    [Fact]
    public void Forward_only_paging_goes_by_the_last_id_and_ends_with_an_empty_header()
    {
        LinkHeader.Forward(At, "pageSize=5&PAGEID=10", new Listed(5, true, 0, 17), WireRules.All).ShouldBe($"<{At}?pageSize=5&pageId=17>; rel=\"next\"");
        LinkHeader.Forward(At, "pageSize=5", new Listed(5, false, 0, 17), WireRules.All).ShouldBe("");
        LinkHeader.Forward(At, "pageSize=5", new Listed(5, false, 0, 17), WireRules.Without("empty-link")).ShouldBeNull();
    }

    [Fact]
    public void Without_its_rule_the_order_of_links_is_another()
    {
        var link = LinkHeader.Of(At, "", 1, new Listed(25, true, 4, 25), WireRules.Without("link-order"))!;
        link.ShouldNotEndWith("rel=\"last\"");
    }

    private static string? Of(int page, string query, Listed listed) => LinkHeader.Of(At, query, page, listed, WireRules.All);

    private static IEnumerable<string> Rels(string? link) => PageAndRel().Matches(link!).Select(m => $"{m.Groups["page"].Value} {m.Groups["rel"].Value}");

    [GeneratedRegex("page=(?<page>[0-9]+)>; rel=\"(?<rel>[a-z]+)\"")]
    private static partial Regex PageAndRel();
}
