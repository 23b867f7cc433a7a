using System.Diagnostics;
using Reeve.Kernel.Condition;

namespace Reeve.Kernel.Tests.Condition;

public sealed class ConditionLimitTests
{
    [Fact]
    public void The_text_may_be_as_long_as_the_limit_and_no_longer() =>
        AtLimit(Limits.MaxConditionLength, length => "a = '" + new string('x', length - 6) + "'");

    [Fact]
    public void Parentheses_nest_to_the_limit_and_no_deeper() =>
        AtLimit(Limits.MaxConditionDepth, depth => new string('(', depth) + "a = 1" + new string(')', depth));

    [Fact]
    public void Comparisons_add_up_to_the_limit_across_groups()
    {
        AtLimit(Limits.MaxComparisons, count => string.Join(" and ", Enumerable.Repeat("a = 1", count)));
        AtLimit(Limits.MaxComparisons, count => string.Join(" and ", Enumerable.Repeat("(a = 1 or b = 2)", count / 2)) + (count % 2 == 0 ? "" : " and c = 3"));
    }

    [Fact]
    public void A_list_has_values_up_to_the_limit() =>
        AtLimit(Limits.MaxInValues, count => $"a in ({string.Join(',', Enumerable.Repeat("1", count))})");

    [Fact]
    public void A_path_has_names_up_to_the_limit() =>
        AtLimit(Limits.MaxPathSegments, count => string.Join('/', Enumerable.Repeat("a", count)) + " = 1");

    [Fact]
    public void A_full_tree_at_every_limit_of_depth_round_trips()
    {
        var text = "a = 1";
        for (var depth = 0; depth < Limits.MaxConditionDepth; depth++)
        {
            text = depth % 2 == 0 ? $"b = 2 or ({text})" : $"b = 2 and ({text})";
        }
        var tree = ConditionParser.Parse(text, "conditions").ShouldNotBeNull();
        ConditionParser.Parse(ConditionText.Write(tree), "conditions").ShouldBe(tree);
    }

    [Theory]
    [InlineData("(")]
    [InlineData("((a=1) or ")]
    [InlineData("(a=1 and ")]
    [InlineData("[")]
    [InlineData("\"")]
    [InlineData("'\\")]
    [InlineData("a=")]
    [InlineData("a/")]
    [InlineData("not ")]
    [InlineData("a='x' and ")]
    [InlineData("a in (")]
    [InlineData("1")]
    [InlineData(" ")]
    [InlineData("+")]
    [InlineData("😀")]
    public void A_text_stuffed_to_the_limit_is_refused_at_once(string stuffing)
    {
        var text = string.Concat(Enumerable.Repeat(stuffing, Limits.MaxConditionLength / stuffing.Length));
        var clock = Stopwatch.StartNew();
        foreach (var stuffed in (string[])[text, "a" + text[1..], "a=" + text[2..], "a=\"" + text[3..], "a like '" + text[8..]])
        {
            try
            {
                ConditionParser.Parse(stuffed, "conditions");
            }
            catch (SyntaxFault fault)
            {
                fault.Message.Length.ShouldBeLessThan(400);
            }
        }
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(2));
    }

    [Fact]
    public void A_text_of_a_million_parentheses_overflows_nothing() =>
        Should.Throw<SyntaxFault>(() => ConditionParser.Parse(new string('(', 1_000_000), "conditions")).Position.ShouldBe(Limits.MaxConditionLength);

    private static void AtLimit(int limit, Func<int, string> make)
    {
        ConditionParser.Parse(make(limit), "conditions").ShouldNotBeNull();
        Should.Throw<SyntaxFault>(() => ConditionParser.Parse(make(limit + 1), "conditions")).Message.ShouldContain(limit.ToString());
    }
}
