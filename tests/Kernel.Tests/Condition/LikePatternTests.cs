using System.Text;
using System.Text.RegularExpressions;
using Reeve.Kernel.Condition;

namespace Reeve.Kernel.Tests.Condition;

public sealed class LikePatternTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("abc", "'abc'")]
    [InlineData("*abc%", "~ 'abc' ~")]
    [InlineData("**%*", "~")]
    [InlineData("a_b", "'a' ? 'b'")]
    [InlineData("*_*_", "~ ? ~ ?")]
    [InlineData("[[]string]", "'[string]'")]
    [InlineData("100[%]", "'100%'")]
    [InlineData("a[_]b[*]", "'a_b*'")]
    [InlineData("[abc]x", "{aa bb cc} 'x'")]
    [InlineData("[a-z0-9]", "{az 09}")]
    [InlineData("[^a-c]", "!{ac}")]
    [InlineData("[^^]", "!{^^}")]
    [InlineData("[a^]", "{aa ^^}")]
    [InlineData("[-a]", "{-- aa}")]
    [InlineData("[a-]", "{aa --}")]
    [InlineData("[z-a]", "{za}")]
    [InlineData("[😀-😂]", "{😀😂}")]
    [InlineData("[😀]", "'😀'")]
    [InlineData("[abc", "'[abc'")]
    [InlineData("[]", "'[]'")]
    [InlineData("[^]", "'[^]'")]
    [InlineData("a]b[", "'a]b['")]
    [InlineData("\\*", "'\\' ~")]
    public void A_pattern_falls_into_pieces(string pattern, string pieces) =>
        string.Join(' ', LikePattern.Parse(pattern).Pieces.Select(Show)).ShouldBe(pieces);

    [Theory]
    [InlineData("a@b.com", "a@b.com")]
    [InlineData("[[]x]", "[x]")]
    [InlineData("", "")]
    [InlineData("a*", null)]
    [InlineData("_", null)]
    [InlineData("[ab]", null)]
    public void Without_a_wildcard_a_pattern_asks_for_equality(string pattern, string? exact) => LikePattern.Parse(pattern).Exact.ShouldBe(exact);

    [Theory]
    [InlineData("*", "", true)]
    [InlineData("", "", true)]
    [InlineData("", "a", false)]
    [InlineData("a%c", "abcbc", true)]
    [InlineData("a%c", "abcb", false)]
    [InlineData("_", "😀", true)]
    [InlineData("__", "😀", false)]
    [InlineData("*😀", "a😀😀", true)]
    [InlineData("[^a]", "", false)]
    [InlineData("[^a]", "b", true)]
    [InlineData("[z-a]", "b", false)]
    [InlineData("*[0-9]", "abc7", true)]
    [InlineData("*a*b*c", "xaxbxbxcx", false)]
    [InlineData("*a*b*c", "xaxbxbxc", true)]
    public void A_text_fits_or_does_not(string pattern, string text, bool fits) => LikePattern.Parse(pattern).Matches(text).ShouldBe(fits);

    [Fact]
    public void Matching_agrees_with_regular_expressions_on_random_patterns()
    {
        var random = new Random(11);
        string Draw(string from, int most) => string.Concat(Enumerable.Range(0, random.Next(most)).Select(_ => from[random.Next(from.Length)]));
        for (var i = 0; i < 20_000; i++)
        {
            var (pattern, text) = (LikePattern.Parse(Draw("ab*%_[]^-", 8)), Draw("ab[]^-", 7));
            var expression = string.Concat(pattern.Pieces.Select(Expression));
            pattern.Matches(text).ShouldBe(Regex.IsMatch(text, $"^{expression}\\z", RegexOptions.Singleline, TimeSpan.FromSeconds(5)), $"{expression} on {text}");
        }
    }

    private static string Expression(LikePiece piece) => piece switch
    {
        LikePiece.Text text => Regex.Escape(text.Value),
        LikePiece.AnyRun => ".*",
        LikePiece.AnyOne => ".",
        LikePiece.Set set when set.Ranges.All(range => range.From > range.To) => set.Negated ? "." : "(?!)",
        LikePiece.Set set => (set.Negated ? "[^" : "[")
            + string.Concat(set.Ranges.Where(range => range.From <= range.To).Select(range => $"{Hex(range.From)}-{Hex(range.To)}")) + "]",
        _ => throw new InvalidOperationException(),
    };

    private static string Hex(Rune c) => $"\\u{c.Value:x4}";

    private static string Show(LikePiece piece) => piece switch
    {
        LikePiece.Text text => $"'{text.Value}'",
        LikePiece.AnyRun => "~",
        LikePiece.AnyOne => "?",
        LikePiece.Set set => (set.Negated ? "!" : "") + "{" + string.Join(' ', set.Ranges.Select(range => $"{range.From}{range.To}")) + "}",
        _ => throw new InvalidOperationException(),
    };
}
